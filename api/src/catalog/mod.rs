//! What a shop may order: products, categories, their stock, and the search that finds them.
//!
//! Owns `products`, `product_images`, `categories`, `product_stocks`, `product_popularity`, `synonyms`, `vehicle_models`,
//! `search_queries`. A product is shown, and can be ordered, when it is active and has a price. Lists and searches are answered
//! from an index in the process's memory ([`search`]), with the stock of `product_stocks`: a copy of what the old system says,
//! never older than stock may be shown. A single product, a cart and an order are told the stock of the moment, or the copy and
//! its age while the old system keeps its stock locked ([`old_stock`]).
//!
//! Answers are kept as ready JSON under the epoch `catalogue`: whoever changes a product, a category or the stock
//! copy calls [`changed`], whoever changes a synonym or a model [`dictionary_changed`], both last in the transaction.

mod admin;
mod browse;
mod cache;
mod demand;
mod dictionary;
pub mod dto;
mod explain;
mod handlers;
mod images;
mod nearest;
mod old_stock;
pub mod search;
mod searches;
pub mod stock;
mod store;
mod suggest;
mod sync;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::app::AppState;
use crate::config::Config;
use crate::jobs::{self, Kind, NewJob};
use crate::platform::bus::Bus;
use crate::platform::epoch::{Epoch, Raised};
use crate::platform::http::ApiResult;
use crate::platform::money::Money;

pub use admin::ProductImport;
pub use demand::count_demand;
pub use searches::count_searches;
pub use stock::{StockSync, sync_stock};
pub use sync::{ProductSync, sync_products};

use cache::{Counts, Pages};
use old_stock::OldStock;
use search::Search;
use searches::{Popular, Searches};
use stock::Stocked;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_products)
        .service(handlers::suggest_products)
        .service(handlers::get_product)
        .service(handlers::get_product_stock)
        .service(handlers::list_categories);
    admin::routes(config);
    images::routes(config);
    dictionary::routes(config);
}

/// What one process keeps of the catalogue.
pub struct Catalogue {
    epoch: Epoch,
    pages: Pages,
    counts: moka::future::Cache<i64, Arc<Counts>>,
    totals: admin::Totals,
    search: Search,
    old_stock: OldStock,
    searches: Searches,
    popular: Popular,
}

impl Catalogue {
    pub fn new(config: &Config, db: &PgPool, bus: &Bus) -> Self {
        // A page carries stock, so it is no older than stock may be.
        let seconds = config.catalogue_cache_seconds.min(config.stock_cache_seconds);
        Self {
            epoch: Epoch::new("catalogue", bus),
            pages: Pages::new(seconds),
            counts: moka::future::Cache::new(2),
            totals: admin::totals(),
            search: Search::new(bus),
            old_stock: OldStock::new(db),
            searches: Searches::default(),
            popular: Popular::default(),
        }
    }
}

/// A product as a cart or an order needs it, whether or not it can be ordered at the moment.
#[derive(Clone, Debug)]
pub struct OrderableProduct {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub price: Money,
    /// Not negative, 0 when the product is not mapped.
    pub available: i32,
    /// When `available` was copied; `None`: it is what the old system says now.
    pub stock_as_of: Option<DateTime<Utc>>,
    /// `data_part.tblpart_id.id`
    pub ref_part_id: Option<i64>,
    /// Active and priced.
    pub is_orderable: bool,
}

/// The products with these ids, in their order, without those that don't exist. Two statements.
pub async fn orderable(conn: &mut PgConnection, state: &AppState, ids: &[i64]) -> ApiResult<Vec<OrderableProduct>> {
    let rows = stock::products(conn, state, ids).await?;
    Ok(rows
        .into_iter()
        .map(|Stocked { row, as_of, .. }| OrderableProduct {
            stock_as_of: as_of,
            id: row.id,
            code: row.code,
            name: row.name,
            category: row.category,
            price: row.price,
            available: row.available,
            ref_part_id: row.ref_part_id,
            is_orderable: row.is_orderable,
        })
        .collect())
}

/// The ids of the products with these part numbers, written in whatever way; `None` where there is none. One statement.
///
/// Two writings of one number are two rows in the old master: one that can be ordered wins, then the older one.
pub async fn ids_by_code(conn: &mut PgConnection, codes: &[String]) -> ApiResult<Vec<Option<i64>>> {
    let keys: Vec<String> = codes.iter().map(|code| search::normalise::code_key(code)).collect();
    let found: std::collections::HashMap<String, i64> = store::ids_by_code_key(conn, &keys).await?.into_iter().collect();
    Ok(keys.iter().map(|key| found.get(key).copied()).collect())
}

/// What a part number finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeHits {
    /// The product with this very number.
    pub exact: Option<i64>,
    /// It can be ordered.
    pub is_orderable: bool,
    /// Products that can be ordered and whose number only begins so, in stock first: colours, successors.
    pub beginnings: Vec<i64>,
}

/// What each of these part numbers, written in whatever way, finds; of beginnings at most `limit`. One statement.
pub async fn find_codes(conn: &mut PgConnection, codes: &[String], limit: i64) -> ApiResult<Vec<CodeHits>> {
    let keys: Vec<String> = codes.iter().map(|code| search::normalise::code_key(code)).collect();
    let rows = store::by_code_keys(conn, &keys, limit).await?;
    Ok(rows
        .into_iter()
        .map(|row| CodeHits {
            exact: row.exact.map(|(id, _)| id),
            is_orderable: row.exact.is_some_and(|(_, is_orderable)| is_orderable),
            beginnings: row.beginnings,
        })
        .collect())
}

/// What words mean at this moment, for planning and asking many searches.
pub async fn lexicon(state: &Arc<AppState>) -> ApiResult<search::Lexicon> {
    search::lexicon(state).await
}

/// Products whose part numbers are nearly these, for each the most alike first. One statement at most.
pub async fn find_near_codes(
    conn: &mut PgConnection,
    lexicon: &search::Lexicon,
    codes: &[String],
    limit: usize,
) -> ApiResult<Vec<Vec<i64>>> {
    let keys: Vec<String> = codes.iter().map(|code| search::normalise::code_key(code)).collect();
    Ok(lexicon.near_codes(conn, &keys, limit).await?)
}

/// The best products for each of these plans, ranked as `GET /api/products` ranks them. Two statements at most.
pub async fn find_texts(
    conn: &mut PgConnection,
    lexicon: &search::Lexicon,
    plans: &[&search::Plan],
    limit: usize,
) -> ApiResult<Vec<search::Hits>> {
    Ok(lexicon.find_many(conn, plans, limit).await?)
}

/// The products with these ids as lists show them, in their order, without those that can't be ordered. Two statements.
pub async fn summaries(conn: &mut PgConnection, state: &AppState, ids: &[i64]) -> ApiResult<Vec<dto::ProductSummary>> {
    let rows = stock::products(conn, state, ids).await?;
    Ok(rows.into_iter().filter(|stocked| stocked.row.is_orderable).map(|stocked| browse::summary(stocked.row)).collect())
}

/// Makes every process forget what it kept of products, categories and stock. Call it last in the transaction of the
/// change, and [`Raised::committed`] after the commit.
pub async fn changed(tx: &mut PgConnection, state: &AppState) -> Result<Raised, sqlx::Error> {
    state.catalogue.epoch.raise(tx).await
}

/// The same for synonyms and vehicle models.
pub async fn dictionary_changed(tx: &mut PgConnection, state: &AppState) -> Result<Raised, sqlx::Error> {
    state.catalogue.search.epoch.raise(tx).await
}

/// The catalogue's work beside answering requests: it is taken into memory, stock copy and demand are made anew before they
/// are too old, so that no request has to, and searches are counted. Ends when the pool is closed.
pub async fn run(state: Arc<AppState>) {
    const LOOK_EVERY: Duration = Duration::from_secs(20);
    search::learn(&state).await;
    while !state.db.is_closed() {
        if let Err(error) = stock::renew_early(&state).await {
            tracing::warn!(%error, "stock could not be copied from data_part, trying again");
        }
        if let Err(error) = demand::count_demand(&state).await {
            tracing::warn!(%error, "demand could not be counted, trying again");
        }
        if let Err(error) = searches::count_searches(&state).await {
            tracing::warn!(%error, "searches could not be counted, they are lost");
        }
        if let Err(error) = search::lexicon(&state).await {
            tracing::warn!(%error, "the index could not be brought up to date, trying again");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = state.db.close_event() => return,
        }
    }
}

/// Queues the stock sync of a schedule's turn: the job's id. `None`: the turn has had its job, or one is under way.
pub async fn queue_stock_sync(state: &AppState, schedule: &str, slot: DateTime<Utc>) -> ApiResult<Option<i64>> {
    let now = state.clock.now();
    let job = NewJob { kind: Kind::StockSync, subject: None, params: serde_json::json!({}), created_by: None };
    let mut tx = state.db.begin().await?;
    let id = jobs::enqueue_for_slot(&mut tx, now, &job, &format!("{schedule} {}", slot.to_rfc3339())).await?;
    tx.commit().await?;
    Ok(id)
}
