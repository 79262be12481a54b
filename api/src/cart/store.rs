//! All SQL of carts. The shop's id is a parameter of every statement.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use crate::platform::money::Money;

/// A cart row.
#[derive(Clone, Copy, Debug)]
pub struct Cart {
    pub id: i64,
    pub updated_at: DateTime<Utc>,
}

/// A line row.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: i64,
    pub product_id: i64,
    pub qty: i32,
    pub price: Money,
    pub discount: Money,
}

/// The shop's active cart, made if there is none, locked until the transaction ends.
///
/// The upsert waits for whoever holds the row. If that was a checkout, the row is no longer active and a new cart is made.
pub async fn lock_active(tx: &mut PgConnection, shop_id: i64, now: DateTime<Utc>) -> Result<Cart, sqlx::Error> {
    sqlx::query_as!(
        Cart,
        "INSERT INTO pmov2.carts (shop_id, status, created_at, updated_at) VALUES ($1, 'active', $2, $2)
         ON CONFLICT (shop_id) WHERE status = 'active' DO UPDATE SET updated_at = $2
         RETURNING id, updated_at",
        shop_id,
        now
    )
    .fetch_one(tx)
    .await
}

/// The shop's active cart, if there is one, locked. Unlike [`lock_active`] it leaves no empty cart behind.
pub async fn lock_existing(tx: &mut PgConnection, shop_id: i64) -> Result<Option<Cart>, sqlx::Error> {
    sqlx::query_as!(Cart, "SELECT id, updated_at FROM pmov2.carts WHERE shop_id = $1 AND status = 'active' FOR UPDATE", shop_id)
        .fetch_optional(tx)
        .await
}

pub async fn active(conn: &mut PgConnection, shop_id: i64) -> Result<Option<Cart>, sqlx::Error> {
    sqlx::query_as!(Cart, "SELECT id, updated_at FROM pmov2.carts WHERE shop_id = $1 AND status = 'active'", shop_id)
        .fetch_optional(conn)
        .await
}

/// The lines in the order in which they were put in.
pub async fn items(conn: &mut PgConnection, cart_id: i64) -> Result<Vec<Item>, sqlx::Error> {
    sqlx::query_as!(
        Item,
        r#"SELECT id, product_id, qty, price AS "price: Money", discount AS "discount: Money"
         FROM pmov2.cart_items WHERE cart_id = $1 ORDER BY id"#,
        cart_id
    )
    .fetch_all(conn)
    .await
}

/// Adds quantities to products, making lines where there are none, and answers with these lines. Prices are those the
/// shop is shown now.
pub async fn add(
    tx: &mut PgConnection,
    cart_id: i64,
    products: &[i64],
    qtys: &[i32],
    prices: &[Money],
    now: DateTime<Utc>,
) -> Result<Vec<Item>, sqlx::Error> {
    let prices: Vec<rust_decimal::Decimal> = prices.iter().map(|price| (*price).into()).collect();
    sqlx::query_as!(
        Item,
        r#"INSERT INTO pmov2.cart_items (cart_id, product_id, qty, price, created_at, updated_at)
         SELECT $1, product_id, qty, price, $5, $5
         FROM unnest($2::bigint[], $3::int[], $4::numeric[]) WITH ORDINALITY AS added (product_id, qty, price, position) ORDER BY position
         ON CONFLICT ON CONSTRAINT cart_items_one_line_per_product
         DO UPDATE SET qty = cart_items.qty + EXCLUDED.qty, price = EXCLUDED.price, updated_at = $5
         RETURNING id, product_id, qty, price AS "price: Money", discount AS "discount: Money""#,
        cart_id,
        products,
        qtys,
        &prices,
        now
    )
    .fetch_all(tx)
    .await
}

/// The product of a line of this cart.
pub async fn product_of(tx: &mut PgConnection, cart_id: i64, item_id: i64) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!("SELECT product_id FROM pmov2.cart_items WHERE cart_id = $1 AND id = $2", cart_id, item_id).fetch_optional(tx).await
}

pub async fn set_qty(
    tx: &mut PgConnection,
    cart_id: i64,
    item_id: i64,
    qty: i32,
    price: Money,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.cart_items SET qty = $3, price = $4, updated_at = $5 WHERE cart_id = $1 AND id = $2",
        cart_id,
        item_id,
        qty,
        rust_decimal::Decimal::from(price),
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whether there was such a line.
pub async fn remove(tx: &mut PgConnection, cart_id: i64, item_id: i64) -> Result<bool, sqlx::Error> {
    let removed = sqlx::query!("DELETE FROM pmov2.cart_items WHERE cart_id = $1 AND id = $2", cart_id, item_id).execute(tx).await?;
    Ok(removed.rows_affected() > 0)
}

pub async fn clear(tx: &mut PgConnection, cart_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.cart_items WHERE cart_id = $1", cart_id).execute(tx).await?;
    Ok(())
}

pub async fn close(tx: &mut PgConnection, cart_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.carts SET status = 'checked_out', updated_at = $2 WHERE id = $1", cart_id, now).execute(tx).await?;
    Ok(())
}

/// Deletes active carts that were last touched before `before`, and their lines.
pub async fn forget_abandoned(db: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query!("DELETE FROM pmov2.carts WHERE status = 'active' AND updated_at <= $1", before).execute(db).await?.rows_affected())
}

/// Deletes the lines of carts that were checked out before `before`, some at a time.
pub async fn forget_lines(db: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    const AT_ONCE: i64 = 5_000;
    let mut forgotten = 0;
    loop {
        let some = sqlx::query!(
            "DELETE FROM pmov2.cart_items WHERE id IN (
                 SELECT i.id FROM pmov2.carts c JOIN pmov2.cart_items i ON i.cart_id = c.id
                 WHERE c.status = 'checked_out' AND c.updated_at <= $1 LIMIT $2)",
            before,
            AT_ONCE
        )
        .execute(db)
        .await?
        .rows_affected();
        forgotten += some;
        if some < AT_ONCE.unsigned_abs() {
            return Ok(forgotten);
        }
    }
}
