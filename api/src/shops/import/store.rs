//! The SQL of an import of shops: every statement is of all its rows.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::ShopState;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::shops::fields::Fields;

/// A sales person whom a shop may be given to.
pub struct Seller {
    pub id: i64,
    pub is_active: bool,
}

/// Keeps the shops with these codes, and these sales people, as they are until the transaction ends.
pub async fn lock(tx: &mut PgConnection, codes: &[String], sellers: &[String]) -> Result<(), sqlx::Error> {
    sqlx::query!("SELECT id FROM pmov2.sales WHERE code = ANY($1) ORDER BY id FOR SHARE", sellers).fetch_all(&mut *tx).await?;
    sqlx::query!("SELECT id FROM pmov2.shops WHERE code = ANY($1) ORDER BY id FOR NO KEY UPDATE", codes).fetch_all(tx).await?;
    Ok(())
}

pub async fn by_code(conn: &mut PgConnection, codes: &[String]) -> Result<HashMap<String, (i64, ShopState)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT s.id, s.code, s.name, s.phone, s.address, s.city, s.province, s.sales_id, sales.code AS "sales?", s.ref_toko_id, s.is_active
           FROM pmov2.shops s LEFT JOIN pmov2.sales ON sales.id = s.sales_id WHERE s.code = ANY($1)"#,
        codes
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let fields = Fields {
                code: row.code.clone(),
                name: row.name,
                phone: row.phone,
                address: row.address,
                city: row.city,
                province: row.province,
                sales_id: row.sales_id,
                ref_toko_id: row.ref_toko_id,
            };
            (row.code, (row.id, ShopState { fields, sales: row.sales, is_active: row.is_active }))
        })
        .collect())
}

/// Which shop each of these phones belongs to, by code.
pub async fn owners_of_phones(conn: &mut PgConnection, phones: &[String]) -> Result<HashMap<String, String>, sqlx::Error> {
    let rows = sqlx::query!("SELECT phone, code FROM pmov2.shops WHERE phone = ANY($1)", phones).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.phone, row.code)).collect())
}

pub async fn sellers(conn: &mut PgConnection, codes: &[String]) -> Result<HashMap<String, Seller>, sqlx::Error> {
    let rows = sqlx::query!("SELECT id, code, is_active FROM pmov2.sales WHERE code = ANY($1)", codes).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.code, Seller { id: row.id, is_active: row.is_active })).collect())
}

/// Shops as `unnest` takes them.
#[derive(Default)]
struct Columns {
    codes: Vec<String>,
    names: Vec<String>,
    phones: Vec<String>,
    addresses: Vec<Option<String>>,
    cities: Vec<Option<String>>,
    provinces: Vec<Option<String>>,
    sales: Vec<Option<i64>>,
    tokos: Vec<Option<i64>>,
    actives: Vec<bool>,
}

impl Columns {
    fn of<'a>(shops: impl Iterator<Item = &'a ShopState>) -> Self {
        let mut columns = Self::default();
        for ShopState { fields, is_active, .. } in shops {
            columns.codes.push(fields.code.clone());
            columns.names.push(fields.name.clone());
            columns.phones.push(fields.phone.clone());
            columns.addresses.push(fields.address.clone());
            columns.cities.push(fields.city.clone());
            columns.provinces.push(fields.province.clone());
            columns.sales.push(fields.sales_id);
            columns.tokos.push(fields.ref_toko_id);
            columns.actives.push(*is_active);
        }
        columns
    }
}

/// The ids of the new shops, in their order.
pub async fn insert(tx: &mut PgConnection, shops: &[ShopState], now: DateTime<Utc>) -> ApiResult<Vec<i64>> {
    let columns = Columns::of(shops.iter());
    let rows = sqlx::query!(
        "INSERT INTO pmov2.shops (code, name, phone, address, city, province, sales_id, ref_toko_id, is_active, created_at, updated_at)
         SELECT shop.*, $10, $10
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::boolean[]) AS shop
         RETURNING id, code",
        &columns.codes,
        &columns.names,
        &columns.phones,
        &columns.addresses as _,
        &columns.cities as _,
        &columns.provinces as _,
        &columns.sales as _,
        &columns.tokos as _,
        &columns.actives,
        now
    )
    .fetch_all(tx)
    .await
    .map_err(outdated)?;
    let ids: HashMap<String, i64> = rows.into_iter().map(|row| (row.code, row.id)).collect();
    Ok(shops.iter().filter_map(|shop| ids.get(&shop.fields.code).copied()).collect())
}

pub async fn update(tx: &mut PgConnection, changed: &[(i64, ShopState, ShopState)], now: DateTime<Utc>) -> ApiResult<()> {
    let ids: Vec<i64> = changed.iter().map(|(id, ..)| *id).collect();
    let columns = Columns::of(changed.iter().map(|(.., after)| after));
    sqlx::query!(
        "UPDATE pmov2.shops SET name = shop.name, phone = shop.phone, address = shop.address, city = shop.city, province = shop.province,
             sales_id = shop.sales_id, ref_toko_id = shop.ref_toko_id, is_active = shop.is_active, updated_at = $10, version = version + 1
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::boolean[])
              AS shop (id, name, phone, address, city, province, sales_id, ref_toko_id, is_active)
         WHERE shops.id = shop.id",
        &ids,
        &columns.names,
        &columns.phones,
        &columns.addresses as _,
        &columns.cities as _,
        &columns.provinces as _,
        &columns.sales as _,
        &columns.tokos as _,
        &columns.actives,
        now
    )
    .execute(tx)
    .await
    .map_err(outdated)?;
    Ok(())
}

/// A code or a phone that somebody else has taken since the rows were weighed.
fn outdated(error: sqlx::Error) -> ApiError {
    match error.as_database_error() {
        Some(db) if db.is_unique_violation() => ErrorCode::ImportOutdated.into(),
        _ => error.into(),
    }
}
