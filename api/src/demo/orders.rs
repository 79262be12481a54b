//! Orders with all that belongs to them: lines, history, the sales orders in the old system, recent messages.

use super::baskets::{Customers, Line, Shelf, order_type};
use super::clock::{self, DAY};
use super::copy::Rows;
use super::history::{write_events, write_messages};
use super::plan::{Fate, Planned, SalesOrder, UNMAPPED_ORDER};
use super::rng::Rng;
use super::shops::Shop;

pub const COPY: [(&str, &str); 7] = [
    ("carts", "COPY pmov2.carts (id, shop_id, status, created_at, updated_at) FROM STDIN"),
    (
        "sales orders",
        "COPY data_part.tblso (id, no_so, jenis_so, tgl_so, jenis_pembayaran, fk_salesman, tipe_source, fk_toko, tipe_penjualan, \
         tgl_jatuh_tempo, grand_total, status_outstanding, status_approve_reject, alasan_approve_reject, approve_by, tgl_approve, keterangan) FROM STDIN",
    ),
    ("sales order lines", "COPY data_part.tblso_detail (id, fk_so, fk_part, harga, qty_so, total_harga, qty_sisa) FROM STDIN"),
    (
        "orders",
        "COPY pmov2.orders (id, order_number, shop_id, cart_id, total_amount, grand_total, line_count, status, notes, reject_reason, jenis_so, \
         ref_so_id, ref_so_number, submitted_at, approved_at, rejected_at, cancelled_at, qty_delivered, delivery_told_qty, created_at, updated_at) FROM STDIN",
    ),
    (
        "order lines",
        "COPY pmov2.order_items (id, order_id, line_no, product_id, code, name, category, qty, price, subtotal, available_at_order, \
         qty_delivered, qty_backorder, created_at, updated_at) FROM STDIN",
    ),
    (
        "order events",
        "COPY pmov2.order_events (id, order_id, at, actor_kind, actor_id, actor_name, from_status, to_status, reason) FROM STDIN",
    ),
    (
        "messages",
        "COPY pmov2.messages (id, kind, recipient, text, shop_id, order_id, status, attempts, next_attempt_at, expires_at, gateway, sent_at, \
         created_at, updated_at) FROM STDIN",
    ),
];

/// Only so many of the youngest orders have their messages.
const WITH_MESSAGES: usize = 200;
const SO_ID_OFFSET: i64 = 9_000;

/// Rows for each statement of [`COPY`], in its order.
#[derive(Debug, Default)]
pub struct OrderRows {
    pub carts: Rows,
    pub sales_orders: Rows,
    pub sales_order_lines: Rows,
    pub orders: Rows,
    pub lines: Rows,
    pub events: Rows,
    pub messages: Rows,
    line_id: i64,
    so_line_id: i64,
    pub event_id: i64,
    pub message_id: i64,
}

impl OrderRows {
    pub fn tables(&mut self) -> [&mut Rows; 7] {
        [
            &mut self.carts,
            &mut self.sales_orders,
            &mut self.sales_order_lines,
            &mut self.orders,
            &mut self.lines,
            &mut self.events,
            &mut self.messages,
        ]
    }
}

/// Writes orders as they are planned; keeps nothing but counters.
#[derive(Debug)]
pub struct Writer<'a> {
    rng: Rng,
    now: i64,
    shops: &'a [Shop],
    shelf: &'a Shelf,
    customers: Customers,
    lines: Vec<Line<'a>>,
    pub lines_written: u64,
}

/// What the rows of one order have in common.
pub struct Written<'a> {
    pub id: i64,
    pub number: String,
    pub shop: &'a Shop,
    /// Rupiah.
    pub total: i64,
    pub placed: String,
}

impl<'a> Writer<'a> {
    pub fn new(seed: u64, now: i64, shops: &'a [Shop], shelf: &'a Shelf) -> Self {
        let customers = Customers::new(seed, shops, shelf);
        Self { rng: Rng::new(seed, "orders"), now, shops, shelf, customers, lines: Vec::new(), lines_written: 0 }
    }

    /// Whether there is anybody to order and anything to be ordered.
    pub fn has_work(&self) -> bool {
        !self.customers.is_empty() && !self.shelf.is_empty()
    }

    pub fn write(&mut self, planned: &Planned, rows: &mut OrderRows) {
        let unmapped = self.customers.unmapped().filter(|_| planned.younger == UNMAPPED_ORDER);
        let shop_at = unmapped.unwrap_or_else(|| self.customers.next(&mut self.rng));
        self.customers.fill(&mut self.rng, shop_at, self.shelf, &mut self.lines);
        let order = Written {
            id: planned.index as i64 + 1,
            number: format!("ORD-{}-{:06}", planned.year, planned.number),
            shop: &self.shops[shop_at],
            total: self.lines.iter().map(Line::subtotal).sum(),
            placed: clock::timestamp(planned.created_at),
        };
        let begun = clock::timestamp(planned.created_at - self.rng.between(60, 5_400));
        rows.carts.int(order.id).int(order.shop.id).text("checked_out").text(&begun).text(&order.placed).end();
        let delivered = self.write_lines(planned, &order, rows);
        self.write_order(planned, &order, delivered, rows);
        write_events(planned, &order, &mut self.rng, rows);
        if planned.younger < WITH_MESSAGES {
            write_messages(planned, &order, rows);
        }
        self.lines_written += self.lines.len() as u64;
    }

    /// `delivered`: pieces of all lines.
    fn write_order(&mut self, planned: &Planned, order: &Written, delivered: i64, rows: &mut OrderRows) {
        let so = planned.fate.sales_order();
        let submitted = so.map(|so| clock::timestamp(so.submitted_at));
        let (status, reason, ended) = match &planned.fate {
            Fate::Pending => ("pending", None, None),
            Fate::Cancelled { at, .. } => ("cancelled", None, Some(*at)),
            Fate::RejectedByAdmin { at, reason } => ("rejected", Some(*reason), Some(*at)),
            Fate::Submitted(_) => ("submitted_to_datapart", None, None),
            Fate::Approved { read_at, .. } => ("approved", None, Some(*read_at)),
            Fate::RejectedByOldSystem { read_at, reason, .. } => ("rejected", Some(*reason), Some(*read_at)),
        };
        let ended = ended.map(clock::timestamp);
        let ended_as = |one: &str| ended.as_deref().filter(|_| status == one);
        let note = if self.rng.percent(14) { Some(self.rng.pick(&NOTES, "")) } else { None };
        let row = rows.orders.int(order.id).text(&order.number).int(order.shop.id).int(order.id).int(order.total).int(order.total);
        row.int(self.lines.len() as i64).text(status).text_or_null(note).text_or_null(reason);
        row.text_or_null(so.map(|_| order_type(&self.lines))).int_or_null(so.map(so_id)).text_or_null(so.map(so_number).as_deref());
        row.text_or_null(submitted.as_deref()).text_or_null(ended_as("approved")).text_or_null(ended_as("rejected"));
        // Nobody is told today of what was delivered long ago.
        row.text_or_null(ended_as("cancelled")).int(delivered).int(delivered).text(&order.placed);
        row.text(ended.as_deref().or(submitted.as_deref()).unwrap_or(&order.placed)).end();
    }

    /// Answers with the pieces that have been delivered.
    fn write_lines(&mut self, planned: &Planned, order: &Written, rows: &mut OrderRows) -> i64 {
        let approved_at = match &planned.fate {
            Fate::Approved { decided_at, .. } => Some(*decided_at),
            _ => None,
        };
        let updated = match &planned.fate {
            Fate::Approved { read_at, .. } => clock::timestamp(*read_at),
            _ => order.placed.clone(),
        };
        let so = planned.fate.sales_order();
        let (mut outstanding, mut delivered) = (0, 0);
        for (line_no, line) in (1_i64..).zip(&self.lines) {
            let Line { item, qty } = *line;
            let left = approved_at.map(|at| still_to_deliver(&mut self.rng, self.now - at, qty));
            outstanding += left.unwrap_or(qty);
            delivered += left.map_or(0, |left| qty - left);
            rows.line_id += 1;
            // Stock then was not what it is now; the shop saw it without the minus sign.
            let seen = (item.available + self.rng.between(-8, 12)).max(0);
            let row = rows.lines.int(rows.line_id).int(order.id).int(line_no).int(item.product_id).text(&item.code).text(&item.name);
            row.text(item.category)
                .int(qty)
                .int(item.price)
                .int(line.subtotal())
                .int(seen)
                .int_or_null(left.map(|left| qty - left))
                .int_or_null(left);
            row.text(&order.placed).text(&updated).end();
            if let Some(so) = so {
                rows.so_line_id += 1;
                let row = rows.sales_order_lines.int(rows.so_line_id).int(so_id(so)).int(item.ref_part_id).int(item.price);
                row.int(qty).int(line.subtotal()).int(left.unwrap_or(qty)).end();
            }
        }
        if let Some(so) = so {
            write_sales_order(planned, order, so, order_type(&self.lines), outstanding > 0, rows);
        }
        delivered
    }
}

/// `age`: seconds since the old system approved.
fn still_to_deliver(rng: &mut Rng, age: i64, qty: i64) -> i64 {
    let delivered = match age {
        _ if age < DAY => 15,
        _ if age < 3 * DAY => 60,
        _ if age < 14 * DAY => 88,
        _ => 99,
    };
    match rng.below(100) {
        roll if roll < delivered => 0,
        roll if roll < delivered + (100 - delivered) / 2 => rng.between(1, qty),
        _ => qty,
    }
}

fn so_id(so: &SalesOrder) -> i64 {
    SO_ID_OFFSET + so.index
}

pub fn so_number(so: &SalesOrder) -> String {
    format!("{}/{:06}/POD-PD", so.year, so.number)
}

fn write_sales_order(planned: &Planned, order: &Written, so: &SalesOrder, kind: &str, outstanding: bool, rows: &mut OrderRows) {
    let day = clock::day_of(so.submitted_at);
    let (status, reason, decided) = match &planned.fate {
        Fate::Approved { decided_at, .. } => ("Approved", None, Some(*decided_at)),
        Fate::RejectedByOldSystem { decided_at, reason, .. } => ("Rejected", Some(*reason), Some(*decided_at)),
        _ => ("Waiting For Approval", None, None),
    };
    let row = rows.sales_orders.int(so_id(so)).text(&so_number(so)).text(kind).text(&clock::date(day).to_string()).text("Cash");
    row.int_or_null(order.shop.ref_salesman_id()).text("OTHER").int_or_null(order.shop.ref_toko_id()).text("Reguler");
    row.text(&clock::month_later(day).to_string()).int(order.total).bool(outstanding && status != "Rejected").text(status);
    row.text_or_null(reason).text_or_null(decided.map(|_| "SPV PART")).text_or_null(decided.map(clock::local_timestamp).as_deref());
    row.text(&format!("PMO {}", order.number)).end();
}

const NOTES: [&str; 7] = [
    "Tolong kirim besok pagi",
    "Titip sekalian dengan order kemarin",
    "Kalau kosong jangan diganti",
    "Mohon dipercepat",
    "Kirim lewat travel biasa",
    "Faktur dipisah untuk oli",
    "Ambil sendiri ke gudang",
];

#[cfg(test)]
mod tests;
