//! Finding parts by what people type.
//!
//! Three steps, and a seam between each. [`language`] reads a text with the dictionary and says in a [`Plan`] what is
//! meant; it is pure. An engine answers plans: the [`index`] in the process's own memory, or [`postgres`] while there is
//! none (the first moments of a process, a refresh that takes too long). Another engine, for a catalogue that outgrows one
//! machine, takes the place of the index in [`find`] and [`Lexicon::find_many`], which are all that the rest knows of
//! engines: it gets the same plans and has to be told what [`feed`] reads.
//!
//! The dictionary is small and read again, at once, when its epoch was raised. The index is brought up to date when the
//! catalogue's epoch was raised, before the next answer from it ([`live`]).

mod feed;
pub mod index;
pub mod language;
mod live;
mod postgres;
mod store;

use std::sync::{Arc, RwLock};

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

pub use index::{Answer, Facets, Filter};
pub use language::normalise;
pub use language::{Dictionary, Plan, Text};
pub use postgres::Hits;

use super::dto::{ProductSummary, Sort};
use crate::app::AppState;
use crate::platform::bus::Bus;
use crate::platform::epoch::Epoch;
use crate::platform::http::ApiResult;
use index::{Question, Snapshot};
use live::Live;

pub(super) struct Search {
    /// Of synonyms and vehicle models.
    pub epoch: Epoch,
    /// With the epoch it was read under; 0: before epochs could be trusted.
    dictionary: RwLock<Option<(i64, Arc<Dictionary>)>>,
    index: Live,
}

impl Search {
    pub fn new(bus: &Bus) -> Self {
        Self { epoch: Epoch::new("search", bus), dictionary: RwLock::default(), index: Live::default() }
    }
}

/// What the words of a search may mean, and where to look for them, at one moment.
#[derive(Clone)]
pub struct Lexicon {
    epoch: i64,
    dictionary: Arc<Dictionary>,
    index: Option<Arc<Snapshot>>,
}

/// What words mean now.
pub(super) async fn lexicon(state: &Arc<AppState>) -> ApiResult<Lexicon> {
    let (epoch, dictionary) = dictionary(state).await?;
    Ok(Lexicon { epoch, dictionary, index: state.catalogue.search.index.current(state).await? })
}

/// The dictionary as it stands: read again whenever it changed, or may have.
pub(super) async fn dictionary(state: &AppState) -> Result<(i64, Arc<Dictionary>), sqlx::Error> {
    let search = &state.catalogue.search;
    let epoch = search.epoch.current(&state.db).await?;
    let known = search.dictionary.read().ok().and_then(|known| known.clone());
    if let Some((learned, dictionary)) = known
        && epoch == Some(learned)
    {
        return Ok((learned, dictionary));
    }
    let mut conn = state.db.acquire().await?;
    let dictionary = Arc::new(Dictionary::new(store::synonyms(&mut conn).await?, store::models(&mut conn).await?));
    let learned = (epoch.unwrap_or(0), dictionary);
    if let Ok(mut place) = search.dictionary.write() {
        *place = Some(learned.clone());
    }
    Ok(learned)
}

/// The same with a synonym that is not saved, perhaps in the place of one that is.
pub(super) async fn with_draft(
    lexicon: &Lexicon,
    db: &PgPool,
    replaced: Option<i64>,
    draft: (String, Vec<String>),
) -> Result<Lexicon, sqlx::Error> {
    let mut conn = db.acquire().await?;
    let mut synonyms = store::synonyms_but(&mut conn, replaced, &draft.0).await?;
    synonyms.push(draft);
    let dictionary = Arc::new(Dictionary::new(synonyms, store::models(&mut conn).await?));
    Ok(Lexicon { dictionary, ..lexicon.clone() })
}

impl Lexicon {
    pub fn plan(&self, text: &Text) -> Plan {
        let vocabulary = self.index.as_ref().map(|index| index.vocabulary()).unwrap_or_default();
        language::plan(text, &self.dictionary, &vocabulary)
    }

    /// Which dictionary this is, for the keys of kept answers.
    pub fn version(&self) -> i64 {
        self.epoch
    }

    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// Whether the catalogue is in memory; else the database is asked.
    pub fn is_indexed(&self) -> bool {
        self.index.is_some()
    }

    /// The catalogue in memory, if it is as it should be.
    pub(super) fn index(&self) -> Option<&Arc<Snapshot>> {
        self.index.as_ref()
    }

    /// How old what is read now may be, as stock goes.
    pub(super) fn read_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.index.as_ref().and_then(|index| index.stamp.stock_as_of).map_or(now, |as_of| as_of.min(now))
    }

    /// How much a text finds, none of it; `None` without an index.
    pub(super) fn found(&self, text: &str) -> Option<Answer> {
        let index = self.index.as_ref()?;
        let (plan, dictionary, filter) = (&self.plan(&Text::of(text)), &self.dictionary, &Filter::default());
        Some(index.search(&Question { plan, dictionary, filter, sort: Sort::Relevance, offset: 0, limit: 0, facets: false }))
    }

    /// The best products for each of these plans. At most two statements, none with an index.
    pub async fn find_many(&self, conn: &mut PgConnection, plans: &[&Plan], limit: usize) -> Result<Vec<Hits>, sqlx::Error> {
        let Some(index) = &self.index else {
            return postgres::search(conn, plans, &Filter::default(), limit as i64).await;
        };
        let answers = plans.iter().map(|plan| {
            let answer = index.search(&Question {
                plan,
                dictionary: &self.dictionary,
                filter: &Filter::default(),
                sort: Sort::Relevance,
                offset: 0,
                limit,
                facets: false,
            });
            Hits { ids: index.ids(&answer.docs), exact: answer.exact }
        });
        Ok(answers.collect())
    }

    /// The products whose part numbers (capitals and digits) are nearly these, most alike first.
    pub async fn near_codes(&self, conn: &mut PgConnection, keys: &[String], limit: usize) -> Result<Vec<Vec<i64>>, sqlx::Error> {
        match &self.index {
            Some(index) => Ok(keys.iter().map(|key| index.ids(&index.near_code(key, limit))).collect()),
            None => postgres::near_codes(conn, keys, limit as i64).await,
        }
    }
}

/// A page of products.
pub(super) enum Page {
    /// As they are shown. `fits`: any of them, or of those left out by a filter, is what was asked for.
    Ready { products: Vec<ProductSummary>, total: usize, fits: bool, facets: Option<Facets> },
    /// To be read.
    Ids { ids: Vec<i64>, total: usize },
}

/// A page of what the plan finds.
pub(super) async fn find(
    lexicon: &Lexicon,
    state: &AppState,
    plan: &Plan,
    filter: &Filter<'_>,
    sort: Sort,
    (offset, limit): (usize, usize),
    facets: bool,
) -> Result<Page, sqlx::Error> {
    tracing::debug!(%plan, indexed = lexicon.index.is_some(), "looking for products");
    if let Some(index) = &lexicon.index {
        let question = Question { plan, dictionary: &lexicon.dictionary, filter, sort, offset, limit, facets };
        let answer = index.search(&question);
        return Ok(Page::Ready { products: index.summaries(&answer.docs), total: answer.total, fits: answer.fits, facets: answer.facets });
    }
    let mut conn = state.db.acquire().await?;
    let mut ids = postgres::search(&mut conn, &[plan], filter, postgres::RANKED).await?.pop().unwrap_or_default().ids;
    if ids.is_empty()
        && let Some(code) = plan.code.as_ref().filter(|code| code.len() >= 8)
        && !filter.is_some()
    {
        ids = postgres::near_codes(&mut conn, std::slice::from_ref(code), postgres::RANKED).await?.pop().unwrap_or_default();
    }
    let total = ids.len();
    Ok(Page::Ids { ids: ids.into_iter().skip(offset).take(limit).collect(), total })
}

/// Reads what searching needs before the first search does.
pub async fn learn(state: &Arc<AppState>) {
    // What is learned before notices arrive would be learned again at once.
    for _ in 0..20 {
        if matches!(state.catalogue.epoch.current(&state.db).await, Ok(Some(_))) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let learned = async {
        dictionary(state).await?;
        state.catalogue.search.index.refresh(state).await
    };
    match learned.await {
        Ok(index) => tracing::debug!(products = index.len(), "the catalogue is in memory"),
        Err(error) => tracing::warn!(%error, "the catalogue could not be read, the first search will try again"),
    }
}

/// The motorcycles a part was made for, by its model group: of several names for the same ones only the first, and no
/// family when its member is named.
pub(super) fn models_of(dictionary: &Dictionary, group: &str) -> Vec<String> {
    let models: Vec<_> = dictionary.models().iter().filter(|model| model.codes.iter().any(|code| code == group)).collect();
    let is_family =
        |codes: &[String]| models.iter().any(|of| of.codes.len() < codes.len() && of.codes.iter().all(|code| codes.contains(code)));
    let joined = |name: &str| name.replace(' ', "");
    let mut named: Vec<&str> = Vec::new();
    for model in models.iter().filter(|model| !is_family(&model.codes)) {
        let is_known = named.iter().any(|known| {
            let (known, name) = (joined(known), joined(&model.name));
            name.starts_with(&known) || language::within(&known, &name, 1).is_some()
        });
        if !is_known {
            named.push(&model.name);
        }
    }
    named.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::language::VehicleModel;
    use super::*;

    fn models_of(models: &[(&str, &str)]) -> Vec<String> {
        let models = models.iter().map(|(name, codes)| VehicleModel {
            name: (*name).to_owned(),
            aliases: Vec::new(),
            codes: codes.split(',').map(str::to_owned).collect(),
        });
        super::models_of(&Dictionary::new(Vec::new(), models.collect()), "k59")
    }

    #[test]
    fn a_motorcycle_is_named_once() {
        let models = [
            ("vario", "kvb,k59,k60"),
            ("pario", "kvb,k59,k60"),
            ("vario 150", "k59"),
            ("vario150", "k59"),
            ("vario 150 esp", "k59"),
            ("gtr", "k59"),
        ];
        assert_eq!(models_of(&models), ["vario 150", "gtr"]);
        assert_eq!(models_of(&models[..2]), ["vario"]);
        assert!(models_of(&[]).is_empty());
    }
}
