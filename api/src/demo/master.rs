//! The part master and its stock, in the old system and as PMO has read them.

use anyhow::Result;
use sqlx::PgConnection;

use super::baskets::Shelf;
use super::clock;
use super::copy::Rows;
use super::parts::Part;
use super::rng::Rng;
use super::stock;

const COPY_MASTER: &str =
    "COPY data_part.tblpart_id (id, kd_part, nm_part, het, min_stok, fk_detail_sub_kelompok_part, part_active) FROM STDIN";
const COPY_STOCK: &str = "COPY data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) FROM STDIN";
const COPY_PRODUCTS: &str =
    "COPY pmov2.products (id, code, name, category, price, ref_part_id, is_active, created_at, updated_at) FROM STDIN";
const COPY_PRODUCT_STOCKS: &str = "COPY pmov2.product_stocks (product_id, available, synced_at) FROM STDIN";

/// The old system counts its own rows: its ids are not PMO's.
const REF_PART_OFFSET: i64 = 100_000;

/// The same parts into the master and into PMO; gives back what can be ordered, and how many that are.
pub async fn load_parts(to: &mut PgConnection, seed: u64, parts: Vec<Part>, now: i64, since: &str) -> Result<(Shelf, u64)> {
    let (mut master, mut stocks, mut products, mut product_stocks) = (Rows::default(), Rows::default(), Rows::default(), Rows::default());
    let (mut rng, mut popularity) = (Rng::new(seed, "stock"), Rng::new(seed, "popularity"));
    let months = clock::last_months(now);
    let synced = clock::timestamp(now);
    let mut shelf = Shelf::default();
    let mut sellable = 0;
    let last = parts.len();
    for (product_id, part) in (1_i64..).zip(parts) {
        let stock = stock::stock_of(&mut rng, &part);
        let ref_id = Some(REF_PART_OFFSET + product_id).filter(|_| part.is_mapped());
        products.int(product_id).text(&part.code).text(&part.name).text(part.category).int(part.price.unwrap_or(0) as i64);
        products.int_or_null(ref_id).bool(part.active == Some(true)).text(since).text(since).end();
        if let Some(ref_id) = ref_id {
            master.int(ref_id).text(&part.code).text(&part.name).int_or_null(part.price.map(|price| price as i64));
            master.int_or_null(stock.minimum).text(part.category);
            match part.active {
                Some(active) => master.bool(active).end(),
                None => master.null().end(),
            }
            for (month, (year, number)) in stock.months.iter().zip(months) {
                if let Some(month) = month {
                    stocks.int(ref_id).int(month.on_hand).int(month.booked).int(number).int(year).end();
                }
            }
            product_stocks.int(product_id).int(stock.available()).text(&synced).end();
        }
        if part.is_sellable() {
            sellable += 1;
            shelf.add(&mut popularity, &part, product_id, ref_id.unwrap_or_default(), stock.available());
        }
        if products.is_large() || product_id == last as i64 {
            master.send(to, COPY_MASTER).await?;
            stocks.send(to, COPY_STOCK).await?;
            products.send(to, COPY_PRODUCTS).await?;
            product_stocks.send(to, COPY_PRODUCT_STOCKS).await?;
        }
    }
    shelf.sort();
    Ok((shelf, sellable))
}
