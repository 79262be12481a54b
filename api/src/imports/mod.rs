//! Imports: shops and products from the tables that people keep.
//!
//! A file is brought in, checked by a job row by row, looked at, and then taken over whole or not at all. Owns `imports`,
//! `import_files`, `import_rows`. Invariants: what a commit writes is what its check has shown, row for row: it checks again
//! under the locks of what it writes, and is refused when anything came out otherwise; it happens once, whoever clicks
//! however often; a bad row keeps the whole file out.
//!
//! What a row of a kind may say, and how it is weighed and written, stands in the feature whose things they are, which
//! implements [`Importable`]; [`kinds`] is the one place that knows all of them.

mod check;
mod columns;
mod commit;
mod dto;
mod handlers;
mod importable;
mod kinds;
mod row;
mod rows;
mod store;
mod template;
mod upload;

pub use check::{ImportCheck, check};
pub use columns::Column;
pub use importable::{AfterCommit, Importable, Verdict, Written};
pub use kinds::ImportKind;
pub use row::{Reason, RowReader, Wanted};

use std::sync::Arc;
use std::time::Duration;

use utoipa_actix_web::service_config::ServiceConfig;

use crate::app::AppState;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_imports)
        .service(handlers::upload_import)
        .service(template::get_import_template)
        .service(handlers::get_import)
        .service(rows::list_import_rows)
        .service(rows::export_import_rows)
        .service(handlers::check_import)
        .service(handlers::commit_import)
        .service(handlers::cancel_import);
}

/// Deletes what has expired, once an hour, until the pool is closed. May run on any number of processes.
pub async fn run(state: Arc<AppState>) {
    while !state.db.is_closed() {
        if let Err(error) = sweep(&state).await
            && !state.db.is_closed()
        {
            tracing::warn!(%error, "old imports could not be swept away, trying again in an hour");
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(3_600)) => {}
            () = state.db.close_event() => return,
        }
    }
}

/// Deletes the files and rows of imports that have expired, and imports of long ago.
pub async fn sweep(state: &AppState) -> Result<(), sqlx::Error> {
    store::sweep(&state.db, state.clock.now()).await
}
