//! Which column of a file holds what: found by the names that people give them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::table::Cell;

/// A column that a kind of things knows.
#[derive(Debug)]
pub struct Column {
    /// Name of the field in the API.
    pub field: &'static str,
    /// Its name in templates and exports.
    pub name: &'static str,
    /// Others, small and without blanks and punctuation.
    pub aliases: &'static [&'static str],
}

/// A column of the file that was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportColumn {
    /// The field that it fills.
    #[schema(example = "phone")]
    pub field: String,
    /// Its name in the file.
    #[schema(example = "No. WA")]
    pub header: String,
    /// Where it is, as spreadsheets name columns.
    #[schema(example = "C")]
    pub position: String,
}

/// A column of the file that nothing is read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IgnoredColumn {
    #[schema(example = "Jumlah pesanan")]
    pub header: String,
    #[schema(example = "K")]
    pub position: String,
}

/// How the columns of a file were understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportColumns {
    pub found: Vec<ImportColumn>,
    pub ignored: Vec<IgnoredColumn>,
}

/// The columns of a file, by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// For each known column its place in the file.
    places: Vec<Option<usize>>,
    pub columns: ImportColumns,
}

impl Layout {
    /// Reads a row as the names of columns. `None`: it has no column that names the things, so it is something else, a title perhaps.
    ///
    /// # Errors
    /// Two columns have the same meaning: the sentence says which.
    pub fn read(known: &[Column], row: &[Cell]) -> Option<Result<Self, String>> {
        let mut places = vec![None; known.len()];
        let mut columns = ImportColumns::default();
        let mut twice = None;
        for (place, cell) in row.iter().enumerate() {
            let Ok(Some(header)) = cell.text() else { continue };
            let header: String = header.chars().take(100).collect();
            let key = key(&header);
            let meant = known.iter().position(|column| {
                self::key(column.name) == key || column.field.replace('_', "") == key || column.aliases.contains(&key.as_str())
            });
            match meant {
                Some(which) if places[which].is_some() => {
                    twice.get_or_insert(format!("Ada dua kolom {}. Hapus salah satu ({}).", known[which].name, position(place)));
                }
                Some(which) => {
                    places[which] = Some(place);
                    columns.found.push(ImportColumn { field: known[which].field.to_owned(), header, position: position(place) });
                }
                None => columns.ignored.push(IgnoredColumn { header, position: position(place) }),
            }
        }
        places.first().is_some_and(Option::is_some).then(|| twice.map_or(Ok(Self { places, columns }), Err))
    }

    /// Where in the file this column is. `which`: its place among the known ones.
    pub fn place(&self, which: usize) -> Option<usize> {
        self.places.get(which).copied().flatten()
    }
}

/// Small letters and digits only: `No. WhatsApp` is `nowhatsapp`.
fn key(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `A`, `B`, … `Z`, `AA`, as spreadsheets name columns.
fn position(place: usize) -> String {
    let (mut rest, mut letters) = (place + 1, Vec::new());
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Column] = &[
        Column { field: "code", name: "Kode", aliases: &["kodetoko"] },
        Column { field: "ref_toko_id", name: "ID toko lama", aliases: &[] },
    ];

    fn row(names: &[&str]) -> Vec<Cell> {
        names.iter().map(|name| Cell::of_text(name)).collect()
    }

    #[test]
    fn columns_are_known_by_many_names() {
        let layout = Layout::read(KNOWN, &row(&["", "Catatan", " KODE_Toko ", "ref_toko_id"])).unwrap().unwrap();
        assert_eq!((layout.place(0), layout.place(1)), (Some(2), Some(3)));
        assert_eq!(layout.columns.ignored, [IgnoredColumn { header: "Catatan".to_owned(), position: "B".to_owned() }]);
        assert_eq!(layout.columns.found[0].position, "C");
        let layout = Layout::read(KNOWN, &row(&["kode"])).unwrap().unwrap();
        assert_eq!(layout.place(1), None);
    }

    #[test]
    fn a_title_is_no_header() {
        assert_eq!(Layout::read(KNOWN, &row(&["DAFTAR TOKO", "ID toko lama"])), None);
        assert_eq!(Layout::read(KNOWN, &[]), None);
    }

    #[test]
    fn two_columns_may_not_mean_the_same() {
        assert!(Layout::read(KNOWN, &row(&["Kode", "Kode toko"])).unwrap().unwrap_err().contains("(B)"));
    }

    #[test]
    fn positions_are_those_of_spreadsheets() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(position), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
