//! The rows that the index is made of, and which of them changed. All SQL of the index.

use std::collections::{HashMap, HashSet};

use sqlx::{PgConnection, PgPool};

use super::index::{Figures, Row, Snapshot, Stamp};
use crate::platform::money::Money;

/// More changed rows than this are read with everything else.
const MOST: usize = 20_000;

/// What a new snapshot takes.
enum Change {
    Everything(Vec<Row>),
    Rows { changed: Vec<Row>, removed: Vec<i64> },
}

/// The catalogue as it is now, from `known` and what changed since, if it is known.
pub(super) async fn read(db: &PgPool, known: Option<&Snapshot>) -> Result<Snapshot, sqlx::Error> {
    let mut conn = db.acquire().await?;
    // Before the rows: what is committed in between is read now and once more the next time.
    let stamp = stamp(&mut conn).await?;
    let categories = categories(&mut conn).await?;
    let change = match known {
        Some(known) => changes(&mut conn, &known.stamp.since).await?,
        None => Change::Everything(everything(&mut conn).await?),
    };
    drop(conn);
    match (change, known) {
        (Change::Rows { changed, removed }, Some(known)) => Ok(known.with(changed, &removed, categories, stamp)),
        (Change::Everything(rows) | Change::Rows { changed: rows, .. }, _) => {
            tokio::task::spawn_blocking(move || Snapshot::new(rows, categories, stamp)).await.map_err(|_| sqlx::Error::WorkerCrashed)
        }
    }
}

async fn stamp(conn: &mut PgConnection) -> Result<Stamp, sqlx::Error> {
    sqlx::query_as!(
        Stamp,
        r#"SELECT (SELECT epoch FROM pmov2.cache_epochs WHERE name = 'catalogue') AS "epoch!",
                  pg_snapshot_xmin(pg_current_snapshot())::text AS "since!",
                  (SELECT made_at FROM pmov2.catalogue_copies WHERE name = 'stock') AS "stock_as_of?""#
    )
    .fetch_one(conn)
    .await
}

/// Codes and names.
async fn categories(conn: &mut PgConnection) -> Result<HashMap<String, String>, sqlx::Error> {
    let rows = sqlx::query!("SELECT code, name FROM pmov2.categories").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.name)).collect())
}

/// A row as it comes.
struct Read {
    id: i64,
    code: String,
    name: String,
    category: Option<String>,
    image_version: Option<String>,
    price: Money,
    is_shown: bool,
    available: i32,
    ordered: i32,
}

impl From<Read> for Row {
    fn from(read: Read) -> Self {
        Self {
            id: read.id,
            code: read.code,
            name: read.name,
            category: read.category,
            image_version: read.image_version,
            figures: Figures::new(read.price, read.available, read.ordered),
            is_shown: read.is_shown,
        }
    }
}

/// Every product that is shown.
async fn everything(conn: &mut PgConnection) -> Result<Vec<Row>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Read,
        r#"SELECT p.id AS "id!", p.code AS "code!", p.name AS "name!", p.category AS "category?", p.image_version, p.price AS "price!: Money",
                  true AS "is_shown!", GREATEST(COALESCE(s.available, 0), 0) AS "available!", COALESCE(d.lines, 0) AS "ordered!"
           FROM pmov2.products p
           LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id
           LEFT JOIN pmov2.product_popularity d ON d.product_id = p.id
           WHERE p.is_active AND p.price > 0"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Row::from).collect())
}

/// The products that a transaction may have changed that was not finished at `since`, or began later.
async fn changes(conn: &mut PgConnection, since: &str) -> Result<Change, sqlx::Error> {
    // A restored database may have rows of transactions that are still to come: they are not new.
    let ids = sqlx::query_scalar!(
        r#"SELECT DISTINCT id AS "id!" FROM (
               SELECT id, changed_in FROM pmov2.products WHERE changed_in >= $1::text::xid8
               UNION ALL SELECT product_id, changed_in FROM pmov2.product_stocks WHERE changed_in >= $1::text::xid8
               UNION ALL SELECT product_id, changed_in FROM pmov2.product_popularity WHERE changed_in >= $1::text::xid8
               UNION ALL SELECT product_id, changed_in FROM pmov2.product_removals WHERE changed_in >= $1::text::xid8
           ) changed
           WHERE changed_in < pg_snapshot_xmax(pg_current_snapshot())
           LIMIT $2"#,
        since,
        MOST as i64 + 1
    )
    .fetch_all(&mut *conn)
    .await?;
    if ids.len() > MOST {
        return Ok(Change::Everything(everything(conn).await?));
    }
    if ids.is_empty() {
        return Ok(Change::Rows { changed: Vec::new(), removed: Vec::new() });
    }
    let rows = sqlx::query_as!(
        Read,
        r#"SELECT p.id AS "id!", p.code AS "code!", p.name AS "name!", p.category AS "category?", p.image_version, p.price AS "price!: Money",
                  (p.is_active AND p.price > 0) AS "is_shown!", GREATEST(COALESCE(s.available, 0), 0) AS "available!",
                  COALESCE(d.lines, 0) AS "ordered!"
           FROM pmov2.products p
           LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id
           LEFT JOIN pmov2.product_popularity d ON d.product_id = p.id
           WHERE p.id = ANY($1)"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    let there: HashSet<i64> = rows.iter().map(|row| row.id).collect();
    let removed = ids.into_iter().filter(|id| !there.contains(id)).collect();
    Ok(Change::Rows { changed: rows.into_iter().map(Row::from).collect(), removed })
}
