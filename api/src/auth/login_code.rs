//! A way in for a shop that no message reaches: an admin issues a login code and tells it to the shop.
//!
//! It is entered like a code that was sent. It makes every earlier code useless, is not counted among the codes the shop may
//! request, and ends a block after wrong codes. Codes requested later are valid beside it: the login page asks for one before
//! the shop can enter anything. Who issued it, and that it was used, is in the audit log; the code itself is nowhere.

use actix_web::post;
use chrono::Duration;
use serde_json::json;

use super::dto::{LoginCodeOut, ShopOut};
use super::guard::Guard;
use super::session::Admin;
use super::{otp, store};
use crate::admin::audit::{self, Entry};
use crate::app::State;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, Path, Success};

/// Issue a login code for a shop.
///
/// For when WhatsApp is down. The code is shown only here; it is valid for 15 minutes, once. Asking again gives another one in its
/// place.
#[utoipa::path(tag = "admin shops", operation_id = "issue_login_code", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses(
        (status = 200, description = "The code, to be told to the shop.", body = Success<LoginCodeOut>),
        (status = 409, description = "The shop is not active (`shop_inactive`)."),
    ))]
#[post("/api/admin/shops/{id}/login-code")]
pub async fn issue_login_code(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<LoginCodeOut>> {
    let now = state.clock.now();
    let expires_at = now + Duration::seconds(state.config.login_code_ttl_seconds.into());
    let code = otp::new_code();
    let mut tx = state.db.begin().await?;
    let shop = store::shop_by_id(&mut tx, id.0).await?.ok_or_else(ApiError::not_found)?;
    if !shop.is_active {
        return Err(ErrorCode::ShopInactive.into());
    }
    store::lock_guard(&mut tx, &shop.phone, now).await?;
    store::set_guard(&mut tx, &shop.phone, &Guard { failed_attempts: 0, blocked_until: None, updated_at: now }).await?;
    store::use_up_otps(&mut tx, &shop.phone).await?;
    let hash = state.keys.code_hash(&shop.phone, &code);
    store::insert_otp(&mut tx, &shop.phone, Some(shop.id), &hash, true, now, expires_at).await?;
    let after = Some(json!({ "expires_at": expires_at }));
    let entry = Entry { action: "shop.login_code_issued", entity: "shop", entity_id: Some(shop.id), before: None, after };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    tx.commit().await?;
    Ok(Success::new(LoginCodeOut { shop: ShopOut::from(shop), code, expires_at }))
}
