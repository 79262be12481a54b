//! Shops and sales people. The old system's tables can't be given indexes: searching reads some thousands of rows.

use sqlx::{PgConnection, Postgres, QueryBuilder};

use crate::datapart::pickers::{OldSalesman, OldToko};
use crate::platform::http::{Page, Search};

const TOKO: &str = "SELECT t.id::bigint AS id, t.kd_toko AS code, t.nm_toko AS name,
        ARRAY(SELECT code FROM pmov2.shops WHERE ref_toko_id = t.id ORDER BY code) AS shops
    FROM data_part.tbltoko t WHERE true";
const TOKO_TEXT: &str = "(' ' || pmov2.search_form(t.kd_toko || ' ' || t.nm_toko))";

const SALESMAN: &str = "SELECT t.id::bigint AS id, t.kd_salesman AS code, t.nama AS name,
        ARRAY(SELECT code FROM pmov2.sales WHERE ref_salesman_id = t.id ORDER BY code) AS sales
    FROM data_part.tblsalesman t WHERE true";
const SALESMAN_TEXT: &str = "(' ' || pmov2.search_form(t.kd_salesman || ' ' || t.nama))";

pub async fn tokos(conn: &mut PgConnection, search: Option<&Search>, page: Page) -> Result<(Vec<OldToko>, i64), sqlx::Error> {
    let narrow = |query: &mut QueryBuilder<Postgres>| {
        if let Some(search) = search {
            search.push_to(query, TOKO_TEXT);
        }
    };
    let mut query = QueryBuilder::new(TOKO);
    narrow(&mut query);
    query.push(" ORDER BY t.kd_toko, t.id LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let mut count = QueryBuilder::new("SELECT count(*) FROM data_part.tbltoko t WHERE true");
    narrow(&mut count);
    Ok((rows, count.build_query_scalar().fetch_one(conn).await?))
}

pub async fn toko(conn: &mut PgConnection, id: i64) -> Result<Option<OldToko>, sqlx::Error> {
    QueryBuilder::<Postgres>::new(TOKO).push(" AND t.id = ").push_bind(id).build_query_as().fetch_optional(conn).await
}

pub async fn existing_tokos(conn: &mut PgConnection, ids: &[i64]) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT id::bigint AS "id!" FROM data_part.tbltoko WHERE id = ANY($1::bigint[])"#, ids).fetch_all(conn).await
}

pub async fn salesmen(conn: &mut PgConnection, search: Option<&Search>, page: Page) -> Result<(Vec<OldSalesman>, i64), sqlx::Error> {
    let narrow = |query: &mut QueryBuilder<Postgres>| {
        if let Some(search) = search {
            search.push_to(query, SALESMAN_TEXT);
        }
    };
    let mut query = QueryBuilder::new(SALESMAN);
    narrow(&mut query);
    query.push(" ORDER BY t.kd_salesman, t.id LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let mut count = QueryBuilder::new("SELECT count(*) FROM data_part.tblsalesman t WHERE true");
    narrow(&mut count);
    Ok((rows, count.build_query_scalar().fetch_one(conn).await?))
}

pub async fn salesman(conn: &mut PgConnection, id: i64) -> Result<Option<OldSalesman>, sqlx::Error> {
    QueryBuilder::<Postgres>::new(SALESMAN).push(" AND t.id = ").push_bind(id).build_query_as().fetch_optional(conn).await
}
