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
    let admin = app.admin().await;
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
    let import = upload(&admin, "shops", &file).await;
    let started = Instant::now();
    app.run_jobs().await;
    println!("checked {ROWS} shops in {:.1} s", started.elapsed().as_secs_f64());
    let import = admin.get(path(&import, "")).await.ok();
    assert_eq!((&import["counts"]["new"], &import["counts"]["changed"]), (&json!(25_000), &json!(25_000)), "{import}");
    let started = Instant::now();
    commit(&admin, &import).await.ok();
    println!("took over {ROWS} shops in {:.1} s", started.elapsed().as_secs_f64());
}
