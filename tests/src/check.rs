//! The checks of a database in plain SQL, which know nothing of the program: `api/deploy/check.sql` holds it against itself,
//! `tests/torture/answered.sql` against what callers were answered, which `tests/torture/journal.sql` has room for.

use sqlx::{AssertSqlSafe, PgConnection};

/// Is what the database says whole?
pub const WHOLE: &str = include_str!("../../api/deploy/check.sql");
/// Is it what callers were told?
pub const ANSWERED: &str = include_str!("../torture/answered.sql");
/// The tables of what callers were told.
pub const JOURNAL: &str = include_str!("../torture/journal.sql");

/// One rule of a check: how many things were looked at, and how many break it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Rule {
    pub rule: String,
    pub looked_at: i64,
    pub wrong: i64,
    pub example: Option<String>,
}

impl Rule {
    pub fn is_broken(&self) -> bool {
        self.wrong > 0
    }
}

/// All rules of a check.
pub async fn rules(db: &mut PgConnection, check: &'static str) -> Vec<Rule> {
    sqlx::query_as(AssertSqlSafe(check)).fetch_all(db).await.expect("the check itself is wrong")
}
