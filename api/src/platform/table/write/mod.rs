//! Writing tables as files, row by row as they are read: no export is held in memory, however large.
//!
//! CSV goes out as it comes. A workbook can't be begun before its end is known: it is written to a temporary file, and that is
//! sent. In neither is a text ever a formula.

mod csv;
mod xlsx;

use std::pin::Pin;

use actix_web::body::BoxBody;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder};
use chrono::{DateTime, Utc};
use futures_util::Stream;
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use validator::Validate;

use crate::platform::http::ApiResult;
use crate::platform::money::Money;

/// Kinds of files that hold a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TableFormat)]
pub enum Format {
    /// UTF-8 with a semicolon between fields, as Indonesian spreadsheets read it.
    #[default]
    Csv,
    Xlsx,
}

/// In which form an export is wanted.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct AsFile {
    /// `csv` unless given.
    #[serde(default)]
    #[param(inline, required = false)]
    pub format: Format,
}

const CSV: &str = "text/csv";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a cell of a table says.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Nothing,
    Text(String),
    Integer(i64),
    Money(Money),
    /// As it is in Jakarta.
    Time(DateTime<Utc>),
    /// `ya` or `tidak`.
    Flag(bool),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<Money> for Value {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}

impl From<DateTime<Utc>> for Value {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Time(at)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// The rows of a table, as many at a time as are read at once.
pub trait Rows: 'static {
    /// The names of the columns.
    fn columns(&self) -> Vec<&'static str>;

    /// The next rows, each as long as there are columns. `None`: there are no more.
    fn batch(&mut self) -> impl Future<Output = ApiResult<Option<Vec<Vec<Value>>>>>;
}

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, actix_web::Error>>>>;

/// A file with a table in it, as an answer.
pub struct TableFile {
    content_type: &'static str,
    name: String,
    chunks: Chunks,
}

impl TableFile {
    /// `name` is without its ending. Of CSV an error on the way ends the answer early.
    pub async fn of(name: String, format: Format, rows: impl Rows) -> ApiResult<Self> {
        Ok(match format {
            Format::Csv => Self { content_type: CSV, name: format!("{name}.csv"), chunks: Box::pin(csv::write(rows)) },
            Format::Xlsx => Self { content_type: XLSX, name: format!("{name}.xlsx"), chunks: Box::pin(xlsx::write(rows).await?) },
        })
    }
}

impl PartialSchema for TableFile {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).description(Some("The bytes of a workbook.")).into()
    }
}

impl ToSchema for TableFile {}

impl Responder for TableFile {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        if self.content_type == CSV {
            response.content_type("text/csv; charset=utf-8");
        } else {
            // An archive does not shrink any more.
            response.content_type(self.content_type).insert_header(ContentEncoding::Identity);
        }
        response
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", self.name)))
            .streaming(self.chunks)
    }
}
