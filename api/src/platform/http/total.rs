//! How long a list is, where nobody keeps count: as far as anybody turns its pages exactly, beyond that as PostgreSQL's
//! statistics have it. Either way the cost does not grow with the table.

use serde_json::Value;
use sqlx::{PgConnection, Postgres, QueryBuilder};

/// So many are counted.
pub const COUNTED: i64 = 10_000;

/// How many rows `from` has, which pushes `FROM …` and conditions.
pub async fn total(conn: &mut PgConnection, from: impl Fn(&mut QueryBuilder<Postgres>)) -> Result<i64, sqlx::Error> {
    let mut count = QueryBuilder::new("SELECT count(*) FROM (SELECT ");
    from(&mut count);
    count.push(format!(" LIMIT {}) AS counted", COUNTED + 1));
    let counted: i64 = count.build_query_scalar().fetch_one(&mut *conn).await?;
    if counted <= COUNTED {
        return Ok(counted);
    }
    let mut explain = QueryBuilder::new("EXPLAIN (FORMAT JSON) SELECT ");
    from(&mut explain);
    let plan: Value = explain.build_query_scalar().fetch_one(conn).await?;
    Ok(plan[0]["Plan"]["Plan Rows"].as_i64().unwrap_or_default().max(counted))
}
