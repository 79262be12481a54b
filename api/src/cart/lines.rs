//! Reading a cart with today's figures, and putting lines in.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::MAX_LINES;
use super::dto::{AddManyOut, CartOut, LineResult, LineStatus};
use super::model::Line;
use super::store::{self, Cart, Item};
use crate::app::AppState;
use crate::catalog::{self, OrderableProduct};
use crate::platform::http::ApiResult;

/// The most of one product in a cart.
const MAX_QTY: i32 = 9_999;

/// A line somebody wants in the cart.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub product: WantedProduct,
    /// 1 to 9,999.
    pub qty: i32,
}

#[derive(Clone, Debug)]
pub enum WantedProduct {
    Id(i64),
    /// A part number in any writing.
    Code(String),
}

/// The cart's lines with what the catalogue says of their products now.
pub(super) async fn read_lines(conn: &mut PgConnection, state: &AppState, cart: &Cart) -> ApiResult<Vec<Line>> {
    let items = store::items(conn, cart.id).await?;
    let ids: Vec<i64> = items.iter().map(|item| item.product_id).collect();
    let products = products(conn, state, &ids).await?;
    Ok(lines(items, &products))
}

/// The foreign key keeps every line's product.
fn lines(items: Vec<Item>, products: &HashMap<i64, OrderableProduct>) -> Vec<Line> {
    items.into_iter().filter_map(|item| products.get(&item.product_id).map(|product| Line::new(item, product))).collect()
}

impl Line {
    fn new(item: Item, product: &OrderableProduct) -> Self {
        Self {
            id: item.id,
            product_id: item.product_id,
            code: product.code.clone(),
            name: product.name.clone(),
            category: product.category.clone(),
            qty: item.qty,
            seen_price: item.price,
            price: product.price,
            discount: item.discount,
            available: product.available,
            stock_as_of: product.stock_as_of,
            orderable: product.is_orderable,
        }
    }
}

/// The cart as the shop sees it.
pub(super) async fn read(conn: &mut PgConnection, state: &AppState, cart: Option<Cart>) -> ApiResult<CartOut> {
    match cart {
        Some(cart) => Ok(CartOut::new(Some(cart.id), Some(cart.updated_at), read_lines(conn, state, &cart).await?)),
        None => Ok(CartOut::new(None, None, Vec::new())),
    }
}

pub(super) async fn products(conn: &mut PgConnection, state: &AppState, ids: &[i64]) -> ApiResult<HashMap<i64, OrderableProduct>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(catalog::orderable(conn, state, ids).await?.into_iter().map(|product| (product.id, product)).collect())
}

/// Puts many lines in at once, with the same few statements for any number of them. What can be added is; every
/// line gets its result, in order.
pub async fn add_lines(tx: &mut PgConnection, state: &AppState, shop_id: i64, wanted: &[Wanted]) -> ApiResult<AddManyOut> {
    let now = state.clock.now();
    let cart = store::lock_active(tx, shop_id, now).await?;
    let ids = resolve(tx, wanted).await?;
    let mut items = store::items(tx, cart.id).await?;
    // Of what is in the cart and of what comes in at once: the answer is the whole cart.
    let mut known: Vec<i64> = ids.iter().flatten().copied().chain(items.iter().map(|item| item.product_id)).collect();
    known.sort_unstable();
    known.dedup();
    let products = products(tx, state, &known).await?;
    let mut in_cart: HashMap<i64, i32> = items.iter().map(|item| (item.product_id, item.qty)).collect();

    // The same product twice is one line with the sum: ON CONFLICT can't touch a row twice.
    let mut added: Vec<(i64, i32)> = Vec::new();
    let mut results = Vec::with_capacity(wanted.len());
    for (line, id) in wanted.iter().zip(ids) {
        let product = id.and_then(|id| products.get(&id));
        let (status, message) = match product {
            None => (LineStatus::Unknown, Some("Barang tidak ditemukan.".to_owned())),
            Some(product) if !product.is_orderable => (LineStatus::NotOrderable, Some(format!("{} sedang tidak dijual.", product.name))),
            Some(product) => {
                let before = in_cart.get(&product.id).copied();
                let total = before.unwrap_or(0) + line.qty;
                if total > MAX_QTY {
                    (LineStatus::QtyTooLarge, Some(format!("Jumlah {} melebihi {MAX_QTY}.", product.name)))
                } else if before.is_none() && in_cart.len() >= MAX_LINES {
                    (LineStatus::CartFull, Some(format!("Keranjang sudah berisi {MAX_LINES} baris.")))
                } else {
                    in_cart.insert(product.id, total);
                    match added.iter_mut().find(|(id, _)| *id == product.id) {
                        Some((_, qty)) => *qty += line.qty,
                        None => added.push((product.id, line.qty)),
                    }
                    (LineStatus::Added, None)
                }
            }
        };
        results.push(LineResult { status, product_id: product.map(|product| product.id), message });
    }

    if !added.is_empty() {
        let (ids, qtys): (Vec<i64>, Vec<i32>) = added.iter().copied().unzip();
        let prices: Vec<_> = ids.iter().filter_map(|id| products.get(id)).map(|product| product.price).collect();
        let changed = store::add(tx, cart.id, &ids, &qtys, &prices, now).await?;
        items.retain(|item| !changed.iter().any(|new| new.id == item.id));
        items.extend(changed);
        items.sort_by_key(|item| item.id);
    }
    let added = results.iter().filter(|result| result.status == LineStatus::Added).count();
    Ok(AddManyOut { results, added, cart: CartOut::new(Some(cart.id), Some(cart.updated_at), lines(items, &products)) })
}

/// The id of each line's product, where there is one.
async fn resolve(tx: &mut PgConnection, wanted: &[Wanted]) -> ApiResult<Vec<Option<i64>>> {
    let codes: Vec<String> = wanted
        .iter()
        .filter_map(|line| match &line.product {
            WantedProduct::Code(code) => Some(code.clone()),
            WantedProduct::Id(_) => None,
        })
        .collect();
    let mut by_code = if codes.is_empty() { Vec::new() } else { catalog::ids_by_code(tx, &codes).await? }.into_iter();
    Ok(wanted
        .iter()
        .map(|line| match &line.product {
            WantedProduct::Id(id) => Some(*id),
            WantedProduct::Code(_) => by_code.next().flatten(),
        })
        .collect())
}
