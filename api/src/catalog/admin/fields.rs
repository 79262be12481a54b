//! What may be written of a product: read from the wire, put into its stored form, and weighed against the old system.

use serde::Serialize;

use super::dto::{Overridable, ProductIn};
use crate::catalog::search::normalise::code_key;
use crate::catalog::sync::Part;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};
use crate::platform::money::Money;
use crate::platform::text;

/// The editable state of a product, in its stored form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Fields {
    pub code: String,
    pub name: String,
    pub description: Option<String>,
    pub category: Option<String>,
    pub price: Money,
    pub ref_part_id: Option<i64>,
}

impl Fields {
    /// # Errors
    /// `validation_failed` naming every field that has no stored form.
    pub fn read(written: &ProductIn) -> ApiResult<Self> {
        let mut errors = Vec::new();
        let code = written.code.trim().to_owned();
        if code_key(&code).is_empty() || code.chars().any(char::is_control) {
            errors.push(FieldError::new("code", "format", "Kode harus memuat huruf atau angka."));
        }
        let name = written.name.trim().to_owned();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required", "Wajib diisi."));
        }
        if !errors.is_empty() {
            return Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors));
        }
        Ok(Self {
            code,
            name,
            description: text::filled(written.description.as_deref()),
            category: text::filled(written.category.as_deref()),
            price: written.price,
            ref_part_id: written.ref_part_id,
        })
    }
}

/// What an admin's product has over its part in the old system: where the two differ, the admin's word counts. A value that
/// was not touched and has not been overridden follows the old system. `part`: `None` without one, and while the old system
/// does not have the one that the product is mapped to: what was decided stays so until it is back.
pub(super) fn overrides(before: Option<&State>, after: &State, part: Option<&Part>) -> Vec<Overridable> {
    if after.fields.ref_part_id.is_none() {
        return Vec::new();
    }
    let is_newly_mapped = part.is_some() && before.is_none_or(|before| before.fields.ref_part_id != after.fields.ref_part_id);
    Overridable::ALL
        .into_iter()
        .filter(|field| {
            let was_set = is_newly_mapped
                || before.is_some_and(|before| before.overrides.contains(field) || before.value(*field) != after.value(*field));
            was_set && part.is_none_or(|part| after.value(*field) != Value::of(part, *field))
        })
        .collect()
}

/// A product as an edit sees it. Serialized, it is what the audit log knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct State {
    #[serde(flatten)]
    pub fields: Fields,
    pub is_active: bool,
    pub overrides: Vec<Overridable>,
}

#[derive(Debug, PartialEq, Eq)]
enum Value<'a> {
    Text(Option<&'a str>),
    Price(Money),
    Switch(bool),
}

impl State {
    fn value(&self, field: Overridable) -> Value<'_> {
        match field {
            Overridable::Name => Value::Text(Some(&self.fields.name)),
            Overridable::Category => Value::Text(self.fields.category.as_deref()),
            Overridable::Price => Value::Price(self.fields.price),
            Overridable::IsActive => Value::Switch(self.is_active),
        }
    }

    /// The same with the old system's value in this field again.
    pub fn without_override(&self, field: Overridable, part: Option<&Part>) -> Self {
        let mut state = self.clone();
        state.overrides.retain(|overridden| *overridden != field);
        if let Some(part) = part.filter(|_| self.overrides.contains(&field)) {
            match field {
                Overridable::Name => state.fields.name.clone_from(&part.name),
                Overridable::Category => state.fields.category.clone_from(&part.category),
                Overridable::Price => state.fields.price = part.price.into(),
                Overridable::IsActive => state.is_active = part.is_active,
            }
        }
        state
    }
}

impl<'a> Value<'a> {
    fn of(part: &'a Part, field: Overridable) -> Self {
        match field {
            Overridable::Name => Value::Text(Some(&part.name)),
            Overridable::Category => Value::Text(part.category.as_deref()),
            Overridable::Price => Value::Price(part.price.into()),
            Overridable::IsActive => Value::Switch(part.is_active),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn part() -> Part {
        Part { id: 7, code: "A1".into(), name: "PAD".into(), category: Some("BRAKE".into()), price: Decimal::from(500), is_active: true }
    }

    fn state(name: &str, price: i64, is_active: bool, overrides: &[Overridable]) -> State {
        let fields = Fields {
            code: "A1".into(),
            name: name.into(),
            description: None,
            category: Some("BRAKE".into()),
            price: Money::rupiah(price),
            ref_part_id: Some(7),
        };
        State { fields, is_active, overrides: overrides.to_vec() }
    }

    #[test]
    fn what_an_admin_sets_otherwise_is_an_override() {
        let before = state("PAD", 500, true, &[]);
        assert_eq!(overrides(Some(&before), &state("KAMPAS", 500, true, &[]), Some(&part())), [Overridable::Name]);
        assert_eq!(overrides(Some(&before), &state("PAD", 600, false, &[]), Some(&part())), [Overridable::Price, Overridable::IsActive]);
        let overridden = state("KAMPAS", 500, true, &[Overridable::Name]);
        assert_eq!(overrides(Some(&overridden), &state("KAMPAS", 600, true, &[]), Some(&part())), [Overridable::Name, Overridable::Price]);
        assert_eq!(overrides(Some(&overridden), &state("PAD", 500, true, &[]), Some(&part())), [], "the old system's value again");
        // Behind the old system, not yet synced: saving the description does not make that a decision.
        let behind = state("PAD", 400, true, &[]);
        assert_eq!(overrides(Some(&behind), &state("PAD", 400, true, &[]), Some(&part())), []);
    }

    #[test]
    fn while_the_part_is_gone_what_was_decided_stays_so() {
        let overridden = state("KAMPAS", 500, true, &[Overridable::Name]);
        assert_eq!(overrides(Some(&overridden), &state("KAMPAS", 500, false, &[]), None), [Overridable::Name, Overridable::IsActive]);
    }

    #[test]
    fn what_is_mapped_anew_keeps_what_it_has() {
        let mut local = state("KAMPAS", 400, true, &[]);
        local.fields.ref_part_id = None;
        let mapped = state("KAMPAS", 400, true, &[]);
        assert_eq!(overrides(Some(&local), &mapped, Some(&part())), [Overridable::Name, Overridable::Price]);
        assert_eq!(overrides(None, &mapped, Some(&part())), [Overridable::Name, Overridable::Price]);
        assert_eq!(overrides(Some(&mapped), &local, None), []);
    }

    proptest! {
        #[test]
        fn an_override_that_is_dropped_takes_the_old_value(name in "[A-Z]{1,5}", price in 0..1_000i64, is_active: bool, at in 0..4usize) {
            let field = Overridable::ALL[at];
            let state = state(&name, price, is_active, &Overridable::ALL);
            let dropped = state.without_override(field, Some(&part()));
            let part = part();
            prop_assert_eq!(dropped.value(field), Value::of(&part, field));
            prop_assert_eq!(dropped.overrides.len(), 3);
            for other in Overridable::ALL.into_iter().filter(|other| *other != field) {
                prop_assert_eq!(dropped.value(other), state.value(other));
            }
        }
    }
}
