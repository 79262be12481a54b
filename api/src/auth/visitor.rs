//! Somebody who is not logged in yet.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;

use super::handover::SessionForm;
use super::session::state_of;
use crate::app::AppState;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, gate};
use crate::platform::rate_limit::Quota;
use crate::platform::security::csrf;

/// The caller of a login operation, counted against the limit of its address. A login that hands out a cookie must
/// come from our own pages: otherwise another site could log people in as somebody else.
#[derive(Debug)]
pub struct Visitor {
    pub origin: Origin,
    pub form: SessionForm,
    request: HttpRequest,
}

impl Visitor {
    /// What limits per address count: the address, of IPv6 the /64 that one customer has.
    pub fn address(&self) -> String {
        address_of(&self.origin.ip)
    }

    /// Counts the request against a limit; the decision is kept for the answer's headers.
    pub async fn require(&self, state: &AppState, key: &str, quota: Quota) -> ApiResult<()> {
        let decision = state.limiter.take(key, quota).await;
        self.request.extensions_mut().insert(decision);
        if decision.allowed { Ok(()) } else { Err(decision.refuse()) }
    }
}

fn address_of(ip: &str) -> String {
    match ip.parse() {
        Ok(IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        _ => ip.to_owned(),
    }
}

impl FromRequest for Visitor {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let (closed, request) = (gate::close(request), request.clone());
        async move {
            // Until the attempt has been counted.
            let _closed = closed;
            let state = state_of(&request)?;
            let visitor = Self { origin: Origin::of(&request), form: SessionForm::asked_by(&request)?, request };
            let quota = Quota::new(state.config.rate_limit_auth_per_minute, 60);
            visitor.require(&state, &format!("auth:{}", visitor.address()), quota).await?;
            if visitor.form == SessionForm::Cookie && !csrf::allows(&visitor.request) {
                return Err(ErrorCode::CrossSiteRequest.into());
            }
            Ok(visitor)
        }
        .boxed_local()
    }
}

#[cfg(test)]
mod tests {
    use super::address_of;

    #[test]
    fn an_ipv6_customer_is_one_address() {
        assert_eq!(address_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(address_of("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
        assert_eq!(address_of("203.0.113.7"), "203.0.113.7");
        assert_eq!(address_of("::ffff:203.0.113.7"), "::ffff:203.0.113.7");
        assert_eq!(address_of("unknown"), "unknown");
    }
}
