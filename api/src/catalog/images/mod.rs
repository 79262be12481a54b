//! Pictures of products.
//!
//! Owns `product_images`. A picture is decoded within limits, turned upright, and kept as a JPEG in two sizes; what was sent
//! is thrown away, with everything that a camera writes into it. Its address has the version of its content, so a browser
//! keeps it for ever and still sees a new one at once.

mod handlers;
mod picture;
mod store;
mod upload;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::get_product_image)
        .service(handlers::get_admin_product_image)
        .service(handlers::put_product_image)
        .service(handlers::delete_product_image);
}

/// Whose login a picture is behind: the SPAs' cookies go with an `<img>`.
#[derive(Clone, Copy, Debug)]
pub enum Face {
    Toko,
    Admin,
}

/// Where the small picture of a product is.
pub fn url(face: Face, product_id: i64, version: Option<&str>) -> Option<String> {
    let version = version?;
    let api = match face {
        Face::Toko => "/api",
        Face::Admin => "/api/admin",
    };
    Some(format!("{api}/products/{product_id}/image?size=thumb&v={version}"))
}
