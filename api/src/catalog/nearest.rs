//! Nothing is what was asked for: what the same words find with one thing less.

use super::dto::{Instead, Nearest};
use super::search::{Lexicon, Plan, Text};

/// So many ways out are enough.
const SHOWN: usize = 3;

/// Of so many things each is left out in turn.
const TRIED: usize = 8;

pub(super) fn nearest(lexicon: &Lexicon, plan: &Plan) -> Nearest {
    let corrected = plan.corrected.as_deref().map(|text| lexicon.plan(&Text::of(text)));
    let plan = corrected.as_ref().unwrap_or(plan);
    // Without what says what the part is, anything would do.
    let others = (0..plan.terms.len()).filter(|at| Some(*at) != plan.head()).take(TRIED);
    let mut instead: Vec<Instead> = others
        .filter_map(|left_out| {
            let kept = plan.terms.iter().enumerate().filter(|(at, _)| *at != left_out);
            let search = kept.map(|(_, term)| term.typed.as_str()).collect::<Vec<_>>().join(" ");
            let answer = lexicon.found(&search).filter(|answer| answer.fits)?;
            Some(Instead { search, total: i64::try_from(answer.total).unwrap_or(i64::MAX) })
        })
        .collect();
    instead.sort_by_key(|instead| std::cmp::Reverse(instead.total));
    instead.truncate(SHOWN);
    Nearest { instead }
}
