//! Sales people as a table for a spreadsheet, as many as the list's filters let through.

use actix_web::get;

use super::dto::SalesQuery;
use super::handlers::filter;
use super::store;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{AsFile, Rows, TableFile, Value};

/// Sales people read at once.
const BATCH: i64 = 500;

/// Sales people as a table, by code.
///
/// The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin sales", operation_id = "export_sales", security(("admin" = []), ("admin_cookie" = [])), params(SalesQuery, AsFile),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/sales/export")]
pub async fn export_sales(state: State, _admin: Admin, query: Query<SalesQuery>, file: Query<AsFile>) -> ApiResult<TableFile> {
    let name = format!("sales-{}", business_date(state.clock.now()));
    let people = SalesPeople { state, filter: filter(&query), after: Some(String::new()) };
    TableFile::of(name, file.format, people).await
}

struct SalesPeople {
    state: State,
    filter: store::Filter,
    /// The last code that was read; `None`: all were.
    after: Option<String>,
}

impl Rows for SalesPeople {
    fn columns(&self) -> Vec<&'static str> {
        vec!["Kode", "Nama", "No. HP", "Jabatan", "Kode SPV", "Nama SPV", "ID salesman lama", "Aktif", "Toko", "Toko aktif", "Terdaftar"]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let people = store::export_batch(&mut conn, &self.filter, &after, BATCH).await?;
        let Some(last) = people.last() else { return Ok(None) };
        if people.len() as i64 == BATCH {
            self.after = Some(last.code.clone());
        }
        Ok(Some(people.into_iter().map(cells).collect()))
    }
}

fn cells(person: store::Row) -> Vec<Value> {
    vec![
        person.code.into(),
        person.name.into(),
        person.phone.into(),
        person.jabatan.as_str().into(),
        person.spv_code.into(),
        person.spv_name.into(),
        person.ref_salesman_id.into(),
        person.is_active.into(),
        person.shop_count.into(),
        person.active_shop_count.into(),
        person.created_at.into(),
    ]
}
