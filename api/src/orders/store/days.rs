//! Orders counted by day and status, as triggers write them down.

use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::orders::days::DayStatus;
use crate::orders::status::OrderStatus;
use crate::platform::money::Money;

/// How many orders were placed on these days and are in this status; without a bound, all.
pub async fn count(
    conn: &mut PgConnection,
    status: Option<&str>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT COALESCE(sum(orders), 0)::bigint AS "count!" FROM pmov2.order_days
         WHERE ($1::text IS NULL OR status = $1) AND day BETWEEN COALESCE($2, '-infinity'::date) AND COALESCE($3, 'infinity'::date)"#,
        status,
        from,
        to
    )
    .fetch_one(conn)
    .await
}

/// The days from `from` to `to` that have orders, by status.
pub async fn by_status(conn: &mut PgConnection, from: NaiveDate, to: NaiveDate) -> Result<Vec<DayStatus>, sqlx::Error> {
    sqlx::query_as!(
        DayStatus,
        r#"SELECT day, status AS "status: OrderStatus", sum(orders)::bigint AS "orders!", sum(amount) AS "amount!: Money"
         FROM pmov2.order_days WHERE day BETWEEN $1 AND $2 GROUP BY day, status HAVING sum(orders) <> 0 ORDER BY day, status"#,
        from,
        to
    )
    .fetch_all(conn)
    .await
}

/// Replaces the changes by their sums. What is written meanwhile is left for the next time; two at once wait for each other
/// and find nothing to do.
pub async fn sum_up(conn: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "WITH changes AS (DELETE FROM pmov2.order_days RETURNING day, status, orders, amount)
         INSERT INTO pmov2.order_days (day, status, orders, amount)
         SELECT day, status, sum(orders), sum(amount) FROM changes GROUP BY day, status HAVING sum(orders) <> 0"
    )
    .execute(conn)
    .await?;
    Ok(())
}
