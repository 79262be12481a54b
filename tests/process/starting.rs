//! A process starts when it can, and says what is missing when it can't.

use pmo_tests::{Proxy, TestApp};

use crate::pmo::Pmo;

#[tokio::test]
async fn a_process_waits_for_a_database_that_is_not_there_yet() {
    let home = TestApp::new().await;
    let (proxy, url) = Proxy::before(home.database_url()).await;
    proxy.cut();
    let pmo = Pmo::on(&url).spawn();
    pmo.until_it_says("the database can't be reached yet").await;
    proxy.mend();
    pmo.until_it_says("PMO V2 is ready.").await;
    assert_eq!(home.anonymous().at(&pmo.url).get("/readyz").await.status, 200);
}

#[tokio::test]
async fn a_setting_that_is_wrong_is_named_and_nothing_starts() {
    for (name, value, said) in [
        ("TLS_CERT", "/nowhere/cert.pem", "TLS_CERT and TLS_KEY go together"),
        ("PORT", "eighty", "PORT"),
        ("SECRET_KEY", "short", "SECRET_KEY must have at least 32 characters"),
        ("DATABASE_URL", "mysql://here", "DATABASE_URL"),
    ] {
        let mut pmo = Pmo::on("postgres://nobody@127.0.0.1:1/nothing").with(name, value).spawn();
        assert!(!pmo.ended().success(), "{name}={value} was taken");
        assert!(pmo.log().contains(said), "{name}={value}: {}", pmo.log());
    }
}
