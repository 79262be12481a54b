//! Products as a table for a spreadsheet, as many as the list's filters let through. What is changed in it can be imported again.

use actix_web::get;

use super::dto::ProductQuery;
use super::products::filter;
use super::store;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{AsFile, Rows, TableFile, Value};

/// Products read at once.
const BATCH: i64 = 1_000;

/// Products as a table, by code.
///
/// The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin products", operation_id = "export_products", security(("admin" = []), ("admin_cookie" = [])), params(ProductQuery, AsFile),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/products/export")]
pub async fn export_products(state: State, _admin: Admin, query: Query<ProductQuery>, file: Query<AsFile>) -> ApiResult<TableFile> {
    let name = format!("barang-{}", business_date(state.clock.now()));
    let products = Products { state, filter: filter(&query), after: Some(String::new()) };
    TableFile::of(name, file.format, products).await
}

struct Products {
    state: State,
    filter: store::Filter,
    /// The last code that was read; `None`: all were.
    after: Option<String>,
}

impl Rows for Products {
    fn columns(&self) -> Vec<&'static str> {
        vec!["Kode", "Nama", "Kategori", "Harga", "Deskripsi", "Aktif", "Nama kategori", "Stok", "ID part lama", "Diatur sendiri", "Diubah"]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let products = store::export_batch(&mut conn, &self.filter, &after, BATCH).await?;
        let Some(last) = products.last() else { return Ok(None) };
        if products.len() as i64 == BATCH {
            self.after = Some(last.code.clone());
        }
        Ok(Some(products.into_iter().map(cells).collect()))
    }
}

fn cells(product: store::Row) -> Vec<Value> {
    vec![
        product.code.into(),
        product.name.into(),
        product.category.into(),
        product.price.into(),
        product.description.into(),
        product.is_active.into(),
        product.category_name.into(),
        product.available.into(),
        product.ref_part_id.into(),
        product.overrides.join(", ").into(),
        product.updated_at.into(),
    ]
}
