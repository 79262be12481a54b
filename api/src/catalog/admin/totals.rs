//! How long the back office's lists of products are: counted exactly, once, until the catalogue changes.

use sqlx::PgConnection;

use super::store::{self, Filter};
use crate::app::AppState;
use crate::platform::http::ApiResult;

/// By the epoch of the catalogue under which it was counted.
pub type Totals = moka::sync::Cache<(i64, Filter), i64>;

/// Of this process.
pub fn totals() -> Totals {
    Totals::new(500)
}

/// How many products pass the filter.
pub async fn total(state: &AppState, conn: &mut PgConnection, filter: &Filter) -> ApiResult<i64> {
    // Before what is read under it.
    let Some(epoch) = state.catalogue.epoch.current(&mut *conn).await? else { return Ok(store::count(conn, filter).await?) };
    let key = (epoch, filter.clone());
    if let Some(total) = state.catalogue.totals.get(&key) {
        return Ok(total);
    }
    let total = store::count(conn, filter).await?;
    state.catalogue.totals.insert(key, total);
    Ok(total)
}
