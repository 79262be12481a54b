//! Tables as files: what people bring from their spreadsheets, and what they take away.
//!
//! [`read`] takes CSV of any kind and XLSX, within bounds that hold whatever the file says of itself. [`write`] makes both, row
//! by row, in which nothing is a formula.

mod cell;
pub mod read;
pub mod write;

pub use cell::{Cell, Unsaid};
pub use read::{Unreadable, read};
pub use write::{AsFile, Format, Rows, TableFile, Value};

/// What spreadsheets take for the beginning of a formula, or strip from in front of one.
const BEGINS_A_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
