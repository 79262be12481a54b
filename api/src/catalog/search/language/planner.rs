//! Text → [`Plan`]. Pure: the dictionary and the words of the catalogue come in, nothing else.

use super::cover::{Match, cover};
use super::dictionary::{Dictionary, Entry};
use super::maker;
use super::normalise::{Text, code_key};
use super::plan::{Kind, Plan, Term, Way, Word};
use super::tokens::{Token, tokens};
use super::vocabulary::Vocabulary;

/// Words that say nothing about a part: small talk, the maker, quantities.
const FILLERS: &[&str] = &[
    "untuk",
    "utk",
    "buat",
    "bwt",
    "dan",
    "yang",
    "yg",
    "di",
    "ke",
    "dari",
    "dgn",
    "dengan",
    "the",
    "for",
    "of",
    "and",
    "ori",
    "original",
    "orisinil",
    "asli",
    "genuine",
    "parts",
    "part",
    "sparepart",
    "onderdil",
    "honda",
    "ahm",
    "hgp",
    "sepeda",
    "motor",
    "mtr",
    "pcs",
    "pc",
    "buah",
    "bh",
    "biji",
    "bj",
    "btl",
    "botol",
    "dus",
    "lusin",
    "pasang",
    "sepasang",
    "mau",
    "cari",
    "pesan",
    "pesen",
    "order",
    "ada",
    "stok",
    "stock",
    "ready",
    "harga",
    "berapa",
    "tolong",
    "minta",
    "dong",
    "ya",
    "pak",
    "bang",
    "gan",
    "min",
    "kak",
    "om",
    "tipe",
    "type",
    "model",
    "merk",
    "merek",
    "kode",
    "nomor",
    "tahun",
    "thn",
    "th",
    "punya",
    "semua",
    "all",
];

/// More meanings of one term than this are not looked for.
const MAX_WAYS: usize = 40;

/// What a text asks for.
pub fn plan(text: &Text, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> Plan {
    let tokens = tokens(text.words(), dictionary, vocabulary);
    let matches = cover(&tokens, dictionary);
    let mut free = vec![true; tokens.len()];
    for place in matches.iter().flat_map(|found| &found.places) {
        free[*place] = false;
    }
    // Terms in the order in which they were typed.
    let mut terms: Vec<(usize, Term)> = Vec::new();
    for found in &matches {
        terms.push((found.places[0], phrase(found, &tokens, dictionary, vocabulary)));
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
    let numbers = if code.is_some() { Vec::new() } else { whole_numbers(&tokens) };
    Plan { code, numbers, terms, corrected: corrected(&tokens, &matches) }
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

/// Words next to each other that may be a whole part number: `tolong 06455 k59 a71 2 pcs`.
fn whole_numbers(tokens: &[Token]) -> Vec<String> {
    const GROUPS: usize = 4;
    let mut numbers = Vec::new();
    for start in 0..tokens.len() {
        let mut key = String::new();
        for token in tokens[start..].iter().take(GROUPS) {
            key += &code_key(&token.text);
            let digits = key.bytes().filter(u8::is_ascii_digit).count();
            if (8..=20).contains(&key.len()) && digits >= 5 {
                numbers.push(key.clone());
            }
        }
    }
    numbers
}

/// What an entry of the dictionary means, motorcycles as their model groups.
fn ways_of(entry: &Entry) -> impl Iterator<Item = Way> {
    let groups = entry.codes.iter().map(|code| Way::of_words(vec![Word::whole(code)]));
    entry.ways.iter().cloned().chain(groups)
}

/// Official words that were typed.
fn official(words: &[&str]) -> Vec<Word> {
    maker::canonical(words.iter().copied()).into_iter().map(Word::whole).collect()
}

/// A phrase of the dictionary as what it means, and as itself where the catalogue has its words too.
fn phrase(found: &Match<'_>, tokens: &[Token], dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> Term {
    let mut ways: Vec<Way> = found.entries.iter().flat_map(|entry| ways_of(entry)).collect();
    let meant = distinct(ways.clone()).len();
    let kind = kind_of(&found.entries);
    for entry in &found.entries {
        if entry.words.iter().all(|word| vocabulary.contains(word)) {
            ways.push(Way::of_words(official(&entry.words.iter().map(String::as_str).collect::<Vec<_>>())));
        }
    }
    let typed: Vec<&str> = found.places.iter().map(|place| tokens[*place].text.as_str()).collect();
    if found.unfinished
        && let Some((last, before)) = typed.split_last()
        && vocabulary.has_prefix(last)
        && before.iter().all(|word| vocabulary.contains(word))
    {
        let mut words = official(before);
        words.push(Word::beginning(*last));
        ways.push(Way::of_words(words));
    }
    let groups: Vec<String> = found.entries.iter().flat_map(|entry| entry.codes.iter().cloned()).collect();
    let relatives = if kind == Kind::Model { dictionary.relatives(&groups) } else { Vec::new() };
    Term { typed: typed.join(" "), kind, ways: distinct(ways), meant, relatives, ..Term::default() }
}

fn kind_of(entries: &[&Entry]) -> Kind {
    let ways = || entries.iter().flat_map(|entry| &entry.ways);
    let has_digit = |way: &&Way| way.words.iter().any(|word| word.text.bytes().any(|b| b.is_ascii_digit()));
    if entries.iter().all(|entry| entry.ways.is_empty()) {
        Kind::Model
    } else if entries.iter().all(|entry| entry.codes.is_empty()) && ways().all(|way| way.as_place().is_some()) {
        Kind::Place
    } else if ways().filter(has_digit).count() * 2 > ways().count() {
        Kind::Colour
    } else {
        Kind::Phrase
    }
}

/// A word that is in no phrase, with how many words of the text it took.
fn leftover(tokens: &[Token], free: &[bool], place: usize, dictionary: &Dictionary, vocabulary: &Vocabulary<'_>) -> (Term, usize) {
    let word = tokens[place].text.as_str();
    let is_last = place + 1 == tokens.len();
    let term = |kind, ways: Vec<Vec<Word>>, meant| {
        let ways = distinct(ways.into_iter().map(Way::of_words).collect());
        Term { typed: word.to_owned(), kind, ways, meant, ..Term::default() }
    };
    if dictionary.is_model_code(word) {
        return (term(Kind::Model, vec![vec![Word::whole(word)]], 1), 1);
    }
    // Written apart here and as one word in the catalogue: `10w 30`.
    for length in [3, 2] {
        let Some(parts) = tokens.get(place..place + length).filter(|_| free[place..].iter().take(length).all(|free| *free)) else {
            continue;
        };
        let joined: String = parts.iter().map(|part| part.text.as_str()).collect();
        if vocabulary.products(&joined) == 0 {
            continue;
        }
        let typed = parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ");
        let apart: Vec<Word> = parts.iter().map(|part| Word::whole(&part.text)).collect();
        let has = |is: fn(&u8) -> bool| joined.as_bytes().iter().any(is);
        let (has_digit, has_letter) = (has(u8::is_ascii_digit), has(u8::is_ascii_lowercase));
        if has_digit && !has_letter {
            // A size in its usual order, `80/90-14`, or these numbers somehow.
            return (Term { typed, ..term(Kind::Number, vec![vec![Word::whole(joined)], apart], 1) }, length);
        }
        if has_digit || !parts.iter().all(|part| vocabulary.contains(&part.text)) {
            let kind = if has_digit { Kind::Number } else { Kind::Word };
            return (Term { typed, ..term(kind, vec![vec![Word::whole(joined)], apart], 1) }, length);
        }
    }
    let words = official(&[word]);
    let is_word = vocabulary.contains(word);
    if is_word
        && let [only] = words.as_slice()
        && maker::place(&only.text).is_some()
    {
        return (term(Kind::Place, vec![words], 1), 1);
    }
    let mut ways = Vec::new();
    // One letter begins half of the catalogue.
    if is_word || word.len() == 1 {
        ways.push(words);
    }
    if word.len() > 1 && (is_last || !is_word) {
        ways.push(vec![Word::beginning(word)]);
    }
    if word.bytes().any(|b| b.is_ascii_digit()) {
        let fragment = (tokens.len() > 1 && is_fragment(word, vocabulary)).then(|| code_key(word));
        ways.extend(other_size(word, vocabulary));
        return (Term { fragment, ..term(Kind::Number, ways, 1) }, 1);
    }
    let mut meant: Vec<&str> = tokens[place].corrections.iter().map(|meant| meant.word.as_str()).collect();
    if dictionary.has_word(word) && !is_word {
        meant.push(word);
    }
    let (mut is_slang, mut is_official) = (false, tokens[place].known && (vocabulary.is_empty() || vocabulary.has_prefix(word) || is_word));
    let mut known: Vec<Way> = ways.into_iter().map(Way::of_words).collect();
    for meant in meant {
        if vocabulary.contains(meant) {
            is_official = true;
            known.push(Way::of_words(official(&[meant])));
        } else if let Some(entry) = dictionary.get(meant) {
            is_slang = true;
            known.extend(ways_of(entry));
        } else {
            // Only said together with other words: whatever it is said with.
            for entry in dictionary.phrases_with(meant) {
                is_slang = true;
                known.extend(ways_of(entry));
            }
        }
    }
    let kind = match (is_slang, is_official) {
        (true, _) => Kind::Phrase,
        (false, true) => Kind::Word,
        (false, false) => Kind::Unknown,
    };
    (Term { ways: distinct(known), ..term(kind, Vec::new(), 1) }, 1)
}

/// Tyres and oversizes without their point, tyres without their slash, as far as names have them: 250 is 2.50, 050 is
/// 0.50, 8090 is 80/90.
fn other_size(word: &str, vocabulary: &Vocabulary<'_>) -> Option<Vec<Word>> {
    if !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let sizes = match word.len() {
        3 => super::normalise::words(&format!("{}.{}", &word[..1], &word[1..])),
        4 | 5 => vec![word[..word.len() - 2].to_owned(), word[word.len() - 2..].to_owned()],
        _ => return None,
    };
    sizes.iter().all(|size| vocabulary.contains(size)).then(|| sizes.into_iter().map(Word::whole).collect())
}

/// Whether a word with a digit may be a piece of a part number rather than a word of a name.
fn is_fragment(word: &str, vocabulary: &Vocabulary<'_>) -> bool {
    if vocabulary.contains(word) || word.contains('.') {
        return false;
    }
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    word.len() >= if is_number { 4 } else { 3 }
}

/// Beside a motorcycle's name a number is its year or size; what nobody knows, and what says nothing, can't be required.
fn weigh(terms: &mut [Term], is_code: bool, vocabulary: &Vocabulary<'_>) {
    let has_model = !is_code && terms.iter().any(|term| term.kind == Kind::Model);
    for term in terms.iter_mut() {
        if has_model && term.kind == Kind::Number && term.typed.len() <= 4 {
            term.fragment = None;
            term.required = false;
        }
        if term.kind == Kind::Unknown && !vocabulary.is_empty() {
            term.required = false;
        }
        let says_nothing = |way: &Way| way.words.iter().all(|word| maker::says_nothing(&word.text));
        if term.ways[..term.meant.min(term.ways.len())].iter().all(says_nothing) {
            term.required = false;
        }
    }
    // Something has to be asked for.
    if terms.iter().all(|term| !term.required) {
        terms.iter_mut().for_each(|term| term.required = true);
    }
}

/// The text as it was probably meant, if that is not what was typed.
fn corrected(tokens: &[Token], matches: &[Match<'_>]) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    let mut changed = false;
    for (place, token) in tokens.iter().enumerate() {
        match matches.iter().find(|found| found.places.contains(&place)) {
            Some(found) if found.misspelt => {
                changed = true;
                if found.places[0] == place {
                    words.extend(found.entries.iter().take(1).flat_map(|entry| entry.words.clone()));
                }
            }
            None if !token.known && !token.corrections.is_empty() => {
                changed = true;
                words.push(token.corrections[0].word.clone());
            }
            _ => words.push(token.text.clone()),
        }
    }
    changed.then(|| words.join(" "))
}

fn distinct(ways: Vec<Way>) -> Vec<Way> {
    let mut seen = std::collections::HashSet::new();
    ways.into_iter().filter(|way| seen.insert(way.clone())).take(MAX_WAYS).collect()
}
