//! All SQL of the product sync. Each statement is about one batch of parts, given as columns.
//!
//! Products are changed by conditions on the rows themselves, which PostgreSQL looks at again when an admin was faster: an
//! override that is set in the meantime is respected.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sqlx::PgConnection;

use super::part::{MasterRow, Part};

/// How many parts the master has.
pub(super) async fn count_master(conn: &mut PgConnection) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM data_part.tblpart_id"#).fetch_one(conn).await
}

/// The next parts after this id.
pub(super) async fn master_after(conn: &mut PgConnection, last_id: i64, limit: i64) -> Result<Vec<MasterRow>, sqlx::Error> {
    sqlx::query_as!(
        MasterRow,
        r#"SELECT id::bigint AS "id!", kd_part, nm_part AS "nm_part?", het AS "het?", fk_detail_sub_kelompok_part AS "category?",
               part_active AS "part_active?"
           FROM data_part.tblpart_id WHERE id > $1::bigint ORDER BY id LIMIT $2"#,
        last_id,
        limit
    )
    .fetch_all(conn)
    .await
}

/// The parts with these ids.
pub(super) async fn master_rows(conn: &mut PgConnection, ids: &[i64]) -> Result<Vec<MasterRow>, sqlx::Error> {
    sqlx::query_as!(
        MasterRow,
        r#"SELECT id::bigint AS "id!", kd_part, nm_part AS "nm_part?", het AS "het?", fk_detail_sub_kelompok_part AS "category?",
               part_active AS "part_active?"
           FROM data_part.tblpart_id WHERE id = ANY($1::bigint[])"#,
        ids
    )
    .fetch_all(conn)
    .await
}

/// Parts as `unnest` takes them.
#[derive(Debug, Default)]
pub(super) struct Columns {
    ids: Vec<i64>,
    codes: Vec<String>,
    names: Vec<String>,
    /// Empty: none.
    categories: Vec<String>,
    prices: Vec<Decimal>,
    actives: Vec<bool>,
}

impl Columns {
    pub fn of(parts: &[Part]) -> Self {
        let mut columns = Self::default();
        for part in parts {
            columns.ids.push(part.id);
            columns.codes.push(part.code.clone());
            columns.names.push(part.name.clone());
            columns.categories.push(part.category.clone().unwrap_or_default());
            columns.prices.push(part.price);
            columns.actives.push(part.is_active);
        }
        columns
    }
}

/// Categories that nobody has named yet are called by their code.
pub(super) async fn create_categories(tx: &mut PgConnection, parts: &Columns) -> Result<i64, sqlx::Error> {
    let done = sqlx::query!(
        "INSERT INTO pmov2.categories (code, name)
         SELECT DISTINCT code, code FROM unnest($1::text[]) AS part (code) WHERE code <> '' ORDER BY code ON CONFLICT DO NOTHING",
        &parts.categories
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected().cast_signed())
}

/// Products that were made here before the old system had the part. What an admin has given them stays.
pub(super) async fn link(tx: &mut PgConnection, parts: &Columns, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.products p SET ref_part_id = part.id, version = p.version + 1, updated_at = $7,
             overrides = array_remove(ARRAY[
                 CASE WHEN p.name <> part.name THEN 'name' END,
                 CASE WHEN p.category IS DISTINCT FROM NULLIF(part.category, '') THEN 'category' END,
                 CASE WHEN p.price <> part.price THEN 'price' END,
                 CASE WHEN p.is_active <> part.is_active THEN 'is_active' END], NULL)
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::boolean[])
              AS part (id, code, name, category, price, is_active)
         WHERE p.code = part.code AND p.ref_part_id IS NULL
           AND NOT EXISTS (SELECT FROM pmov2.products mapped WHERE mapped.ref_part_id = part.id)",
        &parts.ids,
        &parts.codes,
        &parts.names,
        &parts.categories,
        &parts.prices,
        &parts.actives,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected().cast_signed())
}

/// Products of parts that have none.
pub(super) async fn create(tx: &mut PgConnection, parts: &Columns, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    let done = sqlx::query!(
        "INSERT INTO pmov2.products (ref_part_id, code, name, category, price, is_active, created_at, updated_at)
         SELECT part.id, part.code, part.name, NULLIF(part.category, ''), part.price, part.is_active, $7, $7
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::boolean[])
              AS part (id, code, name, category, price, is_active)
         WHERE NOT EXISTS (SELECT FROM pmov2.products p WHERE p.ref_part_id = part.id)
         ORDER BY part.id ON CONFLICT DO NOTHING",
        &parts.ids,
        &parts.codes,
        &parts.names,
        &parts.categories,
        &parts.prices,
        &parts.actives,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected().cast_signed())
}

pub(super) struct Switched {
    pub activated: i64,
    pub deactivated: i64,
}

/// Puts products on sale and takes them out of it.
pub(super) async fn switch(tx: &mut PgConnection, parts: &Columns, now: DateTime<Utc>) -> Result<Switched, sqlx::Error> {
    sqlx::query_as!(
        Switched,
        r#"WITH switched AS (
               UPDATE pmov2.products p SET is_active = part.is_active, version = p.version + 1, updated_at = $3
               FROM unnest($1::bigint[], $2::boolean[]) AS part (id, is_active)
               WHERE p.ref_part_id = part.id AND p.is_active <> part.is_active AND NOT 'is_active' = ANY (p.overrides)
               RETURNING p.is_active
           )
           SELECT count(*) FILTER (WHERE is_active) AS "activated!", count(*) FILTER (WHERE NOT is_active) AS "deactivated!" FROM switched"#,
        &parts.ids,
        &parts.actives,
        now
    )
    .fetch_one(tx)
    .await
}

/// Gives products what the master says, except what was overridden. A number that another product has is left alone.
pub(super) async fn update(tx: &mut PgConnection, parts: &Columns, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.products p SET
             code = part.code,
             name = CASE WHEN 'name' = ANY (p.overrides) THEN p.name ELSE part.name END,
             category = CASE WHEN 'category' = ANY (p.overrides) THEN p.category ELSE NULLIF(part.category, '') END,
             price = CASE WHEN 'price' = ANY (p.overrides) THEN p.price ELSE part.price END,
             version = p.version + 1, updated_at = $6
         FROM (
             SELECT part.id, part.name, part.category, part.price,
                 CASE WHEN mapped.code <> part.code AND NOT EXISTS (SELECT FROM pmov2.products other WHERE other.code = part.code)
                      THEN part.code ELSE mapped.code END AS code
             FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::numeric[]) AS part (id, code, name, category, price)
             JOIN pmov2.products mapped ON mapped.ref_part_id = part.id
         ) part
         WHERE p.ref_part_id = part.id AND (
             p.code <> part.code
             OR (p.name <> part.name AND NOT 'name' = ANY (p.overrides))
             OR (p.category IS DISTINCT FROM NULLIF(part.category, '') AND NOT 'category' = ANY (p.overrides))
             OR (p.price <> part.price AND NOT 'price' = ANY (p.overrides)))",
        &parts.ids,
        &parts.codes,
        &parts.names,
        &parts.categories,
        &parts.prices,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected().cast_signed())
}

/// Products that keep a value over another one of the master.
pub(super) async fn count_kept(tx: &mut PgConnection, parts: &Columns) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!"
           FROM unnest($1::bigint[], $2::text[], $3::text[], $4::numeric[], $5::boolean[]) AS part (id, name, category, price, is_active)
           JOIN pmov2.products p ON p.ref_part_id = part.id
           WHERE p.overrides <> '{}' AND (
               ('name' = ANY (p.overrides) AND p.name <> part.name)
               OR ('category' = ANY (p.overrides) AND p.category IS DISTINCT FROM NULLIF(part.category, ''))
               OR ('price' = ANY (p.overrides) AND p.price <> part.price)
               OR ('is_active' = ANY (p.overrides) AND p.is_active <> part.is_active))"#,
        &parts.ids,
        &parts.names,
        &parts.categories,
        &parts.prices,
        &parts.actives
    )
    .fetch_one(tx)
    .await
}

/// Numbers of parts that no product of theirs has, because another one does.
pub(super) async fn codes_taken(tx: &mut PgConnection, parts: &Columns) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT part.code AS "code!" FROM unnest($1::bigint[], $2::text[]) AS part (id, code)
           WHERE NOT EXISTS (SELECT FROM pmov2.products p WHERE p.ref_part_id = part.id AND p.code = part.code)
           ORDER BY part.id"#,
        &parts.ids,
        &parts.codes
    )
    .fetch_all(tx)
    .await
}

/// How many products are mapped, and how many of them to a part that the master no longer has.
pub(super) async fn count_vanished(conn: &mut PgConnection) -> Result<(i64, i64), sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT count(*) AS "mapped!", count(*) FILTER (WHERE part.id IS NULL) AS "vanished!"
           FROM pmov2.products p LEFT JOIN data_part.tblpart_id part ON part.id = p.ref_part_id WHERE p.ref_part_id IS NOT NULL"#
    )
    .fetch_one(conn)
    .await?;
    Ok((row.mapped, row.vanished))
}

/// Takes products out of sale whose part the master no longer has.
pub(super) async fn retire_vanished(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.products p SET is_active = false, version = p.version + 1, updated_at = $1
         WHERE p.ref_part_id IS NOT NULL AND p.is_active AND NOT 'is_active' = ANY (p.overrides)
           AND NOT EXISTS (SELECT FROM data_part.tblpart_id part WHERE part.id = p.ref_part_id)",
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected().cast_signed())
}
