//! What callers were answered, what the gateway received and what the old system sold: kept here while everything else is
//! killed, and put beside the tables at the end for the check to compare.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use pmo_tests::check;
use rust_decimal::Decimal;
use serde_json::Value;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;

use crate::gateway::Gateway;
use crate::{PATIENCE, World};

/// Who is told of new orders.
pub const DEALER: &str = "6281299990000";

/// An answered order.
#[derive(Clone, Debug)]
pub struct Placed {
    id: i64,
    pub number: String,
    shop_id: i64,
    cart_id: i64,
    grand_total: Decimal,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub product_id: i64,
    pub qty: i64,
    price: Decimal,
    subtotal: Decimal,
}

fn money(value: &Value) -> Decimal {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{value} is no money"))
}

impl Placed {
    pub fn read(order: &Value, shop_id: i64, cart_id: i64) -> Self {
        let lines = order["items"].as_array().expect("lines").iter().map(|line| Line {
            product_id: line["product_id"].as_i64().unwrap(),
            qty: line["qty"].as_i64().unwrap(),
            price: money(&line["price"]),
            subtotal: money(&line["subtotal"]),
        });
        Self {
            id: order["id"].as_i64().unwrap(),
            number: order["order_number"].as_str().unwrap().to_owned(),
            shop_id,
            cart_id,
            grand_total: money(&order["grand_total"]),
            lines: lines.collect(),
        }
    }
}

#[derive(Default)]
struct Written {
    orders: Vec<Placed>,
    approvals: BTreeMap<i64, String>,
    rejections: BTreeMap<i64, String>,
    cancellations: BTreeSet<i64>,
    carts: BTreeMap<i64, Vec<String>>,
    counter_sales: Vec<String>,
    /// What callers saw with their own eyes.
    wrong: Vec<String>,
}

pub struct Journal {
    /// The newest order of the demo data.
    pub last_order_before: i64,
    written: Mutex<Written>,
}

async fn connect(url: &str) -> PgPool {
    PgPoolOptions::new().max_connections(2).acquire_timeout(PATIENCE).connect(url).await.expect("the database is not back")
}

impl Journal {
    pub async fn begin(database_url: &str) -> Self {
        let db = connect(database_url).await;
        let last_order_before = sqlx::query_scalar("SELECT COALESCE(max(id), 0) FROM pmov2.orders").fetch_one(&db).await.unwrap();
        db.close().await;
        Self { last_order_before, written: Mutex::default() }
    }

    pub fn orders(&self) -> usize {
        self.written.lock().unwrap().orders.len()
    }

    pub fn placed(&self, order: Placed) {
        self.written.lock().unwrap().orders.push(order);
    }

    pub fn approved(&self, order_id: i64, so_number: &str) {
        let before = self.written.lock().unwrap().approvals.insert(order_id, so_number.to_owned());
        if before.as_deref().is_some_and(|before| before != so_number) {
            self.wrong(format!("order {order_id} was approved as {before:?} and as {so_number}"));
        }
    }

    pub fn rejected(&self, order_id: i64, reason: &str) {
        self.written.lock().unwrap().rejections.insert(order_id, reason.to_owned());
    }

    pub fn cancelled(&self, order_id: i64) {
        self.written.lock().unwrap().cancellations.insert(order_id);
    }

    pub fn sold(&self, no_so: String) {
        self.written.lock().unwrap().counter_sales.push(no_so);
    }

    pub fn holds(&self, shop_id: i64, cart: &[(i64, i64)]) {
        let lines = cart.iter().map(|(product, qty)| format!("{product} x {qty}")).collect();
        self.written.lock().unwrap().carts.insert(shop_id, lines);
    }

    pub fn wrong(&self, what: String) {
        println!("WRONG: {what}");
        self.written.lock().unwrap().wrong.push(what);
    }

    pub fn all_wrong(&self) -> Vec<String> {
        self.written.lock().unwrap().wrong.clone()
    }

    pub async fn until_nothing_is_pending(&self, world: &World) {
        let pending = format!("SELECT count(*) FROM pmov2.orders WHERE status = 'pending' AND id > {}", self.last_order_before);
        self.until_none(world, &pending, "orders are pending").await;
    }

    /// Waits until every message has been sent.
    pub async fn until_the_outbox_is_empty(&self, world: &World) {
        if world.plan.hurry {
            // What is on its way arrives; the other leases are of senders that died.
            tokio::time::sleep(Duration::from_secs(1)).await;
            let db = connect(&world.stores.postgres.url).await;
            sqlx::query("UPDATE pmov2.messages SET leased_until = NULL WHERE status = 'queued'").execute(&db).await.unwrap();
            db.close().await;
        }
        self.until_none(world, "SELECT count(*) FROM pmov2.messages WHERE status = 'queued'", "messages wait").await;
    }

    async fn until_none(&self, world: &World, sql: &str, what: &str) {
        let started = Instant::now();
        let db = connect(&world.stores.postgres.url).await;
        loop {
            let left: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&db).await.unwrap_or(-1);
            if left == 0 {
                break;
            }
            if started.elapsed() > 4 * PATIENCE {
                self.wrong(format!("{left} {what}, after {:?}", started.elapsed()));
                break;
            }
            if world.plan.hurry {
                let now = "UPDATE pmov2.messages SET next_attempt_at = now() WHERE status = 'queued' AND next_attempt_at > now()";
                let _ = sqlx::query(now).execute(&db).await;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        db.close().await;
    }

    /// Puts everything beside the tables, as the schema `journal`.
    pub async fn write_down(&self, world: &World) {
        let written = std::mem::take(&mut *self.written.lock().unwrap());
        let db = connect(&world.stores.postgres.url).await;
        sqlx::raw_sql(check::JOURNAL).execute(&db).await.unwrap();
        sqlx::query("INSERT INTO journal.before VALUES ($1, $2)").bind(self.last_order_before).bind(DEALER).execute(&db).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for order in &written.orders {
            sqlx::query("INSERT INTO journal.orders VALUES ($1, $2, $3, $4, $5)")
                .bind(order.id)
                .bind(&order.number)
                .bind(order.shop_id)
                .bind(order.cart_id)
                .bind(order.grand_total)
                .execute(&mut *tx)
                .await
                .unwrap_or_else(|error| panic!("order {} was answered twice? {error}", order.id));
            let of = |value: fn(&Line) -> i64| order.lines.iter().map(value).collect::<Vec<i64>>();
            let cost = |value: fn(&Line) -> Decimal| order.lines.iter().map(value).collect::<Vec<Decimal>>();
            sqlx::query(
                "INSERT INTO journal.lines SELECT $1, line_no, product_id, qty, price, subtotal
                 FROM unnest($2::bigint[], $3::bigint[], $4::numeric[], $5::numeric[]) WITH ORDINALITY AS l (product_id, qty, price, subtotal, line_no)",
            )
            .bind(order.id)
            .bind(of(|line| line.product_id))
            .bind(of(|line| line.qty))
            .bind(cost(|line| line.price))
            .bind(cost(|line| line.subtotal))
            .execute(&mut *tx)
            .await
            .unwrap();
        }
        let (ids, numbers): (Vec<i64>, Vec<String>) = written.approvals.clone().into_iter().unzip();
        let sql = "INSERT INTO journal.approvals SELECT * FROM unnest($1::bigint[], $2::text[])";
        sqlx::query(sql).bind(ids).bind(numbers).execute(&mut *tx).await.unwrap();
        let (ids, reasons): (Vec<i64>, Vec<String>) = written.rejections.clone().into_iter().unzip();
        let sql = "INSERT INTO journal.rejections SELECT * FROM unnest($1::bigint[], $2::text[])";
        sqlx::query(sql).bind(ids).bind(reasons).execute(&mut *tx).await.unwrap();
        let ids: Vec<i64> = written.cancellations.iter().copied().collect();
        sqlx::query("INSERT INTO journal.cancellations SELECT unnest($1::bigint[])").bind(ids).execute(&mut *tx).await.unwrap();
        for (shop_id, lines) in &written.carts {
            sqlx::query("INSERT INTO journal.carts VALUES ($1, $2)").bind(shop_id).bind(lines).execute(&mut *tx).await.unwrap();
        }
        let sql = "INSERT INTO journal.counter_sales SELECT unnest($1::text[])";
        sqlx::query(sql).bind(&written.counter_sales).execute(&mut *tx).await.unwrap();
        let received = world.gateway.received();
        let sql = "INSERT INTO journal.received SELECT recipient, text, substring(text FROM 'ORD-[0-9]{4}-[0-9]{6}')
                   FROM unnest($1::text[], $2::text[]) AS r (recipient, text)";
        let recipients: Vec<&str> = received.iter().map(|message| message.recipient.as_str()).collect();
        let texts: Vec<&str> = received.iter().map(|message| message.text.as_str()).collect();
        sqlx::query(sql).bind(recipients).bind(texts).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        sqlx::raw_sql("CREATE INDEX ON journal.received (about); ANALYZE").execute(&db).await.unwrap();
        db.close().await;
        *self.written.lock().unwrap() = written;
    }

    pub fn report(&self, gateway: &Gateway) {
        let written = self.written.lock().unwrap();
        let received = gateway.received();
        let distinct: BTreeSet<_> = received.iter().map(|message| (&message.recipient, &message.text)).collect();
        println!(
            "answered: {} orders with {} lines, {} approvals, {} rejections, {} cancellations; {} sales of the old system's own",
            written.orders.len(),
            written.orders.iter().map(|order| order.lines.len()).sum::<usize>(),
            written.approvals.len(),
            written.rejections.len(),
            written.cancellations.len(),
            written.counter_sales.len()
        );
        println!("messages: {} received, {} of them more than once", received.len(), received.len() - distinct.len());
    }
}
