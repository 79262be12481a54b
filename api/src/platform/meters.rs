//! The meters of this process, in Prometheus' own format. Features count with the macros of `metrics`; here is what keeps the
//! counts, and shows them.

use std::sync::OnceLock;
use std::time::Duration;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sqlx::PgPool;

static METERS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Bounds of the buckets of all durations, in seconds: from an answer of the cache to a gateway that does not answer.
const SECONDS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// Starts counting. Once for the whole process; what was counted before is lost.
pub fn start() {
    METERS.get_or_init(|| {
        let builder = PrometheusBuilder::new().set_buckets(&SECONDS);
        match builder.and_then(PrometheusBuilder::install_recorder) {
            Ok(handle) => Some(handle),
            Err(error) => {
                tracing::error!(%error, "nothing is counted");
                None
            }
        }
    });
}

/// All meters as text.
pub fn render() -> String {
    METERS.get().and_then(Option::as_ref).map(PrometheusHandle::render).unwrap_or_default()
}

/// Sorts what was measured into its buckets now and then, also when nobody looks. Ends when the pool is closed.
pub async fn run(db: PgPool) {
    while !db.is_closed() {
        if let Some(handle) = METERS.get().and_then(Option::as_ref) {
            handle.run_upkeep();
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(5)) => {}
            () = db.close_event() => {}
        }
    }
}
