//! What stands on an order's document, in words: no figures are left to be made, nothing of the layout is known.

use crate::admin::settings;
use crate::orders::dto::{OrderItemOut, OrderOut};
use crate::orders::status::OrderStatus;
use crate::orders::store::PrintedShop;
use crate::platform::clock::display_id;
use crate::platform::money::Money;

/// An order, ready to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub dealer: Dealer,
    pub order_number: String,
    /// On every page: why nothing may be handed out yet, or any more.
    pub warning: Option<&'static str>,
    pub shop: Shop,
    /// Label and value.
    pub facts: Vec<(&'static str, String)>,
    pub lines: Vec<Line>,
    /// Label and value; the last one is what counts.
    pub totals: Vec<(String, String)>,
    pub notes: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dealer {
    pub name: String,
    /// Address and phone.
    pub lines: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shop {
    pub name: String,
    pub code: String,
    /// Address, city and province, as far as they are known.
    pub address: Option<String>,
    pub phone: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub number: String,
    pub code: String,
    pub name: String,
    pub qty: String,
    pub price: String,
    /// Under the price, when there is one.
    pub discount: Option<String>,
    pub subtotal: String,
}

impl Sheet {
    pub fn of(dealer: &settings::Dealer, order: &OrderOut, shop: &PrintedShop) -> Self {
        Self {
            dealer: Dealer {
                name: dealer.name.clone(),
                lines: [
                    joined([&dealer.address, &dealer.city]),
                    Some(&dealer.phone).filter(|p| !p.is_empty()).map(|p| format!("Telp. {p}")),
                ]
                .into_iter()
                .flatten()
                .collect(),
            },
            order_number: order.order_number.clone(),
            warning: warning(order.status),
            shop: Shop {
                name: order.shop.name.clone(),
                code: order.shop.code.clone(),
                address: joined([&shop.address, &shop.city, &shop.province].map(|part| part.as_deref().unwrap_or_default())),
                phone: local(&shop.phone),
            },
            facts: facts(order, shop),
            lines: order.items.iter().map(line).collect(),
            totals: totals(order),
            notes: order.notes.as_deref().and_then(notes),
        }
    }
}

/// What there is, separated by commas.
fn joined<const N: usize>(parts: [&(impl AsRef<str> + ?Sized); N]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().map(|part| part.as_ref().trim()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn warning(status: OrderStatus) -> Option<&'static str> {
    match status {
        OrderStatus::Pending => Some("BELUM DISETUJUI"),
        OrderStatus::Rejected => Some("DITOLAK"),
        OrderStatus::Cancelled => Some("DIBATALKAN"),
        OrderStatus::SubmittedToDatapart | OrderStatus::Approved => None,
    }
}

fn facts(order: &OrderOut, shop: &PrintedShop) -> Vec<(&'static str, String)> {
    let mut facts = vec![("Tanggal", display_id(order.created_at))];
    if let Some(number) = &order.ref_so_number {
        facts.push(("No. SO", number.clone()));
    }
    if let Some(at) = order.submitted_at {
        facts.push(("Tanggal SO", display_id(at)));
    }
    if let Some(kind) = &order.jenis_so {
        facts.push(("Jenis SO", kind.clone()));
    }
    facts.push(("Sales", shop.sales_name.clone().unwrap_or_else(|| "–".to_owned())));
    let status = match order.status {
        OrderStatus::Pending => "Menunggu persetujuan",
        OrderStatus::SubmittedToDatapart => "Disetujui admin",
        OrderStatus::Approved => "Disetujui",
        OrderStatus::Rejected => "Ditolak",
        OrderStatus::Cancelled => "Dibatalkan toko",
    };
    facts.push(("Status", status.to_owned()));
    facts
}

fn line(item: &OrderItemOut) -> Line {
    Line {
        number: item.line_no.to_string(),
        code: item.code.clone(),
        name: item.name.clone(),
        qty: item.qty.to_string(),
        price: plain(item.price),
        discount: (!item.discount.is_zero()).then(|| format!("diskon {}", plain(item.discount))),
        subtotal: plain(item.subtotal),
    }
}

fn totals(order: &OrderOut) -> Vec<(String, String)> {
    let pieces: i64 = order.items.iter().map(|item| i64::from(item.qty)).sum();
    let mut totals = vec![(format!("{} baris", order.line_count), format!("{pieces} buah"))];
    if !order.discount_amount.is_zero() {
        totals.push(("Jumlah".to_owned(), order.total_amount.display_id()));
        totals.push(("Diskon".to_owned(), format!("- {}", order.discount_amount.display_id())));
    }
    totals.push(("Total".to_owned(), order.grand_total.display_id()));
    totals
}

/// An amount where the column's name says that it is Rupiah.
fn plain(amount: Money) -> String {
    amount.display_id().trim_start_matches("Rp ").to_owned()
}

/// A stored phone as it is dialled at home: `0812-0000-0001`.
fn local(phone: &str) -> String {
    let digits = phone.strip_prefix("62").map_or_else(|| phone.to_owned(), |rest| format!("0{rest}"));
    let groups: Vec<&str> =
        [digits.get(..4), digits.get(4..8), digits.get(8..)].into_iter().flatten().filter(|group| !group.is_empty()).collect();
    if groups.concat() == digits { groups.join("-") } else { digits }
}

/// The lines that say something.
fn notes(written: &str) -> Option<String> {
    let lines: Vec<&str> = written.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_amounts_are_written_as_people_do() {
        assert_eq!(local("6281200000001"), "0812-0000-0001");
        assert_eq!(local("628123456789"), "0812-3456-789");
        assert_eq!(local("x"), "x");
        assert_eq!(plain(Money::rupiah(1_234_500)), "1.234.500");
    }

    #[test]
    fn what_is_not_known_leaves_no_comma() {
        assert_eq!(joined(["Jl. Raya 1", "", "Jawa Barat"]).as_deref(), Some("Jl. Raya 1, Jawa Barat"));
        assert_eq!(joined(["", " "]), None);
    }

    #[test]
    fn empty_lines_of_notes_are_left_out() {
        assert_eq!(notes(" a \n\n b\n").as_deref(), Some("a\nb"));
        assert_eq!(notes("\n \n"), None);
    }
}
