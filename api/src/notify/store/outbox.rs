//! The outbox: messages come in, are leased to a worker, and get their fate.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use crate::config::Gateway;
use crate::notify::content::Content;
use crate::notify::gateway::Try;
use crate::notify::{Channel, Kind, NewMessage};

pub async fn insert(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    message: &NewMessage,
    sealed_secret: Option<Vec<u8>>,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.messages
             (kind, channel, recipient, subject, text, content, sealed_secret, shop_id, order_id, next_attempt_at, expires_at, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $10) RETURNING id",
        message.content.kind().as_str(),
        message.content.kind().channel().as_str(),
        message.recipient,
        message.content.subject(),
        message.content.text(),
        Json(&message.content) as _,
        sealed_secret,
        message.shop_id,
        message.order_id,
        now,
        message.expires_at
    )
    .fetch_one(tx)
    .await
}

/// Messages without secrets, all in one statement; their ids, in their order.
pub async fn insert_notices(tx: &mut PgConnection, now: DateTime<Utc>, messages: &[NewMessage]) -> Result<Vec<i64>, sqlx::Error> {
    let kinds: Vec<String> = messages.iter().map(|message| message.content.kind().as_str().to_owned()).collect();
    let channels: Vec<String> = messages.iter().map(|message| message.content.kind().channel().as_str().to_owned()).collect();
    let recipients: Vec<String> = messages.iter().map(|message| message.recipient.clone()).collect();
    let texts: Vec<String> = messages.iter().map(|message| message.content.text()).collect();
    let contents: Vec<serde_json::Value> = messages.iter().map(|message| serde_json::json!(message.content)).collect();
    let shops: Vec<Option<i64>> = messages.iter().map(|message| message.shop_id).collect();
    let orders: Vec<Option<i64>> = messages.iter().map(|message| message.order_id).collect();
    let expiries: Vec<DateTime<Utc>> = messages.iter().map(|message| message.expires_at).collect();
    sqlx::query_scalar!(
        "INSERT INTO pmov2.messages
             (kind, channel, recipient, text, content, shop_id, order_id, next_attempt_at, expires_at, created_at, updated_at)
         SELECT kind, channel, recipient, text, content, shop_id, order_id, $1, expires_at, $1, $1
         FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::bigint[], $8::bigint[], $9::timestamptz[])
              WITH ORDINALITY AS message (kind, channel, recipient, text, content, shop_id, order_id, expires_at, position)
         ORDER BY position RETURNING id",
        now,
        &kinds,
        &channels,
        &recipients,
        &texts,
        &contents,
        &shops as &[Option<i64>],
        &orders as &[Option<i64>],
        &expiries
    )
    .fetch_all(tx)
    .await
}

/// A test of one gateway, leased from the start: nobody but this process sends it.
pub async fn insert_leased(
    tx: &mut PgConnection,
    channel: Channel,
    recipient: &str,
    content: &Content,
    only_gateway: Gateway,
    claim: &Claim<'_>,
) -> Result<Claimed, sqlx::Error> {
    sqlx::query_as!(
        Claimed,
        r#"INSERT INTO pmov2.messages
             (kind, channel, recipient, subject, text, content, only_gateway, attempts, leased_by, leased_until,
              next_attempt_at, expires_at, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $9, $10, $10)
           RETURNING id, kind AS "kind: Kind", recipient, subject, text, content AS "content: Json<Content>", sealed_secret, order_id,
               only_gateway, attempts, created_at"#,
        content.kind().as_str(),
        channel.as_str(),
        recipient,
        content.subject().filter(|_| channel == Channel::Email),
        content.text(),
        Json(content) as _,
        only_gateway.as_str(),
        claim.process,
        claim.leased_until,
        claim.now
    )
    .fetch_one(tx)
    .await
}

/// Gives up the secrets of a kind for somebody that have not left yet; one that is being sent goes its way.
pub async fn withdraw(tx: &mut PgConnection, now: DateTime<Utc>, kind: Kind, recipient: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.messages
         SET status = 'expired', sealed_secret = NULL, last_error = 'a newer one was requested', updated_at = $3
         WHERE status = 'queued' AND sealed_secret IS NOT NULL AND kind = $1 AND recipient = $2
           AND (leased_until IS NULL OR leased_until <= $3)",
        kind.as_str(),
        recipient,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Which queue a worker takes from.
#[derive(Clone, Copy, Debug)]
pub enum Lane {
    /// Messages with a secret: a person is waiting for them.
    Urgent,
    Ordinary,
}

impl Lane {
    pub const ALL: [Self; 2] = [Self::Urgent, Self::Ordinary];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::Ordinary => "ordinary",
        }
    }
}

/// A message that this worker alone may send until its lease runs out.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: i64,
    pub kind: Kind,
    pub recipient: String,
    pub subject: Option<String>,
    pub text: String,
    pub content: Option<Json<Content>>,
    pub sealed_secret: Option<Vec<u8>>,
    pub order_id: Option<i64>,
    pub only_gateway: Option<String>,
    /// Counts this attempt too. It names the lease: whoever claims the message later has a higher one.
    pub attempts: i32,
    pub created_at: DateTime<Utc>,
}

/// What a worker asks for.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    pub lane: Lane,
    pub kinds: &'a [Kind],
    pub now: DateTime<Utc>,
    pub leased_until: DateTime<Utc>,
    /// Who takes them.
    pub process: &'a str,
    pub most: i64,
}

macro_rules! claim {
    ($lane:literal, $db:expr, $claim:expr, $kinds:expr) => {
        sqlx::query_as!(
            Claimed,
            // A lease that has run out without a word: its process died, and may have sent the message before.
            r#"WITH due AS (
                   SELECT id, attempts, leased_by, leased_until FROM pmov2.messages
                   WHERE status = 'queued' AND next_attempt_at <= $1 AND expires_at > $1 AND (leased_until IS NULL OR leased_until <= $1)
                     AND kind = ANY($4) AND sealed_secret "#
                + $lane
                + r#"
                   ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
               ), lost AS (
                   INSERT INTO pmov2.message_attempts (message_id, attempt, outcome, error, process, started_at)
                   SELECT id, attempts, 'lost', 'the process that had it did not say what became of it', leased_by, leased_until
                   FROM due WHERE leased_until IS NOT NULL
               )
               UPDATE pmov2.messages m SET leased_until = $2, leased_by = $5, attempts = m.attempts + 1,
                   possibly_sent_twice = m.possibly_sent_twice OR due.leased_until IS NOT NULL, updated_at = $1
               FROM due WHERE m.id = due.id
               RETURNING m.id, m.kind AS "kind: Kind", m.recipient, m.subject, m.text, m.content AS "content: Json<Content>",
                   m.sealed_secret, m.order_id, m.only_gateway, m.attempts, m.created_at"#,
            $claim.now,
            $claim.leased_until,
            $claim.most,
            $kinds,
            $claim.process
        )
        .fetch_all($db)
        .await
    };
}

/// Leases messages that are due, the longest due first.
pub async fn claim(db: &PgPool, claim: &Claim<'_>) -> Result<Vec<Claimed>, sqlx::Error> {
    let kinds: Vec<String> = claim.kinds.iter().map(|kind| kind.as_str().to_owned()).collect();
    match claim.lane {
        Lane::Urgent => claim!("IS NOT NULL", db, claim, &kinds),
        Lane::Ordinary => claim!("IS NULL", db, claim, &kinds),
    }
}

/// Gives up what is past its time, and its secret; how many that were.
pub async fn expire(db: &PgPool, now: DateTime<Utc>, most: i64) -> Result<u64, sqlx::Error> {
    let expired = sqlx::query!(
        "UPDATE pmov2.messages SET status = 'expired', sealed_secret = NULL, leased_until = NULL, failed_at = $1, updated_at = $1
         WHERE id IN (
             SELECT id FROM pmov2.messages
             WHERE status = 'queued' AND expires_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
             ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
        now,
        most
    )
    .execute(db)
    .await?;
    Ok(expired.rows_affected())
}

/// What became of an attempt.
#[derive(Debug)]
pub enum Fate<'a> {
    Sent {
        gateway: &'a str,
        gateway_message_id: Option<&'a str>,
    },
    /// To be tried again then, or given up if it expires before.
    Again {
        at: DateTime<Utc>,
        error: &'a str,
    },
    Failed {
        error: &'a str,
    },
}

/// Writes down what became of an attempt and each try in it. The message itself is not touched when its lease has passed to
/// another worker meanwhile, or a report has told its fate.
///
/// `is_doubtful`: one of the tries may have brought it, and it is (or will be) sent again.
pub async fn mark(
    db: &PgPool,
    claimed: &Claimed,
    process: &str,
    now: DateTime<Utc>,
    tries: &[Try],
    fate: &Fate<'_>,
    is_doubtful: bool,
) -> Result<bool, sqlx::Error> {
    let (status, error, again_at) = match fate {
        Fate::Sent { .. } => ("sent", None, None),
        Fate::Again { at, error } => ("queued", Some(*error), Some(*at)),
        Fate::Failed { error } => ("failed", Some(*error), None),
    };
    let (gateway, gateway_message_id) = match fate {
        Fate::Sent { gateway, gateway_message_id } => (Some(*gateway), *gateway_message_id),
        _ => (None, None),
    };
    let gateways: Vec<String> = tries.iter().map(|one| one.gateway.as_str().to_owned()).collect();
    let outcomes: Vec<String> = tries.iter().map(|one| one.outcome.as_str().to_owned()).collect();
    let codes: Vec<Option<String>> = tries.iter().map(|one| one.error_code.clone()).collect();
    let errors: Vec<Option<String>> = tries.iter().map(|one| one.error.clone()).collect();
    let ids: Vec<Option<String>> = tries.iter().map(|one| one.gateway_message_id.clone()).collect();
    let starts: Vec<DateTime<Utc>> = tries.iter().map(|one| one.started_at).collect();
    let took: Vec<i32> = tries.iter().map(|one| i32::try_from(one.took.as_millis()).unwrap_or(i32::MAX)).collect();
    sqlx::query_scalar!(
        r#"WITH marked AS (
               UPDATE pmov2.messages SET status = $3::text, updated_at = $4::timestamptz, leased_until = NULL,
                   sent_at = CASE WHEN $3::text = 'sent' THEN $4::timestamptz END,
                   failed_at = CASE WHEN $3::text = 'failed' THEN $4::timestamptz END,
                   next_attempt_at = COALESCE(LEAST($5::timestamptz, expires_at), next_attempt_at),
                   gateway = $6, gateway_message_id = $7, last_error = $8,
                   sealed_secret = CASE WHEN $3::text = 'queued' THEN sealed_secret END,
                   possibly_sent_twice = possibly_sent_twice OR $9
               WHERE id = $1 AND attempts = $2 AND status = 'queued' RETURNING id
           ), tried AS (
               INSERT INTO pmov2.message_attempts
                   (message_id, attempt, process, gateway, outcome, error_code, error, gateway_message_id, started_at, took_ms)
               SELECT $1, $2, $10, gateway, outcome, code, error, id, started_at, took
               FROM unnest($11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[], $17::int[])
                    WITH ORDINALITY AS try (gateway, outcome, code, error, id, started_at, took, position) ORDER BY position
           )
           SELECT EXISTS (SELECT FROM marked) AS "is_marked!""#,
        claimed.id,
        claimed.attempts,
        status,
        now,
        again_at,
        gateway,
        gateway_message_id,
        error,
        is_doubtful,
        process,
        &gateways,
        &outcomes,
        &codes as &[Option<String>],
        &errors as &[Option<String>],
        &ids as &[Option<String>],
        &starts,
        &took
    )
    .fetch_one(db)
    .await
}

/// Deletes tries that began before `before`, some at a time.
pub async fn forget_tries(db: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    const AT_ONCE: i64 = 5_000;
    let mut forgotten = 0;
    loop {
        let some = sqlx::query!(
            "DELETE FROM pmov2.message_attempts WHERE id IN (
                 SELECT id FROM pmov2.message_attempts WHERE started_at <= $1 ORDER BY started_at LIMIT $2)",
            before,
            AT_ONCE
        )
        .execute(db)
        .await?
        .rows_affected();
        forgotten += some;
        if some < AT_ONCE.unsigned_abs() {
            return Ok(forgotten);
        }
    }
}
