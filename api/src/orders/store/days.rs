//! Orders counted by day and status, as triggers write them down.

use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::orders::days::DayStatus;
use crate::orders::status::OrderStatus;
use crate::platform::money::Money;

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
