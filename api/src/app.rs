//! The state of one API process and the one [`routes`] that server, tests and document are made of.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use actix_web::{App, HttpResponse, guard, web};
use sqlx::PgPool;
use tokio::task::JoinHandle;
use utoipa_actix_web::AppExt;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::admin::{dashboard, settings};
use crate::auth::session::Sessions;
use crate::catalog::Catalogue;
use crate::config::Config;
use crate::notify::gateway::Gateways;
use crate::platform::bus::Bus;
use crate::platform::clock::Clock;
use crate::platform::ending::Ending;
use crate::platform::http::headers::Https;
use crate::platform::http::request::{SecretPaths, TrustedProxies};
use crate::platform::meters;
use crate::platform::process;
use crate::platform::pulse::Pulse;
use crate::platform::rate_limit::RateLimiter;
use crate::platform::security::keys::Keys;
use crate::platform::security::token::Tokens;
use crate::{admin, auth, cart, catalog, datapart, imports, jobs, notify, openapi, orders, pages, quick_order, sales, schedules, shops};

/// What every handler may use. One per process, shared by its worker threads.
pub struct AppState {
    pub config: Config,
    /// Its name among those on the same database.
    pub process: String,
    pub db: PgPool,
    pub pulse: Pulse,
    pub ending: Ending,
    pub clock: Clock,
    pub keys: Keys,
    pub tokens: Tokens,
    pub limiter: RateLimiter,
    pub bus: Bus,
    pub sessions: Sessions,
    pub catalogue: Catalogue,
    pub order_totals: orders::Totals,
    pub events: admin::Events,
    pub gateways: Gateways,
    pub settings: settings::Known,
    /// What the dashboard has counted.
    pub counted: dashboard::Counted,
}

/// How handlers ask for the state.
pub type State = web::Data<AppState>;

impl AppState {
    /// Puts a process together. `clock` is the machine's, or a test's.
    pub fn new(config: Config, db: PgPool, pulse: Pulse, clock: Clock) -> anyhow::Result<Arc<Self>> {
        meters::start();
        let keys = Keys::derive(&config.secret()?)?;
        let redis = match &config.redis_url {
            Some(url) => Some(deadpool_redis::Config::from_url(url).create_pool(Some(deadpool_redis::Runtime::Tokio1))?),
            None => None,
        };
        let bus = Bus::default();
        Ok(Arc::new(Self {
            process: process::name(),
            tokens: Tokens::new(&keys),
            limiter: RateLimiter::new(clock.clone(), redis).with_patience(Duration::from_millis(config.redis_timeout_ms)),
            sessions: Sessions::new(&bus),
            catalogue: Catalogue::new(&config, &db, &bus),
            order_totals: orders::Totals::new(&bus),
            events: admin::Events::new(&bus),
            settings: settings::Known::new(&config, &bus),
            counted: dashboard::Counted::default(),
            gateways: Gateways::new(&config, &bus)?,
            config,
            db,
            pulse,
            ending: Ending::default(),
            clock,
            keys,
            bus,
        }))
    }

    /// The work of a process beside answering requests. Ends when the pool is closed; only what sends messages ends before,
    /// when the end is announced and what is on its way has been sent: that is what the handle waits for.
    pub fn spawn_background(self: &Arc<Self>) -> JoinHandle<()> {
        tokio::spawn(meters::run(self.db.clone()));
        tokio::spawn(self.pulse.clone().run(self.db.clone()));
        tokio::spawn(self.bus.clone().run(self.db.clone()));
        tokio::spawn(dashboard::run(self.clone()));
        tokio::spawn(notify::reports::worker::run(self.clone()));
        tokio::spawn(schedules::worker::run(self.clone()));
        tokio::spawn(catalog::run(self.clone()));
        tokio::spawn(jobs::worker::run(self.clone()));
        tokio::spawn(imports::run(self.clone()));
        tokio::spawn(notify::worker::run(self.clone()))
    }
}

/// Every documented operation, in the order of the document.
fn api(config: &mut ServiceConfig) {
    auth::routes(config);
    catalog::routes(config);
    cart::routes(config);
    quick_order::routes(config);
    orders::routes(config);
    shops::routes(config);
    sales::routes(config);
    datapart::routes(config);
    jobs::routes(config);
    imports::routes(config);
    admin::routes(config);
    notify::routes(config);
    schedules::routes(config);
}

/// The OpenAPI document of exactly the routes that are served.
pub fn document() -> utoipa::openapi::OpenApi {
    // Made once: every worker thread asks for it.
    static DOCUMENT: LazyLock<utoipa::openapi::OpenApi> = LazyLock::new(|| {
        let (_, document) = App::new().into_utoipa_app().openapi(openapi::base()).configure(api).split_for_parts();
        openapi::finish(document)
    });
    DOCUMENT.clone()
}

/// Everything one process serves, for `App::configure` of the server and of the tests. Wrap the app in [`middleware!`].
pub fn routes(state: Arc<AppState>) -> impl FnOnce(&mut web::ServiceConfig) + Clone {
    move |config| {
        let document = document();
        config.app_data(TrustedProxies(state.config.trusted_proxies));
        config.app_data(SecretPaths(&notify::reports::SECRET_PATHS));
        config.app_data(state.ending.clone());
        config.app_data(Https(state.config.is_https()));
        config.app_data(state.pulse.clone());
        let paths = openapi::PathTable::of(&document);
        // Before the operations: with a method it does not take, such a path would be looked for under its other reading.
        for (path, methods) in paths.ambiguous() {
            let (taken, allow) = (methods.to_owned(), methods.to_owned());
            let takes_not = guard::fn_guard(move |context| !taken.split(", ").any(|method| method == context.head().method.as_str()));
            config.service(web::resource(path).guard(takes_not).to(move || method_not_allowed(allow.clone())));
        }
        config.configure(|config| api(&mut ServiceConfig::new(config)));
        if state.config.lists_messages() {
            config.configure(notify::dev_routes);
        }
        config.configure(pages::routes(&state.config, document));
        config.app_data(web::Data::from(state));
        config.default_service(web::to(move |request: actix_web::HttpRequest| {
            let allowed = paths.methods_of(request.path());
            async move {
                match allowed {
                    Some(methods) => method_not_allowed(methods).await,
                    None => HttpResponse::NotFound().finish(),
                }
            }
        }));
    }
}

/// A known path, another method; the body is written by `problem`.
async fn method_not_allowed(allow: String) -> HttpResponse {
    HttpResponse::MethodNotAllowed().insert_header(("allow", allow)).finish()
}

/// The app that answers: the middleware of every request around [`routes`].
#[macro_export]
macro_rules! build_app {
    ($state:expr) => {
        ::actix_web::App::new()
            .configure($crate::app::routes($state))
            .wrap(::actix_web::middleware::from_fn($crate::platform::pulse::patience))
            .wrap(::actix_web::middleware::from_fn($crate::platform::http::problem::render))
            .wrap(::actix_web::middleware::from_fn($crate::auth::limit_headers))
            .wrap(::actix_web::middleware::from_fn($crate::platform::http::headers::secure))
            .wrap(::actix_web::middleware::from_fn($crate::platform::ending::part))
            .wrap(::actix_web::middleware::from_fn($crate::platform::http::request::trace))
            .wrap(::actix_web::middleware::Compress::default())
    };
}
