//! All SQL of sales people.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{Jabatan, SalesColumn, SalesRef, SalesSort};
use super::fields::Fields;
use crate::admin::entity::Locked;
use crate::platform::http::constraint::Means;
use crate::platform::http::{ApiResult, OnConstraint, Page, Search, total};

/// What the list is narrowed to.
#[derive(Debug)]
pub struct Filter {
    pub search: Option<Search>,
    pub jabatan: Option<Jabatan>,
    pub spv_id: Option<i64>,
    pub is_active: Option<bool>,
    pub mapped: Option<bool>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            search.push_to(query, "s.search_text");
        }
        if let Some(jabatan) = self.jabatan {
            query.push(" AND s.jabatan = ").push_bind(jabatan.as_str());
        }
        if let Some(spv_id) = self.spv_id {
            query.push(" AND s.spv_id = ").push_bind(spv_id);
        }
        if let Some(is_active) = self.is_active {
            query.push(if is_active { " AND s.is_active" } else { " AND NOT s.is_active" });
        }
        if let Some(mapped) = self.mapped {
            query.push(if mapped { " AND s.ref_salesman_id IS NOT NULL" } else { " AND s.ref_salesman_id IS NULL" });
        }
    }
}

/// A sales person with what belongs to the person.
#[derive(Debug, sqlx::FromRow)]
pub struct Row {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: Option<String>,
    pub jabatan: Jabatan,
    pub spv_id: Option<i64>,
    pub spv_code: Option<String>,
    pub spv_name: Option<String>,
    pub ref_salesman_id: Option<i64>,
    pub is_active: bool,
    pub shop_count: i64,
    pub active_shop_count: i64,
    pub active_team_count: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

const ROW: &str =
    "SELECT s.id, s.code, s.name, s.phone, s.jabatan, s.spv_id, spv.code AS spv_code, spv.name AS spv_name, s.ref_salesman_id,
        s.is_active, s.created_at, s.updated_at, s.version, shops.shop_count, shops.active_shop_count,
        (SELECT count(*) FROM pmov2.sales led WHERE led.spv_id = s.id AND led.is_active) AS active_team_count
    FROM pmov2.sales s LEFT JOIN pmov2.sales spv ON spv.id = s.spv_id
    CROSS JOIN LATERAL (
        SELECT count(*) AS shop_count, count(*) FILTER (WHERE is_active) AS active_shop_count FROM pmov2.shops WHERE sales_id = s.id
    ) AS shops";

/// The sales people who pass the filter, and how many there are.
pub async fn list(conn: &mut PgConnection, filter: &Filter, sort: SalesSort, page: Page) -> Result<(Vec<Row>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new(ROW);
    filter.push_to(&mut query);
    query.push(sort.order_by(column, "s.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.sales s");
        filter.push_to(query);
    })
    .await?;
    Ok((rows, total))
}

/// Sales people who pass the filter, by code, after this one.
pub async fn export_batch(conn: &mut PgConnection, filter: &Filter, after: &str, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(ROW);
    filter.push_to(&mut query);
    query.push(" AND s.code > ").push_bind(after.to_owned()).push(" ORDER BY s.code LIMIT ").push_bind(most);
    query.build_query_as().fetch_all(conn).await
}

fn column(column: SalesColumn) -> &'static str {
    match column {
        SalesColumn::Code => "s.code",
        SalesColumn::Name => "s.name",
        SalesColumn::CreatedAt => "s.created_at",
    }
}

pub async fn get(conn: &mut PgConnection, id: i64) -> Result<Option<Row>, sqlx::Error> {
    QueryBuilder::new(ROW).push(" WHERE s.id = ").push_bind(id).build_query_as().fetch_optional(conn).await
}

/// Who is led by a supervisor.
pub async fn team(conn: &mut PgConnection, spv_id: i64) -> Result<Vec<SalesRef>, sqlx::Error> {
    sqlx::query_as!(SalesRef, "SELECT id, code, name FROM pmov2.sales WHERE spv_id = $1 ORDER BY code", spv_id).fetch_all(conn).await
}

/// Locked until the transaction ends.
pub async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Fields>>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT code, name, phone, jabatan AS "jabatan: Jabatan", spv_id, ref_salesman_id, is_active, version
         FROM pmov2.sales WHERE id = $1 FOR UPDATE"#,
        id
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Locked {
        id,
        fields: Fields {
            code: row.code,
            name: row.name,
            phone: row.phone,
            jabatan: row.jabatan,
            spv_id: row.spv_id,
            ref_salesman_id: row.ref_salesman_id,
        },
        is_active: row.is_active,
        version: row.version,
    }))
}

/// Whether somebody is an active supervisor, and stays one until the transaction ends.
pub async fn holds_as_spv(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!("SELECT id FROM pmov2.sales WHERE id = $1 AND jabatan = 'spv' AND is_active FOR SHARE", id)
        .fetch_optional(tx)
        .await?;
    Ok(found.is_some())
}

/// Whether there is such an active sales person, who stays until the transaction ends.
pub async fn holds_as_active(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!("SELECT id FROM pmov2.sales WHERE id = $1 AND is_active FOR SHARE", id).fetch_optional(tx).await?;
    Ok(found.is_some())
}

const CONSTRAINTS: &[(&str, Means)] = &[("sales_code_key", Means::Taken("code"))];

/// The id of the new sales person.
pub async fn insert(tx: &mut PgConnection, fields: &Fields, now: DateTime<Utc>) -> ApiResult<i64> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.sales (code, name, phone, jabatan, spv_id, ref_salesman_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id",
        fields.code,
        fields.name,
        fields.phone,
        fields.jabatan.as_str(),
        fields.spv_id,
        fields.ref_salesman_id,
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(CONSTRAINTS)
}

pub async fn update(tx: &mut PgConnection, id: i64, fields: &Fields, now: DateTime<Utc>) -> ApiResult<()> {
    sqlx::query!(
        "UPDATE pmov2.sales SET code = $2, name = $3, phone = $4, jabatan = $5, spv_id = $6, ref_salesman_id = $7, updated_at = $8,
             version = version + 1
         WHERE id = $1",
        id,
        fields.code,
        fields.name,
        fields.phone,
        fields.jabatan.as_str(),
        fields.spv_id,
        fields.ref_salesman_id,
        now
    )
    .execute(tx)
    .await
    .on_constraints(CONSTRAINTS)?;
    Ok(())
}

pub async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.sales SET is_active = $2, updated_at = $3, version = version + 1 WHERE id = $1", id, is_active, now)
        .execute(tx)
        .await?;
    Ok(())
}

/// # Errors
/// `in_use` when shops or a team belong to the person.
pub async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    sqlx::query!("DELETE FROM pmov2.sales WHERE id = $1", id).execute(tx).await.or_in_use()?;
    Ok(())
}
