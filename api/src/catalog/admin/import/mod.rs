//! Products from a table: what a row may say, and what it comes to.
//!
//! A value that is imported is an admin's: where it differs from the old system's it is an override, as if it had been edited.

mod store;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::fields::{Fields, State, overrides};
use crate::app::AppState;
use crate::catalog::search::normalise::code_key;
use crate::catalog::sync::{self, Part};
use crate::imports::{Column, Importable, Reason, RowReader, Verdict, Wanted, Written};
use crate::platform::http::ApiResult;
use crate::platform::money::Money;

/// Products as a kind of thing that can be imported. They are known by their part numbers, in whatever writing.
pub struct ProductImport;

/// What a row wants of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductWish {
    /// Empty: the row is bad.
    code: String,
    name: Option<String>,
    /// Code or name of a category.
    category: Wanted<String>,
    price: Option<Money>,
    description: Wanted<String>,
    is_active: Option<bool>,
}

/// A product as it is, or is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ProductState(State);

impl Importable for ProductImport {
    type Wish = ProductWish;
    type State = ProductState;

    const COLUMNS: &'static [Column] = &[
        Column {
            field: "code",
            name: "Kode",
            aliases: &[
                "kodebarang",
                "kodepart",
                "kdpart",
                "nopart",
                "nomorpart",
                "partno",
                "partnumber",
                "part",
                "kodeproduk",
                "productcode",
                "sku",
            ],
        },
        Column {
            field: "name",
            name: "Nama",
            aliases: &["namabarang", "namapart", "nmpart", "namaproduk", "partname", "productname", "barang"],
        },
        Column {
            field: "category",
            name: "Kategori",
            aliases: &["kodekategori", "kelompok", "kelompokbarang", "categorycode", "group", "fkdetailsubkelompokpart"],
        },
        Column { field: "price", name: "Harga", aliases: &["hargajual", "hargasatuan", "hargaeceran", "het", "unitprice", "hargarp"] },
        Column { field: "description", name: "Deskripsi", aliases: &["keterangan", "uraian", "desc"] },
        Column { field: "is_active", name: "Aktif", aliases: &["active", "status", "statusaktif", "partactive"] },
    ];
    const ENTITY: &'static str = "product";
    const CREATE: &'static str = "product.create";
    const UPDATE: &'static str = "product.update";

    fn read(row: &mut RowReader<'_>) -> ProductWish {
        let code = match row.code("code", 50) {
            Wanted::Set(written) if code_key(&written).is_empty() => {
                row.reject("code", "format", "Kode harus memuat huruf atau angka.");
                String::new()
            }
            Wanted::Set(written) => written,
            Wanted::Keep | Wanted::Clear => {
                row.reject("code", "required", "Wajib diisi.");
                String::new()
            }
        };
        ProductWish {
            code,
            name: row.text("name", 200).value().cloned(),
            category: row.text("category", 80),
            price: row.money("price"),
            description: row.text("description", 2_000),
            is_active: row.flag("is_active"),
        }
    }

    fn code(wish: &ProductWish) -> &str {
        &wish.code
    }

    fn name(wish: &ProductWish) -> Option<&str> {
        wish.name.as_deref()
    }

    async fn weigh(tx: &mut PgConnection, wishes: &[(u32, ProductWish)], locked: bool) -> ApiResult<Vec<Verdict<ProductState>>> {
        let around = Around::of(tx, wishes, locked).await?;
        // Two writings of a number in one file.
        let mut rows: HashMap<String, u32> = HashMap::new();
        let verdicts = wishes.iter().map(|(number, wish)| {
            let target = match around.target(&wish.code) {
                Ok(target) => target,
                Err(reason) => return Verdict::Bad(vec![reason]),
            };
            let named = target.map_or_else(|| code_key(&wish.code), |(_, state)| state.fields.code.clone());
            let first = *rows.entry(named).or_insert(*number);
            if first != *number {
                return Verdict::Bad(vec![Reason::new("code", "duplicate", format!("Barang ini sudah ada di baris {first}."))]);
            }
            around.weigh(wish, target)
        });
        Ok(verdicts.collect())
    }

    async fn write(
        tx: &mut PgConnection,
        state: &AppState,
        now: DateTime<Utc>,
        new: &[ProductState],
        changed: &[(i64, ProductState, ProductState)],
    ) -> ApiResult<Written> {
        let ids = store::insert(tx, new, now).await?;
        store::update(tx, changed, now).await?;
        let raised = if new.is_empty() && changed.is_empty() { None } else { Some(crate::catalog::changed(tx, state).await?) };
        let after_commit = Box::new(move |_: &AppState| {
            if let Some(raised) = raised {
                raised.committed();
            }
        });
        Ok(Written { ids, after_commit })
    }
}

/// Everything in the database that rows are weighed against.
struct Around {
    /// By their very codes.
    products: HashMap<String, (i64, State)>,
    /// Which codes a number has, by its key.
    writings: HashMap<String, Vec<String>>,
    parts: HashMap<i64, Part>,
    /// Codes of categories by code and by name, in small letters.
    categories: HashMap<String, String>,
}

impl Around {
    async fn of(tx: &mut PgConnection, wishes: &[(u32, ProductWish)], locked: bool) -> ApiResult<Self> {
        let keys: Vec<String> = wishes.iter().map(|(_, wish)| code_key(&wish.code)).collect();
        if locked {
            store::lock(tx, &keys).await?;
        }
        let products = store::by_code_key(tx, &keys).await?;
        let mut writings: HashMap<String, Vec<String>> = HashMap::new();
        for code in products.keys() {
            writings.entry(code_key(code)).or_default().push(code.clone());
        }
        let mapped: Vec<i64> = products.values().filter_map(|(_, state)| state.fields.ref_part_id).collect();
        Ok(Self { parts: sync::parts(tx, &mapped).await?, categories: store::categories(tx).await?, products, writings })
    }

    /// The product that a row means: the one with its very code, else the only one with that number.
    fn target(&self, code: &str) -> Result<Option<&(i64, State)>, Reason> {
        if let Some(target) = self.products.get(code) {
            return Ok(Some(target));
        }
        match self.writings.get(&code_key(code)).map_or(&[][..], Vec::as_slice) {
            [] => Ok(None),
            [only] => Ok(self.products.get(only)),
            several => {
                let mut several = several.to_vec();
                several.sort();
                let message = format!("Ada beberapa barang dengan nomor ini. Tulis persis seperti salah satu: {}.", several.join(", "));
                Err(Reason::new("code", "ambiguous", message))
            }
        }
    }

    fn weigh(&self, wish: &ProductWish, target: Option<&(i64, State)>) -> Verdict<ProductState> {
        let mut reasons = Vec::new();
        let before = target.map(|(_, state)| state);
        let category = match &wish.category {
            Wanted::Set(written) => {
                let found = self.categories.get(&written.to_lowercase());
                let kept = before.and_then(|before| before.fields.category.as_ref()).filter(|category| *category == written);
                if found.or(kept).is_none() {
                    reasons.push(Reason::new("category", "unknown", "Tidak ada kategori dengan kode atau nama ini."));
                }
                found.or(kept).cloned()
            }
            other => other.over(before.and_then(|before| before.fields.category.clone())),
        };
        let name = wish.name.clone().or_else(|| before.map(|before| before.fields.name.clone()));
        let price = wish.price.or_else(|| before.map(|before| before.fields.price));
        if name.is_none() {
            reasons.push(Reason::required("name"));
        }
        if price.is_none() {
            reasons.push(Reason::required("price"));
        }
        let (Some(name), Some(price), true) = (name, price, reasons.is_empty()) else { return Verdict::Bad(reasons) };
        let mut after = State {
            fields: Fields {
                code: before.map_or_else(|| wish.code.clone(), |before| before.fields.code.clone()),
                name,
                description: wish.description.over(before.and_then(|before| before.fields.description.clone())),
                category,
                price,
                ref_part_id: before.and_then(|before| before.fields.ref_part_id),
            },
            is_active: wish.is_active.unwrap_or_else(|| before.is_none_or(|before| before.is_active)),
            overrides: before.map(|before| before.overrides.clone()).unwrap_or_default(),
        };
        let part = after.fields.ref_part_id.and_then(|id| self.parts.get(&id));
        if before.is_none_or(|before| *before != after) {
            after.overrides = overrides(before, &after, part);
        }
        match target {
            Some((id, before)) => Verdict::Known { id: *id, before: ProductState(before.clone()), after: ProductState(after) },
            None => Verdict::New(ProductState(after)),
        }
    }
}

#[cfg(test)]
mod tests;
