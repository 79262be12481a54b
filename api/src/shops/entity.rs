//! What may become of a shop, and who is told.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::ShopDetail;
use super::fields::Fields;
use super::read::detail;
use super::store;
use crate::admin::entity::{By, Entity, Locked, Step, Told};
use crate::auth;
use crate::datapart;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, Means};
use crate::sales;

impl Entity for Fields {
    type Shown = ShopDetail;
    const NAME: &'static str = "shop";

    async fn shown(conn: &mut PgConnection, by: &By<'_>, id: i64) -> ApiResult<ShopDetail> {
        detail(conn, id, by.state.clock.now()).await
    }

    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error> {
        store::lock(tx, id).await
    }

    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()> {
        store::update(tx, id, self, now).await
    }

    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        store::set_active(tx, id, is_active, now).await
    }

    async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
        store::delete(tx, id).await
    }

    async fn check(tx: &mut PgConnection, _: &By<'_>, step: &Step<'_, Self>) -> ApiResult<()> {
        match step {
            Step::Create(fields) => check_references(tx, None, fields).await,
            Step::Update { before, after } => check_references(tx, Some(&before.fields), after).await,
            Step::Delete { shown, .. } if shown.shop.order_count > 0 => {
                let orders = shown.shop.order_count;
                let detail = format!("Toko ini punya {orders} pesanan sehingga tidak dapat dihapus. Nonaktifkan saja.");
                Err(ApiError::new(ErrorCode::InUse).detail(detail))
            }
            Step::Delete { .. } | Step::SetActive { .. } => Ok(()),
        }
    }

    async fn tell(tx: &mut PgConnection, _: &By<'_>, step: &Step<'_, Self>) -> ApiResult<Told> {
        match step {
            Step::Create(_) | Step::SetActive { is_active: true, .. } => Ok(Told::Nobody),
            Step::Update { before, .. } => auth::shop_changed(tx, before.id).await.map(Told::Sessions),
            Step::SetActive { before, .. } | Step::Delete { before, .. } => {
                auth::end_sessions_of_shop(tx, before.id).await.map(Told::Sessions)
            }
        }
    }
}

/// Checks what is newly pointed at. What was chosen before may have been closed since.
async fn check_references(tx: &mut PgConnection, before: Option<&Fields>, fields: &Fields) -> ApiResult<()> {
    if let Some(id) = fields.sales_id.filter(|_| before.is_none_or(|before| before.sales_id != fields.sales_id))
        && !sales::holds_as_active(tx, id).await?
    {
        return Err(ApiError::invalid("sales_id", "not_active", "Pilih seorang sales yang aktif."));
    }
    if let Some(id) = fields.ref_toko_id.filter(|_| before.is_none_or(|before| before.ref_toko_id != fields.ref_toko_id))
        && datapart::toko(tx, id).await?.is_none()
    {
        return Err(Means::Unknown("ref_toko_id").into());
    }
    Ok(())
}
