//! Rupiah. On the wire always a decimal string with two digits (`"45000.00"`), never a float.

mod written;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use written::Unclear;

/// An amount in Rupiah, as PostgreSQL's `numeric(15,2)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Money(Decimal);

impl Money {
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount of whole Rupiah.
    pub fn rupiah(amount: i64) -> Self {
        Self(Decimal::from(amount))
    }

    /// An amount in hundredths of a Rupiah.
    pub fn sen(amount: i64) -> Self {
        Self(Decimal::new(amount, 2))
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Price times quantity. A quantity of 9,999 at the highest `numeric(15,2)` stays far below `Decimal`'s range.
    pub fn times(self, qty: i32) -> Self {
        Self(self.0 * Decimal::from(qty))
    }

    /// As people write it: `Rp 5.000.000`, with sen only when there are any (`Rp 1.500,50`).
    pub fn display_id(self) -> String {
        let rounded = self.0.round_dp(2);
        let sen = (rounded.fract().abs() * Decimal::ONE_HUNDRED).trunc();
        let digits = rounded.trunc().abs().to_string();
        let mut grouped = String::with_capacity(digits.len() * 4 / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if rounded.is_sign_negative() && !rounded.is_zero() { "-" } else { "" };
        if sen.is_zero() { format!("{sign}Rp {grouped}") } else { format!("{sign}Rp {grouped},{sen:0>2}") }
    }
}

impl From<Decimal> for Money {
    fn from(value: Decimal) -> Self {
        Self(value)
    }
}

impl From<Money> for Decimal {
    fn from(value: Money) -> Self {
        value.0
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        // Not more than numeric(15,2) holds, in plain digits: what is accepted is what can be stored.
        let (whole, sen) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 13 || sen.len() > 2 || !digits(whole) || !digits(sen) || text.ends_with('.') {
            return Err(serde::de::Error::custom("not an amount of money"));
        }
        text.parse().map(Self).map_err(|_| serde::de::Error::custom("not an amount of money"))
    }
}

impl utoipa::PartialSchema for Money {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("Rupiah as a decimal string with two digits."))
            .pattern(Some(r"^[0-9]{1,13}(\.[0-9]{1,2})?$"))
            .examples([serde_json::json!("45000.00")])
            .into()
    }
}

impl utoipa::ToSchema for Money {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn is_written_as_people_write_rupiah() {
        let amounts = [(0, "Rp 0"), (500, "Rp 500"), (45_000, "Rp 45.000"), (5_000_000, "Rp 5.000.000")];
        for (amount, text) in amounts {
            assert_eq!(Money::rupiah(amount).display_id(), text);
        }
        assert_eq!(Money(Decimal::new(150_050, 2)).display_id(), "Rp 1.500,50");
    }

    #[test]
    fn refuses_what_is_not_an_amount() {
        for text in ["", "abc", "1e5", "-1.00", "1.234", "12345678901234", "1.", ".5", "1,00", " 1"] {
            assert!(serde_json::from_value::<Money>(serde_json::json!(text)).is_err(), "{text:?}");
        }
        assert!(serde_json::from_str::<Money>("1.5").is_err(), "a number is not a decimal string");
    }

    proptest! {
        #[test]
        fn survives_the_wire(sen in 0i64..=999_999_999_999_999) {
            let money = Money(Decimal::new(sen, 2));
            let json = serde_json::to_string(&money).unwrap();
            prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
        }

        #[test]
        fn grouping_keeps_every_digit(amount in 0i64..=9_999_999_999_999) {
            let text = Money::rupiah(amount).display_id();
            prop_assert_eq!(text.replace(['.', ' '], "").replace("Rp", ""), amount.to_string());
        }
    }
}
