//! The knowledge behind the catalogue, read from the tables beside this file.

use anyhow::{Context, Result, ensure};

/// The first five characters of a part number, and what they name.
#[derive(Debug)]
pub struct Function {
    pub code: &'static str,
    /// Official names; the first is the usual one.
    pub names: Vec<&'static str>,
    pub category: &'static str,
    kinds: &'static str,
    needs: &'static str,
    /// Rupiah.
    pub low: u64,
    pub high: u64,
    /// How many part numbers it has per model, relative to the others.
    pub numbers: u64,
    /// 0 never ordered, 9 daily.
    pub sold: u64,
    pub painted: bool,
}

/// The middle group of a part number.
#[derive(Debug)]
pub struct Model {
    pub code: &'static str,
    kind: &'static str,
    has: &'static str,
    /// 0 cheap to 9 dear.
    pub level: u64,
    pub sold: u64,
    pub older: bool,
}

/// A part that is listed as it is.
#[derive(Debug)]
pub struct Standard {
    pub code: &'static str,
    pub name: &'static str,
    pub category: &'static str,
    pub price: u64,
    pub sold: u64,
}

impl Function {
    pub fn fits(&self, model: &Model) -> bool {
        self.kinds.contains(model.kind) && self.needs.chars().all(|part| model.has.contains(part))
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

pub fn functions() -> Result<Vec<Function>> {
    rows(include_str!("functions.tsv"))
        .map(|row| {
            let [code, names, category, fits, low, high, numbers, sold, painted] = row[..] else {
                anyhow::bail!("functions.tsv: nine columns, not {row:?}");
            };
            let (kinds, needs) = fits.split_once('+').unwrap_or((fits, ""));
            ensure!(code.len() == 5, "functions.tsv: {code} is not five characters");
            Ok(Function {
                code,
                names: names.split(';').collect(),
                category,
                kinds,
                needs,
                low: low.parse().context(code)?,
                high: high.parse().context(code)?,
                numbers: numbers.parse().context(code)?,
                sold: sold.parse().context(code)?,
                painted: painted == "c",
            })
        })
        .collect()
}

pub fn models() -> Result<Vec<Model>> {
    rows(include_str!("models.tsv"))
        .map(|row| {
            let [code, _motorcycle, kind, has, level, sold, era] = row[..] else {
                anyhow::bail!("models.tsv: seven columns, not {row:?}");
            };
            ensure!(code.len() == 3, "models.tsv: {code} is not three characters");
            Ok(Model { code, kind, has, level: level.parse().context(code)?, sold: sold.parse().context(code)?, older: era == "o" })
        })
        .collect()
}

pub fn standard_parts() -> Result<Vec<Standard>> {
    rows(include_str!("standard.tsv"))
        .map(|row| {
            let [code, name, category, price, sold] = row[..] else {
                anyhow::bail!("standard.tsv: five columns, not {row:?}");
            };
            Ok(Standard { code, name, category, price: price.parse().context(code)?, sold: sold.parse().context(code)? })
        })
        .collect()
}
