//! Pages of products, one product, the categories: read, shaped and kept.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::web::Bytes;
use serde::Serialize;

use super::cache::{Answer, Counts};
use super::dto::{Category, ListProducts, ProductDetail, ProductPage, ProductStock, ProductSummary, Sort, StockSource};
use super::explain;
use super::images::{self, Face};
use super::nearest;
use super::search::{self, Facets, Filter, Lexicon, Page, Plan, Text};
use super::stock::{self, Stocked};
use super::store::{self, ProductRow};
use crate::app::State;
use crate::platform::http::{ApiError, ApiResult, List, Success};

pub(super) fn json(answer: &impl Serialize) -> ApiResult<Bytes> {
    serde_json::to_vec(answer).map(Bytes::from).map_err(ApiError::internal)
}

pub(super) fn summary(row: ProductRow) -> ProductSummary {
    ProductSummary {
        image_url: images::url(Face::Toko, row.id, row.image_version.as_deref()),
        id: row.id,
        code: row.code,
        name: row.name,
        category_name: row.category_name.or_else(|| row.category.clone()),
        category: row.category,
        price: row.price,
        available: row.available,
        in_stock: row.available >= 1,
    }
}

/// `GET /api/products`
pub(super) async fn page(state: &State, shop_id: i64, wanted: &ListProducts) -> ApiResult<Bytes> {
    // Before what is read under it.
    let epoch = state.catalogue.epoch.current(&state.db).await?;
    let lexicon = search::lexicon(state).await?;
    let filter = Filter {
        category: given(wanted.category.as_deref()).map(Cow::Borrowed),
        in_stock: wanted.in_stock == Some(true),
        groups: given(wanted.model.as_deref()).map(|model| lexicon.dictionary().groups_of(model)),
    };
    let text = wanted.search.as_deref().map(Text::of).filter(|text| !text.is_blank());
    let sort = match wanted.sort {
        None | Some(Sort::Relevance) if text.is_some() => Sort::Relevance,
        None | Some(Sort::Relevance) => Sort::Name,
        Some(sort) => sort,
    };
    let facets = wanted.facets == Some(true);
    let key = epoch.map(|epoch| {
        let (version, words) = (lexicon.version(), text.as_ref().map(Text::as_str).unwrap_or_default());
        let (category, model) = (filter.category.as_deref().unwrap_or_default(), wanted.model.as_deref().unwrap_or_default());
        // The parts that people write come last, with their lengths told, so that no two requests share a key.
        let ours = format!("{epoch} {version} {sort:?} {} {facets} {} {}", filter.in_stock, wanted.page, wanted.per_page);
        format!("page {ours} {} {} {category} {model} {words}", category.len(), model.len())
    });
    let now = state.clock.now();
    let load = async {
        let plan = text.as_ref().map(|text| lexicon.plan(text));
        let place = usize::try_from((wanted.page - 1) * wanted.per_page).unwrap_or(usize::MAX);
        let place = (place, usize::try_from(wanted.per_page).unwrap_or_default());
        let page = match &plan {
            Some(plan) => search::find(&lexicon, state, plan, &filter, sort, place, facets).await?,
            None => list(&lexicon, state, epoch, &filter, sort, place, facets).await?,
        };
        let (products, total, fits, facets) = match page {
            Page::Ready { products, total, fits, facets } => (products, total, fits, facets),
            Page::Ids { ids, total } => (read(state, &ids).await?, total, true, None),
        };
        let list = List::new(products, wanted.page, wanted.per_page, total.cast_signed() as i64);
        let page = ProductPage {
            success: true,
            data: list.data,
            meta: list.meta,
            stock_as_of: lexicon.index().and_then(|index| index.stamp.stock_as_of).filter(|as_of| !stock::is_fresh(state, Some(*as_of))),
            search: plan.as_ref().map(explain::understood),
            nearest: plan.as_ref().filter(|_| !fits).map(|plan| nearest::nearest(&lexicon, plan)),
            facets: facets.map(|facets| explain::facets(&lexicon, &facets)),
        };
        Ok(Answer { json: json(&page)?, total: page.meta.total })
    };
    let answer = state.catalogue.pages.get_or_load(key, now, lexicon.read_at(now), load).await?;
    if let Some(search) = wanted.search.as_deref().filter(|_| text.is_some() && wanted.page == 1 && !filter.is_some()) {
        state.catalogue.searches.note(shop_id, search, answer.total, now);
    }
    Ok(answer.json)
}

/// The first of what a plan finds, how many there are, and what else could be asked.
pub(super) async fn best(
    lexicon: &Lexicon,
    state: &State,
    plan: &Plan,
    limit: usize,
) -> ApiResult<(Vec<ProductSummary>, usize, Option<Facets>)> {
    match search::find(lexicon, state, plan, &Filter::default(), Sort::Relevance, (0, limit), true).await? {
        Page::Ready { products, total, facets, .. } => Ok((products, total, facets)),
        Page::Ids { ids, total } => Ok((read(state, &ids).await?, total, None)),
    }
}

/// An empty parameter is none.
fn given(parameter: Option<&str>) -> Option<&str> {
    parameter.map(str::trim).filter(|text| !text.is_empty())
}

/// A page without a search.
async fn list(
    lexicon: &Lexicon,
    state: &State,
    epoch: Option<i64>,
    filter: &Filter<'_>,
    sort: Sort,
    (offset, limit): (usize, usize),
    facets: bool,
) -> ApiResult<Page> {
    if let Some(index) = lexicon.index() {
        let (docs, total) = index.list(filter, sort, offset, limit);
        let facets = facets.then(|| index.facets_of_all(filter));
        return Ok(Page::Ready { products: index.summaries(&docs), total, fits: true, facets });
    }
    let known = counts(state, epoch).await?.total(filter.category.as_deref(), filter.in_stock);
    let mut conn = state.db.acquire().await?;
    let total = if filter.groups.is_some() { store::count(&mut conn, filter).await? } else { known };
    let (limit, offset) = (limit as i64, i64::try_from(offset).unwrap_or(i64::MAX));
    let ids = if offset < total { store::page_ids(&mut conn, filter, sort, limit, offset).await? } else { Vec::new() };
    Ok(Page::Ids { ids, total: total.unsigned_abs() as usize })
}

/// Products as lists show them, without one that was taken off the list a moment ago.
async fn read(state: &State, ids: &[i64]) -> ApiResult<Vec<ProductSummary>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut conn = state.db.acquire().await?;
    super::summaries(&mut conn, state, ids).await
}

/// `GET /api/products/{id}`
pub(super) async fn detail(state: &State, id: i64) -> ApiResult<Bytes> {
    // The dictionary's epoch too: it names the motorcycles.
    let (epoch, known) = (state.catalogue.epoch.current(&state.db).await?, state.catalogue.search.epoch.current(&state.db).await?);
    let key = epoch.zip(known).map(|(epoch, known)| format!("product {epoch} {known} {id}"));
    let now = state.clock.now();
    let load = async {
        let (_, dictionary) = search::dictionary(state).await?;
        let mut conn = state.db.acquire().await?;
        let detail = store::detail(&mut conn, id).await?.ok_or_else(ApiError::not_found)?;
        let stocked = stock::products(&mut conn, state, &[id]).await?.pop().ok_or_else(ApiError::not_found)?;
        json(&Success::new(ProductDetail {
            summary: summary(stocked.row),
            stock_as_of: stocked.as_of,
            description: detail.description,
            models: search::models_of(&dictionary, &detail.model_group),
            created_at: detail.created_at,
            updated_at: detail.updated_at,
        }))
        .map(Answer::of)
    };
    // The copy is not kept: it is old already.
    let key = key.filter(|_| state.catalogue.old_stock.may_ask());
    Ok(state.catalogue.pages.get_or_load(key, now, now, load).await?.json)
}

/// `GET /api/products/{id}/stock`: never kept. `None`: no such product is shown.
pub(super) async fn stock(state: &State, id: i64) -> ApiResult<Option<ProductStock>> {
    let now = state.clock.now();
    let mut conn = state.db.acquire().await?;
    let stocked = stock::products(&mut conn, state, &[id]).await?.pop().filter(|stocked| stocked.row.is_orderable);
    Ok(stocked.map(|Stocked { row, as_of, month }| ProductStock {
        product_id: row.id,
        available: row.available,
        in_stock: row.available >= 1,
        as_of: as_of.unwrap_or(now),
        source: match (row.ref_part_id, as_of) {
            (None, _) => StockSource::NotMapped,
            (Some(_), None) => StockSource::DataPart,
            (Some(_), Some(_)) => StockSource::Copy,
        },
        stock_month: month.map(|(year, month)| format!("{year:04}-{month:02}")),
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
        json(&Success::new(categories)).map(Answer::of)
    };
    let now = state.clock.now();
    Ok(state.catalogue.pages.get_or_load(epoch.map(|epoch| format!("categories {epoch}")), now, now, load).await?.json)
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
