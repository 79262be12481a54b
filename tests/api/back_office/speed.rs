//! The list of 100,000 orders beside one of 1,000, at the same moment on the same machine: every order, filter, search and page
//! takes the same time. It prints the ratios, and fails above [`BAR`]:
//!
//! ```text
//! api/dev/with-services.sh cargo test -p pmo-tests --test api -- --ignored --nocapture the_list_of_a_hundred_thousand
//! ```

use std::time::{Duration, Instant};

use pmo_tests::TestApp;
use serde_json::Value;

/// How many times the time of the short list the long one may take.
const BAR: f64 = 2.0;
/// Requests of each list that make a median; in turns, so that both meet the same machine.
const SAMPLES: usize = 25;
const SHOPS: i64 = 300;

/// Orders of 300 shops over two years, a few of them unmapped, a few of the orders still pending.
async fn filled(orders: i64) -> Measured {
    let app = TestApp::new().await;
    let shops = "
        INSERT INTO pmov2.sales (code, name, jabatan, ref_salesman_id) SELECT 'S' || n, 'Sales ' || n, 'sales', n FROM generate_series(1, 12) n;
        INSERT INTO pmov2.shops (code, name, phone, city, sales_id, ref_toko_id)
        SELECT 'TK' || lpad(n::text, 3, '0'), (ARRAY['Jaya', 'Sinar', 'Abadi', 'Makmur', 'Barokah', 'Sentosa'])[1 + n % 6] || ' Motor ' || n,
            '628120000' || lpad(n::text, 4, '0'), (ARRAY['Bogor', 'Depok', 'Bekasi', 'Bandung', 'Cianjur', 'Garut'])[1 + n / 6 % 6],
            (SELECT min(id) + n % 12 FROM pmov2.sales), NULLIF(n, 7)
        FROM generate_series(1, 300) n;
        INSERT INTO pmov2.products (code, name, price, ref_part_id) SELECT 'P' || n, 'PART ' || n, 45000, NULLIF(n, 50) FROM generate_series(1, 50) n;";
    sqlx::raw_sql(shops).execute(&app.db).await.unwrap();
    sqlx::query("INSERT INTO pmov2.serials (type, year, last_number) VALUES ('order', 2026, $1)")
        .bind(orders as i32)
        .execute(&app.db)
        .await
        .unwrap();
    // The newest one in fifty is still pending, whatever the length: those are what is worked on.
    sqlx::query(
        "INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at, created_at)
         SELECT 'ORD-2026-' || lpad(n::text, 6, '0'), (SELECT min(id) FROM pmov2.shops) + n * 7 % $2, amount, amount, 1, status,
             CASE WHEN goes_on THEN n END, CASE WHEN goes_on THEN '2026/' || lpad(n::text, 6, '0') || '/POD-PD' END, CASE WHEN goes_on THEN placed END, placed
         FROM (SELECT n, (1 + n * 37 % 997) * 1000 AS amount, status, status IN ('submitted_to_datapart', 'approved') AS goes_on,
                   timestamptz '2026-03-09 17:30:00+00' - (interval '730 days' * ($1 - n) / $1) AS placed
               FROM generate_series(1, $1) n,
                   LATERAL (SELECT CASE WHEN n > $1 - 20 THEN 'pending' WHEN n % 10 = 0 THEN 'rejected' WHEN n % 19 = 0 THEN 'cancelled'
                                        WHEN n % 7 = 0 THEN 'submitted_to_datapart' ELSE 'approved' END AS status) made) orders",
    )
    .bind(orders)
    .bind(SHOPS)
    .execute(&app.db)
    .await
    .unwrap();
    sqlx::raw_sql(
        "INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, qty, price, subtotal, available_at_order)
         SELECT o.id, 1, p.id, p.code, p.name, 2, 45000, 90000, 9
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM pmov2.orders) o
         JOIN (SELECT id, code, name, row_number() OVER (ORDER BY id) AS n FROM pmov2.products) p ON p.n = 1 + o.n % 50",
    )
    .execute(&app.db)
    .await
    .unwrap();
    sqlx::raw_sql("VACUUM ANALYZE").execute(&app.db).await.unwrap();
    let token = app.admin().await.token.clone();
    let shop_id = sqlx::query_scalar("SELECT id FROM pmov2.shops WHERE code = 'TK017'").fetch_one(&app.db).await.unwrap();
    let sales_id = sqlx::query_scalar("SELECT id FROM pmov2.sales WHERE code = 'S3'").fetch_one(&app.db).await.unwrap();
    Measured { app, token, shop_id, sales_id, http: reqwest::Client::builder().no_proxy().build().unwrap(), orders }
}

struct Measured {
    app: TestApp,
    token: String,
    shop_id: i64,
    sales_id: i64,
    /// Answers are not checked against the document here, which takes longer than they do.
    http: reqwest::Client,
    orders: i64,
}

impl Measured {
    async fn takes(&self, query: &str) -> (Duration, i64) {
        let query = query.replace("{shop}", &self.shop_id.to_string()).replace("{sales}", &self.sales_id.to_string());
        let request = self.http.get(format!("{}/api/admin/orders?{query}", self.app.url)).bearer_auth(&self.token);
        let asked = Instant::now();
        let body = request.send().await.unwrap().text().await.unwrap();
        let took = asked.elapsed();
        let answer: Value = serde_json::from_str(&body).unwrap();
        (took, answer["meta"]["total"].as_i64().unwrap_or_else(|| panic!("{query}: {body}")))
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

const SORTS: [&str; 10] = [
    "created_at",
    "-created_at",
    "grand_total",
    "-grand_total",
    "order_number",
    "-order_number",
    "shop_name",
    "-shop_name",
    "status",
    "-status",
];

/// Pages that are as deep in the short list and in the long one.
const PAGES: [(i64, i64); 3] = [(1, 1), (20, 2_000), (50, 5_000)];

const FILTERS: [&str; 16] = [
    "status=pending",
    "status=approved",
    "status=rejected,cancelled",
    "from=2026-02-01&to=2026-02-28",
    "from=2026-02-01&status=rejected",
    "mapping_problem=true",
    "mapping_problem=false",
    "search=ORD-2026-000321",
    "search=2026/000322",
    "search=321",
    "shop_id={shop}",
    "sales_id={sales}",
    "city=Depok",
    "search=tk017",
    "search=sinar motor",
    "min_total=900000&status=approved",
];

#[tokio::test]
#[ignore = "measures; takes a minute or two"]
async fn the_list_of_a_hundred_thousand_orders_takes_the_time_of_one_of_a_thousand() {
    let (short, long) = (filled(1_000).await, filled(100_000).await);
    let sorts = SORTS.iter().flat_map(|sort| PAGES.map(|pages| (format!("sort={sort}"), pages)));
    let filters = FILTERS.iter().map(|filter| ((*filter).to_owned(), PAGES[0]));
    let mut slow = Vec::new();
    println!("{:<36} {:>11} {:>11} {:>10} {:>10} {:>6}", "", "page", "orders", "of 1,000", "of 100,000", "ratio");
    for (query, pages) in sorts.chain(filters) {
        let (mut of_short, mut of_long) = (Vec::new(), Vec::new());
        let mut totals = (0, 0);
        for _ in 0..SAMPLES {
            let (took, total) = short.takes(&format!("{query}&page={}", pages.0)).await;
            of_short.push(took);
            totals.0 = total;
            let (took, total) = long.takes(&format!("{query}&page={}", pages.1)).await;
            of_long.push(took);
            totals.1 = total;
        }
        let (of_short, of_long) = (median(of_short), median(of_long));
        let ratio = of_long.as_secs_f64() / of_short.as_secs_f64();
        let (page, orders) = (format!("{}/{}", pages.0, pages.1), format!("{}/{}", totals.0, totals.1));
        println!("{query:<36} {page:>11} {orders:>11} {of_short:>10.2?} {of_long:>10.2?} {ratio:>6.2}");
        if ratio > BAR {
            slow.push((query, page));
        }
    }
    assert!(slow.is_empty(), "with {} orders instead of {} these take more than {BAR} times as long: {slow:#?}", long.orders, short.orders);
}
