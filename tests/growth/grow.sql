-- Orders, messages and the audit log up to the sizes asked for, at the pace of 25,000 orders a month, beside what the demo data has.
INSERT INTO pmov2.orders (id, order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at, approved_at,
                          is_followed, created_at)
SELECT 10000000 + n, 'ORD-2019-' || lpad(n::text, 7, '0'), shops.ids[n % cardinality(shops.ids) + 1], 1000 + n * 31 % 70001, 1000 + n * 31 % 70001, 2,
       'approved', 10000000 + n, '2019/' || lpad(n::text, 7, '0') || '/POD-PD', at, at, false, at
FROM generate_series(1, :orders - (SELECT count(*) FROM pmov2.orders)) n, (SELECT array_agg(id) AS ids FROM pmov2.shops) shops,
     LATERAL (SELECT now() - interval '200 days' - n * interval '104 seconds' AS at) AS made;

INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, qty, price, subtotal, available_at_order)
SELECT 10000000 + n, line, parts.ids[(n * 7 + line * 13) % cardinality(parts.ids) + 1], 'X', 'PAD SET,FR BRAKE', 1, 500, 500, 5
FROM generate_series(1, :orders - (SELECT count(*) FROM pmov2.orders WHERE id < 10000000)) n, generate_series(1, 2) line,
     (SELECT array_agg(id) AS ids FROM (SELECT id FROM pmov2.products LIMIT 4000) some) parts;

INSERT INTO pmov2.messages (kind, recipient, text, shop_id, order_id, status, gateway, expires_at, sent_at, created_at)
SELECT 'order_approved', shops.phones[n % cardinality(shops.ids) + 1], 'Order disetujui', shops.ids[n % cardinality(shops.ids) + 1], NULL,
       CASE WHEN n % 90 = 0 THEN 'failed' ELSE 'sent' END, 'log', at + interval '1 day', at, at
FROM generate_series(1, :messages - (SELECT count(*) FROM pmov2.messages)) n,
     (SELECT array_agg(id ORDER BY id) AS ids, array_agg(phone ORDER BY id) AS phones FROM pmov2.shops) shops,
     LATERAL (SELECT now() - n * interval '104 seconds' AS at) AS made;

INSERT INTO pmov2.audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after)
SELECT now() - (:messages - n) * interval '104 seconds', 'admin', 1, 'Admin', 'order.approve', 'order', n, '{"status": "pending"}', '{"status": "approved"}'
FROM generate_series(1, :messages) n;
