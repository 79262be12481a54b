//! What may become of a sales person.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{Jabatan, SalesDetail};
use super::fields::Fields;
use super::read::detail;
use super::store;
use crate::admin::entity::{By, Entity, Locked, Step, Told};
use crate::datapart;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, Means};

impl Entity for Fields {
    type Shown = SalesDetail;
    const NAME: &'static str = "sales";

    async fn shown(conn: &mut PgConnection, _: &By<'_>, id: i64) -> ApiResult<SalesDetail> {
        detail(conn, id).await
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
            Step::Update { before, after } => {
                if before.fields.jabatan == Jabatan::Spv && after.jabatan == Jabatan::Sales {
                    check_no_team(tx, before.id).await?;
                }
                check_references(tx, Some(before), after).await
            }
            Step::Delete { shown, .. } if shown.sales.shop_count > 0 || !shown.team.is_empty() => {
                let (shops, team) = (shown.sales.shop_count, shown.team.len());
                let detail = format!(
                    "Masih ada {shops} toko dan {team} anggota tim sehingga tidak dapat dihapus. Pindahkan dahulu, atau nonaktifkan saja."
                );
                Err(ApiError::new(ErrorCode::InUse).detail(detail))
            }
            Step::Delete { .. } | Step::SetActive { .. } => Ok(()),
        }
    }

    /// Nothing remembers them.
    async fn tell(_: &mut PgConnection, _: &By<'_>, _: &Step<'_, Self>) -> ApiResult<Told> {
        Ok(Told::Nobody)
    }
}

async fn check_no_team(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    match store::team(tx, id).await?.len() {
        0 => Ok(()),
        many => {
            let text = format!("Masih memimpin {many} sales. Pindahkan tim ini ke SPV lain terlebih dahulu.");
            Err(ApiError::invalid("jabatan", "has_team", &text))
        }
    }
}

/// Checks what is newly pointed at. What was chosen before may have been closed since.
async fn check_references(tx: &mut PgConnection, before: Option<&Locked<Fields>>, fields: &Fields) -> ApiResult<()> {
    let known = before.map(|before| &before.fields);
    if let Some(spv) = fields.spv_id.filter(|_| known.is_none_or(|known| known.spv_id != fields.spv_id)) {
        let is_self = before.is_some_and(|before| before.id == spv);
        if is_self || !store::holds_as_spv(tx, spv).await? {
            return Err(ApiError::invalid("spv_id", "not_spv", "Pilih seorang SPV yang aktif."));
        }
    }
    if let Some(salesman) = fields.ref_salesman_id.filter(|_| known.is_none_or(|known| known.ref_salesman_id != fields.ref_salesman_id))
        && datapart::salesman(tx, salesman).await?.is_none()
    {
        return Err(Means::Unknown("ref_salesman_id").into());
    }
    Ok(())
}
