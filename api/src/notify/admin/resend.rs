//! Sending a message again: a new message with the same facts, so that the fate of the first is kept.

use actix_web::http::StatusCode;
use actix_web::post;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::MessageDetail;
use super::messages::{can_resend, detail};
use crate::admin::audit;
use crate::app::State;
use crate::auth::Admin;
use crate::notify::{self, store};
use crate::platform::bus::{self, Topic};
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, ErrorCode, IdempotencyKey, Path, Success};

/// Send a message again.
///
/// A message to a shop goes to the number the shop has now.
#[utoipa::path(tag = "admin messages", operation_id = "resend_message", security(("admin" = []), ("admin_cookie" = [])),
    params(
        ("id" = i64, Path, description = "The message's id."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again."),
    ),
    responses(
        (status = 201, description = "The new message, `queued`.", body = Success<MessageDetail>),
        (status = 409, description = "It holds a secret, or is still queued (`message_not_resendable`), or the same request is still running."),
    ))]
#[post("/api/admin/messages/{id}/resend")]
pub async fn resend_message(state: State, admin: Admin, origin: Origin, key: IdempotencyKey, id: Path<i64>) -> ApiResult<Document> {
    let (now, id) = (state.clock.now(), id.0);
    once(&state.db, &admin.actor(), &key, &format!("messages.resend {id}"), &(), StatusCode::CREATED, async |tx| {
        let new_id = again(tx, id, now).await?;
        let entry = audit::Entry {
            action: "message.resend",
            entity: "message",
            entity_id: Some(id),
            before: None,
            after: Some(serde_json::json!({ "resent_as": new_id })),
        };
        audit::record(tx, now, &admin, &origin, entry).await?;
        detail(tx, new_id).await
    })
    .await
}

async fn again(tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<i64> {
    let message = store::lock(tx, id).await?.ok_or_else(ApiError::not_found)?;
    if !can_resend(message.kind, message.status, message.resends_queued) {
        return Err(ErrorCode::MessageNotResendable.into());
    }
    let new_id = store::copy(tx, id, now, now + notify::notice_lifetime()).await?;
    bus::notify(tx, Topic::Outbox, "new").await?;
    Ok(new_id)
}
