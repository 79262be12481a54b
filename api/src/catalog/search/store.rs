//! All SQL of the search.
//!
//! Words are sent as parameters of `to_tsquery`, once per statement (a sub-select is evaluated once, a parameter of
//! an expression for every row).

use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::plan::Plan;
use crate::catalog::dto::Sort;
use crate::catalog::store::Filter;

/// The dictionary's rows that are in force: term and meanings.
pub(super) async fn synonyms(conn: &mut PgConnection) -> Result<Vec<(String, Vec<String>)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT term, means FROM pmov2.synonyms WHERE is_active").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.term, row.means)).collect())
}

/// Motorcycles with their model groups.
pub(super) async fn models(conn: &mut PgConnection) -> Result<Vec<(String, Vec<String>)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT name, codes FROM pmov2.vehicle_models").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.codes)).collect())
}

/// Every word a shown product can be found by, with how many have it.
pub(super) async fn words(conn: &mut PgConnection) -> Result<Vec<(String, u32)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT word AS "word!", ndoc AS "products!"
           FROM ts_stat('SELECT search_vector FROM pmov2.products WHERE is_active AND price > 0')"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.word, row.products.unsigned_abs())).collect())
}

/// A page of the products that match the plan with these terms required, and how many there are in all.
pub(super) async fn hits(
    conn: &mut PgConnection,
    plan: &Plan,
    required: &[usize],
    filter: Filter<'_>,
    sort: Sort,
    limit: i64,
    offset: i64,
) -> Result<(Vec<i64>, i64), sqlx::Error> {
    let mut query = QueryBuilder::<Postgres>::new("SELECT p.id, count(*) OVER () AS total");
    from_where(&mut query, plan, required, filter);
    query.push(" ORDER BY ");
    match sort {
        Sort::Relevance => by_relevance(&mut query, plan, required),
        Sort::Name => {}
        Sort::PriceAsc => drop(query.push("p.price, ")),
        Sort::PriceDesc => drop(query.push("p.price DESC, ")),
        Sort::Code => drop(query.push("p.code, ")),
    }
    query.push("p.name, p.id LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(offset);
    let rows: Vec<(i64, i64)> = query.build_query_as().fetch_all(&mut *conn).await?;
    if let Some((_, total)) = rows.first() {
        return Ok((rows.iter().map(|(id, _)| *id).collect(), *total));
    }
    // A page after the last one has no row to tell the total.
    let total = if offset > 0 { count(conn, plan, required, filter).await? } else { 0 };
    Ok((Vec::new(), total))
}

/// How many products match.
pub(super) async fn count(conn: &mut PgConnection, plan: &Plan, required: &[usize], filter: Filter<'_>) -> Result<i64, sqlx::Error> {
    let mut query = QueryBuilder::<Postgres>::new("SELECT count(*)");
    from_where(&mut query, plan, required, filter);
    query.build_query_scalar().fetch_one(conn).await
}

/// Products whose part number is nearly this one, most alike first: right at its beginning or at its end.
pub(super) async fn near_codes(
    conn: &mut PgConnection,
    key: &str,
    filter: Filter<'_>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<i64>, i64), sqlx::Error> {
    let (head, tail) = (&key[..key.len().min(5)], &key[key.len().saturating_sub(5)..]);
    let rows = sqlx::query!(
        r#"SELECT p.id AS "id!", count(*) OVER () AS "total!"
           FROM pmov2.products p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1
           WHERE p.is_active AND p.price > 0 AND (p.code_key LIKE $2 OR p.code_key LIKE $3)
             AND abs(length(p.code_key) - length($1::text)) <= 3 AND similarity(p.code_key, $1) >= 0.5
             AND ($4::text IS NULL OR p.category = $4) AND (NOT $5 OR s.product_id IS NOT NULL)
           ORDER BY similarity(p.code_key, $1) DESC, p.code LIMIT $6 OFFSET $7"#,
        key,
        format!("{head}%"),
        format!("%{tail}%"),
        filter.category,
        filter.in_stock,
        limit,
        offset
    )
    .fetch_all(conn)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    Ok((rows.into_iter().map(|row| row.id).collect(), total))
}

fn from_where(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize], filter: Filter<'_>) {
    let join = if filter.in_stock { "JOIN" } else { "LEFT JOIN" };
    query.push(" FROM pmov2.products p ").push(join).push(" pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1");
    query.push(" WHERE p.is_active AND p.price > 0");
    if let Some(category) = filter.category {
        query.push(" AND p.category = ").push_bind(category.to_owned());
    }
    query.push(" AND (");
    if let Some(code) = &plan.code {
        query.push("p.code_key LIKE ").push_bind(format!("%{code}%"));
    }
    if !required.is_empty() {
        query.push(if plan.code.is_some() { " OR " } else { "" });
        matches_terms(query, plan, required);
    }
    query.push(")");
}

/// `p.search_vector @@ …`
fn matches(query: &mut QueryBuilder<Postgres>, tsquery: String) {
    query.push("p.search_vector @@ (SELECT to_tsquery('simple', ").push_bind(tsquery).push("))");
}

/// All of these terms: those of words alone in one look at the index.
fn matches_terms(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize]) {
    let terms = || required.iter().map(|at| &plan.terms[*at]);
    query.push("(");
    let words: Vec<String> = terms().filter(|term| term.fragment.is_none()).map(|term| term.query()).collect();
    let mut and = "";
    if !words.is_empty() {
        matches(query, words.join(" & "));
        and = " AND ";
    }
    for term in terms() {
        if let Some(fragment) = &term.fragment {
            query.push(and).push("(");
            matches(query, term.query());
            query.push(" OR p.code_key LIKE ").push_bind(format!("%{fragment}%")).push(")");
            and = " AND ";
        }
    }
    query.push(")");
}

/// The part number itself, its beginning, then what matches best; in stock before out of stock; the shortest name.
fn by_relevance(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize]) {
    if let Some(code) = &plan.code {
        // A few characters are rather a size in a name than the beginning of a part number.
        let (beginning, words) = if code.len() < 5 { (2, 1) } else { (1, 2) };
        query.push("CASE WHEN p.code_key = ").push_bind(code.clone()).push(" THEN 0 WHEN starts_with(p.code_key, ");
        query.push_bind(code.clone()).push(format!(") THEN {beginning} "));
        if !required.is_empty() {
            query.push("WHEN ");
            matches_terms(query, plan, required);
            query.push(format!(" THEN {words} "));
        }
        query.push("ELSE 3 END, ");
    }
    let mut plus = "";
    for (words, weight) in plan.boosts(required) {
        query.push(plus).push("(");
        matches(query, words);
        query.push(format!(")::integer * {weight}"));
        plus = " + ";
    }
    let heads = plan.heads();
    if !heads.is_empty() {
        query.push(plus).push("(p.name ILIKE ANY(").push_bind(heads).push("))::integer");
        plus = " + ";
    }
    query.push(if plus.is_empty() { "" } else { " DESC, " }).push("(s.product_id IS NOT NULL) DESC, ");
    let preferences = plan.preferences();
    if !preferences.is_empty() {
        query.push("CASE ");
        for (rank, way) in preferences.into_iter().enumerate() {
            query.push("WHEN ");
            matches(query, way);
            query.push(format!(" THEN {rank} "));
        }
        query.push("ELSE 9 END, ");
    }
    query.push("length(p.search_vector), ");
}
