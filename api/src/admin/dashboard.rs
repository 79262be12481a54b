//! The dashboard: what waits, what was sold, what needs attention, for any range of business days.

use actix_web::get;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::app::State;
use crate::auth::Admin;
use crate::orders::OrderStatus;
use crate::platform::clock::{business_date, day_begins};
use crate::platform::http::{ApiError, ApiResult, Query, Success};
use crate::platform::money::Money;

/// The longest range, in days.
const MAX_DAYS: i64 = 366;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct DashboardQuery {
    /// First business day (Asia/Jakarta); 29 days before `to` unless given.
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    pub from: Option<NaiveDate>,
    /// Last business day (Asia/Jakarta); today unless given.
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    pub to: Option<NaiveDate>,
}

/// Figures of a range of business days. Revenue counts orders that were neither rejected nor cancelled.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dashboard {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Orders that wait for an admin now, whatever the range.
    pub pending_orders: i64,
    pub orders: i64,
    pub revenue: Money,
    pub by_status: Vec<StatusCount>,
    /// One entry per day of the range, also for days without orders.
    pub by_day: Vec<DayFigures>,
    pub top_products: Vec<TopProduct>,
    pub top_shops: Vec<TopShop>,
    pub by_sales: Vec<SalesFigures>,
    /// Minutes from an order to its approval by an admin: median, and 90th percentile. Null without approvals.
    pub minutes_to_approval: Option<Percentiles>,
    pub messages: MessageHealth,
    pub catalogue: CatalogueHealth,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct StatusCount {
    pub status: OrderStatus,
    pub orders: i64,
    pub amount: Money,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DayFigures {
    pub day: NaiveDate,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TopProduct {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub qty: i64,
    pub revenue: Money,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TopShop {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SalesFigures {
    /// Null for shops without a sales person.
    pub id: Option<i64>,
    pub code: Option<String>,
    pub name: Option<String>,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Percentiles {
    pub median: f64,
    pub p90: f64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MessageHealth {
    /// Waiting to be sent now.
    pub queued: i64,
    /// Failed or expired in the range.
    pub failed: i64,
    pub sent: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CatalogueHealth {
    /// Products a shop may order.
    pub shown: i64,
    /// Of these, without stock.
    pub out_of_stock: i64,
    /// Of these, not mapped to the old system: orders with them can't be approved.
    pub unmapped: i64,
}

/// Figures for the back office.
#[utoipa::path(tag = "admin", operation_id = "dashboard", security(("admin" = []), ("admin_cookie" = [])), params(DashboardQuery),
    responses((status = 200, description = "The figures.", body = Success<Dashboard>)))]
#[get("/api/admin/dashboard")]
pub async fn dashboard(state: State, _admin: Admin, query: Query<DashboardQuery>) -> ApiResult<Success<Dashboard>> {
    let to = query.to.unwrap_or_else(|| business_date(state.clock.now()));
    let from = query.from.unwrap_or_else(|| to.checked_sub_days(Days::new(29)).unwrap_or(to));
    let days = (to - from).num_days() + 1;
    if !(1..=MAX_DAYS).contains(&days) {
        return Err(ApiError::invalid(
            "from",
            "range",
            "Rentang harus 1 sampai 366 hari, dan tanggal awal tidak boleh setelah tanggal akhir.",
        ));
    }
    let range = Range { from, to, begin: day_begins(from), end: day_begins(to.succ_opt().unwrap_or(to)) };
    read(&state.db, &range).await.map(Success::new)
}

struct Range {
    from: NaiveDate,
    to: NaiveDate,
    begin: DateTime<Utc>,
    end: DateTime<Utc>,
}

async fn read(db: &PgPool, range: &Range) -> ApiResult<Dashboard> {
    let (begin, end) = (range.begin, range.end);
    let by_status = sqlx::query_as!(
        StatusCount,
        r#"SELECT status AS "status: OrderStatus", count(*) AS "orders!", sum(grand_total) AS "amount!: Money"
         FROM pmov2.orders WHERE created_at >= $1 AND created_at < $2 GROUP BY status ORDER BY status"#,
        begin,
        end
    );
    let by_day = sqlx::query_as!(
        DayFigures,
        r#"SELECT day::date AS "day!", count(o.id) AS "orders!",
                COALESCE(sum(o.grand_total) FILTER (WHERE o.status NOT IN ('rejected', 'cancelled')), 0) AS "revenue!: Money"
         FROM generate_series($3::date, $4::date, interval '1 day') AS day
         LEFT JOIN pmov2.orders o ON o.created_at >= $1 AND o.created_at < $2 AND (o.created_at AT TIME ZONE 'Asia/Jakarta')::date = day::date
         GROUP BY day ORDER BY day"#,
        begin,
        end,
        range.from,
        range.to
    );
    let top_products = sqlx::query_as!(
        TopProduct,
        r#"SELECT p.id, p.code, p.name, sum(i.qty) AS "qty!", sum(i.subtotal) AS "revenue!: Money"
         FROM pmov2.orders o JOIN pmov2.order_items i ON i.order_id = o.id JOIN pmov2.products p ON p.id = i.product_id
         WHERE o.created_at >= $1 AND o.created_at < $2 AND o.status NOT IN ('rejected', 'cancelled')
         GROUP BY p.id ORDER BY sum(i.subtotal) DESC, p.id LIMIT 10"#,
        begin,
        end
    );
    let top_shops = sqlx::query_as!(
        TopShop,
        r#"SELECT s.id, s.code, s.name, count(*) AS "orders!", sum(o.grand_total) AS "revenue!: Money"
         FROM pmov2.orders o JOIN pmov2.shops s ON s.id = o.shop_id
         WHERE o.created_at >= $1 AND o.created_at < $2 AND o.status NOT IN ('rejected', 'cancelled')
         GROUP BY s.id ORDER BY sum(o.grand_total) DESC, s.id LIMIT 10"#,
        begin,
        end
    );
    let by_sales = sqlx::query_as!(
        SalesFigures,
        r#"SELECT sales.id AS "id?", sales.code AS "code?", sales.name AS "name?", count(*) AS "orders!", sum(o.grand_total) AS "revenue!: Money"
         FROM pmov2.orders o JOIN pmov2.shops s ON s.id = o.shop_id LEFT JOIN pmov2.sales ON sales.id = s.sales_id
         WHERE o.created_at >= $1 AND o.created_at < $2 AND o.status NOT IN ('rejected', 'cancelled')
         GROUP BY sales.id ORDER BY sum(o.grand_total) DESC LIMIT 50"#,
        begin,
        end
    );
    let approval = sqlx::query!(
        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM submitted_at - created_at) / 60.0) AS median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM submitted_at - created_at) / 60.0) AS p90
         FROM pmov2.orders WHERE created_at >= $1 AND created_at < $2 AND submitted_at IS NOT NULL",
        begin,
        end
    );
    let pending = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM pmov2.orders WHERE status = 'pending'"#);
    let messages = sqlx::query_as!(
        MessageHealth,
        r#"SELECT (SELECT count(*) FROM pmov2.messages WHERE status = 'queued') AS "queued!",
                count(*) FILTER (WHERE status IN ('failed', 'expired')) AS "failed!",
                count(*) FILTER (WHERE status IN ('sent', 'delivered', 'read')) AS "sent!"
         FROM pmov2.messages WHERE created_at >= $1 AND created_at < $2"#,
        begin,
        end
    );
    let catalogue = sqlx::query_as!(
        CatalogueHealth,
        r#"SELECT count(*) AS "shown!", count(*) FILTER (WHERE COALESCE(s.available, 0) < 1) AS "out_of_stock!",
                count(*) FILTER (WHERE p.ref_part_id IS NULL) AS "unmapped!"
         FROM pmov2.products p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id WHERE p.is_active AND p.price > 0"#
    );

    let mut conn = db.acquire().await?;
    let by_status = by_status.fetch_all(&mut *conn).await?;
    let by_day = by_day.fetch_all(&mut *conn).await?;
    let approval = approval.fetch_one(&mut *conn).await?;
    Ok(Dashboard {
        from: range.from,
        to: range.to,
        pending_orders: pending.fetch_one(&mut *conn).await?,
        orders: by_day.iter().map(|day| day.orders).sum(),
        revenue: by_day.iter().map(|day| day.revenue).sum(),
        by_status,
        by_day,
        top_products: top_products.fetch_all(&mut *conn).await?,
        top_shops: top_shops.fetch_all(&mut *conn).await?,
        by_sales: by_sales.fetch_all(&mut *conn).await?,
        minutes_to_approval: approval.median.zip(approval.p90).map(|(median, p90)| Percentiles { median, p90 }),
        messages: messages.fetch_one(&mut *conn).await?,
        catalogue: catalogue.fetch_one(&mut *conn).await?,
    })
}
