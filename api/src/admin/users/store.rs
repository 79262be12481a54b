//! All SQL of users beside their logins.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{Fields, UserColumn, UserSort};
use crate::admin::entity::Locked;
use crate::auth::Role;
use crate::platform::http::constraint::Means;
use crate::platform::http::{ApiResult, OnConstraint, Page, Search, total};

/// What the list is narrowed to.
#[derive(Debug)]
pub struct Filter {
    pub search: Option<Search>,
    pub role: Option<Role>,
    pub is_active: Option<bool>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            search.push_to(query, "u.search_text");
        }
        if let Some(role) = self.role {
            query.push(" AND u.role = ").push_bind(role.as_str());
        }
        if let Some(is_active) = self.is_active {
            query.push(if is_active { " AND u.is_active" } else { " AND NOT u.is_active" });
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub struct Row {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub is_active: bool,
    pub open_sessions: i64,
    pub last_activity: Option<DateTime<Utc>>,
    pub has_totp: bool,
    pub totp_required: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

fn rows(now: DateTime<Utc>) -> QueryBuilder<Postgres> {
    let mut query = QueryBuilder::new(
        "SELECT u.id, u.name, u.email, u.role, u.is_active, u.created_at, u.updated_at, u.version, open.open_sessions, open.last_activity,
                EXISTS (SELECT FROM pmov2.user_totps WHERE user_id = u.id AND confirmed_at IS NOT NULL) AS has_totp,
                COALESCE((SELECT value = 'true' FROM pmov2.settings WHERE key = 'totp_required'), false) AS totp_required
         FROM pmov2.users u CROSS JOIN LATERAL (
             SELECT count(*) AS open_sessions, max(last_activity) AS last_activity
             FROM pmov2.admin_sessions WHERE user_id = u.id AND is_active AND expires_at > ",
    );
    query.push_bind(now).push(") AS open");
    query
}

/// The users who pass the filter, and how many there are.
pub async fn list(
    conn: &mut PgConnection,
    filter: &Filter,
    sort: UserSort,
    page: Page,
    now: DateTime<Utc>,
) -> Result<(Vec<Row>, i64), sqlx::Error> {
    let mut query = rows(now);
    filter.push_to(&mut query);
    query.push(sort.order_by(column, "u.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.users u");
        filter.push_to(query);
    })
    .await?;
    Ok((rows, total))
}

fn column(column: UserColumn) -> &'static str {
    match column {
        UserColumn::Name => "u.name",
        UserColumn::Email => "u.email",
        UserColumn::CreatedAt => "u.created_at",
    }
}

pub async fn get(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> Result<Option<Row>, sqlx::Error> {
    rows(now).push(" WHERE u.id = ").push_bind(id).build_query_as().fetch_optional(conn).await
}

/// Locked until the transaction ends.
pub async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Fields>>, sqlx::Error> {
    let row = sqlx::query!(r#"SELECT name, email, role AS "role: Role", is_active, version FROM pmov2.users WHERE id = $1 FOR UPDATE"#, id)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| Locked {
        id,
        fields: Fields { name: row.name, email: row.email, role: row.role },
        is_active: row.is_active,
        version: row.version,
    }))
}

/// Locks all active super admins, in the order of their ids; of two who take each other's rights away the second one finds
/// only itself.
pub async fn lock_super_admins(tx: &mut PgConnection) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!("SELECT id FROM pmov2.users WHERE role = 'super_admin' AND is_active ORDER BY id FOR UPDATE").fetch_all(tx).await
}

const CONSTRAINTS: &[(&str, Means)] = &[("users_email_key", Means::Taken("email"))];

/// The new user's id. `password`: its hash.
pub async fn insert(tx: &mut PgConnection, fields: &Fields, password: &str, now: DateTime<Utc>) -> ApiResult<i64> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.users (name, email, role, password, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id",
        fields.name,
        fields.email,
        fields.role.as_str(),
        password,
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(CONSTRAINTS)
}

pub async fn update(tx: &mut PgConnection, id: i64, fields: &Fields, now: DateTime<Utc>) -> ApiResult<()> {
    sqlx::query!(
        "UPDATE pmov2.users SET name = $2, email = $3, role = $4, updated_at = $5, version = version + 1 WHERE id = $1",
        id,
        fields.name,
        fields.email,
        fields.role.as_str(),
        now
    )
    .execute(tx)
    .await
    .on_constraints(CONSTRAINTS)?;
    Ok(())
}

pub async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.users SET is_active = $2, updated_at = $3, version = version + 1 WHERE id = $1", id, is_active, now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Whether the audit log knows the user as somebody who did something.
pub async fn has_acted(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM pmov2.audit_log WHERE actor_kind = 'admin' AND actor_id = $1) AS "exists!""#, id)
        .fetch_one(tx)
        .await
}

pub async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    sqlx::query!("DELETE FROM pmov2.users WHERE id = $1", id).execute(tx).await.or_in_use()?;
    Ok(())
}
