-- What callers were answered, what the gateway received, and what the old system sold: for answered.sql to compare.
CREATE SCHEMA journal;
CREATE TABLE journal.before (last_order_id bigint, dealer text);
CREATE TABLE journal.orders (order_id bigint PRIMARY KEY, order_number text UNIQUE, shop_id bigint, cart_id bigint, grand_total numeric);
CREATE TABLE journal.lines (order_id bigint, line_no bigint, product_id bigint, qty bigint, price numeric, subtotal numeric, PRIMARY KEY (order_id, line_no));
CREATE TABLE journal.approvals (order_id bigint PRIMARY KEY, so_number text UNIQUE);
CREATE TABLE journal.rejections (order_id bigint PRIMARY KEY, reason text);
CREATE TABLE journal.cancellations (order_id bigint PRIMARY KEY);
CREATE TABLE journal.carts (shop_id bigint PRIMARY KEY, lines text[]);
CREATE TABLE journal.counter_sales (no_so text PRIMARY KEY);
CREATE TABLE journal.received (recipient text, text text, about text);
