//! Which phrases of the dictionary a text is made of.
//!
//! Longest first: words next to each other, joined in whatever way, with errors, or unfinished at the end of the text;
//! else the words of a phrase in any order, with others between. Each word belongs to one phrase.

use super::dictionary::{Dictionary, Entry};
use super::tokens::Token;

/// Phrases are looked for in as many words next to each other.
const LONGEST: usize = 4;

/// What it costs that words of a phrase are others that mean the same.
const ALIKE: usize = 1;

/// Words of the text that are a phrase.
pub(super) struct Match<'a> {
    /// Places of the words, in order.
    pub places: Vec<usize>,
    /// What is meant: one phrase, or several that begin like the text ends.
    pub entries: Vec<&'a Entry>,
    /// The text ends within the phrase.
    pub unfinished: bool,
    /// Some of its words are spelt otherwise.
    pub misspelt: bool,
    /// 0: as the dictionary writes it. Errors, other order and guesses cost.
    cost: usize,
}

/// The phrases in the text, by their first word.
pub(super) fn cover<'a>(tokens: &[Token], dictionary: &'a Dictionary) -> Vec<Match<'a>> {
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        for end in start + 1..=tokens.len().min(start + LONGEST) {
            found.extend(span(tokens, start, end, dictionary));
        }
    }
    // A phrase has its first word in the text, spelt as it should be or not.
    for token in tokens {
        for word in std::iter::once(&token.text).chain(token.corrections.iter().map(|meant| &meant.word)) {
            let begun = dictionary.phrases_with(word).filter(|entry| entry.words[0] == *word);
            found.extend(begun.filter_map(|entry| scattered(tokens, entry)));
        }
    }
    found.sort_by(|a, b| b.places.len().cmp(&a.places.len()).then(a.cost.cmp(&b.cost)).then(a.places.cmp(&b.places)));
    let mut taken = vec![false; tokens.len()];
    let mut chosen: Vec<Match<'a>> = Vec::new();
    for candidate in found {
        if candidate.places.iter().all(|place| !taken[*place]) {
            candidate.places.iter().for_each(|place| taken[*place] = true);
            chosen.push(candidate);
        }
    }
    chosen.sort_by(|a, b| a.places.cmp(&b.places));
    chosen
}

/// What the words from `start` up to `end` are together.
fn span<'a>(tokens: &[Token], start: usize, end: usize, dictionary: &'a Dictionary) -> Option<Match<'a>> {
    let words = &tokens[start..end];
    let joined: String = words.iter().map(|token| token.text.as_str()).collect();
    let found = |entries, cost: usize, unfinished: bool| {
        let misspelt = cost > ALIKE && !unfinished;
        Some(Match { places: (start..end).collect(), entries, unfinished, misspelt, cost })
    };
    if let Some(entry) = dictionary.get(&joined) {
        return found(vec![entry], 0, false);
    }
    if words.len() > 1
        && let Some(entry) = dictionary.get_alike(&words.iter().map(|token| token.text.as_str()).collect::<Vec<_>>())
    {
        return found(vec![entry], ALIKE, false);
    }
    if end == tokens.len() {
        let entries = dictionary.completions(&joined, words.last().map_or(0, |token| token.text.len()));
        // A word of the catalogue stands for itself; only together with others does it begin a phrase.
        if !entries.is_empty() && (words.len() > 1 || !words[0].official) {
            return found(entries, 10, true);
        }
    }
    if words.iter().all(|token| token.known) {
        return None;
    }
    if let Some((entry, errors)) = corrected(words, dictionary) {
        return found(vec![entry], 10 * errors, false);
    }
    // Beside a phrase that is written as it should be, a word nobody knows is no error of it.
    if words.len() > 1 && words.iter().any(|token| dictionary.get(&token.text).is_some()) {
        return None;
    }
    let (entry, errors) = (joined.len() > 3).then(|| dictionary.near_phrase(&joined)).flatten()?;
    found(vec![entry], 10 * errors + 1, false)
}

/// The phrase that the words are with their corrections.
fn corrected<'a>(words: &[Token], dictionary: &'a Dictionary) -> Option<(&'a Entry, usize)> {
    let mut spellings: Vec<(Vec<&str>, usize)> = vec![(Vec::new(), 0)];
    for token in words {
        let itself = (token.known || token.corrections.is_empty()).then_some((token.text.as_str(), 0));
        let meant: Vec<(&str, usize)> =
            itself.into_iter().chain(token.corrections.iter().map(|meant| (meant.word.as_str(), meant.distance))).collect();
        spellings = spellings
            .iter()
            .flat_map(|(before, errors)| {
                meant.iter().map(move |(word, distance)| (before.iter().copied().chain([*word]).collect(), errors + distance))
            })
            .collect();
    }
    spellings.sort_by_key(|(_, errors)| *errors);
    let meant = |words: &[&str]| dictionary.get(&words.concat()).or_else(|| dictionary.get_alike(words).filter(|_| words.len() > 1));
    spellings.iter().find_map(|(spelling, errors)| meant(spelling).map(|entry| (entry, *errors)))
}

/// The words of a phrase wherever they stand.
fn scattered<'a>(tokens: &[Token], entry: &'a Entry) -> Option<Match<'a>> {
    if entry.words.len() > tokens.len() {
        return None;
    }
    let mut places: Vec<usize> = Vec::with_capacity(entry.words.len());
    let mut errors = 0;
    for word in &entry.words {
        let (place, distance) = tokens.iter().enumerate().filter(|(place, _)| !places.contains(place)).find_map(|(place, token)| {
            if token.text == *word {
                return Some((place, 0));
            }
            token.corrections.iter().find(|meant| meant.word == *word).map(|meant| (place, meant.distance))
        })?;
        places.push(place);
        errors += distance;
    }
    let out_of_order = places.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
    places.sort_unstable();
    // Always after the same words next to each other.
    Some(Match { places, entries: vec![entry], unfinished: false, misspelt: errors > 0, cost: 10 * errors + 2 + out_of_order })
}
