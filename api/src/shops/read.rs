//! Rows of shops as the back office reads them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{ShopDetail, ShopSummary};
use super::store;
use crate::auth;
use crate::datapart;
use crate::platform::http::{ApiError, ApiResult};
use crate::sales::SalesRef;

pub(super) fn summary(row: store::SummaryRow) -> ShopSummary {
    ShopSummary {
        id: row.id,
        code: row.code,
        name: row.name,
        phone: row.phone,
        city: row.city,
        province: row.province,
        sales: SalesRef::of(row.sales_id, row.sales_code, row.sales_name),
        is_mapped: row.is_mapped,
        is_active: row.is_active,
        order_count: row.order_count,
        last_order_at: row.last_order_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

pub(super) async fn detail(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<ShopDetail> {
    let row = store::get(conn, id).await?.ok_or_else(ApiError::not_found)?;
    let toko = match row.ref_toko_id {
        Some(id) => datapart::toko(conn, id).await?,
        None => None,
    };
    Ok(ShopDetail {
        address: row.address,
        sales_id: row.sales_id,
        ref_toko_id: row.ref_toko_id,
        toko,
        ref_salesman_id: row.ref_salesman_id,
        last_order_number: row.last_order_number,
        open_sessions: auth::count_sessions_of_shop(conn, id, now).await?,
        shop: ShopSummary {
            id: row.id,
            code: row.code,
            name: row.name,
            phone: row.phone,
            city: row.city,
            province: row.province,
            sales: SalesRef::of(row.sales_id, row.sales_code, row.sales_name),
            is_mapped: row.ref_toko_id.is_some() && row.ref_salesman_id.is_some(),
            is_active: row.is_active,
            order_count: row.order_count,
            last_order_at: row.last_order_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        },
    })
}
