//! CSV of any kind: which encoding, which separator, and where each row stands.

use std::collections::HashMap;

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Gate, MOST_COLUMNS, Unreadable};
use crate::platform::table::Cell;

/// In the order in which they are taken when nothing speaks for one of them.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So much of a file shows how it is written.
const SAMPLE_LINES: usize = 50;
const SAMPLE_BYTES: usize = 64 * 1024;

pub(super) fn read(file: &[u8], gate: &mut Gate<'_>) -> Result<(), Unreadable> {
    let text = decode(file);
    // No text has these: it is a picture, a PDF, half a workbook.
    if text.contains('\0') {
        return Err(Unreadable::Broken);
    }
    let (declared, text) = declared_separator(&text);
    let separator = declared.unwrap_or_else(|| guess_separator(text));
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    // `sep=;` is a row, too.
    let mut number = u32::from(declared.is_some());
    let mut record = csv::StringRecord::new();
    loop {
        let begins = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if !reader.read_record(&mut record).map_err(|_| Unreadable::Broken)? {
            return Ok(());
        }
        // Lines with nothing in them are skipped by the reader, and counted by spreadsheets.
        let rest = text.get(begins..).unwrap_or_default();
        // The reader leaves half of a `\r\n` to the next row.
        let rest = if text.as_bytes().get(..begins).is_some_and(|read| read.ends_with(b"\r")) {
            rest.strip_prefix('\n').unwrap_or(rest)
        } else {
            rest
        };
        number = number.saturating_add(1 + empty_lines(rest));
        if record.iter().skip(MOST_COLUMNS).any(|cell| !cell.trim().is_empty()) {
            return Err(Unreadable::TooManyColumns);
        }
        gate.pass(number, record.iter().take(MOST_COLUMNS).map(Cell::of_text).collect())?;
    }
}

/// By its mark, else by how it looks. Whatever is not UTF-8 was written by an old Windows.
fn decode(file: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(file) {
        return encoding.decode_with_bom_removal(file).0.into_owned();
    }
    let zeros = |odd: usize| file.iter().take(200).skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = match (zeros(0), zeros(1), file.len().min(200) / 4) {
        (0, many, quarter) if many > quarter => UTF_16LE,
        (many, 0, quarter) if many > quarter => UTF_16BE,
        _ => match std::str::from_utf8(file) {
            Ok(text) => return text.to_owned(),
            Err(_) => WINDOWS_1252,
        },
    };
    encoding.decode_without_bom_handling(file).0.into_owned()
}

/// Excel's own way to say it: a first line `sep=;`.
fn declared_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    match line.trim_end_matches(['\r', '\n']).as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] if separator.is_ascii() && *separator != b'"' => {
            (Some(*separator), &text[line.len()..])
        }
        _ => (None, text),
    }
}

/// The separator that makes the most rows alike: names and prices have commas too, but not the same number in every line.
fn guess_separator(text: &str) -> u8 {
    let mut counts: [HashMap<usize, usize>; SEPARATORS.len()] = Default::default();
    let mut line = [0; SEPARATORS.len()];
    let (mut quoted, mut lines) = (false, 0);
    for byte in text.bytes().take(SAMPLE_BYTES).chain([b'\n']) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                for (counts, count) in counts.iter_mut().zip(line) {
                    *counts.entry(count).or_default() += 1;
                }
                line = [0; SEPARATORS.len()];
                lines += 1;
                if lines == SAMPLE_LINES {
                    break;
                }
            }
            _ if !quoted => {
                if let Some(which) = SEPARATORS.iter().position(|separator| *separator == byte) {
                    line[which] += 1;
                }
            }
            _ => {}
        }
    }
    let weight =
        |counts: &HashMap<usize, usize>| counts.iter().map(|(count, lines)| count.min(&MOST_COLUMNS) * lines * lines).max().unwrap_or(0);
    let mut best = (0, b';');
    for (separator, counts) in SEPARATORS.into_iter().zip(&counts) {
        let weight = weight(counts);
        if weight > best.0 {
            best = (weight, separator);
        }
    }
    best.1
}

/// Lines at the beginning of a text that have nothing in them.
fn empty_lines(text: &str) -> u32 {
    let mut lines = 0;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next_if(|byte| matches!(byte, b'\n' | b'\r')) {
        if byte == b'\r' {
            let _ = bytes.next_if_eq(&b'\n');
        }
        lines += 1;
    }
    lines
}
