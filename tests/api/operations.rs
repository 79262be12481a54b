//! Health, the pages, and the document as it is served.

use pmo_tests::{TestApp, contract};

#[tokio::test]
async fn a_process_says_that_it_is_alive_and_ready() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    assert_eq!(nobody.get("/healthz").await.plain()["status"], "ok");
    let ready = nobody.get("/readyz").await.plain();
    assert_eq!(ready["status"], "ready");
    assert_eq!(ready["database"], true);
    assert_eq!(ready["notices"], true);
    assert_eq!(ready["limits"], "process");
    assert_eq!(ready["redis"], "off");

    let shared = TestApp::builder().redis().start().await;
    assert_eq!(shared.anonymous().get("/readyz").await.plain()["limits"], "redis");
}

#[tokio::test]
async fn the_document_is_served_as_the_code_says_it() {
    let app = TestApp::new().await;
    assert_eq!(app.anonymous().get("/api/openapi.json").await.plain(), *contract::DOCUMENT);
}

#[tokio::test]
async fn the_first_page_leads_to_swagger_ui() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    assert!(nobody.get("/").await.text().contains("/docs/"));
    let moved = nobody.get("/docs").await;
    assert_eq!((moved.status, moved.header("location")), (302, Some("/docs/")));
    let swagger = nobody.get("/docs/").await;
    assert_eq!(swagger.status, 200);
    assert!(swagger.text().contains("swagger-ui"));
}
