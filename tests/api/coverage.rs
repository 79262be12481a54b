//! What the tests have seen of the document. Run after them:
//!
//! ```text
//! cargo test -p pmo-tests && cargo test -p pmo-tests --test api -- --ignored --nocapture coverage
//! ```

use pmo_tests::contract;

/// Errors that every operation of its kind can give; tested for all of them together, not one by one.
const COMMON: [&str; 6] = ["400", "403", "413", "415", "500", "503"];

#[test]
#[ignore = "reads what the last run has seen"]
fn every_answer_of_the_document_was_seen() {
    let missing: Vec<_> = contract::unseen().into_iter().filter(|name| !COMMON.iter().any(|status| name.ends_with(status))).collect();
    println!("{} answers of the document were never seen:\n{}", missing.len(), missing.join("\n"));
    let untested: Vec<_> = missing.iter().filter(|name| name.ends_with("200") || name.ends_with("201")).collect();
    assert!(untested.is_empty(), "no test sees these succeed: {untested:#?}");
}
