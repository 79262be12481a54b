//! The list of messages, and one with all that was tried.

use actix_web::get;
use sqlx::PgConnection;

use super::dto::{MessageColumn, MessageDetail, MessageOrder, MessageQuery, MessageShop, MessageSort, MessageSummary, MessageTry};
use crate::app::State;
use crate::auth::Admin;
use crate::config::Gateway;
use crate::notify::store::{self, Filter, SummaryRow};
use crate::notify::{Kind, MessageStatus};
use crate::platform::clock::day_begins;
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query, Success};
use crate::platform::phone::Phone;

/// Messages and their fate. `total` is exact up to 10,000, beyond that an estimate.
#[utoipa::path(tag = "admin messages", operation_id = "list_messages", security(("admin" = []), ("admin_cookie" = [])),
    params(MessageQuery, Page), responses((status = 200, description = "A page of messages.", body = List<MessageSummary>)))]
#[get("/api/admin/messages")]
pub async fn list_messages(state: State, _admin: Admin, query: Query<MessageQuery>, page: Query<Page>) -> ApiResult<List<MessageSummary>> {
    let filter = Filter {
        search: query.search.as_deref().map(str::trim).filter(|search| !search.is_empty()).map(Beginnings::of),
        status: query.status,
        kind: query.kind,
        channel: query.channel,
        gateway: query.gateway,
        order_id: query.order_id,
        shop_id: query.shop_id,
        possibly_sent_twice: query.possibly_sent_twice,
        from: query.from.map(day_begins),
        until: query.to.and_then(|day| day.succ_opt()).map(day_begins),
    };
    let sort = query.sort.unwrap_or(MessageSort::descending(MessageColumn::CreatedAt));
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::messages(&mut conn, &filter, sort, page.0).await?;
    Ok(page.of(rows.into_iter().map(summary).collect(), total))
}

/// What people type, as the beginnings of what it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginnings {
    /// LIKE patterns.
    pub recipient: String,
    pub number: String,
}

impl Beginnings {
    fn of(search: &str) -> Self {
        let escaped = |text: &str| format!("{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        Self { recipient: escaped(&recipient(search)), number: escaped(&search.to_uppercase()) }
    }
}

/// `0812-34`, `+62 812 34` and `62812 34` begin the same numbers.
fn recipient(search: &str) -> String {
    if let Some(phone) = Phone::parse(search) {
        return phone.to_string();
    }
    if !search.chars().all(|c| c.is_ascii_digit() || "+-. ()".contains(c)) {
        return search.to_lowercase();
    }
    let digits: String = search.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        Some(national) => format!("62{national}"),
        None if digits.starts_with('8') => format!("62{digits}"),
        None => digits,
    }
}

pub(super) fn summary(row: SummaryRow) -> MessageSummary {
    let is_queued = row.status == MessageStatus::Queued;
    MessageSummary {
        id: row.id,
        kind: row.kind,
        channel: row.channel,
        status: row.status,
        recipient: row.recipient,
        shop: row.shop_id.zip(row.shop_code).zip(row.shop_name).map(|((id, code), name)| MessageShop { id, code, name }),
        order: row.order_id.zip(row.order_number).map(|(id, order_number)| MessageOrder { id, order_number }),
        gateway: row.gateway.as_deref().and_then(Gateway::read),
        attempts: row.attempts,
        last_error: row.last_error,
        possibly_sent_twice: row.possibly_sent_twice,
        can_resend: can_resend(row.kind, row.status, row.resends_queued),
        created_at: row.created_at,
        next_attempt_at: is_queued.then_some(row.next_attempt_at),
        expires_at: row.expires_at,
        sent_at: row.sent_at,
        delivered_at: row.delivered_at,
        read_at: row.read_at,
        failed_at: row.failed_at,
    }
}

/// A secret is gone once it was sent, and what waits will be sent anyway.
pub(super) fn can_resend(kind: Kind, status: MessageStatus, resends_queued: bool) -> bool {
    !kind.has_secret() && kind != Kind::Test && status != MessageStatus::Queued && !resends_queued
}

/// A message with every try.
#[utoipa::path(tag = "admin messages", operation_id = "get_message", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The message's id.")),
    responses((status = 200, description = "The message.", body = Success<MessageDetail>)))]
#[get("/api/admin/messages/{id}")]
pub async fn get_message(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<MessageDetail>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, id.0).await.map(Success::new)
}

pub(super) async fn detail(conn: &mut PgConnection, id: i64) -> ApiResult<MessageDetail> {
    let row = store::message(conn, id).await?.ok_or_else(ApiError::not_found)?;
    let tries = store::tries(conn, id).await?;
    Ok(MessageDetail {
        subject: row.subject.clone(),
        text: row.text.clone(),
        gateway_message_id: row.gateway_message_id.clone(),
        resend_of: row.resend_of,
        resent_as: store::resends(conn, id).await?,
        tries: tries.into_iter().map(one_try).collect(),
        message: summary(row.summary),
    })
}

fn one_try(row: store::TryRow) -> MessageTry {
    MessageTry {
        attempt: row.attempt,
        gateway: row.gateway.as_deref().and_then(Gateway::read),
        outcome: row.outcome,
        error_code: row.error_code,
        error: row.error,
        gateway_message_id: row.gateway_message_id,
        process: row.process,
        started_at: row.started_at,
        took_ms: row.took_ms,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for written in ["0812-34", "+62 812 34", "62812 34", "812 34"] {
            assert_eq!(Beginnings::of(written).recipient, "6281234%", "{written}");
        }
        assert_eq!(Beginnings::of("0812-3456-7890").recipient, "6281234567890%");
        assert_eq!(Beginnings::of("Admin_1@PMO").recipient, "admin\\_1@pmo%");
        assert_eq!(Beginnings::of("ord-2026").number, "ORD-2026%");
    }

    #[test]
    fn what_holds_a_secret_or_waits_is_not_resent() {
        assert!(can_resend(Kind::OrderApproved, MessageStatus::Failed, false));
        assert!(can_resend(Kind::OrderApproved, MessageStatus::Read, false));
        assert!(!can_resend(Kind::OrderApproved, MessageStatus::Queued, false));
        assert!(!can_resend(Kind::OrderApproved, MessageStatus::Failed, true));
        assert!(!can_resend(Kind::Otp, MessageStatus::Failed, false));
        assert!(!can_resend(Kind::PasswordReset, MessageStatus::Expired, false));
    }
}
