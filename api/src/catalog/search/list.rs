//! Many questions at once, as a pasted list asks them: planned one by one, put to PostgreSQL together.

use sqlx::PgConnection;

use super::plan::Plan;
use super::store::{self, Asked};

/// What a text finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextHits {
    /// Best first, as the catalogue ranks them.
    pub ids: Vec<i64>,
    /// They are everything that was asked for; else something had to be given up.
    pub complete: bool,
}

/// Plans with more terms than this are relaxed in as many ways only: the likeliest ones, and at last what the part is.
const MAX_RELAXATIONS: usize = 4;

/// The best products for each plan, with the same two statements for any number of plans: everything that is required,
/// then, for those that found nothing, what [`Plan::relaxations`] gives up.
pub(in crate::catalog) async fn find_many(conn: &mut PgConnection, plans: &[&Plan], limit: i64) -> Result<Vec<TextHits>, sqlx::Error> {
    let mut found = vec![TextHits::default(); plans.len()];
    let strict: Vec<usize> = (0..plans.len()).filter(|at| !plans[*at].is_empty()).collect();
    let asked: Vec<Asked<'_>> = strict.iter().map(|at| Asked { plan: plans[*at], required: plans[*at].required() }).collect();
    for (at, ids) in strict.iter().zip(store::hits_of_many(conn, &asked, limit).await?) {
        // What is not required was not asked of the products.
        found[*at] = TextHits { ids, complete: plans[*at].terms.iter().all(|term| term.required) };
    }
    let (mut relaxed, mut asked) = (Vec::new(), Vec::new());
    for at in strict.into_iter().filter(|at| found[*at].ids.is_empty()) {
        let mut ways = plans[at].relaxations();
        if let Some(last) = (ways.len() > MAX_RELAXATIONS).then(|| ways.pop()).flatten() {
            ways.truncate(MAX_RELAXATIONS - 1);
            ways.push(last);
        }
        for required in ways {
            relaxed.push(at);
            asked.push(Asked { plan: plans[at], required });
        }
    }
    if !asked.is_empty() {
        for (at, ids) in relaxed.iter().zip(store::hits_of_many(conn, &asked, limit).await?) {
            if found[*at].ids.is_empty() {
                found[*at] = TextHits { ids, complete: false };
            }
        }
    }
    Ok(found)
}

/// The products whose part numbers are nearly these; one statement.
pub(in crate::catalog) async fn near_codes(conn: &mut PgConnection, keys: &[String], limit: i64) -> Result<Vec<Vec<i64>>, sqlx::Error> {
    store::near_many_codes(conn, keys, limit).await
}
