//! Reading and changing the settings.

use actix_web::{get, put};
use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::{Dealer, Settings, store};
use crate::admin::audit::{self, Entry};
use crate::app::{AppState, State};
use crate::auth::{SuperAdmin, Toko};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiResult, Edit, Success, edit};
use crate::platform::phone::Phone;

/// The settings that hold now.
#[derive(Debug, Serialize, ToSchema)]
pub struct SettingsOut {
    #[serde(flatten)]
    pub settings: Settings,
    #[schema(example = 3)]
    pub version: i32,
    /// Null as long as nobody has changed anything.
    pub updated_at: Option<DateTime<Utc>>,
}

/// All settings. For super admins.
#[utoipa::path(tag = "admin settings", operation_id = "get_settings", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))),
    responses((status = 200, description = "The settings, with the defaults of those that were never changed.", body = Success<SettingsOut>)))]
#[get("/api/admin/settings")]
pub async fn get_settings(state: State, _admin: SuperAdmin) -> ApiResult<Success<SettingsOut>> {
    let mut conn = state.db.acquire().await?;
    read(&state, &mut conn).await.map(Success::new)
}

/// Change settings. They hold at once, on every process. For super admins.
#[utoipa::path(tag = "admin settings", operation_id = "update_settings", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), request_body = Edit<Settings>,
    responses(
        (status = 200, description = "The settings as they are now.", body = Success<SettingsOut>),
        (status = 409, description = "Somebody has changed them meanwhile (`edit_conflict`); `data` is their present state."),
    ))]
#[put("/api/admin/settings")]
pub async fn update_settings(state: State, admin: SuperAdmin, origin: Origin, body: Edit<Settings>) -> ApiResult<Success<SettingsOut>> {
    let (now, wanted) = (state.clock.now(), body.fields.checked()?);
    let mut tx = state.db.begin().await?;
    store::lock(&mut tx).await?;
    let present = read(&state, &mut tx).await?;
    if body.is_stale(present.version) {
        return Err(edit::conflict(&present));
    }
    if present.settings == wanted {
        return Ok(Success::new(present));
    }
    let before = present.settings.fields();
    for (key, value) in wanted.fields().iter().filter(|(key, value)| before.get(*key) != Some(value)) {
        store::put(&mut tx, key, value, now).await?;
    }
    let (before, after) = audit::differences(Some(&present.settings), Some(&wanted))?;
    let entry = Entry { action: "settings.update", entity: "settings", entity_id: None, before, after };
    audit::record(&mut tx, now, &admin.0, &origin, entry).await?;
    let raised = state.settings.epoch.raise(&mut tx).await?;
    let out = read(&state, &mut tx).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// The dealer as shops know it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DealerOut {
    #[serde(flatten)]
    pub dealer: Dealer,
    /// `phone` for WhatsApp; null when it is no mobile number.
    #[schema(example = "6281299990000", pattern = "^628[1235-9][0-9]{7,10}$")]
    pub whatsapp: Option<String>,
}

/// The dealer, for a shop with a question.
#[utoipa::path(tag = "dealer", operation_id = "get_dealer", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "What the dealer's settings say; an empty field was never filled in.", body = Success<DealerOut>)))]
#[get("/api/dealer")]
pub async fn get_dealer(_: Toko, state: State) -> ApiResult<Success<DealerOut>> {
    let mut conn = state.db.acquire().await?;
    let dealer = state.settings.read(&mut conn).await?.dealer.clone();
    let whatsapp = Phone::parse(&dealer.phone).map(|phone| phone.as_str().to_owned());
    Ok(Success::new(DealerOut { dealer, whatsapp }))
}

/// From the database: an edit may not be of what this process remembers.
async fn read(state: &AppState, conn: &mut PgConnection) -> ApiResult<SettingsOut> {
    let stand = store::stand(conn).await?;
    let settings = state.settings.defaults.with(store::all(conn).await?);
    Ok(SettingsOut { settings, version: i32::try_from(stand.version).unwrap_or(i32::MAX), updated_at: stand.updated_at })
}
