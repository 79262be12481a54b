//! The back office's categories: the codes of the old system with the names that shops read.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};
use serde_json::json;

use super::dto::{AdminCategory, CategoryIn, CategoryNameIn};
use super::store;
use crate::admin::audit::{self, Entry};
use crate::app::State;
use crate::auth::Admin;
use crate::catalog;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, ErrorCode, IdempotencyKey, List, Path, Success, edit};

/// All categories, by code.
#[utoipa::path(tag = "admin products", operation_id = "list_admin_categories", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "The categories.", body = List<AdminCategory>)))]
#[get("/api/admin/categories")]
pub async fn list_admin_categories(state: State, _admin: Admin) -> ApiResult<List<AdminCategory>> {
    let mut conn = state.db.acquire().await?;
    let categories = store::categories(&mut conn).await?;
    let count = categories.len() as i64;
    Ok(List::new(categories, 1, count.max(1), count))
}

/// Add a category. Those of the old system come with a sync.
#[utoipa::path(tag = "admin products", operation_id = "create_category", security(("admin" = []), ("admin_cookie" = [])), request_body = CategoryIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new category.", body = Success<AdminCategory>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: there is a category with this code."),
    ))]
#[post("/api/admin/categories")]
pub async fn create_category(
    state: State,
    admin: Admin,
    origin: Origin,
    key: IdempotencyKey,
    body: Body<CategoryIn>,
) -> ApiResult<Document> {
    let now = state.clock.now();
    let (code, name) = (filled("code", &body.code)?, filled("name", &body.name)?);
    let mut raised = None;
    let answer = once(&state.db, &admin.actor(), &key, "categories.create", &body.0, StatusCode::CREATED, async |tx| {
        store::insert_category(tx, code, name).await?;
        let after = Some(json!({ "code": code, "name": name }));
        let entry = Entry { action: "category.create", entity: "category", entity_id: None, before: None, after };
        audit::record(tx, now, &admin, &origin, entry).await?;
        let out = store::lock_category(tx, code).await?.ok_or_else(ApiError::not_found)?;
        raised = Some(catalog::changed(tx, &state).await?);
        Ok(out)
    })
    .await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(answer)
}

/// Rename a category. Its code is the old system's and stays.
#[utoipa::path(tag = "admin products", operation_id = "rename_category", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<CategoryNameIn>,
    params(("code" = String, Path, description = "The category's code.", example = "BRAKE")),
    responses(
        (status = 200, description = "The category as it is now.", body = Success<AdminCategory>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
    ))]
#[put("/api/admin/categories/{code}")]
pub async fn rename_category(
    state: State,
    admin: Admin,
    origin: Origin,
    code: Path<String>,
    body: Edit<CategoryNameIn>,
) -> ApiResult<Success<AdminCategory>> {
    let (now, name) = (state.clock.now(), filled("name", &body.fields.name)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock_category(&mut tx, &code.0).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&before));
    }
    if before.name == name {
        return Ok(Success::new(before));
    }
    store::rename_category(&mut tx, &code.0, name).await?;
    let entry = Entry {
        action: "category.rename",
        entity: "category",
        entity_id: None,
        before: Some(json!({ "code": before.code, "name": before.name })),
        after: Some(json!({ "code": before.code, "name": name })),
    };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    let raised = catalog::changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(AdminCategory { name: name.to_owned(), version: before.version + 1, ..before }))
}

/// Delete a category without products.
#[utoipa::path(tag = "admin products", operation_id = "delete_category", security(("admin" = []), ("admin_cookie" = [])),
    params(("code" = String, Path, description = "The category's code.", example = "BRAKE")),
    responses(
        (status = 200, description = "The category that was deleted.", body = Success<AdminCategory>),
        (status = 409, description = "Products are in it (`in_use`)."),
    ))]
#[delete("/api/admin/categories/{code}")]
pub async fn delete_category(state: State, admin: Admin, origin: Origin, code: Path<String>) -> ApiResult<Success<AdminCategory>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock_category(&mut tx, &code.0).await?.ok_or_else(ApiError::not_found)?;
    if before.product_count > 0 {
        let detail = format!("Masih ada {} barang di kategori ini sehingga tidak dapat dihapus.", before.product_count);
        return Err(ApiError::new(ErrorCode::InUse).detail(detail));
    }
    store::delete_category(&mut tx, &code.0).await?;
    let gone = Some(json!({ "code": before.code, "name": before.name }));
    let entry = Entry { action: "category.delete", entity: "category", entity_id: None, before: gone, after: None };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    let raised = catalog::changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(before))
}

fn filled<'a>(field: &str, written: &'a str) -> ApiResult<&'a str> {
    match written.trim() {
        "" => Err(ApiError::invalid(field, "required", "Wajib diisi.")),
        text => Ok(text),
    }
}
