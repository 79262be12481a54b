//! Rows of sales people as the back office reads them.

use sqlx::PgConnection;

use super::dto::{SalesDetail, SalesRef, SalesSummary};
use super::store::{self, Row};
use crate::datapart;
use crate::platform::http::{ApiError, ApiResult};

pub(super) fn summary(row: Row) -> SalesSummary {
    SalesSummary {
        id: row.id,
        code: row.code,
        name: row.name,
        phone: row.phone,
        jabatan: row.jabatan,
        spv: SalesRef::of(row.spv_id, row.spv_code, row.spv_name),
        is_mapped: row.ref_salesman_id.is_some(),
        is_active: row.is_active,
        active_shop_count: row.active_shop_count,
        shop_count: row.shop_count,
        active_team_count: row.active_team_count,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

pub(super) async fn detail(conn: &mut PgConnection, id: i64) -> ApiResult<SalesDetail> {
    let row = store::get(conn, id).await?.ok_or_else(ApiError::not_found)?;
    let salesman = match row.ref_salesman_id {
        Some(id) => datapart::salesman(conn, id).await?,
        None => None,
    };
    let team = store::team(conn, id).await?;
    Ok(SalesDetail { spv_id: row.spv_id, ref_salesman_id: row.ref_salesman_id, salesman, team, sales: summary(row) })
}
