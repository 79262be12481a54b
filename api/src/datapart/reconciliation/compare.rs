//! The comparison: both sides in one statement each, whose result goes straight into the table of differences. Old and new
//! are joined as whole sets, since the old system's tables can't be given indexes; what does not fit into `work_mem` goes
//! through temporary files.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::Compared;
use crate::datapart::news::Words;

/// Begins to see one moment of both sides. Whoever compares elsewhere is waited for, and so is the old system when it has
/// locked its tables: before the moment is chosen, and not for long.
pub(super) async fn hold_still(tx: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
         SET LOCAL statement_timeout = '5min';
         SET LOCAL lock_timeout = '60s';
         LOCK TABLE pmov2.reconciliation_runs IN SHARE ROW EXCLUSIVE MODE;
         SET LOCAL lock_timeout = '3s';
         LOCK TABLE data_part.tblso, data_part.tblso_detail, data_part.tbltoko, data_part.tblsalesman, data_part.tblpart_id IN ACCESS SHARE MODE",
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// How much there is to compare.
pub(super) async fn sizes(tx: &mut PgConnection) -> Result<Compared, sqlx::Error> {
    let ours = sqlx::query!(
        r#"SELECT count(*) AS "orders!", COALESCE(sum(line_count), 0)::bigint AS "lines!"
           FROM pmov2.orders WHERE status IN ('submitted_to_datapart', 'approved')"#
    )
    .fetch_one(&mut *tx)
    .await?;
    let sales_orders =
        sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM data_part.tblso WHERE keterangan LIKE 'PMO ORD-%'"#).fetch_one(tx).await?;
    Ok(Compared { orders: ours.orders, lines: ours.lines, sales_orders, ..Compared::default() })
}

/// Stores what a query finds. Its columns are those of `found`; its parameters begin with `$3`.
macro_rules! store_found {
    ($select:literal, $run_id:expr, $now:expr $(, $argument:expr)*) => {
        sqlx::query!(
            "WITH found (kind, order_id, order_number, so_id, so_number, subject_id, subject_code, subject_name, pmo, data_part, lines) AS ("
                + $select
                + ")
            INSERT INTO pmov2.reconciliation_differences (kind, order_id, order_number, so_id, so_number, subject_id, subject_code, subject_name,
                pmo, data_part, lines, fingerprint, first_run_id, last_run_id, first_seen_at)
            SELECT kind, order_id, order_number, so_id, so_number, subject_id, subject_code, subject_name, pmo, data_part, lines,
                md5(ROW (kind, order_id, so_id, subject_id, subject_code, pmo, data_part, lines)::text), $1, $1, $2::timestamptz
            FROM found
            ON CONFLICT (fingerprint) WHERE is_open DO UPDATE SET last_run_id = EXCLUDED.last_run_id",
            $run_id, $now $(, $argument)*
        )
    };
}

/// Orders against their sales orders as such: there, with the number, the total, and the same decision. What the old system has
/// just decided is read back within minutes; it differs only when nobody reads it back any more.
pub(super) async fn orders(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>, words: &Words<'_>) -> Result<(), sqlx::Error> {
    store_found!(
        "WITH pairs AS (
             SELECT o.id, o.order_number, o.status, o.is_followed, o.ref_so_id, o.ref_so_number, o.grand_total, so.id AS so_id, so.no_so,
                 so.grand_total AS so_total, so.tgl_batal IS NOT NULL AS is_cancelled,
                 COALESCE(lower(btrim(so.status_approve_reject)) LIKE ANY ($4::text[]), false) AS is_rejected,
                 COALESCE(lower(btrim(so.status_approve_reject)) LIKE ANY ($3::text[]), false) AS is_approved,
                 concat_ws(', ', so.status_approve_reject, 'batal ' || so.tgl_batal::date) AS says
             FROM pmov2.orders o LEFT JOIN data_part.tblso so ON so.id = o.ref_so_id::int
             WHERE o.ref_so_id IS NOT NULL
         )
         SELECT reason.kind, pairs.id, order_number, ref_so_id, COALESCE(no_so, ref_so_number), NULL::bigint, NULL::text, NULL::text, reason.pmo, reason.data_part,
             '[]'::jsonb
         FROM pairs CROSS JOIN LATERAL (VALUES
             ('sales_order_missing', ref_so_number, NULL, status <> 'rejected' AND so_id IS NULL),
             ('number_differs', ref_so_number, no_so, status <> 'rejected' AND so_id IS NOT NULL AND no_so IS DISTINCT FROM ref_so_number),
             ('total_differs', grand_total::text, so_total::text,
                 status <> 'rejected' AND so_id IS NOT NULL AND so_total IS DISTINCT FROM grand_total),
             ('status_differs', status, says, so_id IS NOT NULL AND CASE status
                 WHEN 'approved' THEN is_rejected OR is_cancelled
                 WHEN 'rejected' THEN is_approved AND NOT is_rejected AND NOT is_cancelled
                 ELSE is_cancelled OR (NOT is_followed AND (is_approved OR is_rejected)) END)
         ) AS reason (kind, pmo, data_part, is_so)
         WHERE reason.is_so",
        run_id,
        now,
        &words.approved_patterns(),
        &words.rejected_patterns()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The lines of orders against those of their sales orders, part by part: the old system may have split a line in two.
pub(super) async fn lines(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    store_found!(
        "WITH handed AS (
             SELECT o.id, so.id AS so_id FROM pmov2.orders o JOIN data_part.tblso so ON so.id = o.ref_so_id::int
             WHERE o.status IN ('submitted_to_datapart', 'approved')
         ), ours AS (
             SELECT handed.so_id, i.id AS item_id, p.ref_part_id::int AS part, i.code, i.name, i.qty, i.price, i.subtotal
             FROM handed JOIN pmov2.order_items i ON i.order_id = handed.id JOIN pmov2.products p ON p.id = i.product_id
         ), theirs AS (
             SELECT d.fk_so, d.fk_part, sum(d.qty_so) AS qty, min(d.harga) AS lowest, max(d.harga) AS highest, sum(d.total_harga) AS total
             FROM data_part.tblso_detail d JOIN handed ON handed.so_id = d.fk_so GROUP BY d.fk_so, d.fk_part
         ), pairs AS (
             SELECT COALESCE(ours.so_id, theirs.fk_so) AS so_id, ours.item_id, ours.code, ours.name, ours.qty AS our_qty, ours.price AS our_price,
                 ours.subtotal AS our_total, theirs.fk_part, theirs.qty, theirs.total,
                 CASE WHEN theirs.lowest = ours.price THEN theirs.highest ELSE theirs.lowest END AS price
             FROM ours FULL JOIN theirs ON theirs.fk_so = ours.so_id AND theirs.fk_part = ours.part
             WHERE ours.item_id IS NULL OR theirs.fk_so IS NULL OR theirs.qty IS DISTINCT FROM ours.qty
                 OR theirs.lowest IS DISTINCT FROM ours.price OR theirs.highest IS DISTINCT FROM ours.price
                 OR theirs.total IS DISTINCT FROM ours.subtotal
         ), reasons AS (
             SELECT reason.kind, pairs.so_id, COALESCE(pairs.code, part.kd_part, pairs.fk_part::text) AS code, COALESCE(pairs.name, part.nm_part) AS name,
                 CASE WHEN item_id IS NOT NULL THEN jsonb_build_object('qty', our_qty, 'price', our_price::text, 'total', our_total::text) END AS pmo,
                 CASE WHEN fk_part IS NOT NULL THEN jsonb_build_object('qty', qty, 'price', price::text, 'total', total::text) END AS data_part
             FROM pairs LEFT JOIN data_part.tblpart_id part ON part.id = pairs.fk_part
             CROSS JOIN LATERAL (VALUES
                 ('line_missing', fk_part IS NULL),
                 ('line_extra', item_id IS NULL),
                 ('quantity_differs', fk_part IS NOT NULL AND item_id IS NOT NULL AND qty IS DISTINCT FROM our_qty),
                 ('price_differs', fk_part IS NOT NULL AND item_id IS NOT NULL
                     AND (price IS DISTINCT FROM our_price OR (qty = our_qty AND total IS DISTINCT FROM our_total)))
             ) AS reason (kind, is_so)
             WHERE reason.is_so
         ), grouped AS (
             SELECT kind, so_id, jsonb_agg(jsonb_build_object('code', code, 'name', name, 'pmo', pmo, 'data_part', data_part) ORDER BY code) AS lines
             FROM reasons GROUP BY kind, so_id
         )
         SELECT grouped.kind, o.id, o.order_number, o.ref_so_id, o.ref_so_number, NULL::bigint, NULL::text, NULL::text, NULL::text, NULL::text, grouped.lines
         FROM grouped JOIN pmov2.orders o ON o.ref_so_id = grouped.so_id",
        run_id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Sales orders that name an order of ours and are not the one it has. One that the old system refused or cancelled does no harm.
pub(super) async fn strays(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>, words: &Words<'_>) -> Result<(), sqlx::Error> {
    store_found!(
        "WITH named AS (
             SELECT id, no_so, substring(keterangan FROM '^PMO (ORD-[0-9]{4}-[0-9]{6,})') AS order_number FROM data_part.tblso
             WHERE keterangan LIKE 'PMO ORD-%' AND tgl_batal IS NULL AND (lower(btrim(status_approve_reject)) LIKE ANY ($3::text[])) IS NOT TRUE
         )
         SELECT CASE WHEN o.id IS NULL THEN 'sales_order_unknown' WHEN o.ref_so_id IS NULL THEN 'sales_order_unexpected' ELSE 'sales_order_double' END,
             o.id, named.order_number, named.id::bigint, named.no_so, NULL::bigint, NULL::text, NULL::text,
             CASE WHEN o.ref_so_id IS NULL THEN o.status ELSE o.ref_so_number END, named.no_so, '[]'::jsonb
         FROM named LEFT JOIN pmov2.orders o ON o.order_number = named.order_number
         WHERE named.order_number IS NOT NULL AND o.ref_so_id IS DISTINCT FROM named.id",
        run_id,
        now,
        &words.rejected_patterns()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Order numbers that the old system knows and that PMO would give again.
pub(super) async fn numbers(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    store_found!(
        "WITH named AS (
             SELECT regexp_match(keterangan, '^PMO ORD-([0-9]{4})-([0-9]{6,9})') AS number FROM data_part.tblso WHERE keterangan LIKE 'PMO ORD-%'
         ), highest AS (
             SELECT number[1]::int AS year, max(number[2]::int) AS number FROM named WHERE number IS NOT NULL GROUP BY 1
         )
         SELECT 'serial_behind', NULL::bigint, NULL::text, NULL::bigint, NULL::text, NULL::bigint, highest.year::text, NULL::text,
             COALESCE(s.last_number, 0)::text, highest.number::text, '[]'::jsonb
         FROM highest LEFT JOIN pmov2.serials s ON s.type = 'order' AND s.year = highest.year
         WHERE highest.number > COALESCE(s.last_number, 0)",
        run_id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What is used to hand orders over, and points at nothing.
pub(super) async fn mappings(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    store_found!(
        "SELECT 'shop_vanished', NULL::bigint, NULL::text, NULL::bigint, NULL::text, s.id, s.code::text, s.name::text, s.ref_toko_id::text, NULL::text, '[]'::jsonb
         FROM pmov2.shops s LEFT JOIN data_part.tbltoko t ON t.id = s.ref_toko_id WHERE s.is_active AND s.ref_toko_id IS NOT NULL AND t.id IS NULL
         UNION ALL
         SELECT 'salesman_vanished', NULL, NULL, NULL, NULL, s.id, s.code, s.name, s.ref_salesman_id::text, NULL, '[]'
         FROM pmov2.sales s LEFT JOIN data_part.tblsalesman t ON t.id = s.ref_salesman_id
         WHERE s.is_active AND s.ref_salesman_id IS NOT NULL AND t.id IS NULL
         UNION ALL
         SELECT 'part_vanished', NULL, NULL, NULL, NULL, p.id, p.code, p.name, p.ref_part_id::text, NULL, '[]'
         FROM pmov2.products p LEFT JOIN data_part.tblpart_id t ON t.id = p.ref_part_id
         WHERE p.is_active AND p.price > 0 AND p.ref_part_id IS NOT NULL AND t.id IS NULL",
        run_id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}
