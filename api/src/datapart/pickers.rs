//! Shops and sales people of the old system, to point ours at.

use std::collections::HashSet;

use actix_web::get;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::{ApiResult, List, Page, Query, Search};

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PickQuery {
    /// Words of the code or the name, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "jaya")]
    pub search: Option<String>,
}

/// A shop of the old system (`tbltoko`).
#[derive(Clone, Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct OldToko {
    #[schema(example = 1001)]
    pub id: i64,
    /// `kd_toko`
    #[schema(example = "TK001")]
    pub code: String,
    /// `nm_toko`
    #[schema(example = "TOKO JAYA MOTOR")]
    pub name: String,
    /// Codes of our shops that point at it.
    #[schema(example = json!(["TK001"]))]
    pub shops: Vec<String>,
}

/// A sales person of the old system (`tblsalesman`).
#[derive(Clone, Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct OldSalesman {
    #[schema(example = 507)]
    pub id: i64,
    /// `kd_salesman`
    #[schema(example = "SL07")]
    pub code: String,
    /// `nama`
    #[schema(example = "BUDI SANTOSO")]
    pub name: String,
    /// Codes of our sales people that point at it.
    #[schema(example = json!(["SL07"]))]
    pub sales: Vec<String>,
}

/// Shops of the old system, by code.
#[utoipa::path(tag = "admin datapart", operation_id = "list_old_toko", security(("admin" = []), ("admin_cookie" = [])), params(PickQuery, Page),
    responses((status = 200, description = "A page of the old system's shops.", body = List<OldToko>)))]
#[get("/api/admin/datapart/toko")]
pub async fn list_old_toko(state: State, _admin: Admin, query: Query<PickQuery>, page: Query<Page>) -> ApiResult<List<OldToko>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::tokos(&mut conn, Search::read(query.search.as_deref()).as_ref(), page.0).await?;
    Ok(page.of(rows, total))
}

/// Sales people of the old system, by code.
#[utoipa::path(tag = "admin datapart", operation_id = "list_old_salesmen", security(("admin" = []), ("admin_cookie" = [])), params(PickQuery, Page),
    responses((status = 200, description = "A page of the old system's sales people.", body = List<OldSalesman>)))]
#[get("/api/admin/datapart/salesmen")]
pub async fn list_old_salesmen(state: State, _admin: Admin, query: Query<PickQuery>, page: Query<Page>) -> ApiResult<List<OldSalesman>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::salesmen(&mut conn, Search::read(query.search.as_deref()).as_ref(), page.0).await?;
    Ok(page.of(rows, total))
}

/// A shop of the old system, if it is there.
pub async fn toko(conn: &mut PgConnection, id: i64) -> ApiResult<Option<OldToko>> {
    Ok(store::toko(conn, id).await?)
}

/// Which of these ids are those of shops in the old system.
pub async fn existing_tokos(conn: &mut PgConnection, ids: &[i64]) -> ApiResult<HashSet<i64>> {
    Ok(store::existing_tokos(conn, ids).await?.into_iter().collect())
}

/// A sales person of the old system, if it is there.
pub async fn salesman(conn: &mut PgConnection, id: i64) -> ApiResult<Option<OldSalesman>> {
    Ok(store::salesman(conn, id).await?)
}
