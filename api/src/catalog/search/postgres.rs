//! Searching in PostgreSQL itself, for the moments in which a process has no index: full text of the name, trigrams of
//! the part number. It knows the same words and weighs less finely: when nothing has everything, terms are given up one
//! by one ([`Plan::relaxations`]).
//!
//! Any number of questions takes the same two statements. Their words are data, so the statement is planned once for all.

use sqlx::PgConnection;

use super::index::Filter;
use super::language::{Kind, Plan, Term, Way, Word, maker};

/// What a text finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Best first.
    pub ids: Vec<i64>,
    /// How many of the first ones have everything that was asked for.
    pub exact: usize,
}

/// Of the ways to relax a plan so many are asked: the likeliest ones, and at last only what the part is.
const MAX_RELAXATIONS: usize = 4;

/// Of a question with more answers than this only so many are ranked, and so many are its total.
pub const RANKED: i64 = 1_000;

/// The best products for each plan.
pub async fn search(conn: &mut PgConnection, plans: &[&Plan], filter: &Filter<'_>, limit: i64) -> Result<Vec<Hits>, sqlx::Error> {
    let mut found = vec![Hits::default(); plans.len()];
    let mut asked = Questions::default();
    for (at, plan) in plans.iter().enumerate().filter(|(_, plan)| !plan.is_empty()) {
        asked.push(at, plan, &plan.required());
    }
    for (at, ids) in asked.ask(conn, filter, limit).await? {
        // What is not required was not asked of the products.
        let exact = if plans[at].terms.iter().all(|term| term.required) { ids.len() } else { 0 };
        found[at] = Hits { ids, exact };
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
    for (at, ids) in relaxed.ask(conn, filter, limit).await? {
        if found[at].ids.is_empty() {
            found[at] = Hits { ids, exact: 0 };
        }
    }
    Ok(found)
}

/// For `to_tsquery('simple', …)`: the word however names spell it. Words are letters and digits by construction; anything
/// else would be syntax.
fn word_query(word: &Word) -> String {
    let spelt = |text: &str, prefix: bool| {
        // Names are cut at every point: `0.8l` is 0 and 8l there.
        let pieces: Vec<String> = text.split('.').map(|piece| piece.chars().filter(char::is_ascii_alphanumeric).collect()).collect();
        let pieces: Vec<String> = pieces.into_iter().filter(|piece: &String| !piece.is_empty()).map(|piece| format!("'{piece}'")).collect();
        format!("{}{}", pieces.join(" & "), if prefix { ":*" } else { "" })
    };
    let mut ways = vec![format!("({})", spelt(&word.text, word.prefix))];
    ways.extend(maker::spellings(&word.text).into_iter().map(|other| format!("({})", spelt(other, false))));
    format!("({})", ways.join(" | "))
}

fn way_query(way: &Way) -> String {
    let places = way.places.words().map(Word::whole);
    let words: Vec<String> = way.words.iter().cloned().chain(places).map(|word| word_query(&word)).collect();
    format!("({})", words.join(" & "))
}

fn term_query(term: &Term) -> String {
    format!("({})", term.ways.iter().map(way_query).collect::<Vec<_>>().join(" | "))
}

/// How a name begins that says first what was asked for, for ILIKE: official names do, `PAD SET,FR BRAKE`.
fn heads(plan: &Plan) -> Vec<String> {
    let named = plan.terms.iter().filter(|term| term.kind >= Kind::Word);
    let first = named.flat_map(|term| &term.ways).filter_map(|way| way.words.first());
    let mut heads: Vec<String> = first.map(|word| format!("{}%", word.text)).collect();
    heads.sort();
    heads.dedup();
    heads
}

/// Columns of the questions; several words of one question are lines of one text.
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
    heads: Vec<String>,
}

impl Questions {
    fn push(&mut self, of: usize, plan: &Plan, required: &[usize]) {
        let terms = || required.iter().map(|at| &plan.terms[*at]);
        let words: Vec<String> = terms().filter(|term| term.fragment.is_none()).map(term_query).collect();
        let words = (!words.is_empty()).then(|| words.join(" & "));
        let fragments: Vec<(String, String)> =
            terms().filter_map(|term| term.fragment.as_ref().map(|piece| (term_query(term), format!("%{piece}%")))).collect();
        let first = fragments.first().filter(|_| words.is_none());
        let code_piece = plan.code.as_ref().map(|code| format!("%{code}%"));
        let lines = |lines: Vec<String>| lines.join("\n");
        self.of.push(of);
        self.main.push(words.clone().or_else(|| first.map(|(words, _)| words.clone())));
        // Every piece of the part number is in the part number.
        self.main_piece.push(first.map(|(_, piece)| piece.clone()).or(code_piece));
        self.words.push(words);
        self.code.push(plan.code.clone());
        self.fragments.push(lines(fragments.iter().map(|(words, _)| words.clone()).collect()));
        self.pieces.push(lines(fragments.into_iter().map(|(_, piece)| piece).collect()));
        self.heads.push(lines(heads(plan)));
    }

    /// The best products for each question, best first, in one statement; none when nothing is asked.
    async fn ask(&self, conn: &mut PgConnection, filter: &Filter<'_>, limit: i64) -> Result<Vec<(usize, Vec<i64>)>, sqlx::Error> {
        if self.of.is_empty() {
            return Ok(Vec::new());
        }
        let groups: Option<Vec<String>> =
            filter.groups.as_ref().map(|groups| groups.iter().map(|group| group.to_ascii_uppercase()).collect());
        let rows = sqlx::query_scalar!(
            r#"WITH asked AS MATERIALIZED (
                   SELECT a.place, a.code, a.main_piece, to_tsquery('simple', a.words) AS words, to_tsquery('simple', a.main) AS main,
                          ARRAY(SELECT to_tsquery('simple', line) FROM unnest(string_to_array(a.fragments, E'\n')) AS line) AS fragments,
                          string_to_array(a.pieces, E'\n') AS pieces, string_to_array(a.heads, E'\n') AS heads
                   FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
                        AS a (code, words, main, main_piece, fragments, pieces, heads, place)
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
                         AND ($8::text IS NULL OR p.category = $8)
                         AND ($9::text[] IS NULL OR substr(p.code_key, 6, 3) = ANY($9))
                         AND (asked.pieces = '{}' OR p.code_key LIKE '%' || asked.code || '%'
                              OR ((asked.words IS NULL OR p.search_vector @@ asked.words) AND NOT EXISTS (
                                  SELECT FROM unnest(asked.fragments, asked.pieces) AS f (words, piece)
                                  WHERE NOT (p.search_vector @@ f.words OR p.code_key LIKE f.piece))))
                       LIMIT $11
                   ) p
                   LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id AND s.available >= 1
                   WHERE NOT $10 OR s.product_id IS NOT NULL
                   ORDER BY CASE WHEN asked.code IS NULL OR p.code_key = asked.code THEN 0
                                 WHEN starts_with(p.code_key, asked.code) THEN CASE WHEN length(asked.code) < 5 THEN 2 ELSE 1 END
                                 WHEN p.has_terms THEN CASE WHEN length(asked.code) < 5 THEN 1 ELSE 2 END
                                 ELSE 3 END,
                            (p.name ILIKE ANY(asked.heads)) DESC, (s.product_id IS NOT NULL) DESC, length(p.search_vector), p.name, p.id
                   LIMIT $12
               ) AS "ids!"
               FROM asked ORDER BY asked.place"#,
            &self.code as &[Option<String>],
            &self.words as &[Option<String>],
            &self.main as &[Option<String>],
            &self.main_piece as &[Option<String>],
            &self.fragments,
            &self.pieces,
            &self.heads,
            filter.category.as_deref(),
            groups.as_deref(),
            filter.in_stock,
            RANKED,
            limit
        )
        .fetch_all(conn)
        .await?;
        Ok(self.of.iter().copied().zip(rows).collect())
    }
}

/// The products whose part numbers are nearly these, most alike first; one statement.
pub async fn near_codes(conn: &mut PgConnection, keys: &[String], limit: i64) -> Result<Vec<Vec<i64>>, sqlx::Error> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_a_query_of_quoted_words() {
        let way = Way::meaning("pad set fr brake").unwrap();
        assert_eq!(way_query(&way), "((('pad')) & (('brake')) & (('fr') | ('front')))");
        let size = Way::of_words(vec![Word::beginning("0.8l")]);
        assert_eq!(way_query(&size), "((('0' & '8l':*)))");
    }
}
