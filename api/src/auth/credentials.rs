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

/// Refuses a new password that is among the first to be tried. `about`: its owner's name and email, as far as they are known.
pub fn refuse_guessable(field: &'static str, password: &str, about: &[&str]) -> ApiResult<()> {
    if password::is_guessable(password, about) {
        let message = "Kata sandi ini termasuk yang pertama dicoba orang. Pakai beberapa kata yang tidak berhubungan.";
        return Err(ApiError::invalid(field, "guessable", message));
    }
    Ok(())
}

fn quota(state: &AppState) -> Quota {
    Quota::new(state.config.login_limit, state.config.login_window_seconds.into())
}

fn account_key(email: &str) -> String {
    format!("login:account:{email}")
}

/// A try at somebody's password, counted before it is looked at. Unless it is said otherwise it stays counted, as a failed one.
#[derive(Debug)]
pub(super) struct Attempt {
    of_account: String,
    /// Of an admin who is logged in the address does not matter.
    of_address: Option<String>,
}

impl Attempt {
    pub async fn of_visitor(state: &AppState, visitor: &Visitor, email: &str) -> ApiResult<Self> {
        let (of_address, of_account) = (format!("login:address:{}", visitor.address()), account_key(email));
        visitor.require(state, &of_address, quota(state)).await?;
        visitor.require(state, &of_account, quota(state)).await?;
        Ok(Self { of_account, of_address: Some(of_address) })
    }

    async fn of_admin(state: &AppState, admin: &Admin) -> ApiResult<Self> {
        let of_account = account_key(&admin.email);
        state.limiter.require(&of_account, quota(state)).await?;
        Ok(Self { of_account, of_address: None })
    }

    /// Gives back what it took itself and clears its account; what the address has spent on other accounts stays spent.
    pub async fn succeeded(self, state: &AppState) {
        if let Some(of_address) = &self.of_address {
            state.limiter.give_back(of_address).await;
        }
        state.limiter.forget(&self.of_account).await;
    }

    /// It failed at nothing: our fault, or only half of a login.
    pub async fn take_back(self, state: &AppState) {
        if let Some(of_address) = &self.of_address {
            state.limiter.give_back(of_address).await;
        }
        state.limiter.give_back(&self.of_account).await;
    }
}

/// The active user of these credentials; an unknown account takes as long as a wrong password.
pub(super) async fn find(state: &AppState, email: &str, password: String) -> ApiResult<Option<User>> {
    let user = store::user_by_email(&state.db, email).await?;
    let hash = user.as_ref().map(|user| user.password.clone());
    let is_right = password::verify(password, hash).await.map_err(ApiError::internal)?;
    Ok(user.filter(|user| is_right && user.is_active))
}

/// The password of an admin who is logged in has been checked once more.
#[derive(Debug)]
#[must_use = "counts as a failed login until it is accepted"]
pub(super) struct Proof {
    attempt: Attempt,
    password_hash: String,
}

impl Proof {
    /// Of the password that was checked: to be confirmed in the transaction that it lets happen.
    pub fn password_hash(&self) -> &str {
        &self.password_hash
    }

    /// All that was asked for has been proved.
    pub async fn accept(self, state: &AppState) {
        self.attempt.succeeded(state).await;
    }
}

/// Checks the password of an admin who is logged in, before what hurts. Wrong ones count as failed logins of the account, so
/// that a stolen session is no way around the limit.
///
/// # Errors
/// `validation_failed` when it is wrong: the admin is logged in, so this is no 401.
pub(super) async fn prove(state: &AppState, admin: &Admin, current_password: String) -> ApiResult<Proof> {
    let attempt = Attempt::of_admin(state, admin).await?;
    let password_hash = store::password_of(&state.db, admin.user_id).await?.ok_or(ErrorCode::SessionEnded)?;
    if password::verify(current_password, Some(password_hash.clone())).await.map_err(ApiError::internal)? {
        Ok(Proof { attempt, password_hash })
    } else {
        Err(wrong_password())
    }
}

pub(super) fn wrong_password() -> ApiError {
    ApiError::invalid("current_password", "wrong", "Kata sandi sekarang salah.")
}

/// Takes back what failed logins have counted against an account: its owner has proved to be there by another way.
pub(super) async fn forgive(state: &AppState, email: &str) {
    state.limiter.forget(&account_key(email)).await;
}

/// Changes an admin's own password and ends all of the admin's sessions but this one.
pub(super) async fn change(state: &AppState, admin: &Admin, origin: &Origin, current: String, new: String) -> ApiResult<()> {
    if current == new {
        return Err(ApiError::invalid("new_password", "unchanged", "Kata sandi baru harus berbeda dari yang sekarang."));
    }
    refuse_guessable("new_password", &new, &[&admin.name, &admin.email])?;
    let proof = prove(state, admin, current).await?;
    let hash = password::hash(new).await.map_err(ApiError::internal)?;
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    if !store::set_password(&mut tx, admin.user_id, proof.password_hash(), &hash, now).await? {
        return Err(wrong_password());
    }
    let ended: Ended = revoke::end_sessions_of_user(&mut tx, admin.user_id, Some(admin.session_id)).await?;
    super::audit(&mut tx, now, admin, origin, "admin.password_changed", Some(json!({ "ended_sessions": ended.count() }))).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    proof.accept(state).await;
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
    anyhow::ensure!(
        !password::is_guessable(&password, &[name, &email]),
        "the password is one of the first that are tried: take several words"
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
