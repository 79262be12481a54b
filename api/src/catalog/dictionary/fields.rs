//! What may be written of the dictionary: read from the wire and put into the form in which searches compare it.

use serde::Serialize;

use super::dto::{SynonymIn, VehicleModelIn};
use crate::catalog::search::language::Way;
use crate::catalog::search::normalise;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};

/// The editable state of a synonym.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct SynonymFields {
    pub term: String,
    pub means: Vec<String>,
}

/// The editable state of a motorcycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ModelFields {
    pub name: String,
    pub aliases: Vec<String>,
    /// In small letters.
    pub codes: Vec<String>,
}

/// Words with single gaps.
fn normal(text: &str) -> String {
    normalise::words(text).join(" ")
}

fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = Vec::new();
    for text in texts {
        if !text.is_empty() && !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}

impl SynonymFields {
    /// # Errors
    /// `validation_failed` when nothing is left of the term or of its meanings.
    pub fn read(written: &SynonymIn) -> ApiResult<Self> {
        let term = normal(&written.term);
        let means = distinct(written.means.iter().filter(|phrase| Way::meaning(phrase).is_some()).map(|phrase| normal(phrase)));
        let mut errors = Vec::new();
        if term.is_empty() {
            errors.push(FieldError::new("term", "required", "Isi dengan huruf atau angka."));
        }
        if means.is_empty() {
            errors.push(FieldError::new("means", "required", "Isi sedikitnya satu arti, misalnya pad set brake."));
        }
        if errors.is_empty() { Ok(Self { term, means }) } else { Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors)) }
    }
}

impl ModelFields {
    /// # Errors
    /// `validation_failed` when the name has no letters, or a code is no model group.
    pub fn read(written: &VehicleModelIn) -> ApiResult<Self> {
        let name = normal(&written.name);
        let aliases = distinct(written.aliases.iter().map(|alias| normal(alias)).filter(|alias| *alias != name));
        let codes = distinct(written.codes.iter().map(|code| code.trim().to_ascii_lowercase()));
        let mut errors = Vec::new();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required", "Isi dengan huruf atau angka."));
        }
        let is_group = |code: &String| code.len() == 3 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if codes.is_empty() || !codes.iter().all(is_group) {
            errors.push(FieldError::new(
                "codes",
                "format",
                "Kode tipe terdiri dari tiga huruf atau angka di tengah nomor part, misalnya K59.",
            ));
        }
        if errors.is_empty() { Ok(Self { name, aliases, codes }) } else { Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_kept_as_searches_compare_them() {
        let written = SynonymIn {
            term: " Kampas  REM-depan ".to_owned(),
            means: ["PAD SET,FR BRAKE", "pad set fr brake", "--"].map(str::to_owned).to_vec(),
        };
        let fields = SynonymFields::read(&written).unwrap();
        assert_eq!((fields.term.as_str(), fields.means), ("kampas rem depan", vec!["pad set fr brake".to_owned()]));
        let nothing = SynonymIn { term: "--".to_owned(), means: vec!["!".to_owned()] };
        let errors = SynonymFields::read(&nothing).unwrap_err().errors;
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["term", "means"]);
    }

    #[test]
    fn motorcycles_have_model_groups() {
        let written = |codes: &[&str]| VehicleModelIn {
            name: "Vario  150".to_owned(),
            aliases: ["VARIO150", "vario 150", ""].map(str::to_owned).to_vec(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        };
        let fields = ModelFields::read(&written(&[" K59", "k59"])).unwrap();
        assert_eq!(
            (fields.name.as_str(), fields.aliases, fields.codes),
            ("vario 150", vec!["vario150".to_owned()], vec!["k59".to_owned()])
        );
        for wrong in [&[][..], &["K5"], &["K-9"], &["K59", "06455"]] {
            assert_eq!(ModelFields::read(&written(wrong)).unwrap_err().errors[0].field, "codes", "{wrong:?}");
        }
    }
}
