//! What people type → what is meant. Pure: the dictionary and the words of the catalogue come in, nothing else.
//!
//! [`Text`] is what was typed, as words; [`planner`](fn@plan) reads it with the [`Dictionary`] (workshop Indonesian,
//! motorcycles) and a [`Vocabulary`] (the words of the catalogue itself) and says in a [`Plan`] what a part must have.
//! Official names and what the dictionary says of them go through [`maker`], so that one word has one spelling.

mod cover;
mod dictionary;
mod distance;
pub mod maker;
pub mod normalise;
pub mod plan;
mod planner;
mod sound;
#[cfg(test)]
mod tests;
mod tokens;
mod vocabulary;

pub use dictionary::{Dictionary, VehicleModel};
pub use distance::within;
pub use normalise::Text;
pub use plan::{Kind, Places, Plan, Term, Way, Word};
pub use planner::plan;
pub use vocabulary::{Vocabulary, WordList};
