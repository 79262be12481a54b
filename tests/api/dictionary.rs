//! The search dictionary in the back office: a change shows at once, a draft is tried out, what was looked for in vain is
//! counted and dealt with. And the suggestions that come of it.

use chrono::TimeDelta;
use pmo_api::catalog;
use pmo_tests::{TestApp, TokoClient};
use serde_json::{Value, json};

const SYNONYMS: &str = "/api/admin/synonyms";
const MODELS: &str = "/api/admin/vehicle-models";
const MISSES: &str = "/api/admin/search/misses";

async fn some_parts(app: &TestApp) {
    for (code, name, category) in [
        ("06455K59A71", "PAD SET,FR BRAKE", "BRAKE"),
        ("06430K44V80", "SHOE SET,BRAKE", "BRAKE"),
        ("9805657713", "SPARK PLUG(CPR7EA-9)", "SPLG"),
        ("22201KPH900", "DISK,CLUTCH FRICTION", "CLTCH"),
    ] {
        app.product(code, name, 50_000).category(category).await;
    }
}

async fn found(toko: &TokoClient, search: &str) -> Vec<String> {
    let (page, _) = toko.get("/api/products").query([("search", search)]).await.list();
    page.iter().map(|product| product["code"].as_str().unwrap().to_owned()).collect()
}

async fn entries(app: &TestApp, action: &str) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM pmov2.audit_log WHERE action = $1").bind(action).fetch_one(&app.db).await.unwrap()
}

#[tokio::test]
async fn a_synonym_is_made_changed_switched_off_and_deleted() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    assert!(found(&toko, "gundul").await.is_empty());

    let form = json!({"term": " Gundul ", "means": ["SPARK PLUG", "spark plug"]});
    let made = admin.post(SYNONYMS).idempotency_key("one").json(&form).await.created();
    assert_eq!((&made["term"], &made["means"], &made["version"]), (&json!("gundul"), &json!(["spark plug"]), &json!(1)));
    assert_eq!(admin.post(SYNONYMS).idempotency_key("one").json(&form).await.created(), made);
    assert_eq!(found(&toko, "gundul").await, ["9805657713"]);
    assert_eq!(admin.post(SYNONYMS).json(&form).await.invalid("term"), "taken");
    assert_eq!(admin.post(SYNONYMS).json(json!({"term": "--", "means": ["x"]})).await.invalid("term"), "required");
    assert_eq!(admin.post(SYNONYMS).json(json!({"term": "x", "means": []})).await.invalid("means"), "length");
    assert_eq!(admin.post(SYNONYMS).json(json!({"term": "x", "means": ["--"]})).await.invalid("means"), "required");

    let path = format!("{SYNONYMS}/{}", made["id"]);
    let edit = json!({"term": "gundul", "means": ["disk clutch"], "version": 1});
    let changed = admin.put(&path).json(&edit).await.ok();
    assert_eq!((&changed["means"], &changed["version"]), (&json!(["disk clutch"]), &json!(2)));
    assert_eq!(found(&toko, "gundul").await, ["22201KPH900"]);
    let conflict = admin.put(&path).json(&edit).await.problem(409, "edit_conflict");
    assert_eq!(conflict["data"], admin.get(&path).await.ok());
    let same = json!({"term": "gundul", "means": ["disk clutch"], "version": 2});
    assert_eq!(admin.put(&path).json(&same).await.ok()["version"], 2, "no change");
    assert_eq!(admin.put(&path).json(json!({"term": "busi", "means": ["x"], "version": 2})).await.invalid("term"), "taken");

    for _ in 0..2 {
        assert_eq!(admin.put(format!("{path}/deactivate")).await.ok()["is_active"], false);
        assert!(found(&toko, "gundul").await.is_empty());
    }
    assert_eq!(admin.put(format!("{path}/activate")).await.ok()["version"], 4);
    assert_eq!(found(&toko, "gundul").await.len(), 1);
    let (listed, meta) = admin.get(format!("{SYNONYMS}?search=gundul&is_active=true&sort=-updated_at")).await.list();
    assert_eq!((listed[0]["term"].as_str(), &meta["total"]), (Some("gundul"), &json!(1)));
    assert!(admin.get(SYNONYMS).await.list().1["total"].as_i64().unwrap() > 300, "it is shipped well filled");

    assert_eq!(admin.delete(&path).await.ok()["term"], "gundul");
    assert!(found(&toko, "gundul").await.is_empty());
    admin.get(&path).await.problem(404, "not_found");
    for request in [admin.delete(&path), admin.put(format!("{path}/activate")), admin.put(format!("{path}/deactivate"))] {
        request.await.problem(404, "not_found");
    }
    admin.put(&path).json(&same).await.problem(404, "not_found");
    for (action, count) in [("create", 1), ("update", 1), ("deactivate", 1), ("activate", 1), ("delete", 1)] {
        assert_eq!(entries(&app, &format!("synonym.{action}")).await, count, "{action}");
    }
}

#[tokio::test]
async fn a_motorcycle_is_made_changed_switched_off_and_deleted() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let form = json!({"name": "Kebo 150", "aliases": ["kebo"], "codes": ["k59"]});
    let made = admin.post(MODELS).json(&form).await.created();
    assert_eq!((&made["name"], &made["codes"], &made["aliases"]), (&json!("kebo 150"), &json!(["K59"]), &json!(["kebo"])));
    assert_eq!(found(&toko, "kampas rem kebo").await[0], "06455K59A71");
    assert_eq!(admin.post(MODELS).json(&form).await.invalid("name"), "taken");
    assert_eq!(admin.post(MODELS).json(json!({"name": "x", "codes": ["06455"]})).await.invalid("codes"), "format");

    let path = format!("{MODELS}/{}", made["id"]);
    let edit = json!({"name": "kebo 150", "aliases": [], "codes": ["K44"], "version": 1});
    assert_eq!(admin.put(&path).json(&edit).await.ok()["codes"], json!(["K44"]));
    assert_eq!(found(&toko, "kampas rem kebo 150").await[0], "06430K44V80");
    admin.put(&path).json(&edit).await.problem(409, "edit_conflict");
    assert_eq!(admin.put(format!("{path}/deactivate")).await.ok()["is_active"], false);
    assert_eq!(admin.put(format!("{path}/activate")).await.ok()["is_active"], true);
    assert_eq!(admin.get(format!("{MODELS}?search=kebo")).await.list().1["total"], 1);
    assert!(admin.get(format!("{MODELS}?is_active=true&sort=name")).await.list().1["total"].as_i64().unwrap() >= 60);
    assert_eq!(admin.get(&path).await.ok(), admin.delete(&path).await.ok());
    admin.get(&path).await.problem(404, "not_found");
    admin.put(&path).json(&edit).await.problem(404, "not_found");
    for request in [admin.delete(&path), admin.put(format!("{path}/activate")), admin.put(format!("{path}/deactivate"))] {
        request.await.problem(404, "not_found");
    }
    assert_eq!(entries(&app, "vehicle_model.update").await, 1);
}

#[tokio::test]
async fn a_draft_is_tried_out_and_not_kept() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let preview = async |body: Value| admin.post("/api/admin/synonyms/preview").json(body).await.ok();
    let draft = json!({"term": "gundul", "means": ["spark plug"]});
    let tried = preview(json!({"search": "gundul", "draft": draft})).await;
    assert_eq!((&tried["now"]["total"], &tried["draft"]["total"]), (&json!(0), &json!(1)));
    assert_eq!(tried["draft"]["products"][0]["code"], "9805657713");
    assert_eq!(tried["draft"]["understood"]["terms"][0]["means"], json!(["spark plug"]));
    assert!(found(&toko, "gundul").await.is_empty());
    // Instead of one that is there.
    let id: i64 = sqlx::query_scalar("SELECT id FROM pmov2.synonyms WHERE term = 'busi'").fetch_one(&app.db).await.unwrap();
    let other = json!({"term": "busi", "means": ["disk clutch"]});
    let tried = preview(json!({"search": "busi", "id": id, "draft": other})).await;
    assert_eq!(tried["now"]["products"][0]["code"], "9805657713");
    assert_eq!(tried["draft"]["products"][0]["code"], "22201KPH900");
    assert_eq!(preview(json!({"search": "busi"})).await["draft"], json!(null));
    admin.post("/api/admin/synonyms/preview").json(json!({"search": ""})).await.invalid("search");
}

#[tokio::test]
async fn what_is_looked_for_in_vain_is_counted_and_dealt_with() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let admin = app.admin().await;
    let shops = [app.toko_session(&app.shop("TK001").await).await, app.toko_session(&app.shop("TK002").await).await];
    for toko in &shops {
        for typed in ["gundul", "plentong", "kampas rem", "busi"] {
            found(toko, typed).await;
            app.advance(TimeDelta::seconds(30));
        }
    }
    found(&shops[0], "gundul").await;
    app.advance(TimeDelta::minutes(3));
    catalog::count_searches(&app.state).await.unwrap();

    let told = |misses: &[Value]| {
        misses
            .iter()
            .map(|miss| format!("{} {} {}", miss["kind"].as_str().unwrap(), miss["text"].as_str().unwrap(), miss["searches"]))
            .collect::<Vec<_>>()
    };
    let (nothing, meta) = admin.get(format!("{MISSES}?kind=nothing")).await.list();
    assert_eq!(told(&nothing), ["nothing gundul 3", "nothing plentong 2"]);
    assert_eq!(meta["total"], 2);
    assert_eq!(told(&admin.get(format!("{MISSES}?kind=few")).await.list().0), ["few kampas rem 2", "few busi 2"]);
    assert_eq!(admin.get(MISSES).await.list().1["total"], 4);

    let id = |n: usize| nothing[n]["id"].as_i64().unwrap();
    let made = admin.post(format!("{MISSES}/{}/synonym", id(0))).json(json!({"means": ["spark plug"]})).await.created();
    assert_eq!(made["term"], "gundul");
    assert_eq!(found(&shops[0], "gundul").await, ["9805657713"]);
    assert_eq!(admin.put(format!("{MISSES}/{}/dismiss", id(1))).await.ok()["text"], "plentong");
    assert_eq!(admin.get(format!("{MISSES}?kind=nothing")).await.list().1["total"], 0);
    admin.put(format!("{MISSES}/{}/dismiss", id(1))).await.problem(404, "not_found");
    admin.post(format!("{MISSES}/{}/synonym", id(1))).json(json!({"means": ["x"]})).await.problem(404, "not_found");
    admin.post(format!("{MISSES}/{}/synonym", id(1))).json(json!({"means": []})).await.invalid("means");
    assert_eq!((entries(&app, "search_miss.dismiss").await, entries(&app, "synonym.create").await), (1, 1));
}

#[tokio::test]
async fn a_search_that_leads_to_a_purchase_is_none_in_vain() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let admin = app.admin().await;
    let pad = app.product("06455K60B01", "PAD SET,FR BRAKE", 50_000).await;
    for shop in ["TK001", "TK002", "TK003"] {
        let toko = app.toko_session(&app.shop(shop).await).await;
        found(&toko, "rem").await;
        found(&toko, "brake").await;
        if shop == "TK002" {
            app.advance(TimeDelta::seconds(20));
            found(&toko, "kampas rem").await;
            toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
        }
    }
    app.advance(TimeDelta::minutes(3));
    catalog::count_searches(&app.state).await.unwrap();
    let (unbought, _) = admin.get(format!("{MISSES}?kind=unbought")).await.list();
    assert!(unbought.iter().all(|miss| miss["text"] != "rem" && miss["text"] != "brake"), "{unbought:?}");
    let carted: i32 =
        sqlx::query_scalar("SELECT carted FROM pmov2.search_queries WHERE text = 'kampas rem'").fetch_one(&app.db).await.unwrap();
    assert_eq!(carted, 1);
}

#[tokio::test]
async fn suggestions_say_how_to_go_on() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    app.indexed().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let suggest = async |typed: &str| toko.get("/api/products/suggest").query([("q", typed)]).await.ok();
    let kampas = suggest("kampas re").await;
    assert!(kampas["searches"].as_array().unwrap().contains(&json!("kampas rem")), "{kampas}");
    assert_eq!(kampas["categories"][0], json!({"code": "BRAKE", "name": "Kampas Rem", "count": 2}));
    assert_eq!(kampas["products"].as_array().unwrap().len(), 2);
    assert_eq!(kampas["corrected"], json!(null));
    assert_eq!(suggest("kamaps kopling").await["corrected"], "kampas kopling");
    let ways = suggest("kamaps re").await["searches"].clone();
    assert!(ways.as_array().unwrap().contains(&json!("kampas rem depan")), "nobody wants to go on with a mistake: {ways}");
    assert_eq!(suggest("busi ").await["searches"], json!([]), "the word is finished");
    let nothing = suggest("zzzz").await;
    assert_eq!((&nothing["searches"], &nothing["products"]), (&json!([]), &json!([])));
    toko.get("/api/products/suggest").await.invalid("q");
    assert_eq!(toko.get("/api/products/suggest").query([("q", "")]).await.invalid("q"), "required");
    // What others searched for comes first.
    sqlx::query("INSERT INTO pmov2.search_queries (text, searches, found, carted, first_at, last_at) VALUES ('kampas rem vario 150', 9, 1, 0, now(), now())")
        .execute(&app.db)
        .await
        .unwrap();
    app.advance(TimeDelta::minutes(11));
    assert_eq!(suggest("kampas re").await["searches"][0], "kampas rem vario 150");
}
