//! The maker's English: one spelling for each word of an official name, and which of its words say where a part sits,
//! and which say nothing.
//!
//! Names of parts and the meanings in the dictionary both go through [`canonical`], so that `FRONT` finds `FR`,
//! `CRANKCASE` finds `CRANK CASE` and `LIGHT ASSY,HEAD` is a `HEADLIGHT ASSY`.

use super::normalise;
use super::plan::Places;

/// A word of an official name as one or two words in the spelling that is used here; `None`: it is that already.
fn spelling(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "front" => &["fr"],
        "rear" => &["rr"],
        "right" | "rh" => &["r"],
        "left" | "lh" => &["l"],
        "upr" | "uppr" => &["upper"],
        "lwr" => &["lower"],
        "disc" => &["disk"],
        "tyre" => &["tire"],
        "complete" | "cmp" => &["comp"],
        "assembly" | "assey" | "asy" | "assembling" => &["assy"],
        "cyl" | "cylind" => &["cylinder"],
        "strg" | "steer" | "stg" => &["steering"],
        "mission" | "trans" => &["transmission"],
        "engine" => &["eng"],
        "exhaust" | "exh" => &["ex"],
        "inlet" | "intake" => &["in"],
        "conn" | "con" | "connect" => &["connecting"],
        "standard" => &["std"],
        "comb" => &["combination"],
        "brg" => &["bearing"],
        "brkt" => &["bracket"],
        "gskt" => &["gasket"],
        "centre" | "ctr" => &["center"],
        "sprkt" | "sprckt" => &["sprocket"],
        "carb" | "carburettor" | "carburator" => &["carburetor"],
        "adj" | "adjust" => &["adjusting"],
        "temp" => &["temperature"],
        "protecter" => &["protector"],
        "adapter" => &["adaptor"],
        "controller" => &["control"],
        "colour" => &["color"],
        "adjuster" => &["adjusting"],
        "calliper" => &["caliper"],
        "mudguard" => &["fender"],
        "pgmfi" => &["pgm", "fi"],
        "crankcase" => &["crank", "case"],
        "crankshaft" => &["crank", "shaft"],
        "camshaft" => &["cam", "shaft"],
        "camchain" => &["cam", "chain"],
        "countershaft" => &["counter", "shaft"],
        "mainshaft" => &["main", "shaft"],
        "driveshaft" => &["drive", "shaft"],
        "swingarm" => &["swing", "arm"],
        "gearshift" => &["gear", "shift"],
        "headlight" | "headlamp" => &["head", "light"],
        "taillight" | "taillamp" => &["tail", "light"],
        "windscreen" | "windshield" => &["wind", "screen"],
        "kickstarter" => &["kick", "starter"],
        "handlebar" | "handlebars" => &["handle", "bar"],
        "oilseal" => &["oil", "seal"],
        "dustseal" => &["dust", "seal"],
        "oring" => &["o", "ring"],
        "legshield" => &["leg", "shield"],
        "sparkplug" => &["spark", "plug"],
        "sidestand" => &["side", "stand"],
        "mainstand" => &["main", "stand"],
        "undercover" => &["under", "cover"],
        "footrest" => &["step"],
        "subassy" => &["sub", "assy"],
        "numberplate" => &["number", "plate"],
        _ => return None,
    })
}

/// Abbreviations of two words that the slash between them has taken apart.
fn pair(first: &str, second: &str) -> Option<[&'static str; 2]> {
    Some(match (first, second) {
        ("air", "c") => ["air", "cleaner"],
        ("c", "case") => ["crank", "case"],
        ("h", "light") => ["head", "light"],
        ("t", "light") => ["tail", "light"],
        ("s", "stand") => ["side", "stand"],
        ("m", "stand") => ["main", "stand"],
        _ => return None,
    })
}

/// Every word that [`canonical`] changes, for telling typing errors: nobody has `CRANKCASE` after it.
pub(super) const ALIASES: &[&str] = &[
    "front",
    "rear",
    "right",
    "left",
    "disc",
    "tyre",
    "mission",
    "engine",
    "exhaust",
    "inlet",
    "intake",
    "standard",
    "centre",
    "crankcase",
    "crankshaft",
    "camshaft",
    "countershaft",
    "mainshaft",
    "swingarm",
    "gearshift",
    "headlight",
    "headlamp",
    "taillight",
    "windscreen",
    "windshield",
    "kickstarter",
    "handlebar",
    "legshield",
    "adjuster",
    "adapter",
    "trans",
];

/// Words as they are compared, in their order.
pub fn canonical<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let words: Vec<&str> = words.into_iter().collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len() + 1);
    let mut at = 0;
    while at < words.len() {
        if let Some(pair) = words.get(at + 1).and_then(|second| pair(words[at], second)) {
            out.extend(pair.map(str::to_owned));
            at += 2;
            continue;
        }
        match spelling(words[at]) {
            Some(spelling) => out.extend(spelling.iter().map(|word| (*word).to_owned())),
            None => out.push(singular(words[at]).to_owned()),
        }
        at += 1;
    }
    out
}

/// Without the s of several: `BRAKES`, but not `GLASS`, `CHASSIS` or `GAS`.
fn singular(word: &str) -> &str {
    let is_plural = word.len() >= 5 && word.ends_with('s') && !["ss", "is", "us", "as"].iter().any(|end| word.ends_with(end));
    if is_plural && word.bytes().all(|b| b.is_ascii_lowercase()) { &word[..word.len() - 1] } else { word }
}

/// How else a word may stand in a name, for an index that has names as the maker writes them.
pub fn spellings(word: &str) -> Vec<&'static str> {
    const ALL: &[&str] = &[
        "front",
        "rear",
        "right",
        "rh",
        "left",
        "lh",
        "upr",
        "lwr",
        "disc",
        "tyre",
        "assembly",
        "cyl",
        "strg",
        "mission",
        "trans",
        "engine",
        "exhaust",
        "exh",
        "inlet",
        "intake",
        "conn",
        "standard",
        "comb",
        "centre",
        "carburettor",
        "adjuster",
        "adapter",
        "crankcase",
        "crankshaft",
        "camshaft",
        "swingarm",
        "gearshift",
        "headlight",
        "taillight",
        "windscreen",
        "kickstarter",
        "temp",
        "oilseal",
    ];
    ALL.iter().filter(|raw| spelling(raw).is_some_and(|words| words.contains(&word))).copied().collect()
}

/// Where a part sits, if that is what the word says.
pub fn place(word: &str) -> Option<Places> {
    Some(match word {
        "fr" => Places::FRONT,
        "rr" => Places::REAR,
        "r" => Places::RIGHT,
        "l" => Places::LEFT,
        "upper" | "top" => Places::UPPER,
        "lower" | "bottom" | "under" => Places::LOWER,
        _ => return None,
    })
}

/// Words of which a name has one or another or none: `WINKER ASSY`, `WINKER COMP`, `WINKER`.
pub fn says_nothing(word: &str) -> bool {
    matches!(word, "assy" | "comp" | "set" | "sub" | "unit")
}

/// The words of an official name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// In their order.
    pub words: Vec<String>,
    /// How many of them say what the part is: those before the first comma.
    pub noun: usize,
    /// What else it may be found by: parts of sizes, and groups with dashes written as one.
    pub also: Vec<String>,
}

impl Name {
    pub fn of(name: &str) -> Self {
        let is_digit = |at: Option<usize>| at.and_then(|at| name.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
        // The comma of `0,8L` is none.
        let is_end = |(at, c): &(usize, char)| match c {
            ',' => !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))),
            c => matches!(c, '(' | '*'),
        };
        let noun = &name[..name.char_indices().find(is_end).map_or(name.len(), |(at, _)| at)];
        let words = canonical(normalise::words(name).iter().map(String::as_str));
        let noun = canonical(normalise::words(noun).iter().map(String::as_str)).len().min(words.len());
        let mut also: Vec<String> = words.iter().flat_map(|word| pieces(word)).collect();
        also.extend(joined(name));
        also.retain(|word| !words.contains(word));
        also.sort();
        also.dedup();
        Self { words, noun, also }
    }
}

/// `12x22x5` is also 12, 22 and 5; `14t` is also 14.
fn pieces(word: &str) -> Vec<String> {
    if word.contains('x') && word.bytes().all(|b| b.is_ascii_digit() || b == b'x' || b == b'.') {
        return word.split('x').filter(|piece| !piece.is_empty()).map(str::to_owned).collect();
    }
    let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_measure = number.len() < word.len() && word.len() - number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if is_measure && !number.is_empty() { vec![number.to_owned()] } else { Vec::new() }
}

/// `MR9C-9N` as `mr9c9n`, `80/90-14` as `809014`: people leave dashes out.
fn joined(name: &str) -> Vec<String> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '*' | '.');
    name.split(is_gap)
        .filter(|run| run.contains(['-', '/']) && run.bytes().any(|b| b.is_ascii_digit()))
        .map(|run| run.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase())
        .filter(|run| (4..=12).contains(&run.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> (String, usize, String) {
        let name = Name::of(name);
        (name.words.join(" "), name.noun, name.also.join(" "))
    }

    #[test]
    fn names_have_one_spelling() {
        for (written, words, noun, also) in [
            ("PAD SET,FR BRAKE", "pad set fr brake", 2, ""),
            ("PAD SET,FRONT BRAKES", "pad set fr brake", 2, ""),
            ("ELEMENT COMP,AIR/C", "element comp air cleaner", 2, ""),
            ("ELEMENT COMP,AIR CLEANER", "element comp air cleaner", 2, ""),
            ("COVER,R C/CASE", "cover r crank case", 1, ""),
            ("HEADLIGHT ASSY", "head light assy", 3, ""),
            ("LIGHT ASSY,HEAD", "light assy head", 2, ""),
            ("BATTERY(GTZ5S)", "battery gtz5s", 1, ""),
            ("SPARK PLUG (MR9C-9N)", "spark plug mr9c 9n", 2, "9 mr9c9n"),
            ("SPROCKET,DRIVE (14T)", "sprocket drive 14t", 1, "14"),
            ("SEAL,OIL 12X22X5", "seal oil 12x22x5", 1, "12 22 5"),
            ("TIRE,FR (80/90-14 40P) IRC", "tire fr 80 90 14 40p irc", 1, "40 809014"),
            ("OLI MPX1 10W30 SL 0,8L FED", "oli mpx1 10w30 sl 0.8l fed", 6, "0.8"),
            ("COVER,R BODY *NH1*", "cover r body nh1", 1, ""),
            ("BEARING,RADIAL BALL 6301UU", "bearing radial ball 6301uu", 1, "6301"),
            ("UNIT COMP,C.D.I.", "unit comp cdi", 2, ""),
            ("GLASS,METER", "glass meter", 1, ""),
        ] {
            assert_eq!(name(written), (words.to_owned(), noun, also.to_owned()), "{written}");
        }
    }

    #[test]
    fn every_alias_is_one() {
        for alias in ALIASES {
            assert!(spelling(alias).is_some(), "{alias}");
        }
        assert_eq!(spellings("disk"), ["disc"]);
        assert_eq!(spellings("light"), ["headlight", "taillight"]);
        assert_eq!(spellings("brake"), Vec::<&str>::new());
    }
}
