//! All SQL of the settings.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

pub async fn all(conn: &mut PgConnection) -> Result<Vec<(String, Value)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT key, value FROM pmov2.settings").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.key, row.value)).collect())
}

/// The version of the settings, and when they were last changed.
pub struct Stand {
    pub version: i64,
    pub updated_at: Option<DateTime<Utc>>,
}

pub async fn stand(conn: &mut PgConnection) -> Result<Stand, sqlx::Error> {
    sqlx::query_as!(
        Stand,
        r#"SELECT epoch AS version, (SELECT max(updated_at) FROM pmov2.settings) AS updated_at FROM pmov2.cache_epochs WHERE name = 'settings'"#
    )
    .fetch_one(conn)
    .await
}

/// Holds the settings until the transaction ends.
pub async fn lock(tx: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!("SELECT FROM pmov2.cache_epochs WHERE name = 'settings' FOR UPDATE").fetch_one(tx).await?;
    Ok(())
}

pub async fn put(tx: &mut PgConnection, key: &str, value: &Value, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.settings (key, value, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at",
        key,
        value,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}
