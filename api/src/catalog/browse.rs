//! Pages of products, one product, the categories: read, shaped and kept.

use std::sync::Arc;

use actix_web::web::Bytes;
use serde::Serialize;

use super::cache::Counts;
use super::dto::{Category, ListProducts, ProductDetail, ProductStock, ProductSummary, Sort, StockSource};
use super::search::{self, Text};
use super::stock::Month;
use super::store::{self, Filter, ProductRow};
use crate::app::State;
use crate::platform::http::{ApiError, ApiResult, List, Success};

fn json(answer: &impl Serialize) -> ApiResult<Bytes> {
    serde_json::to_vec(answer).map(Bytes::from).map_err(ApiError::internal)
}

pub(super) fn summary(row: ProductRow) -> ProductSummary {
    ProductSummary {
        id: row.id,
        code: row.code,
        name: row.name,
        category_name: row.category_name.or_else(|| row.category.clone()),
        category: row.category,
        price: row.price,
        available: row.available,
        in_stock: row.available >= 1,
        image_url: None,
    }
}

/// `GET /api/products`
pub(super) async fn page(state: &State, wanted: &ListProducts) -> ApiResult<Bytes> {
    let filter = Filter {
        category: wanted.category.as_deref().map(str::trim).filter(|code| !code.is_empty()),
        in_stock: wanted.in_stock == Some(true),
    };
    let text = wanted.search.as_deref().map(Text::of).filter(|text| !text.is_blank());
    let sort = match wanted.sort {
        None | Some(Sort::Relevance) => {
            if text.is_some() {
                Sort::Relevance
            } else {
                Sort::Name
            }
        }
        Some(sort) => sort,
    };
    let (limit, offset) = (wanted.per_page, (wanted.page - 1) * wanted.per_page);

    let epoch = state.catalogue.epoch.current(&state.db).await?;
    let lexicon = match &text {
        Some(_) => Some(search::lexicon(state, epoch).await?),
        None => None,
    };
    let key = epoch.map(|epoch| {
        let of_lexicon = lexicon.as_ref().map(|lexicon| lexicon.version()).unwrap_or_default();
        let (category, words) = (filter.category.unwrap_or_default(), text.as_ref().map(Text::as_str).unwrap_or_default());
        // The parts that people write come last, with their lengths told, so that no two requests share a key.
        format!("page {epoch} {of_lexicon} {sort:?} {} {limit} {offset} {} {category} {words}", filter.in_stock, category.len())
    });
    let load = async {
        let (ids, total) = match (&text, &lexicon) {
            (Some(text), Some(lexicon)) => {
                let plan = lexicon.plan(text);
                let mut conn = state.db.acquire().await?;
                search::find(&mut conn, &plan, filter, sort, limit, offset).await?
            }
            _ => {
                let total = counts(state, epoch).await?.total(filter.category, filter.in_stock);
                let mut conn = state.db.acquire().await?;
                let ids = if offset < total { store::page_ids(&mut conn, filter, sort, limit, offset).await? } else { Vec::new() };
                (ids, total)
            }
        };
        let rows = if ids.is_empty() {
            Vec::new()
        } else {
            let mut conn = state.db.acquire().await?;
            store::products(&mut conn, &ids, Month::of(state.clock.now())).await?
        };
        // One that was taken off the list between the two reads.
        let data = rows.into_iter().filter(|row| row.is_orderable).map(summary).collect();
        json(&List::new(data, wanted.page, wanted.per_page, total))
    };
    state.catalogue.pages.get_or_load(key, state.clock.now(), load).await
}

/// `GET /api/products/{id}`
pub(super) async fn detail(state: &State, id: i64) -> ApiResult<Bytes> {
    // The dictionary's epoch too: it names the motorcycles.
    let (epoch, dictionary) = (state.catalogue.epoch.current(&state.db).await?, state.catalogue.search.epoch.current(&state.db).await?);
    let key = epoch.zip(dictionary).map(|(epoch, dictionary)| format!("product {epoch} {dictionary} {id}"));
    let load = async {
        let mut conn = state.db.acquire().await?;
        let detail = store::detail(&mut conn, id).await?.ok_or_else(ApiError::not_found)?;
        let row = store::products(&mut conn, &[id], Month::of(state.clock.now())).await?.pop().ok_or_else(ApiError::not_found)?;
        json(&Success::new(ProductDetail {
            summary: summary(row),
            description: detail.description,
            models: search::distinct_models(store::models_of(&mut conn, &detail.model_group).await?),
            created_at: detail.created_at,
            updated_at: detail.updated_at,
        }))
    };
    state.catalogue.pages.get_or_load(key, state.clock.now(), load).await
}

/// `GET /api/products/{id}/stock`: never kept. `None`: no such product is shown.
pub(super) async fn stock(state: &State, id: i64) -> ApiResult<Option<ProductStock>> {
    let now = state.clock.now();
    let mut conn = state.db.acquire().await?;
    let row = store::products(&mut conn, &[id], Month::of(now)).await?.pop().filter(|row| row.is_orderable);
    Ok(row.map(|row| ProductStock {
        product_id: row.id,
        available: row.available,
        in_stock: row.available >= 1,
        as_of: now,
        source: if row.ref_part_id.is_some() { StockSource::DataPart } else { StockSource::NotMapped },
        stock_month: row.stock_year.zip(row.stock_month).map(|(year, month)| format!("{year:04}-{month:02}")),
    }))
}

/// `GET /api/categories`
pub(super) async fn categories(state: &State) -> ApiResult<Bytes> {
    let epoch = state.catalogue.epoch.current(&state.db).await?;
    let load = async {
        let counts = counts(state, epoch).await?;
        let mut conn = state.db.acquire().await?;
        let names: std::collections::HashMap<_, _> = store::category_names(&mut conn).await?.into_iter().collect();
        let mut categories: Vec<Category> = counts
            .by_category
            .iter()
            .map(|(code, count)| Category {
                code: code.clone(),
                name: names.get(code).unwrap_or(code).clone(),
                product_count: count.shown,
                in_stock_count: count.in_stock,
            })
            .collect();
        categories.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.code.cmp(&b.code)));
        json(&Success::new(categories))
    };
    state.catalogue.pages.get_or_load(epoch.map(|epoch| format!("categories {epoch}")), state.clock.now(), load).await
}

/// The lengths of all lists without a search, counted once in an epoch.
async fn counts(state: &State, epoch: Option<i64>) -> ApiResult<Arc<Counts>> {
    let load = async {
        let mut conn = state.db.acquire().await?;
        ApiResult::Ok(Arc::new(store::counts(&mut conn).await?))
    };
    match epoch {
        Some(epoch) => state.catalogue.counts.try_get_with(epoch, load).await.map_err(ApiError::shared),
        None => load.await,
    }
}
