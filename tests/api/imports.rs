//! Imports: a file is checked, looked at, and taken over whole or not at all.

mod files;
mod products;
mod shops;
mod speed;

use pmo_tests::{AdminClient, Answer, TestApp};
use serde_json::Value;

/// Brings in a CSV file.
async fn upload(admin: &AdminClient, kind: &str, text: &str) -> Value {
    admin.post(format!("/api/admin/imports?kind={kind}&file_name=daftar.csv")).body("text/csv", text).await.success(202)
}

/// Brings in a CSV file and checks it.
async fn checked(app: &TestApp, admin: &AdminClient, kind: &str, text: &str) -> Value {
    let import = upload(admin, kind, text).await;
    app.run_jobs().await;
    admin.get(path(&import, "")).await.ok()
}

fn path(import: &Value, action: &str) -> String {
    format!("/api/admin/imports/{}{action}", import["id"])
}

async fn commit(admin: &AdminClient, import: &Value) -> Answer {
    admin.post(path(import, "/commit")).await
}

async fn rows(admin: &AdminClient, import: &Value, query: &str) -> Vec<Value> {
    admin.get(path(import, &format!("/rows?per_page=100&{query}"))).await.list().0
}

/// Row numbers with their outcomes.
async fn outcomes(admin: &AdminClient, import: &Value) -> Vec<(i64, String)> {
    let rows = rows(admin, import, "").await;
    rows.iter().map(|row| (row["row_number"].as_i64().unwrap(), row["outcome"].as_str().unwrap().to_owned())).collect()
}

/// What is wrong with a row: `column code`.
fn reasons(row: &Value) -> Vec<String> {
    let reasons = row["reasons"].as_array().unwrap();
    reasons.iter().map(|reason| format!("{} {}", reason["column"].as_str().unwrap(), reason["code"].as_str().unwrap())).collect()
}
