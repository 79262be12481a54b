//! All SQL of shops.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{ShopColumn, ShopSort};
use super::fields::Fields;
use crate::admin::entity::Locked;
use crate::platform::http::constraint::Means;
use crate::platform::http::{ApiResult, OnConstraint, Page, Search, total};

/// What the list is narrowed to.
#[derive(Debug)]
pub struct Filter {
    pub search: Option<Search>,
    pub is_active: Option<bool>,
    pub sales_id: Option<i64>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub mapped: Option<bool>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            search.push_to(query, "s.search_text");
        }
        if let Some(is_active) = self.is_active {
            query.push(if is_active { " AND s.is_active" } else { " AND NOT s.is_active" });
        }
        if let Some(sales_id) = self.sales_id {
            query.push(" AND s.sales_id = ").push_bind(sales_id);
        }
        if let Some(city) = &self.city {
            query.push(" AND s.city = ").push_bind(city.clone());
        }
        if let Some(province) = &self.province {
            query.push(" AND s.province = ").push_bind(province.clone());
        }
        if let Some(mapped) = self.mapped {
            query.push(if mapped { " AND s.id NOT IN (" } else { " AND s.id IN (" });
            // Few shops lack something, and each half has an index of just these.
            query.push(
                "SELECT id FROM pmov2.shops WHERE ref_toko_id IS NULL OR sales_id IS NULL
                 UNION ALL
                 SELECT led.id FROM pmov2.sales JOIN pmov2.shops led ON led.sales_id = sales.id WHERE sales.ref_salesman_id IS NULL)",
            );
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub struct SummaryRow {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: String,
    pub city: Option<String>,
    pub province: Option<String>,
    pub sales_id: Option<i64>,
    pub sales_code: Option<String>,
    pub sales_name: Option<String>,
    pub is_mapped: bool,
    pub is_active: bool,
    pub order_count: i32,
    pub last_order_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

/// The shops that pass the filter, and how many there are. Dynamic, so that each filter gets a plan of its own.
pub async fn list(conn: &mut PgConnection, filter: &Filter, sort: ShopSort, page: Page) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new(
        "SELECT s.id, s.code, s.name, s.phone, s.city, s.province, s.sales_id, sales.code AS sales_code, sales.name AS sales_name,
                s.ref_toko_id IS NOT NULL AND sales.ref_salesman_id IS NOT NULL AS is_mapped,
                s.is_active, s.order_count, s.last_order_at, s.created_at, s.updated_at, s.version
         FROM pmov2.shops s LEFT JOIN pmov2.sales ON sales.id = s.sales_id",
    );
    filter.push_to(&mut query);
    query.push(sort.order_by(column, "s.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.shops s");
        filter.push_to(query);
    })
    .await?;
    Ok((rows, total))
}

/// A shop in an export.
#[derive(Debug, sqlx::FromRow)]
pub struct ExportRow {
    pub code: String,
    pub name: String,
    pub phone: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub sales_code: Option<String>,
    pub sales_name: Option<String>,
    pub ref_toko_id: Option<i64>,
    pub is_active: bool,
    pub order_count: i32,
    pub last_order_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// Shops that pass the filter, by code, after this one.
pub async fn export_batch(conn: &mut PgConnection, filter: &Filter, after: &str, most: i64) -> Result<Vec<ExportRow>, sqlx::Error> {
    let mut query = QueryBuilder::new(
        "SELECT s.code, s.name, s.phone, s.address, s.city, s.province, sales.code AS sales_code, sales.name AS sales_name, s.ref_toko_id,
                s.is_active, s.order_count, s.last_order_at, s.created_at
         FROM pmov2.shops s LEFT JOIN pmov2.sales ON sales.id = s.sales_id",
    );
    filter.push_to(&mut query);
    query.push(" AND s.code > ").push_bind(after.to_owned()).push(" ORDER BY s.code LIMIT ").push_bind(most);
    query.build_query_as().fetch_all(conn).await
}

fn column(column: ShopColumn) -> &'static str {
    match column {
        ShopColumn::Code => "s.code",
        ShopColumn::Name => "s.name",
        ShopColumn::City => "s.city",
        ShopColumn::CreatedAt => "s.created_at",
        ShopColumn::LastOrderAt => "COALESCE(s.last_order_at, '-infinity')",
    }
}

/// A shop with what belongs to it.
#[derive(Debug)]
pub struct Row {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub sales_id: Option<i64>,
    pub sales_code: Option<String>,
    pub sales_name: Option<String>,
    pub ref_salesman_id: Option<i64>,
    pub ref_toko_id: Option<i64>,
    pub is_active: bool,
    pub order_count: i32,
    pub last_order_at: Option<DateTime<Utc>>,
    pub last_order_number: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

pub async fn get(conn: &mut PgConnection, id: i64) -> Result<Option<Row>, sqlx::Error> {
    sqlx::query_as!(
        Row,
        r#"SELECT s.id, s.code, s.name, s.phone, s.address, s.city, s.province, s.sales_id, sales.code AS "sales_code?",
                sales.name AS "sales_name?", sales.ref_salesman_id AS "ref_salesman_id?", s.ref_toko_id, s.is_active, s.order_count,
                s.last_order_at, s.created_at, s.updated_at, s.version,
                (SELECT order_number FROM pmov2.orders WHERE shop_id = s.id ORDER BY id DESC LIMIT 1) AS last_order_number
         FROM pmov2.shops s LEFT JOIN pmov2.sales ON sales.id = s.sales_id WHERE s.id = $1"#,
        id
    )
    .fetch_optional(conn)
    .await
}

/// Locked until the transaction ends.
pub async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Fields>>, sqlx::Error> {
    let row = sqlx::query!(
        "SELECT code, name, phone, address, city, province, sales_id, ref_toko_id, is_active, version FROM pmov2.shops WHERE id = $1 FOR UPDATE",
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
            address: row.address,
            city: row.city,
            province: row.province,
            sales_id: row.sales_id,
            ref_toko_id: row.ref_toko_id,
        },
        is_active: row.is_active,
        version: row.version,
    }))
}

const CONSTRAINTS: &[(&str, Means)] = &[("shops_code_key", Means::Taken("code")), ("shops_phone_key", Means::Taken("phone"))];

/// The new shop's id.
pub async fn insert(tx: &mut PgConnection, fields: &Fields, now: DateTime<Utc>) -> ApiResult<i64> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.shops (code, name, phone, address, city, province, sales_id, ref_toko_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) RETURNING id",
        fields.code,
        fields.name,
        fields.phone,
        fields.address,
        fields.city,
        fields.province,
        fields.sales_id,
        fields.ref_toko_id,
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(CONSTRAINTS)
}

pub async fn update(tx: &mut PgConnection, id: i64, fields: &Fields, now: DateTime<Utc>) -> ApiResult<()> {
    sqlx::query!(
        "UPDATE pmov2.shops SET code = $2, name = $3, phone = $4, address = $5, city = $6, province = $7, sales_id = $8, ref_toko_id = $9,
             updated_at = $10, version = version + 1
         WHERE id = $1",
        id,
        fields.code,
        fields.name,
        fields.phone,
        fields.address,
        fields.city,
        fields.province,
        fields.sales_id,
        fields.ref_toko_id,
        now
    )
    .execute(tx)
    .await
    .on_constraints(CONSTRAINTS)?;
    Ok(())
}

pub async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.shops SET is_active = $2, updated_at = $3, version = version + 1 WHERE id = $1", id, is_active, now)
        .execute(tx)
        .await?;
    Ok(())
}

/// # Errors
/// `in_use` when it has orders. What else hangs on it (sessions, an open cart) goes with it.
pub async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    sqlx::query!("DELETE FROM pmov2.shops WHERE id = $1", id).execute(tx).await.or_in_use()?;
    Ok(())
}
