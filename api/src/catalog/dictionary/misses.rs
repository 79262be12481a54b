//! What shops looked for in vain, and what becomes of it.

use actix_web::{get, post, put};

use super::dto::{MissQuery, MissSynonymIn, SearchMiss, Synonym, SynonymIn};
use super::fields::SynonymFields;
use super::store;
use crate::admin::audit::{self, Change};
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, IdempotencyKey, List, Page, Path, Query, Success};

/// Searches that found nothing, next to nothing, or nothing that anybody put into a cart; those asked most often first.
///
/// A search is counted some minutes after it was typed. What has been dealt with (made a synonym, dismissed) is gone.
#[utoipa::path(tag = "admin search", operation_id = "list_search_misses", security(("admin" = []), ("admin_cookie" = [])), params(MissQuery, Page),
    responses((status = 200, description = "A page of searches.", body = List<SearchMiss>)))]
#[get("/api/admin/search/misses")]
pub async fn list_search_misses(state: State, _: Admin, query: Query<MissQuery>, page: Query<Page>) -> ApiResult<List<SearchMiss>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::misses(&mut conn, query.kind, page.0).await?;
    Ok(page.of(rows, total))
}

/// Make a synonym of a search that was in vain.
#[utoipa::path(tag = "admin search", operation_id = "create_synonym_from_miss", security(("admin" = []), ("admin_cookie" = [])),
    request_body = MissSynonymIn,
    params(
        ("id" = i64, Path, description = "The search's id."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again."),
    ),
    responses(
        (status = 201, description = "The new synonym.", body = Success<Synonym>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: there is a synonym with this term already."),
    ))]
#[post("/api/admin/search/misses/{id}/synonym")]
pub async fn create_synonym_from_miss(
    state: State,
    admin: Admin,
    origin: Origin,
    key: IdempotencyKey,
    id: Path<i64>,
    body: Body<MissSynonymIn>,
) -> ApiResult<Document> {
    let (now, id) = (state.clock.now(), id.0);
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::create(
        by,
        &key,
        "search_miss.synonym",
        &(id, &body.0),
        async |tx| {
            let miss = store::lock_miss(tx, id).await?.ok_or_else(ApiError::not_found)?;
            let term = body.term.clone().unwrap_or(miss.text);
            let fields = SynonymFields::read(&SynonymIn { term, means: body.means.clone() })?;
            store::dismiss_miss(tx, id, now).await?;
            Ok(fields)
        },
        store::insert_synonym,
    )
    .await
}

/// Say that nothing has to be done about a search.
#[utoipa::path(tag = "admin search", operation_id = "dismiss_search_miss", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The search's id.")),
    responses((status = 200, description = "The search, which is gone from the list.", body = Success<SearchMiss>)))]
#[put("/api/admin/search/misses/{id}/dismiss")]
pub async fn dismiss_search_miss(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SearchMiss>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let miss = store::lock_miss(&mut tx, id.0).await?.ok_or_else(ApiError::not_found)?;
    store::dismiss_miss(&mut tx, id.0, now).await?;
    let change = Change { action: "search_miss.dismiss", entity: "search_miss", id: id.0, before: Some(&miss), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    tx.commit().await?;
    Ok(Success::new(miss))
}
