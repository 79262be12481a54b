//! Orders, as the back office works with them.

mod bulk;
mod document;
mod events;
mod export;
mod list;
mod many;
mod speed;

use pmo_tests::{Product, TestApp, TokoClient};
use serde_json::{Value, json};

/// Places an order as a shop does.
async fn order(toko: &TokoClient, lines: &[(&Product, i32)]) -> Value {
    for (product, qty) in lines {
        toko.post("/api/cart/add").json(json!({ "product_id": product.id, "qty": qty })).await.ok();
    }
    toko.post("/api/cart/checkout").await.created()
}

fn id(order: &Value) -> i64 {
    order["id"].as_i64().unwrap()
}

/// What counting says, in the form of the summary.
async fn counted(app: &TestApp) -> Value {
    sqlx::query_scalar(
        "SELECT jsonb_build_object('total', count(*), 'pending', count(*) FILTER (WHERE status = 'pending'),
             'submitted_to_datapart', count(*) FILTER (WHERE status = 'submitted_to_datapart'),
             'approved', count(*) FILTER (WHERE status = 'approved'), 'rejected', count(*) FILTER (WHERE status = 'rejected'),
             'cancelled', count(*) FILTER (WHERE status = 'cancelled')) FROM pmov2.orders",
    )
    .fetch_one(&app.db)
    .await
    .unwrap()
}
