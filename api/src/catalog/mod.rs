//! Stub.
use utoipa_actix_web::service_config::ServiceConfig;
pub fn routes(_config: &mut ServiceConfig) {}
pub struct Catalogue;
impl Catalogue {
    pub fn new(_: &crate::config::Config, _: &crate::platform::bus::Bus) -> Self {
        Self
    }
}
pub struct OrderableProduct {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub price: crate::platform::money::Money,
    pub available: i32,
    pub ref_part_id: Option<i64>,
    pub is_orderable: bool,
}
pub async fn orderable(
    _c: &mut sqlx::PgConnection,
    _ids: &[i64],
    _now: chrono::DateTime<chrono::Utc>,
) -> crate::platform::http::ApiResult<Vec<OrderableProduct>> {
    Ok(vec![])
}
pub fn code_key(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
