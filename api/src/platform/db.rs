//! The PostgreSQL pool and the migrations of `pmov2`.

use std::str::FromStr;
use std::time::{Duration, Instant};

use sqlx::migrate::MigrateError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool, PgTransaction};

use super::pulse::Pulse;

/// Migrations in `migrations/`, forward only.
pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!("../migrations");

/// How long a start waits for a database that can't be reached: after a power cut both come up at the same time.
const COMES_UP_WITHIN: Duration = Duration::from_secs(60);

/// A pool with the schema up to date, also when the database is still coming up or dies meanwhile.
pub async fn open(url: &str, max_connections: u32, pulse: &Pulse) -> Result<PgPool, MigrateError> {
    let deadline = Instant::now() + COMES_UP_WITHIN;
    loop {
        let opened = async {
            let pool = connect(url, max_connections, pulse).await?;
            if !is_current(&pool).await? {
                migrate(&pool).await?;
            }
            Ok(pool)
        };
        match opened.await {
            Err(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _))
                if is_away(&error) && Instant::now() < deadline =>
            {
                tracing::warn!(%error, "the database can't be reached yet");
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            opened => return opened,
        }
    }
}

/// Whether the database can't be reached, is too busy or has no room, so that the same may work in a moment.
pub fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        // A connection that broke off in the middle of its handshake.
        sqlx::Error::Protocol(_) | sqlx::Error::Tls(_) => true,
        // 08 connection, 53 resources (a full disk, no more connections), 57 operator intervention (shutdown, statement timeout), 58 the
        // machine below, 55P03 lock timeout, 40 serialization and deadlock, 25006 read only (a standby; a service that protects a full disk).
        sqlx::Error::Database(db) => {
            db.code().is_some_and(|code| ["08", "53", "57", "58", "55P03", "40", "25006"].iter().any(|class| code.starts_with(class)))
        }
        _ => false,
    }
}

/// Whether the database can be read but not written to: its disk is full, or it is read only.
pub fn is_read_only(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(db) if db.code().is_some_and(|code| ["53100", "25006"].contains(&code.as_ref())))
}

/// Begins a transaction where the caller may be dropped at any moment.
///
/// A `BEGIN` that is dropped on its way is not rolled back by sqlx 0.9, which has not counted it yet: the connection would go
/// back to the pool inside a transaction, and what others write with it would be lost. So it is waited for elsewhere.
pub async fn begin(pool: &PgPool) -> Result<PgTransaction<'static>, sqlx::Error> {
    let pool = pool.clone();
    tokio::spawn(async move { pool.begin().await }).await.map_err(|_| sqlx::Error::WorkerCrashed)?
}

/// Lets the rest of a transaction take its time: nobody waits for it, or whoever does knows that it is long, and it waits for others.
pub async fn allow_long_work(tx: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!("SELECT set_config(name, value, true) FROM (VALUES ('statement_timeout', '10min'), ('lock_timeout', '30s')) AS settings (name, value)").fetch_all(tx).await?;
    Ok(())
}

/// Gives up on a connection after two seconds: a request then answers 503 instead of hanging.
pub async fn connect(url: &str, max_connections: u32, pulse: &Pulse) -> Result<PgPool, sqlx::Error> {
    let pulse = pulse.clone();
    let options = PgConnectOptions::from_str(url)?
        .application_name("pmo")
        // Nothing here may wait for ever: a lock held by the old system, a query gone wrong, a client that died in a transaction.
        .options([
            ("statement_timeout", "15s"),
            ("lock_timeout", "5s"),
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

/// Whether the schema is the one this program was built for: then it may be served by a role that can't change it.
async fn is_current(pool: &PgPool) -> Result<bool, sqlx::Error> {
    let is_there: bool = sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(pool).await?;
    if !is_there {
        return Ok(false);
    }
    let applied: Vec<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version").fetch_all(pool).await?;
    Ok(applied.iter().map(|(version, sum)| (*version, sum.as_slice())).eq(MIGRATOR.iter().map(|known| (known.version, &*known.checksum))))
}

/// Whether this role may make schemas: that of the owner may, that which serves may not.
pub async fn is_owner(pool: &PgPool) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT has_database_privilege(current_database(), 'CREATE')").fetch_one(pool).await
}

/// Gives the role that serves what it needs, and nothing beyond it.
pub async fn grant_to(pool: &PgPool, role: &str) -> Result<(), sqlx::Error> {
    let mut tx = pool.begin().await?;
    sqlx::query("SELECT set_config('pmo.api_role', $1, true)").bind(role).execute(&mut *tx).await?;
    sqlx::raw_sql(include_str!("../../deploy/grants.sql")).execute(&mut *tx).await?;
    tx.commit().await
}

/// Brings `pmov2` up to date. Several processes may start at once: sqlx takes an advisory lock, and who comes second waits.
/// None of the limits of a request holds here: an index over a large table takes its time.
pub async fn migrate(pool: &PgPool) -> Result<(), MigrateError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Until here all processes had to be stopped for a new version; see OPERATING.md.
    const NOT_ROLLING: i64 = 20_261_124_090_001;

    /// Whether a line of SQL takes away what a process of the version before may still use, or asks of it what it does not know.
    fn takes_away(line: &str) -> bool {
        let line = line.trim().to_ascii_uppercase();
        let says = |words: &[&str]| words.iter().all(|word| line.contains(word));
        !line.starts_with("--")
            && (says(&["DROP TABLE"])
                || says(&["DROP COLUMN"])
                || says(&["DROP FUNCTION"])
                || says(&["RENAME"])
                || says(&["SET NOT NULL"])
                || says(&["ALTER COLUMN", " TYPE "])
                || (says(&["ADD COLUMN", "NOT NULL"]) && !line.contains("DEFAULT") && !line.contains("GENERATED")))
    }

    #[test]
    fn a_migration_that_takes_something_away_says_since_when_nothing_needs_it() {
        for migration in MIGRATOR.iter().filter(|migration| migration.version > NOT_ROLLING) {
            let taken = migration.sql.as_str().lines().find(|line| takes_away(line));
            let is_said = migration.sql.as_str().lines().any(|line| line.starts_with("-- Contract:"));
            assert!(
                taken.is_none() || is_said,
                "{} {}: processes of the version before still run while it is applied. A line `-- Contract: nothing since … uses it` says \
                 that they don't need what this takes away: {}",
                migration.version,
                migration.description,
                taken.unwrap_or_default()
            );
        }
    }

    #[test]
    fn what_takes_something_away_is_known() {
        for line in [
            "DROP TABLE pmov2.a;",
            "  drop column b,",
            "ALTER TABLE a RENAME TO b;",
            "ALTER COLUMN a TYPE text",
            "ADD COLUMN a text NOT NULL",
        ] {
            assert!(takes_away(line), "{line}");
        }
        for line in [
            "DROP INDEX pmov2.a;",
            "-- DROP TABLE a",
            "ADD COLUMN a text NOT NULL DEFAULT ''",
            "ADD COLUMN a text",
            "CREATE TABLE a (b text NOT NULL)",
        ] {
            assert!(!takes_away(line), "{line}");
        }
    }
}
