//! The part master: numbers that read function (5) - model (3) - variant (3) - colour (2), official names, prices.

use std::collections::HashSet;

use anyhow::{Result, ensure};

use super::numbers::{Maker, paints_of, variants_of};
use super::rng::Rng;
use super::tables::{self, Function, Model, Standard};

/// The one sellable part the old system does not know: in PMO's list, not in the master.
pub const UNMAPPED_PART: &str = "77200K0JN00ZA";

/// Variants are numbered this far per function and model; beyond it the numbers would repeat.
pub const MOST_PARTS: usize = 2_000_000;

/// Of the real master's 56,500 parts some 43,000 can be sold.
const SELLABLE: (usize, usize) = (43_000, 56_500);

/// The standard parts that are in every catalogue, however small.
const ALWAYS: usize = 12;

#[derive(Debug)]
pub struct Part {
    pub code: String,
    pub name: String,
    pub category: &'static str,
    /// Rupiah; 0 and none both mean that it has no price.
    pub price: Option<u64>,
    pub active: Option<bool>,
    /// How much of it shops order, relative to the others.
    pub sold: u64,
    pub older: bool,
    pub standard: bool,
}

impl Part {
    pub fn is_sellable(&self) -> bool {
        self.active == Some(true) && self.price.unwrap_or(0) > 0
    }

    /// Whether the old system's master has it.
    pub fn is_mapped(&self) -> bool {
        self.code != UNMAPPED_PART
    }
}

/// The whole master of `count` parts, in no order.
///
/// # Errors
/// A bad data table, or more parts than there are numbers.
pub fn catalogue(seed: u64, count: usize) -> Result<Vec<Part>> {
    ensure!(count <= MOST_PARTS, "at most {MOST_PARTS} parts can be made, not {count}");
    let standard = choose_standard(tables::standard_parts()?, count);
    let known: HashSet<String> = standard.iter().map(|part| part.code.replace('-', "")).collect();
    let mut parts = Vec::with_capacity(count);
    let generated = count - standard.len();
    parts.extend(standard.into_iter().map(|part| Part {
        code: part.code.to_owned(),
        name: part.name.to_owned(),
        category: part.category,
        price: Some(part.price),
        active: Some(true),
        sold: part.sold * 9,
        older: false,
        standard: true,
    }));
    add_generated(seed, generated, &known, &mut parts)?;
    let mut rng = Rng::new(seed, "master");
    rng.shuffle(&mut parts);
    retire(&mut rng, &mut parts);
    write_some_with_dashes(&mut rng, &mut parts);
    Ok(parts)
}

/// All of them in a full catalogue; in a small one every n-th, so that most of it still looks like the rest.
fn choose_standard(all: Vec<Standard>, count: usize) -> Vec<Standard> {
    let most = (count / 4).max(ALWAYS).min(count);
    let total = all.len();
    if total <= most {
        return all;
    }
    let (always, others) = (ALWAYS.min(most), most.saturating_sub(ALWAYS));
    let step = total.saturating_sub(always).checked_div(others).unwrap_or(0);
    all.into_iter()
        .enumerate()
        .filter(|(at, _)| *at < always || (step > 0 && (at - always) % step == 0 && (at - always) / step < others))
        .map(|(_, part)| part)
        .collect()
}

fn add_generated(seed: u64, count: usize, known: &HashSet<String>, parts: &mut Vec<Part>) -> Result<()> {
    let functions = tables::functions()?;
    let models = tables::models()?;
    let weight = |function: &Function, model: &Model| function.numbers * (2 + model.sold);
    let pairs = || functions.iter().flat_map(|f| models.iter().enumerate().filter(|(_, m)| f.fits(m)).map(move |m| (f, m)));
    let total: u64 = pairs().map(|(function, (_, model))| weight(function, model)).sum();
    let paints: Vec<Vec<&str>> = models.iter().map(|model| paints_of(seed, model)).collect();
    let variants: Vec<Vec<String>> = models.iter().map(|model| variants_of(seed, model)).collect();

    let target = parts.len() + count;
    let (mut done, mut share) = (0_u64, 0_u64);
    for (function, (at, model)) in pairs() {
        share += weight(function, model);
        let wanted = share * count as u64 / total - done;
        done += wanted;
        let mut maker = Maker::new(seed, function, model, &variants[at], &paints[at]);
        let mut made = 0;
        while made < wanted {
            let part = maker.next_part()?;
            if !known.contains(&part.code) {
                parts.push(part);
                made += 1;
            }
        }
    }
    debug_assert_eq!(parts.len(), target);
    Ok(())
}

<<<<<<< HEAD
/// Makes the numbers of one function for one model.
struct Maker<'a> {
    rng: Rng,
    function: &'a Function,
    model: &'a Model,
    variants: &'a [String],
    paints: &'a [&'static str],
    name: String,
    price: u64,
    variant: usize,
    paint: usize,
    paints_left: usize,
}

impl<'a> Maker<'a> {
    fn new(seed: u64, function: &'a Function, model: &'a Model, variants: &'a [String], paints: &'a [&'static str]) -> Self {
        let mut rng = Rng::new(seed, &format!("{}{}", function.code, model.code));
        let usual = function.names.first().copied().unwrap_or_default();
        let name = if rng.percent(60) { usual } else { rng.pick(&function.names, usual) };
        let name = if rng.percent(8) && !name.contains(", ") { name.replace(',', ", ") } else { name.to_owned() };
        // Dearer motorcycles have dearer parts; most parts stand in the lower half of their range.
        let place = (model.level * 11 + rng.below(50)) as f64 / 148.0;
        let price = function.low as f64 + (function.high - function.low) as f64 * place * place;
        Self { rng, function, model, variants, paints, name, price: price as u64, variant: 0, paint: 0, paints_left: 0 }
    }

    fn next_part(&mut self) -> Result<Part> {
        if self.paints_left == 0 {
            self.variant += 1 + usize::from(self.rng.below(3) == 0);
            self.paint = self.rng.index(self.paints.len());
            self.paints_left = if self.function.painted { 2 + self.rng.index(5) } else { 1 };
        }
        let number = self.variant - 1;
        ensure!(number < self.variants.len(), "{}{} has no more variants", self.function.code, self.model.code);
        let mut code = format!("{}{}{}", self.function.code, self.model.code, self.variants[number]);
        let mut name = self.name.clone();
        if self.function.painted {
            code.push('Z');
            code.push(char::from(b'A' + (self.paints_left - 1) as u8));
            let paint = self.paints.get(self.paint % self.paints.len()).copied().unwrap_or("NH1");
            name = format!("{name} *{paint}*");
            self.paint += 1;
        }
        self.paints_left -= 1;
        let price = self.price * (92 + self.rng.below(17)) / 100;
        Ok(Part {
            code,
            name,
            category: self.function.category,
            price: Some(round_price(price)),
            active: Some(true),
            sold: self.function.sold * self.model.sold,
            older: self.model.older,
            standard: false,
        })
    }
}

fn round_price(price: u64) -> u64 {
    let step = match price {
        0..100_000 => 500,
        100_000..1_000_000 => 1_000,
        _ => 5_000,
    };
    ((price + step / 2) / step * step).max(500)
}

/// The variants of a model in the order they are given out: the usual ones of its time, then letter and two digits.
fn variants_of(seed: u64, model: &Model) -> Vec<String> {
    const OLDER: &str = "900 901 902 305 600 601 602 650 700 701 710 711 760 830 840 841 850 860 870 880 881 890 891 \
        910 920 930 940 950 951 003 010 020 306 405 406 300 301 670 610 620 640 680 690 750 770 780 800 810 820 870 871 J00 M00 N00";
    const NEWER: &str = "A00 A01 A10 A11 A20 A21 A60 A61 A70 A71 A80 B00 B01 B10 B20 B30 B60 C00 C01 D00 D01 E00 E01 F00 F01 G00 \
        H00 H10 J00 J01 J10 K00 L00 L01 M00 N00 N01 N10 N11 N20 N30 N40 N50 N60 R00 R01 T00 T01 T60 T80 U00 V00 V01 V10 V20 V80 Y00 \
        Z00 BA0 BA1 BB0 NA0 NA1 NB0 900 901 305 600 601 305 881";
    let mut variants: Vec<String> = Vec::with_capacity(2_300);
    let mut seen = HashSet::new();
    let usual = if model.older { OLDER } else { NEWER };
    variants.extend(usual.split_whitespace().filter(|variant| seen.insert(*variant)).map(str::to_owned));
    Rng::new(seed, model.code).shuffle(&mut variants);
    for letter in "ABCDEFGHJKLMNPRSTUVWXY".chars() {
        for number in 0..100 {
            let variant = format!("{letter}{number:02}");
            if !seen.contains(variant.as_str()) {
                variants.push(variant);
            }
        }
    }
    variants
}

/// The paints a model was sold in, by the maker's codes: NH greys and black, R reds, B and PB blues, Y and G.
fn paints_of(seed: u64, model: &Model) -> Vec<&'static str> {
    let mut paints = vec![
        "NHB25M", "NHA35M", "NH196", "NH303M", "NH411M", "NH436M", "NHA62M", "NHA76M", "NHA87P", "NHA96P", "NHB35P", "NHB53P", "NHB61M",
        "NHC42M", "R258", "R263", "R320", "R340C", "R350C", "R368C", "R376", "R381C", "B203M", "PB329M", "PB391P", "PB402P", "PB412C",
        "PB417P", "Y106", "Y196C", "Y205C", "YR286C", "YR338M", "G204C", "G207M", "GY140M", "RP198P", "BG151M", "RP186P", "Y224M",
    ];
    Rng::new(seed, &format!("paint {}", model.code)).shuffle(&mut paints);
    paints.truncate(9);
    paints.insert(0, "NH1");
    paints
}

=======
>>>>>>> 3bf92c9a3d08d305a5e563e50906d7222841e486
/// Takes the share of parts that cannot be sold out of the trade, those of older models first.
fn retire(rng: &mut Rng, parts: &mut [Part]) {
    let total = parts.len();
    let unsellable = total - (total * SELLABLE.0 + SELLABLE.1 / 2) / SELLABLE.1;
    let older = parts.iter().filter(|part| part.older).count();
    let newer = parts.iter().filter(|part| !part.older && !part.standard).count();
    let from_older = (unsellable * older * 22).checked_div(older * 22 + newer * 10).unwrap_or(0).min(older);
    let mut left = [(older, from_older), (newer, (unsellable - from_older).min(newer))];
    for part in parts.iter_mut().filter(|part| !part.standard) {
        let (remaining, wanted) = &mut left[usize::from(!part.older)];
        if (rng.below(*remaining as u64) as usize) < *wanted {
            *wanted -= 1;
            match rng.below(100) {
                0..64 => part.active = Some(false),
                64..72 => (part.active, part.price) = (Some(false), Some(0)),
                72..90 => part.price = Some(0),
                90..98 => part.price = None,
                _ => part.active = None,
            }
        }
        *remaining -= 1;
    }
}

/// Two in a hundred, of the older models, stand in the master as they were once typed: 31500-KPH-881.
fn write_some_with_dashes(rng: &mut Rng, parts: &mut [Part]) {
    let mut older = parts.iter().filter(|part| part.older).count() as u64;
    let mut wanted = (parts.len() as u64 / 50).min(older);
    for part in parts.iter_mut().filter(|part| part.older) {
        if rng.below(older) < wanted {
            wanted -= 1;
            part.code.insert(8, '-');
            part.code.insert(5, '-');
        }
        older -= 1;
    }
}

#[cfg(test)]
<<<<<<< HEAD
mod tests {
    use super::*;

    fn keys(parts: &[Part]) -> HashSet<String> {
        parts.iter().map(|part| part.code.replace('-', "")).collect()
    }

    fn sellable(parts: &[Part]) -> usize {
        parts.iter().filter(|part| part.is_sellable()).count()
    }

    #[test]
    fn the_same_seed_gives_the_same_master() {
        let text = |seed| format!("{:?}", catalogue(seed, 3_000).unwrap());
        assert_eq!(text(1), text(1));
        assert_ne!(text(1), text(2));
    }

    #[test]
    fn the_full_master_has_the_size_of_the_real_one() {
        let parts = catalogue(2025, 56_500).unwrap();
        assert_eq!((parts.len(), keys(&parts).len(), sellable(&parts)), (56_500, 56_500, 43_000));
        assert_eq!(parts.iter().filter(|part| !part.is_mapped()).count(), 1);
        assert!(parts.iter().any(|part| part.code == UNMAPPED_PART && part.is_sellable()));
        let dashed: Vec<&Part> = parts.iter().filter(|part| part.code.contains('-')).collect();
        assert!((1_000..1_300).contains(&dashed.len()), "{} with dashes", dashed.len());
        assert!(dashed.iter().filter(|part| !part.standard).all(|part| part.code.as_bytes()[5] == b'-' && part.code.as_bytes()[9] == b'-'));
        for code in ["06455K59A71", "082322MAK0LN9", "23100K1ABA0", "9430120120", "31500-KPH-881"] {
            assert!(parts.iter().any(|part| part.code == code && part.is_sellable()), "{code}");
        }
    }

    #[test]
    fn ten_times_as_many_are_still_unique() {
        let parts = catalogue(2025, 430_000).unwrap();
        assert_eq!((parts.len(), keys(&parts).len()), (430_000, 430_000));
        assert_eq!(sellable(&parts), (430_000 * 43_000 + 28_250) / 56_500);
    }

    #[test]
    fn numbers_read_function_model_variant_colour() {
        let models: Vec<&str> = tables::models().unwrap().iter().map(|model| model.code).collect();
        for part in catalogue(3, 20_000).unwrap().iter().filter(|part| !part.standard) {
            let code = part.code.replace('-', "");
            assert!(matches!(code.len(), 11 | 13), "{code}");
            assert!(models.contains(&&code[5..8]), "{code}");
            assert!(code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()), "{code}");
            assert_eq!(code.len() == 13, part.name.ends_with('*'), "{code} {}", part.name);
            let price = part.price.unwrap_or(500);
            assert!(price == 0 || (500..10_000_000).contains(&price), "{code} {price}");
        }
    }

    #[test]
    fn small_masters_work_too() {
        for count in [0, 1, 12, 40, 500] {
            let parts = catalogue(1, count).unwrap();
            assert_eq!((parts.len(), keys(&parts).len()), (count, count));
        }
        assert!(catalogue(1, MOST_PARTS + 1).is_err());
    }

    #[test]
    fn the_tables_are_sound() {
        let functions = tables::functions().unwrap();
        let codes: HashSet<&str> = functions.iter().map(|function| function.code).collect();
        assert!(functions.len() >= 500 && codes.len() == functions.len());
        assert!(functions.iter().all(|function| function.low < function.high && function.numbers > 0 && function.sold < 10));
        let models = tables::models().unwrap();
        let codes: HashSet<&str> = models.iter().map(|model| model.code).collect();
        assert!(models.len() >= 90 && codes.len() == models.len());
        assert!(functions.iter().all(|function| models.iter().any(|model| function.fits(model))));
        let standard = tables::standard_parts().unwrap();
        assert!(standard.iter().all(|part| part.price >= 500 && part.name.len() <= 200));
    }
}
=======
mod tests;
>>>>>>> 3bf92c9a3d08d305a5e563e50906d7222841e486
