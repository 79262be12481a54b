//! Logging a shop in by a code sent to its WhatsApp.
//!
//! Whether a phone or a shop code is registered must not show: an unknown or inactive one gets the same answers, by
//! the same limits, after the same statements and no sooner than the same time. Only the message is missing.

use chrono::{DateTime, Duration, Utc};
use rand::RngExt;
use sqlx::PgConnection;

use super::guard::{Guard, Limits};
use super::pace::{FLOOR, no_sooner};
use super::store::{self, NewSession, Shop};
use crate::admin::audit::{self, Actor, Entry};
use crate::app::AppState;
use crate::notify;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::platform::phone::Phone;
use crate::platform::security::token::Kind;

/// Whom somebody claims to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Account {
    Phone(Phone),
    /// In capitals, as stored.
    Code(String),
}

impl Account {
    /// Reads the two fields of which exactly one must be given.
    pub fn read(phone: Option<&str>, shop_code: Option<&str>) -> ApiResult<Self> {
        match (phone, shop_code) {
            (Some(phone), None) => Phone::parse(phone)
                .map(Self::Phone)
                .ok_or_else(|| ApiError::invalid("phone", "phone", "Nomor WhatsApp tidak benar. Contoh: 0812-3456-7890.")),
            (None, Some(code)) => {
                let code = code.trim().to_ascii_uppercase();
                let plain = |c: char| c.is_ascii_alphanumeric() || " ._/-".contains(c);
                let is_code = (1..=20).contains(&code.len()) && code.chars().all(plain);
                is_code
                    .then_some(Self::Code(code))
                    .ok_or_else(|| ApiError::invalid("shop_code", "shop_code", "Kode toko tidak benar. Contoh: TK001."))
            }
            (Some(_), Some(_)) => Err(ApiError::invalid("shop_code", "one_of", "Isi salah satu saja: nomor WhatsApp atau kode toko.")),
            (None, None) => Err(ApiError::invalid("phone", "required", "Isi nomor WhatsApp atau kode toko.")),
        }
    }

    /// Under what limits count: the phone, however the shop was named; a code nobody has counts for itself.
    fn key(&self, shop: Option<&Shop>) -> String {
        match (shop, self) {
            (Some(shop), _) => shop.phone.clone(),
            (None, Self::Phone(phone)) => phone.to_string(),
            (None, Self::Code(code)) => format!("code:{code}"),
        }
    }
}

/// A shop that has just logged in.
#[derive(Debug)]
pub(super) struct LoggedIn {
    pub shop: Shop,
    pub token: String,
    pub expires_at: DateTime<Utc>,
}

/// Sends a code, if there is somebody to send it to.
pub(super) async fn request(state: &AppState, account: &Account) -> ApiResult<()> {
    no_sooner(FLOOR, async {
        let now = state.clock.now();
        let limits = Limits::of(&state.config);
        let ttl = Duration::seconds(state.config.otp_ttl_seconds.into());
        let code = new_code();
        let mut tx = state.db.begin().await?;
        let shop = store::shop(&mut tx, account).await?;
        let phone = account.key(shop.as_ref());
        store::lock_guard(&mut tx, &phone, now).await?.check(now)?;
        limits.check_request(now, &store::recent_otps(&mut tx, &phone, limits.requests).await?)?;
        let shop = shop.filter(|shop| shop.is_active);
        store::use_up_requested_otps(&mut tx, &phone).await?;
        let hash = state.keys.code_hash(&phone, &code);
        store::insert_otp(&mut tx, &phone, shop.as_ref().map(|shop| shop.id), &hash, false, now, now + ttl).await?;
        if let Some(shop) = &shop {
            notify::otp(&mut tx, &state.keys, now, &shop.phone, shop.id, code, ttl).await?;
        }
        tx.commit().await?;
        Ok(())
    })
    .await
}

/// Six digits.
pub(super) fn new_code() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000))
}

/// Logs the shop in if the code is the newest one sent to its phone, or one that an admin issued.
///
/// # Errors
/// `otp_invalid` for a wrong, old or used code, `otp_blocked` after too many of them.
pub(super) async fn verify(state: &AppState, account: &Account, code: &str, origin: &Origin) -> ApiResult<LoggedIn> {
    no_sooner(FLOOR, async {
        let now = state.clock.now();
        let mut tx = state.db.begin().await?;
        let shop = store::shop(&mut tx, account).await?;
        let phone = account.key(shop.as_ref());
        let guard = store::lock_guard(&mut tx, &phone, now).await?;
        guard.check(now)?;
        let live = store::live_otps(&mut tx, &phone, now).await?;
        let right = live.iter().find(|otp| state.keys.code_matches(&phone, code, &otp.otp_hash));
        let logged_in = match (shop, right) {
            (Some(shop), Some(otp)) if otp.shop_id == Some(shop.id) => {
                if otp.by_admin {
                    let entry =
                        Entry { action: "shop.login_code_used", entity: "shop", entity_id: Some(shop.id), before: None, after: None };
                    audit::record_as(&mut tx, now, Actor::toko(shop.id, &shop.name), origin, entry).await?;
                }
                open_session(state, &mut tx, shop, origin, now).await?
            }
            _ => None,
        };
        let guard = match logged_in {
            Some(_) => Guard { failed_attempts: 0, blocked_until: None, updated_at: now },
            None => guard.after_failure(now, &Limits::of(&state.config)),
        };
        store::count_attempt(&mut tx, live.first().filter(|_| logged_in.is_none()).map(|otp| otp.id)).await?;
        if logged_in.is_some() || guard.blocked_until.is_some() {
            store::use_up_otps(&mut tx, &phone).await?;
        }
        store::set_guard(&mut tx, &phone, &guard).await?;
        // Also after a wrong code: the try counts.
        tx.commit().await?;
        logged_in.ok_or_else(|| ErrorCode::OtpInvalid.into())
    })
    .await
}

/// `None`: the shop has been deactivated.
async fn open_session(
    state: &AppState,
    tx: &mut PgConnection,
    shop: Shop,
    origin: &Origin,
    now: DateTime<Utc>,
) -> ApiResult<Option<LoggedIn>> {
    let expires_at = now + Duration::days(state.config.toko_session_days.into());
    let minted = state.tokens.mint(Kind::Toko, shop.id, now, now + longest_session(state)).map_err(ApiError::internal)?;
    let new = NewSession { token_hash: state.keys.session_hash(&minted.jti), origin, now, expires_at };
    let session = store::insert_toko_session(tx, shop.id, &new).await?;
    Ok(session.map(|_| LoggedIn { shop, token: minted.token, expires_at }))
}

/// How long a session that is used again and again lasts at the most.
pub(super) fn longest_session(state: &AppState) -> Duration {
    Duration::days(state.config.toko_session_max_days.max(state.config.toko_session_days).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong_field(phone: Option<&str>, code: Option<&str>) -> (String, String) {
        let error = Account::read(phone, code).unwrap_err();
        assert_eq!(error.code, ErrorCode::ValidationFailed);
        (error.errors[0].field.clone(), error.errors[0].code.clone())
    }

    #[test]
    fn exactly_one_of_phone_and_code_names_a_shop() {
        let phone = Phone::parse("6281234567890").unwrap();
        assert_eq!(Account::read(Some("0812-3456-7890"), None).unwrap(), Account::Phone(phone));
        assert_eq!(Account::read(None, Some(" tk001 ")).unwrap(), Account::Code("TK001".to_owned()));
        assert_eq!(wrong_field(None, None), ("phone".to_owned(), "required".to_owned()));
        assert_eq!(wrong_field(Some("0812-3456-7890"), Some("TK001")), ("shop_code".to_owned(), "one_of".to_owned()));
        assert_eq!(wrong_field(Some("021-555"), None).0, "phone");
        for code in ["", " ", "TK001;", "ÄÖ", "123456789012345678901"] {
            assert_eq!(wrong_field(None, Some(code)).0, "shop_code", "{code}");
        }
    }

    #[test]
    fn a_known_shops_code_counts_for_its_phone() {
        let shop = Shop {
            id: 1,
            code: "TK001".to_owned(),
            name: "Toko Jaya Motor".to_owned(),
            phone: "6281234567890".to_owned(),
            is_active: true,
        };
        let code = Account::Code("TK001".to_owned());
        assert_eq!(code.key(Some(&shop)), "6281234567890");
        assert_eq!(code.key(None), "code:TK001");
    }
}
