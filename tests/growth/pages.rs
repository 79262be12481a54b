//! The pages; `{turn}` is a number that changes with each request.

/// Who asks.
#[derive(Clone, Copy)]
pub enum Who {
    Toko,
    Admin,
}

use Who::{Admin, Toko};

pub const PAGES: &[(&str, &str, Who)] = &[
    ("products, first page", "/api/products?per_page=2{turn}", Toko),
    ("products, page 200", "/api/products?page=20{turn}", Toko),
    ("products, page 2,000", "/api/products?page=200{turn}", Toko),
    ("products of a category, by price", "/api/products?category=BRAKE&sort=price_asc&page={turn}1", Toko),
    ("a product", "/api/products/{product}", Toko),
    ("search: a part number", "/api/products?search=06455-K59-A7{turn}", Toko),
    ("search: an official name", "/api/products?search=pad+set+fr+brake+k5{turn}", Toko),
    ("search: workshop words", "/api/products?search=kampas+rem+depan+vario+15{turn}", Toko),
    ("search: typing errors", "/api/products?search=kamaps+rme+dpan+beat+{turn}", Toko),
    ("search: one broad word", "/api/products?search=baut+{turn}", Toko),
    ("search: a family of motorcycles", "/api/products?search=vario&page={turn}1", Toko),
    ("suggestions", "/api/products/suggest?q=kampas+r{turn}", Toko),
    ("a shop's orders", "/api/orders?per_page=2{turn}", Toko),
    ("orders, first page", "/api/admin/orders?per_page=2{turn}", Admin),
    ("orders, page 2,000", "/api/admin/orders?page=200{turn}", Admin),
    ("orders by amount", "/api/admin/orders?sort=-grand_total&per_page=2{turn}", Admin),
    ("orders of a status", "/api/admin/orders?status=approved&page=1{turn}", Admin),
    ("orders of a shop", "/api/admin/orders?search=TK02{turn}", Admin),
    ("order counts", "/api/admin/orders/summary", Admin),
    ("back office products, first page", "/api/admin/products?per_page=2{turn}", Admin),
    ("back office products, page 2,000", "/api/admin/products?page=200{turn}", Admin),
    ("back office products, search", "/api/admin/products?search=06455K5{turn}", Admin),
    ("messages, first page", "/api/admin/messages?per_page=2{turn}", Admin),
    ("messages, page 2,000", "/api/admin/messages?page=200{turn}", Admin),
    ("messages of a status", "/api/admin/messages?status=failed&per_page=2{turn}", Admin),
    ("audit log, first page", "/api/admin/audit?per_page=2{turn}", Admin),
    ("audit log, page 2,000", "/api/admin/audit?page=200{turn}", Admin),
    ("shops", "/api/admin/shops?per_page=2{turn}", Admin),
    ("jobs", "/api/admin/jobs?per_page=2{turn}", Admin),
    ("dashboard, 7 days", "/api/admin/dashboard", Admin),
];
