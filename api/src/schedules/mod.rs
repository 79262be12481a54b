//! What happens by itself: syncs with the old system, clean-up.
//!
//! Owns `schedules` and `schedule_runs`. Each turn (slot) is run by one process, however many there are: whoever finds it due
//! first takes a lease on it in the database. A run that failed, or whose process died, is tried again as the next attempt
//! of its turn. After a downtime only the newest turn is made up for: all of this is about how things are now. An admin may
//! have any of them run at once.
//!
//! What a schedule does stands in the feature whose work it is; [`kinds`] is the one place that knows all of them.

mod dto;
mod handlers;
mod kinds;
mod store;
mod timing;
pub mod worker;

pub use dto::{RunOutcome, ScheduleOut};
pub use handlers::shown;
pub use kinds::Schedule;
pub use store::{Punctuality, punctuality};

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::list_schedules).service(handlers::list_schedule_runs).service(handlers::run_schedule);
}
