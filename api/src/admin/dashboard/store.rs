//! All SQL of the dashboard.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::dto::{CatalogueHealth, GatewayHealth, MessageHealth, Percentiles, StockAlert};
use super::sold::Sold;
use crate::platform::clock::day_begins;
use crate::platform::money::Money;

/// A range of moments.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub begin: DateTime<Utc>,
    /// The first moment after it.
    pub end: DateTime<Utc>,
}

/// What a shop bought, and whose shop it is.
pub struct ShopFigures {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub sales_id: Option<i64>,
    pub sales_code: Option<String>,
    pub sales_name: Option<String>,
    pub orders: i64,
    pub revenue: Money,
}

/// All shops that ordered, the best first.
pub async fn by_shop(conn: &mut PgConnection, span: Span) -> Result<Vec<ShopFigures>, sqlx::Error> {
    sqlx::query_as!(
        ShopFigures,
        r#"SELECT s.id, s.code, s.name, s.sales_id, sales.code AS "sales_code?", sales.name AS "sales_name?", sold.orders AS "orders!",
                sold.revenue AS "revenue!: Money"
         FROM (SELECT shop_id, count(*) AS orders, sum(grand_total) AS revenue FROM pmov2.orders
               WHERE created_at >= $1 AND created_at < $2 AND status NOT IN ('rejected', 'cancelled') GROUP BY shop_id) AS sold
         JOIN pmov2.shops s ON s.id = sold.shop_id LEFT JOIN pmov2.sales ON sales.id = s.sales_id
         ORDER BY sold.revenue DESC, s.id"#,
        span.begin,
        span.end
    )
    .fetch_all(conn)
    .await
}

/// What was sold on these days, by product. In arrays, because there are many.
pub async fn sold_on(conn: &mut PgConnection, days: &[NaiveDate]) -> Result<HashMap<NaiveDate, Vec<Sold>>, sqlx::Error> {
    if days.is_empty() {
        return Ok(HashMap::new());
    }
    let begins: Vec<_> = days.iter().map(|day| day_begins(*day)).collect();
    let ends: Vec<_> = days.iter().map(|day| day_begins(day.succ_opt().unwrap_or(*day))).collect();
    let rows = sqlx::query!(
        r#"SELECT day AS "day!", array_agg(product_id) AS "product_ids!", array_agg(qty) AS "qtys!: Vec<i32>", array_agg(amount) AS "amounts!"
           FROM (SELECT d.day, i.product_id, sum(i.qty)::int AS qty, sum((i.subtotal * 100)::bigint)::bigint AS amount
                 FROM unnest($1::date[], $2::timestamptz[], $3::timestamptz[]) AS d (day, begins, ends)
                 JOIN pmov2.orders o ON o.created_at >= d.begins AND o.created_at < d.ends AND o.status NOT IN ('rejected', 'cancelled')
                 JOIN pmov2.order_items i ON i.order_id = o.id
                 GROUP BY d.day, i.product_id) AS sold
           GROUP BY day"#,
        days,
        &begins,
        &ends
    )
    .fetch_all(conn)
    .await?;
    let sold = rows.into_iter().map(|row| {
        let lines = row.product_ids.into_iter().zip(row.qtys).zip(row.amounts);
        (row.day, lines.map(|((product_id, qty), amount)| Sold { product_id, qty, amount }).collect())
    });
    Ok(sold.collect())
}

/// Code and name of products.
pub async fn names(conn: &mut PgConnection, ids: &[i64]) -> Result<HashMap<i64, (String, String)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT id, code, name FROM pmov2.products WHERE id = ANY($1)", ids).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.id, (row.code, row.name))).collect())
}

pub async fn minutes_to_approval(conn: &mut PgConnection, span: Span) -> Result<Option<Percentiles>, sqlx::Error> {
    let row = sqlx::query!(
        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM submitted_at - created_at)::float8 / 60) AS median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM submitted_at - created_at)::float8 / 60) AS p90
         FROM pmov2.orders WHERE created_at >= $1 AND created_at < $2 AND submitted_at IS NOT NULL",
        span.begin,
        span.end
    )
    .fetch_one(conn)
    .await?;
    Ok(row.median.zip(row.p90).map(|(median, p90)| Percentiles { median, p90 }))
}

pub async fn messages(conn: &mut PgConnection, span: Span) -> Result<MessageHealth, sqlx::Error> {
    sqlx::query_as!(
        MessageHealth,
        r#"SELECT count(*) FILTER (WHERE status = 'queued') AS "queued!", count(*) FILTER (WHERE status = 'sent') AS "sent!",
                count(*) FILTER (WHERE status IN ('delivered', 'read')) AS "delivered!",
                count(*) FILTER (WHERE status IN ('failed', 'expired')) AS "failed!"
         FROM pmov2.messages WHERE created_at >= $1 AND created_at < $2"#,
        span.begin,
        span.end
    )
    .fetch_one(conn)
    .await
}

/// Every gateway that was tried in the span, or is known to have failed.
pub async fn gateways(conn: &mut PgConnection, span: Span, now: DateTime<Utc>) -> Result<Vec<GatewayHealth>, sqlx::Error> {
    sqlx::query_as!(
        GatewayHealth,
        r#"SELECT COALESCE(g.name, tried.gateway) AS "gateway!", COALESCE(tried.sent, 0) AS "sent!", COALESCE(tried.failed, 0) AS "failed!",
                CASE WHEN g.open_until > $3 THEN g.open_until END AS paused_until, COALESCE(g.is_stopped, false) AS "is_stopped!",
                g.last_error AS "last_error?", g.last_error_at AS "last_error_at?"
         FROM pmov2.gateways g FULL JOIN (
             SELECT gateway, count(*) FILTER (WHERE outcome = 'sent') AS sent, count(*) FILTER (WHERE outcome <> 'sent') AS failed
             FROM pmov2.message_attempts WHERE started_at >= $1 AND started_at < $2 AND gateway IS NOT NULL GROUP BY gateway
         ) AS tried ON tried.gateway = g.name
         ORDER BY 1"#,
        span.begin,
        span.end,
        now
    )
    .fetch_all(conn)
    .await
}

pub struct Pending {
    pub orders: i64,
    pub oldest: Option<DateTime<Utc>>,
}

pub async fn pending(conn: &mut PgConnection) -> Result<Pending, sqlx::Error> {
    sqlx::query_as!(Pending, r#"SELECT count(*) AS "orders!", min(created_at) AS oldest FROM pmov2.orders WHERE status = 'pending'"#)
        .fetch_one(conn)
        .await
}

pub async fn catalogue(conn: &mut PgConnection) -> Result<CatalogueHealth, sqlx::Error> {
    sqlx::query_as!(
        CatalogueHealth,
        r#"SELECT count(*) AS "shown!", count(*) FILTER (WHERE COALESCE(s.available, 0) < 1) AS "out_of_stock!",
                count(*) FILTER (WHERE p.ref_part_id IS NULL) AS "unmapped!"
         FROM pmov2.products p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id WHERE p.is_active AND p.price > 0"#
    )
    .fetch_one(conn)
    .await
}

/// Goes along the most often ordered products until enough of them are short.
pub async fn stock_alerts(conn: &mut PgConnection, threshold: i32) -> Result<Vec<StockAlert>, sqlx::Error> {
    sqlx::query_as!(
        StockAlert,
        r#"SELECT p.id, p.code, p.name, GREATEST(COALESCE(s.available, 0), 0) AS "available!", d.lines AS orders_90d, d.qty AS qty_90d
         FROM pmov2.product_popularity d JOIN pmov2.products p ON p.id = d.product_id LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id
         WHERE p.is_active AND p.price > 0 AND COALESCE(s.available, 0) < $1
         ORDER BY d.lines DESC, d.product_id LIMIT 20"#,
        threshold
    )
    .fetch_all(conn)
    .await
}
