//! The role with which the API connects may do what serving needs and nothing beyond it. All tests run with it; these ask for more.

use pmo_tests::TestApp;
use sqlx::AssertSqlSafe;

/// Whether PostgreSQL refuses it for want of privileges (42501).
async fn is_refused(app: &TestApp, sql: &str) -> bool {
    let mut tx = app.state.db.begin().await.unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *tx).await;
    tx.rollback().await.unwrap();
    match done {
        Ok(_) => false,
        Err(error) => {
            let code = error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned());
            assert_eq!(code.as_deref(), Some("42501"), "{sql}: {error}");
            true
        }
    }
}

#[tokio::test]
async fn in_the_old_system_two_tables_are_inserted_into_four_more_are_read_and_nothing_else_is() {
    let app = TestApp::new().await;
    // A table of the old system that is none of our business.
    sqlx::raw_sql("CREATE TABLE data_part.tblgaji (id serial PRIMARY KEY, gaji numeric)").execute(&app.db).await.unwrap();
    let tables: Vec<String> = sqlx::query_scalar("SELECT tablename::text FROM pg_tables WHERE schemaname = 'data_part' ORDER BY 1")
        .fetch_all(&app.db)
        .await
        .unwrap();
    assert!(tables.len() >= 7, "{tables:?}");
    for table in tables {
        let (reads, inserts) = match table.as_str() {
            "tblso" | "tblso_detail" => (true, true),
            "tblpart_id" | "tblstock_part_id" | "tbltoko" | "tblsalesman" => (true, false),
            _ => (false, false),
        };
        let may: Vec<String> = sqlx::query_scalar(
            "SELECT privilege_type::text FROM information_schema.role_table_grants
             WHERE grantee = 'pmo_api' AND table_schema = 'data_part' AND table_name = $1 ORDER BY 1",
        )
        .bind(&table)
        .fetch_all(&app.db)
        .await
        .unwrap();
        let expected: Vec<&str> =
            [(inserts, "INSERT"), (reads, "SELECT")].into_iter().filter(|(may, _)| *may).map(|(_, what)| what).collect();
        assert_eq!(may, expected, "{table}");
        assert_eq!(is_refused(&app, &format!("SELECT * FROM data_part.{table}")).await, !reads, "{table}");
        for more in [
            format!("UPDATE data_part.{table} SET id = id"),
            format!("DELETE FROM data_part.{table}"),
            format!("TRUNCATE data_part.{table} CASCADE"),
            format!("ALTER TABLE data_part.{table} ADD COLUMN pmo text"),
            format!("DROP TABLE data_part.{table} CASCADE"),
            format!("CREATE INDEX ON data_part.{table} (id)"),
        ] {
            assert!(is_refused(&app, &more).await, "{more}");
        }
    }
    assert!(is_refused(&app, "CREATE TABLE data_part.pmo (id int)").await);
}

#[tokio::test]
async fn of_its_own_schema_it_changes_rows_and_never_tables_or_history() {
    let app = TestApp::new().await;
    for sql in [
        "CREATE TABLE pmov2.more (id int)",
        "CREATE SCHEMA more",
        "DROP TABLE pmov2.orders CASCADE",
        "ALTER TABLE pmov2.users ADD COLUMN more text",
        "TRUNCATE pmov2.messages CASCADE",
        "ALTER TABLE pmov2.orders DISABLE TRIGGER ALL",
        "UPDATE pmov2.audit_log SET action = action",
        "DELETE FROM pmov2.audit_log",
        "UPDATE pmov2.order_events SET to_status = to_status",
        "DELETE FROM pmov2.order_events",
        "DELETE FROM _sqlx_migrations",
        "CREATE ROLE more",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY pmov2.users TO '/tmp/users'",
        "COPY pmov2.users TO PROGRAM 'cat'",
    ] {
        assert!(is_refused(&app, sql).await, "{sql}");
    }
    let owner: String = sqlx::query_scalar("SELECT current_user::text").fetch_one(&app.db).await.unwrap();
    let role: String = sqlx::query_scalar("SELECT current_user::text").fetch_one(&app.state.db).await.unwrap();
    assert_eq!((owner.as_str(), role.as_str()), ("pmo", "pmo_api"));
}
