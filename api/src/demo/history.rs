//! What happened to an order, and the messages that were sent about it.

use super::clock::{self, DAY};
use super::orders::{OrderRows, Written, so_number};
use super::plan::{Fate, Planned};
use super::rng::Rng;
use super::staff::ADMINS;

/// Who is told of new orders.
const ADMIN_PHONE: &str = "6281100000001";

pub fn write_events(planned: &Planned, order: &Written, rng: &mut Rng, rows: &mut OrderRows) {
    let OrderRows { events, event_id, .. } = rows;
    let admin = usize::from(rng.percent(80));
    let toko = ("toko", Some(order.shop.id), order.shop.name.as_str());
    let admin = ("admin", Some(admin as i64 + 1), ADMINS[admin].0);
    let old_system = ("data_part", None, "Sistem lama");
    let mut event = |at: i64, (kind, id, name): (&str, Option<i64>, &str), from: Option<&str>, to: &str, reason: Option<&str>| {
        *event_id += 1;
        events.int(*event_id).int(order.id).text(&clock::timestamp(at)).text(kind).int_or_null(id).text(name);
        events.text_or_null(from).text(to).text_or_null(reason).end();
    };
    const SUBMITTED: &str = "submitted_to_datapart";
    event(planned.created_at, toko, None, "pending", None);
    if let Some(so) = planned.fate.sales_order() {
        event(so.submitted_at, admin, Some("pending"), SUBMITTED, None);
    }
    match &planned.fate {
        Fate::Pending | Fate::Submitted(_) => {}
        Fate::Cancelled { at, reason } => event(*at, toko, Some("pending"), "cancelled", Some(reason)),
        Fate::RejectedByAdmin { at, reason } => event(*at, admin, Some("pending"), "rejected", Some(reason)),
        Fate::Approved { read_at, .. } => event(*read_at, old_system, Some(SUBMITTED), "approved", None),
        Fate::RejectedByOldSystem { read_at, reason, .. } => event(*read_at, old_system, Some(SUBMITTED), "rejected", Some(reason)),
    }
}

pub fn write_messages(planned: &Planned, order: &Written, rows: &mut OrderRows) {
    let OrderRows { messages, message_id, .. } = rows;
    let mut message = |at: i64, kind: &str, to: &str, text: &str| {
        *message_id += 1;
        let (caused, sent) = (clock::timestamp(at), clock::timestamp(at + 2));
        messages.int(*message_id).text(kind).text(to).text(text).int(order.shop.id).int(order.id).text("sent").int(1).text(&caused);
        messages.text(&clock::timestamp(at + DAY)).text("log").text(&sent).text(&caused).text(&sent).end();
    };
    let Written { number, shop, .. } = order;
    let total = rupiah(order.total);
    let text = format!("Order baru dari {}.\nOrder: {number}\nTotal: {total}\nSilakan cek admin panel.", shop.name);
    message(planned.created_at, "order_created", ADMIN_PHONE, &text);
    if let Some(so) = planned.fate.sales_order() {
        let text = format!("Order {number} telah disetujui.\nNo SO: {}\nTerima kasih!", so_number(so));
        message(so.submitted_at, "order_approved", &shop.phone, &text);
    }
    if let Fate::RejectedByAdmin { at, reason } | Fate::RejectedByOldSystem { read_at: at, reason, .. } = &planned.fate {
        let text = format!("Order {number} ditolak.\nAlasan: {reason}.\nSilakan hubungi admin.");
        message(*at, "order_rejected", &shop.phone, &text);
    }
}

fn rupiah(amount: i64) -> String {
    let digits = amount.to_string();
    let mut text = String::from("Rp ");
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}
