//! The settings: complete in `.env.example`, and a bad one stops the start with a sentence that names it.

use clap::{Args, Command, FromArgMatches};
use pmo_api::config::Config;

const EXAMPLE: &str = include_str!("../../.env.example");

fn command() -> Command {
    Config::augment_args(Command::new("pmo").no_binary_name(true)).mut_args(|arg| arg.env(clap::builder::Resettable::Reset))
}

fn parse(args: &[&str]) -> Result<Config, String> {
    let base = ["--database-url", "postgres://nowhere/pmo"];
    let matches = command().try_get_matches_from(base.iter().chain(args)).map_err(|error| error.to_string())?;
    let config = Config::from_arg_matches(&matches).map_err(|error| error.to_string())?;
    config.check().map_err(|error| error.to_string())?;
    Ok(config)
}

#[test]
fn the_example_lists_every_setting_with_its_default() {
    let command = Config::augment_args(Command::new("pmo"));
    let mut names = Vec::new();
    for arg in command.get_arguments() {
        let Some(name) = arg.get_env().and_then(|name| name.to_str()) else { continue };
        names.push(name.to_owned());
        let default = arg.get_default_values().iter().filter_map(|value| value.to_str()).collect::<Vec<_>>().join(",");
        let line = format!("#{name}={default}");
        assert!(EXAMPLE.lines().any(|written| written == line), ".env.example lacks the line {line}");
    }
    let written = EXAMPLE.lines().filter_map(|line| line.strip_prefix('#')?.split_once('=')).map(|(name, _)| name.to_owned());
    let unknown: Vec<_> = written.filter(|name| !name.contains(' ') && !names.contains(name)).collect();
    assert_eq!(unknown, Vec::<String>::new(), ".env.example lists what no longer exists");
}

#[test]
fn a_bad_value_is_named() {
    for (args, name) in [
        (["--port", "eighty"], "PORT"),
        (["--app-env", "staging"], "APP_ENV"),
        (["--otp-ttl-seconds", "5"], "OTP_TTL_SECONDS"),
        (["--demo-data", "maybe"], "DEMO_DATA"),
        (["--secret-key", "short"], "SECRET_KEY"),
        (["--public-url", "localhost"], "PUBLIC_URL"),
        (["--order-notify-phones", "12345"], "ORDER_NOTIFY_PHONES"),
        (["--smtp-url", "mail.example.com"], "SMTP_URL"),
        (["--smtp-from", "nobody"], "SMTP_FROM"),
        (["--app-env", "production"], "SECRET_KEY"),
    ] {
        let error = parse(&args).unwrap_err();
        assert!(error.contains(name), "{args:?}: {error}");
    }
    let production = ["--app-env", "production", "--secret-key", "0123456789abcdef0123456789abcdef"];
    assert!(parse(&production).unwrap_err().contains("PUBLIC_URL"));
    let https = ["--public-url", "https://pmo.example"];
    let open = ["--smtp-url", "smtp://pmo:secret@mail.example.com:587"];
    let error = parse(&[&production[..], &https[..], &open[..]].concat()).unwrap_err();
    assert!(error.contains("SMTP_URL") && !error.contains("secret@"), "{error}");
    let config = parse(&[&production[..], &https[..]].concat()).unwrap();
    assert!(!config.demo_data_wanted(), "no demo data in production");
    assert!(config.is_https());
}
