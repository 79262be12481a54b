//! A pasted list: every line that says something comes back in order, and nothing that can't be ordered becomes an item.

use pmo_api::quick_order::parse::{MAX_QTY, Meaning, Wanted, parse};

pub fn holds(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let lines: Vec<&str> = text.split('\n').collect();
    let parsed = parse(&text);
    let spoken: Vec<usize> = (1..).zip(&lines).filter(|(_, line)| !line.trim().is_empty()).map(|(number, _)| number).collect();
    let mut answered: Vec<usize> = parsed.iter().map(|line| line.line_no).collect();
    assert!(answered.is_sorted());
    answered.dedup();
    assert_eq!(answered, spoken);
    // No line becomes more items than it has characters: what is answered is bounded by what was sent.
    assert!(parsed.len() <= text.len());
    for line in &parsed {
        assert!(!line.raw.is_empty() && line.raw.len() <= lines[line.line_no - 1].len().max(1) * 3);
        match &line.meaning {
            Meaning::Item { wanted, qty, note } => {
                assert!((1..=MAX_QTY).contains(&u64::try_from(*qty).unwrap()));
                assert!(says_something(wanted));
                note.iter().for_each(|note| assert!(!note.message(*qty).is_empty()));
            }
            Meaning::Unclear { wanted, why } => {
                assert!(wanted.as_ref().is_none_or(says_something));
                assert!(!why.message().is_empty());
            }
            Meaning::Ignored(_) => {}
        }
    }
}

fn says_something(wanted: &Wanted) -> bool {
    let texts = [&wanted.code, &wanted.name];
    texts.iter().any(|text| text.is_some()) && texts.iter().all(|text| text.as_ref().is_none_or(|text| !text.trim().is_empty()))
}
