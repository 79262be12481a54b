//! Reading users.

use actix_web::get;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{UserColumn, UserQuery, UserSort, UserSummary};
use super::store::{self, Row};
use crate::app::State;
use crate::auth::{Admin, SuperAdmin};
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query, Search, Success};

/// The people of the back office. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "list_users", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(UserQuery, Page),
    responses((status = 200, description = "A page of users.", body = List<UserSummary>)))]
#[get("/api/admin/users")]
pub async fn list_users(state: State, admin: SuperAdmin, query: Query<UserQuery>, page: Query<Page>) -> ApiResult<List<UserSummary>> {
    let filter = store::Filter { search: Search::read(query.search.as_deref()), role: query.role, is_active: query.is_active };
    let sort = query.sort.unwrap_or(UserSort::ascending(UserColumn::Name));
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::list(&mut conn, &filter, sort, page.0, state.clock.now()).await?;
    Ok(page.of(rows.into_iter().map(|row| summary(row, &admin.0)).collect(), total))
}

/// One user. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "get_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses((status = 200, description = "The user.", body = Success<UserSummary>)))]
#[get("/api/admin/users/{id}")]
pub async fn get_user(state: State, admin: SuperAdmin, id: Path<i64>) -> ApiResult<Success<UserSummary>> {
    let mut conn = state.db.acquire().await?;
    read(&mut conn, id.0, &admin.0, state.clock.now()).await.map(Success::new)
}

/// A user as `admin` sees it.
pub(super) async fn read(conn: &mut PgConnection, id: i64, admin: &Admin, now: DateTime<Utc>) -> ApiResult<UserSummary> {
    store::get(conn, id, now).await?.map(|row| summary(row, admin)).ok_or_else(ApiError::not_found)
}

fn summary(row: Row, admin: &Admin) -> UserSummary {
    UserSummary {
        is_self: row.id == admin.user_id,
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        is_active: row.is_active,
        open_sessions: row.open_sessions,
        last_activity: row.last_activity,
        has_totp: row.has_totp,
        totp_required: row.totp_required,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}
