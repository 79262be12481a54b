//! Admins, as far as logging in is concerned.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use crate::auth::session::Role;

#[derive(Clone, Debug)]
pub(in crate::auth) struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
    /// argon2id, as a PHC string.
    pub password: String,
    pub role: Role,
    pub is_active: bool,
}

pub(in crate::auth) async fn user_by_email(db: &PgPool, email: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as!(User, r#"SELECT id, name, email, password, role AS "role: Role", is_active FROM pmov2.users WHERE email = $1"#, email)
        .fetch_optional(db)
        .await
}

pub(in crate::auth) async fn password_of(db: &PgPool, user_id: i64) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("SELECT password FROM pmov2.users WHERE id = $1 AND is_active", user_id).fetch_optional(db).await
}

/// Whether the user is still active and still has the password that was just checked. Holds the row until the transaction
/// ends, so that neither can change before the session that follows from it exists.
pub(in crate::auth) async fn confirm_user(tx: &mut PgConnection, user_id: i64, password: &str) -> Result<bool, sqlx::Error> {
    let row = sqlx::query_scalar!("SELECT id FROM pmov2.users WHERE id = $1 AND is_active AND password = $2 FOR SHARE", user_id, password)
        .fetch_optional(tx)
        .await?;
    Ok(row.is_some())
}

/// Replaces a password unless it has changed since `old` was read.
pub(in crate::auth) async fn set_password(
    tx: &mut PgConnection,
    user_id: i64,
    old: &str,
    new: &str,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.users SET password = $3, updated_at = $4 WHERE id = $1 AND password = $2 AND is_active",
        user_id,
        old,
        new,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A user, active or not, locked until the transaction ends.
pub(in crate::auth) async fn lock_user(tx: &mut PgConnection, id: i64) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as!(
        User,
        r#"SELECT id, name, email, password, role AS "role: Role", is_active FROM pmov2.users WHERE id = $1 FOR NO KEY UPDATE"#,
        id
    )
    .fetch_optional(tx)
    .await
}

/// An active user, locked until the transaction ends.
pub(in crate::auth) async fn lock_active_user(tx: &mut PgConnection, email: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as!(
        User,
        r#"SELECT id, name, email, password, role AS "role: Role", is_active FROM pmov2.users
         WHERE email = $1 AND is_active FOR NO KEY UPDATE"#,
        email
    )
    .fetch_optional(tx)
    .await
}

/// Replaces a password whatever it was. `None`: the user is not active.
pub(in crate::auth) async fn replace_password(
    tx: &mut PgConnection,
    user_id: i64,
    new: &str,
    now: DateTime<Utc>,
) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as!(
        User,
        r#"UPDATE pmov2.users SET password = $2, updated_at = $3 WHERE id = $1 AND is_active
         RETURNING id, name, email, password, role AS "role: Role", is_active"#,
        user_id,
        new,
        now
    )
    .fetch_optional(tx)
    .await
}

/// The new user's id. The constraint `users_email_key` refuses a second one with the same email.
pub(in crate::auth) async fn insert_user(
    tx: &mut PgConnection,
    name: &str,
    email: &str,
    password: &str,
    role: Role,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.users (name, email, password, role) VALUES ($1, $2, $3, $4) RETURNING id",
        name,
        email,
        password,
        role.as_str()
    )
    .fetch_one(tx)
    .await
}
