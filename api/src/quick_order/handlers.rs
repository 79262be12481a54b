//! The endpoint.

use actix_web::post;

use super::dto::{QuickOrderIn, QuickOrderOut};
use super::parse::{self, Meaning};
use super::{MAX_LINES, matching};
use crate::app::State;
use crate::auth::Toko;
use crate::platform::http::{ApiError, ApiResult, Body, Success};

/// Match a pasted list.
///
/// Reads a list as people send it and says for each line which product it is, which ones it may be, or why it is none.
/// Nothing is put into the cart: send what was found to `POST /api/cart/add-many`.
#[utoipa::path(tag = "cart", operation_id = "match_quick_order", security(("toko" = []), ("toko_cookie" = [])), request_body = QuickOrderIn,
    responses((status = 200, description = "What each line is.", body = Success<QuickOrderOut>)))]
#[post("/api/quick-order")]
pub async fn match_quick_order(_: Toko, state: State, body: Body<QuickOrderIn>) -> ApiResult<Success<QuickOrderOut>> {
    let lines = parse::parse(&body.text);
    let items = lines.iter().filter(|line| !matches!(line.meaning, Meaning::Ignored(_))).count();
    if items > MAX_LINES {
        let message = format!("Paling banyak {MAX_LINES} barang sekali kirim; daftar ini berisi {items}.");
        return Err(ApiError::invalid("text", "too_many_lines", &message).detail(message.clone()));
    }
    Ok(Success::new(matching::answer(&state, lines).await?))
}
