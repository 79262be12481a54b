//! Reading messages and their fate.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use crate::config::Gateway;
use crate::notify::admin::{Beginnings, MessageColumn, MessageSort};
use crate::notify::gateway::Outcome;
use crate::notify::{Channel, Kind, MessageStatus};
use crate::platform::http::{Page, total};

/// What the list is narrowed to.
#[derive(Debug)]
pub struct Filter {
    pub search: Option<Beginnings>,
    pub status: Option<MessageStatus>,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    pub gateway: Option<Gateway>,
    pub order_id: Option<i64>,
    pub shop_id: Option<i64>,
    pub possibly_sent_twice: Option<bool>,
    pub from: Option<DateTime<Utc>>,
    /// The first moment after the last day.
    pub until: Option<DateTime<Utc>>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            // Three beginnings, each with an index of its own; as a UNION so that each is used.
            query
                .push(" AND m.id IN (SELECT id FROM pmov2.messages WHERE recipient LIKE ")
                .push_bind(search.recipient.clone())
                .push(" UNION SELECT mo.id FROM pmov2.orders o JOIN pmov2.messages mo ON mo.order_id = o.id WHERE o.order_number LIKE ")
                .push_bind(search.number.clone())
                .push(" UNION SELECT ms.id FROM pmov2.shops s JOIN pmov2.messages ms ON ms.shop_id = s.id WHERE s.code LIKE ")
                .push_bind(search.number.clone())
                .push(")");
        }
        if let Some(status) = self.status {
            query.push(" AND m.status = ").push_bind(status.as_str());
        }
        if let Some(kind) = self.kind {
            query.push(" AND m.kind = ").push_bind(kind.as_str());
        }
        if let Some(channel) = self.channel {
            query.push(match channel {
                Channel::Email => " AND m.channel = 'email'",
                Channel::Whatsapp => " AND m.channel = 'whatsapp'",
            });
        }
        if let Some(gateway) = self.gateway {
            query.push(" AND m.gateway = ").push_bind(gateway.as_str());
        }
        if let Some(order_id) = self.order_id {
            query.push(" AND m.order_id = ").push_bind(order_id);
        }
        if let Some(shop_id) = self.shop_id {
            query.push(" AND m.shop_id = ").push_bind(shop_id);
        }
        if let Some(possibly_sent_twice) = self.possibly_sent_twice {
            query.push(if possibly_sent_twice { " AND m.possibly_sent_twice" } else { " AND NOT m.possibly_sent_twice" });
        }
        if let Some(from) = self.from {
            query.push(" AND m.created_at >= ").push_bind(from);
        }
        if let Some(until) = self.until {
            query.push(" AND m.created_at < ").push_bind(until);
        }
    }
}

/// What a list shows of a message.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SummaryRow {
    pub id: i64,
    pub kind: Kind,
    pub channel: Channel,
    pub status: MessageStatus,
    pub recipient: String,
    pub shop_id: Option<i64>,
    pub shop_code: Option<String>,
    pub shop_name: Option<String>,
    pub order_id: Option<i64>,
    pub order_number: Option<String>,
    pub gateway: Option<String>,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub possibly_sent_twice: bool,
    /// A repetition of it waits.
    pub resends_queued: bool,
    pub created_at: DateTime<Utc>,
    pub next_attempt_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
}

/// A message, whole.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DetailRow {
    #[sqlx(flatten)]
    pub summary: SummaryRow,
    pub subject: Option<String>,
    pub text: String,
    pub gateway_message_id: Option<String>,
    pub resend_of: Option<i64>,
}

const SUMMARY: &str =
    "m.id, m.kind, m.channel, m.status, m.recipient, m.shop_id, shops.code AS shop_code, shops.name AS shop_name, m.order_id,
    o.order_number, m.gateway, m.attempts, m.last_error, m.possibly_sent_twice,
    EXISTS (SELECT FROM pmov2.messages r WHERE r.resend_of = m.id AND r.status = 'queued') AS resends_queued,
    m.created_at, m.next_attempt_at, m.expires_at, m.sent_at, m.delivered_at, m.read_at, m.failed_at";
const FROM: &str = " FROM pmov2.messages m LEFT JOIN pmov2.shops ON shops.id = m.shop_id LEFT JOIN pmov2.orders o ON o.id = m.order_id";

/// The messages that pass the filter, and how many there are. Their ids are found first: what an offset passes over is never
/// fetched, nor joined.
pub async fn messages(
    conn: &mut PgConnection,
    filter: &Filter,
    sort: MessageSort,
    page: Page,
) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT ");
    let order_by = sort.order_by(column, "m.id");
    query.push(SUMMARY).push(FROM).push(" WHERE m.id IN (SELECT m.id FROM pmov2.messages m");
    filter.push_to(&mut query);
    query.push(&order_by).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset()).push(")").push(&order_by);
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.messages m");
        filter.push_to(query);
    })
    .await?;
    Ok((rows, total))
}

fn column(column: MessageColumn) -> &'static str {
    match column {
        MessageColumn::CreatedAt => "m.created_at",
    }
}

pub async fn message(conn: &mut PgConnection, id: i64) -> Result<Option<DetailRow>, sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT ");
    query.push(SUMMARY).push(", m.subject, m.text, m.gateway_message_id, m.resend_of").push(FROM).push(" WHERE m.id = ").push_bind(id);
    query.build_query_as().fetch_optional(conn).await
}

/// One try with one gateway.
pub struct TryRow {
    pub attempt: i32,
    pub gateway: Option<String>,
    pub outcome: Outcome,
    pub error_code: Option<String>,
    pub error: Option<String>,
    pub gateway_message_id: Option<String>,
    pub process: Option<String>,
    pub started_at: DateTime<Utc>,
    pub took_ms: Option<i32>,
}

/// Every try of a message, oldest first.
pub async fn tries(conn: &mut PgConnection, id: i64) -> Result<Vec<TryRow>, sqlx::Error> {
    sqlx::query_as!(
        TryRow,
        r#"SELECT attempt, gateway, outcome AS "outcome: Outcome", error_code, error, gateway_message_id, process, started_at, took_ms
           FROM pmov2.message_attempts WHERE message_id = $1 ORDER BY id"#,
        id
    )
    .fetch_all(conn)
    .await
}

/// The messages that repeat this one.
pub async fn resends(conn: &mut PgConnection, id: i64) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT id FROM pmov2.messages WHERE resend_of = $1 ORDER BY id"#, id).fetch_all(conn).await
}

/// A message whose row is locked until the transaction ends.
pub struct Locked {
    pub kind: Kind,
    pub status: MessageStatus,
    pub resends_queued: bool,
}

pub async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked>, sqlx::Error> {
    // Two statements: what another transaction wrote meanwhile is seen only by one that begins behind the lock.
    let row =
        sqlx::query!(r#"SELECT kind AS "kind: Kind", status AS "status: MessageStatus" FROM pmov2.messages WHERE id = $1 FOR UPDATE"#, id)
            .fetch_optional(&mut *tx)
            .await?;
    let Some(row) = row else { return Ok(None) };
    let resends_queued =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM pmov2.messages WHERE resend_of = $1 AND status = 'queued') AS "queued!""#, id)
            .fetch_one(tx)
            .await?;
    Ok(Some(Locked { kind: row.kind, status: row.status, resends_queued }))
}

/// Writes a message once more, to be sent. One to a shop goes to the number the shop has now.
pub async fn copy(tx: &mut PgConnection, id: i64, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.messages
             (kind, channel, recipient, subject, text, content, shop_id, order_id, resend_of, next_attempt_at, expires_at, created_at, updated_at)
         SELECT m.kind, m.channel, CASE WHEN m.kind = 'order_created' THEN m.recipient ELSE COALESCE(shops.phone, m.recipient) END,
             m.subject, m.text, m.content, m.shop_id, m.order_id, m.id, $2, $3, $2, $2
         FROM pmov2.messages m LEFT JOIN pmov2.shops ON shops.id = m.shop_id WHERE m.id = $1
         RETURNING id",
        id,
        now,
        expires_at
    )
    .fetch_one(tx)
    .await
}

/// What waits in the outbox.
pub struct Queue {
    pub queued: i64,
    pub oldest_due_at: Option<DateTime<Utc>>,
}

pub async fn queue(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Queue, sqlx::Error> {
    sqlx::query_as!(
        Queue,
        r#"SELECT count(*) AS "queued!", min(next_attempt_at) FILTER (WHERE next_attempt_at <= $1) AS oldest_due_at
           FROM pmov2.messages WHERE status = 'queued'"#,
        now
    )
    .fetch_one(conn)
    .await
}

/// What waits in a lane of the outbox.
pub struct LaneQueue {
    pub name: &'static str,
    pub queued: i64,
    pub oldest_due_at: Option<DateTime<Utc>>,
}

pub async fn lanes(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<[LaneQueue; 2], sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT count(*) FILTER (WHERE sealed_secret IS NOT NULL) AS "urgent!", count(*) FILTER (WHERE sealed_secret IS NULL) AS "ordinary!",
                min(next_attempt_at) FILTER (WHERE sealed_secret IS NOT NULL AND next_attempt_at <= $1) AS urgent_due_at,
                min(next_attempt_at) FILTER (WHERE sealed_secret IS NULL AND next_attempt_at <= $1) AS ordinary_due_at
           FROM pmov2.messages WHERE status = 'queued'"#,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok([
        LaneQueue { name: "urgent", queued: row.urgent, oldest_due_at: row.urgent_due_at },
        LaneQueue { name: "ordinary", queued: row.ordinary, oldest_due_at: row.ordinary_due_at },
    ])
}

/// A message that an order caused.
pub struct MessageOfOrder {
    pub id: i64,
    pub kind: Kind,
    pub recipient: String,
    pub status: MessageStatus,
    pub text: String,
    pub gateway: Option<String>,
    pub last_error: Option<String>,
    pub possibly_sent_twice: bool,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
}

/// The messages of an order, oldest first.
pub async fn of_order(conn: &mut PgConnection, order_id: i64) -> Result<Vec<MessageOfOrder>, sqlx::Error> {
    sqlx::query_as!(
        MessageOfOrder,
        r#"SELECT id, kind AS "kind: Kind", recipient, status AS "status: MessageStatus", text, gateway, last_error, possibly_sent_twice, created_at,
                sent_at, delivered_at, read_at, failed_at
           FROM pmov2.messages WHERE order_id = $1 ORDER BY id"#,
        order_id
    )
    .fetch_all(conn)
    .await
}
