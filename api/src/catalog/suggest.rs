//! Suggestions while a shop types: how to go on, parts, categories, and what was probably meant.

use actix_web::web::Bytes;

use super::browse::{best, json};
use super::cache::Answer;
use super::dto::Suggestions;
use super::explain;
use super::search::{self, Lexicon, Text};
use crate::app::State;
use crate::platform::http::{ApiResult, Success};

/// So many of each.
const SEARCHES: usize = 6;
const PRODUCTS: usize = 6;
const CATEGORIES: usize = 4;

/// `GET /api/products/suggest`
pub(super) async fn suggest(state: &State, typed: &str) -> ApiResult<Bytes> {
    // Before what is read under it.
    let (now, epoch) = (state.clock.now(), state.catalogue.epoch.current(&state.db).await?);
    let lexicon = search::lexicon(state).await?;
    let text = Text::of(typed);
    let ends_open = !typed.ends_with(char::is_whitespace);
    let key = epoch.map(|epoch| format!("suggest {epoch} {} {ends_open} {}", lexicon.version(), text.as_str()));
    let load = async {
        let plan = lexicon.plan(&text);
        let (products, total, facets) = best(&lexicon, state, &plan, PRODUCTS).await?;
        let popular = state.catalogue.popular.get(state).await?;
        // Nobody wants to go on with a mistake.
        let begun = plan.corrected.as_deref().map(Text::of);
        let searches = if ends_open { ways_to_go_on(&lexicon, begun.as_ref().unwrap_or(&text), &popular) } else { Vec::new() };
        let mut categories = facets.map(|facets| explain::facets(&lexicon, &facets).categories).unwrap_or_default();
        categories.truncate(CATEGORIES);
        let corrected = plan.corrected.filter(|_| total > 0);
        json(&Success::new(Suggestions { corrected, searches, categories, products })).map(Answer::of)
    };
    Ok(state.catalogue.pages.get_or_load(key, now, lexicon.read_at(now), load).await?.json)
}

/// Texts that begin like this and find something: what others searched for, then how the dictionary ends the last words.
fn ways_to_go_on(lexicon: &Lexicon, text: &Text, popular: &[String]) -> Vec<String> {
    let typed = text.as_str();
    if typed.len() < 2 {
        return Vec::new();
    }
    let words: Vec<&str> = text.words().collect();
    let mut ways: Vec<String> =
        popular.iter().filter(|search| search.starts_with(typed) && **search != typed).take(SEARCHES).cloned().collect();
    // The most words first: `kampas re` is rather the beginning of `kampas rem` than `kampas` and something with `re`.
    for from in words.len().saturating_sub(3)..words.len() {
        let (before, last) = words.split_at(from);
        let joined: String = last.concat();
        for entry in lexicon.dictionary().completions(&joined, last.last().map_or(0, |word| word.len())) {
            let way = before.iter().copied().chain(entry.words.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
            // A phrase written together is no better way to say it.
            if way.starts_with(typed) && way != typed && !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    // Without an index nobody knows what they find.
    ways.into_iter().filter(|way| lexicon.found(way).is_none_or(|answer| answer.total > 0)).take(SEARCHES).collect()
}
