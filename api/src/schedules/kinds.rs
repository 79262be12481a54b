//! The schedules there are. A new one is a row here, and a function in the feature whose work it is.

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::timing::Timing;
use crate::app::AppState;
use crate::config::Config;
use crate::datapart::reconciliation;
use crate::platform::http::{ApiError, ApiResult, idempotency};
use crate::{auth, cart, catalog, notify, orders};

/// What happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// The old system's stock is copied.
    StockSync,
    /// The same as soon as a new month has begun, from when its own rows count.
    StockMonth,
    /// Orders follow what the old system did with them.
    OrderSync,
    /// PMO and the old system are compared.
    Reconciliation,
    /// Counters of orders are summed up.
    OrderDays,
    /// Ended sessions, codes and links are deleted.
    LoginCleanup,
    /// Whatever else nobody needs any more is deleted.
    Housekeeping,
}

impl Schedule {
    pub const ALL: [Self; 7] =
        [Self::StockSync, Self::StockMonth, Self::OrderSync, Self::Reconciliation, Self::OrderDays, Self::LoginCleanup, Self::Housekeeping];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::StockSync => "stock_sync",
            Self::StockMonth => "stock_month",
            Self::OrderSync => "order_sync",
            Self::Reconciliation => "reconciliation",
            Self::OrderDays => "order_days",
            Self::LoginCleanup => "login_cleanup",
            Self::Housekeeping => "housekeeping",
        }
    }

    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schedule| schedule.as_str() == name)
    }

    /// For people.
    pub fn title(self) -> &'static str {
        match self {
            Self::StockSync => "Salin stok dari sistem lama",
            Self::StockMonth => "Pergantian bulan stok",
            Self::OrderSync => "Baca status dan pengiriman pesanan dari sistem lama",
            Self::Reconciliation => "Bandingkan pesanan dengan sistem lama",
            Self::OrderDays => "Ringkas hitungan pesanan per hari",
            Self::LoginCleanup => "Hapus sesi, kode, dan tautan yang sudah berakhir",
            Self::Housekeeping => "Hapus data lama yang tidak diperlukan lagi",
        }
    }

    pub fn timing(self, config: &Config) -> Timing {
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        match self {
            Self::StockSync => Timing::Minutes(config.schedules.stock_sync_minutes),
            Self::StockMonth => Timing::Monthly(time(0, 1)),
            Self::OrderSync => Timing::Minutes(config.schedules.order_sync_minutes),
            Self::OrderDays | Self::LoginCleanup => Timing::Minutes(60),
            Self::Reconciliation => Timing::Daily(time(2, 20)),
            Self::Housekeeping => Timing::Daily(time(3, 10)),
        }
    }

    /// Does it, and tells what it did. It may be done twice, or at once with itself, without harm.
    pub(super) async fn work(self, state: &AppState, slot: DateTime<Utc>) -> ApiResult<Value> {
        let now = state.clock.now();
        match self {
            // Long work is a job's, with progress of its own.
            Self::StockSync | Self::StockMonth => Ok(json!({ "job_id": catalog::queue_stock_sync(state, self.as_str(), slot).await? })),
            Self::OrderSync => told(orders::follow(state).await?),
            Self::Reconciliation => told(reconciliation::run(state).await?),
            Self::OrderDays => {
                orders::days::sum_up(state).await?;
                Ok(json!({}))
            }
            Self::LoginCleanup => {
                auth::sweep(&state.db, &state.config, now).await?;
                Ok(json!({}))
            }
            Self::Housekeeping => Ok(json!({
                "idempotency_keys": idempotency::sweep(&state.db, now).await?,
                "carts": cart::sweep(&state.db, now).await?,
                "messages": notify::sweep(&state.db, now).await?,
                "schedule_runs": super::store::sweep(&state.db, now).await?,
                "reconciliation_runs": reconciliation::sweep(&state.db).await?,
            })),
        }
    }
}

fn told(result: impl Serialize) -> ApiResult<Value> {
    serde_json::to_value(result).map_err(ApiError::internal)
}
