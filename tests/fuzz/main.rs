//! Input that nobody means to send, for what reads the texts and files of strangers: pasted lists, phone numbers, tables,
//! workbooks, searches, tokens. Each target says in its own file what holds whatever comes in.
//!
//! The same targets run in two ways:
//!
//! - in `cargo test` each takes its seeds and a fixed number of spoilt ones, the same every time ([`spoil`]);
//! - `make fuzz` builds them with coverage counters, and libFuzzer looks for inputs that reach code no other one has
//!   reached (`run.sh` beside this file).
//!
//! `seeds/<target>` has one input a file; what broke once stays there. `words/<target>` has what means something to it, as
//! libFuzzer reads dictionaries.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod paste;
mod phone;
mod search;
mod table;
mod token;
mod workbook;

#[cfg(not(fuzzing))]
mod spoil;

/// A test that puts a target to any bytes.
macro_rules! fuzz {
    ($($target:ident),*) => {
        $(
            #[test]
            fn $target() {
                #[cfg(fuzzing)]
                bolero::check!().for_each(|input: &[u8]| $target::holds(input));
                #[cfg(not(fuzzing))]
                spoil::run(stringify!($target), $target::holds);
            }
        )*
    };
}

fuzz!(paste, phone, search, table, token, workbook);
