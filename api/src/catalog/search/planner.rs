//! Text → [`Plan`]. Pure: the dictionary and the words of the catalogue come in, nothing else.

use super::cover::{Match, cover};
use super::dictionary::Dictionary;
use super::normalise::{Text, code_key};
use super::plan::{Kind, Plan, Term, Word};
use super::tokens::{Token, tokens};
use super::vocabulary::Vocabulary;

/// Words that say nothing about a part.
const FILLERS: &[&str] = &[
    "untuk", "utk", "buat", "dan", "yang", "yg", "di", "ke", "dari", "dgn", "dengan", "the", "for", "of", "and", "ori", "original", "asli",
    "genuine", "honda", "ahm", "hgp", "sepeda", "pcs", "buah", "bh", "biji", "mau", "cari", "pesan", "order", "ada", "stok", "stock",
    "harga",
];

/// More meanings of one term than this are not looked for.
const MAX_WAYS: usize = 40;

pub(super) fn plan(text: &Text, dictionary: &Dictionary, vocabulary: &Vocabulary) -> Plan {
    let tokens = tokens(text.words(), dictionary, vocabulary);
    let matches = cover(&tokens, dictionary);
    let mut free = vec![true; tokens.len()];
    for place in matches.iter().flat_map(|found| &found.places) {
        free[*place] = false;
    }
    // Terms in the order in which they were typed.
    let mut terms: Vec<(usize, Term)> = Vec::new();
    for found in &matches {
        terms.push((found.places[0], phrase(found, &tokens, vocabulary)));
    }
    let mut place = 0;
    while place < tokens.len() {
        if free[place] {
            let (term, length) = leftover(&tokens, &free, place, dictionary, vocabulary);
            terms.push((place, term));
            place += length;
        } else {
            place += 1;
        }
    }
    terms.sort_by_key(|(place, _)| *place);
    let mut terms: Vec<Term> = terms.into_iter().map(|(_, term)| term).collect();
    if terms.iter().any(|term| !is_filler(term)) {
        terms.retain(|term| !is_filler(term));
    }
    let code = whole_code(&tokens, dictionary);
    weigh(&mut terms, code.is_some(), vocabulary);
    Plan { code, terms }
}

fn is_filler(term: &Term) -> bool {
    term.kind != Kind::Phrase && FILLERS.contains(&term.typed.as_str())
}

/// The text as one part number: every word has a digit, or is a short group of one (`31500 KPH 881`).
fn whole_code(tokens: &[Token], dictionary: &Dictionary) -> Option<String> {
    let is_group = |token: &Token| {
        let word = token.text.as_str();
        let is_letters = word.len() <= 3 && dictionary.get(word).is_none() && (!token.official || dictionary.is_model_code(word));
        is_letters || word.bytes().any(|b| b.is_ascii_digit())
    };
    let key: String = tokens.iter().map(|token| code_key(&token.text)).collect();
    let is_code = (3..=30).contains(&key.len()) && key.bytes().any(|b| b.is_ascii_digit()) && tokens.iter().all(is_group);
    is_code.then_some(key)
}

/// A phrase of the dictionary as what it means, and as itself where the catalogue has its words too.
fn phrase(found: &Match<'_>, tokens: &[Token], vocabulary: &Vocabulary) -> Term {
    let mut ways: Vec<Vec<Word>> = Vec::new();
    for entry in &found.entries {
        ways.extend(entry.ways.iter().map(|way| way.iter().map(Word::whole).collect()));
        ways.extend(entry.codes.iter().map(|code| vec![Word::whole(code)]));
    }
    let meant = distinct(ways.clone()).len();
    for entry in &found.entries {
        if entry.words.iter().all(|word| vocabulary.contains(word)) {
            ways.push(entry.words.iter().map(Word::whole).collect());
        }
    }
    let typed: Vec<&str> = found.places.iter().map(|place| tokens[*place].text.as_str()).collect();
    if found.unfinished
        && let Some((last, before)) = typed.split_last()
        && vocabulary.has_prefix(last)
        && before.iter().all(|word| vocabulary.contains(word))
    {
        ways.push(before.iter().map(|word| Word::whole(*word)).chain([Word::beginning(*last)]).collect());
    }
    let kind = if found.entries.iter().all(|entry| entry.ways.is_empty()) { Kind::Model } else { Kind::Phrase };
    Term { typed: typed.join(" "), kind, ways: distinct(ways), meant, fragment: None, required: true }
}

/// A word that is in no phrase, with how many words of the text it took.
fn leftover(tokens: &[Token], free: &[bool], place: usize, dictionary: &Dictionary, vocabulary: &Vocabulary) -> (Term, usize) {
    let word = tokens[place].text.as_str();
    let is_last = place + 1 == tokens.len();
    let term =
        |kind, ways: Vec<Vec<Word>>| Term { typed: word.to_owned(), kind, ways: distinct(ways), meant: 1, fragment: None, required: true };
    if dictionary.is_model_code(word) {
        return (term(Kind::Model, vec![vec![Word::whole(word)]]), 1);
    }
    // Written apart here and as one word in the catalogue: `10w 30`, `12 x 20`.
    for length in [3, 2] {
        let Some(parts) = tokens.get(place..place + length).filter(|_| free[place..].iter().take(length).all(|free| *free)) else {
            continue;
        };
        let joined: String = parts.iter().map(|part| part.text.as_str()).collect();
        if vocabulary.contains(&joined) && !parts.iter().all(|part| vocabulary.contains(&part.text)) {
            return (Term { typed: joined.clone(), ..term(Kind::Word, vec![vec![Word::whole(joined)]]) }, length);
        }
    }
    let itself = if vocabulary.contains(word) && !is_last { Word::whole(word) } else { Word::beginning(word) };
    if word.bytes().any(|b| b.is_ascii_digit()) {
        let kind = if word.bytes().all(|b| b.is_ascii_digit()) { Kind::Number } else { Kind::Word };
        let fragment = (tokens.len() > 1 && is_fragment(word, vocabulary)).then(|| code_key(word));
        let mut ways = vec![vec![itself]];
        // Tyres: 250 is written 2.50.
        if kind == Kind::Number && word.len() == 3 {
            ways.push(vec![Word::whole(&word[..1]), Word::whole(&word[1..])]);
        }
        return (Term { fragment, ..term(kind, ways) }, 1);
    }
    // One letter begins half of the catalogue.
    let itself = if word.len() == 1 { Word::whole(word) } else { itself };
    let mut ways = vec![vec![itself]];
    let mut meant: Vec<&str> = tokens[place].corrections.iter().map(|meant| meant.word.as_str()).collect();
    if dictionary.has_word(word) && !vocabulary.contains(word) {
        meant.push(word);
    }
    let (mut is_slang, mut is_official) = (false, tokens[place].known && (vocabulary.is_empty() || vocabulary.has_prefix(word)));
    for meant in meant {
        if vocabulary.contains(meant) {
            is_official = true;
            ways.push(vec![Word::whole(meant)]);
        } else if let Some(entry) = dictionary.get(meant) {
            is_slang = true;
            ways.extend(entry.ways.iter().map(|way| way.iter().map(Word::whole).collect()));
            ways.extend(entry.codes.iter().map(|code| vec![Word::whole(code)]));
        } else {
            // Only said together with other words: whatever it is said with.
            for entry in dictionary.phrases().filter(|entry| entry.words.iter().any(|word| word == meant)) {
                is_slang = true;
                ways.extend(entry.ways.iter().map(|way| way.iter().map(Word::whole).collect()));
            }
        }
    }
    let kind = match (is_slang, is_official) {
        (true, _) => Kind::Phrase,
        (false, true) => Kind::Word,
        (false, false) => Kind::Unknown,
    };
    (term(kind, ways), 1)
}

/// Whether a word with a digit may be a piece of a part number rather than a word of a name.
fn is_fragment(word: &str, vocabulary: &Vocabulary) -> bool {
    if vocabulary.contains(word) {
        return false;
    }
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    word.len() >= if is_number { 4 } else { 3 }
}

/// Beside a motorcycle's name a number is its year or size; and what nobody knows can't be required.
fn weigh(terms: &mut [Term], is_code: bool, vocabulary: &Vocabulary) {
    let has_model = !is_code && terms.iter().any(|term| term.kind == Kind::Model);
    for term in terms.iter_mut() {
        if has_model && term.kind == Kind::Number && term.typed.len() <= 4 {
            term.fragment = None;
            term.required = false;
        }
        if term.kind == Kind::Unknown && term.fragment.is_none() && !vocabulary.is_empty() {
            term.required = false;
        }
    }
    // Something has to be asked for.
    if terms.iter().all(|term| !term.required) {
        terms.iter_mut().for_each(|term| term.required = true);
    }
}

fn distinct(ways: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let mut seen = std::collections::HashSet::new();
    ways.into_iter().filter(|way| seen.insert(way.clone())).take(MAX_WAYS).collect()
}
