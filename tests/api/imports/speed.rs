//! 50,000 rows, in seconds. Run with `--nocapture` to see how many.

use std::fmt::Write;
use std::time::Instant;

use pmo_tests::TestApp;
use serde_json::json;

use super::{commit, path, upload};

const ROWS: i64 = 50_000;

#[tokio::test]
#[ignore = "measures; takes a while unoptimised"]
async fn fifty_thousand_shops() {
    let app = TestApp::new().await;
    sqlx::query(
        "INSERT INTO pmov2.shops (code, name, phone, city)
         SELECT 'TK' || lpad(n::text, 5, '0'), 'Toko ' || n, '62812' || lpad(n::text, 8, '0'), 'Bogor' FROM generate_series(1, 25000) n",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let mut file = "Kode;Nama;No. WhatsApp;Alamat;Kota;Provinsi\n".to_owned();
    for n in 1..=ROWS {
        writeln!(file, "TK{n:05};Toko Jaya {n};0812{n:08};Jl. Raya Bogor No. {n};Depok;Jawa Barat").unwrap();
    }
    measured(&app, "shops", &file).await;
}

#[tokio::test]
#[ignore = "measures; takes a while unoptimised"]
async fn fifty_thousand_products() {
    let app = TestApp::new().await;
    sqlx::raw_sql(
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, min_stok, fk_detail_sub_kelompok_part, part_active)
         SELECT n, lpad(n::text, 5, '0') || 'K59A71', 'PAD SET,FR BRAKE ' || n, 45000, 0, 'BRAKE', true FROM generate_series(1, 25000) n;
         INSERT INTO pmov2.products (code, name, category, price, ref_part_id)
         SELECT kd_part, nm_part, 'BRAKE', het, id FROM data_part.tblpart_id",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let mut file = "Kode;Nama;Kategori;Harga\n".to_owned();
    for n in 1..=ROWS {
        writeln!(file, "{n:05}-K59-A71;KAMPAS REM DEPAN {n};brake;Rp 50.{:03}", n % 1_000).unwrap();
    }
    measured(&app, "products", &file).await;
}

/// Checks and takes over a file of which the first half is known and changes.
async fn measured(app: &TestApp, kind: &str, file: &str) {
    let admin = app.admin().await;
    let import = upload(&admin, kind, file).await;
    let started = Instant::now();
    app.run_jobs().await;
    println!("checked {ROWS} {kind} in {:.1} s", started.elapsed().as_secs_f64());
    let import = admin.get(path(&import, "")).await.ok();
    assert_eq!((&import["counts"]["new"], &import["counts"]["changed"]), (&json!(ROWS / 2), &json!(ROWS / 2)), "{import}");
    let started = Instant::now();
    commit(&admin, &import).await.ok();
    println!("took over {ROWS} {kind} in {:.1} s", started.elapsed().as_secs_f64());
}
