//! What may become of a user, and who is told.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{Fields, UserSummary};
use super::handlers::read;
use super::store;
use crate::admin::entity::{By, Entity, Locked, Step, Told};
use crate::auth::{self, Admin, Role};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

impl Entity for Fields {
    type Shown = UserSummary;
    const NAME: &'static str = "user";

    async fn shown(conn: &mut PgConnection, by: &By<'_>, id: i64) -> ApiResult<UserSummary> {
        read(conn, id, by.admin, by.state.clock.now()).await
    }

    /// All active super admins are locked with it, and before it, so that everybody locks in one order.
    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error> {
        store::lock_super_admins(tx).await?;
        store::lock(tx, id).await
    }

    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()> {
        store::update(tx, id, self, now).await
    }

    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        store::set_active(tx, id, is_active, now).await
    }

    async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
        store::delete(tx, id).await
    }

    async fn check(tx: &mut PgConnection, by: &By<'_>, step: &Step<'_, Self>) -> ApiResult<()> {
        match step {
            Step::Update { before, after } if before.fields.role != after.role => {
                check_rights_can_go(tx, by.admin, before, after.role == Role::SuperAdmin).await
            }
            Step::SetActive { before, is_active: false } => check_rights_can_go(tx, by.admin, before, false).await,
            Step::Delete { before, .. } => {
                check_rights_can_go(tx, by.admin, before, false).await?;
                if store::has_acted(tx, before.id).await? {
                    let detail = "Pengguna ini tercatat dalam log audit sehingga tidak dapat dihapus. Nonaktifkan saja.";
                    return Err(ApiError::new(ErrorCode::InUse).detail(detail));
                }
                Ok(())
            }
            Step::Create(_) | Step::Update { .. } | Step::SetActive { .. } => Ok(()),
        }
    }

    async fn tell(tx: &mut PgConnection, _: &By<'_>, step: &Step<'_, Self>) -> ApiResult<Told> {
        match step {
            Step::Create(_) => Ok(Told::Nobody),
            Step::Update { before, after } if before.fields.role == after.role => {
                auth::user_changed(tx, before.id).await.map(Told::Sessions)
            }
            Step::Update { before, .. } | Step::SetActive { before, .. } | Step::Delete { before, .. } => {
                auth::end_sessions_of_user(tx, before.id, None).await.map(Told::Sessions)
            }
        }
    }
}

/// Refuses what would leave no active super admin, and what anybody would do to the own rights.
async fn check_rights_can_go(tx: &mut PgConnection, admin: &Admin, user: &Locked<Fields>, stays_super_admin: bool) -> ApiResult<()> {
    let super_admins = store::lock_super_admins(tx).await?;
    let is_active_super_admin = user.is_active && user.fields.role == Role::SuperAdmin;
    let is_last = is_active_super_admin && !stays_super_admin && super_admins.iter().all(|other| *other == user.id);
    // Somebody may have taken the rights of the one who asks a moment ago.
    let has_lost_rights = !super_admins.contains(&admin.user_id);
    if user.id == admin.user_id || is_last {
        return Err(ErrorCode::LastSuperAdmin.into());
    }
    if has_lost_rights { Err(ErrorCode::Forbidden.into()) } else { Ok(()) }
}
