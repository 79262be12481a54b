//! Workshop Indonesian and the names of motorcycles, as the database has them, made ready for looking up.
//!
//! Everything is found by its letters without the gaps: `van belt`, `vanbelt` and `van-belt` are one key.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::distance::{forgiven, letters, within};
use super::normalise::Text;

/// Words that must all be there.
pub type Way = Vec<String>;

/// What a phrase means in the words of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The phrase as the dictionary writes it.
    pub words: Vec<String>,
    /// Official phrases, any of which is meant.
    pub ways: Vec<Way>,
    /// Model groups, if the phrase names a motorcycle.
    pub codes: Vec<String>,
}

#[derive(Default)]
pub struct Dictionary {
    /// By the letters without gaps; sorted, for prefixes.
    entries: BTreeMap<String, Entry>,
    letters: HashMap<String, u64>,
    /// Every word of every phrase, with how many phrases have it.
    words: HashMap<String, u32>,
    codes: HashSet<String>,
}

/// At most this many phrases are meant by the beginning of one.
const MAX_COMPLETIONS: usize = 12;

/// A beginning shorter than this means too much.
const MIN_BEGINNING: usize = 3;

impl Dictionary {
    /// `synonyms`: term and official phrases. `models`: name and model groups.
    pub fn new(synonyms: impl IntoIterator<Item = (String, Vec<String>)>, models: impl IntoIterator<Item = (String, Vec<String>)>) -> Self {
        let mut dictionary = Self::default();
        for (term, means) in synonyms {
            let ways = means.iter().map(|phrase| words_of(phrase)).filter(|way| !way.is_empty());
            dictionary.entry(&words_of(&term)).ways.extend(ways);
        }
        let mut families: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        for (name, codes) in models {
            let (words, codes) = (words_of(&name), codes.iter().map(|code| words_of(code).concat()).collect::<Vec<_>>());
            dictionary.codes.extend(codes.iter().cloned());
            for length in 1..words.len() {
                families.entry(words[..length].to_vec()).or_default().extend(codes.iter().cloned());
            }
            dictionary.entry(&words).codes.extend(codes);
        }
        // `supra` means every Supra unless the dictionary says itself what it means.
        for (words, codes) in families {
            let spelled = words.concat();
            if !dictionary.entries.contains_key(&spelled) && spelled.len() >= MIN_BEGINNING && !is_number(&spelled) {
                dictionary.entry(&words).codes.extend(codes);
            }
        }
        dictionary.finish();
        dictionary
    }

    fn entry(&mut self, words: &[String]) -> &mut Entry {
        let entry = self.entries.entry(words.concat()).or_default();
        // Of several writings the one with most gaps tells most words.
        if words.len() > entry.words.len() {
            entry.words = words.to_vec();
        }
        entry
    }

    fn finish(&mut self) {
        self.entries.remove("");
        for (key, entry) in &mut self.entries {
            entry.codes.sort();
            entry.codes.dedup();
            let mut seen = HashSet::new();
            entry.ways.retain(|way| seen.insert(way.clone()));
            self.letters.insert(key.clone(), letters(key));
            for word in &entry.words {
                *self.words.entry(word.clone()).or_default() += 1;
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// What these words mean together, however they are joined.
    pub fn get(&self, joined: &str) -> Option<&Entry> {
        self.entries.get(joined)
    }

    /// Phrases of several words.
    pub(super) fn phrases(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().filter(|entry| entry.words.len() > 1)
    }

    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether this is the model group of a known motorcycle.
    pub fn is_model_code(&self, word: &str) -> bool {
        self.codes.contains(word)
    }

    /// The phrases that begin like this and go on, shortest first.
    pub(super) fn completions(&self, joined: &str) -> Vec<&Entry> {
        if joined.len() < MIN_BEGINNING {
            return Vec::new();
        }
        let mut found: Vec<_> = self
            .entries
            .range(joined.to_owned()..)
            .take_while(|(key, _)| key.starts_with(joined))
            .filter(|(key, _)| *key != joined)
            .collect();
        found.sort_by_key(|(key, _)| key.len());
        found.into_iter().take(MAX_COMPLETIONS).map(|(_, entry)| entry).collect()
    }

    /// The nearest phrase within what is forgiven, with its distance.
    pub(super) fn near_phrase(&self, joined: &str) -> Option<(&Entry, usize)> {
        let (set, limit) = (letters(joined), forgiven(joined.len()));
        self.letters
            .iter()
            .filter(|(key, known)| {
                (*known ^ set).count_ones() as usize <= 2 * limit && key.len() > 3 && key.as_bytes()[0] == joined.as_bytes()[0]
            })
            .filter_map(|(key, _)| within(joined, key, limit).map(|distance| (distance, key)))
            .min()
            .and_then(|(distance, key)| self.entries.get(key).map(|entry| (entry, distance)))
    }

    /// Single words of phrases within what is forgiven.
    pub(super) fn near_words<'a>(&'a self, typed: &'a str) -> impl Iterator<Item = (&'a str, usize, u32)> {
        let limit = forgiven(typed.len());
        self.words
            .iter()
            .filter(|(word, _)| word.len() > 2 && !word.bytes().any(|b| b.is_ascii_digit()))
            .filter_map(move |(word, phrases)| within(typed, word, limit).map(|distance| (word.as_str(), distance, *phrases)))
    }

    /// Words of phrases that begin like this.
    pub(super) fn words_beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.words.keys().filter(move |word| word.starts_with(prefix)).map(String::as_str)
    }
}

fn words_of(text: &str) -> Vec<String> {
    Text::of(text).words().map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}
