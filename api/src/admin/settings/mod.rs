//! What super admins decide while the service runs.
//!
//! Owns `settings`, a row per field of [`Settings`]; a row that is not there yet means the default. To add a setting, add a
//! field, its default and its row in the test; whoever needs it reads [`Known::read`], which costs no query: what was read
//! is kept until the epoch `settings` is raised, on every process. `version` is that epoch.

mod check;
mod handlers;
mod store;

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sqlx::PgConnection;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use validator::Validate;

use crate::config::{Config, Gateway};
use crate::platform::bus::Bus;
use crate::platform::epoch::Epoch;
use crate::platform::http::ApiResult;

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::get_settings).service(handlers::update_settings).service(handlers::get_dealer);
}

/// All settings. A `PUT` has every field.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema, Validate)]
pub struct Settings {
    /// WhatsApp numbers that are told of every new order; none: nobody is. As people write them, stored as `628…`.
    #[validate(length(max = 20))]
    #[schema(example = json!(["6281299990000"]), max_items = 20)]
    pub order_notify_phones: Vec<String>,
    /// Gateways in the order in which they are tried, for `default` and for single kinds of messages; what is not named goes
    /// by the configuration.
    #[schema(example = json!({"default": ["cloud_api", "fonnte"], "otp": ["fonnte"]}))]
    pub gateway_order: BTreeMap<String, Vec<Gateway>>,
    /// Whether every user of the back office needs an authenticator app.
    #[schema(example = false)]
    pub totp_required: bool,
    /// The dashboard warns of often ordered products of which less than this is available.
    #[validate(range(min = 1, max = 9_999))]
    #[schema(example = 5, minimum = 1, maximum = 9_999)]
    pub low_stock_threshold: i32,
    #[validate(nested)]
    pub dealer: Dealer,
}

/// The dealer, as it is printed on documents and told to shops. An empty field is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema, Validate)]
pub struct Dealer {
    #[validate(length(max = 100))]
    #[schema(example = "PT Menara Agung", max_length = 100)]
    pub name: String,
    #[validate(length(max = 300))]
    #[schema(example = "Jl. Veteran No. 12", max_length = 300)]
    pub address: String,
    #[validate(length(max = 50))]
    #[schema(example = "Padang", max_length = 50)]
    pub city: String,
    /// As it is to be printed.
    #[validate(length(max = 40))]
    #[schema(example = "(0751) 123456", max_length = 40)]
    pub phone: String,
}

impl Settings {
    /// What holds until a super admin says otherwise.
    pub fn defaults(config: &Config) -> Self {
        Self {
            order_notify_phones: check::distinct_phones(&config.order_notify_phones),
            gateway_order: BTreeMap::new(),
            totp_required: false,
            low_stock_threshold: 5,
            dealer: Dealer::default(),
        }
    }

    /// These settings with what is stored. A value that can't be read any more is as if it were not there.
    fn with(&self, stored: Vec<(String, Value)>) -> Self {
        let mut settings = self.clone();
        let Ok(Value::Object(mut fields)) = serde_json::to_value(self) else { return settings };
        for (key, value) in stored {
            let Some(before) = fields.get(&key).cloned() else { continue };
            fields.insert(key.clone(), value);
            match serde_json::from_value(Value::Object(fields.clone())) {
                Ok(read) => settings = read,
                Err(error) => {
                    tracing::warn!(key, %error, "a setting can't be read, its default holds");
                    fields.insert(key, before);
                }
            }
        }
        settings
    }

    fn fields(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        }
    }
}

/// The settings as this process knows them.
pub struct Known {
    defaults: Settings,
    epoch: Epoch,
    kept: RwLock<Option<(i64, Arc<Settings>)>>,
}

impl Known {
    pub fn new(config: &Config, bus: &Bus) -> Self {
        Self { defaults: Settings::defaults(config), epoch: Epoch::new("settings", bus), kept: RwLock::default() }
    }

    /// The settings that hold now. On the caller's connection, which is rarely needed.
    pub async fn read(&self, conn: &mut PgConnection) -> ApiResult<Arc<Settings>> {
        let epoch = self.epoch.current(&mut *conn).await?;
        if let (Some(epoch), Ok(kept)) = (epoch, self.kept.read())
            && let Some((of, settings)) = kept.as_ref()
            && *of == epoch
        {
            return Ok(settings.clone());
        }
        let settings = Arc::new(self.defaults.with(store::all(conn).await?));
        if let (Some(epoch), Ok(mut kept)) = (epoch, self.kept.write()) {
            *kept = Some((epoch, settings.clone()));
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn defaults() -> Settings {
        Settings {
            order_notify_phones: vec!["6281299990000".to_owned()],
            gateway_order: BTreeMap::new(),
            totp_required: false,
            low_stock_threshold: 5,
            dealer: Dealer::default(),
        }
    }

    #[test]
    fn what_is_stored_goes_before_the_defaults() {
        let stored = [("totp_required", json!(true)), ("dealer", json!({ "name": "PT A", "address": "", "city": "", "phone": "" }))];
        let settings = defaults().with(stored.map(|(key, value)| (key.to_owned(), value)).to_vec());
        assert!(settings.totp_required);
        assert_eq!((settings.dealer.name.as_str(), settings.low_stock_threshold), ("PT A", 5));
    }

    #[test]
    fn what_can_not_be_read_is_not_there() {
        let stored = [("low_stock_threshold", json!("many")), ("forgotten", json!(1)), ("totp_required", json!(true))];
        let settings = defaults().with(stored.map(|(key, value)| (key.to_owned(), value)).to_vec());
        assert_eq!(settings, Settings { totp_required: true, ..defaults() });
    }
}
