//! The audit log: what is in it, and how it is found.

use pmo_tests::TestApp;
use serde_json::{Value, json};

const AUDIT: &str = "/api/admin/audit";

fn actions(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["action"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn what_was_done_is_found_by_who_what_and_when() {
    let app = TestApp::new().await;
    let (chief, admin) = (app.super_admin().await, app.admin().await);
    let shop = app.shop("TK001").await;
    let path = format!("/api/admin/shops/{}", shop.id);
    admin.put(&path).json(json!({ "code": "TK001", "name": "Toko Baru", "phone": shop.phone, "version": 1 })).await.ok();
    admin.put(format!("{path}/deactivate")).await.ok();
    app.advance(chrono::TimeDelta::days(1));
    let chief = app.anonymous().with_token(&app.admin_session(&chief.user).await);
    chief.put(format!("/api/admin/users/{}/deactivate", admin.user.id)).await.ok();
    sqlx::query("INSERT INTO pmov2.audit_log (actor_kind, actor_name, action, entity, at) VALUES ('system', 'sync', 'products.sync', 'product', $1)")
        .bind(app.clock.now())
        .execute(&app.db)
        .await
        .unwrap();

    let (all, meta) = chief.get(AUDIT).await.list();
    assert_eq!(actions(&all), ["products.sync", "user.deactivate", "shop.deactivate", "shop.update"], "the newest first");
    assert_eq!(
        (&meta["total"], &all[3]["fields"]),
        (&json!(4), &json!(["address", "city", "name", "province", "ref_toko_id", "sales_id"]))
    );
    assert_eq!(
        (&all[3]["actor_name"], &all[3]["entity_id"], &all[3]["ip_address"]),
        (&json!("admin"), &json!(shop.id), &json!("127.0.0.1"))
    );
    assert_eq!(all[0]["fields"], json!([]));

    for (query, expected) in [
        ("action=shop.update".to_owned(), &["shop.update"][..]),
        (format!("actor_id={}", admin.user.id), &["shop.deactivate", "shop.update"]),
        ("actor_kind=system".to_owned(), &["products.sync"]),
        ("entity=shop".to_owned(), &["shop.deactivate", "shop.update"]),
        (format!("entity=user&entity_id={}", admin.user.id), &["user.deactivate"]),
        ("from=2026-03-11".to_owned(), &["products.sync", "user.deactivate"]),
        ("to=2026-03-10".to_owned(), &["shop.deactivate", "shop.update"]),
        ("from=2026-03-12".to_owned(), &[]),
        ("search=toko baru".to_owned(), &["shop.update"]),
        ("search=shop.deact".to_owned(), &["shop.deactivate"]),
        ("search=sync".to_owned(), &["products.sync"]),
        (format!("before_id={}", all[1]["id"]), &["shop.deactivate", "shop.update"]),
        ("per_page=1&page=2".to_owned(), &["user.deactivate"]),
    ] {
        assert_eq!(actions(&chief.get(format!("{AUDIT}?{query}")).await.list().0), expected, "{query}");
    }
    chief.get(format!("{AUDIT}?actor_kind=ghost")).await.problem(400, "malformed_request");
    assert_eq!(chief.get(format!("{AUDIT}?entity_id=0")).await.invalid("entity_id"), "range");

    let entry = chief.get(format!("{AUDIT}/{}", all[3]["id"])).await.ok();
    assert_eq!((&entry["before"]["name"], &entry["after"]["name"]), (&json!("Toko TK001"), &json!("Toko Baru")));
    assert!(entry["request_id"].as_str().is_some_and(|id| id.len() >= 8));
    chief.get(format!("{AUDIT}/999999")).await.problem(404, "not_found");
}
