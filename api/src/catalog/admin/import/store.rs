//! The SQL of an import of products: every statement is of all its rows.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sqlx::PgConnection;

use super::ProductState;
use crate::catalog::admin::dto::Overridable;
use crate::catalog::admin::fields::{Fields, State};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::platform::money::Money;

/// Keeps the products with these numbers as they are until the transaction ends.
pub async fn lock(tx: &mut PgConnection, keys: &[String]) -> Result<(), sqlx::Error> {
    sqlx::query!("SELECT id FROM pmov2.products WHERE code_key = ANY($1) ORDER BY id FOR NO KEY UPDATE", keys).fetch_all(tx).await?;
    Ok(())
}

/// The products with these numbers, by their codes.
pub async fn by_code_key(conn: &mut PgConnection, keys: &[String]) -> Result<HashMap<String, (i64, State)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT id, code, name, description, category, price AS "price: Money", ref_part_id, is_active, overrides
           FROM pmov2.products WHERE code_key = ANY($1)"#,
        keys
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let fields = Fields {
                code: row.code.clone(),
                name: row.name,
                description: row.description,
                category: row.category,
                price: row.price,
                ref_part_id: row.ref_part_id,
            };
            (row.code, (row.id, State { fields, is_active: row.is_active, overrides: Overridable::read(&row.overrides) }))
        })
        .collect())
}

/// The codes of all categories, by code and by name in small letters. A code goes before a name.
pub async fn categories(conn: &mut PgConnection) -> Result<HashMap<String, String>, sqlx::Error> {
    let rows = sqlx::query!("SELECT code, name FROM pmov2.categories ORDER BY code DESC").fetch_all(conn).await?;
    let mut categories: HashMap<String, String> = rows.iter().map(|row| (row.name.to_lowercase(), row.code.clone())).collect();
    categories.extend(rows.into_iter().map(|row| (row.code.to_lowercase(), row.code)));
    Ok(categories)
}

/// Products as `unnest` takes them.
#[derive(Default)]
struct Columns {
    codes: Vec<String>,
    names: Vec<String>,
    descriptions: Vec<Option<String>>,
    categories: Vec<Option<String>>,
    prices: Vec<Decimal>,
    actives: Vec<bool>,
    /// Separated by commas: arrays have arrays of one length only.
    overrides: Vec<String>,
}

impl Columns {
    fn of<'a>(products: impl Iterator<Item = &'a ProductState>) -> Self {
        let mut columns = Self::default();
        for ProductState(State { fields, is_active, overrides }) in products {
            columns.codes.push(fields.code.clone());
            columns.names.push(fields.name.clone());
            columns.descriptions.push(fields.description.clone());
            columns.categories.push(fields.category.clone());
            columns.prices.push(fields.price.into());
            columns.actives.push(*is_active);
            columns.overrides.push(overrides.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(","));
        }
        columns
    }
}

/// The ids of the new products, in their order.
pub async fn insert(tx: &mut PgConnection, products: &[ProductState], now: DateTime<Utc>) -> ApiResult<Vec<i64>> {
    let columns = Columns::of(products.iter());
    let rows = sqlx::query!(
        "INSERT INTO pmov2.products (code, name, description, category, price, is_active, created_at, updated_at)
         SELECT product.*, $7, $7
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::boolean[]) AS product
         RETURNING id, code",
        &columns.codes,
        &columns.names,
        &columns.descriptions as _,
        &columns.categories as _,
        &columns.prices,
        &columns.actives,
        now
    )
    .fetch_all(tx)
    .await
    .map_err(outdated)?;
    let ids: HashMap<String, i64> = rows.into_iter().map(|row| (row.code, row.id)).collect();
    Ok(products.iter().filter_map(|product| ids.get(&product.0.fields.code).copied()).collect())
}

pub async fn update(tx: &mut PgConnection, changed: &[(i64, ProductState, ProductState)], now: DateTime<Utc>) -> ApiResult<()> {
    let ids: Vec<i64> = changed.iter().map(|(id, ..)| *id).collect();
    let columns = Columns::of(changed.iter().map(|(.., after)| after));
    sqlx::query!(
        "UPDATE pmov2.products SET name = product.name, description = product.description, category = product.category, price = product.price,
             is_active = product.is_active, overrides = string_to_array(product.overrides, ','), updated_at = $8, version = version + 1
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::boolean[], $7::text[])
              AS product (id, name, description, category, price, is_active, overrides)
         WHERE products.id = product.id",
        &ids,
        &columns.names,
        &columns.descriptions as _,
        &columns.categories as _,
        &columns.prices,
        &columns.actives,
        &columns.overrides,
        now
    )
    .execute(tx)
    .await
    .map_err(outdated)?;
    Ok(())
}

/// A code that somebody else has taken since the rows were weighed.
fn outdated(error: sqlx::Error) -> ApiError {
    match error.as_database_error() {
        Some(db) if db.is_unique_violation() => ErrorCode::ImportOutdated.into(),
        _ => error.into(),
    }
}
