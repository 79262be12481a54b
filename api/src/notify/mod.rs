//! Stub.
use utoipa_actix_web::service_config::ServiceConfig;
pub fn routes(_config: &mut ServiceConfig) {}
pub mod worker {
    pub async fn run(_state: std::sync::Arc<crate::app::AppState>) {}
}
pub fn dev_routes(_config: &mut actix_web::web::ServiceConfig) {}
use crate::platform::{http::ApiResult, money::Money};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
pub async fn order_recipients(_c: &mut PgConnection, _cfg: &crate::config::Config) -> ApiResult<Vec<String>> {
    Ok(vec![])
}
pub async fn order_created(
    _c: &mut PgConnection,
    _n: DateTime<Utc>,
    _r: &[String],
    _s: &str,
    _sid: i64,
    _on: &str,
    _g: Money,
    _o: i64,
) -> ApiResult<()> {
    Ok(())
}
pub async fn order_approved(_c: &mut PgConnection, _n: DateTime<Utc>, _p: &str, _s: i64, _o: i64, _on: &str, _so: &str) -> ApiResult<()> {
    Ok(())
}
pub async fn order_rejected(_c: &mut PgConnection, _n: DateTime<Utc>, _p: &str, _s: i64, _o: i64, _on: &str, _r: &str) -> ApiResult<()> {
    Ok(())
}
pub struct MessageOfOrder {
    pub id: i64,
    pub kind: String,
    pub recipient: String,
    pub status: String,
    pub text: String,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}
pub async fn of_order(_c: &mut PgConnection, _o: i64) -> ApiResult<Vec<MessageOfOrder>> {
    Ok(vec![])
}
