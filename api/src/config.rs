//! Every setting, with its default, in one place. Each is an environment variable (also from `.env`); `pmo serve --help`
//! lists them, and a bad value stops the start with a sentence that names it.

mod mail;
mod schedules;
mod secret;
mod tls;
mod whatsapp;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub use mail::MailConfig;
pub use schedules::ScheduleConfig;
pub use secret::Secret;
pub use tls::TlsConfig;
pub use whatsapp::{Rate, Template, WhatsappConfig};

use crate::platform::telemetry::LogFormat;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Environment {
    Development,
    Production,
}

/// Whether a shop may order what is out of stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StockPolicy {
    /// It may; both sides see it line by line and the admin decides.
    Allow,
    /// Checkout answers 409.
    Block,
}

/// A way out for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ValueEnum, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum Gateway {
    /// Prints the message and lists it at `/dev/messages`; sends nothing.
    Log,
    /// Meta's own WhatsApp Cloud API.
    CloudApi,
    /// fonnte.com.
    Fonnte,
    /// A go-whatsapp-web-multidevice server.
    Gowa,
    /// A mail server: for emails, not for WhatsApp.
    #[value(skip)]
    Smtp,
}

impl Gateway {
    pub const ALL: [Self; 5] = [Self::Log, Self::CloudApi, Self::Fonnte, Self::Gowa, Self::Smtp];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::CloudApi => "cloud_api",
            Self::Fonnte => "fonnte",
            Self::Gowa => "gowa",
            Self::Smtp => "smtp",
        }
    }

    /// The gateway of this name.
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gateway| gateway.as_str() == name.trim())
    }
}

#[derive(Args, Clone, Debug)]
pub struct Config {
    /// development: demo data, log gateway, plain cookies on localhost. production: none of these by default, secrets required
    #[arg(long, env = "APP_ENV", value_name = "APP_ENV", default_value = "development")]
    pub app_env: Environment,

    /// PostgreSQL. `make run` starts a private one when this is not set
    #[arg(long, env = "DATABASE_URL", value_name = "DATABASE_URL", hide_env_values = true)]
    pub database_url: String,

    /// Connections of one process to PostgreSQL; up to half as many again ask for the old system's stock, and one more feels the pulse
    #[arg(long, env = "DATABASE_MAX_CONNECTIONS", value_name = "DATABASE_MAX_CONNECTIONS", default_value_t = 16, value_parser = clap::value_parser!(u32).range(2..=1000))]
    pub database_max_connections: u32,

    /// Redis for limits and caches shared by all processes; without it they live in each process
    #[arg(long, env = "REDIS_URL", value_name = "REDIS_URL", hide_env_values = true)]
    pub redis_url: Option<String>,

    /// Milliseconds a request waits for Redis before limits are kept in the process
    #[arg(long, env = "REDIS_TIMEOUT_MS", value_name = "REDIS_TIMEOUT_MS", default_value_t = 250, value_parser = clap::value_parser!(u64).range(10..=10_000))]
    pub redis_timeout_ms: u64,

    /// Address to listen on
    #[arg(long, env = "HOST", value_name = "HOST", default_value = "0.0.0.0")]
    pub host: String,

    /// Port to listen on
    #[arg(long, env = "PORT", value_name = "PORT", default_value_t = 8080)]
    pub port: u16,

    #[command(flatten)]
    pub tls: TlsConfig,

    /// Seconds between the word on /readyz that the process is about to end and its last connection: as long as a proxy needs to read it
    #[arg(long, env = "DRAIN_SECONDS", value_name = "DRAIN_SECONDS", default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=300))]
    pub drain_seconds: u64,

    /// Worker threads; 0: one per core
    #[arg(long, env = "WORKERS", value_name = "WORKERS", default_value_t = 0)]
    pub workers: usize,

    /// Where people reach the service, for links in messages; decides whether cookies are `Secure`. Default: http://localhost:PORT
    #[arg(long, env = "PUBLIC_URL", value_name = "PUBLIC_URL")]
    pub public_url: Option<String>,

    /// Proxies in front whose X-Forwarded-For is believed
    #[arg(long, env = "TRUSTED_PROXIES", value_name = "TRUSTED_PROXIES", default_value_t = 0)]
    pub trusted_proxies: usize,

    /// Secret from which all keys are derived, at least 32 characters. Required in production; otherwise made on the first start and kept in the data folder
    #[arg(long, env = "SECRET_KEY", value_name = "SECRET_KEY", hide_env_values = true)]
    pub secret_key: Option<String>,

    /// Folder for what a development start keeps
    #[arg(long, env = "DATA_DIR", value_name = "DATA_DIR", default_value = ".data")]
    pub data_dir: PathBuf,

    /// Load demo data into an empty database: 1 or 0. Never in production
    #[arg(long, env = "DEMO_DATA", value_name = "DEMO_DATA", default_value = "1", value_parser = parse_switch)]
    pub demo_data: Switch,

    /// Parts in the demo catalogue; about three quarters are sellable
    #[arg(long, env = "DEMO_PARTS", value_name = "DEMO_PARTS", default_value_t = 56_500, value_parser = clap::value_parser!(u32).range(100..=2_000_000))]
    pub demo_parts: u32,

    /// Built web-toko, served at /
    #[arg(long, env = "WEB_TOKO_DIR", value_name = "WEB_TOKO_DIR", default_value = "web-toko/dist")]
    pub web_toko_dir: PathBuf,

    /// Built web-admin, served at /admin/
    #[arg(long, env = "WEB_ADMIN_DIR", value_name = "WEB_ADMIN_DIR", default_value = "web-admin/dist")]
    pub web_admin_dir: PathBuf,

    /// Log format
    #[arg(long, env = "LOG_FORMAT", value_name = "LOG_FORMAT", default_value = "pretty")]
    pub log_format: LogFormat,

    /// What to log, as tracing directives
    #[arg(long, env = "LOG", value_name = "LOG", default_value = "info,sqlx=warn")]
    pub log: String,

    #[command(flatten)]
    pub whatsapp: WhatsappConfig,

    /// WhatsApp numbers told of every new order until the settings name others, separated by commas
    #[arg(long, env = "ORDER_NOTIFY_PHONES", value_name = "ORDER_NOTIFY_PHONES", default_value = "6281299990000", value_delimiter = ',')]
    pub order_notify_phones: Vec<String>,

    #[command(flatten)]
    pub mail: MailConfig,

    #[command(flatten)]
    pub schedules: ScheduleConfig,

    /// What /metrics wants to be asked with, as a Bearer token, at least 20 characters; without it /metrics exists in development only
    #[arg(long, env = "METRICS_TOKEN", value_name = "METRICS_TOKEN", hide_env_values = true)]
    pub metrics_token: Option<Secret>,

    /// Requests a logged-in shop may make in a minute; 0: no limit
    #[arg(long, env = "RATE_LIMIT_API_PER_MINUTE", value_name = "RATE_LIMIT_API_PER_MINUTE", default_value_t = 60)]
    pub rate_limit_api_per_minute: u32,

    /// Requests a logged-in admin may make in a minute; 0: no limit
    #[arg(long, env = "RATE_LIMIT_ADMIN_PER_MINUTE", value_name = "RATE_LIMIT_ADMIN_PER_MINUTE", default_value_t = 600)]
    pub rate_limit_admin_per_minute: u32,

    /// Requests to the login endpoints one address may make in a minute; 0: no limit
    #[arg(long, env = "RATE_LIMIT_AUTH_PER_MINUTE", value_name = "RATE_LIMIT_AUTH_PER_MINUTE", default_value_t = 60)]
    pub rate_limit_auth_per_minute: u32,

    /// Seconds an OTP is valid
    #[arg(long, env = "OTP_TTL_SECONDS", value_name = "OTP_TTL_SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(30..=3600))]
    pub otp_ttl_seconds: u32,

    /// OTPs one phone may request in OTP_REQUEST_WINDOW_SECONDS
    #[arg(long, env = "OTP_REQUEST_LIMIT", value_name = "OTP_REQUEST_LIMIT", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub otp_request_limit: u32,

    /// Window of OTP_REQUEST_LIMIT in seconds
    #[arg(long, env = "OTP_REQUEST_WINDOW_SECONDS", value_name = "OTP_REQUEST_WINDOW_SECONDS", default_value_t = 600)]
    pub otp_request_window_seconds: u32,

    /// Seconds between two OTP requests of one phone
    #[arg(long, env = "OTP_COOLDOWN_SECONDS", value_name = "OTP_COOLDOWN_SECONDS", default_value_t = 60)]
    pub otp_cooldown_seconds: u32,

    /// Wrong OTPs after which a phone is blocked
    #[arg(long, env = "OTP_MAX_ATTEMPTS", value_name = "OTP_MAX_ATTEMPTS", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub otp_max_attempts: u32,

    /// Seconds a phone stays blocked after too many wrong OTPs
    #[arg(long, env = "OTP_BLOCK_SECONDS", value_name = "OTP_BLOCK_SECONDS", default_value_t = 900)]
    pub otp_block_seconds: u32,

    /// Seconds a login code is valid that an admin issued for a shop
    #[arg(long, env = "LOGIN_CODE_TTL_SECONDS", value_name = "LOGIN_CODE_TTL_SECONDS", default_value_t = 900, value_parser = clap::value_parser!(u32).range(60..=86_400))]
    pub login_code_ttl_seconds: u32,

    /// Days a toko session lasts after its last activity
    #[arg(long, env = "TOKO_SESSION_DAYS", value_name = "TOKO_SESSION_DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=90))]
    pub toko_session_days: u32,

    /// Days a toko session lasts at the most
    #[arg(long, env = "TOKO_SESSION_MAX_DAYS", value_name = "TOKO_SESSION_MAX_DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=365))]
    pub toko_session_max_days: u32,

    /// Minutes an admin session lasts after its last activity
    #[arg(long, env = "ADMIN_SESSION_MINUTES", value_name = "ADMIN_SESSION_MINUTES", default_value_t = 120, value_parser = clap::value_parser!(u32).range(5..=1440))]
    pub admin_session_minutes: u32,

    /// Days an admin session with "remember me" lasts
    #[arg(long, env = "ADMIN_REMEMBER_DAYS", value_name = "ADMIN_REMEMBER_DAYS", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=90))]
    pub admin_remember_days: u32,

    /// Failed admin logins per account and per address in LOGIN_WINDOW_SECONDS
    #[arg(long, env = "LOGIN_LIMIT", value_name = "LOGIN_LIMIT", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub login_limit: u32,

    /// Window of LOGIN_LIMIT in seconds
    #[arg(long, env = "LOGIN_WINDOW_SECONDS", value_name = "LOGIN_WINDOW_SECONDS", default_value_t = 900)]
    pub login_window_seconds: u32,

    /// Links for a new password that may be asked for per account and per address in PASSWORD_RESET_WINDOW_SECONDS
    #[arg(long, env = "PASSWORD_RESET_LIMIT", value_name = "PASSWORD_RESET_LIMIT", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub password_reset_limit: u32,

    /// Window of PASSWORD_RESET_LIMIT in seconds
    #[arg(long, env = "PASSWORD_RESET_WINDOW_SECONDS", value_name = "PASSWORD_RESET_WINDOW_SECONDS", default_value_t = 3600)]
    pub password_reset_window_seconds: u32,

    /// Seconds a link for a new password is valid
    #[arg(long, env = "PASSWORD_RESET_TTL_SECONDS", value_name = "PASSWORD_RESET_TTL_SECONDS", default_value_t = 3600, value_parser = clap::value_parser!(u32).range(300..=86_400))]
    pub password_reset_ttl_seconds: u32,

    /// Streams of events that admins may have open on one process
    #[arg(long, env = "EVENT_STREAMS", value_name = "EVENT_STREAMS", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub event_streams: u32,

    /// Seconds a product answer is cached
    #[arg(long, env = "CATALOGUE_CACHE_SECONDS", value_name = "CATALOGUE_CACHE_SECONDS", default_value_t = 3600)]
    pub catalogue_cache_seconds: u32,

    /// Seconds stock figures are cached
    #[arg(long, env = "STOCK_CACHE_SECONDS", value_name = "STOCK_CACHE_SECONDS", default_value_t = 300)]
    pub stock_cache_seconds: u32,

    /// What happens to orders of products out of stock
    #[arg(long, env = "STOCK_POLICY", value_name = "STOCK_POLICY", default_value = "allow")]
    pub stock_policy: StockPolicy,
}

/// A boolean written as 1 or 0 (true or false are understood too).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch(pub bool);

fn parse_switch(text: &str) -> Result<Switch, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(Switch(true)),
        "0" | "false" | "no" | "off" => Ok(Switch(false)),
        _ => Err("expected 1 or 0".to_owned()),
    }
}

impl Config {
    pub fn is_production(&self) -> bool {
        self.app_env == Environment::Production
    }

    /// Where people reach the service, without a slash at the end.
    pub fn public_url(&self) -> String {
        self.public_url.as_deref().map_or_else(|| format!("http://localhost:{}", self.port), |url| url.trim_end_matches('/').to_owned())
    }

    /// Whether people reach the service by HTTPS: then cookies are `Secure` and HSTS is sent.
    pub fn is_https(&self) -> bool {
        self.public_url().starts_with("https://")
    }

    pub fn demo_data_wanted(&self) -> bool {
        self.demo_data.0 && !self.is_production()
    }

    /// The gateways of emails, in the order in which they are tried.
    pub fn email_gateways(&self) -> Vec<Gateway> {
        match (&self.mail.smtp_url, self.is_production()) {
            (Some(_), _) => vec![Gateway::Smtp],
            (None, false) => vec![Gateway::Log],
            (None, true) => Vec::new(),
        }
    }

    /// Whether there is something to see at `/dev/messages`: never in production.
    pub fn lists_messages(&self) -> bool {
        !self.is_production() && (self.whatsapp.gateways.contains(&Gateway::Log) || self.email_gateways().contains(&Gateway::Log))
    }

    /// Rules between several settings. The sentence names the variable.
    pub fn check(&self) -> anyhow::Result<()> {
        let is_postgres = ["postgres://", "postgresql://"].iter().any(|scheme| self.database_url.starts_with(scheme));
        anyhow::ensure!(is_postgres, "DATABASE_URL must begin with postgres:// or postgresql://");
        if let Some(key) = &self.secret_key {
            anyhow::ensure!(key.len() >= 32, "SECRET_KEY must have at least 32 characters");
        }
        if self.is_production() {
            anyhow::ensure!(self.secret_key.is_some(), "SECRET_KEY is required when APP_ENV=production");
            anyhow::ensure!(self.is_https(), "PUBLIC_URL must be an https:// address when APP_ENV=production");
        }
        self.tls.check(self.is_https())?;
        if let Some(url) = &self.public_url {
            anyhow::ensure!(url.starts_with("http://") || url.starts_with("https://"), "PUBLIC_URL must begin with http:// or https://");
        }
        for phone in &self.order_notify_phones {
            anyhow::ensure!(
                phone.is_empty() || crate::platform::phone::Phone::parse(phone).is_some(),
                "ORDER_NOTIFY_PHONES has a value that is no Indonesian mobile number"
            );
        }
        if let Some(token) = &self.metrics_token {
            anyhow::ensure!(token.expose().len() >= 20, "METRICS_TOKEN must have at least 20 characters");
        }
        self.whatsapp.check()?;
        self.mail.check(self.is_production())?;
        Ok(())
    }

    /// The secret of this installation: from the environment, or in development from a file made on the first start.
    pub fn secret(&self) -> anyhow::Result<String> {
        use std::io::Write;
        use std::os::unix::fs::OpenOptionsExt;
        if let Some(key) = &self.secret_key {
            return Ok(key.clone());
        }
        let path = self.data_dir.join("secret-key");
        if let Ok(kept) = std::fs::read_to_string(&path)
            && kept.trim().len() >= 32
        {
            return Ok(kept.trim().to_owned());
        }
        std::fs::create_dir_all(&self.data_dir)?;
        let made = format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple());
        std::fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&path)?.write_all(made.as_bytes())?;
        Ok(made)
    }
}
