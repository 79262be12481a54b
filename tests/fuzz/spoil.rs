//! Spoilt seeds, the same ones every time: bytes changed, pieces cut out, doubled, put elsewhere or taken from another
//! seed, and words that mean something to the target.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// How many inputs each target gets beside its seeds.
const INPUTS: usize = 1_500;
const LONGEST: usize = 8 * 1024;
/// The whole process never held more: far below what a file that unpacks without end would take.
const MOST_MEMORY_MIB: u64 = 1024;

/// Puts a target to its seeds and to what becomes of them.
pub fn run(target: &str, holds: fn(&[u8])) {
    let (seeds, words) = (seeds(target), words(target));
    for seed in &seeds {
        tried(target, seed, holds);
    }
    let mut rng = StdRng::seed_from_u64(20_261_124);
    for _ in 0..INPUTS {
        tried(target, &spoilt(&seeds, &words, &mut rng), holds);
    }
    if let Some(peak) = peak_memory_mib() {
        assert!(peak < MOST_MEMORY_MIB, "{target}: {peak} MiB");
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = folder().join("seeds").join(target);
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// Lines like `"\xc2\xa0 Kode"`.
fn words(target: &str) -> Vec<Vec<u8>> {
    let lines = std::fs::read_to_string(folder().join("words").join(target)).unwrap();
    let byte = |hex: &str| u8::from_str_radix(hex, 16).unwrap();
    let word = |line: &str| {
        let mut pieces = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap().split("\\x");
        let mut word = pieces.next().unwrap().as_bytes().to_vec();
        for piece in pieces {
            word.push(byte(&piece[..2]));
            word.extend(piece[2..].bytes());
        }
        word
    };
    lines.lines().map(word).collect()
}

/// A failure shows the input: as a file under `seeds/` it stays tested.
fn tried(target: &str, input: &[u8], holds: fn(&[u8])) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| holds(input))) {
        eprintln!("{target} fails for b\"{}\"", input.escape_ascii());
        resume_unwind(panic);
    }
}

fn spoilt(seeds: &[Vec<u8>], words: &[Vec<u8>], rng: &mut StdRng) -> Vec<u8> {
    let mut input = seeds[rng.random_range(0..seeds.len())].clone();
    for _ in 0..rng.random_range(1..=6) {
        let at = rng.random_range(0..=input.len());
        let end = at + rng.random_range(0..=(input.len() - at).min(64));
        match rng.random_range(0..7) {
            0 if at < input.len() => input[at] = rng.random(),
            1 if at < input.len() => input[at] ^= 1 << rng.random_range(0..8),
            2 => drop(input.drain(at..end)),
            3 => {
                let piece = input[at..end].repeat(rng.random_range(1..=8));
                input.splice(at..at, piece);
            }
            4 => {
                let piece = input[at..end].to_vec();
                let to = rng.random_range(0..=input.len());
                input.splice(to..to, piece);
            }
            5 => {
                let other = &seeds[rng.random_range(0..seeds.len())];
                let from = rng.random_range(0..=other.len());
                input.splice(at..end, other[from..].iter().take(64).copied());
            }
            _ => drop(input.splice(at..at, words[rng.random_range(0..words.len())].iter().copied())),
        }
        input.truncate(LONGEST);
    }
    input
}

/// `None` where the system does not tell.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kib: u64 = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kib / 1024)
}
