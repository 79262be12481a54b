//! The checks that kill tests and restore drills rely on see every kind of damage: each is planted, and the rule it breaks must
//! say so. A rule that nothing is planted for fails this test, too.

use std::collections::BTreeSet;

use pmo_tests::TestApp;
use pmo_tests::check::{self, Rule};
use serde_json::json;
use sqlx::AssertSqlSafe;

/// What a damaged file, or a program gone wrong, would not respect.
const WITHOUT_GUARDS: &str = "
    DO $$
    DECLARE guard record;
    BEGIN
        FOR guard IN SELECT conrelid::regclass AS place, conname FROM pg_constraint
            WHERE connamespace::regnamespace::text IN ('pmov2', 'data_part') AND contype IN ('c', 'f', 'u') AND conislocal ORDER BY contype <> 'f'
        LOOP
            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', guard.place, guard.conname);
        END LOOP;
        FOR guard IN SELECT indexrelid::regclass AS place FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace::regnamespace::text = 'pmov2' AND indisunique AND NOT indisprimary
        LOOP
            EXECUTE format('DROP INDEX %s', guard.place);
        END LOOP;
        FOR guard IN SELECT oid::regclass AS place FROM pg_class WHERE relnamespace::regnamespace::text = 'pmov2' AND relkind = 'r' LOOP
            EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guard.place);
        END LOOP;
    END $$";

/// A journal that agrees with the database.
const JOURNAL_OF_WHAT_IS_THERE: &str = "
    INSERT INTO journal.before VALUES (0, '6281299990000');
    INSERT INTO journal.orders SELECT id, order_number, shop_id, cart_id, grand_total FROM pmov2.orders;
    INSERT INTO journal.lines SELECT order_id, line_no, product_id, qty, price, subtotal FROM pmov2.order_items;
    INSERT INTO journal.approvals SELECT id, ref_so_number FROM pmov2.orders WHERE status = 'submitted_to_datapart';
    INSERT INTO journal.rejections SELECT id, reject_reason FROM pmov2.orders WHERE status = 'rejected';
    INSERT INTO journal.cancellations SELECT id FROM pmov2.orders WHERE status = 'cancelled';
    INSERT INTO journal.carts SELECT shop_id, array_agg(product_id || ' x ' || qty ORDER BY i.id)
        FROM pmov2.carts c JOIN pmov2.cart_items i ON i.cart_id = c.id WHERE c.status = 'active' GROUP BY 1;
    INSERT INTO journal.counter_sales SELECT no_so FROM data_part.tblso WHERE tipe_source = 'COUNTER';
    INSERT INTO journal.received SELECT recipient, text, substring(text FROM 'ORD-[0-9]{4}-[0-9]{6}') FROM pmov2.messages;";

/// The rule of `check.sql`, and what breaks it. ORD-2026-000001 (brake pads, two oils) and 2 (pads) are approved, 3 is rejected, 4
/// cancelled, 5 pending (pads, a belt).
const DAMAGE_TO_THE_WHOLE: &[(&str, &str)] = &[
    (
        "an order's totals are the sums of its lines",
        "UPDATE pmov2.orders SET total_amount = total_amount + 1, grand_total = grand_total + 1 WHERE order_number = 'ORD-2026-000005'",
    ),
    ("an order's totals are the sums of its lines", "DELETE FROM pmov2.order_items WHERE line_no = 2"),
    ("an order's totals are the sums of its lines", "DELETE FROM pmov2.order_items"),
    ("an order's lines are numbered from 1", "UPDATE pmov2.order_items SET line_no = line_no + 1 WHERE line_no = 2"),
    ("an order's lines are numbered from 1", "UPDATE pmov2.order_items SET line_no = 1 WHERE line_no = 2"),
    ("a line's subtotal is what its pieces cost", "UPDATE pmov2.order_items SET qty = qty + 1 WHERE line_no = 2"),
    (
        "an order's number names the year it was placed in",
        "UPDATE pmov2.orders SET created_at = created_at - interval '1 year' WHERE order_number = 'ORD-2026-000005'",
    ),
    (
        "order numbers of a year are given once and have no gaps",
        "UPDATE pmov2.orders SET order_number = 'ORD-2026-000006' WHERE order_number = 'ORD-2026-000002'",
    ),
    (
        "order numbers of a year are given once and have no gaps",
        "UPDATE pmov2.orders SET order_number = 'ORD-2026-000001' WHERE order_number = 'ORD-2026-000002'",
    ),
    ("order numbers of a year are given once and have no gaps", "DELETE FROM pmov2.orders WHERE order_number = 'ORD-2026-000005'"),
    (
        "order numbers of a year are given once and have no gaps",
        "UPDATE pmov2.serials SET last_number = last_number + 1 WHERE type = 'order'",
    ),
    ("an order's history leads from its beginning to its status", "DELETE FROM pmov2.order_events WHERE to_status = 'rejected'"),
    ("an order's history leads from its beginning to its status", "DELETE FROM pmov2.order_events WHERE to_status = 'pending'"),
    ("an order's history leads from its beginning to its status", "UPDATE pmov2.orders SET status = 'pending' WHERE status = 'cancelled'"),
    (
        "an order has a sales order exactly when it was handed over",
        "UPDATE pmov2.orders SET ref_so_id = NULL WHERE order_number = 'ORD-2026-000001'",
    ),
    (
        "an order has a sales order exactly when it was handed over",
        "UPDATE pmov2.orders SET status = 'pending' WHERE order_number = 'ORD-2026-000001'",
    ),
    (
        "a handed over order has its sales order, with its number and total",
        "DELETE FROM data_part.tblso WHERE no_so = '2026/000001/POD-PD'",
    ),
    ("a handed over order has its sales order, with its number and total", "UPDATE data_part.tblso SET grand_total = grand_total + 1"),
    (
        "a handed over order has its sales order, with its number and total",
        "UPDATE data_part.tblso SET no_so = '2026/000009/POD-PD' WHERE no_so = '2026/000001/POD-PD'",
    ),
    ("a sales order has the lines of its order", "UPDATE data_part.tblso_detail SET qty_so = qty_so + 1"),
    ("a sales order has the lines of its order", "UPDATE data_part.tblso_detail SET harga = harga + 1"),
    (
        "a sales order has the lines of its order",
        "DELETE FROM data_part.tblso_detail WHERE id = (SELECT max(id) FROM data_part.tblso_detail)",
    ),
    (
        "a sales order has the lines of its order",
        "INSERT INTO data_part.tblso_detail (fk_so, fk_part, harga, qty_so, total_harga, qty_sisa) SELECT fk_so, fk_part, harga, qty_so, total_harga, qty_sisa FROM data_part.tblso_detail LIMIT 1",
    ),
    ("a sales order's type counts its oil lines", "UPDATE data_part.tblso SET jenis_so = 'Other' WHERE jenis_so = 'Oli Regular'"),
    (
        "a sales order of ours belongs to the one order it names",
        "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) SELECT '2026/000009/POD-PD', tgl_so, keterangan FROM data_part.tblso WHERE no_so = '2026/000001/POD-PD'",
    ),
    ("a sales order of ours has lines", "DELETE FROM data_part.tblso_detail"),
    ("no more is to be delivered than was ordered", "UPDATE data_part.tblso_detail SET qty_sisa = qty_so + 1"),
    ("a shop has at most one active cart", "INSERT INTO pmov2.carts (shop_id) SELECT shop_id FROM pmov2.carts WHERE status = 'active'"),
    ("a cart that was checked out has its order", "DELETE FROM pmov2.orders WHERE order_number = 'ORD-2026-000005'"),
    (
        "a cart that was checked out has its order",
        "INSERT INTO pmov2.orders (order_number, shop_id, cart_id, total_amount, grand_total, line_count) SELECT 'ORD-2026-000006', shop_id, cart_id, total_amount, grand_total, line_count FROM pmov2.orders WHERE order_number = 'ORD-2026-000005'",
    ),
    ("an order's cart is closed", "UPDATE pmov2.carts SET status = 'active'"),
    ("a message that was sent says when and how", "UPDATE pmov2.messages SET sent_at = NULL"),
    ("a secret is kept only while it waits", "UPDATE pmov2.messages SET sealed_secret = '\\x00'"),
];

/// The same for `answered.sql`.
const DAMAGE_TO_WHAT_WAS_ANSWERED: &[(&str, &str)] = &[
    ("an answered order exists as it was answered", "DELETE FROM pmov2.orders WHERE order_number = 'ORD-2026-000005'"),
    (
        "an answered order exists as it was answered",
        "UPDATE pmov2.orders SET grand_total = grand_total + 1 WHERE order_number = 'ORD-2026-000005'",
    ),
    (
        "an answered order exists as it was answered",
        "UPDATE pmov2.orders SET order_number = 'ORD-2026-000006' WHERE order_number = 'ORD-2026-000005'",
    ),
    (
        "an answered order exists as it was answered",
        "INSERT INTO pmov2.orders (order_number, shop_id, cart_id, total_amount, grand_total, line_count) SELECT 'ORD-2026-000006', shop_id, cart_id, total_amount, grand_total, line_count FROM pmov2.orders WHERE order_number = 'ORD-2026-000005'",
    ),
    (
        "an answered order has the lines it was answered with, and no others",
        "UPDATE pmov2.order_items SET qty = qty + 1, subtotal = subtotal + price WHERE line_no = 2",
    ),
    ("an answered order has the lines it was answered with, and no others", "DELETE FROM pmov2.order_items WHERE line_no = 2"),
    (
        "an order was made only where somebody was answered",
        "INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count) SELECT 'ORD-2026-000006', id, 1, 1, 1 FROM pmov2.shops LIMIT 1",
    ),
    ("an order's cart still holds what was ordered", "DELETE FROM pmov2.cart_items"),
    ("a line costs what the product costs", "UPDATE pmov2.products SET price = price + 1"),
    (
        "an answered approval is one sales order under the answered number",
        "UPDATE pmov2.orders SET status = 'pending', ref_so_id = NULL, ref_so_number = NULL, submitted_at = NULL",
    ),
    (
        "an answered approval is one sales order under the answered number",
        "UPDATE pmov2.orders SET ref_so_number = '2026/000009/POD-PD' WHERE order_number = 'ORD-2026-000001'",
    ),
    (
        "an answered approval is one sales order under the answered number",
        "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) SELECT '2026/000009/POD-PD', tgl_so, keterangan FROM data_part.tblso WHERE no_so = '2026/000001/POD-PD'",
    ),
    ("an answered approval is one sales order under the answered number", "UPDATE data_part.tblso SET fk_toko = fk_toko + 1"),
    ("an answered approval is one sales order under the answered number", "UPDATE data_part.tblso_detail SET qty_so = qty_so + 1"),
    ("an answered rejection stands, with its reason", "UPDATE pmov2.orders SET reject_reason = 'x' WHERE status = 'rejected'"),
    ("an answered rejection stands, with its reason", "UPDATE pmov2.orders SET status = 'pending' WHERE status = 'rejected'"),
    ("an answered cancellation stands", "UPDATE pmov2.orders SET status = 'pending' WHERE status = 'cancelled'"),
    ("an order moved only where somebody was answered", "UPDATE pmov2.orders SET status = 'rejected' WHERE status = 'pending'"),
    ("an approval or rejection has one audit entry", "DELETE FROM pmov2.audit_log"),
    (
        "an approval or rejection has one audit entry",
        "INSERT INTO pmov2.audit_log (actor_kind, actor_name, action, entity, entity_id) SELECT actor_kind, actor_name, action, entity, entity_id FROM pmov2.audit_log",
    ),
    (
        "sales order numbers of a year are given once and have no gaps, the old system's own included",
        "UPDATE data_part.tblso SET no_so = '2026/000003/POD-PD' WHERE no_so = '2026/000002/POD-PD'",
    ),
    (
        "sales order numbers of a year are given once and have no gaps, the old system's own included",
        "DELETE FROM data_part.tblso WHERE no_so = '2026/000002/POD-PD'",
    ),
    ("the old system's own sales orders are untouched", "UPDATE data_part.tblso SET grand_total = 2 WHERE tipe_source = 'COUNTER'"),
    ("a shop's cart holds what it was told to hold", "UPDATE pmov2.cart_items SET qty = qty + 1"),
    ("a shop's cart holds what it was told to hold", "UPDATE pmov2.carts SET status = 'checked_out'"),
    ("the dealer was told of every order", "DELETE FROM journal.received WHERE text LIKE 'Order baru dari %ORD-2026-000003%'"),
    (
        "the shop was told of every approval, with the sales order's number",
        "DELETE FROM journal.received WHERE text LIKE '%telah disetujui%' AND about = 'ORD-2026-000001'",
    ),
    ("the shop was told of every rejection, with the reason", "DELETE FROM journal.received WHERE text LIKE '%ditolak%'"),
    (
        "nobody was told of what did not happen",
        "INSERT INTO journal.received SELECT recipient, text, 'ORD-2026-000005' FROM journal.received WHERE text LIKE '%telah disetujui%'",
    ),
    (
        "nobody was told of what did not happen",
        "INSERT INTO journal.received VALUES ('6281299990000', 'Order baru dari Toko: ORD-2026-000006', 'ORD-2026-000006')",
    ),
    (
        "the outbox knows that its messages were sent",
        "UPDATE pmov2.messages SET status = 'queued' WHERE id = (SELECT min(id) FROM pmov2.messages)",
    ),
    (
        "each message is written once",
        "INSERT INTO pmov2.messages (kind, recipient, text, order_id, expires_at, content) SELECT kind, recipient, text, order_id, expires_at, content FROM pmov2.messages",
    ),
];

async fn placed(toko: &pmo_tests::TokoClient, lines: &[i64]) -> i64 {
    for product_id in lines {
        toko.post("/api/cart/add").json(json!({ "product_id": product_id, "qty": 2 })).await.ok();
    }
    toko.post("/api/cart/checkout").json(json!({})).await.created()["id"].as_i64().unwrap()
}

/// Orders of every fate, told to everybody, a sale of the old system's own, and a cart that is being filled.
async fn some_of_everything() -> TestApp {
    let app = TestApp::new().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await.id;
    let belt = app.product("23100K44V01", "BELT DRIVE", 98_000).category("BLDRV").await.id;
    let thin = app.product("082322MAK0LN9", "OLI MPX1 10W30", 51_000).category("OIL").await.id;
    let thick = app.product("082342MAK0LN1", "OLI MPX2 20W40", 49_000).category("OIL").await.id;
    let (one, two) = (app.shop("TK001").await, app.shop("TK002").await);
    let (one, two, admin) = (app.toko_session(&one).await, app.toko_session(&two).await, app.admin().await);
    let approved = [placed(&one, &[pad, thin, thick]).await, placed(&two, &[pad]).await];
    let (rejected, cancelled) = (placed(&one, &[belt]).await, placed(&two, &[thin, pad]).await);
    placed(&one, &[pad, belt]).await;
    for id in approved {
        admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    }
    admin.put(format!("/api/admin/orders/{rejected}/reject")).json(json!({ "reason": "Stok kosong." })).await.ok();
    two.post(format!("/api/orders/{cancelled}/cancel")).json(json!({})).await.ok();
    for product_id in [belt, thick] {
        two.post("/api/cart/add").json(json!({ "product_id": product_id, "qty": 3 })).await.ok();
    }
    let counter_sale = "INSERT INTO data_part.tblso (no_so, tgl_so, tipe_source, grand_total, keterangan) VALUES ('2026/000003/POD-PD', '2026-03-10', 'COUNTER', 1, 'counter sale')";
    sqlx::query(counter_sale).execute(&app.db).await.unwrap();
    app.drain().await;
    app
}

#[tokio::test]
async fn every_kind_of_damage_is_seen_by_the_rule_it_breaks() {
    let app = some_of_everything().await;
    let mut db = app.db.acquire().await.unwrap();
    for setup in [WITHOUT_GUARDS, check::JOURNAL, JOURNAL_OF_WHAT_IS_THERE] {
        sqlx::raw_sql(setup).execute(&mut *db).await.unwrap();
    }
    let mut unseen = Vec::new();
    for (sql, damages) in [(check::WHOLE, DAMAGE_TO_THE_WHOLE), (check::ANSWERED, DAMAGE_TO_WHAT_WAS_ANSWERED)] {
        let rules = check::rules(&mut db, sql).await;
        assert!(rules.iter().all(|rule| rule.looked_at > 0 && !rule.is_broken()), "before any damage: {rules:#?}");
        for (rule, damage) in damages {
            sqlx::raw_sql("BEGIN").execute(&mut *db).await.unwrap();
            let done = sqlx::raw_sql(AssertSqlSafe(*damage)).execute(&mut *db).await.unwrap_or_else(|error| panic!("{damage}: {error}"));
            assert!(done.rows_affected() > 0, "nothing damaged: {damage}");
            let broken: Vec<_> = check::rules(&mut db, sql).await.into_iter().filter(Rule::is_broken).collect();
            if !broken.iter().any(|broken| broken.rule == *rule && broken.example.is_some()) {
                unseen.push(format!("{damage}\nbreaks {rule:?}, but what was seen is {broken:#?}"));
            }
            sqlx::raw_sql("ROLLBACK").execute(&mut *db).await.unwrap();
        }
        let planted: BTreeSet<_> = damages.iter().map(|(rule, _)| *rule).collect();
        let rules: BTreeSet<_> = rules.iter().map(|rule| rule.rule.as_str()).collect();
        assert_eq!(planted, rules, "each rule has been seen to fail");
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
    println!("{} kinds of damage, each seen", DAMAGE_TO_THE_WHOLE.len() + DAMAGE_TO_WHAT_WAS_ANSWERED.len());
}
