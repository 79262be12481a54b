//! Who is calling: sessions of shops and admins, and the extractors that handlers name in their signatures.
//!
//! A token names a row of `pmov2.sessions` or `pmov2.admin_sessions`; the row decides. Rows are remembered for a
//! minute in the process; whoever ends a session, deactivates a shop or a user says so on the bus in the same
//! transaction, so the answer to the next request is 401 on every process. While the bus is down nothing is remembered.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration as StdDuration;

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use chrono::{DateTime, Duration, Utc};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use moka::sync::Cache;

use super::store;
use crate::app::AppState;
use crate::platform::bus::{Bus, Notice, Topic};
use crate::platform::db;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, gate};
use crate::platform::rate_limit::{Decision, Quota};
use crate::platform::security::csrf;
use crate::platform::security::token::Kind;

/// A logged-in shop. In a signature: only a toko may call.
#[derive(Clone, Debug)]
pub struct Toko {
    pub session_id: i64,
    pub shop_id: i64,
    pub shop_code: String,
    pub shop_name: String,
    pub phone: String,
    pub expires_at: DateTime<Utc>,
}

/// A logged-in admin of either role. In a signature: only the back office may call.
#[derive(Clone, Debug)]
pub struct Admin {
    pub session_id: i64,
    pub user_id: i64,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub expires_at: DateTime<Utc>,
    /// A second factor is required and this admin has none yet.
    pub must_set_up_totp: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Role {
    SuperAdmin,
    Admin,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SuperAdmin => "super_admin",
            Self::Admin => "admin",
        }
    }
}

/// A logged-in admin of either role who may still have to set a second factor up. In a signature: what can be done before
/// that, see [`Admin`] for all else.
#[derive(Clone, Debug)]
pub struct AnyAdmin(pub Admin);

/// A logged-in super admin. In a signature: only one may call.
#[derive(Clone, Debug)]
pub struct SuperAdmin(pub Admin);

impl Toko {
    /// Names the caller for idempotency keys and limits.
    pub fn actor(&self) -> String {
        format!("toko:{}", self.shop_id)
    }
}

impl Admin {
    pub fn actor(&self) -> String {
        format!("admin:{}", self.user_id)
    }
}

/// What is remembered of a session row.
#[derive(Clone, Debug)]
pub(super) struct Remembered<T> {
    pub who: T,
    /// When the row was last extended; it is again once `renew_after` has passed.
    pub last_activity: DateTime<Utc>,
}

/// Session rows are extended at most this often, so that reading does not mean writing.
fn renew_after() -> Duration {
    Duration::seconds(60)
}

/// The sessions this process remembers, by keyed hash of the token's `jti`.
pub struct Sessions {
    bus: Bus,
    /// Grows with every notice: a row read before one must not be remembered after it.
    generation: Arc<AtomicU64>,
    toko: Cache<[u8; 32], Remembered<Toko>>,
    admin: Cache<[u8; 32], Remembered<Admin>>,
}

impl Sessions {
    pub fn new(bus: &Bus) -> Self {
        fn cache<T: Clone + Send + Sync + 'static>() -> Cache<[u8; 32], Remembered<T>> {
            Cache::builder().max_capacity(20_000).time_to_live(StdDuration::from_secs(60)).build()
        }
        let sessions = Self { bus: bus.clone(), generation: Arc::default(), toko: cache(), admin: cache() };
        // Logouts are rare: forgetting all that is remembered costs each session one indexed read.
        let (toko, admin, generation) = (sessions.toko.clone(), sessions.admin.clone(), sessions.generation.clone());
        bus.subscribe(Topic::Sessions, move |_| {
            generation.fetch_add(1, Ordering::SeqCst);
            toko.invalidate_all();
            admin.invalidate_all();
        });
        // Whether admins need a second factor is a setting.
        let (admin, generation) = (sessions.admin.clone(), sessions.generation.clone());
        bus.subscribe(Topic::Epoch, move |notice| {
            if matches!(notice, Notice::Sent(payload) if !payload.starts_with("settings:")) {
                return;
            }
            generation.fetch_add(1, Ordering::SeqCst);
            admin.invalidate_all();
        });
        sessions
    }

    fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    fn recall<T: Clone + Send + Sync + 'static>(&self, cache: &Cache<[u8; 32], Remembered<T>>, hash: &[u8; 32]) -> Option<Remembered<T>> {
        if self.bus.is_live() { cache.get(hash) } else { None }
    }

    /// Remembers a row that was read in `generation`.
    fn remember<T: Clone + Send + Sync + 'static>(
        &self,
        cache: &Cache<[u8; 32], Remembered<T>>,
        hash: [u8; 32],
        row: Remembered<T>,
        generation: u64,
    ) {
        if self.bus.is_live() && self.generation() == generation {
            cache.insert(hash, row);
            // A notice between the look and the insert.
            if self.generation() != generation {
                cache.invalidate(&hash);
            }
        }
    }
}

/// How the request proved who it is.
enum Credential {
    Bearer(String),
    Cookie(String),
}

/// The name of the session cookie: `__Host-` binds it to this host and HTTPS; plain where there is no HTTPS.
pub fn cookie_name(kind: Kind, https: bool) -> &'static str {
    match (kind, https) {
        (Kind::Toko, true) => "__Host-pmo_toko",
        (Kind::Toko, false) => "pmo_toko",
        (Kind::Admin, true) => "__Host-pmo_admin",
        (Kind::Admin, false) => "pmo_admin",
    }
}

fn credential(request: &HttpRequest, kind: Kind, https: bool) -> Option<Credential> {
    if let Some(header) = request.headers().get(actix_web::http::header::AUTHORIZATION) {
        let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
        return scheme.eq_ignore_ascii_case("bearer").then(|| Credential::Bearer(token.trim().to_owned()));
    }
    request.cookie(cookie_name(kind, https)).map(|cookie| Credential::Cookie(cookie.value().to_owned()))
}

/// The session hash of the request's token, after the checks that need no row.
fn identify(request: &HttpRequest, state: &AppState, kind: Kind) -> ApiResult<[u8; 32]> {
    let token = match credential(request, kind, state.config.is_https()) {
        None => return Err(ErrorCode::Unauthenticated.into()),
        Some(Credential::Bearer(token)) => token,
        Some(Credential::Cookie(token)) => {
            if !csrf::allows(request) {
                return Err(ErrorCode::CrossSiteRequest.into());
            }
            token
        }
    };
    let jti = state.tokens.read(kind, &token, state.clock.now()).ok_or(ErrorCode::SessionEnded)?;
    Ok(state.keys.session_hash(&jti))
}

/// Counts the request against the caller's limit; the decision is kept for the answer's headers.
async fn limit(request: &HttpRequest, state: &AppState, actor: &str, per_minute: u32) -> ApiResult<()> {
    let decision: Decision = state.limiter.take(actor, Quota::new(per_minute, 60)).await;
    request.extensions_mut().insert(decision);
    if decision.allowed { Ok(()) } else { Err(decision.refuse()) }
}

async fn toko(request: &HttpRequest, state: &AppState) -> ApiResult<Toko> {
    let hash = identify(request, state, Kind::Toko)?;
    let now = state.clock.now();
    let (sessions, generation) = (&state.sessions, state.sessions.generation());
    // What is remembered may have been renewed on another process since: only the row says that a session has ended.
    let session = match sessions.recall(&sessions.toko, &hash).filter(|session| session.who.expires_at > now) {
        Some(session) => session,
        None => {
            let session = store::toko_session(&state.db, &hash, now).await?.ok_or(ErrorCode::SessionEnded)?;
            sessions.remember(&sessions.toko, hash, session.clone(), generation);
            session
        }
    };
    let mut who = session.who;
    if now - session.last_activity >= renew_after() {
        let idle = Duration::days(state.config.toko_session_days.into());
        let most = Duration::days(state.config.toko_session_max_days.into());
        who.expires_at = renewed(store::renew_toko_session(&state.db, who.session_id, now, idle, most).await, who.expires_at)?;
        sessions.remember(&sessions.toko, hash, Remembered { who: who.clone(), last_activity: now }, generation);
    }
    limit(request, state, &who.actor(), state.config.rate_limit_api_per_minute).await?;
    Ok(who)
}

async fn admin(request: &HttpRequest, state: &AppState) -> ApiResult<Admin> {
    let hash = identify(request, state, Kind::Admin)?;
    let now = state.clock.now();
    let (sessions, generation) = (&state.sessions, state.sessions.generation());
    // What is remembered may have been renewed on another process since: only the row says that a session has ended.
    let session = match sessions.recall(&sessions.admin, &hash).filter(|session| session.who.expires_at > now) {
        Some(session) => session,
        None => {
            let session = store::admin_session(&state.db, &hash, now).await?.ok_or(ErrorCode::SessionEnded)?;
            sessions.remember(&sessions.admin, hash, session.clone(), generation);
            session
        }
    };
    let mut who = session.who;
    if now - session.last_activity >= renew_after() {
        let idle = Duration::minutes(state.config.admin_session_minutes.into());
        who.expires_at = renewed(store::renew_admin_session(&state.db, who.session_id, now, idle).await, who.expires_at)?;
        sessions.remember(&sessions.admin, hash, Remembered { who: who.clone(), last_activity: now }, generation);
    }
    limit(request, state, &who.actor(), state.config.rate_limit_admin_per_minute).await?;
    Ok(who)
}

/// Until when the session holds. A database that can't be written to ends nobody's session: then it holds as long as its row said.
fn renewed(renewal: Result<Option<DateTime<Utc>>, sqlx::Error>, expires_at: DateTime<Utc>) -> ApiResult<DateTime<Utc>> {
    match renewal {
        Ok(renewed) => renewed.ok_or_else(|| ErrorCode::SessionEnded.into()),
        Err(error) if db::is_away(&error) => {
            tracing::warn!(%error, "a session can't be renewed");
            Ok(expires_at)
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn state_of(request: &HttpRequest) -> ApiResult<web::Data<AppState>> {
    request.app_data::<web::Data<AppState>>().cloned().ok_or_else(|| ApiError::internal(anyhow::anyhow!("the app has no state")))
}

impl FromRequest for Toko {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let (closed, request) = (gate::close(request), request.clone());
        async move {
            let toko = toko(&request, &*state_of(&request)?).await;
            drop(closed);
            toko
        }
        .boxed_local()
    }
}

impl FromRequest for AnyAdmin {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let (closed, request) = (gate::close(request), request.clone());
        async move {
            let admin = admin(&request, &*state_of(&request)?).await;
            drop(closed);
            admin.map(Self)
        }
        .boxed_local()
    }
}

impl FromRequest for Admin {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let admin = AnyAdmin::from_request(request, payload);
        async move {
            let AnyAdmin(admin) = admin.await?;
            if admin.must_set_up_totp { Err(ErrorCode::TotpSetupRequired.into()) } else { Ok(admin) }
        }
        .boxed_local()
    }
}

impl FromRequest for SuperAdmin {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let admin = Admin::from_request(request, payload);
        async move {
            let admin = admin.await?;
            if admin.role == Role::SuperAdmin { Ok(Self(admin)) } else { Err(ErrorCode::Forbidden.into()) }
        }
        .boxed_local()
    }
}
