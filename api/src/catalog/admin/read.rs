//! A product as the back office sees it.

use sqlx::PgConnection;

use super::dto::{AdminProductDetail, AdminProductSummary, OldPart, Overridable};
use super::store::{self, Row};
use crate::app::AppState;
use crate::catalog::images::{self, Face};
use crate::catalog::{stock, sync};
use crate::platform::http::{ApiError, ApiResult};

pub(super) fn summary(row: Row) -> AdminProductSummary {
    AdminProductSummary {
        image_url: images::url(Face::Admin, row.id, row.image_version.as_deref()),
        id: row.id,
        code: row.code,
        name: row.name,
        category_name: row.category_name.or_else(|| row.category.clone()),
        category: row.category,
        price: row.price,
        available: row.available,
        is_active: row.is_active,
        is_shown: row.is_active && !row.price.is_zero(),
        is_mapped: row.ref_part_id.is_some(),
        overrides: Overridable::read(&row.overrides),
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

pub(in crate::catalog) async fn detail(conn: &mut PgConnection, state: &AppState, id: i64) -> ApiResult<AdminProductDetail> {
    let row = store::get(conn, id).await?.ok_or_else(ApiError::not_found)?;
    let part = match row.ref_part_id {
        Some(ref_part_id) => old_part(conn, state, id, ref_part_id).await?,
        None => None,
    };
    Ok(AdminProductDetail { description: row.description.clone(), ref_part_id: row.ref_part_id, part, product: summary(row) })
}

async fn old_part(conn: &mut PgConnection, state: &AppState, id: i64, ref_part_id: i64) -> ApiResult<Option<OldPart>> {
    let Some(part) = sync::part(conn, ref_part_id).await? else { return Ok(None) };
    let stocked = stock::products(conn, state, &[id]).await?.pop();
    Ok(Some(OldPart {
        id: part.id,
        code: part.code,
        name: part.name,
        category: part.category,
        price: part.price.into(),
        is_active: part.is_active,
        available: stocked.as_ref().map_or(0, |stocked| stocked.row.available),
        stock_month: stocked.and_then(|stocked| stocked.month).map(|(year, month)| format!("{year:04}-{month:02}")),
    }))
}
