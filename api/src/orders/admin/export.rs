//! Orders as a table for a spreadsheet, as many as the list's filters let through.
//!
//! Read in batches along the list by time and written as they come: an export of any size holds one batch in memory, no
//! transaction and no connection while the client reads. A text that a spreadsheet would take for a formula is written as text.

use actix_web::body::BoxBody;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use futures_util::stream;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::dto::AdminOrderQuery;
use super::list::filter;
use crate::app::State;
use crate::auth::Admin;
use crate::orders::store::{self, After, ExportRow, Filter};
use crate::platform::clock::{business_date, display_id};
use crate::platform::http::{ApiError, ApiResult, Query};
use crate::platform::money::Money;

/// Orders read at once.
const BATCH: i64 = 500;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// `orders` unless given.
    #[serde(default)]
    #[param(inline, required = false)]
    pub rows: ExportRows,
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
/// CSV in UTF-8 with a semicolon between fields, as Indonesian spreadsheets read it. The filters are the list's; the oldest order
/// comes first. Streamed: an error on the way ends the answer early.
#[utoipa::path(tag = "admin orders", operation_id = "export_orders", security(("admin" = []), ("admin_cookie" = [])), params(AdminOrderQuery, ExportQuery),
    responses((status = 200, description = "The table.", body = String, content_type = "text/csv")))]
#[get("/api/admin/orders/export")]
pub async fn export_orders(state: State, _admin: Admin, query: Query<AdminOrderQuery>, export: Query<ExportQuery>) -> ApiResult<Table> {
    let mut conn = state.db.acquire().await?;
    let filter = filter(&mut conn, &query).await?;
    drop(conn);
    let name = format!("pesanan-{}.csv", business_date(state.clock.now()));
    Ok(Table { name, writer: Writer { state, filter, rows: export.rows, after: Some(After::default()) } })
}

/// A CSV file that is still being written.
pub struct Table {
    name: String,
    writer: Writer,
}

struct Writer {
    state: State,
    filter: Filter,
    rows: ExportRows,
    /// The last order that was written; `None`: all are.
    after: Option<After>,
}

impl Responder for Table {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let head = self.writer.head();
        let table = stream::unfold((self.writer, Some(head)), |(mut writer, head)| async move {
            let batch = match head {
                Some(head) => Some(head),
                None => writer.batch().await.transpose(),
            };
            batch.map(|batch| (batch.map(Bytes::from).map_err(actix_web::Error::from), (writer, None)))
        });
        HttpResponse::Ok()
            .content_type("text/csv; charset=utf-8")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", self.name)))
            .streaming(table)
    }
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

impl Writer {
    /// The names of the columns, after the mark by which spreadsheets know UTF-8.
    fn head(&self) -> ApiResult<Vec<u8>> {
        let mut text = "\u{feff}".as_bytes().to_vec();
        let columns: &[&str] = if self.rows == ExportRows::Orders { &ORDER_COLUMNS } else { &LINE_COLUMNS };
        text.extend(csv(&[columns.iter().map(|name| (*name).to_owned()).collect()])?);
        Ok(text)
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<u8>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let orders = store::export_batch(&mut conn, &self.filter, after, BATCH).await?;
        let Some(last) = orders.last() else { return Ok(None) };
        if orders.len() as i64 == BATCH {
            self.after = Some(After { created_at: last.created_at, id: last.id });
        }
        let table = match self.rows {
            ExportRows::Orders => orders.iter().map(order_cells).collect(),
            ExportRows::Lines => {
                let ids: Vec<i64> = orders.iter().map(|order| order.id).collect();
                let mut lines = store::export_lines(&mut conn, &ids).await?.into_iter().peekable();
                let mut table = Vec::new();
                for order in &orders {
                    while let Some(line) = lines.next_if(|line| line.order_id == order.id) {
                        table.push(line_cells(order, &line));
                    }
                }
                table
            }
        };
        csv(&table).map(Some)
    }
}

fn order_cells(order: &ExportRow) -> Vec<String> {
    let text = |text: &Option<String>| as_text(text.as_deref().unwrap_or_default());
    vec![
        order.order_number.clone(),
        display_id(order.created_at),
        order.status.as_str().to_owned(),
        as_text(&order.shop_code),
        as_text(&order.shop_name),
        text(&order.shop_city),
        text(&order.sales_name),
        order.line_count.to_string(),
        amount(order.total_amount),
        amount(order.discount_amount),
        amount(order.grand_total),
        text(&order.ref_so_number),
        order.submitted_at.map(display_id).unwrap_or_default(),
        text(&order.notes),
        text(&order.reject_reason),
    ]
}

fn line_cells(order: &ExportRow, line: &store::ExportLine) -> Vec<String> {
    vec![
        order.order_number.clone(),
        display_id(order.created_at),
        order.status.as_str().to_owned(),
        as_text(&order.shop_code),
        as_text(&order.shop_name),
        as_text(order.ref_so_number.as_deref().unwrap_or_default()),
        line.line_no.to_string(),
        as_text(&line.code),
        as_text(&line.name),
        as_text(line.category.as_deref().unwrap_or_default()),
        line.qty.to_string(),
        amount(line.price),
        amount(line.discount),
        amount(line.subtotal),
    ]
}

/// An amount as an Indonesian spreadsheet reads a number: `45000`, `45000,50`.
fn amount(amount: Money) -> String {
    let text = amount.to_string();
    text.strip_suffix(".00").map_or_else(|| text.replace('.', ","), ToOwned::to_owned)
}

/// A cell that begins like a formula gets an apostrophe in front: spreadsheets then show it and don't run it.
fn as_text(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

fn csv(rows: &[Vec<String>]) -> ApiResult<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(ApiError::internal)?;
    }
    writer.into_inner().map_err(|error| ApiError::internal(error.into_error()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_is_a_formula() {
        for cell in ["=1+1", "+62", "-5", "@SUM(A1)", "\tx", "\r=x"] {
            assert_eq!(as_text(cell), format!("'{cell}"));
        }
        assert_eq!(as_text("Toko = Jaya"), "Toko = Jaya");
    }

    #[test]
    fn amounts_are_numbers_in_an_indonesian_spreadsheet() {
        let money = |text: &str| amount(serde_json::from_value(serde_json::json!(text)).unwrap());
        assert_eq!((money("45000.00"), money("45000.50")), ("45000".to_owned(), "45000,50".to_owned()));
    }

    #[test]
    fn quotes_and_line_ends_stay_in_their_cell() {
        let text = csv(&[vec!["a;b".to_owned(), "say \"x\"\nthen".to_owned()]]).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), "\"a;b\";\"say \"\"x\"\"\nthen\"\n");
    }
}
