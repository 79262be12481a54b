//! Orders as a table for a spreadsheet, as many as the list's filters let through.
//!
//! Read in batches along the list by time: no transaction and no connection is held while the client reads.

use actix_web::get;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::dto::AdminOrderQuery;
use super::list::filter;
use crate::app::State;
use crate::auth::Admin;
use crate::orders::store::{self, After, ExportRow, Filter};
use crate::platform::clock::business_date;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{Format, Rows, TableFile, Value};

/// Orders read at once.
const BATCH: i64 = 500;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// `orders` unless given.
    #[serde(default)]
    #[param(inline, required = false)]
    pub rows: ExportRows,
    /// `csv` unless given.
    #[serde(default)]
    #[param(inline, required = false)]
    pub format: Format,
}

/// What a row of the table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportRows {
    /// One row per order.
    #[default]
    Orders,
    /// One row per line of an order.
    Lines,
}

/// Orders as a table.
///
/// The filters are the list's; the oldest order comes first. Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin orders", operation_id = "export_orders", security(("admin" = []), ("admin_cookie" = [])), params(AdminOrderQuery, ExportQuery),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/orders/export")]
pub async fn export_orders(state: State, _admin: Admin, query: Query<AdminOrderQuery>, export: Query<ExportQuery>) -> ApiResult<TableFile> {
    let mut conn = state.db.acquire().await?;
    let filter = filter(&mut conn, &query).await?;
    drop(conn);
    let name = format!("pesanan-{}", business_date(state.clock.now()));
    let orders = Orders { state, filter, rows: export.rows, after: Some(After::default()) };
    TableFile::of(name, export.format, orders).await
}

struct Orders {
    state: State,
    filter: Filter,
    rows: ExportRows,
    /// The last order that was read; `None`: all were.
    after: Option<After>,
}

const ORDER_COLUMNS: [&str; 15] = [
    "No. pesanan",
    "Tanggal",
    "Status",
    "Kode toko",
    "Nama toko",
    "Kota",
    "Sales",
    "Baris",
    "Jumlah",
    "Diskon",
    "Total",
    "No. SO",
    "Tanggal SO",
    "Catatan",
    "Alasan ditolak",
];
const LINE_COLUMNS: [&str; 14] = [
    "No. pesanan",
    "Tanggal",
    "Status",
    "Kode toko",
    "Nama toko",
    "No. SO",
    "Baris",
    "Kode barang",
    "Nama barang",
    "Kategori",
    "Jumlah",
    "Harga",
    "Diskon",
    "Subtotal",
];

impl Rows for Orders {
    fn columns(&self) -> Vec<&'static str> {
        if self.rows == ExportRows::Orders { ORDER_COLUMNS.to_vec() } else { LINE_COLUMNS.to_vec() }
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let orders = store::export_batch(&mut conn, &self.filter, after, BATCH).await?;
        let Some(last) = orders.last() else { return Ok(None) };
        if orders.len() as i64 == BATCH {
            self.after = Some(After { created_at: last.created_at, id: last.id });
        }
        if self.rows == ExportRows::Orders {
            return Ok(Some(orders.into_iter().map(order_cells).collect()));
        }
        let ids: Vec<i64> = orders.iter().map(|order| order.id).collect();
        let mut lines = store::export_lines(&mut conn, &ids).await?.into_iter().peekable();
        let mut table = Vec::new();
        for order in &orders {
            while let Some(line) = lines.next_if(|line| line.order_id == order.id) {
                table.push(line_cells(order, line));
            }
        }
        Ok(Some(table))
    }
}

fn order_cells(order: ExportRow) -> Vec<Value> {
    vec![
        order.order_number.into(),
        order.created_at.into(),
        order.status.as_str().into(),
        order.shop_code.into(),
        order.shop_name.into(),
        order.shop_city.into(),
        order.sales_name.into(),
        order.line_count.into(),
        order.total_amount.into(),
        order.discount_amount.into(),
        order.grand_total.into(),
        order.ref_so_number.into(),
        order.submitted_at.into(),
        order.notes.into(),
        order.reject_reason.into(),
    ]
}

fn line_cells(order: &ExportRow, line: store::ExportLine) -> Vec<Value> {
    vec![
        order.order_number.as_str().into(),
        order.created_at.into(),
        order.status.as_str().into(),
        order.shop_code.as_str().into(),
        order.shop_name.as_str().into(),
        order.ref_so_number.as_deref().into(),
        line.line_no.into(),
        line.code.into(),
        line.name.into(),
        line.category.into(),
        line.qty.into(),
        line.price.into(),
        line.discount.into(),
        line.subtotal.into(),
    ]
}
