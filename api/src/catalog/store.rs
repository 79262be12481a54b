//! All SQL of products, categories and stock; that of the search is its own.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::cache::{Count, Counts};
use super::dto::Sort;
use super::search::Filter;
use super::searches::{Noted, Tally};
use super::stock::Month;
use crate::platform::money::Money;

/// A product, and its stock when that was last copied.
pub(super) struct ProductRow {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub category_name: Option<String>,
    pub price: Money,
    pub ref_part_id: Option<i64>,
    /// Active and priced: shown, and can be ordered.
    pub is_orderable: bool,
    pub image_version: Option<String>,
    /// Not negative.
    pub available: i32,
    pub copied_at: Option<DateTime<Utc>>,
}

/// The products with these ids, in the order of the ids.
pub(super) async fn products(conn: &mut PgConnection, ids: &[i64]) -> Result<Vec<ProductRow>, sqlx::Error> {
    let mut rows = sqlx::query_as!(
        ProductRow,
        r#"SELECT p.id AS "id!", p.code AS "code!", p.name AS "name!", p.category AS "category?", c.name AS "category_name?",
                  p.price AS "price!: Money", p.ref_part_id AS "ref_part_id?",
                  (p.is_active AND p.price > 0) AS "is_orderable!", p.image_version AS "image_version?",
                  GREATEST(COALESCE(s.available, 0), 0) AS "available!",
                  (SELECT made_at FROM pmov2.catalogue_copies WHERE name = 'stock') AS "copied_at?"
           FROM pmov2.products p
           LEFT JOIN pmov2.categories c ON c.code = p.category
           LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id
           WHERE p.id = ANY($1)"#,
        ids
    )
    .fetch_all(conn)
    .await?;
    let place: std::collections::HashMap<i64, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    rows.sort_by_key(|row| place.get(&row.id).copied());
    Ok(rows)
}

/// The stock of a part as the old system says now.
pub(super) struct PartStock {
    pub part_id: i64,
    /// Not negative.
    pub available: i32,
    /// Year and month of the stock row.
    pub year: Option<i32>,
    pub month: Option<i32>,
}

pub(super) async fn stock_of_parts(conn: &mut PgConnection, parts: &[i64], month: Month) -> Result<Vec<PartStock>, sqlx::Error> {
    sqlx::query_as!(
        PartStock,
        r#"SELECT part.id::bigint AS "part_id!",
                  LEAST(GREATEST(COALESCE(stock.free - COALESCE(part.min_stok, 0), 0), 0), 2147483647)::integer AS "available!",
                  stock.tahun AS "year?", stock.bulan AS "month?"
           FROM data_part.tblpart_id part
           LEFT JOIN LATERAL (
               SELECT COALESCE(s.qty_on_hand, 0)::bigint - COALESCE(s.qty_booking, 0) AS free, s.tahun, s.bulan
               FROM data_part.tblstock_part_id s
               WHERE s.fk_part = part.id AND (s.tahun, s.bulan) <= ($2, $3)
               ORDER BY s.tahun DESC, s.bulan DESC LIMIT 1
           ) stock ON true
           WHERE part.id = ANY($1::bigint[])"#,
        parts,
        month.year,
        month.month
    )
    .fetch_all(conn)
    .await
}

pub(super) struct DetailRow {
    pub description: Option<String>,
    /// Capitals 6 to 8 of a maker's part number.
    pub model_group: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What a shown product has beside its [`ProductRow`].
pub(super) async fn detail(conn: &mut PgConnection, id: i64) -> Result<Option<DetailRow>, sqlx::Error> {
    sqlx::query_as!(
        DetailRow,
        r#"SELECT p.description, p.created_at, p.updated_at,
                  lower(substr(p.code_key, 6, 3)) AS "model_group!"
           FROM pmov2.products p WHERE p.id = $1 AND p.is_active AND p.price > 0"#,
        id
    )
    .fetch_optional(conn)
    .await
}

/// The ids of one page, for the moments in which a process has no index of its own: in the order of a database index, so
/// that no product behind the page is read.
pub(super) async fn page_ids(
    conn: &mut PgConnection,
    filter: &Filter<'_>,
    sort: Sort,
    limit: i64,
    offset: i64,
) -> Result<Vec<i64>, sqlx::Error> {
    let mut query = QueryBuilder::<Postgres>::new("SELECT p.id");
    shown(&mut query, filter);
    query.push(match sort {
        Sort::Relevance | Sort::Name => " ORDER BY p.name, p.id",
        Sort::PriceAsc => " ORDER BY p.price, p.id",
        Sort::PriceDesc => " ORDER BY p.price DESC, p.id DESC",
        Sort::Code => " ORDER BY p.code, p.id",
    });
    query.push(" LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(offset);
    query.build_query_scalar().fetch_all(conn).await
}

/// How many products a list has, where [`counts`] does not say it.
pub(super) async fn count(conn: &mut PgConnection, filter: &Filter<'_>) -> Result<i64, sqlx::Error> {
    let mut query = QueryBuilder::<Postgres>::new("SELECT count(*)");
    shown(&mut query, filter);
    query.build_query_scalar().fetch_one(conn).await
}

fn shown(query: &mut QueryBuilder<Postgres>, filter: &Filter<'_>) {
    query.push(" FROM pmov2.products p");
    if filter.in_stock {
        query.push(" JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1");
    }
    query.push(" WHERE p.is_active AND p.price > 0");
    if let Some(category) = &filter.category {
        query.push(" AND p.category = ").push_bind(category.to_string());
    }
    if let Some(groups) = &filter.groups {
        query.push(" AND lower(substr(p.code_key, 6, 3)) = ANY(").push_bind(groups.clone()).push(")");
    }
}

/// How many products are shown and in stock, by category: two index-only scans.
pub(super) async fn counts(conn: &mut PgConnection) -> Result<Counts, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT p.category AS "category?", count(*) AS "shown!", count(s.product_id) AS "in_stock!"
           FROM pmov2.products p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1
           WHERE p.is_active AND p.price > 0 GROUP BY p.category"#
    )
    .fetch_all(conn)
    .await?;
    let mut counts = Counts::default();
    for row in rows {
        counts.all.shown += row.shown;
        counts.all.in_stock += row.in_stock;
        if let Some(category) = row.category {
            counts.by_category.insert(category, Count { shown: row.shown, in_stock: row.in_stock });
        }
    }
    Ok(counts)
}

/// Codes and names of all categories.
pub(super) async fn category_names(conn: &mut PgConnection) -> Result<Vec<(String, String)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT code, name FROM pmov2.categories").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.name)).collect())
}

/// Which product each part number (capitals and digits only) means.
pub(super) async fn ids_by_code_key(conn: &mut PgConnection, keys: &[String]) -> Result<Vec<(String, i64)>, sqlx::Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (code_key) code_key AS \"code_key!\", id FROM pmov2.products WHERE code_key = ANY($1)
         ORDER BY code_key, (is_active AND price > 0) DESC, id",
        keys
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.code_key, row.id)).collect())
}

/// What a part number finds.
#[derive(Default)]
pub(super) struct CodeRow {
    /// The product with this very number, and whether it can be ordered.
    pub exact: Option<(i64, bool)>,
    /// Products that can be ordered and whose number only begins so.
    pub beginnings: Vec<i64>,
}

/// What each of these part numbers (capitals and digits only) finds, in the order of the keys.
pub(super) async fn by_code_keys(conn: &mut PgConnection, keys: &[String], limit: i64) -> Result<Vec<CodeRow>, sqlx::Error> {
    // The operators of the index; LIKE can't use it with a pattern that is not known when planning.
    let rows = sqlx::query!(
        r#"SELECT wanted.place AS "place!", hit.id AS "id!", hit.is_exact AS "is_exact!", hit.is_orderable AS "is_orderable!"
           FROM unnest($1::text[]) WITH ORDINALITY AS wanted (key, place)
           CROSS JOIN LATERAL (
               (SELECT p.id, true AS is_exact, p.is_active AND p.price > 0 AS is_orderable, 0::bigint AS rank
                FROM pmov2.products p WHERE p.code_key = wanted.key
                ORDER BY (p.is_active AND p.price > 0) DESC, p.id LIMIT 1)
               UNION ALL
               (SELECT p.id, false, true, row_number() OVER (ORDER BY (s.product_id IS NOT NULL) DESC, p.code)
                FROM pmov2.products p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1
                WHERE p.code_key ~>~ wanted.key AND p.code_key ~<~ (wanted.key || '~') AND p.is_active AND p.price > 0
                ORDER BY 4 LIMIT $2)
           ) hit
           ORDER BY wanted.place, hit.rank"#,
        keys,
        limit
    )
    .fetch_all(conn)
    .await?;
    let mut found: Vec<CodeRow> = keys.iter().map(|_| CodeRow::default()).collect();
    for row in rows {
        let found = &mut found[row.place as usize - 1];
        if row.is_exact {
            found.exact = Some((row.id, row.is_orderable));
        } else {
            found.beginnings.push(row.id);
        }
    }
    Ok(found)
}

/// Lets the rest of the transaction read the whole of the old system's stock.
pub(super) async fn allow_long_statement(tx: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!("SET LOCAL statement_timeout = '120s'").execute(tx).await?;
    Ok(())
}

/// Lets the rest of the transaction wait only so long for a lock.
pub(super) async fn limit_waiting(tx: &mut PgConnection, patience: &str) -> Result<(), sqlx::Error> {
    sqlx::query_scalar!("SELECT set_config('lock_timeout', $1, true)", patience).fetch_one(tx).await?;
    Ok(())
}

/// Copies in `catalogue_copies`.
pub(super) const STOCK: &str = "stock";
pub(super) const DEMAND: &str = "demand";

/// When a copy was last made.
pub(super) async fn copy_made_at(conn: &mut PgConnection, name: &str) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!("SELECT made_at FROM pmov2.catalogue_copies WHERE name = $1", name).fetch_one(conn).await
}

/// The same, with nobody else making it until the end of the transaction.
pub(super) async fn lock_copy(tx: &mut PgConnection, name: &str) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!("SELECT made_at FROM pmov2.catalogue_copies WHERE name = $1 FOR UPDATE", name).fetch_one(tx).await
}

pub(super) async fn mark_copy(tx: &mut PgConnection, name: &str, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.catalogue_copies SET made_at = $2 WHERE name = $1", name, now).execute(tx).await?;
    Ok(())
}

/// Counts the order lines of each product since then; how many products have other numbers now.
pub(super) async fn count_demand(tx: &mut PgConnection, since: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"WITH sold AS MATERIALIZED (
               SELECT id FROM pmov2.orders WHERE created_at >= $1 AND status NOT IN ('rejected', 'cancelled')
           ), counted AS MATERIALIZED (
               SELECT i.product_id, count(*)::integer AS lines, sum(i.qty) AS qty
               FROM pmov2.order_items i JOIN sold ON sold.id = i.order_id
               WHERE i.order_id >= (SELECT min(id) FROM sold) GROUP BY i.product_id
           ), written AS (
               INSERT INTO pmov2.product_popularity (product_id, lines, qty)
               SELECT c.product_id, c.lines, c.qty FROM counted c LEFT JOIN pmov2.product_popularity old ON old.product_id = c.product_id
               WHERE (old.lines, old.qty) IS DISTINCT FROM (c.lines, c.qty)
               ON CONFLICT (product_id) DO UPDATE SET lines = excluded.lines, qty = excluded.qty
               RETURNING 1
           ), removed AS (
               DELETE FROM pmov2.product_popularity old WHERE NOT EXISTS (SELECT FROM counted c WHERE c.product_id = old.product_id)
               RETURNING 1
           )
           SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM removed) AS "changed!""#,
        since
    )
    .fetch_one(tx)
    .await
}

/// Brings the stock copy up to date; how many products had another figure.
pub(super) async fn copy_stock(tx: &mut PgConnection, month: Month, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"WITH newest AS (
               SELECT DISTINCT ON (s.fk_part) s.fk_part, COALESCE(s.qty_on_hand, 0)::bigint - COALESCE(s.qty_booking, 0) AS free
               FROM data_part.tblstock_part_id s WHERE (s.tahun, s.bulan) <= ($1, $2)
               ORDER BY s.fk_part, s.tahun DESC, s.bulan DESC
           ), figures AS (
               SELECT p.id, LEAST(GREATEST(COALESCE(newest.free, 0) - COALESCE(part.min_stok, 0), -2147483648), 2147483647)::integer AS available
               FROM pmov2.products p
               JOIN data_part.tblpart_id part ON part.id = p.ref_part_id
               LEFT JOIN newest ON newest.fk_part = part.id
           ), written AS (
               INSERT INTO pmov2.product_stocks (product_id, available, synced_at)
               SELECT f.id, f.available, $3 FROM figures f LEFT JOIN pmov2.product_stocks old ON old.product_id = f.id
               WHERE old.available IS DISTINCT FROM f.available
               ON CONFLICT (product_id) DO UPDATE SET available = excluded.available, synced_at = excluded.synced_at
               RETURNING 1
           ), removed AS (
               DELETE FROM pmov2.product_stocks old WHERE NOT EXISTS (SELECT FROM figures f WHERE f.id = old.product_id)
               RETURNING 1
           )
           SELECT (SELECT count(*) FROM written) + (SELECT count(*) FROM removed) AS "changed!""#,
        month.year,
        month.month,
        now
    )
    .fetch_one(tx)
    .await
}

/// Whether something went into the shop's cart soon after each of these searches.
pub(super) async fn carted_after(conn: &mut PgConnection, noted: &[Noted], within: TimeDelta) -> Result<Vec<bool>, sqlx::Error> {
    let shops: Vec<i64> = noted.iter().map(|noted| noted.shop_id).collect();
    let from: Vec<DateTime<Utc>> = noted.iter().map(|noted| noted.at).collect();
    let until: Vec<DateTime<Utc>> = from.iter().map(|at| *at + within).collect();
    sqlx::query_scalar!(
        r#"SELECT EXISTS (
               SELECT FROM pmov2.carts c JOIN pmov2.cart_items i ON i.cart_id = c.id
               WHERE c.shop_id = s.shop_id AND c.updated_at >= s.since AND i.updated_at BETWEEN s.since AND s.until
           ) AS "carted!"
           FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS s (shop_id, since, until, place)
           ORDER BY s.place"#,
        &shops,
        &from,
        &until
    )
    .fetch_all(conn)
    .await
}

/// Adds to what is known of these texts.
pub(super) async fn count_searches(conn: &mut PgConnection, counts: &HashMap<String, Tally>) -> Result<(), sqlx::Error> {
    // In one order, so that two processes do not wait for each other.
    let mut counts: Vec<(&String, &Tally)> = counts.iter().collect();
    counts.sort_by_key(|(text, _)| *text);
    let texts: Vec<String> = counts.iter().map(|(text, _)| (*text).clone()).collect();
    let of = |number: fn(&Tally) -> i32| counts.iter().map(|(_, count)| number(count)).collect::<Vec<i32>>();
    let last_at: Vec<DateTime<Utc>> = counts.iter().map(|(_, count)| count.last_at).collect();
    sqlx::query!(
        "INSERT INTO pmov2.search_queries AS q (text, searches, found, carted, first_at, last_at)
         SELECT text, searches, found, carted, last_at, last_at
         FROM unnest($1::text[], $2::integer[], $3::integer[], $4::integer[], $5::timestamptz[]) AS n (text, searches, found, carted, last_at)
         ON CONFLICT (text) DO UPDATE SET searches = q.searches + excluded.searches, found = excluded.found,
             carted = q.carted + excluded.carted, last_at = greatest(q.last_at, excluded.last_at)",
        &texts,
        &of(|count| count.searches),
        &of(|count| count.found),
        &of(|count| count.carted),
        &last_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Texts that found something, most often asked first.
pub(super) async fn popular_searches(conn: &mut PgConnection) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT text FROM pmov2.search_queries WHERE found > 0 ORDER BY searches DESC, id LIMIT 2000").fetch_all(conn).await
}

/// Forgets what was searched for once or twice, and not for half a year.
pub(super) async fn forget_searches(conn: &mut PgConnection, before: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.search_queries WHERE last_at < $1 AND searches < 3", before).execute(conn).await?;
    Ok(())
}
