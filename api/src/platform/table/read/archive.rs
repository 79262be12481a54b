//! Looks through an archive before anything is built of it: what it unpacks to is counted, not believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Unreadable;

/// Bytes of all parts, unpacked. 100,000 rows of ten columns are about 60 MB.
const MOST_UNPACKED: usize = 192 * 1024 * 1024;
/// Bytes of any part that is no sheet: these are held in memory.
const MOST_HELD: usize = 48 * 1024 * 1024;
const MOST_PARTS: usize = 2_000;

/// # Errors
/// It can't be unpacked, or is a bomb.
pub(super) fn check(file: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| Unreadable::Broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let mut unpacked = 0;
    let mut chunk = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| Unreadable::Broken)?;
        let name = String::from_utf8_lossy(part.name_raw()).to_ascii_lowercase();
        let (is_sheet, is_strings) = (name.contains("worksheets/"), name.contains("sharedstrings"));
        let (mut size, mut promise) = (0, Promise::default());
        loop {
            let read = part.read(&mut chunk).map_err(|_| Unreadable::Broken)?;
            if read == 0 {
                break;
            }
            size += read;
            unpacked += read;
            if unpacked > MOST_UNPACKED || (!is_sheet && size > MOST_HELD) {
                return Err(Unreadable::TooLarge);
            }
            if is_strings && !promise.is_kept(&chunk[..read]) {
                return Err(Unreadable::Broken);
            }
        }
    }
    Ok(())
}

/// `<sst uniqueCount="…">` promises how many texts follow, and room is made for them: a promise that no file can keep would end
/// the process.
#[derive(Default)]
struct Promise {
    /// The end of the last chunk, in which a promise may begin.
    tail: Vec<u8>,
}

impl Promise {
    fn is_kept(&mut self, chunk: &[u8]) -> bool {
        const PROMISES: &[u8] = b"uniqueCount";
        /// At most eight digits: 100 million.
        const DIGITS: usize = 8;
        // Without zeros, so that it is seen in UTF-16, too.
        self.tail.extend(chunk.iter().filter(|byte| **byte != 0));
        let mut at = 0;
        while let Some(found) = find(&self.tail[at..], PROMISES) {
            let value = &self.tail[at + found + PROMISES.len()..];
            if value.len() < DIGITS + 3 {
                at += found;
                break;
            }
            let [b'=', quote @ (b'"' | b'\''), digits @ ..] = value else { return false };
            let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if !(1..=DIGITS).contains(&count) || digits.get(count) != Some(quote) {
                return false;
            }
            at += found + PROMISES.len();
        }
        let kept = self.tail.len().saturating_sub(PROMISES.len() + DIGITS + 3).max(at);
        self.tail.drain(..kept);
        true
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_promise_is_seen_wherever_chunks_end(before in 0usize..200, digits in 1usize..15, cut in 1usize..200) {
            let text = format!("{}<sst uniqueCount=\"{}\"><si>{}", " ".repeat(before), "9".repeat(digits), " ".repeat(64));
            let mut promise = Promise::default();
            let kept = text.as_bytes().chunks(cut).all(|chunk| promise.is_kept(chunk));
            prop_assert_eq!(kept, digits <= 8);
        }
    }
}
