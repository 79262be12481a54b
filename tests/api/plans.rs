//! That a page costs the same in a long table as in a short one: every list is asked for twice, of tables of 2,000 and of
//! 20,000 rows, and PostgreSQL tells what each statement looked at. Nothing may read a long table from end to end, nor look at
//! more rows or pages of the longer ones. `api/docs/query-plans.md` shows the plans; `make plans` writes it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use pmo_tests::plans::{self, Plan};
use pmo_tests::{AdminClient, Shop, SuperAdminClient, TestApp, TokoClient};
use serde_json::json;
use sqlx::AssertSqlSafe;

const GROW: &str = include_str!("plans/grow.sql");
const DOCUMENT: &str = "../api/docs/query-plans.md";

const SHORT: usize = 2_000;
const LONG: usize = 20_000;

/// A table of fewer rows may be read from end to end: it is the shorter way.
const SMALL_TABLE: i64 = 1_000;

/// So many more rows or pages than twice as many are no growth.
const SLACK: u64 = 150;

/// What looks at more in longer tables, and why it may: a piece of the operation, the beginning of the statement, the reason.
const WHOLE: &[(&str, &str, &str)] = &[
    (
        "",
        "SELECT count(*) FROM pmov2.products p",
        "how long the back office's list of products is: counted once after a change of the catalogue",
    ),
    ("", "SELECT c.code, c.name, COALESCE(p.count, 0)", "how many products each category has, on the page of the categories"),
    ("dashboard", "SELECT count(*) AS \"shown!\"", "what products lack, on the dashboard"),
    ("", "SELECT p.category AS \"category?\", count(*)", "only while a process has no index: how long the storefront's lists are"),
    ("", "SELECT p.id FROM pmov2.products p JOIN pmov2.product_stocks", "only while a process has no index"),
    ("", "WITH asked AS MATERIALIZED", "only while a process has no index: PostgreSQL ranks what the words find"),
    ("datapart", "", "the old system's tables have no index for it; it has some thousand shops and sales people"),
    ("mapped=false", "", "looks at the shops, of which a dealer has some hundred"),
    ("mapping_problem=true", "", "looks at the shops, of which a dealer has some hundred, and at the orders that wait"),
];

/// The lists of the storefront; `{…}` is an id.
const TOKO: &[&str] = &[
    "/api/products",
    "/api/products?page=90",
    "/api/products?category=C7",
    "/api/products?in_stock=true",
    "/api/products?sort=price_desc",
    "/api/products?search=kampas+rem",
    "/api/products?search=00777K",
    "/api/products/1000777",
    "/api/categories",
    "/api/cart",
    "/api/orders",
    "/api/orders?status=approved&page=3",
    "/api/orders/1000109",
    "/api/auth/sessions",
];

const ADMIN: &[&str] = &[
    "/api/admin/orders",
    "/api/admin/orders?page=90",
    "/api/admin/orders?status=pending",
    "/api/admin/orders?search=N500x",
    "/api/admin/orders?search=ORD-2026-0005",
    "/api/admin/orders?shop_id=1000500",
    "/api/admin/orders?sort=-grand_total",
    "/api/admin/orders?sort=shop_name",
    "/api/admin/orders?mapping_problem=true",
    "/api/admin/orders?from=2026-03-09&to=2026-03-10",
    "/api/admin/orders/summary",
    "/api/admin/orders/1000109",
    "/api/admin/products",
    "/api/admin/products?page=90",
    "/api/admin/products?search=00777K",
    "/api/admin/products?category=C7",
    "/api/admin/products?is_active=false",
    "/api/admin/products?mapped=false",
    "/api/admin/products?price_missing=true",
    "/api/admin/products?overridden=true",
    "/api/admin/products?sort=-updated_at",
    "/api/admin/products?sort=-price",
    "/api/admin/products/1000777",
    "/api/admin/categories",
    "/api/admin/shops",
    "/api/admin/shops?search=N500x",
    "/api/admin/shops?city=Kota+7",
    "/api/admin/shops?mapped=false",
    "/api/admin/shops?sort=-last_order_at",
    "/api/admin/shops/1000500",
    "/api/admin/sales",
    "/api/admin/messages",
    "/api/admin/messages?page=90",
    "/api/admin/messages?status=failed",
    "/api/admin/messages?kind=order_approved",
    "/api/admin/messages?order_id=1000109",
    "/api/admin/messages?search=6281300000500",
    "/api/admin/imports",
    "/api/admin/imports/1000010/rows",
    "/api/admin/imports/1000010/rows?outcome=bad&page=2",
    "/api/admin/jobs",
    "/api/admin/jobs?kind=stock_sync&status=done",
    "/api/admin/synonyms",
    "/api/admin/synonyms?search=istilah+500",
    "/api/admin/vehicle-models",
    "/api/admin/search/misses",
    "/api/admin/schedules",
    "/api/admin/schedules/stock_sync/runs",
    "/api/admin/gateways",
    "/api/admin/datapart/toko?search=N500x",
    "/api/admin/datapart/salesmen",
    "/api/admin/dashboard?from=2026-03-08&to=2026-03-10",
];

const SUPER_ADMIN: &[&str] = &[
    "/api/admin/audit",
    "/api/admin/audit?page=90",
    "/api/admin/audit?search=Motor+777x",
    "/api/admin/audit?action=shop.update",
    "/api/admin/audit?entity=order&entity_id=1000777",
    "/api/admin/audit?from=2026-03-09&to=2026-03-10",
    "/api/admin/users",
    "/api/admin/users?search=admin+100",
];

/// What an operation made PostgreSQL do, each statement once: what it was at its worst.
type Told = BTreeMap<String, Vec<Plan>>;

async fn grow(app: &TestApp, from: usize, to: usize) {
    let sql = GROW.replace(":from", &from.to_string()).replace(":to", &to.to_string());
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&app.db).await.unwrap();
    sqlx::raw_sql("VACUUM ANALYZE").execute(&app.db).await.unwrap();
    app.change_catalogue("SELECT 1").await;
}

struct Asking {
    app: TestApp,
    toko: TokoClient,
    admin: AdminClient,
    super_admin: SuperAdminClient,
}

impl Asking {
    async fn everything(&self) -> Told {
        let mut told = Told::new();
        plans::take();
        for path in TOKO {
            self.toko.get(*path).await.plain();
            self.hear(&format!("GET {path}"), &mut told).await;
        }
        let lines: String = (700..720).map(|n| format!("00{n}K{:02}N00 2\nkampas rem {n}\n", n % 89)).collect();
        self.toko.post("/api/quick-order").json(json!({ "text": lines })).await.ok();
        self.hear("POST /api/quick-order", &mut told).await;
        for path in ADMIN {
            self.admin.get(*path).await.plain();
            self.hear(&format!("GET {path}"), &mut told).await;
        }
        for path in SUPER_ADMIN {
            self.super_admin.get(*path).await.plain();
            self.hear(&format!("GET {path}"), &mut told).await;
        }
        self.app.drain().await;
        self.hear("The outbox: messages that are due", &mut told).await;
        pmo_api::notify::reports::worker::drain(&self.app.state).await.unwrap();
        self.hear("Reports of delivery that are due", &mut told).await;
        self.app.run_jobs().await;
        self.hear("Jobs that are due", &mut told).await;
        pmo_api::orders::follow(&self.app.state).await.unwrap();
        self.hear("What the old system says of orders", &mut told).await;
        told
    }

    /// The plans are all told once the connections are back in the pool.
    async fn hear(&self, operation: &str, told: &mut Told) {
        let db = &self.app.state.db;
        // One listens for notices.
        self.app.until("connections are back", async || db.num_idle() + 1 >= db.size() as usize).await;
        let mut worst: Vec<Plan> = Vec::new();
        for plan in plans::take() {
            match worst.iter_mut().find(|known| known.sql == plan.sql) {
                Some(known) if known.rows() < plan.rows() => *known = plan,
                Some(_) => {}
                None => worst.push(plan),
            }
        }
        assert!(told.insert(operation.to_owned(), worst).is_none(), "{operation} twice");
    }
}

/// Why a statement may look at more in longer tables.
fn excuse(operation: &str, plan: &Plan) -> Option<&'static str> {
    let is_meant = |(piece, beginning, _): &&(&str, &str, &str)| operation.contains(piece) && plan.sql.starts_with(beginning);
    WHOLE.iter().find(is_meant).map(|(_, _, reason)| *reason)
}

fn grows(short: u64, long: u64) -> bool {
    long > 2 * short + SLACK
}

#[tokio::test]
async fn no_list_looks_at_more_in_longer_tables() {
    let app = TestApp::builder().plans().with_config(|config| config.stock_cache_seconds = 0).start().await;
    app.leave_outbox();
    let (admin, super_admin) = (app.admin().await, app.super_admin().await);
    grow(&app, 1, SHORT).await;
    let shop = Shop { id: 1_000_100, ..app.shop("TK901").await };
    let asking = Asking { toko: app.toko_session(&shop).await, admin, super_admin, app };
    let short = asking.everything().await;
    grow(&asking.app, SHORT + 1, LONG).await;
    let long = asking.everything().await;

    let tables: Vec<(String, i64)> = sqlx::query_as("SELECT relname::text, reltuples::bigint FROM pg_class WHERE relkind = 'r'")
        .fetch_all(&asking.app.db)
        .await
        .unwrap();
    let is_long = |table: &&str| tables.iter().any(|(name, rows)| name == table && *rows > SMALL_TABLE);
    let mut wrong = String::new();
    for (operation, plans) in &long {
        for plan in plans.iter().filter(|plan| !plan.is_limited_count() && excuse(operation, plan).is_none()) {
            let scanned: Vec<&str> = plan.scanned().into_iter().filter(is_long).collect();
            let before = short[operation].iter().find(|before| before.sql == plan.sql);
            let (rows, pages) = before.map_or((0, 0), |before| (before.rows(), before.pages()));
            // Each row may lie on a page of its own.
            if !scanned.is_empty() || grows(rows, plan.rows()) || grows(pages + plan.rows(), plan.pages()) {
                let (sql, shape) = (&plan.sql, plan.shape());
                let grown = format!("rows {rows} → {}, pages {pages} → {}", plan.rows(), plan.pages());
                writeln!(wrong, "\n{operation}: {grown}, scans {scanned:?}\n{sql}\n{shape}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(&asking.app.db).await.unwrap();
    check_document(&document(&long, version.split('.').next().unwrap_or_default()));
}

fn document(told: &Told, version: &str) -> String {
    let mut page = format!(
        "# How PostgreSQL answers\n\nThe plan of every statement behind every list, as PostgreSQL {version} tells it of what the service really sends, in \
         tables of {LONG} rows.\n`make plans` writes this. A test (`tests/api/plans.rs`) asks for each list in tables of {SHORT} and of {LONG} rows and \
         fails when a\nstatement reads a long table from end to end or looks at more rows or pages of the longer one. What may do so has its \
         reason\nbelow; what all requests ask first (the session) is shown once. A `count(*)` over a `LIMIT` counts up to 10,000; longer lists \
         have the\nlength that PostgreSQL's statistics give.\n\nThe storefront's lists and searches are answered from the index in the process's \
         memory; the statements here are those of a process\nthat has none yet. Values are shown as `?`.\n"
    );
    let mut shown: Vec<&str> = Vec::new();
    for (operation, plans) in told {
        writeln!(page, "\n## {operation}").unwrap();
        for plan in plans.iter().filter(|plan| !plan.sql.starts_with("EXPLAIN")) {
            if shown.contains(&plan.sql.as_str()) && (plan.sql.contains("sessions") || plan.sql.contains("cache_epochs")) {
                continue;
            }
            shown.push(&plan.sql);
            let reason = excuse(operation, plan).map(|reason| format!("\n\nLooks at everything: {reason}.")).unwrap_or_default();
            writeln!(page, "\n```sql\n{}\n```\n```\n{}\n```{reason}", plan.sql, plan.shape()).unwrap();
        }
    }
    page
}

fn check_document(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    if std::env::var_os("WRITE_PLANS").is_some() {
        std::fs::write(&path, page).unwrap();
        return;
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    // Another version of PostgreSQL, or a change of a statement: worth a look, no fault.
    if known != page {
        println!("{DOCUMENT} is not what PostgreSQL tells now: `make plans`");
    }
}
