//! Approving: the order becomes a sales order in the old system, once, in one transaction.

use actix_web::put;
use sqlx::PgConnection;

use super::admin::{AdminOrderOut, detail};
use super::status::{Action, OrderStatus};
use super::store::{self, MappedLine, ShopMapping};
use super::trail;
use super::transition::{self, Actor, Moved};
use crate::admin::audit;
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::datapart::{self, OrderLine, SalesOrder};
use crate::notify::{self, AboutOrder};
use crate::platform::bus::Topic;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError, Path, Success};

/// Approve a pending order.
///
/// Writes the sales order to the old system, once: approving an order that was approved before answers with it.
#[utoipa::path(tag = "admin orders", operation_id = "approve_order", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The order's id.")),
    responses(
        (status = 200, description = "The order, `submitted_to_datapart`.", body = Success<AdminOrderOut>),
        (status = 409, description = "It was rejected or cancelled (`order_transition_not_allowed`)."),
        (status = 422, description = "`mapping_missing`: `errors` names each missing mapping; nothing was written."),
    ))]
#[put("/api/admin/orders/{id}/approve")]
pub async fn approve_order(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<AdminOrderOut>> {
    let id = id.0;
    trail::of_request(id);
    let mut tx = state.db.begin().await?;
    submit(&mut tx, &state, &admin, &origin, id).await?;
    let out = detail(&mut tx, &state, id).await?;
    tx.commit().await?;
    state.bus.deliver(Topic::Orders, &id.to_string());
    Ok(Success::new(out))
}

/// Hands an order over, unless that has been done before.
pub(super) async fn submit(tx: &mut PgConnection, state: &AppState, admin: &Admin, origin: &Origin, id: i64) -> ApiResult<Moved> {
    let now = state.clock.now();
    let order = store::lock(tx, None, id).await?.ok_or_else(ApiError::not_found)?;
    if matches!(order.status, OrderStatus::SubmittedToDatapart | OrderStatus::Approved) {
        return Ok(Moved { order_number: order.order_number, status: order.status, ref_so_number: order.ref_so_number });
    }
    let to = transition::after(&order, Action::Submit)?;
    let mapping = mapping(tx, id).await?;
    let ready = mapping.ready().map_err(|problems| ApiError::new(ErrorCode::MappingMissing).errors(problems))?;

    let submitted = datapart::submit(
        tx,
        &SalesOrder {
            salesman: ready.salesman,
            toko: ready.toko,
            grand_total: order.grand_total,
            remark: remark(&order.order_number, order.notes.as_deref()),
            lines: ready.lines,
        },
        now,
    )
    .await?;
    tracing::info!(order_id = id, order = order.order_number, sales_order = submitted.number, "order goes to the old system");
    store::set_submitted(tx, id, submitted.jenis_so, submitted.id, &submitted.number, now).await?;
    transition::record(tx, &order, &Actor::from(admin), to, None, now).await?;
    let entry = audit::Entry {
        action: "order.approve",
        entity: "order",
        entity_id: Some(id),
        before: Some(serde_json::json!({ "status": order.status })),
        after: Some(serde_json::json!({ "status": to, "ref_so_number": submitted.number })),
    };
    audit::record(tx, now, admin, origin, entry).await?;
    let about = AboutOrder { order_id: id, shop_id: order.shop_id, order_number: &order.order_number };
    notify::order_approved(tx, &state.keys, now, about, &mapping.shop_phone, &submitted.number).await?;
    Ok(Moved { order_number: order.order_number, status: to, ref_so_number: Some(submitted.number) })
}

/// The old system's `keterangan`: where the sales order comes from.
fn remark(order_number: &str, notes: Option<&str>) -> String {
    match notes {
        Some(notes) => format!("PMO {order_number}: {notes}"),
        None => format!("PMO {order_number}"),
    }
}

/// How an order's shop and products are known to the old system, as far as they are.
pub(super) struct Mapping {
    pub shop_phone: String,
    pub sales_name: Option<String>,
    shop: ShopMapping,
    lines: Vec<MappedLine>,
}

struct Ready {
    salesman: i64,
    toko: i64,
    lines: Vec<OrderLine>,
}

pub(super) async fn mapping(conn: &mut PgConnection, order_id: i64) -> ApiResult<Mapping> {
    let shop = store::shop_mapping(conn, order_id).await?;
    let lines = store::mapped_lines(conn, order_id).await?;
    Ok(Mapping { shop_phone: shop.phone.clone(), sales_name: shop.sales_name.clone(), shop, lines })
}

impl Mapping {
    /// Each missing mapping, named.
    pub fn problems(&self) -> Vec<FieldError> {
        let shop = &self.shop;
        let mut problems = Vec::new();
        if shop.ref_toko_id.is_none() {
            problems.push(FieldError::new(
                "shop.ref_toko_id",
                "mapping_missing",
                format!("Toko {} belum dipetakan ke sistem lama.", shop.code),
            ));
        }
        match (&shop.sales_name, shop.ref_salesman_id) {
            (None, _) => {
                problems.push(FieldError::new("shop.sales_id", "mapping_missing", format!("Toko {} belum punya sales.", shop.code)))
            }
            (Some(name), None) => {
                problems.push(FieldError::new(
                    "sales.ref_salesman_id",
                    "mapping_missing",
                    format!("Sales {name} belum dipetakan ke sistem lama."),
                ));
            }
            _ => {}
        }
        for (i, line) in self.lines.iter().enumerate() {
            if line.ref_part_id.is_none() {
                let message = format!("Barang {} ({}) belum dipetakan ke sistem lama.", line.code, line.name);
                problems.push(FieldError::new(format!("items[{i}].ref_part_id"), "mapping_missing", message));
            }
        }
        problems
    }

    fn ready(&self) -> Result<Ready, Vec<FieldError>> {
        let lines: Option<Vec<OrderLine>> = self
            .lines
            .iter()
            .map(|line| {
                Some(OrderLine {
                    part: line.ref_part_id?,
                    price: line.price,
                    qty: line.qty,
                    subtotal: line.subtotal,
                    is_oil: line.category.as_deref() == Some(datapart::OIL),
                })
            })
            .collect();
        match (self.shop.ref_toko_id, self.shop.ref_salesman_id, lines) {
            (Some(toko), Some(salesman), Some(lines)) => Ok(Ready { salesman, toko, lines }),
            _ => Err(self.problems()),
        }
    }
}
