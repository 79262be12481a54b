//! What shops search for: counted for the back office, which sees what was looked for in vain, and for suggestions.
//!
//! Owns `search_queries`. A request only notes its search in memory. Some minutes later, when it is known whether something
//! went into the cart, all that was noted is counted in two statements. A process that dies loses the counts of these
//! minutes, and nothing else.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};

use super::store;
use crate::app::AppState;

/// Within this time something goes into the cart because of a search.
const PURCHASE: TimeDelta = TimeDelta::minutes(2);

/// Searches so close to each other, one of which begins like the other, are one that was still being typed.
const TYPING: TimeDelta = TimeDelta::seconds(15);

/// More than this is not kept in mind of one shop, or of so many shops.
const MOST_OF_A_SHOP: usize = 50;
const MOST_SHOPS: usize = 10_000;

/// A search that will be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Noted {
    pub shop_id: i64,
    pub text: String,
    /// Products it found.
    pub found: i32,
    pub at: DateTime<Utc>,
}

/// How often a text was searched for, for writing it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub searches: i32,
    pub found: i32,
    pub carted: i32,
    pub last_at: DateTime<Utc>,
}

/// The searches of the last minutes, by shop.
#[derive(Default)]
pub(super) struct Searches {
    noted: Mutex<HashMap<i64, Vec<Noted>>>,
}

impl Searches {
    /// Notes that a shop searched for something.
    pub fn note(&self, shop_id: i64, typed: &str, found: i64, at: DateTime<Utc>) {
        let text: String = typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().chars().take(100).collect();
        let noted = Noted { shop_id, text: text.trim().to_owned(), found: i32::try_from(found).unwrap_or(i32::MAX), at };
        if noted.text.chars().count() < 3 {
            return;
        }
        let Ok(mut all) = self.noted.lock() else { return };
        if all.len() >= MOST_SHOPS && !all.contains_key(&shop_id) {
            return;
        }
        let of_shop = all.entry(shop_id).or_default();
        let is_same =
            |last: &Noted| noted.at - last.at <= TYPING && (noted.text.starts_with(&last.text) || last.text.starts_with(&noted.text));
        if of_shop.last().is_some_and(is_same) {
            of_shop.pop();
        }
        if of_shop.len() < MOST_OF_A_SHOP {
            of_shop.push(noted);
        }
    }

    /// Takes what is old enough to be counted.
    fn take(&self, now: DateTime<Utc>) -> Vec<Noted> {
        let Ok(mut all) = self.noted.lock() else { return Vec::new() };
        let mut taken = Vec::new();
        all.retain(|_, of_shop| {
            taken.extend(of_shop.extract_if(.., |noted| now - noted.at >= PURCHASE));
            !of_shop.is_empty()
        });
        taken.sort_by_key(|noted| (noted.at, noted.shop_id));
        taken
    }
}

/// By text; `carted[n]`: something went into the cart after `noted[n]`.
fn counted(noted: &[Noted], carted: &[bool]) -> HashMap<String, Tally> {
    let mut counts: HashMap<String, Tally> = HashMap::new();
    for (noted, carted) in noted.iter().zip(carted) {
        let count = counts.entry(noted.text.clone()).or_default();
        count.searches += 1;
        count.carted += i32::from(*carted);
        // The last one says what is found now.
        (count.found, count.last_at) = (noted.found, noted.at);
    }
    counts
}

/// Counts what was noted some minutes ago.
pub async fn count_searches(state: &AppState) -> Result<(), sqlx::Error> {
    let noted = state.catalogue.searches.take(state.clock.now());
    if noted.is_empty() {
        return Ok(());
    }
    let mut tx = state.db.begin().await?;
    let carted = store::carted_after(&mut tx, &noted, PURCHASE).await?;
    store::count_searches(&mut tx, &counted(&noted, &carted)).await?;
    tx.commit().await
}

/// Searches that found something, most often asked first: as this process read them some minutes ago.
#[derive(Default)]
pub(super) struct Popular {
    /// With the time when they were read.
    read: Mutex<Option<(DateTime<Utc>, Texts)>>,
}

type Texts = Arc<Vec<String>>;

/// So old may they be.
const READ_EVERY: TimeDelta = TimeDelta::minutes(10);

impl Popular {
    pub async fn get(&self, state: &AppState) -> Result<Texts, sqlx::Error> {
        let now = state.clock.now();
        let known = self.read.lock().ok().and_then(|read| read.clone());
        if let Some((read_at, texts)) = known
            && now - read_at < READ_EVERY
        {
            return Ok(texts);
        }
        let mut conn = state.db.acquire().await?;
        let texts = Arc::new(store::popular_searches(&mut conn).await?);
        if let Ok(mut read) = self.read.lock() {
            *read = Some((now, texts.clone()));
        }
        Ok(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn what_is_being_typed_is_one_search() {
        let searches = Searches::default();
        for (second, typed, found) in [(0, "kam", 90), (1, "kampas", 80), (2, " Kampas  GUNDUL ", 0), (3, "kampas", 80), (4, "busi", 3)] {
            searches.note(7, typed, found, at(second));
        }
        searches.note(8, "kampas", 80, at(3));
        searches.note(8, "k", 80, at(3));
        assert!(searches.take(at(60)).is_empty(), "it is not known yet what comes of it");
        let taken: Vec<_> = searches.take(at(200)).into_iter().map(|noted| (noted.shop_id, noted.text, noted.found)).collect();
        assert_eq!(taken, [(7, "kampas".to_owned(), 80), (8, "kampas".to_owned(), 80), (7, "busi".to_owned(), 3)]);
        assert!(searches.take(at(300)).is_empty());
    }

    #[test]
    fn searches_of_all_shops_are_counted_together() {
        let noted = |text: &str, found, second| Noted { shop_id: 1, text: text.to_owned(), found, at: at(second) };
        let counts = counted(&[noted("busi", 3, 1), noted("aki", 0, 2), noted("busi", 4, 3)], &[true, false, false]);
        assert_eq!(counts["busi"], Tally { searches: 2, found: 4, carted: 1, last_at: at(3) });
        assert_eq!(counts["aki"], Tally { searches: 1, found: 0, carted: 0, last_at: at(2) });
    }
}
