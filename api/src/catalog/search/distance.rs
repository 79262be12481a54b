//! How far a typed word is from a known one: optimal string alignment (insert, delete, replace, swap neighbours).

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

/// The distance of two words if it is at most `limit`.
pub(super) fn within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    // Three rows: the one before the last is where a swap comes from.
    let mut before_last = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replace = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        if row.iter().all(|d| *d > limit) {
            return None;
        }
        (before_last, last) = (last, row);
    }
    Some(last[b.len()]).filter(|distance| *distance <= limit)
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
    }

    #[test]
    fn the_letter_sets_never_rule_out_a_near_word() {
        for (a, b) in [("kamaps", "kampas"), ("kanpas", "kampas"), ("saringn", "saringan"), ("gir", "gear")] {
            let distance = within(a, b, 3).unwrap();
            assert!((letters(a) ^ letters(b)).count_ones() as usize <= 2 * distance);
        }
    }
}
