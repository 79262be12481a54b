//! How a session is handed to the client and taken back: in the body for `Authorization: Bearer`, or as a cookie.

use actix_web::body::BoxBody;
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, Responder};
use chrono::Duration;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::session::cookie_name;
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::security::token::Kind;

/// How the client wants to hold its session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum SessionForm {
    /// The token is in the answer's body.
    #[default]
    Bearer,
    /// The token is in an `HttpOnly` cookie and not in the body.
    Cookie,
}

/// The request header that says so, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code)] // read by `SessionForm::asked_by`
pub(super) struct SessionHeader {
    /// How the session is held: `bearer` (the default) returns the token in the body, `cookie` sets it as an `HttpOnly` cookie instead.
    #[param(rename = "X-Session", inline, required = false)]
    x_session: SessionForm,
}

impl SessionForm {
    pub(super) fn asked_by(request: &HttpRequest) -> ApiResult<Self> {
        match request.headers().get("x-session").map(|value| value.to_str().unwrap_or_default().trim().to_ascii_lowercase()).as_deref() {
            None | Some("bearer") => Ok(Self::Bearer),
            Some("cookie") => Ok(Self::Cookie),
            Some(_) => Err(ApiError::invalid("header:X-Session", "one_of", "X-Session harus bearer atau cookie.")),
        }
    }
}

/// A token on its way to the client: in the body or in a cookie.
pub(super) struct Handover {
    pub token: Option<String>,
    pub cookie: Option<Cookie<'static>>,
}

impl Handover {
    /// `keep` is how long the browser keeps the cookie; without it until it is closed. The session itself may end sooner.
    pub fn new(form: SessionForm, kind: Kind, https: bool, token: String, keep: Option<Duration>) -> Self {
        match form {
            SessionForm::Bearer => Self { token: Some(token), cookie: None },
            SessionForm::Cookie => {
                let mut cookie = cookie(kind, https, token);
                if let Some(keep) = keep {
                    cookie.set_max_age(time::Duration::seconds(keep.num_seconds()));
                }
                Self { token: None, cookie: Some(cookie) }
            }
        }
    }
}

/// A cookie that makes the browser forget the session.
pub(super) fn forget(kind: Kind, https: bool) -> Cookie<'static> {
    let mut cookie = cookie(kind, https, String::new());
    cookie.set_max_age(time::Duration::ZERO);
    cookie
}

fn cookie(kind: Kind, https: bool, value: String) -> Cookie<'static> {
    // What the prefix __Host- asks for: Secure, this path, no domain.
    Cookie::build(cookie_name(kind, https), value).path("/").http_only(true).same_site(SameSite::Lax).secure(https).finish()
}

/// An answer that may set a cookie. The answers of logging in and out have exactly these keys, without `data`.
#[derive(Debug)]
pub struct Answer<T> {
    body: T,
    cookie: Option<Cookie<'static>>,
}

impl<T> Answer<T> {
    pub(super) fn new(body: T) -> Self {
        Self { body, cookie: None }
    }

    pub(super) fn with_cookie(body: T, cookie: Option<Cookie<'static>>) -> Self {
        Self { body, cookie }
    }
}

impl<T: Serialize> Responder for Answer<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        if let Some(cookie) = self.cookie {
            response.cookie(cookie);
        }
        response.json(self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_has_what_its_prefix_asks_for() {
        let made = Handover::new(SessionForm::Cookie, Kind::Toko, true, "t".to_owned(), Some(Duration::days(90)));
        assert_eq!(made.token, None);
        assert_eq!(made.cookie.unwrap().to_string(), "__Host-pmo_toko=t; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=7776000");
        assert_eq!(forget(Kind::Admin, false).to_string(), "pmo_admin=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0");
    }

    #[test]
    fn without_a_cookie_the_token_is_in_the_body() {
        let made = Handover::new(SessionForm::Bearer, Kind::Toko, true, "t".to_owned(), None);
        assert_eq!(made.token.as_deref(), Some("t"));
        assert!(made.cookie.is_none());
    }
}
