//! The typed words, each with what it may have been meant to be.

use super::dictionary::Dictionary;
use super::distance::{Typed, letters};
use super::sound::sound;
use super::vocabulary::Vocabulary;

/// A typed word.
pub(super) struct Token {
    pub text: String,
    /// Not a word anybody has: what it was probably meant to be, nearest first. Empty for known words.
    pub corrections: Vec<Correction>,
    pub known: bool,
    /// A word of the catalogue itself.
    pub official: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Correction {
    pub word: String,
    pub distance: usize,
}

/// More meanings than this are none.
const MAX_CORRECTIONS: usize = 3;

/// What the words of a text are; the last one may not be finished.
pub(super) fn tokens<'a>(words: impl Iterator<Item = &'a str>, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> Vec<Token> {
    let words: Vec<&str> = words.collect();
    let mut tokens = Vec::with_capacity(words.len());
    let known = |word: &str| Token { text: word.to_owned(), corrections: Vec::new(), known: true, official: vocabulary.contains(word) };
    for (place, word) in words.iter().enumerate() {
        let is_last = place + 1 == words.len();
        if dictionary.get(word).is_some() {
            tokens.push(known(word));
        } else if let Some((name, number)) = name_and_number(word, dictionary) {
            tokens.extend([known(name), known(number)]);
        } else if is_known(word, is_last, dictionary, vocabulary) {
            tokens.push(known(word));
        } else {
            let corrections = corrections(word, dictionary, vocabulary);
            // One wrong letter is likelier than a missing gap, a missing gap likelier than two wrong letters.
            match split(word, dictionary, vocabulary).filter(|_| corrections.iter().all(|meant| meant.distance > 1)) {
                Some((left, right)) => tokens.extend([known(left), known(right)]),
                None => tokens.push(Token { text: (*word).to_owned(), corrections, known: false, official: false }),
            }
        }
    }
    tokens
}

fn is_known(word: &str, is_last: bool, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
        || dictionary.has_word(word)
        || dictionary.is_model_code(word)
        || vocabulary.contains(word)
        || (word.len() >= 3 && vocabulary.has_prefix(word))
        || (is_last && !dictionary.completions(word, word.len()).is_empty())
        // Before the catalogue has been read nobody can say what is wrong.
        || vocabulary.is_empty()
}

/// A name and a number written as one: `beat2020`. A part number has no dictionary word in front.
fn name_and_number<'a>(word: &'a str, dictionary: &Dictionary) -> Option<(&'a str, &'a str)> {
    let (name, number) = word.split_at(word.find(|c: char| c.is_ascii_digit())?);
    let is_number = number.bytes().all(|b| b.is_ascii_digit());
    (name.len() >= 3 && is_number && dictionary.get(name).is_some()).then_some((name, number))
}

/// Two words written as one: `brakepad`.
fn split<'a>(word: &'a str, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> Option<(&'a str, &'a str)> {
    let is_word = |part: &str| dictionary.get(part).is_some() || dictionary.has_word(part) || vocabulary.products(part) >= 2;
    // The most even split says most.
    (3..word.len().saturating_sub(2))
        .map(|at| word.split_at(at))
        .filter(|(left, right)| is_word(left) && is_word(right))
        .max_by_key(|(left, right)| left.len().min(right.len()))
}

fn corrections(word: &str, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> Vec<Correction> {
    let typed = Typed::of(word);
    // Nearest first; the first letter is seldom wrong; slang before official words; then what is frequent.
    let mut found: Vec<(usize, bool, bool, u32, &str)> = Vec::new();
    let other_start = |known: &str| known.as_bytes().first() != word.as_bytes().first();
    found.extend(
        dictionary.near_words(&typed).map(|(known, distance, phrases)| (distance, other_start(known), false, u32::MAX - phrases, known)),
    );
    if word.len() > 3 {
        let official = vocabulary.near(&typed).into_iter();
        found.extend(official.map(|near| (near.distance, other_start(near.word), true, u32::MAX - near.products, near.word)));
    }
    // Two errors, one of them in the first letter, are another word. Three letters must be the same, or sound the same.
    found.retain(|(distance, other_start, .., known)| match word.len() {
        3 => known.len() == 3 && (letters(known) == letters(word) || sound(known) == sound(word)),
        _ => !other_start || *distance == 1,
    });
    found.sort_unstable();
    let best = found.first().map_or(0, |(distance, ..)| *distance);
    let mut out: Vec<Correction> = Vec::new();
    for (distance, .., known) in found {
        if distance <= best && out.len() < MAX_CORRECTIONS && out.iter().all(|other| other.word != known) {
            out.push(Correction { word: known.to_owned(), distance });
        }
    }
    // Not wrong but unfinished, in the middle of the text: `kamp rem`.
    if out.is_empty() && word.len() >= 3 {
        let mut longer: Vec<_> = dictionary.words_beginning(word).collect();
        longer.sort_by_key(|word| (word.len(), *word));
        out.extend(longer.into_iter().take(MAX_CORRECTIONS).map(|word| Correction { word: word.to_owned(), distance: 1 }));
    }
    out
}
