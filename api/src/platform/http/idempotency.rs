//! `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): the same key and body get the first answer again.
//!
//! The answer is stored in the transaction of its effect, so there is no moment in which one exists without the
//! other, and a process that dies leaves no key "in progress". While the first request runs it holds an advisory
//! lock of its transaction; a second one that finds it held answers 409. Only successes are stored: after an
//! error nothing has happened, and the client may try again with the same key.

use actix_web::http::StatusCode;
use actix_web::http::header::HeaderValue;
use actix_web::{FromRequest, HttpRequest};
use aws_lc_rs::digest;
use chrono::{DateTime, Duration, Utc};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use serde::Serialize;
use sqlx::{PgConnection, PgPool};

use super::{ApiError, ApiResult, Document, ErrorCode, FieldError, Success, gate};

/// The key a client sent, if it sent one: a structured-field string (quoted) or a bare token.
#[derive(Clone, Debug)]
pub struct IdempotencyKey(Option<String>);

impl FromRequest for IdempotencyKey {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut actix_web::dev::Payload) -> Self::Future {
        let key = request.headers().get("idempotency-key").map_or(Ok(Self(None)), read);
        gate::pass(request).map(|()| key).boxed_local()
    }
}

fn read(header: &HeaderValue) -> ApiResult<IdempotencyKey> {
    let key = header.to_str().ok().map(|text| {
        let text = text.trim();
        text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).unwrap_or(text).to_owned()
    });
    match key {
        Some(key) if (1..=255).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()) => Ok(IdempotencyKey(Some(key))),
        _ => Err(ApiError::new(ErrorCode::ValidationFailed).errors(vec![FieldError::new(
            "header:Idempotency-Key",
            "length",
            "Idempotency-Key harus 1 sampai 255 karakter ASCII tanpa spasi.",
        )])),
    }
}

/// A key is remembered for so long: nobody retries a request later.
const REMEMBERED: Duration = Duration::days(2);

/// Forgets old keys, some at a time; how many.
pub async fn sweep(db: &PgPool, now: DateTime<Utc>) -> ApiResult<u64> {
    const AT_ONCE: i64 = 5_000;
    let mut forgotten = 0;
    loop {
        let some = sqlx::query!(
            "DELETE FROM pmov2.idempotency_keys WHERE (actor, key) IN (
                 SELECT actor, key FROM pmov2.idempotency_keys WHERE created_at <= $1 ORDER BY created_at LIMIT $2)",
            now - REMEMBERED,
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

/// Runs `work` in one transaction and answers with what it made, at most once per actor and key.
///
/// `actor` is who calls (`toko:17`), `operation` what is asked including ids in the path, `input` the body.
pub async fn once<I, T, F>(
    db: &PgPool,
    actor: &str,
    key: &IdempotencyKey,
    operation: &str,
    input: &I,
    success: StatusCode,
    work: F,
) -> ApiResult<Document>
where
    I: Serialize,
    T: Serialize,
    F: AsyncFnOnce(&mut PgConnection) -> ApiResult<T>,
{
    let mut tx = db.begin().await?;
    match in_transaction(&mut tx, actor, key.0.as_deref(), operation, input, success, work).await {
        Ok(answer) => {
            tx.commit().await?;
            Ok(answer)
        }
        Err(error) => {
            // Waited for, so that the key is free again when the client has its answer.
            if let Err(cause) = tx.rollback().await {
                tracing::debug!(error = %cause, "the rollback is left to the database");
            }
            Err(error)
        }
    }
}

async fn in_transaction<I, T, F>(
    tx: &mut PgConnection,
    actor: &str,
    key: Option<&str>,
    operation: &str,
    input: &I,
    success: StatusCode,
    work: F,
) -> ApiResult<Document>
where
    I: Serialize,
    T: Serialize,
    F: AsyncFnOnce(&mut PgConnection) -> ApiResult<T>,
{
    let Some(key) = key else {
        let json = render(&work(tx).await?)?;
        return Ok(Document { status: success, json: json.into(), replayed: false });
    };
    let fingerprint = fingerprint(operation, input)?;
    if let Some(first) = earlier(tx, actor, key, &fingerprint).await? {
        return Ok(first);
    }
    let json = render(&work(tx).await?)?;
    store(tx, actor, key, operation, &fingerprint, success, &json).await?;
    Ok(Document { status: success, json: json.into(), replayed: false })
}

fn render<T: Serialize>(data: &T) -> ApiResult<String> {
    serde_json::to_string(&Success { success: true, data }).map_err(ApiError::internal)
}

fn fingerprint<I: Serialize>(operation: &str, input: &I) -> ApiResult<Vec<u8>> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(operation.as_bytes());
    context.update(&[0]);
    context.update(&serde_json::to_vec(input).map_err(ApiError::internal)?);
    Ok(context.finish().as_ref().to_vec())
}

async fn earlier(tx: &mut PgConnection, actor: &str, key: &str, fingerprint: &[u8]) -> ApiResult<Option<Document>> {
    let free = sqlx::query_scalar!(
        r#"SELECT pg_try_advisory_xact_lock(hashtextextended('idempotency ' || $1 || ' ' || $2, 0)) AS "free!""#,
        actor,
        key
    )
    .fetch_one(&mut *tx)
    .await?;
    if !free {
        return Err(ApiError::new(ErrorCode::IdempotencyInProgress).retry_after(1));
    }
    let row = sqlx::query!("SELECT fingerprint, status, body FROM pmov2.idempotency_keys WHERE actor = $1 AND key = $2", actor, key)
        .fetch_optional(&mut *tx)
        .await?;
    match row {
        None => Ok(None),
        Some(row) if row.fingerprint != fingerprint => Err(ErrorCode::IdempotencyKeyReused.into()),
        Some(row) => Ok(Some(Document {
            status: StatusCode::from_u16(row.status as u16).unwrap_or(StatusCode::OK),
            json: row.body.into(),
            replayed: true,
        })),
    }
}

async fn store(
    tx: &mut PgConnection,
    actor: &str,
    key: &str,
    operation: &str,
    fingerprint: &[u8],
    status: StatusCode,
    json: &str,
) -> ApiResult<()> {
    sqlx::query!(
        "INSERT INTO pmov2.idempotency_keys (actor, key, operation, fingerprint, status, body) VALUES ($1, $2, $3, $4, $5, $6)",
        actor,
        key,
        operation,
        fingerprint,
        status.as_u16() as i16,
        json
    )
    .execute(tx)
    .await?;
    Ok(())
}
