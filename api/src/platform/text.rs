//! What people type into a form, in the form in which it is kept.

/// A text that says something, without the blanks around it.
pub fn filled(written: Option<&str>) -> Option<String> {
    written.map(str::trim).filter(|text| !text.is_empty()).map(ToOwned::to_owned)
}

/// A code in capitals: letters, digits, and `. _ / -` between them. `None` when it is none.
pub fn code(written: &str) -> Option<String> {
    let code = written.trim().to_uppercase();
    let is_code =
        code.starts_with(|c: char| c.is_ascii_alphanumeric()) && code.bytes().all(|b| b.is_ascii_alphanumeric() || b"._/-".contains(&b));
    is_code.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_say_nothing() {
        assert_eq!(filled(Some(" Bogor ")).as_deref(), Some("Bogor"));
        assert_eq!((filled(Some("  ")), filled(None)), (None, None));
    }

    #[test]
    fn a_code_is_capitals() {
        assert_eq!(code(" tk-1/a ").as_deref(), Some("TK-1/A"));
        for none in ["", " ", "TK 1", "-1", "TÖ", "TK\u{0}"] {
            assert_eq!(code(none), None, "{none:?}");
        }
    }
}
