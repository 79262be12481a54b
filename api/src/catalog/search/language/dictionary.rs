//! Workshop Indonesian and the names of motorcycles, as the database has them, made ready for looking up.
//!
//! Everything is found by its letters without the gaps: `van belt`, `vanbelt` and `van-belt` are one key. Words that mean
//! the same by themselves (`bos`, `bushing`; `tali`, `kabel`, `sling`) mean the same in longer phrases, which therefore need
//! not be written down with each of them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::distance::{Letters, Typed};
use super::normalise;
use super::plan::Way;

/// A motorcycle as the database has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VehicleModel {
    pub name: String,
    /// What else people call it.
    pub aliases: Vec<String>,
    /// Its model groups: the middle three characters of part numbers.
    pub codes: Vec<String>,
}

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

/// A word of phrases.
struct Known {
    letters: Letters,
    /// The phrases of several words that have it.
    phrases: Vec<usize>,
    /// How many phrases have it.
    count: u32,
}

#[derive(Default)]
pub struct Dictionary {
    /// Sorted by key, for prefixes.
    entries: Vec<(String, Letters, Entry)>,
    places: HashMap<String, usize>,
    words: HashMap<String, Known>,
    /// One word for all that mean the same.
    meant: HashMap<String, String>,
    /// Phrases of several words by what their words mean, see [`Dictionary::get_alike`].
    alike: HashMap<String, usize>,
    codes: HashSet<String>,
    models: Vec<VehicleModel>,
}

/// At most this many phrases are meant by the beginning of one.
const MAX_COMPLETIONS: usize = 12;

/// A beginning shorter than this means too much.
const MIN_BEGINNING: usize = 3;

impl Dictionary {
    /// `synonyms`: terms and the official phrases they mean.
    pub fn new(synonyms: impl IntoIterator<Item = (String, Vec<String>)>, models: Vec<VehicleModel>) -> Self {
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for (term, means) in synonyms {
            entry(&mut entries, &normalise::words(&term)).ways.extend(means.iter().filter_map(|phrase| Way::meaning(phrase)));
        }
        let mut codes = HashSet::new();
        let mut families: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        for model in &models {
            let groups: Vec<String> = model.codes.iter().map(|code| normalise::words(code).concat()).collect();
            codes.extend(groups.iter().cloned());
            for name in std::iter::once(&model.name).chain(&model.aliases) {
                let words = normalise::words(name);
                for length in 1..words.len() {
                    families.entry(words[..length].to_vec()).or_default().extend(groups.iter().cloned());
                }
                entry(&mut entries, &words).codes.extend(groups.iter().cloned());
            }
        }
        // `supra` means every Supra unless the dictionary says itself what it means.
        for (words, groups) in families {
            let spelled = words.concat();
            if !entries.contains_key(&spelled) && spelled.len() >= MIN_BEGINNING && !is_number(&spelled) {
                entry(&mut entries, &words).codes.extend(groups);
            }
        }
        Self::finish(entries, codes, models)
    }

    fn finish(mut entries: BTreeMap<String, Entry>, codes: HashSet<String>, models: Vec<VehicleModel>) -> Self {
        entries.remove("");
        let mut dictionary = Self { codes, models, ..Self::default() };
        for (key, mut entry) in entries {
            entry.codes.sort();
            entry.codes.dedup();
            let mut seen = HashSet::new();
            entry.ways.retain(|way| seen.insert(way.clone()));
            let place = dictionary.entries.len();
            for word in &entry.words {
                let known = dictionary.words.entry(word.clone()).or_insert_with(|| Known {
                    letters: Letters::of(word),
                    phrases: Vec::new(),
                    count: 0,
                });
                known.count += 1;
                if entry.words.len() > 1 {
                    known.phrases.push(place);
                }
            }
            dictionary.places.insert(key.clone(), place);
            dictionary.entries.push((key.clone(), Letters::of(&key), entry));
        }
        dictionary.liken();
        dictionary
    }

    /// Finds the words that mean the same, and the phrases that are the same with them.
    fn liken(&mut self) {
        let mut first: HashMap<(&[Way], &[String]), &str> = HashMap::new();
        for (_, _, entry) in &self.entries {
            if let [word] = entry.words.as_slice() {
                let same = *first.entry((&entry.ways, &entry.codes)).or_insert(word);
                if same != word {
                    self.meant.insert(word.clone(), same.to_owned());
                }
            }
        }
        for (place, (_, _, entry)) in self.entries.iter().enumerate().filter(|(_, (_, _, entry))| entry.words.len() > 1) {
            let likeness = self.likeness(entry.words.iter().map(String::as_str));
            self.alike.entry(likeness).or_insert(place);
        }
    }

    fn likeness<'a>(&self, words: impl Iterator<Item = &'a str>) -> String {
        let meant: Vec<&str> = words.map(|word| self.meant.get(word).map_or(word, String::as_str)).collect();
        meant.join(" ")
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// What these words mean together, however they are joined.
    pub fn get(&self, joined: &str) -> Option<&Entry> {
        self.places.get(joined).map(|place| &self.entries[*place].2)
    }

    /// The phrase that has these words, or words that mean the same.
    pub(super) fn get_alike(&self, words: &[&str]) -> Option<&Entry> {
        self.alike.get(&self.likeness(words.iter().copied())).map(|place| &self.entries[*place].2)
    }

    /// Phrases of several words, one of them this.
    pub(super) fn phrases_with(&self, word: &str) -> impl Iterator<Item = &Entry> {
        let places = self.words.get(word).map(|known| known.phrases.as_slice()).unwrap_or_default();
        places.iter().map(|place| &self.entries[*place].2)
    }

    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether this is the model group of a known motorcycle.
    pub fn is_model_code(&self, word: &str) -> bool {
        self.codes.contains(word)
    }

    /// The model groups of a motorcycle by its name, or of a model group that one itself; none of what is no motorcycle.
    pub fn groups_of(&self, model: &str) -> Vec<String> {
        let joined = normalise::words(model).concat();
        match self.get(&joined) {
            Some(entry) if !entry.codes.is_empty() => entry.codes.clone(),
            _ if self.is_model_code(&joined) => vec![joined],
            _ => Vec::new(),
        }
    }

    /// The smallest family that these model groups are a part of, without them.
    pub(super) fn relatives(&self, groups: &[String]) -> Vec<String> {
        let is_in = |family: &&Entry| family.codes.len() > groups.len() && groups.iter().all(|group| family.codes.contains(group));
        let families = self.entries.iter().map(|(_, _, entry)| entry).filter(is_in);
        let smallest = families.min_by_key(|family| family.codes.len());
        smallest.into_iter().flat_map(|family| &family.codes).filter(|group| !groups.contains(group)).cloned().collect()
    }

    /// The motorcycles, as they were entered.
    pub fn models(&self) -> &[VehicleModel] {
        &self.models
    }

    /// The phrases that begin like this and go on, shortest first. `last`: how many letters the last word has so far; a
    /// word of a phrase that goes on into the next one has at least three of that, else it is rather misspelt. Nobody who
    /// may write `belakang` is offered `blkg`.
    pub fn completions(&self, joined: &str, last: usize) -> Vec<&Entry> {
        if joined.len() < MIN_BEGINNING {
            return Vec::new();
        }
        let first = self.entries.partition_point(|(key, ..)| key.as_str() < joined);
        let goes_on = |entry: &Entry| {
            let mut begun = 0;
            let word = entry.words.iter().find(|word| {
                begun += word.len();
                begun >= joined.len()
            });
            let of_word = joined.len() - (begun - word.map_or(0, String::len));
            of_word >= last.min(MIN_BEGINNING)
        };
        let begun = self.entries[first..].iter().take_while(|(key, ..)| key.starts_with(joined));
        let all: Vec<_> = begun.filter(|(key, _, entry)| key != joined && goes_on(entry)).collect();
        let is_spelt_out = |entry: &Entry| entry.words.iter().all(|word| word.contains(['a', 'e', 'i', 'o', 'u']));
        let same = |a: &Entry, b: &Entry| a.ways == b.ways && a.codes == b.codes;
        let is_shorthand = |entry: &Entry| all.iter().any(|(.., other)| is_spelt_out(other) && same(entry, other));
        let mut found: Vec<_> = all.iter().filter(|(.., entry)| is_spelt_out(entry) || !is_shorthand(entry)).collect();
        found.sort_by_key(|(key, ..)| key.len());
        found.into_iter().take(MAX_COMPLETIONS).map(|(.., entry)| entry).collect()
    }

    /// The nearest phrase within what is forgiven, with its distance.
    pub(super) fn near_phrase(&self, joined: &str) -> Option<(&Entry, usize)> {
        let typed = Typed::of(joined);
        self.entries
            .iter()
            .filter(|(key, ..)| key.len() > 3 && key.as_bytes()[0] == joined.as_bytes()[0])
            .filter_map(|(key, letters, entry)| typed.distance(key, letters).map(|distance| (distance, key, entry)))
            .min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))
            .map(|(distance, _, entry)| (entry, distance))
    }

    /// Single words of phrases within what is forgiven: the word, its distance, how many phrases have it.
    pub(super) fn near_words<'a>(&'a self, typed: &'a Typed<'a>) -> impl Iterator<Item = (&'a str, usize, u32)> {
        self.words
            .iter()
            .filter(|(word, _)| word.len() > 2 && !word.bytes().any(|b| b.is_ascii_digit()))
            .filter_map(move |(word, known)| typed.distance(word, &known.letters).map(|distance| (word.as_str(), distance, known.count)))
    }

    /// Words of phrases that begin like this.
    pub(super) fn words_beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.words.keys().filter(move |word| word.starts_with(prefix)).map(String::as_str)
    }
}

fn entry<'a>(entries: &'a mut BTreeMap<String, Entry>, words: &[String]) -> &'a mut Entry {
    let entry = entries.entry(words.concat()).or_default();
    // Of several writings the one with most gaps tells most words.
    if words.len() > entry.words.len() {
        entry.words = words.to_vec();
    }
    entry
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}
