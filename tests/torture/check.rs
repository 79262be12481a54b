//! The verdict: both checks, and what callers saw.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::World;

/// Of the state alone, and of the state against what was answered.
const CHECKS: [(&str, &str); 2] =
    [("api/deploy/check.sql", include_str!("../../api/deploy/check.sql")), ("answered.sql", include_str!("answered.sql"))];

#[derive(sqlx::FromRow)]
struct Rule {
    rule: String,
    looked_at: i64,
    wrong: i64,
    example: Option<String>,
}

/// Whether nothing is wrong.
pub async fn run(world: &World) -> bool {
    let mut db = PgConnection::connect(&world.stores.postgres.url).await.expect("the database is not back");
    let mut faults = world.journal.all_wrong();
    for (name, sql) in CHECKS {
        println!("\n{name}");
        let rules: Vec<Rule> = sqlx::query_as(AssertSqlSafe(sql)).fetch_all(&mut db).await.expect("the check itself is wrong");
        for rule in rules {
            println!("  {:>7} looked at, {} wrong: {}", rule.looked_at, rule.wrong, rule.rule);
            if rule.wrong > 0 {
                faults.push(format!("{} times not: {}; one of them: {}", rule.wrong, rule.rule, rule.example.unwrap_or_default()));
            }
        }
    }
    faults.extend(world.service.ended_by_themselves().into_iter().map(|why| format!("a process ended by itself: {why}")));
    if faults.is_empty() {
        println!("\nnothing lost, nothing twice");
    } else {
        println!("\n{} faults:\n  {}", faults.len(), faults.join("\n  "));
        println!("repeat the plan with --seed {}", world.seed);
    }
    faults.is_empty()
}
