//! PostgreSQL dies, and another one with its data takes its place at another address: the service fails over by itself.

use pmo_tests::Proxy;

use crate::demo::{Demo, assert_whole, checkout, fill_cart};
use crate::own_postgres::OwnPostgres;

#[tokio::test]
async fn a_database_that_is_restarted_elsewhere_is_found_and_no_order_is_lost() {
    let Some(mut postgres) = OwnPostgres::start("restarted", 320) else {
        println!("SKIPPED: this machine lets nobody have a PostgreSQL that ends with its test; the kill tests restart one, too");
        return;
    };
    let (proxy, url) = Proxy::before(&postgres.api_url).await;
    let demo = Demo::start(&url).await;
    let (toko, admin) = (demo.toko().await, demo.admin().await);
    let product = toko.get("/api/products?per_page=1").await.list().0[0]["id"].clone();
    let (mut answered, mut ids) = (Vec::new(), Vec::new());
    for round in 0..3 {
        for number in 0..3 {
            fill_cart(&toko, &product).await.ok();
            if number == 1 {
                postgres.kill();
            }
            let key = format!("order-{round}-{number}");
            // As the storefront does: again, with the same key, until there is an answer.
            let mut order = None;
            demo.until("it is ordered", async || {
                let answer = checkout(&toko, &key).await;
                match answer.status {
                    201 => order = Some(answer.created()),
                    _ if number == 1 && !answer.json["code"].is_null() => {
                        answer.problem(503, "service_unavailable");
                        postgres.start_again();
                        proxy.lead_to(postgres.place());
                    }
                    _ => panic!("{answer}"),
                }
                order.is_some()
            })
            .await;
            let order = order.unwrap();
            answered.push(order["order_number"].as_str().unwrap().to_owned());
            ids.push(order["id"].clone());
        }
        demo.until_ready().await;
    }
    for id in ids {
        admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    }
    demo.until("all messages have left", async || admin.get("/api/admin/messages?status=queued").await.list().1["total"] == 0).await;
    assert_whole(&postgres.url, &answered).await;
}
