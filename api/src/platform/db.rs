//! The PostgreSQL pool and the migrations of `pmov2`.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgPool};

use super::pulse::Pulse;

/// Migrations in `migrations/`, forward only.
pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!("../migrations");

/// Connects lazily enough to start while the database is still coming up, and gives up on a connection after
/// two seconds: a request then answers 503 instead of hanging.
pub async fn connect(url: &str, max_connections: u32, pulse: &Pulse) -> Result<PgPool, sqlx::Error> {
    let pulse = pulse.clone();
    let options = PgConnectOptions::from_str(url)?
        .application_name("pmo")
        // Nothing here may wait for ever: a lock held by the old system, a query gone wrong, a client that died in a transaction.
        .options([
            ("statement_timeout", "15s"),
            ("lock_timeout", "1500ms"),
            ("idle_in_transaction_session_timeout", "30s"),
            ("timezone", "UTC"),
        ]);
    PgPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(Duration::from_secs(2))
        .idle_timeout(Duration::from_secs(600))
        // A ping per acquire would double the round trips; one after a pause finds connections that died meanwhile.
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > Duration::from_secs(15) {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        // A connection is cleaned up before others get it: from a server that does not answer that would never end.
        .after_release(move |_, _| {
            let pulse = pulse.clone();
            Box::pin(async move { if pulse.is_felt() { Ok(true) } else { Err(sqlx::Error::PoolTimedOut) } })
        })
        .connect_with(options)
        .await
}

/// Brings `pmov2` up to date. Several processes may start at once: sqlx takes an advisory lock, and who comes second waits.
/// None of the limits of a request holds here: an index over a large table takes its time.
pub async fn migrate(pool: &PgPool) -> Result<(), sqlx::migrate::MigrateError> {
    let options = pool.connect_options().as_ref().clone().options([
        ("statement_timeout", "0"),
        ("lock_timeout", "0"),
        ("idle_in_transaction_session_timeout", "0"),
    ]);
    let patient = PgPoolOptions::new().max_connections(1).connect_with(options).await?;
    let done = MIGRATOR.run(&patient).await;
    patient.close().await;
    done
}
