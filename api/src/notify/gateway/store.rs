//! What all processes know of the gateways.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use super::circuit::Circuit;
use super::failure::Outcome;
use crate::config::Gateway;
use crate::notify::admin::GatewayFigures;
use crate::platform::bus::{self, Topic};

pub(super) async fn circuits(conn: &mut PgConnection) -> Result<HashMap<Gateway, Circuit>, sqlx::Error> {
    let rows = sqlx::query!("SELECT name, failures, openings, open_until, is_stopped FROM pmov2.gateways").fetch_all(conn).await?;
    let circuits = rows.into_iter().filter_map(|row| {
        let circuit = Circuit { failures: row.failures, openings: row.openings, open_until: row.open_until, is_stopped: row.is_stopped };
        Some((Gateway::read(&row.name)?, circuit))
    });
    Ok(circuits.collect())
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

/// Writes down that a gateway works again; while it is left alone only a test can show that.
pub(super) async fn works(db: &PgPool, gateway: Gateway, now: DateTime<Utc>, is_test: bool) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    let mended = sqlx::query!(
        "UPDATE pmov2.gateways SET failures = 0, openings = 0, open_until = NULL, is_stopped = false, probe_until = NULL, updated_at = $2
         WHERE name = $1 AND (open_until IS NULL OR open_until <= $2 OR $3)",
        gateway.as_str(),
        now,
        is_test
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

/// How a gateway is, for people.
#[derive(Clone, Debug, Default)]
pub struct Health {
    pub circuit: Circuit,
    pub last_error: Option<String>,
    pub last_error_at: Option<DateTime<Utc>>,
    pub last_sent_at: Option<DateTime<Utc>>,
    pub last_report_at: Option<DateTime<Utc>>,
    pub figures: GatewayFigures,
}

/// How the gateways are; figures count from `since`.
pub async fn health(conn: &mut PgConnection, since: DateTime<Utc>) -> Result<HashMap<Gateway, Health>, sqlx::Error> {
    let mut found: HashMap<Gateway, Health> = HashMap::new();
    let rows = sqlx::query!("SELECT name, failures, openings, open_until, is_stopped, last_error, last_error_at FROM pmov2.gateways")
        .fetch_all(&mut *conn)
        .await?;
    for row in rows {
        let Some(gateway) = Gateway::read(&row.name) else { continue };
        let health = found.entry(gateway).or_default();
        health.circuit = Circuit { failures: row.failures, openings: row.openings, open_until: row.open_until, is_stopped: row.is_stopped };
        (health.last_error, health.last_error_at) = (row.last_error, row.last_error_at);
    }
    let rows = sqlx::query!(
        r#"SELECT gateway AS "gateway!", count(*) FILTER (WHERE outcome = 'sent') AS "sent!",
                count(*) FILTER (WHERE outcome NOT IN ('sent', 'unknown', 'lost')) AS "failed!",
                count(*) FILTER (WHERE outcome IN ('unknown', 'lost')) AS "unknown!",
                max(started_at) FILTER (WHERE outcome = 'sent') AS last_sent_at,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY took_ms) FILTER (WHERE outcome = 'sent') AS median_ms
           FROM pmov2.message_attempts WHERE started_at >= $1 AND gateway IS NOT NULL GROUP BY gateway"#,
        since
    )
    .fetch_all(&mut *conn)
    .await?;
    for row in rows {
        let Some(gateway) = Gateway::read(&row.gateway) else { continue };
        let health = found.entry(gateway).or_default();
        health.last_sent_at = row.last_sent_at;
        health.figures = GatewayFigures { sent: row.sent, failed: row.failed, unknown: row.unknown, median_ms: row.median_ms };
    }
    for gateway in [Gateway::CloudApi, Gateway::Fonnte, Gateway::Gowa] {
        let last = sqlx::query_scalar!("SELECT max(received_at) FROM pmov2.delivery_reports WHERE gateway = $1", gateway.as_str());
        found.entry(gateway).or_default().last_report_at = last.fetch_one(&mut *conn).await?;
    }
    Ok(found)
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
