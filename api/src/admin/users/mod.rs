//! The people of the back office, kept by super admins.
//!
//! Owns what stands in `users` beside the password. Invariants: there is always an active super admin, and nobody takes the
//! own rights away; who loses a right is logged out in the same transaction. Whoever has ever done something stands in the
//! audit log and can't be deleted.

mod dto;
mod entity;
mod handlers;
mod sessions;
mod store;
mod write;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_users)
        .service(write::create_user)
        .service(handlers::get_user)
        .service(write::update_user)
        .service(write::delete_user)
        .service(write::activate_user)
        .service(write::deactivate_user)
        .service(sessions::list_user_sessions)
        .service(sessions::end_user_session)
        .service(sessions::end_user_sessions);
}
