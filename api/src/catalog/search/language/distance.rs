//! How far a typed word is from a known one: optimal string alignment (insert, delete, replace, swap neighbours), of
//! the letters or, for words written as they are heard, of the sounds.

use super::sound::sound;

/// What is known of a word for looking whether it is near: the letters it has, one bit each, and its sound.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    set: u64,
    sound: String,
    sound_set: u64,
}

impl Letters {
    pub fn of(word: &str) -> Self {
        let sound = sound(word);
        Self { set: letters(word), sound_set: letters(&sound), sound }
    }
}

/// A typed word that is looked for among known ones.
pub(super) struct Typed<'a> {
    word: &'a str,
    letters: Letters,
}

impl<'a> Typed<'a> {
    pub fn of(word: &'a str) -> Self {
        Self { word, letters: Letters::of(word) }
    }

    /// The distance to a known word if it is forgiven. The same sound counts as one error.
    pub fn distance(&self, known: &str, of: &Letters) -> Option<usize> {
        let limit = forgiven(self.word.len());
        if limit == 0 {
            return None;
        }
        let is_possible = |a: u64, b: u64, limit: usize| (a ^ b).count_ones() as usize <= 2 * limit;
        let written = if is_possible(self.letters.set, of.set, limit) { within(self.word, known, limit) } else { None };
        if written.is_some_and(|distance| distance <= 1) || self.word.len() < 4 {
            return written;
        }
        // Sounds are fewer than letters and differ less, so less is forgiven.
        let limit = limit - 1;
        let heard = is_possible(self.letters.sound_set, of.sound_set, limit) && self.letters.sound.len() > 2 && of.sound.len() > 2;
        let heard = if heard { within(&self.letters.sound, &of.sound, limit).map(|distance| distance + 1) } else { None };
        match (written, heard) {
            (Some(written), Some(heard)) => Some(written.min(heard)),
            (written, heard) => written.or(heard),
        }
    }
}

/// The letters a word has, one bit each: words whose sets differ by more than `2 d` letters are further apart than `d`.
pub(super) fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            _ => 1 << 36,
        }
    })
}

/// Words are seldom longer; those that are take memory of their own.
const USUAL: usize = 32;

/// The distance of two words if it is at most `limit`.
pub fn within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    // Three rows: the one before the last is where a swap comes from.
    let (mut stack, mut heap) = ([0_u8; 3 * (USUAL + 1)], Vec::new());
    let width = b.len() + 1;
    let rows: &mut [u8] = if b.len() <= USUAL {
        &mut stack[..3 * width]
    } else {
        heap.resize(3 * width, 0);
        &mut heap
    };
    if a.len() > 250 || b.len() > 250 {
        return None;
    }
    for (j, cell) in rows[width..2 * width].iter_mut().enumerate() {
        *cell = j as u8;
    }
    for i in 1..=a.len() {
        let (before_last, rest) = rows.split_at_mut(width);
        let (last, row) = rest.split_at_mut(width);
        row[0] = i as u8;
        let mut least = row[0];
        for j in 1..width {
            let replace = last[j - 1] + u8::from(a[i - 1] != b[j - 1]);
            let mut best = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row[j] = best;
            least = least.min(best);
        }
        if usize::from(least) > limit {
            return None;
        }
        rows.copy_within(width.., 0);
    }
    let distance = usize::from(rows[width + b.len()]);
    Some(distance).filter(|distance| *distance <= limit)
}

/// How many errors are forgiven in a word of this length.
pub(super) fn forgiven(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_the_errors_people_make() {
        for (a, b, distance) in [
            ("kampas", "kampas", 0),
            ("kamaps", "kampas", 1),
            ("kmapas", "kampas", 1),
            ("kanpas", "kampas", 1),
            ("kampass", "kampas", 1),
            ("kapas", "kampas", 1),
            ("sokbreker", "shockbreaker", 3),
            ("kpolign", "kopling", 2),
        ] {
            assert_eq!(within(a, b, 3), Some(distance), "{a} {b}");
            assert_eq!(within(b, a, 3), Some(distance), "{b} {a}");
        }
        assert_eq!(within("busi", "kampas", 2), None);
        assert_eq!(within("", "ab", 2), Some(2));
        assert_eq!(within(&"a".repeat(40), &format!("{}b", "a".repeat(40)), 2), Some(1), "longer than usual");
    }

    #[test]
    fn what_sounds_the_same_is_one_error_away() {
        let distance = |typed: &str, known: &str| Typed::of(typed).distance(known, &Letters::of(known));
        assert_eq!(distance("shokbreaker", "sokbreker"), Some(1), "three letters, but one sound");
        assert_eq!(distance("pilter", "filter"), Some(1));
        assert_eq!(distance("kamaps", "kampas"), Some(1));
        assert_eq!(distance("kampas", "kampas"), Some(0));
        assert_eq!(distance("busi", "kampas"), None);
        assert_eq!(distance("rem", "ram"), Some(1));
        assert_eq!(distance("rm", "rem"), None, "too short to tell");
    }

    proptest! {
        #[test]
        fn the_letter_sets_never_rule_out_a_near_word(a in "[a-f]{0,7}", b in "[a-f]{0,7}") {
            if let Some(distance) = within(&a, &b, 3) {
                prop_assert!((letters(&a) ^ letters(&b)).count_ones() as usize <= 2 * distance);
                prop_assert_eq!(within(&b, &a, 3), Some(distance));
            }
        }
    }
}
