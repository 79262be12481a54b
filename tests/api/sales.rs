//! The back office's sales people: teams, shops, and what keeps them from being changed.

use pmo_tests::TestApp;
use serde_json::{Value, json};

const SALES: &str = "/api/admin/sales";

fn path(id: impl std::fmt::Display) -> String {
    format!("{SALES}/{id}")
}

fn codes(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn sales_people_are_found_filtered_and_sorted() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let spv = app.sales("SPV1").spv().await;
    let budi = app.sales("SL01").led_by(&spv).await;
    app.sales("SL02").unmapped().await;
    app.sales("SL03").led_by(&spv).await;
    app.shop("TK001").sales(&budi).await;
    app.shop("TK002").sales(&budi).inactive().await;
    sqlx::query("UPDATE pmov2.sales SET name = 'Budi Santoso', phone = '6281312345678' WHERE code = 'SL01'")
        .execute(&app.db)
        .await
        .unwrap();
    sqlx::query("UPDATE pmov2.sales SET is_active = false WHERE code = 'SL03'").execute(&app.db).await.unwrap();

    let (all, meta) = admin.get(SALES).await.list();
    assert_eq!((codes(&all), &meta["total"]), (vec!["SL01", "SL02", "SL03", "SPV1"], &json!(4)));
    assert_eq!((&all[0]["shop_count"], &all[0]["active_shop_count"], &all[0]["spv"]["code"]), (&json!(2), &json!(1), &json!("SPV1")));
    assert_eq!((&all[3]["active_team_count"], &all[3]["jabatan"], &all[3]["spv"]), (&json!(1), &json!("spv"), &Value::Null));
    for (query, expected) in [
        ("search=santoso", &["SL01"][..]),
        ("search=0813-1234", &["SL01"]),
        ("search=sp", &["SPV1"]),
        ("jabatan=spv", &["SPV1"]),
        ("jabatan=sales&is_active=true", &["SL01", "SL02"]),
        ("is_active=false", &["SL03"]),
        ("mapped=false", &["SL02"]),
        ("mapped=true&sort=-code", &["SPV1", "SL03", "SL01"]),
        ("sort=name&per_page=1", &["SL01"]),
        ("sort=-created_at&per_page=1", &["SL03"]),
    ] {
        let (found, _) = admin.get(format!("{SALES}?{query}")).await.list();
        assert_eq!(codes(&found), expected, "{query}");
    }
    assert_eq!(codes(&admin.get(format!("{SALES}?spv_id={}", spv.id)).await.list().0), ["SL01", "SL03"]);
    admin.get(format!("{SALES}?jabatan=boss")).await.problem(400, "malformed_request");
    let team = admin.get(path(spv.id)).await.ok();
    assert_eq!(codes(team["team"].as_array().unwrap()), ["SL01", "SL03"]);
    admin.get(path(999)).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_sales_person_is_made_with_a_supervisor_who_is_one() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (spv, peer) = (app.sales("SPV1").spv().await, app.sales("SL01").await);
    let closed = app.sales("SPV2").spv().await;
    admin.put(format!("{}/deactivate", path(closed.id))).await.ok();
    let old: i32 = sqlx::query_scalar("INSERT INTO data_part.tblsalesman (kd_salesman, nama) VALUES ('S9', 'BUDI') RETURNING id")
        .fetch_one(&app.db)
        .await
        .unwrap();
    let mut form = json!({
        "code": "sl09", "name": " Budi ", "phone": "0813-1234-5678", "jabatan": "sales", "spv_id": spv.id, "ref_salesman_id": old,
    });
    let made = admin.post(SALES).idempotency_key("one").json(&form).await.created();
    assert_eq!((&made["code"], &made["name"], &made["phone"]), (&json!("SL09"), &json!("Budi"), &json!("6281312345678")));
    assert_eq!(made["salesman"], json!({ "id": old, "code": "S9", "name": "BUDI", "sales": ["SL09"] }));
    assert_eq!((&made["spv_id"], &made["version"], &made["is_active"]), (&json!(spv.id), &json!(1), &json!(true)));
    assert_eq!(admin.post(SALES).idempotency_key("one").json(&form).await.created(), made);
    assert_eq!(admin.post(SALES).json(&form).await.invalid("code"), "taken");

    form["code"] = json!("SL10");
    for (field, value, code) in [
        ("spv_id", json!(peer.id), "not_spv"),
        ("spv_id", json!(closed.id), "not_spv"),
        ("spv_id", json!(999_999), "not_spv"),
        ("ref_salesman_id", json!(999_999), "unknown"),
        ("phone", json!("021-555"), "phone"),
        ("code", json!("S L"), "format"),
        ("name", json!(" "), "required"),
        ("jabatan", json!("spv"), "not_for_spv"),
    ] {
        let mut wrong = form.clone();
        wrong[field] = value;
        let named = if field == "jabatan" { "spv_id" } else { field };
        assert_eq!(admin.post(SALES).json(&wrong).await.invalid(named), code, "{wrong}");
    }
    form["jabatan"] = json!("boss");
    admin.post(SALES).json(&form).await.problem(400, "malformed_request");
}

#[tokio::test]
async fn a_supervisor_with_a_team_stays_one() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (one, two) = (app.sales("SPV1").spv().await, app.sales("SPV2").spv().await);
    let member = app.sales("SL01").led_by(&one).await;
    let form = |code: &str, jabatan: &str, spv: Option<i64>, version: i32| json!({ "code": code, "name": "Nama", "jabatan": jabatan, "spv_id": spv, "version": version });
    let refused = admin.put(path(one.id)).json(form("SPV1", "sales", None, 1)).await;
    assert_eq!(refused.invalid("jabatan"), "has_team");
    let moved = admin.put(path(member.id)).json(form("SL01", "sales", Some(two.id), 1)).await.ok();
    assert_eq!((&moved["spv"]["code"], &moved["version"], &moved["is_mapped"]), (&json!("SPV2"), &json!(2), &json!(false)));
    let now = admin.put(path(one.id)).json(form("SPV1", "sales", Some(two.id), 1)).await.ok();
    assert_eq!((&now["jabatan"], &now["spv_id"]), (&json!("sales"), &json!(two.id)));
    // The one who is about to stop being a supervisor is none.
    let alone = app.sales("SPV3").spv().await;
    assert_eq!(admin.put(path(alone.id)).json(form("SPV3", "sales", Some(alone.id), 1)).await.invalid("spv_id"), "not_spv");

    let conflict = admin.put(path(member.id)).json(form("SL01", "sales", None, 1)).await.problem(409, "edit_conflict");
    assert_eq!(conflict["data"], admin.get(path(member.id)).await.ok());
    assert_eq!(admin.put(path(member.id)).json(form("SL01", "sales", Some(two.id), 2)).await.ok()["version"], 2, "no change");
    // A supervisor who left keeps the team until somebody moves it; other edits are not held up by that.
    admin.put(format!("{}/deactivate", path(two.id))).await.ok();
    let mut edit = form("SL01", "sales", Some(two.id), 2);
    edit["name"] = json!("Nama Baru");
    assert_eq!(admin.put(path(member.id)).json(&edit).await.ok()["name"], "Nama Baru");
    assert_eq!(admin.put(path(member.id)).json(form("SPV2", "sales", None, 3)).await.invalid("code"), "taken");
    admin.put(path(999)).json(form("X", "sales", None, 1)).await.problem(404, "not_found");
}

/// Whoever comes first: there is never a team without a supervisor.
#[tokio::test]
async fn a_supervisor_can_not_stop_being_one_while_somebody_joins() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    for round in 0..8 {
        let spv = app.sales(&format!("SPV{round}")).spv().await;
        let member = app.sales(&format!("SL{round}")).await;
        let step_down = admin.put(path(spv.id)).json(json!({ "code": spv.code, "name": "A", "jabatan": "sales", "version": 1 }));
        let join = admin
            .put(path(member.id))
            .json(json!({ "code": member.code, "name": "B", "jabatan": "sales", "spv_id": spv.id, "version": 1 }));
        let answers = pmo_tests::all_at_once([step_down, join]).await;
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        assert!(statuses == [200, 422] || statuses == [422, 200], "{statuses:?}");
    }
}

#[tokio::test]
async fn leaving_is_counted_and_deleting_needs_that_nothing_is_left() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let spv = app.sales("SPV1").spv().await;
    let budi = app.sales("SL01").led_by(&spv).await;
    let shop = app.shop("TK001").sales(&budi).await;
    let left = admin.put(format!("{}/deactivate", path(budi.id))).await.ok();
    assert_eq!((&left["is_active"], &left["active_shop_count"], &left["version"]), (&json!(false), &json!(1), &json!(2)));
    assert_eq!(admin.put(format!("{}/deactivate", path(budi.id))).await.ok(), left, "harmless when repeated");
    let form = json!({ "code": "TK009", "name": "Toko", "phone": "081200000009", "sales_id": budi.id });
    assert_eq!(admin.post("/api/admin/shops").json(form).await.invalid("sales_id"), "not_active");

    let kept = admin.delete(path(budi.id)).await.problem(409, "in_use");
    assert!(kept["detail"].as_str().unwrap().contains("1 toko"), "{kept}");
    admin.delete(path(spv.id)).await.problem(409, "in_use");
    admin.delete(format!("/api/admin/shops/{}", shop.id)).await.ok();
    assert_eq!(admin.delete(path(budi.id)).await.ok()["code"], "SL01");
    assert_eq!(admin.delete(path(spv.id)).await.ok()["code"], "SPV1");
    admin.delete(path(spv.id)).await.problem(404, "not_found");
    for action in ["activate", "deactivate"] {
        admin.put(format!("{}/{action}", path(999))).await.problem(404, "not_found");
    }
    let again = app.sales("SL02").await;
    admin.put(format!("{}/deactivate", path(again.id))).await.ok();
    assert_eq!(admin.put(format!("{}/activate", path(again.id))).await.ok()["is_active"], true);
    let actions: Vec<String> =
        sqlx::query_scalar("SELECT action FROM pmov2.audit_log WHERE entity = 'sales' ORDER BY id").fetch_all(&app.db).await.unwrap();
    assert_eq!(actions, ["sales.deactivate", "sales.delete", "sales.delete", "sales.deactivate", "sales.activate"]);
}
