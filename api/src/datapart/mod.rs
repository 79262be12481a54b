//! The only place that knows the old system's names.
//!
//! Writes `data_part.tblso` and `tblso_detail`, reads the tables of `data-part`, never alters anything there. Owns the
//! `so_datapart` series of `pmov2.serials`. Others use [`submit`] (approve), [`sales_order`] (reading back).

mod order_type;
mod store;
mod submit;

pub use order_type::{OIL, order_type};
pub use store::{SalesOrderLine, SalesOrderState, sales_order};
pub use submit::{OrderLine, SalesOrder, Submitted, submit};
