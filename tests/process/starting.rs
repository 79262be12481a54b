//! A process starts when it can, and says what is missing when it can't.

use std::net::TcpListener;

use pmo_tests::{Pmo, Proxy, TestApp};

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
        assert!(!pmo.ended().await.success(), "{name}={value} was taken");
        assert!(pmo.log().contains(said), "{name}={value}: {}", pmo.log());
    }
}

#[tokio::test]
async fn a_request_waits_in_a_held_socket_until_a_process_is_there() {
    let home = TestApp::new().await;
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let early = home.anonymous().at(&format!("http://{}", socket.local_addr().unwrap()));
    let waiting = tokio::spawn(early.get("/healthz").send());
    let mut pmo = Pmo::on(home.database_url()).behind(&socket).start().await;
    assert_eq!(waiting.await.unwrap().status, 200);
    pmo.terminate();
    assert!(pmo.ended().await.success(), "{}", pmo.log());
    // The socket is still there, and so is the next one's turn.
    let waiting = tokio::spawn(early.get("/healthz").send());
    let _next = Pmo::on(home.database_url()).behind(&socket).start().await;
    assert_eq!(waiting.await.unwrap().status, 200);
}
