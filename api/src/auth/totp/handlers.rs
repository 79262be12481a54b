//! Setting the second factor up and taking it away.

use actix_web::{delete, post};
use serde_json::json;

use super::codes::{SECRET_LENGTH, Secret, qr_svg};
use super::dto::{BothFactorsIn, ConfirmTotpIn, RecoveryCodesOut, SetUpTotpIn, TotpSetupOut};
use super::{SecondFactor, check, issue_recovery_codes, open};
use crate::admin::audit::{self as audit_log, Entry};
use crate::app::{AppState, State};
use crate::auth::credentials::{self, Proof};
use crate::auth::dto::{DoneOut, UserOut};
use crate::auth::handover::Answer;
use crate::auth::session::{Admin, AnyAdmin, SuperAdmin};
use crate::auth::{audit, revoke, store};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, ErrorCode, Path, Success};

/// Set up an authenticator app.
///
/// Nothing changes until the secret is confirmed by a code of the app; asking again gives another secret.
#[utoipa::path(tag = "admin auth", operation_id = "set_up_totp", security(("admin" = []), ("admin_cookie" = [])), request_body = SetUpTotpIn,
    responses(
        (status = 200, description = "The secret, for the app.", body = Success<TotpSetupOut>),
        (status = 409, description = "The authenticator is on already (`totp_already_on`)."),
    ))]
#[post("/api/admin/totp/setup")]
pub async fn set_up_totp(
    state: State,
    AnyAdmin(admin): AnyAdmin,
    origin: Origin,
    body: Body<SetUpTotpIn>,
) -> ApiResult<Success<TotpSetupOut>> {
    credentials::prove(&state, &admin, body.0.current_password).await?.accept(&state).await;
    let bytes: [u8; SECRET_LENGTH] = rand::random();
    let secret = Secret::new(bytes, &admin.email).map_err(ApiError::internal)?;
    let otpauth_url = secret.url().map_err(ApiError::internal)?;
    let qr_svg = qr_svg(&otpauth_url).map_err(ApiError::internal)?;
    let sealed = state.keys.seal(&secret.base32()).map_err(ApiError::internal)?;

    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    if !store::put_totp(&mut tx, admin.user_id, &sealed, now).await? {
        return Err(ErrorCode::TotpAlreadyOn.into());
    }
    audit(&mut tx, now, &admin, &origin, "admin.totp_set_up", None).await?;
    tx.commit().await?;
    Ok(Success::new(TotpSetupOut { secret: secret.base32(), otpauth_url, qr_svg }))
}

/// Turn the authenticator on.
///
/// From now on logging in asks for a code. The admin's other sessions end; this one goes on. The recovery codes are shown
/// only here.
#[utoipa::path(tag = "admin auth", operation_id = "confirm_totp", security(("admin" = []), ("admin_cookie" = [])), request_body = ConfirmTotpIn,
    responses(
        (status = 200, description = "It is on. Recovery codes, to be kept safe.", body = Success<RecoveryCodesOut>),
        (status = 409, description = "It is on already (`totp_already_on`), or nothing has been set up (`totp_not_set_up`)."),
    ))]
#[post("/api/admin/totp/confirm")]
pub async fn confirm_totp(
    state: State,
    AnyAdmin(admin): AnyAdmin,
    origin: Origin,
    body: Body<ConfirmTotpIn>,
) -> ApiResult<Success<RecoveryCodesOut>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    // A login under way either sees the second factor or is ended below.
    store::lock_user(&mut tx, admin.user_id).await?.ok_or(ErrorCode::SessionEnded)?;
    let totp = store::totp(&mut tx, admin.user_id).await?.ok_or(ErrorCode::TotpNotSetUp)?;
    if totp.is_confirmed {
        return Err(ErrorCode::TotpAlreadyOn.into());
    }
    let code: String = body.totp_code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = open(&state, &totp.sealed_secret)?.step_of(&code, now).ok_or_else(wrong_code)?;
    store::confirm_totp(&mut tx, admin.user_id, step, now).await?;
    let recovery_codes = issue_recovery_codes(&mut tx, &state, admin.user_id, now).await?;
    let ended = revoke::end_sessions_of_user(&mut tx, admin.user_id, Some(admin.session_id)).await?;
    audit(&mut tx, now, &admin, &origin, "admin.totp_on", Some(json!({ "ended_sessions": ended.count() }))).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(RecoveryCodesOut { recovery_codes }))
}

/// Get new recovery codes.
///
/// All earlier ones are of no use any more.
#[utoipa::path(tag = "admin auth", operation_id = "replace_recovery_codes", security(("admin" = []), ("admin_cookie" = [])),
    request_body = BothFactorsIn,
    responses(
        (status = 200, description = "The new codes, shown only here.", body = Success<RecoveryCodesOut>),
        (status = 409, description = "The authenticator is off (`totp_not_set_up`)."),
    ))]
#[post("/api/admin/totp/recovery-codes")]
pub async fn replace_recovery_codes(
    state: State,
    AnyAdmin(admin): AnyAdmin,
    origin: Origin,
    body: Body<BothFactorsIn>,
) -> ApiResult<Success<RecoveryCodesOut>> {
    let now = state.clock.now();
    let proof = credentials::prove(&state, &admin, body.0.current_password).await?;
    let mut tx = state.db.begin().await?;
    require_code(&mut tx, &state, &admin, &proof, &body.0.totp_code).await?;
    let recovery_codes = issue_recovery_codes(&mut tx, &state, admin.user_id, now).await?;
    audit(&mut tx, now, &admin, &origin, "admin.recovery_codes_replaced", None).await?;
    tx.commit().await?;
    proof.accept(&state).await;
    Ok(Success::new(RecoveryCodesOut { recovery_codes }))
}

/// Turn the authenticator off.
///
/// Needs the password and a code (or a recovery code).
#[utoipa::path(tag = "admin auth", operation_id = "disable_totp", security(("admin" = []), ("admin_cookie" = [])), request_body = BothFactorsIn,
    responses(
        (status = 200, description = "It is off.", body = DoneOut, example = json!({"success": true, "message": "Autentikator sudah dinonaktifkan."})),
        (status = 409, description = "It is off already (`totp_not_set_up`)."),
    ))]
#[post("/api/admin/totp/disable")]
pub async fn disable_totp(
    state: State,
    AnyAdmin(admin): AnyAdmin,
    origin: Origin,
    body: Body<BothFactorsIn>,
) -> ApiResult<Answer<DoneOut>> {
    let now = state.clock.now();
    let proof = credentials::prove(&state, &admin, body.0.current_password).await?;
    let mut tx = state.db.begin().await?;
    require_code(&mut tx, &state, &admin, &proof, &body.0.totp_code).await?;
    store::delete_totp(&mut tx, admin.user_id).await?;
    audit(&mut tx, now, &admin, &origin, "admin.totp_off", None).await?;
    // Where a second factor is required, this session must set another one up before it goes on.
    let changed = revoke::reread_sessions_of_user(&mut tx, admin.user_id).await?;
    tx.commit().await?;
    changed.committed(&state.bus);
    proof.accept(&state).await;
    Ok(Answer::new(DoneOut::new("Autentikator sudah dinonaktifkan.")))
}

/// Take another admin's second factor away.
///
/// For somebody who has lost both the phone and the recovery codes. The admin's sessions end. For super admins.
#[utoipa::path(tag = "admin auth", operation_id = "reset_totp_of_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))),
    params(("id" = i64, Path, description = "The user's id.")),
    responses(
        (status = 200, description = "The user, who logs in with the password alone.", body = Success<UserOut>),
        (status = 409, description = "The user has no authenticator (`totp_not_set_up`)."),
    ))]
#[delete("/api/admin/users/{id}/totp")]
pub async fn reset_totp_of_user(state: State, SuperAdmin(admin): SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<Success<UserOut>> {
    let (now, id) = (state.clock.now(), id.0);
    if id == admin.user_id {
        // Whoever holds a stolen session must not get rid of it this way.
        return Err(
            ApiError::new(ErrorCode::Forbidden).detail("Autentikator Anda sendiri dinonaktifkan dari profil, dengan kata sandi dan kode.")
        );
    }
    let mut tx = state.db.begin().await?;
    let user = store::lock_user(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if !store::delete_totp(&mut tx, id).await? {
        return Err(ErrorCode::TotpNotSetUp.into());
    }
    let ended = revoke::end_sessions_of_user(&mut tx, id, None).await?;
    let after = Some(json!({ "ended_sessions": ended.count() }));
    let entry = Entry { action: "user.totp_reset", entity: "user", entity_id: Some(id), before: None, after };
    audit_log::record(&mut tx, now, &admin, &origin, entry).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(UserOut::from(&user)))
}

/// Uses up the code of an admin who is logged in and whose password has been checked.
async fn require_code(tx: &mut sqlx::PgConnection, state: &AppState, admin: &Admin, proof: &Proof, code: &str) -> ApiResult<()> {
    if !store::confirm_user(tx, admin.user_id, proof.password_hash()).await? {
        return Err(credentials::wrong_password());
    }
    match check(tx, state, admin.user_id, Some(code), state.clock.now()).await {
        Ok(SecondFactor::None) => Err(ErrorCode::TotpNotSetUp.into()),
        Ok(SecondFactor::Totp | SecondFactor::RecoveryCode { .. }) => Ok(()),
        // The admin is logged in, so this is no 401.
        Err(error) if matches!(error.code, ErrorCode::TotpInvalid | ErrorCode::TotpRequired) => Err(wrong_code()),
        Err(error) => Err(error),
    }
}

fn wrong_code() -> ApiError {
    ApiError::invalid("totp_code", "wrong", "Kode salah atau sudah terpakai. Tunggu kode berikutnya lalu coba lagi.")
}
