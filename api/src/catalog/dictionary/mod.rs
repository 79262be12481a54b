//! The search dictionary in the back office: workshop words and motorcycles, tried out before they are saved, and what
//! shops looked for in vain.
//!
//! Owns `synonyms`, `vehicle_models` and, of `search_queries`, what is dismissed. Invariants: terms and meanings are in the
//! form in which searches compare them, a term stands once; every change but a repeated one raises `version` and the
//! epoch of the search, so that every process knows it at once.

mod dto;
mod fields;
mod misses;
mod models;
mod preview;
mod store;
mod synonyms;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(synonyms::list_synonyms)
        .service(synonyms::create_synonym)
        .service(preview::preview_synonym)
        .service(synonyms::get_synonym)
        .service(synonyms::update_synonym)
        .service(synonyms::delete_synonym)
        .service(synonyms::activate_synonym)
        .service(synonyms::deactivate_synonym)
        .service(models::list_vehicle_models)
        .service(models::create_vehicle_model)
        .service(models::get_vehicle_model)
        .service(models::update_vehicle_model)
        .service(models::delete_vehicle_model)
        .service(models::activate_vehicle_model)
        .service(models::deactivate_vehicle_model)
        .service(misses::list_search_misses)
        .service(misses::create_synonym_from_miss)
        .service(misses::dismiss_search_miss);
}
