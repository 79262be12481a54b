//! Part numbers: by any piece of at least three characters, and nearly.

use super::super::language::within;

/// So many characters are a piece that can be looked up.
const PIECE: usize = 3;

/// The part numbers of a segment, capitals and digits only.
#[derive(Default)]
pub struct Codes {
    keys: String,
    starts: Vec<u32>,
    /// The pieces of three characters that occur, sorted; those of `pieces[n]` are in `docs[offsets[n]..offsets[n + 1]]`.
    pieces: Vec<[u8; PIECE]>,
    offsets: Vec<u32>,
    docs: Vec<u32>,
}

impl Codes {
    /// `keys`: of the documents in their order.
    pub fn new<'a>(keys: impl Iterator<Item = &'a str>) -> Self {
        let mut codes = Self::default();
        codes.starts.push(0);
        for key in keys {
            codes.keys.push_str(key);
            codes.starts.push(codes.keys.len() as u32);
        }
        codes.cut();
        codes
    }

    fn cut(&mut self) {
        let mut found: Vec<([u8; PIECE], u32)> = Vec::with_capacity(self.keys.len());
        for doc in 0..self.len() as u32 {
            found.extend(pieces(self.key(doc)).map(|piece| (piece, doc)));
        }
        found.sort_unstable();
        found.dedup();
        self.docs = Vec::with_capacity(found.len());
        for (piece, doc) in found {
            if self.pieces.last() != Some(&piece) {
                self.pieces.push(piece);
                self.offsets.push(self.docs.len() as u32);
            }
            self.docs.push(doc);
        }
        self.offsets.push(self.docs.len() as u32);
        self.pieces.shrink_to_fit();
    }

    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn key(&self, doc: u32) -> &str {
        &self.keys[self.starts[doc as usize] as usize..self.starts[doc as usize + 1] as usize]
    }

    /// Documents whose part number has this piece, in their order. Pieces that are too short are in none.
    pub fn containing(&self, piece: &str) -> Vec<u32> {
        let rarest = pieces(piece).map(|piece| self.with(piece)).min_by_key(|docs| docs.len());
        rarest.unwrap_or_default().iter().copied().filter(|doc| self.key(*doc).contains(piece)).collect()
    }

    fn with(&self, piece: [u8; PIECE]) -> &[u32] {
        match self.pieces.binary_search(&piece) {
            Ok(at) => &self.docs[self.offsets[at] as usize..self.offsets[at + 1] as usize],
            Err(_) => &[],
        }
    }

    /// Documents whose part number is this one but for at most two errors, nearest first. `O` and `0`, `I` and `1` are
    /// the same.
    pub fn near(&self, key: &str) -> Vec<(u32, usize)> {
        const ERRORS: usize = 2;
        let typed = folded(key);
        // Two errors spoil six pieces at most.
        let least = (key.len() + 1).saturating_sub(PIECE + ERRORS * PIECE).max(2) as u8;
        let mut shared = vec![0_u8; self.len()];
        let mut found = Vec::new();
        for variant in [key, typed.as_str()].into_iter().take(if typed == key { 1 } else { 2 }) {
            for piece in pieces(variant) {
                for doc in self.with(piece) {
                    let count = &mut shared[*doc as usize];
                    *count = count.saturating_add(1);
                    if *count == least {
                        found.extend(within(&typed, &folded(self.key(*doc)), ERRORS).map(|errors| (*doc, errors)));
                    }
                }
            }
        }
        found.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| self.key(a.0).cmp(self.key(b.0))));
        found
    }
}

fn pieces(key: &str) -> impl Iterator<Item = [u8; PIECE]> {
    key.as_bytes().windows(PIECE).map(|window| [window[0], window[1], window[2]])
}

/// With digits for the letters that look like them.
fn folded(key: &str) -> String {
    key.chars()
        .map(|c| match c {
            'O' | 'Q' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEYS: &[&str] = &["06455K59A71", "06455K59A71ZA", "31500KPH881", "082322MAK0LN9", "06430K44V80", "K5"];

    fn keys(codes: &Codes, docs: &[u32]) -> Vec<String> {
        docs.iter().map(|doc| codes.key(*doc).to_owned()).collect()
    }

    #[test]
    fn part_numbers_are_found_by_every_piece() {
        let codes = Codes::new(KEYS.iter().copied());
        assert_eq!(keys(&codes, &codes.containing("06455")), ["06455K59A71", "06455K59A71ZA"]);
        assert_eq!(keys(&codes, &codes.containing("K59A71")), ["06455K59A71", "06455K59A71ZA"]);
        assert_eq!(keys(&codes, &codes.containing("82322MAK0")), ["082322MAK0LN9"]);
        assert!(codes.containing("K5").is_empty(), "too short");
        assert!(codes.containing("XYZ").is_empty());
        assert!(Codes::new(std::iter::empty()).near("06455K59A71").is_empty());
    }

    #[test]
    fn part_numbers_are_found_with_errors() {
        let codes = Codes::new(KEYS.iter().copied());
        let near = |typed: &str| codes.near(typed).into_iter().map(|(doc, errors)| (codes.key(doc).to_owned(), errors)).collect::<Vec<_>>();
        assert_eq!(near("06455K59A72"), [("06455K59A71".to_owned(), 1)]);
        assert_eq!(near("06455K59A71ZB"), [("06455K59A71ZA".to_owned(), 1), ("06455K59A71".to_owned(), 2)], "another colour");
        assert_eq!(near("O6455K59A7I"), [("06455K59A71".to_owned(), 0), ("06455K59A71ZA".to_owned(), 2)], "letters for digits");
        assert_eq!(near("31500KHP881"), [("31500KPH881".to_owned(), 1)], "swapped");
        assert!(near("12345ABC678").is_empty());
    }

    proptest! {
        #[test]
        fn every_piece_finds_its_number(keys in prop::collection::vec("[A-C0-2]{3,9}", 1..20), from in 0_usize..6) {
            let codes = Codes::new(keys.iter().map(String::as_str));
            for (doc, key) in keys.iter().enumerate() {
                let piece = &key[from.min(key.len() - PIECE)..];
                let expected: Vec<u32> = (0..keys.len() as u32).filter(|other| keys[*other as usize].contains(piece)).collect();
                prop_assert_eq!(codes.containing(piece), expected);
                prop_assert!(codes.near(key).contains(&(doc as u32, 0)) || key.len() < 4);
            }
        }
    }
}
