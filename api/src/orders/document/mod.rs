//! An order on paper: the document that the dealer hands to the warehouse.
//!
//! [`sheet`] says what stands on it, [`layout`] where; both are pure, and the same order gives the same bytes. Nothing of it is
//! stored.

mod layout;
mod pen;
mod sheet;
mod typeface;

use actix_web::body::BoxBody;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, Responder, get};

use super::{read, store};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::{ApiError, ApiResult, Path};
use sheet::Sheet;

/// The order as a PDF.
///
/// A4, in Indonesian, with a box to tick for each line. What is not approved, or no longer, says so on every page.
#[utoipa::path(tag = "admin orders", operation_id = "get_order_document", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The order's id.")),
    responses((status = 200, description = "The document.", body = String, content_type = "application/pdf")))]
#[get("/api/admin/orders/{id}/document")]
pub async fn get_order_document(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Pdf> {
    let mut conn = state.db.acquire().await?;
    let order = read::order(&mut conn, None, id.0).await?.ok_or_else(ApiError::not_found)?;
    let shop = store::printed_shop(&mut conn, order.shop.id).await?;
    let dealer = state.settings.read(&mut conn).await?.dealer.clone();
    drop(conn);
    let sheet = Sheet::of(&dealer, &order, &shop);
    let bytes = tokio::task::spawn_blocking(move || layout::pdf(&sheet)).await.map_err(ApiError::internal)?;
    Ok(Pdf { name: order.order_number, bytes: bytes.map_err(ApiError::internal)? })
}

/// A PDF that a browser shows or saves under its name.
pub struct Pdf {
    name: String,
    bytes: Vec<u8>,
}

impl Responder for Pdf {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("application/pdf")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::CONTENT_DISPOSITION, format!("inline; filename=\"{}.pdf\"", self.name)))
            // Our own pages may show it in a frame, to print it.
            .insert_header((header::X_FRAME_OPTIONS, "SAMEORIGIN"))
            .insert_header((
                header::CONTENT_SECURITY_POLICY,
                "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
            ))
            .body(self.bytes)
    }
}
