//! Reading back what the old system has done. Each query is about some orders at once and answers only with what is new.

use sqlx::PgConnection;

use crate::datapart::news::{Decision, Delivery, Words};

/// Decisions about those of these orders that wait for one.
pub async fn decisions(conn: &mut PgConnection, order_ids: &[i64], words: &Words<'_>) -> Result<Vec<Decision>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT o.id AS "order_id!", so.status_approve_reject AS "status!", so.alasan_approve_reject, so.approve_by
           FROM pmov2.orders o JOIN data_part.tblso so ON so.id = o.ref_so_id::int
           WHERE o.id = ANY($1) AND o.status = 'submitted_to_datapart' AND lower(btrim(so.status_approve_reject)) LIKE ANY($2)
           ORDER BY o.id"#,
        order_ids,
        &words.patterns()
    )
    .fetch_all(conn)
    .await?;
    let said = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let is_approved = words.read(&row.status)?;
            Some(Decision { order_id: row.order_id, is_approved, reason: said(row.alasan_approve_reject), by: said(row.approve_by) })
        })
        .collect())
}

/// Lines of these orders of which more, or less, has been delivered than we know. Nothing is said of an order that is
/// neither approved nor touched, or was rejected.
pub async fn deliveries(conn: &mut PgConnection, order_ids: &[i64]) -> Result<Vec<Delivery>, sqlx::Error> {
    sqlx::query_as!(
        Delivery,
        r#"WITH lines AS (
               SELECT o.id AS order_id, o.status, d.fk_part,
                   sum(COALESCE(d.qty_so, 0)) AS ordered, sum(COALESCE(d.qty_sisa, d.qty_so, 0)) AS left_over
               FROM pmov2.orders o JOIN data_part.tblso_detail d ON d.fk_so = o.ref_so_id::int
               WHERE o.id = ANY($1) AND o.status IN ('submitted_to_datapart', 'approved') GROUP BY o.id, d.fk_part
           ), figures AS (
               SELECT order_id, fk_part, GREATEST(ordered - left_over, 0)::int AS delivered, GREATEST(left_over, 0)::int AS backorder
               FROM lines WHERE status = 'approved' OR ordered <> left_over
           )
           SELECT i.order_id AS "order_id!", i.id AS "item_id!", figures.delivered AS "qty_delivered!", figures.backorder AS "qty_backorder!"
           FROM figures
           JOIN pmov2.products p ON p.ref_part_id = figures.fk_part
           JOIN pmov2.order_items i ON i.order_id = figures.order_id AND i.product_id = p.id
           WHERE (i.qty_delivered, i.qty_backorder) IS DISTINCT FROM (figures.delivered, figures.backorder)
           ORDER BY i.order_id, i.id"#,
        order_ids
    )
    .fetch_all(conn)
    .await
}
