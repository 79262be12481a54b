//! The old system sells at its counter, with numbers of the same series.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgPoolOptions;

use crate::World;

const SELL: &str = "
    INSERT INTO data_part.tblso (no_so, tgl_so, tipe_source, grand_total, keterangan)
    SELECT to_char(day, 'YYYY') || '/' || lpad((1 + COALESCE(max(substr(so.no_so, 6, 6)::int), 0))::text, 6, '0') || '/POD-PD', day, 'COUNTER', 1, 'counter sale'
    FROM (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date) AS today (day)
    LEFT JOIN data_part.tblso so ON so.no_so LIKE to_char(day, 'YYYY') || '/%'
    GROUP BY day
    RETURNING no_so";

pub async fn sell_until_over(world: Arc<World>) {
    let db =
        PgPoolOptions::new().max_connections(1).acquire_timeout(Duration::from_secs(2)).connect_lazy(&world.stores.postgres.url).unwrap();
    while !world.is_over() {
        // A number that PMO takes in this moment, or a database that is killed: next time.
        if let Ok(number) = sqlx::query_scalar::<_, String>(SELL).fetch_one(&db).await {
            world.journal.sold(number);
        }
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
}
