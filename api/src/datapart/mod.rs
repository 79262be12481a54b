//! The only place that knows the old system's names.
//!
//! Writes `data_part.tblso` and `tblso_detail`, reads the tables of `data-part`, never alters anything there. Owns the
//! `so_datapart` series of `pmov2.serials`. Others use [`submit`] (approve), [`so_number`], [`sales_order`], [`decisions`] and
//! [`deliveries`] (reading back), [`toko`] and [`salesman`] (what ours point at); [`reconciliation`] compares both sides.

mod news;
mod order_type;
mod pickers;
pub mod reconciliation;
mod store;
mod submit;

pub use news::{Decision, Delivery, Words};
pub use order_type::{OIL, order_type};
pub use pickers::{OldSalesman, OldToko, existing_tokos, salesman, toko};
pub use store::{SalesOrderLine, SalesOrderState, decisions, deliveries, sales_order};
pub use submit::{OrderLine, SalesOrder, Submitted, so_number, submit};

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.service(pickers::list_old_toko).service(pickers::list_old_salesmen);
    reconciliation::routes(config);
}
