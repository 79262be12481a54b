//! The SPAs' files: what may be kept for how long, and that no page allows what stands in it to run.

use std::path::{Path, PathBuf};

use pmo_tests::{Answer, TestApp};

/// A built SPA of a few bytes, gone when this is dropped.
struct Built(PathBuf);

impl Built {
    fn new(html: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pmo-pages-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir_all(folder.join("assets")).unwrap();
        std::fs::write(folder.join("index.html"), html).unwrap();
        std::fs::write(folder.join("assets/app-abc123.js"), "start()").unwrap();
        std::fs::write(folder.join("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
        Self(folder)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn with_both(toko: &Built, admin: &Built) -> TestApp {
    let (toko, admin) = (toko.path().to_owned(), admin.path().to_owned());
    TestApp::builder()
        .with_config(move |config| {
            config.web_toko_dir = toko;
            config.web_admin_dir = admin;
        })
        .start()
        .await
}

/// What the policy says of one kind of thing, e.g. `style-src`.
fn allowed(answer: &Answer, kind: &str) -> Vec<String> {
    let policy = answer.header("content-security-policy").unwrap();
    let words =
        policy.split(';').map(str::trim).find_map(|rule| rule.strip_prefix(kind)).unwrap_or_else(|| panic!("no {kind} in {policy}"));
    words.split_whitespace().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_page_that_makes_style_sheets_has_a_nonce_of_its_own_each_time() {
    let (toko, admin) =
        (Built::new("<title>toko</title>"), Built::new(r#"<meta property="csp-nonce" nonce="CSP_NONCE"><title>admin</title>"#));
    let app = with_both(&toko, &admin).await;
    let nobody = app.anonymous();
    let mut seen = std::collections::HashSet::new();
    for path in ["/admin/", "/admin/index.html", "/admin/toko/7/ubah", "/admin/pesanan?page=2"] {
        let answer = nobody.get(path).await;
        assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-cache")), "{path}");
        assert!(answer.header("etag").is_none() && answer.header("last-modified").is_none(), "{path}: a 304 would bring no new nonce");
        let nonce = answer.text().split('"').nth(3).unwrap().to_owned();
        assert_eq!(allowed(&answer, "style-src"), ["'self'".to_owned(), format!("'nonce-{nonce}'")], "{path}");
        assert_eq!(allowed(&answer, "script-src"), ["'self'"], "{path}");
        assert!(nonce.len() >= 32 && seen.insert(nonce.clone()), "{path}: {nonce}");
    }
}

#[tokio::test]
async fn a_page_without_one_is_asked_for_anew_and_mostly_not_sent() {
    let (toko, admin) = (Built::new("<title>toko</title>"), Built::new("<title>admin</title>"));
    let app = with_both(&toko, &admin).await;
    let nobody = app.anonymous();
    for path in ["/", "/produk/7", "/admin/", "/admin/toko"] {
        let answer = nobody.get(path).await;
        assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-cache")), "{path}");
        assert_eq!(
            (allowed(&answer, "style-src"), allowed(&answer, "script-src")),
            (vec!["'self'".to_owned()], vec!["'self'".to_owned()]),
            "{path}"
        );
        let again = nobody.get(path).header("if-none-match", answer.header("etag").unwrap()).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
    }
}

#[tokio::test]
async fn files_named_by_their_content_are_kept_for_ever_and_no_page_takes_the_place_of_a_lost_one() {
    let (toko, admin) = (Built::new("<title>toko</title>"), Built::new("<title>admin</title>"));
    let app = with_both(&toko, &admin).await;
    let nobody = app.anonymous();
    for place in ["", "/admin"] {
        let script = nobody.get(format!("{place}/assets/app-abc123.js")).await;
        assert_eq!((script.status, script.header("cache-control")), (200, Some("public, max-age=31536000, immutable")), "{place}");
        let lost = nobody.get(format!("{place}/assets/app-000000.js")).await;
        assert_eq!((lost.status, lost.header("cache-control")), (404, Some("no-store")), "{place}");
        let icon = nobody.get(format!("{place}/icon.svg")).await;
        assert_eq!((icon.status, icon.header("cache-control")), (200, Some("no-cache")), "{place}");
        // Nothing outside of the folder.
        for outside in ["/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/.%2e/index.html"] {
            assert!(!nobody.get(format!("{place}{outside}")).await.text().contains("root:"), "{place}{outside}");
        }
    }
}
