//! Shops as a table for a spreadsheet, as many as the list's filters let through. What is changed in it can be imported again.

use actix_web::get;

use super::dto::ShopQuery;
use super::handlers::filter;
use super::store;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{AsFile, Rows, TableFile, Value};

/// Shops read at once.
const BATCH: i64 = 1_000;

/// Shops as a table, by code.
///
/// The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin shops", operation_id = "export_shops", security(("admin" = []), ("admin_cookie" = [])), params(ShopQuery, AsFile),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/shops/export")]
pub async fn export_shops(state: State, _admin: Admin, query: Query<ShopQuery>, file: Query<AsFile>) -> ApiResult<TableFile> {
    let name = format!("toko-{}", business_date(state.clock.now()));
    let shops = Shops { state, filter: filter(&query), after: Some(String::new()) };
    TableFile::of(name, file.format, shops).await
}

struct Shops {
    state: State,
    filter: store::Filter,
    /// The last code that was read; `None`: all were.
    after: Option<String>,
}

impl Rows for Shops {
    fn columns(&self) -> Vec<&'static str> {
        vec![
            "Kode",
            "Nama",
            "No. WhatsApp",
            "Alamat",
            "Kota",
            "Provinsi",
            "Kode sales",
            "Nama sales",
            "ID toko lama",
            "Aktif",
            "Jumlah pesanan",
            "Pesanan terakhir",
            "Terdaftar",
        ]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let shops = store::export_batch(&mut conn, &self.filter, &after, BATCH).await?;
        let Some(last) = shops.last() else { return Ok(None) };
        if shops.len() as i64 == BATCH {
            self.after = Some(last.code.clone());
        }
        Ok(Some(shops.into_iter().map(cells).collect()))
    }
}

fn cells(shop: store::ExportRow) -> Vec<Value> {
    vec![
        shop.code.into(),
        shop.name.into(),
        shop.phone.into(),
        shop.address.into(),
        shop.city.into(),
        shop.province.into(),
        shop.sales_code.into(),
        shop.sales_name.into(),
        shop.ref_toko_id.into(),
        shop.is_active.into(),
        shop.order_count.into(),
        shop.last_order_at.into(),
        shop.created_at.into(),
    ]
}
