//! What the back office types to find an order: a number of ours, of the old system, or words of the shop.

use crate::platform::http::Search;

/// The ways in which a text may name orders. An order is found by any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OrderSearch {
    /// The beginning of order numbers, in capitals: `ORD-2026-0001`.
    pub number: Option<String>,
    /// The beginning of sales order numbers: `2026/0001`.
    pub so_number: Option<String>,
    /// A running number of either, whatever the year, or that of a shop's code: `123`.
    pub running: Option<i32>,
    /// Words of the shop's code, name, phone or city.
    pub shop: Option<Search>,
}

impl OrderSearch {
    /// `None`: nothing is searched for.
    pub fn read(written: Option<&str>) -> Option<Self> {
        let text = written.map(str::trim).filter(|text| !text.is_empty())?.to_uppercase();
        let is_number = text.strip_prefix("ORD").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
        let is_so_number = text.split_once('/').is_some_and(|(year, _)| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
        let running = Some(&text)
            .filter(|text| text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|text| text.parse().ok())
            .filter(|n| *n > 0);
        Some(Self {
            number: is_number.then(|| beginning(&text)),
            so_number: is_so_number.then(|| beginning(&text)),
            // A few digits are part of many phones.
            shop: Search::read(Some(&text)).filter(|_| running.is_none()),
            running,
        })
    }
}

/// A LIKE pattern: what people type is a beginning, not a pattern.
fn beginning(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> OrderSearch {
        OrderSearch::read(Some(text)).unwrap()
    }

    #[test]
    fn numbers_are_found_by_their_beginning() {
        assert_eq!(read(" ord-2026-0001 ").number.as_deref(), Some("ORD-2026-0001%"));
        assert_eq!(read("ORD").number.as_deref(), Some("ORD%"));
        assert_eq!(read("2026/000123/pod-pd").so_number.as_deref(), Some("2026/000123/POD-PD%"));
        assert_eq!(read("2026/%_").so_number.as_deref(), Some("2026/\\%\\_%"), "what is typed is no pattern");
        for text in ["jaya", "ordinary motor", "tk001", "26/000123", "motor/mobil"] {
            let search = read(text);
            assert_eq!((search.number, search.so_number), (None, None), "{text}");
        }
    }

    #[test]
    fn a_running_number_needs_no_year() {
        assert_eq!(read("123").running, Some(123));
        assert_eq!(read("000123").running, Some(123));
        for text in ["0", "1234567", "12a", "-5", "+5", "081234567890"] {
            assert_eq!(read(text).running, None, "{text}");
        }
    }

    #[test]
    fn everything_else_may_be_a_shop() {
        assert!(read("tk001").shop.is_some() && read("ord").shop.is_some() && read("081234567890").shop.is_some());
        assert_eq!((read("%").shop, read("123").shop), (None, None));
        assert_eq!(OrderSearch::read(Some("  ")), None);
        assert_eq!(OrderSearch::read(None), None);
    }
}
