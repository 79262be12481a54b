//! What every feature stands on and what knows no feature.

pub mod bus;
pub mod clock;
pub mod db;
pub mod ending;
pub mod epoch;
pub mod http;
pub mod meters;
pub mod money;
pub mod phone;
pub mod process;
pub mod pulse;
pub mod rate_limit;
pub mod security;
pub mod table;
pub mod telemetry;
pub mod text;
