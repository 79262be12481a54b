//! An empty table with the columns of a kind, to be filled in.

use actix_web::get;
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::kinds::ImportKind;
use crate::auth::Admin;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{Format, Rows, TableFile, Value};

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct TemplateQuery {
    /// What is to be imported.
    #[param(inline)]
    pub kind: ImportKind,
    /// `csv` unless given.
    #[serde(default)]
    #[param(inline, required = false)]
    pub format: Format,
}

/// An empty table to fill in and import.
///
/// Columns may be left out and stand in any order. An empty cell leaves a value as it is, a dash (`-`) empties it.
#[utoipa::path(tag = "admin imports", operation_id = "get_import_template", security(("admin" = []), ("admin_cookie" = [])), params(TemplateQuery),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/imports/template")]
pub async fn get_import_template(_admin: Admin, query: Query<TemplateQuery>) -> ApiResult<TableFile> {
    TableFile::of(format!("contoh-{}", query.kind.file_name()), query.format, Template(query.kind)).await
}

struct Template(ImportKind);

impl Rows for Template {
    fn columns(&self) -> Vec<&'static str> {
        self.0.columns().iter().map(|column| column.name).collect()
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        Ok(None)
    }
}
