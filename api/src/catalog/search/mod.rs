//! Finding parts by what people type.
//!
//! [`Text`] → [`plan::Plan`] is pure and knows the dictionary and the catalogue's own words; a plan → products is
//! PostgreSQL: trigrams of the part number, full text of the name. When nothing matches everything, what says least
//! is given up term by term, and what matched most comes first.
//!
//! The dictionary is small and read again, at once, when its epoch was raised. The words of the catalogue serve only to
//! tell typing errors from words: they are read again in the background, and the last ones are used until then.

mod cover;
mod dictionary;
mod distance;
mod list;
pub mod normalise;
pub mod plan;
mod planner;
mod store;
#[cfg(test)]
mod tests;
mod tokens;
mod vocabulary;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use sqlx::{PgConnection, PgPool};

pub use dictionary::Dictionary;
pub use list::TextHits;
pub use normalise::Text;
pub use plan::Plan;
pub use vocabulary::Vocabulary;

pub(super) use list::{find_many, near_codes};

use super::dto::Sort;
use super::store::Filter;
use crate::app::AppState;
use crate::platform::bus::Bus;
use crate::platform::epoch::Epoch;

/// The words of the catalogue are read at most this often.
const LEARN_EVERY: Duration = Duration::from_secs(10);

/// What a process knows for planning, and under which epoch it learned it; 0: before epochs could be trusted.
struct Learned<T>(RwLock<Option<(i64, Arc<T>)>>);

impl<T> Learned<T> {
    fn get(&self) -> Option<(i64, Arc<T>)> {
        self.0.read().ok().and_then(|learned| learned.clone())
    }

    fn set(&self, epoch: Option<i64>, learned: Arc<T>) {
        if let Ok(mut place) = self.0.write() {
            *place = Some((epoch.unwrap_or(0), learned));
        }
    }
}

pub(super) struct Search {
    pub epoch: Epoch,
    dictionary: Learned<Dictionary>,
    vocabulary: Learned<Vocabulary>,
    /// Requests that find no vocabulary at all wait for one of them to read it.
    first_read: tokio::sync::Mutex<()>,
    is_learning: AtomicBool,
}

impl Search {
    pub fn new(bus: &Bus) -> Self {
        Self {
            epoch: Epoch::new("search", bus),
            dictionary: Learned(RwLock::default()),
            vocabulary: Learned(RwLock::default()),
            first_read: tokio::sync::Mutex::default(),
            is_learning: AtomicBool::new(false),
        }
    }
}

/// What the words of a search may mean, at one moment.
#[derive(Clone)]
pub struct Lexicon {
    dictionary: (i64, Arc<Dictionary>),
    vocabulary: (i64, Arc<Vocabulary>),
}

impl Lexicon {
    pub fn plan(&self, text: &Text) -> Plan {
        planner::plan(text, &self.dictionary.1, &self.vocabulary.1)
    }

    /// Which dictionary and which words this is, for the keys of kept answers.
    pub fn version(&self) -> String {
        format!("{}.{}", self.dictionary.0, self.vocabulary.0)
    }
}

/// What words mean now. `catalogue`: the epoch of the catalogue, if it can be trusted.
pub(super) async fn lexicon(state: &Arc<AppState>, catalogue: Option<i64>) -> Result<Lexicon, sqlx::Error> {
    Ok(Lexicon { dictionary: dictionary(state).await?, vocabulary: vocabulary(state, catalogue).await? })
}

/// The dictionary as it stands: read again whenever it changed, or may have.
async fn dictionary(state: &AppState) -> Result<(i64, Arc<Dictionary>), sqlx::Error> {
    let search = &state.catalogue.search;
    let epoch = search.epoch.current(&state.db).await?;
    if let Some((learned, dictionary)) = search.dictionary.get()
        && epoch == Some(learned)
    {
        return Ok((learned, dictionary));
    }
    let mut conn = state.db.acquire().await?;
    let dictionary = Arc::new(Dictionary::new(store::synonyms(&mut conn).await?, store::models(&mut conn).await?));
    search.dictionary.set(epoch, dictionary.clone());
    Ok((epoch.unwrap_or(0), dictionary))
}

/// The words of the catalogue, perhaps of some seconds ago.
async fn vocabulary(state: &Arc<AppState>, epoch: Option<i64>) -> Result<(i64, Arc<Vocabulary>), sqlx::Error> {
    let search = &state.catalogue.search;
    if search.vocabulary.get().is_none() {
        let _alone = search.first_read.lock().await;
        if search.vocabulary.get().is_none() {
            read_vocabulary(&state.db, search, epoch).await?;
        }
    }
    let (learned, vocabulary) = search.vocabulary.get().unwrap_or_default();
    if epoch.is_some_and(|epoch| epoch != learned) && !search.is_learning.swap(true, Ordering::AcqRel) {
        let state = state.clone();
        tokio::spawn(async move {
            if let Err(error) = read_vocabulary(&state.db, &state.catalogue.search, epoch).await {
                tracing::warn!(%error, "the words of the catalogue could not be read, keeping the old ones");
            }
            tokio::time::sleep(LEARN_EVERY).await;
            state.catalogue.search.is_learning.store(false, Ordering::Release);
        });
    }
    Ok((learned, vocabulary))
}

async fn read_vocabulary(db: &PgPool, search: &Search, epoch: Option<i64>) -> Result<(), sqlx::Error> {
    let mut conn = db.acquire().await?;
    let vocabulary = Vocabulary::new(store::words(&mut conn).await?);
    tracing::debug!(words = vocabulary.len(), "the words of the catalogue were read");
    search.vocabulary.set(epoch, Arc::new(vocabulary));
    Ok(())
}

/// The motorcycles that a part was made for, by the names they are known by: of several names for the same ones only
/// the first, and no family when its member is named.
pub(super) fn distinct_models(models: Vec<(String, Vec<String>)>) -> Vec<String> {
    let is_family = |codes: &[String]| models.iter().any(|(_, of)| of.len() < codes.len() && of.iter().all(|code| codes.contains(code)));
    let joined = |name: &str| name.replace(' ', "");
    let mut named: Vec<&str> = Vec::new();
    for (name, _) in models.iter().filter(|(_, codes)| !is_family(codes)) {
        let is_known = named.iter().any(|known| {
            let (known, name) = (joined(known), joined(name));
            name.starts_with(&known) || distance::within(&known, &name, 1).is_some()
        });
        if !is_known {
            named.push(name);
        }
    }
    named.into_iter().map(str::to_owned).collect()
}

/// Reads what searching needs before the first search does.
pub async fn learn(state: &Arc<AppState>) {
    // What is learned before notices arrive would be learned again at once.
    for _ in 0..20 {
        if matches!(state.catalogue.epoch.current(&state.db).await, Ok(Some(_))) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let learned = async {
        let epoch = state.catalogue.epoch.current(&state.db).await?;
        lexicon(state, epoch).await
    };
    if let Err(error) = learned.await {
        tracing::warn!(%error, "the words of the catalogue could not be read, the first search will try again");
    }
}

/// A page of what the plan finds, with how many products there are in all.
pub(super) async fn find(
    conn: &mut PgConnection,
    plan: &Plan,
    filter: Filter<'_>,
    sort: Sort,
    limit: i64,
    offset: i64,
) -> Result<(Vec<i64>, i64), sqlx::Error> {
    if plan.is_empty() {
        return Ok((Vec::new(), 0));
    }
    tracing::debug!(%plan, "looking for products");
    let everything = Filter { category: None, in_stock: false };
    for required in std::iter::once(plan.required()).chain(plan.relaxations()) {
        let (ids, total) = store::hits(conn, plan, &required, filter, sort, limit, offset).await?;
        if total > 0 {
            return Ok((ids, total));
        }
        // There are such products, only not in this category or not in stock: then that is the answer.
        if filter.is_some() && store::count(conn, plan, &required, everything).await? > 0 {
            return Ok((ids, total));
        }
    }
    match &plan.code {
        Some(code) if code.len() >= 8 => store::near_codes(conn, code, filter, limit, offset).await,
        _ => Ok((Vec::new(), 0)),
    }
}
