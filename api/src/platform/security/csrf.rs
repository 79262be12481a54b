//! Unsafe requests that a cookie authenticates must come from our own pages.

use actix_web::HttpRequest;
use actix_web::http::Method;

/// Whether a request authenticated by a cookie may go on: safe methods always, unsafe ones only from the same origin.
///
/// `Sec-Fetch-Site` is set by the browser and can't be forged by a page; browsers without it send `Origin`.
/// A request with neither does not come from a browser's page, but then it has no business with a cookie either.
pub fn allows(request: &HttpRequest) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return site == "same-origin";
    }
    match (header("origin"), header("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn only_our_own_pages_change_things() {
        let post = || TestRequest::post().insert_header(("host", "pmo.test"));
        assert!(allows(&post().insert_header(("sec-fetch-site", "same-origin")).to_http_request()));
        assert!(!allows(&post().insert_header(("sec-fetch-site", "cross-site")).to_http_request()));
        assert!(!allows(&post().insert_header(("sec-fetch-site", "same-site")).to_http_request()));
        assert!(!allows(&post().insert_header(("sec-fetch-site", "none")).to_http_request()));
        assert!(allows(&post().insert_header(("origin", "https://pmo.test")).to_http_request()));
        assert!(!allows(&post().insert_header(("origin", "https://evil.test")).to_http_request()));
        assert!(!allows(&post().insert_header(("origin", "null")).to_http_request()));
        assert!(!allows(&post().to_http_request()));
        assert!(allows(&TestRequest::get().insert_header(("sec-fetch-site", "cross-site")).to_http_request()));
    }
}
