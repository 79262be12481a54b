//! `GET /dev/messages`: what the `log` gateway sent, so that one can log in without WhatsApp. Not part of the API.

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::store::{self, Logged};
use crate::app::State;
use crate::platform::http::{ApiResult, Query};
use crate::platform::phone::Phone;

const MOST: i64 = 50;

/// Registered only where the `log` gateway is used, and never in production.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(dev_messages);
}

#[derive(Debug, Deserialize, Validate)]
struct DevQuery {
    #[validate(length(max = 100))]
    to: Option<String>,
}

#[derive(Debug, Serialize)]
struct DevMessages {
    data: Vec<Logged>,
}

/// The newest first. `to` is a phone in any writing, or an email address.
#[get("/dev/messages")]
async fn dev_messages(state: State, query: Query<DevQuery>) -> ApiResult<HttpResponse> {
    // In a query string the plus of +62… may have arrived as a space: the phone's reader ignores it.
    let to = query.0.to.filter(|to| !to.trim().is_empty()).map(|to| Phone::parse(&to).map_or(to, |phone| phone.to_string()));
    let data = store::logged(&state.db, to.as_deref(), MOST).await?;
    Ok(HttpResponse::Ok().insert_header(("cache-control", "no-store")).json(DevMessages { data }))
}
