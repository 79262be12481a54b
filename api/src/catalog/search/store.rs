//! All SQL of the search.
//!
//! Words are sent as parameters of `to_tsquery`, once per statement (a sub-select is evaluated once, a parameter of
//! an expression for every row).

use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::plan::{Kind, Plan, Term};
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
    from_where(&mut query, plan, required, filter, Words::Once);
    query.push(" ORDER BY ");
    match sort {
        Sort::Relevance => by_relevance(&mut query, plan, required, Words::Once),
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

/// One of the questions of a list: a plan with the terms that are required.
pub(super) struct Asked<'a> {
    pub plan: &'a Plan,
    pub required: Vec<usize>,
}

/// Of a question with more answers than this only so many are ranked: there is nothing to choose from, and a list of such
/// questions must not cost seconds.
const RANKED: i64 = 1_000;

/// The best products for each of many questions, best first, in one statement.
pub(super) async fn hits_of_many(conn: &mut PgConnection, asked: &[Asked<'_>], limit: i64) -> Result<Vec<Vec<i64>>, sqlx::Error> {
    let mut hits = vec![Vec::new(); asked.len()];
    if asked.is_empty() {
        return Ok(hits);
    }
    let mut query = QueryBuilder::<Postgres>::new("VALUES ");
    for (at, Asked { plan, required }) in asked.iter().enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        query.push(format!("{comma}({at}, ARRAY(SELECT p.id FROM (SELECT * FROM pmov2.products p"));
        where_matches(&mut query, plan, required, None, Words::Constant);
        query.push(" LIMIT ").push_bind(RANKED).push(") p LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1");
        query.push(" ORDER BY ");
        by_relevance(&mut query, plan, required, Words::Constant);
        query.push("p.name, p.id LIMIT ").push_bind(limit).push("))");
    }
    // Another text for every list: not worth keeping prepared.
    let rows: Vec<(i32, Vec<i64>)> = query.build_query_as().persistent(false).fetch_all(conn).await?;
    for (at, ids) in rows {
        hits[at.unsigned_abs() as usize] = ids;
    }
    Ok(hits)
}

/// Products whose part number is nearly one of these, most alike first, as in [`near_codes`].
pub(super) async fn near_many_codes(conn: &mut PgConnection, keys: &[String], limit: i64) -> Result<Vec<Vec<i64>>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT wanted.place AS "place!", near.id AS "id!"
           FROM unnest($1::text[]) WITH ORDINALITY AS wanted (key, place)
           CROSS JOIN LATERAL (
               SELECT p.id, row_number() OVER (ORDER BY similarity(p.code_key, wanted.key) DESC, p.code) AS rank
               FROM pmov2.products p
               WHERE p.is_active AND p.price > 0
                 AND (p.code_key LIKE left(wanted.key, 5) || '%' OR p.code_key LIKE '%' || right(wanted.key, 5))
                 AND abs(length(p.code_key) - length(wanted.key)) <= 3 AND similarity(p.code_key, wanted.key) >= 0.5
               ORDER BY rank LIMIT $2
           ) near
           ORDER BY wanted.place, near.rank"#,
        keys,
        limit
    )
    .fetch_all(conn)
    .await?;
    let mut near = vec![Vec::new(); keys.len()];
    for row in rows {
        near[row.place as usize - 1].push(row.id);
    }
    Ok(near)
}

/// How many products match.
pub(super) async fn count(conn: &mut PgConnection, plan: &Plan, required: &[usize], filter: Filter<'_>) -> Result<i64, sqlx::Error> {
    let mut query = QueryBuilder::<Postgres>::new("SELECT count(*)");
    from_where(&mut query, plan, required, filter, Words::Once);
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
        r#"SELECT p.id, count(*) OVER () AS "total!"
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

/// How words are put into a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    /// Once in a statement that is kept prepared.
    Once,
    /// As constants of a statement that is planned for them: no sub-select has to be planned for each.
    Constant,
}

fn from_where(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize], filter: Filter<'_>, words: Words) {
    let join = if filter.in_stock { "JOIN" } else { "LEFT JOIN" };
    query.push(" FROM pmov2.products p ").push(join).push(" pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1");
    where_matches(query, plan, required, filter.category, words);
}

fn where_matches(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize], category: Option<&str>, words: Words) {
    query.push(" WHERE p.is_active AND p.price > 0");
    if let Some(category) = category {
        query.push(" AND p.category = ").push_bind(category.to_owned());
    }
    query.push(" AND (");
    if let Some(code) = &plan.code {
        query.push("p.code_key LIKE ").push_bind(format!("%{code}%"));
    }
    if !required.is_empty() {
        query.push(if plan.code.is_some() { " OR " } else { "" });
        matches_terms(query, plan, required, words);
    }
    query.push(")");
}

/// `p.search_vector @@ …`
fn matches(query: &mut QueryBuilder<Postgres>, tsquery: String, words: Words) {
    let (before, after) = match words {
        Words::Once => ("(SELECT ", ")"),
        Words::Constant => ("", ""),
    };
    query.push("p.search_vector @@ ").push(before).push("to_tsquery('simple', ").push_bind(tsquery).push(")").push(after);
}

/// All of these terms: those of words alone in one look at the index.
fn matches_terms(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize], how: Words) {
    let terms = || required.iter().map(|at| &plan.terms[*at]);
    query.push("(");
    let words: Vec<String> = terms().filter(|term| term.fragment.is_none()).map(|term| term.query()).collect();
    let mut and = "";
    if !words.is_empty() {
        matches(query, words.join(" & "), how);
        and = " AND ";
    }
    for term in terms() {
        if let Some(fragment) = &term.fragment {
            query.push(and).push("(");
            matches(query, term.query(), how);
            query.push(" OR p.code_key LIKE ").push_bind(format!("%{fragment}%")).push(")");
            and = " AND ";
        }
    }
    query.push(")");
}

/// The part number itself, its beginning, then what matches best; in stock before out of stock; the shortest name.
fn by_relevance(query: &mut QueryBuilder<Postgres>, plan: &Plan, required: &[usize], how: Words) {
    if let Some(code) = &plan.code {
        // A few characters are rather a size in a name than the beginning of a part number.
        let (beginning, words) = if code.len() < 5 { (2, 1) } else { (1, 2) };
        query.push("CASE WHEN p.code_key = ").push_bind(code.clone()).push(" THEN 0 WHEN starts_with(p.code_key, ");
        query.push_bind(code.clone()).push(format!(") THEN {beginning} "));
        if !required.is_empty() {
            query.push("WHEN ");
            matches_terms(query, plan, required, how);
            query.push(format!(" THEN {words} "));
        }
        query.push("ELSE 3 END, ");
    }
    let mut plus = "";
    // Terms that were given up or never required, most telling ones first.
    for (at, term) in plan.terms.iter().enumerate() {
        if !required.contains(&at) {
            query.push(plus).push("(");
            matches(query, term.query(), how);
            query.push(format!(")::integer * {}", 1 + (term.kind as i32)));
            plus = " + ";
        }
    }
    // Official names say first what a part is: PAD SET,FR BRAKE.
    let heads = heads(plan);
    if !heads.is_empty() {
        query.push(plus).push("(p.name ILIKE ANY(").push_bind(heads).push("))::integer");
        plus = " + ";
    }
    for exact in plan.terms.iter().filter_map(Term::exact_query) {
        query.push(plus).push("(");
        matches(query, exact, how);
        query.push(")::integer");
        plus = " + ";
    }
    query.push(if plus.is_empty() { "" } else { " DESC, " }).push("(s.product_id IS NOT NULL) DESC, ");
    let preferences: Vec<String> = plan.head().map(|at| &plan.terms[at]).into_iter().flat_map(Term::preferences).collect();
    if !preferences.is_empty() {
        query.push("CASE ");
        for (rank, way) in preferences.into_iter().enumerate() {
            query.push("WHEN ");
            matches(query, way, how);
            query.push(format!(" THEN {rank} "));
        }
        query.push("ELSE 9 END, ");
    }
    query.push("length(p.search_vector), ");
}

fn heads(plan: &Plan) -> Vec<String> {
    let mut heads: Vec<String> =
        plan.terms.iter().filter(|term| term.kind >= Kind::Word).flat_map(|term| term.heads()).map(|head| format!("{head}%")).collect();
    heads.sort();
    heads.dedup();
    heads
}
