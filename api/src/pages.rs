//! What is served beside the API's operations: health, the document, Swagger UI, and the two SPAs.
//!
//! No page runs anything that stands in the page itself. One whose libraries make style sheets while it runs has the word
//! [`NONCE`] in its HTML: each answer puts another random value there and into its policy, so it is never a 304.

use std::path::{Path, PathBuf};

use actix_files::{Files, NamedFile};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::{Next, from_fn};
use actix_web::{HttpRequest, HttpResponse, get, guard, web};
use serde_json::json;
use utoipa::openapi::OpenApi;
use utoipa_swagger_ui::{Config as SwaggerConfig, SwaggerUi};

use crate::app::State;
use crate::config::Config;
use crate::meters::show_meters;
use crate::platform::http::headers::policy_with_nonce;

pub const DOCUMENT_PATH: &str = "/api/openapi.json";
/// Where the SPAs' builds put files that are named by their content.
const ASSETS: &str = "/assets/";
/// Where a page's HTML wants the nonce of its style sheets.
const NONCE: &str = "CSP_NONCE";

pub fn routes(config: &Config, document: OpenApi) -> impl FnOnce(&mut web::ServiceConfig) + use<> {
    let (toko, admin) = (config.web_toko_dir.clone(), config.web_admin_dir.clone());
    move |services| {
        services.service(healthz).service(readyz).service(show_meters);
        // The login survives a reload of the page, so that "Try it out" is comfortable.
        // Without the bar above it, whose picture brings a style sheet of its own, which the policy forbids.
        let swagger = SwaggerConfig::from(DOCUMENT_PATH).use_base_layout().persist_authorization(true).try_it_out_enabled(true);
        services.route("/docs", web::get().to(|| async { HttpResponse::Found().insert_header((header::LOCATION, "/docs/")).finish() }));
        services.service(SwaggerUi::new("/docs/{_:.*}").config(swagger).url(DOCUMENT_PATH, document));
        if admin.join("index.html").is_file() {
            services
                .route("/admin", web::get().to(|| async { HttpResponse::Found().insert_header((header::LOCATION, "/admin/")).finish() }));
            services.service(web::scope("/admin").wrap(from_fn(freshness)).configure(spa(admin)));
        }
        if toko.join("index.html").is_file() {
            services.service(web::scope("").guard(guard::fn_guard(is_page)).wrap(from_fn(freshness)).configure(spa(toko)));
        } else {
            services.route("/", web::get().to(welcome));
        }
    }
}

/// Paths of the API keep answering problems, never the SPA's page.
fn is_page(context: &guard::GuardContext<'_>) -> bool {
    let path = context.head().uri.path();
    !["/api/", "/docs/", "/dev/", "/admin"].iter().any(|prefix| path.starts_with(prefix))
        && matches!(context.head().method, Method::GET | Method::HEAD)
}

/// A built SPA: its files, and its page for every route of its own.
fn spa(folder: PathBuf) -> impl FnOnce(&mut web::ServiceConfig) {
    move |services| {
        let index = folder.join("index.html");
        let page = move |request: HttpRequest| {
            let index = index.clone();
            async move {
                // A file of an earlier build is gone; its place is not taken by a page.
                if request.path().contains(ASSETS) { Err(actix_web::error::ErrorNotFound("")) } else { page(&request, &index).await }
            }
        };
        let reading = guard::Any(guard::Get()).or(guard::Head());
        services.service(web::resource(["/", "/index.html"]).guard(reading).to(page.clone()));
        services.service(Files::new("/", folder).default_handler(web::to(page)));
    }
}

/// The HTML of an SPA, with a nonce where it wants one.
async fn page(request: &HttpRequest, index: &Path) -> Result<HttpResponse, actix_web::Error> {
    let file = index.to_owned();
    let html = web::block(move || std::fs::read_to_string(file)).await??;
    if !html.contains(NONCE) {
        return Ok(NamedFile::open_async(index).await?.into_response(request));
    }
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_SECURITY_POLICY, policy_with_nonce(&nonce)))
        .body(html.replace(NONCE, &nonce)))
}

/// Middleware: what the build named by its content is kept for ever, the rest is asked for anew each time.
async fn freshness<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let is_hashed = request.path().contains(ASSETS);
    let mut response = next.call(request).await?;
    let is_found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let value = if is_hashed && is_found { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static(value));
    Ok(response)
}

/// Until the storefront is built: where to go.
async fn welcome() -> HttpResponse {
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(
        "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>PMO V2</title>\
         <h1>PMO V2</h1><p>API berjalan. Dokumentasi dan uji coba: <a href=\"/docs/\">Swagger UI</a>. \
         Dokumen OpenAPI: <a href=\"/api/openapi.json\">/api/openapi.json</a>.</p></html>",
    )
}

/// The process is alive.
#[get("/healthz")]
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().json(json!({"status": "ok"}))
}

/// The process can answer: the database does, and notices arrive.
#[get("/readyz")]
async fn readyz(state: State) -> HttpResponse {
    let database = sqlx::query_scalar!(r#"SELECT 1 AS "one!""#).fetch_one(&state.db).await.is_ok();
    let notices = state.bus.is_live();
    // Without it the service goes on, with limits of each process.
    let redis = match state.limiter.ask_redis().await {
        None => "off",
        Some(true) => "up",
        Some(false) => "away",
    };
    let is_ready = database && !state.ending.is_announced();
    let body = json!({
        "status": if is_ready { "ready" } else { "not_ready" },
        "database": database,
        "notices": notices,
        "redis": redis,
        "limits": if state.limiter.is_shared() { "redis" } else { "process" },
    });
    if is_ready { HttpResponse::Ok().json(body) } else { HttpResponse::ServiceUnavailable().json(body) }
}
