//! Keys, passwords, tokens, sealing, and the guard against cross-site requests.

pub mod csrf;
pub mod keys;
pub mod password;
pub mod signature;
pub mod token;
