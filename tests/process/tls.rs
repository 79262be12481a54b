//! HTTPS by the process itself.

use std::path::PathBuf;

use pmo_tests::{Pmo, TestApp};
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};

/// A certificate for localhost and its key, in files.
struct Pair {
    folder: PathBuf,
}

impl Pair {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pmo-tls-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    fn cert(&self) -> PathBuf {
        self.folder.join("cert.pem")
    }

    fn key(&self) -> PathBuf {
        self.folder.join("key.pem")
    }

    /// Writes a new pair and answers with its certificate.
    fn renew(&self) -> reqwest::Certificate {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        std::fs::write(self.cert(), cert.pem()).unwrap();
        std::fs::write(self.key(), signing_key.serialize_pem()).unwrap();
        reqwest::Certificate::from_pem(cert.pem().as_bytes()).unwrap()
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Somebody who believes in this certificate alone, and has not been here before.
fn believer(certificate: &reqwest::Certificate) -> reqwest::Client {
    reqwest::Client::builder().no_proxy().tls_certs_only([certificate.clone()]).build().unwrap()
}

async fn is_shown(certificate: &reqwest::Certificate, pmo: &Pmo) -> bool {
    believer(certificate).get(format!("{}/healthz", pmo.url)).send().await.is_ok()
}

#[tokio::test]
async fn a_certificate_is_renewed_while_the_process_serves() {
    let home = TestApp::new().await;
    let pair = Pair::new("renewed");
    let first = pair.renew();
    let start = Pmo::on(home.database_url()).https().with("TLS_CERT", pair.cert().display()).with("TLS_KEY", pair.key().display());
    let mut pmo = start.start().await;

    let answer = believer(&first).get(format!("{}/api/products", pmo.url)).send().await.unwrap();
    assert_eq!(answer.status(), 401);
    assert_eq!(answer.headers()["strict-transport-security"], "max-age=31536000; includeSubDomains");
    let plain = reqwest::Client::builder().no_proxy().build().unwrap();
    assert!(plain.get(pmo.url.replace("https", "http")).send().await.is_err(), "nothing is said in plain HTTP");

    let second = pair.renew();
    assert!(!is_shown(&second, &pmo).await && is_shown(&first, &pmo).await);
    pmo.signal("HUP");
    pmo.until_it_says("the certificate was read again").await;
    assert!(is_shown(&second, &pmo).await && !is_shown(&first, &pmo).await);

    // A key that does not fit, as in the middle of a renewal by hand.
    std::fs::write(pair.key(), KeyPair::generate().unwrap().serialize_pem()).unwrap();
    pmo.signal("HUP");
    pmo.until_it_says("the certificate can't be read, the old one stays").await;
    assert!(is_shown(&second, &pmo).await);
    pmo.terminate();
    assert!(pmo.ended().await.success());
}

#[tokio::test]
async fn what_is_no_pair_does_not_start() {
    let home = TestApp::new().await;
    let pair = Pair::new("broken");
    pair.renew();
    std::fs::write(pair.key(), KeyPair::generate().unwrap().serialize_pem()).unwrap();
    let start = Pmo::on(home.database_url()).https().with("TLS_CERT", pair.cert().display()).with("TLS_KEY", pair.key().display());
    let mut pmo = start.spawn();
    assert!(!pmo.ended().await.success());
    assert!(pmo.log().contains("TLS_CERT and TLS_KEY are no pair"), "{}", pmo.log());
}
