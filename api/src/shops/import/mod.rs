//! Shops from a table: what a row may say, and what it comes to.

mod store;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::fields::Fields;
use crate::app::AppState;
use crate::imports::{Column, Importable, Reason, RowReader, Verdict, Wanted, Written};
use crate::platform::http::ApiResult;
use crate::platform::phone::Phone;
use crate::platform::text;
use crate::{auth, datapart};
use store::Seller;

/// Shops as a kind of thing that can be imported. They are known by their codes.
pub struct ShopImport;

/// What a row wants of a shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopWish {
    /// Empty: the row is bad.
    code: String,
    name: Option<String>,
    phone: Option<String>,
    address: Wanted<String>,
    city: Wanted<String>,
    province: Wanted<String>,
    /// Code of the sales person.
    sales: Wanted<String>,
    ref_toko_id: Wanted<i64>,
    is_active: Option<bool>,
}

/// A shop as it is, or is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShopState {
    #[serde(flatten)]
    fields: Fields,
    /// Code of the sales person.
    sales: Option<String>,
    is_active: bool,
}

impl Importable for ShopImport {
    type Wish = ShopWish;
    type State = ShopState;

    const COLUMNS: &'static [Column] = &[
        Column {
            field: "code",
            name: "Kode",
            aliases: &["kodetoko", "kdtoko", "shopcode", "storecode", "kodepelanggan", "kodecustomer", "customercode"],
        },
        Column {
            field: "name",
            name: "Nama",
            aliases: &["namatoko", "nmtoko", "shopname", "storename", "toko", "namapelanggan", "namacustomer"],
        },
        Column {
            field: "phone",
            name: "No. WhatsApp",
            aliases: &[
                "wa",
                "nowa",
                "nomorwa",
                "whatsapp",
                "nomorwhatsapp",
                "telepon",
                "telp",
                "tlp",
                "notelp",
                "notelepon",
                "nomortelepon",
                "hp",
                "nohp",
                "nomorhp",
                "handphone",
                "phonenumber",
                "mobile",
            ],
        },
        Column { field: "address", name: "Alamat", aliases: &["alamattoko", "alamatlengkap"] },
        Column { field: "city", name: "Kota", aliases: &["kabupaten", "kab", "kotakabupaten", "kotakab"] },
        Column { field: "province", name: "Provinsi", aliases: &["propinsi", "prov"] },
        Column { field: "sales", name: "Kode sales", aliases: &["salescode", "kdsales", "salesman", "kodesalesman", "kdsalesman"] },
        Column { field: "ref_toko_id", name: "ID toko lama", aliases: &["idtoko", "idtokolama", "tokoid", "idtbltoko"] },
        Column { field: "is_active", name: "Aktif", aliases: &["active", "status", "statusaktif"] },
    ];
    const ENTITY: &'static str = "shop";
    const CREATE: &'static str = "shop.create";
    const UPDATE: &'static str = "shop.update";

    fn read(row: &mut RowReader<'_>) -> ShopWish {
        let code = match row.code("code", 20) {
            Wanted::Set(written) => text::code(&written).unwrap_or_else(|| {
                row.reject("code", "format", "Kode hanya boleh berisi huruf, angka, titik, garis miring, dan tanda hubung.");
                String::new()
            }),
            Wanted::Keep | Wanted::Clear => {
                row.reject("code", "required", "Wajib diisi.");
                String::new()
            }
        };
        let name = set(row.text("name", 100));
        let phone = set(row.code("phone", 40)).and_then(|written| {
            let phone = Phone::parse(&written);
            if phone.is_none() {
                row.reject("phone", "phone", "Isi dengan nomor WhatsApp Indonesia, misalnya 0812-3456-7890.");
            }
            phone.map(|phone| phone.to_string())
        });
        ShopWish {
            code,
            name,
            phone,
            address: row.text("address", 500),
            city: row.text("city", 50),
            province: row.text("province", 50),
            sales: match row.code("sales", 20) {
                Wanted::Set(code) => Wanted::Set(code.to_uppercase()),
                other => other,
            },
            ref_toko_id: row.id("ref_toko_id"),
            is_active: row.flag("is_active"),
        }
    }

    fn code(wish: &ShopWish) -> &str {
        &wish.code
    }

    fn name(wish: &ShopWish) -> Option<&str> {
        wish.name.as_deref()
    }

    async fn weigh(tx: &mut PgConnection, wishes: &[(u32, ShopWish)], locked: bool) -> ApiResult<Vec<Verdict<ShopState>>> {
        let around = Around::of(tx, wishes, locked).await?;
        let mut phones: HashMap<&str, u32> = HashMap::new();
        let verdicts = wishes.iter().map(|(number, wish)| {
            let mut reasons = Vec::new();
            if let Some(phone) = &wish.phone {
                let first = *phones.entry(phone).or_insert(*number);
                if first != *number {
                    reasons.push(Reason::new("phone", "duplicate", format!("Nomor ini sudah ada di baris {first}.")));
                }
            }
            around.weigh(wish, reasons)
        });
        Ok(verdicts.collect())
    }

    async fn write(
        tx: &mut PgConnection,
        _: &AppState,
        now: DateTime<Utc>,
        new: &[ShopState],
        changed: &[(i64, ShopState, ShopState)],
    ) -> ApiResult<Written> {
        let ids = store::insert(tx, new, now).await?;
        store::update(tx, changed, now).await?;
        let closed: Vec<i64> =
            changed.iter().filter(|(_, before, after)| before.is_active && !after.is_active).map(|(id, ..)| *id).collect();
        let told = if changed.is_empty() { None } else { Some(auth::shops_changed(tx, &closed).await?) };
        let after_commit = Box::new(move |state: &AppState| {
            if let Some(told) = told {
                told.committed(&state.bus);
            }
        });
        Ok(Written { ids, after_commit })
    }
}

/// Of what can't be empty a dash says nothing.
fn set(wanted: Wanted<String>) -> Option<String> {
    wanted.value().cloned()
}

/// Everything in the database that rows are weighed against.
struct Around {
    shops: HashMap<String, (i64, ShopState)>,
    /// Whose the phones are: codes of shops.
    phones: HashMap<String, String>,
    sellers: HashMap<String, Seller>,
    tokos: HashSet<i64>,
}

impl Around {
    async fn of(tx: &mut PgConnection, wishes: &[(u32, ShopWish)], locked: bool) -> ApiResult<Self> {
        let codes: Vec<String> = wishes.iter().map(|(_, wish)| wish.code.clone()).collect();
        let phones: Vec<String> = wishes.iter().filter_map(|(_, wish)| wish.phone.clone()).collect();
        let sellers: Vec<String> = wishes.iter().filter_map(|(_, wish)| wish.sales.value().cloned()).collect();
        let tokos: Vec<i64> = wishes.iter().filter_map(|(_, wish)| wish.ref_toko_id.value().copied()).collect();
        if locked {
            store::lock(tx, &codes, &sellers).await?;
        }
        Ok(Self {
            shops: store::by_code(tx, &codes).await?,
            phones: store::owners_of_phones(tx, &phones).await?,
            sellers: store::sellers(tx, &sellers).await?,
            tokos: datapart::existing_tokos(tx, &tokos).await?,
        })
    }

    fn weigh(&self, wish: &ShopWish, mut reasons: Vec<Reason>) -> Verdict<ShopState> {
        let known = self.shops.get(&wish.code);
        let before = known.map(|(_, state)| state);
        if let Some(phone) = &wish.phone
            && let Some(owner) = self.phones.get(phone)
            && *owner != wish.code
        {
            reasons.push(Reason::new("phone", "taken", format!("Nomor ini dipakai toko {owner}.")));
        }
        let sales = wish.sales.over(before.and_then(|before| before.sales.clone()));
        let mut sales_id = before.and_then(|before| before.fields.sales_id);
        if sales != before.and_then(|before| before.sales.clone()) {
            let seller = sales.as_ref().map(|code| self.sellers.get(code).filter(|seller| seller.is_active));
            if let Some(None) = seller {
                reasons.push(Reason::new("sales", "unknown", "Tidak ada sales aktif dengan kode ini."));
            }
            sales_id = seller.flatten().map(|seller| seller.id);
        }
        let ref_toko_id = wish.ref_toko_id.over(before.and_then(|before| before.fields.ref_toko_id));
        if let Some(id) = ref_toko_id
            && before.is_none_or(|before| before.fields.ref_toko_id != Some(id))
            && !self.tokos.contains(&id)
        {
            reasons.push(Reason::new("ref_toko_id", "unknown", "Tidak ada toko dengan ID ini di sistem lama."));
        }
        let name = wish.name.clone().or_else(|| before.map(|before| before.fields.name.clone()));
        let phone = wish.phone.clone().or_else(|| before.map(|before| before.fields.phone.clone()));
        if name.is_none() {
            reasons.push(Reason::required("name"));
        }
        if phone.is_none() {
            reasons.push(Reason::required("phone"));
        }
        let (Some(name), Some(phone), true) = (name, phone, reasons.is_empty()) else { return Verdict::Bad(reasons) };
        let of = |field: fn(&Fields) -> &Option<String>| before.and_then(|before| field(&before.fields).clone());
        let after = ShopState {
            fields: Fields {
                code: wish.code.clone(),
                name,
                phone,
                address: wish.address.over(of(|fields| &fields.address)),
                city: wish.city.over(of(|fields| &fields.city)),
                province: wish.province.over(of(|fields| &fields.province)),
                sales_id,
                ref_toko_id,
            },
            sales,
            is_active: wish.is_active.unwrap_or_else(|| before.is_none_or(|before| before.is_active)),
        };
        match known {
            Some((id, before)) => Verdict::Known { id: *id, before: before.clone(), after },
            None => Verdict::New(after),
        }
    }
}

#[cfg(test)]
mod tests;
