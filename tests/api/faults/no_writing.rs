//! PostgreSQL can be read but not written to: its disk is full, or it is read only. tests/process/full_disk.rs has a disk that is.

use chrono::TimeDelta;
use pmo_tests::TestApp;
use serde_json::json;

use super::{placed, refused, soon};

/// What PostgreSQL says when a table can't grow (53100), whatever is written.
const NO_ROOM: &str = "
    CREATE FUNCTION pmov2.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
    DO $$
    DECLARE place regclass;
    BEGIN
        FOR place IN SELECT oid FROM pg_class WHERE relnamespace = 'pmov2'::regnamespace AND relkind = 'r' LOOP
            EXECUTE format('CREATE TRIGGER no_room BEFORE INSERT OR UPDATE OR DELETE ON %s EXECUTE FUNCTION pmov2.no_room()', place);
        END LOOP;
    END $$";
const ROOM: &str = "DROP FUNCTION pmov2.no_room() CASCADE";

/// What a standby is, or a database that its provider protects because its disk is almost full. Sessions learn it when they begin.
const READ_ONLY: &str = "
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$;
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pmo'";
const WRITABLE: &str = "
    SET default_transaction_read_only = off;
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = off', current_database()); END $$;
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pmo'";

async fn reads_go_on_and_changes_wait(until_then: &'static str, from_then_on: &'static str) {
    let app = TestApp::new().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let order = placed(&toko, pad.id).await;
    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 3})).await.ok();
    let nobody = app.anonymous();

    sqlx::raw_sql(until_then).execute(&app.db).await.unwrap();
    app.until("it is connected again", async || toko.get("/api/cart").await.status == 200).await;
    // Sessions are to be renewed by now.
    app.advance(TimeDelta::minutes(3));
    for _ in 0..2 {
        for path in
            ["/api/products", "/api/products?search=kampas rem", "/api/products?search=zzqq", "/api/cart", "/api/orders", "/api/auth/me"]
        {
            let read = soon(toko.get(path)).await;
            assert_eq!(read.status, 200, "{read}");
        }
        for path in ["/api/admin/orders", "/api/admin/shops", "/api/admin/messages", "/api/admin/dashboard"] {
            let read = soon(admin.get(path)).await;
            assert_eq!(read.status, 200, "{read}");
        }
        soon(nobody.get("/readyz")).await;
        let checkout = || toko.post("/api/cart/checkout").json(json!({}));
        refused(toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1}))).await;
        refused(checkout().idempotency_key("one-order")).await;
        refused(admin.put(format!("/api/admin/orders/{order}/approve"))).await;
        refused(nobody.post("/api/auth/request-otp").json(json!({"shop_code": "TK001"}))).await;
    }
    assert_eq!(app.drain().await, 0, "no message leaves whose fate could not be written down");

    sqlx::raw_sql(from_then_on).execute(&app.db).await.unwrap();
    let checkout = || toko.post("/api/cart/checkout").json(json!({})).idempotency_key("one-order");
    app.until("it is ordered", async || checkout().await.status == 201).await;
    let second = checkout().await.created();
    assert_eq!((&second["items"][0]["qty"], &second["order_number"]), (&json!(3), &json!("ORD-2026-000002")), "no number was lost");
    admin.put(format!("/api/admin/orders/{order}/approve")).await.ok();
    nobody.post("/api/auth/request-otp").json(json!({"shop_code": "TK001"})).await.plain();
    assert_eq!(app.drain().await, 4, "two orders, an approval, a code");
}

#[tokio::test]
async fn on_a_full_disk_reads_go_on_and_changes_wait() {
    reads_go_on_and_changes_wait(NO_ROOM, ROOM).await;
}

#[tokio::test]
async fn in_a_read_only_database_reads_go_on_and_changes_wait() {
    reads_go_on_and_changes_wait(READ_ONLY, WRITABLE).await;
}
