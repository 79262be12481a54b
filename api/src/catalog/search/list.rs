//! Many questions at once, as a pasted list asks them: planned one by one, put to PostgreSQL together.
//!
//! The statement is the one of a single search with the plan's words as data instead of text, so that it is planned once
//! for all of them; a test holds it against the single search.

use sqlx::PgConnection;

use super::plan::Plan;

/// What a text finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextHits {
    /// Best first, as the catalogue ranks them.
    pub ids: Vec<i64>,
    /// They are everything that was asked for; else something had to be given up.
    pub complete: bool,
}

/// Of the ways to relax a plan so many are asked: the likeliest ones, and at last only what the part is.
const MAX_RELAXATIONS: usize = 4;

/// Of a question with more answers than this only so many are ranked: there is nothing to choose from, and a list of such
/// questions must not cost seconds.
const RANKED: i64 = 1_000;

/// The best products for each plan, with the same two statements for any number of plans: everything that is required,
/// then, for those that found nothing, what [`Plan::relaxations`] gives up.
pub(in crate::catalog) async fn find_many(conn: &mut PgConnection, plans: &[&Plan], limit: i64) -> Result<Vec<TextHits>, sqlx::Error> {
    let mut found = vec![TextHits::default(); plans.len()];
    let mut asked = Questions::default();
    for (at, plan) in plans.iter().enumerate().filter(|(_, plan)| !plan.is_empty()) {
        asked.push(at, plan, &plan.required());
    }
    for (at, ids) in asked.ask(conn, limit).await? {
        // What is not required was not asked of the products.
        found[at] = TextHits { ids, complete: plans[at].terms.iter().all(|term| term.required) };
    }
    let mut relaxed = Questions::default();
    for (at, plan) in plans.iter().enumerate().filter(|(at, plan)| found[*at].ids.is_empty() && !plan.is_empty()) {
        let mut ways = plan.relaxations();
        if let Some(last) = (ways.len() > MAX_RELAXATIONS).then(|| ways.pop()).flatten() {
            ways.truncate(MAX_RELAXATIONS - 1);
            ways.push(last);
        }
        ways.iter().for_each(|required| relaxed.push(at, plan, required));
    }
    for (at, ids) in relaxed.ask(conn, limit).await? {
        if found[at].ids.is_empty() {
            found[at] = TextHits { ids, complete: false };
        }
    }
    Ok(found)
}

/// Columns of the questions; several words or weights of one question are lines of one text.
#[derive(Default)]
struct Questions {
    /// Whose question it is.
    of: Vec<usize>,
    code: Vec<Option<String>>,
    /// All required words, without those that may be a piece of the part number.
    words: Vec<Option<String>>,
    /// What the index is asked for, and the piece of the part number that will do instead.
    main: Vec<Option<String>>,
    main_piece: Vec<Option<String>>,
    /// Words that may be a piece of the part number, and these pieces.
    fragments: Vec<String>,
    pieces: Vec<String>,
    boosts: Vec<String>,
    weights: Vec<String>,
    heads: Vec<String>,
    preferences: Vec<String>,
}

impl Questions {
    fn push(&mut self, of: usize, plan: &Plan, required: &[usize]) {
        let terms = || required.iter().map(|at| &plan.terms[*at]);
        let words: Vec<String> = terms().filter(|term| term.fragment.is_none()).map(|term| term.query()).collect();
        let words = (!words.is_empty()).then(|| words.join(" & "));
        let fragments: Vec<(String, String)> =
            terms().filter_map(|term| term.fragment.as_ref().map(|piece| (term.query(), format!("%{piece}%")))).collect();
        let first = fragments.first().filter(|_| words.is_none());
        let code_piece = plan.code.as_ref().map(|code| format!("%{code}%"));
        let lines = |lines: Vec<String>| lines.join("\n");
        let (boosts, weights) = plan.boosts(required).into_iter().map(|(words, weight)| (words, weight.to_string())).unzip();
        self.of.push(of);
        self.main.push(words.clone().or_else(|| first.map(|(words, _)| words.clone())));
        // Every piece of the part number is in the part number.
        self.main_piece.push(first.map(|(_, piece)| piece.clone()).or(code_piece));
        self.words.push(words);
        self.code.push(plan.code.clone());
        self.fragments.push(lines(fragments.iter().map(|(words, _)| words.clone()).collect()));
        self.pieces.push(lines(fragments.into_iter().map(|(_, piece)| piece).collect()));
        self.boosts.push(lines(boosts));
        self.weights.push(lines(weights));
        self.heads.push(lines(plan.heads()));
        self.preferences.push(lines(plan.preferences()));
    }

    /// The best products for each question, best first, in one statement; none when nothing is asked.
    async fn ask(&self, conn: &mut PgConnection, limit: i64) -> Result<Vec<(usize, Vec<i64>)>, sqlx::Error> {
        if self.of.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query_scalar!(
            r#"WITH asked AS MATERIALIZED (
                   SELECT a.place, a.code, a.main_piece, to_tsquery('simple', a.words) AS words, to_tsquery('simple', a.main) AS main,
                          ARRAY(SELECT to_tsquery('simple', line) FROM unnest(string_to_array(a.fragments, E'\n')) AS line) AS fragments,
                          string_to_array(a.pieces, E'\n') AS pieces,
                          ARRAY(SELECT to_tsquery('simple', line) FROM unnest(string_to_array(a.boosts, E'\n')) AS line) AS boosts,
                          string_to_array(a.weights, E'\n')::integer[] AS weights,
                          string_to_array(a.heads, E'\n') AS heads,
                          ARRAY(SELECT to_tsquery('simple', line) FROM unnest(string_to_array(a.preferences, E'\n')) AS line) AS preferences
                   FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                               $10::text[]) WITH ORDINALITY
                        AS a (code, words, main, main_piece, fragments, pieces, boosts, weights, heads, preferences, place)
               )
               SELECT ARRAY(
                   SELECT p.id
                   FROM (
                       SELECT p.id, p.name, p.code_key, p.search_vector,
                              (asked.words IS NULL OR p.search_vector @@ asked.words)
                              AND (asked.pieces = '{}' OR NOT EXISTS (
                                  SELECT FROM unnest(asked.fragments, asked.pieces) AS f (words, piece)
                                  WHERE NOT (p.search_vector @@ f.words OR p.code_key LIKE f.piece))) AS has_terms
                       FROM pmov2.products p
                       WHERE p.is_active AND p.price > 0 AND (p.search_vector @@ asked.main OR p.code_key LIKE asked.main_piece)
                         AND (asked.pieces = '{}' OR p.code_key LIKE '%' || asked.code || '%'
                              OR ((asked.words IS NULL OR p.search_vector @@ asked.words) AND NOT EXISTS (
                                  SELECT FROM unnest(asked.fragments, asked.pieces) AS f (words, piece)
                                  WHERE NOT (p.search_vector @@ f.words OR p.code_key LIKE f.piece))))
                       LIMIT $11
                   ) p
                   LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1
                   ORDER BY CASE WHEN asked.code IS NULL OR p.code_key = asked.code THEN 0
                                 WHEN starts_with(p.code_key, asked.code) THEN CASE WHEN length(asked.code) < 5 THEN 2 ELSE 1 END
                                 WHEN p.has_terms THEN CASE WHEN length(asked.code) < 5 THEN 1 ELSE 2 END
                                 ELSE 3 END,
                            CASE WHEN asked.weights = '{}' THEN 0 ELSE (
                                SELECT COALESCE(sum(b.weight), 0) FROM unnest(asked.boosts, asked.weights) AS b (words, weight)
                                WHERE p.search_vector @@ b.words) END + (p.name ILIKE ANY(asked.heads))::integer DESC,
                            (s.product_id IS NOT NULL) DESC,
                            CASE WHEN asked.preferences = '{}' THEN 0 ELSE (
                                SELECT COALESCE(min(way.rank), 9) FROM unnest(asked.preferences) WITH ORDINALITY AS way (words, rank)
                                WHERE p.search_vector @@ way.words) END,
                            length(p.search_vector), p.name, p.id
                   LIMIT $12
               ) AS "ids!"
               FROM asked ORDER BY asked.place"#,
            &self.code as &[Option<String>],
            &self.words as &[Option<String>],
            &self.main as &[Option<String>],
            &self.main_piece as &[Option<String>],
            &self.fragments,
            &self.pieces,
            &self.boosts,
            &self.weights,
            &self.heads,
            &self.preferences,
            RANKED,
            limit
        )
        .fetch_all(conn)
        .await?;
        Ok(self.of.iter().copied().zip(rows).collect())
    }
}

/// The products whose part numbers are nearly these, most alike first, as in a single search; one statement.
pub(in crate::catalog) async fn near_codes(conn: &mut PgConnection, keys: &[String], limit: i64) -> Result<Vec<Vec<i64>>, sqlx::Error> {
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
