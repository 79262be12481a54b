//! The verdict: both checks, and what callers saw.

use pmo_tests::check;
use sqlx::{Connection, PgConnection};

use crate::World;

/// Of the state alone, and of the state against what was answered.
const CHECKS: [(&str, &str); 2] = [("api/deploy/check.sql", check::WHOLE), ("answered.sql", check::ANSWERED)];

/// Whether nothing is wrong.
pub async fn run(world: &World) -> bool {
    let mut db = PgConnection::connect(&world.stores.postgres.url).await.expect("the database is not back");
    let mut faults = world.journal.all_wrong();
    for (name, sql) in CHECKS {
        println!("\n{name}");
        for rule in check::rules(&mut db, sql).await {
            println!("  {:>7} looked at, {} wrong: {}", rule.looked_at, rule.wrong, rule.rule);
            if rule.is_broken() {
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
