//! What a part number looks like.

/// Whether a word is surely a part number, or the beginning of a long one. Pieces like `K59A71` are left to the search.
pub(super) fn is_code(word: &str) -> bool {
    if !word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.')) {
        return false;
    }
    let groups: Vec<&str> = word.split(['-', '.']).collect();
    // 31x43x10.5 is a seal.
    if groups.iter().any(|group| group.is_empty())
        || word.bytes().any(|b| b == b'x') && word.bytes().all(|b| !b.is_ascii_alphabetic() || b == b'x')
    {
        return false;
    }
    let key: String = groups.concat();
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let begins_with_digits = |count: usize| key.len() >= count && key.as_bytes()[..count].iter().all(u8::is_ascii_digit);
    if digits == key.len() {
        // 9430120120, 93903-35480; not 22-11-2026, not 1.250.000.
        return key.len() >= 8 && (groups.len() == 1 || groups.iter().all(|group| group.len() >= 4));
    }
    // 06455K59A71 and its beginnings, 06455-K59-A71, 131A3K3VB00.
    (key.len() >= 8 && digits >= 4 && begins_with_digits(4))
        || (key.len() >= 10 && digits >= 5)
        // Other makers: 1LB-E4450-00, B65-F5805-00.
        || (groups.len() >= 2 && key.len() >= 8 && digits >= 4 && groups.iter().any(|group| is_long_group(group)))
}

fn is_long_group(group: &str) -> bool {
    group.len() >= 4 && group.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// Whether nothing is missing from a maker's number, so that a short number glued to it is a quantity.
pub(super) fn is_whole_code(word: &str) -> bool {
    let length = word.bytes().filter(u8::is_ascii_alphanumeric).count();
    is_code(word) && (length >= 11 || (length >= 8 && !word.contains(['-', '.'])))
}

/// How many of the first words are one part number written with gaps: `06455 K59 A71`, `94301 20120`, `77200 K0J N00 ZA`.
pub(super) fn spaced_code(words: &[&str]) -> Option<usize> {
    let first = words.first()?;
    let is_alnum = |word: &str| word.bytes().all(|b| b.is_ascii_alphanumeric());
    let has_digit = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
    if first.len() != 5 || !is_alnum(first) || !first.as_bytes()[..3].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let second = words.get(1).filter(|word| is_alnum(word))?;
    let all_digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    // Standard parts; a price and a sum of five digits would look the same.
    if second.len() == 5 && all_digits(first) && all_digits(second) && first.starts_with(['9', '0']) {
        return Some(if words.get(2).is_some_and(|third| matches!(third.len(), 2) && third.starts_with('0')) { 3 } else { 2 });
    }
    let third = words.get(2).filter(|word| is_alnum(word))?;
    let is_model = second.len() == 3 && !all_digits(second) && super::words::unit(second).is_none();
    let is_oil = second.len() == 5 && has_digit(second) && !all_digits(second);
    if !(is_model || is_oil) || third.len() != 3 || !has_digit(third) {
        return None;
    }
    let is_colour = |word: &&&str| word.len() == 2 && word.starts_with(['Z', 'z']) && word.bytes().all(|b| b.is_ascii_alphabetic());
    Some(if words.get(3).filter(is_colour).is_some() { 4 } else { 3 })
}
