//! A part as the old system's master has it, and what PMO can make of it: pure.

use std::collections::HashSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::catalog::search::normalise::code_key;

/// Rupiah that `numeric(15,2)` no longer holds.
const TOO_MUCH: i64 = 10_000_000_000_000;

/// A row of `data_part.tblpart_id`.
#[derive(Clone, Debug)]
pub(super) struct MasterRow {
    pub id: i64,
    pub kd_part: String,
    pub nm_part: Option<String>,
    pub het: Option<Decimal>,
    pub category: Option<String>,
    pub part_active: Option<bool>,
}

/// Why a part of the master did not become a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// Its number has no letter and no digit, or is too long.
    CodeUnusable,
    /// Another product has its number.
    CodeTaken,
    /// Its price is negative, or more than can be stored.
    PriceUnusable,
}

/// What a product should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    /// 0: it has none, and is not shown.
    pub price: Decimal,
    pub is_active: bool,
}

impl Part {
    /// Tidied up; a part without a name is called by its number.
    pub(super) fn of(row: MasterRow) -> Result<Self, SkipReason> {
        let code = text(&row.kd_part);
        if code_key(&code).is_empty() || code.chars().count() > 50 {
            return Err(SkipReason::CodeUnusable);
        }
        let price = row.het.unwrap_or_default().round_dp(2);
        if price.is_sign_negative() && !price.is_zero() || price >= Decimal::from(TOO_MUCH) {
            return Err(SkipReason::PriceUnusable);
        }
        let name: String = row.nm_part.as_deref().map(text).unwrap_or_default().chars().take(200).collect();
        Ok(Self {
            id: row.id,
            name: if name.is_empty() { code.clone() } else { name },
            code,
            category: row.category.as_deref().map(text).filter(|code| (1..=50).contains(&code.chars().count())),
            price,
            is_active: row.part_active == Some(true),
        })
    }
}

/// Without the blanks around it that fixed-width columns leave, and without control characters.
fn text(value: &str) -> String {
    let plain: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

/// The parts of some rows, and those that can't be products.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub usable: Vec<Part>,
    /// The number as it is written there.
    pub skipped: Vec<(SkipReason, String)>,
}

/// Tidies up rows. Of two that have the same number once it is tidy, the first has it.
pub(super) fn parts(rows: Vec<MasterRow>) -> Parts {
    let mut parts = Parts::default();
    let mut codes = HashSet::new();
    for row in rows {
        let written = row.kd_part.clone();
        match Part::of(row) {
            Ok(part) if !codes.insert(part.code.clone()) => parts.skipped.push((SkipReason::CodeTaken, written)),
            Ok(part) => parts.usable.push(part),
            Err(reason) => parts.skipped.push((reason, written)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(kd_part: &str, nm_part: Option<&str>, het: Option<i64>) -> MasterRow {
        MasterRow {
            id: 1,
            kd_part: kd_part.to_owned(),
            nm_part: nm_part.map(str::to_owned),
            het: het.map(Decimal::from),
            category: Some(" BRAKE  ".to_owned()),
            part_active: None,
        }
    }

    #[test]
    fn rows_are_tidied_up() {
        let part = Part::of(row(" 06455K59A71 ", Some("PAD SET,\tFR BRAKE  "), Some(45_000))).unwrap();
        assert_eq!((part.code.as_str(), part.name.as_str()), ("06455K59A71", "PAD SET, FR BRAKE"));
        assert_eq!((part.category.as_deref(), part.price, part.is_active), (Some("BRAKE"), Decimal::from(45_000), false));
        assert_eq!(Part::of(row("A1", None, None)).unwrap().name, "A1");
        assert!(Part::of(row("A1", None, None)).unwrap().price.is_zero());
    }

    #[test]
    fn what_can_be_no_product_says_why() {
        assert_eq!(Part::of(row(" -. ", Some("X"), Some(1))), Err(SkipReason::CodeUnusable));
        assert_eq!(Part::of(row(&"9".repeat(51), Some("X"), Some(1))), Err(SkipReason::CodeUnusable));
        assert_eq!(Part::of(row("A1", Some("X"), Some(-1))), Err(SkipReason::PriceUnusable));
        assert_eq!(Part::of(row("A1", Some("X"), Some(10_000_000_000_000))), Err(SkipReason::PriceUnusable));
        assert!(Part::of(row("A1", Some("X"), Some(9_999_999_999_999))).is_ok());
        let both = parts(vec![row("A1", None, None), row("A1 ", None, None)]);
        assert_eq!((both.usable.len(), both.skipped), (1, vec![(SkipReason::CodeTaken, "A1 ".to_owned())]));
    }

    proptest! {
        #[test]
        fn what_is_usable_can_be_stored(code in "\\PC{0,60}", name in proptest::option::of("\\PC{0,250}"), sen in any::<i64>()) {
            let mut row = row(&code, name.as_deref(), None);
            row.het = Some(Decimal::new(sen, 3));
            if let Ok(part) = Part::of(row) {
                prop_assert!(part.code.chars().count() <= 50 && !code_key(&part.code).is_empty());
                prop_assert!((1..=200).contains(&part.name.chars().count()));
                prop_assert!(part.price >= Decimal::ZERO && part.price < Decimal::from(TOO_MUCH));
                prop_assert_eq!(part.price, part.price.round_dp(2));
            }
        }
    }
}
