//! Orders in the old system: what it decides moves them, what it delivers is shown, and the shop is told.

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::orders::{FollowedUp, follow};
use pmo_tests::{Shop, TestApp};
use serde_json::{Value, json};

/// An order of `qtys`, each of a product of its own, that an admin has approved.
async fn submitted(app: &TestApp, shop: &Shop, qtys: &[i32]) -> Value {
    let toko = app.toko_session(shop).await;
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.products").fetch_one(&app.db).await.unwrap();
    for (n, qty) in (known..).zip(qtys) {
        let part = app.product(&format!("06455K{n:05}"), "PAD SET,FR BRAKE", 45_000).await;
        toko.post("/api/cart/add").json(json!({ "product_id": part.id, "qty": qty })).await.ok();
    }
    let order = toko.post("/api/cart/checkout").await.created();
    app.admin().await.put(format!("/api/admin/orders/{}/approve", order["id"])).await.ok()
}

/// The old system decides.
async fn decide(app: &TestApp, order: &Value, status: &str, reason: Option<&str>) {
    sqlx::query(
        "UPDATE data_part.tblso SET status_approve_reject = $2, alasan_approve_reject = $3, approve_by = 'SPV PART' WHERE no_so = $1",
    )
    .bind(order["ref_so_number"].as_str().unwrap())
    .bind(status)
    .bind(reason)
    .execute(&app.db)
    .await
    .unwrap();
}

/// The old system delivers: what is left of each line.
async fn leave(app: &TestApp, order: &Value, left: &[i32]) {
    sqlx::query(
        "UPDATE data_part.tblso_detail d SET qty_sisa = news.qty
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS position FROM data_part.tblso_detail
               WHERE fk_so = (SELECT id FROM data_part.tblso WHERE no_so = $1)) AS lines
         JOIN unnest($2::int[]) WITH ORDINALITY AS news (qty, position) USING (position) WHERE d.id = lines.id",
    )
    .bind(order["ref_so_number"].as_str().unwrap())
    .bind(left)
    .execute(&app.db)
    .await
    .unwrap();
}

async fn look(app: &TestApp) -> FollowedUp {
    follow(&app.state).await.unwrap()
}

async fn seen_by(app: &TestApp, shop: &Shop, order: &Value) -> Value {
    app.toko_session(shop).await.get(format!("/api/orders/{}", order["id"])).await.ok()
}

/// What was queued for the shop since it was asked last.
async fn told(app: &TestApp, shop: &Shop) -> Vec<(String, String)> {
    let texts = app.outbox().await.into_iter().filter(|message| message.recipient == shop.phone);
    let texts = texts.map(|message| (message.kind, message.text)).collect();
    app.drain().await;
    texts
}

fn figures(order: &Value) -> Vec<(Option<i64>, Option<i64>)> {
    order["items"].as_array().unwrap().iter().map(|item| (item["qty_delivered"].as_i64(), item["qty_backorder"].as_i64())).collect()
}

#[tokio::test]
async fn the_old_system_approves() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let order = submitted(&app, &shop, &[4, 6]).await;
    told(&app, &shop).await;
    assert_eq!(look(&app).await, FollowedUp { looked_at: 1, ..FollowedUp::default() });
    assert_eq!(figures(&seen_by(&app, &shop, &order).await), [(None, None), (None, None)], "nothing is known yet");

    app.advance(TimeDelta::minutes(5));
    decide(&app, &order, "APPROVED", None).await;
    assert_eq!(look(&app).await, FollowedUp { looked_at: 1, approved: 1, lines: 2, ..FollowedUp::default() });
    let seen = seen_by(&app, &shop, &order).await;
    assert_eq!(
        (&seen["status"], seen["approved_at"].as_str().map(|at| at.parse::<DateTime<Utc>>().unwrap())),
        (&json!("approved"), Some(app.clock.now()))
    );
    assert_eq!(figures(&seen), [(Some(0), Some(4)), (Some(0), Some(6))]);
    let event = seen["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&event["actor_kind"], &event["actor_name"], &event["from_status"], &event["to_status"]),
        (&json!("data_part"), &json!("SPV PART"), &json!("submitted_to_datapart"), &json!("approved"))
    );
    let text = format!(
        "Order {} (No SO: {}) sudah dikonfirmasi dealer dan sedang disiapkan.\nTerima kasih!",
        "ORD-2026-000001", "2026/000001/POD-PD"
    );
    assert_eq!(told(&app, &shop).await, [("order_confirmed".to_owned(), text)]);
    assert_eq!(look(&app).await, FollowedUp { looked_at: 1, ..FollowedUp::default() }, "once");
}

#[tokio::test]
async fn the_old_system_rejects_and_says_why() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let (one, two) = (submitted(&app, &shop, &[4]).await, submitted(&app, &shop, &[6]).await);
    told(&app, &shop).await;
    decide(&app, &one, "rejected", Some(" Plafon kredit habis ")).await;
    decide(&app, &two, "Reject", None).await;
    assert_eq!(look(&app).await, FollowedUp { looked_at: 2, rejected: 2, ..FollowedUp::default() });
    let seen = seen_by(&app, &shop, &one).await;
    assert_eq!((&seen["status"], &seen["reject_reason"]), (&json!("rejected"), &json!("Plafon kredit habis")));
    assert_eq!(seen["events"].as_array().unwrap().last().unwrap()["reason"], "Plafon kredit habis");
    let texts: Vec<_> = told(&app, &shop).await.into_iter().map(|(kind, text)| (kind, text.lines().nth(1).unwrap().to_owned())).collect();
    assert_eq!(
        texts,
        [
            ("order_rejected".to_owned(), "Alasan: Plafon kredit habis.".to_owned()),
            ("order_rejected".to_owned(), "Alasan: Ditolak oleh dealer.".to_owned())
        ]
    );
    assert_eq!(look(&app).await.looked_at, 0, "a rejected order has no more news");
}

#[tokio::test]
async fn the_words_of_the_decision_can_be_others() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.schedules.datapart_approved_words = vec!["setuju".to_owned()];
            config.schedules.datapart_rejected_words = vec!["tolak".to_owned(), "batal".to_owned()];
        })
        .start()
        .await;
    let shop = app.shop("TK001").await;
    let (one, two, three) = (submitted(&app, &shop, &[1]).await, submitted(&app, &shop, &[1]).await, submitted(&app, &shop, &[1]).await);
    decide(&app, &one, "Setuju", None).await;
    decide(&app, &two, "BATAL", None).await;
    decide(&app, &three, "Approved", None).await;
    let done = look(&app).await;
    assert_eq!((done.approved, done.rejected), (1, 1));
    app.drain().await;
}

#[tokio::test]
async fn deliveries_are_shown_line_by_line_and_told_once_a_day() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let order = submitted(&app, &shop, &[4, 6]).await;
    decide(&app, &order, "Approved", None).await;
    look(&app).await;
    told(&app, &shop).await;

    leave(&app, &order, &[0, 6]).await;
    assert_eq!(look(&app).await, FollowedUp { looked_at: 1, lines: 1, told: 1, ..FollowedUp::default() });
    assert_eq!(figures(&seen_by(&app, &shop, &order).await), [(Some(4), Some(0)), (Some(0), Some(6))]);
    let first = "Barang order ORD-2026-000001 sudah dikirim 4 dari 10 pcs.\nSisa 6 pcs menyusul.";
    assert_eq!(told(&app, &shop).await, [("order_delivered".to_owned(), first.to_owned())]);

    // More on the same day is shown, but not told.
    app.advance(TimeDelta::hours(2));
    leave(&app, &order, &[0, 5]).await;
    assert_eq!(look(&app).await, FollowedUp { looked_at: 1, lines: 1, ..FollowedUp::default() });
    assert_eq!(figures(&seen_by(&app, &shop, &order).await)[1], (Some(1), Some(5)));
    // It is told the next day, but not at night: the test begins at noon in Jakarta.
    app.advance(TimeDelta::hours(14));
    assert_eq!(look(&app).await.told, 0, "at four in the morning");
    app.advance(TimeDelta::hours(4));
    assert_eq!(look(&app).await.told, 1);
    let second = "Barang order ORD-2026-000001 sudah dikirim 5 dari 10 pcs.\nSisa 5 pcs menyusul.";
    assert_eq!(told(&app, &shop).await, [("order_delivered".to_owned(), second.to_owned())]);

    // That all of it is there is told also on the same day, and then the order is done with.
    leave(&app, &order, &[0, 0]).await;
    assert_eq!(look(&app).await.told, 1);
    let last = "Semua barang order ORD-2026-000001 sudah dikirim (10 pcs).\nTerima kasih!";
    assert_eq!(told(&app, &shop).await, [("order_delivered".to_owned(), last.to_owned())]);
    assert_eq!(look(&app).await, FollowedUp::default());
}

#[tokio::test]
async fn goods_may_come_before_the_approval_and_go_back() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let order = submitted(&app, &shop, &[4]).await;
    told(&app, &shop).await;
    leave(&app, &order, &[1]).await;
    assert_eq!(look(&app).await.lines, 1);
    assert_eq!(told(&app, &shop).await.len(), 1);
    leave(&app, &order, &[2]).await;
    look(&app).await;
    assert_eq!(figures(&seen_by(&app, &shop, &order).await), [(Some(2), Some(2))]);
    assert!(told(&app, &shop).await.is_empty(), "nobody is told of what went back");
}

#[tokio::test]
async fn lines_that_the_old_system_changed_are_no_trouble() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let order = submitted(&app, &shop, &[4, 6, 2]).await;
    decide(&app, &order, "approved", None).await;
    // One line is split in two, of one less was agreed on, one was taken out, and one is new.
    sqlx::raw_sql(
        "WITH lines AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM data_part.tblso_detail)
         UPDATE data_part.tblso_detail d SET qty_so = CASE n WHEN 1 THEN 3 ELSE 5 END, qty_sisa = CASE n WHEN 1 THEN 2 ELSE 0 END
         FROM lines WHERE lines.id = d.id AND n < 3;
         INSERT INTO data_part.tblso_detail (fk_so, fk_part, qty_so, qty_sisa)
         SELECT fk_so, fk_part, 1, NULL FROM data_part.tblso_detail ORDER BY id LIMIT 1;
         DELETE FROM data_part.tblso_detail WHERE qty_so = 2;
         INSERT INTO data_part.tblso_detail (fk_so, fk_part, qty_so, qty_sisa) SELECT fk_so, 1, 9, 9 FROM data_part.tblso_detail LIMIT 1",
    )
    .execute(&app.db)
    .await
    .unwrap();
    look(&app).await;
    assert_eq!(figures(&seen_by(&app, &shop, &order).await), [(Some(1), Some(3)), (Some(5), Some(0)), (None, None)]);
    app.drain().await;
}

#[tokio::test]
async fn an_order_of_half_a_year_ago_is_not_followed_any_more() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let order = submitted(&app, &shop, &[4]).await;
    app.drain().await;
    app.advance(TimeDelta::days(181));
    assert_eq!(look(&app).await.looked_at, 1);
    decide(&app, &order, "Approved", None).await;
    assert_eq!(look(&app).await.looked_at, 0);
}

#[tokio::test]
async fn many_orders_are_followed_by_several_processes_at_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    submitted(&app, &shop, &[4, 6]).await;
    app.drain().await;
    // As many as two and a half batches, each with its sales order.
    sqlx::raw_sql(
        "INSERT INTO data_part.tblso (id, no_so, tgl_so, status_approve_reject)
         SELECT 500000 + n, '2025/' || lpad(n::text, 6, '0') || '/POD-PD', '2025-01-01', CASE n % 3 WHEN 0 THEN 'Rejected' ELSE 'Approved' END
         FROM generate_series(1, 1250) n;
         INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at, created_at)
         SELECT 'OLD-' || n, (SELECT id FROM pmov2.shops), 90000, 90000, 1, 'submitted_to_datapart', 500000 + n,
             '2025/' || lpad(n::text, 6, '0') || '/POD-PD', '2026-03-01', '2026-03-01' FROM generate_series(1, 1250) n;
         INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, qty, price, subtotal, available_at_order)
         SELECT o.id, 1, p.id, p.code, p.name, 2, 45000, 90000, 9 FROM pmov2.orders o, (SELECT * FROM pmov2.products ORDER BY id LIMIT 1) p
         WHERE o.order_number LIKE 'OLD-%';
         INSERT INTO data_part.tblso_detail (fk_so, fk_part, qty_so, qty_sisa)
         SELECT 500000 + n, (SELECT ref_part_id FROM pmov2.products ORDER BY id LIMIT 1), 2, 1 FROM generate_series(1, 1250) n",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let looks = (0..4).map(|n| {
        let state = if n % 2 == 0 { app.state.clone() } else { beside.state.clone() };
        tokio::spawn(async move { follow(&state).await.unwrap() })
    });
    let done: Vec<FollowedUp> = futures_util::future::join_all(looks).await.into_iter().map(Result::unwrap).collect();
    let sum = |count: fn(&FollowedUp) -> usize| done.iter().map(count).sum::<usize>();
    assert_eq!((sum(|done| done.approved), sum(|done| done.rejected)), (834, 416));
    let events: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.order_events WHERE actor_kind = 'data_part'").fetch_one(&app.db).await.unwrap();
    assert_eq!(events, 1_250, "each order was moved once");
    let messages: Vec<(String, i64)> =
        sqlx::query_as("SELECT kind, count(*) FROM pmov2.messages WHERE status = 'queued' GROUP BY kind ORDER BY kind")
            .fetch_all(&app.db)
            .await
            .unwrap();
    let expected = [("order_confirmed", 834), ("order_delivered", 834), ("order_rejected", 416)];
    assert_eq!(messages, expected.map(|(kind, count)| (kind.to_owned(), count)), "and its shop told once");
    app.leave_outbox();
}
