//! Redis is gone, slow, hangs, and comes back: nobody notices but whoever looks at `/readyz`.

use std::time::Duration;

use pmo_tests::{Proxy, RedisLease, TestApp};

use super::{placed, soon};

#[tokio::test]
async fn without_redis_everything_goes_on() {
    let redis = RedisLease::take().await;
    let (proxy, url) = Proxy::before(&redis.url).await;
    let app = TestApp::builder().redis_at(&url).with_config(|config| config.redis_timeout_ms = 500).start().await;
    app.leave_outbox();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let limits = async || app.anonymous().get("/readyz").await.plain()["limits"].as_str().unwrap().to_owned();
    let orders = async || {
        for _ in 0..2 {
            let order = placed(&toko, pad.id).await;
            soon(toko.get("/api/products")).await.list();
            soon(admin.put(format!("/api/admin/orders/{order}/approve"))).await.ok();
        }
    };
    orders().await;
    assert_eq!(limits().await, "redis");

    proxy.slow(Duration::from_millis(20));
    orders().await;
    for breaks in [Proxy::cut, Proxy::stall] {
        breaks(&proxy);
        orders().await;
        assert_eq!(limits().await, "process");
        proxy.mend();
        app.until("Redis is used again", async || {
            app.advance(chrono::TimeDelta::seconds(1));
            toko.get("/api/cart").await.ok();
            limits().await == "redis"
        })
        .await;
        orders().await;
    }
    let numbers: Vec<String> = sqlx::query_scalar("SELECT no_so FROM data_part.tblso ORDER BY 1").fetch_all(&app.db).await.unwrap();
    assert_eq!((numbers.len(), numbers.last().map(String::as_str)), (12, Some("2026/000012/POD-PD")));
}
