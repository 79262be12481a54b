//! All SQL of the pictures.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::picture::Picture;

/// The version of a product's picture, its row locked until the transaction ends. `None`: there is no such product.
pub(super) async fn lock(tx: &mut PgConnection, product_id: i64) -> Result<Option<Option<String>>, sqlx::Error> {
    sqlx::query_scalar!("SELECT image_version FROM pmov2.products WHERE id = $1 FOR UPDATE", product_id).fetch_optional(tx).await
}

pub(super) async fn put(tx: &mut PgConnection, product_id: i64, picture: &Picture, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.product_images (product_id, version, large, thumb, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (product_id) DO UPDATE SET version = $2, large = $3, thumb = $4, created_at = $5",
        product_id,
        picture.version,
        picture.large,
        picture.thumb,
        now
    )
    .execute(&mut *tx)
    .await?;
    name(tx, product_id, Some(&picture.version), now).await
}

pub(super) async fn delete(tx: &mut PgConnection, product_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.product_images WHERE product_id = $1", product_id).execute(&mut *tx).await?;
    name(tx, product_id, None, now).await
}

/// Says at the product which picture it has. A form that is open beside is not stale for that: `version` stays.
async fn name(tx: &mut PgConnection, product_id: i64, version: Option<&str>, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.products SET image_version = $2, updated_at = $3 WHERE id = $1", product_id, version, now)
        .execute(tx)
        .await?;
    Ok(())
}

/// A picture in one of its sizes, and its version. `shown_only`: of a product that shops see.
pub(super) async fn get(
    conn: &mut PgConnection,
    product_id: i64,
    large: bool,
    shown_only: bool,
) -> Result<Option<(String, Vec<u8>)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT i.version, CASE WHEN $2 THEN i.large ELSE i.thumb END AS "jpeg!"
           FROM pmov2.product_images i JOIN pmov2.products p ON p.id = i.product_id
           WHERE i.product_id = $1 AND (NOT $3 OR (p.is_active AND p.price > 0))"#,
        product_id,
        large,
        shown_only
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.version, row.jpeg)))
}

/// Only the version, for a browser that has the picture.
pub(super) async fn version(conn: &mut PgConnection, product_id: i64, shown_only: bool) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT i.version FROM pmov2.product_images i JOIN pmov2.products p ON p.id = i.product_id
         WHERE i.product_id = $1 AND (NOT $2 OR (p.is_active AND p.price > 0))",
        product_id,
        shown_only
    )
    .fetch_optional(conn)
    .await
}
