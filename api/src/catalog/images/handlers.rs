//! Sending, showing and removing a product's picture.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, delete, get, put};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Semaphore;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::upload::ImageFile;
use super::{picture, store};
use crate::admin::audit::{self, Entry};
use crate::app::State;
use crate::auth::{Admin, Toko};
use crate::catalog::{self, admin};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, Path, Query, Success};

/// Pictures of one process that are decoded at once: each may need a hundred megabytes for a moment.
static DECODING: Semaphore = Semaphore::const_new(1);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImageSize)]
pub enum Size {
    /// At most 1200 pixels on its longer side.
    Large,
    /// At most 320.
    #[default]
    Thumb,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ImageQuery {
    /// `thumb` unless given.
    #[param(inline)]
    pub size: Option<Size>,
    /// The version in the address that the product names. With it a browser may keep the picture for ever.
    #[validate(length(max = 40))]
    #[param(max_length = 40, example = "9f86d081884c7d65")]
    pub v: Option<String>,
}

/// The picture of a product.
#[utoipa::path(tag = "products", operation_id = "get_product_image", security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "Id of the product", example = 4711), ImageQuery),
    responses(
        (status = 200, description = "The picture.", content_type = "image/jpeg", body = ImageFile),
        (status = 304, description = "The picture is the one the client has."),
    ))]
#[get("/api/products/{id}/image")]
pub async fn get_product_image(
    _: Toko,
    state: State,
    request: HttpRequest,
    id: Path<i64>,
    query: Query<ImageQuery>,
) -> ApiResult<HttpResponse> {
    show(&state, &request, id.0, &query, true).await
}

/// The picture of a product, also of one that shops don't see.
#[utoipa::path(tag = "admin products", operation_id = "get_admin_product_image", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id."), ImageQuery),
    responses(
        (status = 200, description = "The picture.", content_type = "image/jpeg", body = ImageFile),
        (status = 304, description = "The picture is the one the client has."),
    ))]
#[get("/api/admin/products/{id}/image")]
pub async fn get_admin_product_image(
    _: Admin,
    state: State,
    request: HttpRequest,
    id: Path<i64>,
    query: Query<ImageQuery>,
) -> ApiResult<HttpResponse> {
    show(&state, &request, id.0, &query, false).await
}

async fn show(state: &State, request: &HttpRequest, id: i64, query: &ImageQuery, shown_only: bool) -> ApiResult<HttpResponse> {
    let is_large = query.size.unwrap_or_default() == Size::Large;
    let etag = |version: &str| format!("\"{version}-{}\"", if is_large { "large" } else { "thumb" });
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut conn = state.db.acquire().await?;
    if let Some(known) = known {
        let version = store::version(&mut conn, id, shown_only).await?.ok_or_else(ApiError::not_found)?;
        if known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag(&version)) {
            return Ok(answer(HttpResponse::NotModified(), query, &version, etag(&version)).finish());
        }
    }
    let (version, jpeg) = store::get(&mut conn, id, is_large, shown_only).await?.ok_or_else(ApiError::not_found)?;
    Ok(answer(HttpResponse::Ok(), query, &version, etag(&version)).content_type("image/jpeg").body(jpeg))
}

/// How long it may be kept: for ever under an address with its version, else it is asked for again.
fn answer(mut response: actix_web::HttpResponseBuilder, query: &ImageQuery, version: &str, etag: String) -> actix_web::HttpResponseBuilder {
    let is_versioned = query.v.as_deref() == Some(version);
    let keep = if is_versioned { "private, max-age=31536000, immutable" } else { "private, no-cache" };
    response.insert_header((header::CACHE_CONTROL, keep)).insert_header((header::ETAG, etag));
    response
}

/// Give a product a picture, in place of the one it has.
///
/// The body is the file: JPEG, PNG or WebP, at most 8 MB and 50 megapixels.
#[utoipa::path(tag = "admin products", operation_id = "put_product_image", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    request_body(description = "The file.", content((ImageFile = "image/jpeg"), (ImageFile = "image/png"), (ImageFile = "image/webp"))),
    responses(
        (status = 200, description = "The product, with the address of its picture.", body = Success<admin::dto::AdminProductDetail>),
        (status = 415, description = "The body is neither JPEG, PNG nor WebP."),
        (status = 422, description = "The file can't be read as a picture (`file_unreadable`)."),
    ))]
#[put("/api/admin/products/{id}/image")]
pub async fn put_product_image(
    admin: Admin,
    state: State,
    origin: Origin,
    id: Path<i64>,
    file: ImageFile,
) -> ApiResult<Success<admin::dto::AdminProductDetail>> {
    let (now, id) = (state.clock.now(), id.0);
    // Before the work, so that nobody decodes for nothing.
    let mut conn = state.db.acquire().await?;
    admin::detail(&mut conn, &state, id).await?;
    drop(conn);
    let _turn = DECODING.acquire().await.map_err(ApiError::internal)?;
    let picture = tokio::task::spawn_blocking(move || picture::read(&file.0)).await.map_err(ApiError::internal)?;
    let picture = picture.ok_or_else(|| ApiError::new(ErrorCode::FileUnreadable))?;

    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.as_deref() == Some(&picture.version) {
        return admin::detail(&mut tx, &state, id).await.map(Success::new);
    }
    store::put(&mut tx, id, &picture, now).await?;
    change(&state, tx, &admin, &origin, id, before, Some(&picture.version)).await
}

/// Remove a product's picture. Harmless when it has none.
#[utoipa::path(tag = "admin products", operation_id = "delete_product_image", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    responses((status = 200, description = "The product, without a picture.", body = Success<admin::dto::AdminProductDetail>)))]
#[delete("/api/admin/products/{id}/image")]
pub async fn delete_product_image(
    admin: Admin,
    state: State,
    origin: Origin,
    id: Path<i64>,
) -> ApiResult<Success<admin::dto::AdminProductDetail>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_none() {
        return admin::detail(&mut tx, &state, id).await.map(Success::new);
    }
    store::delete(&mut tx, id, now).await?;
    change(&state, tx, &admin, &origin, id, before, None).await
}

/// Records the change, tells every process, and answers with the product.
async fn change(
    state: &State,
    mut tx: sqlx::PgTransaction<'_>,
    admin: &Admin,
    origin: &Origin,
    id: i64,
    before: Option<String>,
    after: Option<&str>,
) -> ApiResult<Success<admin::dto::AdminProductDetail>> {
    let now = state.clock.now();
    let action = if after.is_some() { "product.image" } else { "product.image_removed" };
    let entry = Entry {
        action,
        entity: "product",
        entity_id: Some(id),
        before: Some(json!({ "image_version": before })),
        after: Some(json!({ "image_version": after })),
    };
    audit::record(&mut tx, now, admin, origin, entry).await?;
    let out = admin::detail(&mut tx, state, id).await?;
    let raised = catalog::changed(&mut tx, state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}
