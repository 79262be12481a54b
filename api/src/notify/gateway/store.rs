//! What all processes know of the gateways.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgPool;

use super::circuit::Circuit;
use super::failure::Outcome;
use crate::config::Gateway;
use crate::platform::bus::{self, Topic};

/// Setting: a JSON object that names the gateways of `default` and of single kinds, in their order.
const ORDER: &str = "gateway_order";

pub(super) struct Known {
    pub circuits: HashMap<Gateway, Circuit>,
    pub order: HashMap<String, Vec<String>>,
}

pub(super) async fn read(db: &PgPool) -> Result<Known, sqlx::Error> {
    let rows = sqlx::query!("SELECT name, failures, openings, open_until, is_stopped FROM pmov2.gateways").fetch_all(db).await?;
    let order = sqlx::query_scalar!("SELECT value FROM pmov2.settings WHERE key = $1", ORDER).fetch_optional(db).await?;
    let circuits = rows.into_iter().filter_map(|row| {
        let circuit = Circuit { failures: row.failures, openings: row.openings, open_until: row.open_until, is_stopped: row.is_stopped };
        Some((Gateway::read(&row.name)?, circuit))
    });
    Ok(Known { circuits: circuits.collect(), order: order.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default() })
}

/// Writes a failure down; answers with what was known before and is known now. All processes are told when that opens it.
pub(super) async fn failed(
    db: &PgPool,
    gateway: Gateway,
    now: DateTime<Utc>,
    outcome: Outcome,
    error: &str,
) -> Result<(Circuit, Circuit), sqlx::Error> {
    let mut tx = db.begin().await?;
    sqlx::query!("INSERT INTO pmov2.gateways (name) VALUES ($1) ON CONFLICT DO NOTHING", gateway.as_str()).execute(&mut *tx).await?;
    let before = sqlx::query_as!(
        Circuit,
        "SELECT failures, openings, open_until, is_stopped FROM pmov2.gateways WHERE name = $1 FOR UPDATE",
        gateway.as_str()
    )
    .fetch_one(&mut *tx)
    .await?;
    let after = before.after_failure(now, outcome);
    sqlx::query!(
        "UPDATE pmov2.gateways SET failures = $2, openings = $3, open_until = $4, is_stopped = $5, probe_until = NULL, last_error = $6,
             last_error_at = $7, updated_at = $7
         WHERE name = $1",
        gateway.as_str(),
        after.failures,
        after.openings,
        after.open_until,
        after.is_stopped,
        error,
        now
    )
    .execute(&mut *tx)
    .await?;
    if after.open_until != before.open_until {
        bus::notify(&mut tx, Topic::Gateways, gateway.as_str()).await?;
    }
    tx.commit().await?;
    Ok((before, after))
}

/// Writes down that a gateway works again.
pub(super) async fn works(db: &PgPool, gateway: Gateway, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    let mended = sqlx::query!(
        "UPDATE pmov2.gateways SET failures = 0, openings = 0, open_until = NULL, is_stopped = false, probe_until = NULL, updated_at = $2
         WHERE name = $1 AND (open_until IS NULL OR open_until <= $2)",
        gateway.as_str(),
        now
    )
    .execute(&mut *tx)
    .await?;
    if mended.rows_affected() > 0 {
        bus::notify(&mut tx, Topic::Gateways, gateway.as_str()).await?;
    }
    tx.commit().await
}

/// Whether this process may try a gateway that was left alone; one message at a time does, over all processes.
pub(super) async fn may_probe(db: &PgPool, gateway: Gateway, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let taken = sqlx::query!(
        "UPDATE pmov2.gateways SET probe_until = $3, updated_at = $2
         WHERE name = $1 AND open_until <= $2 AND (probe_until IS NULL OR probe_until <= $2)",
        gateway.as_str(),
        now,
        until
    )
    .execute(db)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Takes the next moment at which a gateway's rate allows a message: in how many seconds that is. The machine's time, not
/// the service's: it is waited for.
///
/// `None`: it is more than `patience` seconds away, and was left to others.
pub(super) async fn take_slot(db: &PgPool, gateway: Gateway, interval: f64, patience: f64) -> Result<Option<f64>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO pmov2.gateways AS g (name, next_slot_at) VALUES ($1, clock_timestamp() + make_interval(secs => $2))
           ON CONFLICT (name) DO UPDATE SET next_slot_at = GREATEST(g.next_slot_at, clock_timestamp()) + make_interval(secs => $2)
           WHERE g.next_slot_at IS NULL OR g.next_slot_at <= clock_timestamp() + make_interval(secs => $3)
           RETURNING GREATEST(extract(epoch FROM next_slot_at - make_interval(secs => $2) - clock_timestamp()), 0)::float8 AS "wait!""#,
        gateway.as_str(),
        interval,
        patience
    )
    .fetch_optional(db)
    .await
}
