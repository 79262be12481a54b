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
mod tests;
