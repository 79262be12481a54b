//! What one process changes, the others know: over the notice channel, and after it was broken.

use pmo_api::platform::epoch::Epoch;
use pmo_tests::{Proxy, TestApp};

/// Raises an epoch as a change does, in a transaction of its own.
async fn raise(app: &TestApp, epoch: &Epoch) {
    let mut tx = app.state.db.begin().await.unwrap();
    let raised = epoch.raise(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    raised.committed();
}

async fn current(app: &TestApp, epoch: &Epoch) -> Option<i64> {
    epoch.current(&app.state.db).await.unwrap()
}

#[tokio::test]
async fn an_epoch_that_one_process_raises_is_known_to_the_other() {
    let one = TestApp::new().await;
    let two = TestApp::builder().beside(&one).start().await;
    let (here, there) = (Epoch::new("settings", &one.state.bus), Epoch::new("settings", &two.state.bus));
    let other = Epoch::new("search", &two.state.bus);
    assert_eq!((current(&one, &here).await, current(&two, &there).await), (Some(1), Some(1)));
    let others = current(&two, &other).await;

    raise(&one, &here).await;
    assert_eq!(current(&one, &here).await, Some(2), "a process reads its own writes at once");
    two.until("the other process hears of it", async || current(&two, &there).await == Some(2)).await;
    assert_eq!(current(&two, &other).await, others, "other things did not change");
}

#[tokio::test]
async fn what_is_rolled_back_is_not_told() {
    let one = TestApp::new().await;
    let two = TestApp::builder().beside(&one).start().await;
    let (here, there) = (Epoch::new("settings", &one.state.bus), Epoch::new("settings", &two.state.bus));
    let mut tx = one.state.db.begin().await.unwrap();
    let _ = here.raise(&mut tx).await.unwrap();
    tx.rollback().await.unwrap();
    let search = Epoch::new("search", &two.state.bus);
    let before = current(&two, &search).await;
    raise(&one, &Epoch::new("search", &one.state.bus)).await;
    two.until("a later notice arrives", async || current(&two, &search).await > before).await;
    assert_eq!((current(&one, &here).await, current(&two, &there).await), (Some(1), Some(1)));
}

#[tokio::test]
async fn an_epoch_raised_while_a_process_could_not_hear_is_found_afterwards() {
    let one = TestApp::new().await;
    let (proxy, url) = Proxy::before(one.database_url()).await;
    let two = TestApp::builder().beside(&one).database_url(&url).start().await;
    let (here, there) = (Epoch::new("settings", &one.state.bus), Epoch::new("settings", &two.state.bus));
    assert_eq!(current(&two, &there).await, Some(1));

    proxy.cut();
    two.until("the process notices that it hears nothing", async || !two.state.bus.is_live()).await;
    assert_eq!(there.current(&one.state.db).await.unwrap(), None, "nothing is cached on the word of a dead channel");
    raise(&one, &here).await;
    proxy.mend();
    two.until("the process hears again", async || two.state.bus.is_live()).await;
    assert_eq!(current(&two, &there).await, Some(2));
}

#[tokio::test]
async fn a_listener_whose_backend_is_ended_listens_again() {
    let app = TestApp::new().await;
    let epoch = Epoch::new("settings", &app.state.bus);
    for round in 0..3 {
        let ended: i64 = sqlx::query_scalar(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE 'listen%'",
        )
        .fetch_one(&app.db)
        .await
        .unwrap();
        assert_eq!(ended, 1);
        app.until("the channel is seen to be down", async || !app.state.bus.is_live()).await;
        // As another process would, that this one can't hear.
        sqlx::query("UPDATE pmov2.cache_epochs SET epoch = epoch + 1 WHERE name = 'settings'").execute(&app.db).await.unwrap();
        app.until("the channel is up again", async || app.state.bus.is_live()).await;
        assert_eq!(current(&app, &epoch).await, Some(2 + round));
    }
}
