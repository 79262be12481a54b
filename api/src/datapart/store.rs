//! All SQL on the old system's tables. Its ids are 32-bit.

mod news;
mod people;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::submit::{OrderLine, SalesOrder};
use crate::platform::clock::moment_of;
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::money::Money;

pub use news::{decisions, deliveries};
pub(super) use people::{existing_tokos, salesman, salesmen, toko, tokos};

/// The next number of the year's series; the first one follows the highest that exists. Locks the series until the
/// transaction ends.
pub(super) async fn next_number(tx: &mut PgConnection, year: i32, now: DateTime<Utc>) -> Result<i32, sqlx::Error> {
    let next = sqlx::query_scalar!(
        "UPDATE pmov2.serials SET last_number = last_number + 1, updated_at = $2 WHERE type = 'so_datapart' AND year = $1 RETURNING last_number",
        year,
        now
    )
    .fetch_optional(&mut *tx)
    .await?;
    if let Some(next) = next {
        return Ok(next);
    }
    let (first, last) = range(year);
    // Two first approvals of a year at once: the second waits on the unique key and then counts on.
    sqlx::query_scalar!(
        "INSERT INTO pmov2.serials AS s (type, year, last_number, prefix, created_at, updated_at)
         SELECT 'so_datapart', $1, 1 + COALESCE(max(substr(no_so, 6, 6)::int), 0), 'POD-PD', $2, $2
         FROM data_part.tblso WHERE no_so >= $3 AND no_so < $4 AND no_so ~ '^[0-9]{4}/[0-9]{6}/POD-PD$'
         ON CONFLICT ON CONSTRAINT serials_type_year_key DO UPDATE SET last_number = s.last_number + 1, updated_at = $2
         RETURNING last_number",
        year,
        now,
        first,
        last
    )
    .fetch_one(tx)
    .await
}

/// Moves the series to just before the smallest number that is free.
pub(super) async fn skip_taken(tx: &mut PgConnection, year: i32, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.serials s SET updated_at = $2, last_number = (
             SELECT free.number - 1 FROM generate_series(s.last_number + 1, s.last_number + 100000) AS free (number)
             WHERE NOT EXISTS (SELECT FROM data_part.tblso WHERE no_so = $1::int || '/' || lpad(free.number::text, 6, '0') || '/POD-PD')
             ORDER BY free.number LIMIT 1)
         WHERE type = 'so_datapart' AND year = $1",
        year,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// `'2026/'` to `'20260'`: all numbers of a year, in a way the unique index can use under any collation that sorts digits together.
fn range(year: i32) -> (String, String) {
    (format!("{year}/"), format!("{year}0"))
}

fn old_id(id: i64) -> ApiResult<i32> {
    i32::try_from(id).map_err(|_| ApiError::internal(anyhow::anyhow!("{id} is no id of the old system")))
}

/// `None`: the number is taken.
pub(super) async fn insert_header(
    tx: &mut PgConnection,
    number: &str,
    jenis_so: &str,
    date: NaiveDate,
    due: NaiveDate,
    order: &SalesOrder,
) -> ApiResult<Option<i64>> {
    let id = sqlx::query_scalar!(
        "INSERT INTO data_part.tblso (no_so, jenis_so, tgl_so, jenis_pembayaran, fk_salesman, tipe_source, fk_toko, tipe_penjualan,
                tgl_jatuh_tempo, grand_total, status_outstanding, status_approve_reject, keterangan)
         VALUES ($1, $2, $3, 'Cash', $4, 'OTHER', $5, 'Reguler', $6, $7, true, 'Waiting For Approval', $8)
         ON CONFLICT (no_so) DO NOTHING RETURNING id",
        number,
        jenis_so,
        date,
        old_id(order.salesman)?,
        old_id(order.toko)?,
        due,
        Decimal::from(order.grand_total),
        order.remark
    )
    .fetch_optional(tx)
    .await?;
    Ok(id.map(i64::from))
}

pub(super) async fn insert_lines(tx: &mut PgConnection, so_id: i64, lines: &[OrderLine]) -> ApiResult<()> {
    let parts = lines.iter().map(|line| old_id(line.part)).collect::<ApiResult<Vec<i32>>>()?;
    let prices: Vec<Decimal> = lines.iter().map(|line| line.price.into()).collect();
    let qtys: Vec<i32> = lines.iter().map(|line| line.qty).collect();
    let subtotals: Vec<Decimal> = lines.iter().map(|line| line.subtotal.into()).collect();
    sqlx::query!(
        "INSERT INTO data_part.tblso_detail (fk_so, fk_part, harga, qty_so, total_harga, qty_sisa)
         SELECT $1, part, price, qty, subtotal, qty
         FROM unnest($2::int[], $3::numeric[], $4::int[], $5::numeric[]) WITH ORDINALITY AS line (part, price, qty, subtotal, position) ORDER BY position",
        old_id(so_id)?,
        &parts,
        &prices,
        &qtys,
        &subtotals
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A sales order as the old system has it now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesOrderState {
    pub id: i64,
    #[schema(example = "2026/000123/POD-PD")]
    pub no_so: String,
    #[schema(example = "Oli Regular")]
    pub jenis_so: Option<String>,
    pub tgl_so: NaiveDate,
    pub tgl_jatuh_tempo: Option<NaiveDate>,
    pub grand_total: Option<Money>,
    #[schema(example = "Waiting For Approval")]
    pub status_approve_reject: Option<String>,
    pub alasan_approve_reject: Option<String>,
    pub approve_by: Option<String>,
    /// The old system writes its wall clock, which is Asia/Jakarta's.
    pub tgl_approve: Option<DateTime<Utc>>,
    pub lines: Vec<SalesOrderLine>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesOrderLine {
    pub fk_part: i64,
    #[schema(example = "06455K59A71")]
    pub kd_part: Option<String>,
    pub harga: Option<Money>,
    pub qty_so: Option<i32>,
    pub total_harga: Option<Money>,
    /// Still to be delivered.
    pub qty_sisa: Option<i32>,
}

/// Reads a sales order back.
pub async fn sales_order(conn: &mut PgConnection, id: i64) -> ApiResult<Option<SalesOrderState>> {
    let id = old_id(id)?;
    let header = sqlx::query!(
        r#"SELECT no_so, jenis_so, tgl_so, tgl_jatuh_tempo, grand_total AS "grand_total: Money", status_approve_reject, alasan_approve_reject,
                approve_by, tgl_approve
         FROM data_part.tblso WHERE id = $1"#,
        id
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(header) = header else { return Ok(None) };
    let lines = sqlx::query!(
        r#"SELECT d.fk_part AS "fk_part!", p.kd_part AS "kd_part?", d.harga AS "harga?: Money", d.qty_so AS "qty_so?",
                d.total_harga AS "total_harga?: Money", d.qty_sisa AS "qty_sisa?"
         FROM data_part.tblso_detail d LEFT JOIN data_part.tblpart_id p ON p.id = d.fk_part WHERE d.fk_so = $1 ORDER BY d.id"#,
        id
    )
    .fetch_all(conn)
    .await?;
    Ok(Some(SalesOrderState {
        id: i64::from(id),
        no_so: header.no_so,
        jenis_so: header.jenis_so,
        tgl_so: header.tgl_so,
        tgl_jatuh_tempo: header.tgl_jatuh_tempo,
        grand_total: header.grand_total,
        status_approve_reject: header.status_approve_reject,
        alasan_approve_reject: header.alasan_approve_reject,
        approve_by: header.approve_by,
        tgl_approve: header.tgl_approve.map(moment_of),
        lines: lines
            .into_iter()
            .map(|line| SalesOrderLine {
                fk_part: i64::from(line.fk_part),
                kd_part: line.kd_part,
                harga: line.harga,
                qty_so: line.qty_so,
                total_harga: line.total_harga,
                qty_sisa: line.qty_sisa,
            })
            .collect(),
    }))
}
