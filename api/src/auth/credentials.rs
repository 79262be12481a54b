//! Admins' emails and passwords.

use anyhow::Context;
use serde_json::json;
use sqlx::{Connection, PgPool};
use validator::ValidateEmail;

use super::revoke::{self, Ended};
use super::session::{Admin, Role};
use super::store::{self, User};
use super::visitor::Visitor;
use crate::app::AppState;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::platform::rate_limit::Quota;
use crate::platform::security::password;

/// In characters. Longer than any password manager makes, shorter than what costs the hash time.
pub(super) const PASSWORD_MIN: u64 = 10;
pub(super) const PASSWORD_MAX: u64 = 200;

fn quota(state: &AppState) -> Quota {
    Quota::new(state.config.login_limit, state.config.login_window_seconds.into())
}

fn account_key(email: &str) -> String {
    format!("login:account:{email}")
}

/// The active user of these credentials.
///
/// An attempt counts against its address and its account before it is looked at, so that parallel guesses can't get
/// around the limits. A success gives back what it took itself and clears its account; what the address has spent on
/// other accounts stays spent.
///
/// # Errors
/// `credentials_invalid`, the same and after the same time whatever is wrong; `rate_limited`.
pub(super) async fn check(state: &AppState, visitor: &Visitor, email: &str, password: String) -> ApiResult<User> {
    let (of_address, of_account) = (format!("login:address:{}", visitor.address()), account_key(email));
    visitor.require(state, &of_address, quota(state)).await?;
    visitor.require(state, &of_account, quota(state)).await?;
    match find(state, email, password).await {
        Ok(Some(user)) => {
            state.limiter.give_back(&of_address).await;
            state.limiter.forget(&of_account).await;
            Ok(user)
        }
        Ok(None) => {
            tracing::info!(ip = visitor.origin.ip, "admin login refused");
            Err(ErrorCode::CredentialsInvalid.into())
        }
        Err(error) => {
            // Our fault, not a failed login.
            state.limiter.give_back(&of_address).await;
            state.limiter.give_back(&of_account).await;
            Err(error)
        }
    }
}

/// Takes back what failed logins have counted against an account: its owner has proved to be there by another way.
pub(super) async fn forgive(state: &AppState, email: &str) {
    state.limiter.forget(&account_key(email)).await;
}

async fn find(state: &AppState, email: &str, password: String) -> ApiResult<Option<User>> {
    let user = store::user_by_email(&state.db, email).await?;
    let hash = user.as_ref().map(|user| user.password.clone());
    let is_right = password::verify(password, hash).await.map_err(ApiError::internal)?;
    Ok(user.filter(|user| is_right && user.is_active))
}

/// Changes an admin's own password and ends all of the admin's sessions but this one.
///
/// # Errors
/// `validation_failed` when the current password is wrong: the admin is logged in, so this is no 401. Wrong ones count as
/// failed logins of the account, so that a stolen session is no way around the limit.
pub(super) async fn change(state: &AppState, admin: &Admin, origin: &Origin, current: String, new: String) -> ApiResult<()> {
    let wrong = || ApiError::invalid("current_password", "wrong", "Kata sandi sekarang salah.");
    if current == new {
        return Err(ApiError::invalid("new_password", "unchanged", "Kata sandi baru harus berbeda dari yang sekarang."));
    }
    let key = account_key(&admin.email);
    state.limiter.require(&key, quota(state)).await?;
    let old = store::password_of(&state.db, admin.user_id).await?.ok_or(ErrorCode::SessionEnded)?;
    if !password::verify(current, Some(old.clone())).await.map_err(ApiError::internal)? {
        return Err(wrong());
    }
    state.limiter.forget(&key).await;
    let hash = password::hash(new).await.map_err(ApiError::internal)?;
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    if !store::set_password(&mut tx, admin.user_id, &old, &hash, now).await? {
        return Err(wrong());
    }
    let ended: Ended = revoke::end_sessions_of_user(&mut tx, admin.user_id, Some(admin.session_id)).await?;
    super::audit(&mut tx, now, admin, origin, "admin.password_changed", Some(json!({ "ended_sessions": ended.count() }))).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(())
}

/// Makes an admin, for the command line. The email is stored in small letters.
pub async fn create_admin(db: &PgPool, name: &str, email: &str, password: String, role: Role) -> anyhow::Result<i64> {
    let (name, email) = (name.trim(), email.trim().to_lowercase());
    anyhow::ensure!((1..=100).contains(&name.chars().count()), "the name must have 1 to 100 characters");
    anyhow::ensure!(email.chars().count() <= 100 && email.validate_email(), "{email:?} is no email address");
    anyhow::ensure!(
        (PASSWORD_MIN..=PASSWORD_MAX).contains(&(password.chars().count() as u64)),
        "the password must have {PASSWORD_MIN} to {PASSWORD_MAX} characters"
    );
    let hash = password::hash(password).await?;
    let mut connection = db.acquire().await?;
    let mut tx = connection.begin().await?;
    let id = store::insert_user(&mut tx, name, &email, &hash, role).await.map_err(|error| match &error {
        sqlx::Error::Database(db) if db.constraint() == Some("users_email_key") => {
            anyhow::anyhow!("there is already an admin with the email {email}")
        }
        _ => anyhow::Error::from(error),
    })?;
    tx.commit().await.context("the admin was not stored")?;
    Ok(id)
}
