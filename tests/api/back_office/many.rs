//! A long list: every filter, order and page is what plain SQL says, and deep pages are as right as the first one.

use pmo_tests::{AdminClient, TestApp};
use serde_json::Value;

use super::id;

/// 2,400 orders of 12 shops over 60 days, of all statuses and many amounts.
const FILL: &str = "
    INSERT INTO pmov2.sales (code, name, jabatan, ref_salesman_id) SELECT 'S' || n, 'Sales ' || n, 'sales', n FROM generate_series(1, 3) n;
    INSERT INTO pmov2.shops (code, name, phone, city, sales_id, ref_toko_id)
    SELECT 'TK' || lpad(n::text, 3, '0'), 'Toko ' || chr(65 + (n * 5) % 12), '628120000' || lpad(n::text, 4, '0'),
           (ARRAY['Bogor', 'Depok', 'Bekasi'])[1 + n % 3], (SELECT min(id) + n % 3 FROM pmov2.sales), NULLIF(n, 7)
    FROM generate_series(1, 12) n;
    INSERT INTO pmov2.serials (type, year, last_number) VALUES ('order', 2026, 2400);
    INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at, created_at)
    SELECT 'ORD-2026-' || lpad(n::text, 6, '0'), (SELECT min(id) FROM pmov2.shops) + (n * 7) % 12, amount, amount, 1, status,
           CASE WHEN goes_on THEN n END, CASE WHEN goes_on THEN '2026/' || lpad(n::text, 6, '0') || '/POD-PD' END, CASE WHEN goes_on THEN placed END, placed
    FROM (SELECT n, (1 + (n * 37) % 400) * 1000 AS amount, status, status IN ('submitted_to_datapart', 'approved') AS goes_on,
                 timestamptz '2026-01-01 17:30:00+00' + make_interval(hours => (n * 13) % 1440, mins => n % 7) AS placed
          FROM generate_series(1, 2400) n,
               LATERAL (SELECT (ARRAY['approved', 'approved', 'approved', 'rejected', 'pending', 'submitted_to_datapart', 'cancelled'])[1 + (n * 11) % 7] AS status)) made;
    ANALYZE;";

async fn filled() -> (TestApp, AdminClient) {
    let app = TestApp::new().await;
    sqlx::raw_sql(FILL).execute(&app.db).await.unwrap();
    let admin = app.admin().await;
    (app, admin)
}

/// Ids that pass a condition, in an order, by plain SQL.
async fn plain(app: &TestApp, condition: &str, order: &str) -> Vec<i64> {
    let sql = format!("SELECT o.id FROM pmov2.orders o JOIN pmov2.shops s ON s.id = o.shop_id WHERE {condition} ORDER BY {order}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&app.db).await.unwrap()
}

async fn page(admin: &AdminClient, filter: &str, sort: &str, page: usize, per_page: usize) -> (Vec<i64>, usize) {
    let path = format!("/api/admin/orders?{filter}&sort={sort}&page={page}&per_page={per_page}");
    let (orders, meta) = admin.get(path).await.list();
    let ids = orders.iter().map(id).collect();
    (ids, usize::try_from(meta["total"].as_i64().unwrap()).unwrap())
}

const DAY: &str = "(o.created_at AT TIME ZONE 'Asia/Jakarta')::date";

/// A query, and what it means.
fn filters() -> Vec<(String, String)> {
    let plain = [
        ("", "true"),
        ("status=pending", "o.status = 'pending'"),
        ("status=rejected,cancelled", "o.status IN ('rejected', 'cancelled')"),
        ("city=Depok", "s.city = 'Depok'"),
        ("city=Depok&status=approved", "s.city = 'Depok' AND o.status = 'approved'"),
        ("min_total=100000", "o.grand_total >= 100000"),
        (
            "min_total=100000&max_total=150000&status=approved,pending",
            "o.grand_total BETWEEN 100000 AND 150000 AND o.status IN ('approved', 'pending')",
        ),
        ("search=ORD-2026-0012", "o.order_number LIKE 'ORD-2026-0012%'"),
        ("search=toko%20c", "s.name = 'Toko C'"),
        ("search=toko&status=cancelled", "o.status = 'cancelled'"),
        ("search=1234", "o.order_number = 'ORD-2026-001234'"),
        ("search=2026/0011", "o.ref_so_number LIKE '2026/0011%'"),
        ("mapping_problem=true", "o.status = 'pending' AND s.ref_toko_id IS NULL"),
        ("mapping_problem=false&city=Depok", "NOT (o.status = 'pending' AND s.ref_toko_id IS NULL) AND s.city = 'Depok'"),
    ];
    let days = [
        ("from=2026-02-01", "{day} >= '2026-02-01'"),
        ("from=2026-01-15&to=2026-01-15&status=approved", "{day} = '2026-01-15' AND o.status = 'approved'"),
        ("to=2026-02-10&min_total=200000", "{day} <= '2026-02-10' AND o.grand_total >= 200000"),
    ];
    let owned = |(query, means): (&str, &str)| (query.to_owned(), means.replace("{day}", DAY));
    plain.into_iter().chain(days).map(owned).collect()
}

const SORTS: [(&str, &str); 10] = [
    ("created_at", "o.created_at, o.id"),
    ("-created_at", "o.created_at DESC, o.id DESC"),
    ("grand_total", "o.grand_total, o.id"),
    ("-grand_total", "o.grand_total DESC, o.id DESC"),
    ("order_number", "o.order_number"),
    ("-order_number", "o.order_number DESC"),
    ("shop_name", "s.name, s.id, o.id"),
    ("-shop_name", "s.name DESC, s.id DESC, o.id DESC"),
    ("status", "o.status, o.created_at DESC, o.id DESC"),
    ("-status", "o.status DESC, o.created_at, o.id"),
];

#[tokio::test]
async fn every_filter_in_every_order_is_what_plain_sql_says() {
    let (app, admin) = filled().await;
    for (filter, condition) in filters() {
        for (sort, order) in SORTS {
            let expected = plain(&app, &condition, order).await;
            for number in [1, 2] {
                let (ids, total) = page(&admin, &filter, sort, number, 30).await;
                assert_eq!(total, expected.len(), "{filter} {sort}");
                let shown: Vec<_> = expected.iter().skip(30 * (number - 1)).take(30).copied().collect();
                assert_eq!(ids, shown, "{filter} {sort} page {number}");
            }
        }
    }
}

#[tokio::test]
async fn the_pages_of_a_list_are_the_list() {
    let (app, admin) = filled().await;
    for (filter, condition) in
        [("", "true"), ("status=approved,rejected", "o.status IN ('approved', 'rejected')"), ("from=2026-01-05&to=2026-02-20", "")]
    {
        let days = format!("{DAY} BETWEEN '2026-01-05' AND '2026-02-20'");
        let condition = if condition.is_empty() { days.as_str() } else { condition };
        for (sort, order) in SORTS {
            let expected = plain(&app, condition, order).await;
            assert!(expected.len() > 1_300);
            let mut all = Vec::new();
            for number in 1.. {
                let (ids, total) = page(&admin, filter, sort, number, 100).await;
                assert_eq!(total, expected.len());
                if ids.is_empty() {
                    break;
                }
                all.extend(ids);
            }
            assert_eq!(all, expected, "{filter} {sort}");
        }
    }
    let (ids, total) = page(&admin, "", "-created_at", 1_000_000, 100).await;
    assert_eq!((ids.len(), total), (0, 2_400));
}

#[tokio::test]
async fn what_was_counted_is_counted_again_when_an_order_comes_or_moves() {
    let (app, admin) = filled().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let there = beside.anonymous().with_token(&admin.token);
    let total = |list: (Vec<Value>, Value)| list.1["total"].as_i64().unwrap();
    let path = "/api/admin/orders?city=Bandung&status=pending";
    assert_eq!(total(there.get(path).await.list()), 0);
    assert_eq!(total(admin.get(path).await.list()), 0);

    let toko = app.toko_session(&app.shop("TK900").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = super::order(&toko, &[(&pad, 1)]).await;
    for client in [admin.as_client(), there.clone()] {
        app.until("the new order is counted", async || total(client.get(path).await.list()) == 1).await;
    }
    admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok();
    assert_eq!(total(admin.get(path).await.list()), 0, "whoever approves sees it at once");
    app.until("the other process too", async || total(there.get(path).await.list()) == 0).await;
    app.drain().await;
}
