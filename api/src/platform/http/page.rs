//! Pages of lists: which one is asked for, and in which order.
//!
//! `Query<Page>` stands beside the `Query` of a list's own filters. One of these is its sort, under a name of its own (the
//! document can't look into a type's parameters), as `#[param(inline)] sort: Option<ShopSort>`:
//!
//! ```
//! # use pmo_api::platform::http::page::{Sort, sortable};
//! sortable! {
//!     /// What shops can be sorted by.
//!     pub enum ShopColumn { Code = "code", Name = "name" }
//! }
//! pub type ShopSort = Sort<ShopColumn>;
//!
//! let sort: ShopSort = "-name".parse().unwrap();
//! assert_eq!(sort.order_by(|column| match column { ShopColumn::Code => "s.code", ShopColumn::Name => "s.name" }, "s.id"),
//!     " ORDER BY s.name DESC, s.id DESC");
//! ```

use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use validator::Validate;

use super::List;

/// The part of a list that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Page, from 1.
    #[serde(default = "first")]
    #[validate(range(min = 1, max = 1_000_000))]
    #[param(minimum = 1, maximum = 1_000_000, default = 1)]
    pub page: i64,
    /// Entries on a page, at most 100.
    #[serde(default = "usual")]
    #[validate(range(min = 1, max = 100))]
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub per_page: i64,
}

fn first() -> i64 {
    1
}

fn usual() -> i64 {
    20
}

impl Page {
    pub fn limit(self) -> i64 {
        self.per_page
    }

    pub fn offset(self) -> i64 {
        (self.page - 1) * self.per_page
    }

    /// The page itself. `total`: entries of the whole list.
    pub fn of<T>(self, data: Vec<T>, total: i64) -> List<T> {
        List::new(data, self.page, self.per_page, total)
    }
}

/// The columns a list can be sorted by. Made by [`sortable!`].
pub trait Column: Copy + 'static {
    /// With the names they have in the API.
    const ALL: &'static [(Self, &'static str)];
}

/// A column, and the direction: `name`, or `-name` for descending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<C> {
    pub column: C,
    pub descending: bool,
}

impl<C: Column> Sort<C> {
    pub fn ascending(column: C) -> Self {
        Self { column, descending: false }
    }

    pub fn descending(column: C) -> Self {
        Self { column, descending: true }
    }

    /// The `ORDER BY` clause. The id breaks ties in the same direction, so that an index on (column, id) serves both ways.
    pub fn order_by(self, sql: impl Fn(C) -> &'static str, id: &'static str) -> String {
        let direction = if self.descending { " DESC" } else { "" };
        match sql(self.column) {
            column if column == id => format!(" ORDER BY {id}{direction}"),
            column => format!(" ORDER BY {column}{direction}, {id}{direction}"),
        }
    }
}

impl<C: Column> FromStr for Sort<C> {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let name = written.strip_prefix('-');
        let column = C::ALL.iter().find(|(_, known)| *known == name.unwrap_or(written)).ok_or("not a column")?.0;
        Ok(Self { column, descending: name.is_some() })
    }
}

impl<'de, C: Column> Deserialize<'de> for Sort<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<C>(PhantomData<C>);
        impl<C: Column> serde::de::Visitor<'_> for Visitor<C> {
            type Value = Sort<C>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a column")
            }

            fn visit_str<E: serde::de::Error>(self, written: &str) -> Result<Self::Value, E> {
                written.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

impl<C: Column> PartialSchema for Sort<C> {
    fn schema() -> RefOr<Schema> {
        let both = C::ALL.iter().flat_map(|(_, name)| [(*name).to_owned(), format!("-{name}")]);
        ObjectBuilder::new().schema_type(Type::String).enum_values(Some(both)).into()
    }
}

impl<C: Column> ToSchema for Sort<C> {}

/// Declares the columns of a list: an enum whose variants carry the names they have in the API.
#[macro_export]
macro_rules! sortable {
    ($(#[$doc:meta])* $visibility:vis enum $name:ident { $( $variant:ident = $column:literal ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $name { $( $variant ),+ }

        impl $crate::platform::http::page::Column for $name {
            const ALL: &'static [(Self, &'static str)] = &[ $( (Self::$variant, $column) ),+ ];
        }
    };
}
pub use sortable;

#[cfg(test)]
mod tests {
    use super::*;

    sortable! {
        enum Columns { Id = "id", Name = "name" }
    }

    fn sql(column: Columns) -> &'static str {
        match column {
            Columns::Id => "t.id",
            Columns::Name => "t.name",
        }
    }

    #[test]
    fn a_minus_turns_the_order_round() {
        for (written, clause) in [
            ("name", " ORDER BY t.name, t.id"),
            ("-name", " ORDER BY t.name DESC, t.id DESC"),
            ("id", " ORDER BY t.id"),
            ("-id", " ORDER BY t.id DESC"),
        ] {
            assert_eq!(written.parse::<Sort<Columns>>().unwrap().order_by(sql, "t.id"), clause);
        }
        for written in ["", "-", "--name", "nothing", "NAME", "name;"] {
            assert!(written.parse::<Sort<Columns>>().is_err(), "{written:?}");
        }
    }

    #[test]
    fn a_page_is_a_limit_and_an_offset() {
        let page = Page { page: 3, per_page: 20 };
        assert_eq!((page.limit(), page.offset()), (20, 40));
        let list = page.of(vec![0; 5], 45);
        assert_eq!((list.meta.page, list.meta.total_pages), (3, 3));
    }
}
