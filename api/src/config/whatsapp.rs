//! Settings of the WhatsApp gateways.

use std::str::FromStr;

use clap::Args;

use super::Gateway;
use super::secret::Secret;

#[derive(Args, Clone, Debug)]
pub struct WhatsappConfig {
    /// WhatsApp gateways in the order in which they are tried, separated by commas: log, cloud_api, fonnte, gowa
    #[arg(
        long = "whatsapp-gateways",
        env = "WHATSAPP_GATEWAYS",
        value_name = "WHATSAPP_GATEWAYS",
        default_value = "log",
        value_delimiter = ','
    )]
    pub gateways: Vec<Gateway>,

    /// Messages a second that gateways take, over all processes, as gateway=rate; without a rate there is no limit. Unofficial gateways get numbers banned that send fast
    #[arg(
        long,
        env = "GATEWAY_RATES",
        value_name = "GATEWAY_RATES",
        default_value = "cloud_api=40,fonnte=1,gowa=1",
        value_delimiter = ','
    )]
    pub gateway_rates: Vec<Rate>,

    /// Seconds a gateway may take to answer
    #[arg(long, env = "GATEWAY_TIMEOUT_SECONDS", value_name = "GATEWAY_TIMEOUT_SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=15))]
    pub gateway_timeout_seconds: u64,

    /// cloud_api (Meta): address of the Graph API
    #[arg(long, env = "CLOUD_API_URL", value_name = "CLOUD_API_URL", default_value = "https://graph.facebook.com")]
    pub cloud_api_url: String,

    /// cloud_api: version of the Graph API
    #[arg(long, env = "CLOUD_API_VERSION", value_name = "CLOUD_API_VERSION", default_value = "v26.0")]
    pub cloud_api_version: String,

    /// cloud_api: id of the sending phone number
    #[arg(long, env = "CLOUD_API_PHONE_NUMBER_ID", value_name = "CLOUD_API_PHONE_NUMBER_ID")]
    pub cloud_api_phone_number_id: Option<String>,

    /// cloud_api: access token
    #[arg(long, env = "CLOUD_API_TOKEN", value_name = "CLOUD_API_TOKEN", hide_env_values = true)]
    pub cloud_api_token: Option<Secret>,

    /// cloud_api: language of the templates
    #[arg(long, env = "CLOUD_API_LANGUAGE", value_name = "CLOUD_API_LANGUAGE", default_value = "id")]
    pub cloud_api_language: String,

    /// cloud_api: names of the approved templates, as kind=name or kind=name:language; a kind that is left out has pmo_ before its name
    #[arg(
        long,
        env = "CLOUD_API_TEMPLATES",
        value_name = "CLOUD_API_TEMPLATES",
        default_value = "otp=pmo_otp,order_created=pmo_order_created,order_approved=pmo_order_approved,order_rejected=pmo_order_rejected,order_confirmed=pmo_order_confirmed,order_delivered=pmo_order_delivered,test=hello_world:en_US",
        value_delimiter = ','
    )]
    pub cloud_api_templates: Vec<Template>,

    /// cloud_api: the app's secret, with which Meta signs delivery reports; without it they are not taken
    #[arg(long, env = "CLOUD_API_APP_SECRET", value_name = "CLOUD_API_APP_SECRET", hide_env_values = true)]
    pub cloud_api_app_secret: Option<Secret>,

    /// cloud_api: the word that is given to Meta when the webhook is set up
    #[arg(long, env = "CLOUD_API_VERIFY_TOKEN", value_name = "CLOUD_API_VERIFY_TOKEN", hide_env_values = true)]
    pub cloud_api_verify_token: Option<Secret>,

    /// fonnte: its address
    #[arg(long, env = "FONNTE_URL", value_name = "FONNTE_URL", default_value = "https://api.fonnte.com")]
    pub fonnte_url: String,

    /// fonnte: the device's token
    #[arg(long, env = "FONNTE_TOKEN", value_name = "FONNTE_TOKEN", hide_env_values = true)]
    pub fonnte_token: Option<Secret>,

    /// fonnte: the unguessable end of the webhook's address, at least 20 letters and digits; without it delivery reports are not taken
    #[arg(long, env = "FONNTE_WEBHOOK_SECRET", value_name = "FONNTE_WEBHOOK_SECRET", hide_env_values = true)]
    pub fonnte_webhook_secret: Option<Secret>,

    /// gowa: address of the go-whatsapp-web-multidevice server
    #[arg(long, env = "GOWA_URL", value_name = "GOWA_URL")]
    pub gowa_url: Option<String>,

    /// gowa: user of its HTTP Basic login
    #[arg(long, env = "GOWA_USER", value_name = "GOWA_USER")]
    pub gowa_user: Option<String>,

    /// gowa: password of its HTTP Basic login
    #[arg(long, env = "GOWA_PASSWORD", value_name = "GOWA_PASSWORD", hide_env_values = true)]
    pub gowa_password: Option<Secret>,

    /// gowa: the device that sends, when the server has several
    #[arg(long, env = "GOWA_DEVICE_ID", value_name = "GOWA_DEVICE_ID")]
    pub gowa_device_id: Option<String>,

    /// gowa: the secret with which it signs delivery reports, not its default; without it they are not taken
    #[arg(long, env = "GOWA_WEBHOOK_SECRET", value_name = "GOWA_WEBHOOK_SECRET", hide_env_values = true)]
    pub gowa_webhook_secret: Option<Secret>,
}

/// How fast a gateway takes messages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub gateway: Gateway,
    pub per_second: f64,
}

impl FromStr for Rate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, rate) = text.split_once('=').ok_or("expected gateway=rate, e.g. fonnte=1")?;
        let gateway = Gateway::read(name).ok_or_else(|| format!("{name} is no gateway"))?;
        let per_second = rate.trim().parse().ok().filter(|rate| (0.01..=1_000.0).contains(rate)).ok_or("a rate is from 0.01 to 1000")?;
        Ok(Self { gateway, per_second })
    }
}

/// The template of a kind of message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub kind: String,
    pub name: String,
    /// `None`: the language of all.
    pub language: Option<String>,
}

impl FromStr for Template {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (kind, template) = text.split_once('=').ok_or("expected kind=name, e.g. otp=login_code")?;
        let (name, language) = template.split_once(':').map_or((template, None), |(name, language)| (name, Some(language)));
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !is_name {
            return Err("a template's name is small letters, digits and _".to_owned());
        }
        Ok(Self { kind: kind.trim().to_owned(), name: name.to_owned(), language: language.map(ToOwned::to_owned) })
    }
}

impl WhatsappConfig {
    /// Messages a second that a gateway takes; `None`: as many as there are.
    pub fn rate(&self, gateway: Gateway) -> Option<f64> {
        self.gateway_rates.iter().find(|rate| rate.gateway == gateway).map(|rate| rate.per_second)
    }

    pub(super) fn check(&self) -> anyhow::Result<()> {
        for gateway in &self.gateways {
            let (name, missing) = match gateway {
                Gateway::CloudApi if self.cloud_api_phone_number_id.is_none() => ("cloud_api", "CLOUD_API_PHONE_NUMBER_ID"),
                Gateway::CloudApi if self.cloud_api_token.is_none() => ("cloud_api", "CLOUD_API_TOKEN"),
                Gateway::Fonnte if self.fonnte_token.is_none() => ("fonnte", "FONNTE_TOKEN"),
                Gateway::Gowa if self.gowa_url.is_none() => ("gowa", "GOWA_URL"),
                _ => continue,
            };
            anyhow::bail!("{missing} is required when WHATSAPP_GATEWAYS has {name}");
        }
        for (name, url) in
            [("CLOUD_API_URL", Some(&self.cloud_api_url)), ("FONNTE_URL", Some(&self.fonnte_url)), ("GOWA_URL", self.gowa_url.as_ref())]
        {
            let is_url = url.is_none_or(|url| reqwest::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https")));
            anyhow::ensure!(is_url, "{name} must begin with http:// or https://");
        }
        if let Some(secret) = &self.gowa_webhook_secret {
            anyhow::ensure!(secret.expose() != "secret", "GOWA_WEBHOOK_SECRET must not be gowa's default");
            anyhow::ensure!(secret.expose().len() >= 16, "GOWA_WEBHOOK_SECRET must have at least 16 characters");
        }
        if let Some(secret) = &self.fonnte_webhook_secret {
            let is_unguessable = secret.expose().len() >= 20 && secret.expose().bytes().all(|b| b.is_ascii_alphanumeric());
            anyhow::ensure!(is_unguessable, "FONNTE_WEBHOOK_SECRET must be at least 20 letters and digits");
        }
        Ok(())
    }
}
