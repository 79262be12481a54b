//! Part numbers of one function for one model, with the name and the price that go with them.

use std::collections::HashSet;

use anyhow::{Result, ensure};

use super::parts::Part;
use super::rng::Rng;
use super::tables::{Function, Model};

/// Makes the numbers of one function for one model.
pub struct Maker<'a> {
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
    pub fn new(seed: u64, function: &'a Function, model: &'a Model, variants: &'a [String], paints: &'a [&'static str]) -> Self {
        let mut rng = Rng::new(seed, &format!("{}{}", function.code, model.code));
        let usual = function.names.first().copied().unwrap_or_default();
        let name = if rng.percent(60) { usual } else { rng.pick(&function.names, usual) };
        let name = if rng.percent(8) && !name.contains(", ") { name.replace(',', ", ") } else { name.to_owned() };
        // Dearer motorcycles have dearer parts; most parts stand in the lower half of their range.
        let place = (model.level * 11 + rng.below(50)) as f64 / 148.0;
        let price = function.low as f64 + (function.high - function.low) as f64 * place * place;
        Self { rng, function, model, variants, paints, name, price: price as u64, variant: 0, paint: 0, paints_left: 0 }
    }

    pub fn next_part(&mut self) -> Result<Part> {
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
pub fn variants_of(seed: u64, model: &Model) -> Vec<String> {
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
pub fn paints_of(seed: u64, model: &Model) -> Vec<&'static str> {
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
