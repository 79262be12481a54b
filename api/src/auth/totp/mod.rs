//! The second factor of an admin: time-based codes of an authenticator app (RFC 6238), and recovery codes for the day the
//! phone is lost.
//!
//! Owns `user_totps` and `totp_recovery_codes`. The app's secret is sealed at rest, recovery codes are kept as keyed hashes.
//! Each time step is good for one code and each recovery code once, over all processes: using one up is an update that only
//! one of two can win, in the transaction that it lets happen. Wrong codes count as failed logins of the account.

mod codes;
mod dto;
mod handlers;

use chrono::{DateTime, Utc};
use rand::RngExt;
use sqlx::PgConnection;

pub(super) use dto::TotpState;
pub(super) use handlers::{confirm_totp, disable_totp, replace_recovery_codes, reset_totp_of_user, set_up_totp};

use super::store;
use crate::app::AppState;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use codes::{Entered, Secret};

/// How an admin has proved to be who the password says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecondFactor {
    /// The account has none.
    None,
    Totp,
    RecoveryCode {
        /// How many are left.
        left: i64,
    },
}

/// Uses up the code that somebody entered to log in.
///
/// # Errors
/// `totp_required` when there is none but the account needs one, `totp_invalid` when it is wrong or used.
pub(super) async fn check(
    tx: &mut PgConnection,
    state: &AppState,
    user_id: i64,
    entered: Option<&str>,
    now: DateTime<Utc>,
) -> ApiResult<SecondFactor> {
    let Some(totp) = store::totp(tx, user_id).await?.filter(|totp| totp.is_confirmed) else { return Ok(SecondFactor::None) };
    let entered = entered.map(str::trim).filter(|code| !code.is_empty()).ok_or(ErrorCode::TotpRequired)?;
    match Entered::read(entered) {
        Some(Entered::Totp(code)) => {
            let step = open(state, &totp.sealed_secret)?.step_of(&code, now).ok_or(ErrorCode::TotpInvalid)?;
            let is_fresh = store::use_totp_step(tx, user_id, step).await?;
            is_fresh.then_some(SecondFactor::Totp).ok_or_else(|| ErrorCode::TotpInvalid.into())
        }
        Some(Entered::Recovery(code)) => {
            let hash = recovery_hash(state, user_id, &code);
            let left = store::use_recovery_code(tx, user_id, &hash, now).await?.ok_or(ErrorCode::TotpInvalid)?;
            Ok(SecondFactor::RecoveryCode { left })
        }
        None => Err(ErrorCode::TotpInvalid.into()),
    }
}

fn open(state: &AppState, sealed: &[u8]) -> ApiResult<Secret> {
    state.keys.unseal(sealed).and_then(|text| Secret::from_base32(&text)).map_err(ApiError::internal)
}

/// Bound to the user, so that no row is worth anything elsewhere.
fn recovery_hash(state: &AppState, user_id: i64, code: &str) -> Vec<u8> {
    state.keys.code_hash(&format!("recovery:{user_id}"), code)
}

/// Gives a user new recovery codes in place of all earlier ones.
async fn issue_recovery_codes(tx: &mut PgConnection, state: &AppState, user_id: i64, now: DateTime<Utc>) -> ApiResult<Vec<String>> {
    let codes: Vec<String> = {
        let mut rng = rand::rng();
        (0..codes::RECOVERY_CODES).map(|_| codes::recovery_code(|n| rng.random_range(0..n))).collect()
    };
    let hashes: Vec<_> = codes.iter().filter_map(|code| codes::recovery(code)).map(|code| recovery_hash(state, user_id, &code)).collect();
    store::replace_recovery_codes(tx, user_id, &hashes, now).await?;
    Ok(codes)
}
