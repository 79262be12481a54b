-- Is what the callers were told what the database says? Plain SQL that knows nothing of the program: `journal` holds what the
-- kill test's own callers, old system and message gateway wrote down while the program was being killed.
--
-- One row per rule, as in api/deploy/check.sql.
WITH placed AS (
    SELECT o.* FROM pmov2.orders o WHERE o.id > (SELECT last_order_id FROM journal.before)
), series AS (
    SELECT substr(no_so, 1, 4)::int AS year, count(*) AS sales_orders, count(DISTINCT no_so) AS numbers, min(substr(no_so, 6, 6)::int) AS first_number, max(substr(no_so, 6, 6)::int) AS last_number
    FROM data_part.tblso WHERE no_so ~ '^[0-9]{4}/[0-9]{6}/POD-PD$' GROUP BY 1
), named AS (
    SELECT substr(keterangan, 5, 15) AS order_number, count(*) AS times FROM data_part.tblso WHERE keterangan LIKE 'PMO ORD-%' GROUP BY 1
), seen (rule, what, is_right) AS (
    -- Orders.
    SELECT 'an answered order exists as it was answered', j.order_number,
        o.order_number = j.order_number AND o.shop_id = j.shop_id AND o.cart_id = j.cart_id AND o.grand_total = j.grand_total
        AND (SELECT count(*) FROM pmov2.orders twin WHERE twin.cart_id = j.cart_id) = 1
    FROM journal.orders j LEFT JOIN pmov2.orders o ON o.id = j.order_id
    UNION ALL
    SELECT 'an answered order has the lines it was answered with, and no others', j.order_number,
        (SELECT array_agg(ROW (l.product_id, l.qty, l.price, l.subtotal)::text ORDER BY l.line_no) FROM journal.lines l WHERE l.order_id = j.order_id)
        = (SELECT array_agg(ROW (i.product_id, i.qty, i.price, i.subtotal)::text ORDER BY i.line_no) FROM pmov2.order_items i WHERE i.order_id = j.order_id)
    FROM journal.orders j
    UNION ALL
    SELECT 'an order was made only where somebody was answered', o.order_number, j.order_id IS NOT NULL
    FROM placed o LEFT JOIN journal.orders j ON j.order_id = o.id
    UNION ALL
    SELECT 'an order''s cart still holds what was ordered', j.order_number,
        (SELECT array_agg(ROW (l.product_id, l.qty)::text ORDER BY l.product_id) FROM journal.lines l WHERE l.order_id = j.order_id)
        = (SELECT array_agg(ROW (c.product_id, c.qty)::text ORDER BY c.product_id) FROM pmov2.cart_items c WHERE c.cart_id = j.cart_id)
    FROM journal.orders j
    UNION ALL
    SELECT 'a line costs what the product costs', j.order_number, l.price = p.price AND l.subtotal = l.qty * p.price
    FROM journal.orders j JOIN journal.lines l ON l.order_id = j.order_id LEFT JOIN pmov2.products p ON p.id = l.product_id
    UNION ALL
    -- What became of them.
    SELECT 'an answered approval is one sales order under the answered number', j.so_number,
        o.status IN ('submitted_to_datapart', 'approved') AND o.ref_so_number = j.so_number
        AND (SELECT count(*) FROM data_part.tblso so WHERE so.no_so = j.so_number AND so.id = o.ref_so_id AND so.fk_toko = s.ref_toko_id
             AND so.fk_salesman = (SELECT ref_salesman_id FROM pmov2.sales WHERE id = s.sales_id) AND so.grand_total = o.grand_total) = 1
        AND named.times = 1
        AND (SELECT sum(d.qty_so) FROM data_part.tblso_detail d WHERE d.fk_so = o.ref_so_id) = (SELECT sum(l.qty) FROM journal.lines l WHERE l.order_id = o.id)
    FROM journal.approvals j LEFT JOIN pmov2.orders o ON o.id = j.order_id LEFT JOIN pmov2.shops s ON s.id = o.shop_id
        LEFT JOIN named ON named.order_number = o.order_number
    UNION ALL
    SELECT 'an answered rejection stands, with its reason', j.order_id::text, o.status = 'rejected' AND o.reject_reason = j.reason
    FROM journal.rejections j LEFT JOIN pmov2.orders o ON o.id = j.order_id
    UNION ALL
    SELECT 'an answered cancellation stands', j.order_id::text, o.status = 'cancelled'
    FROM journal.cancellations j LEFT JOIN pmov2.orders o ON o.id = j.order_id
    UNION ALL
    SELECT 'an order moved only where somebody was answered', o.order_number,
        CASE o.status
            WHEN 'rejected' THEN EXISTS (SELECT FROM journal.rejections j WHERE j.order_id = o.id)
            WHEN 'cancelled' THEN EXISTS (SELECT FROM journal.cancellations j WHERE j.order_id = o.id)
            ELSE EXISTS (SELECT FROM journal.approvals j WHERE j.order_id = o.id)
        END
    FROM placed o WHERE o.status <> 'pending'
    UNION ALL
    SELECT 'an approval or rejection has one audit entry', o.order_number,
        (SELECT count(*) FROM pmov2.audit_log a WHERE a.entity = 'order' AND a.entity_id = o.id AND a.action IN ('order.approve', 'order.reject')) = 1
    FROM placed o WHERE o.status IN ('submitted_to_datapart', 'approved', 'rejected')
    UNION ALL
    SELECT 'sales order numbers of a year are given once and have no gaps, the old system''s own included', year::text,
        sales_orders = numbers AND first_number = 1 AND last_number = numbers
    FROM series
    UNION ALL
    SELECT 'the old system''s own sales orders are untouched', j.no_so, so.keterangan = 'counter sale' AND so.grand_total = 1
        AND NOT EXISTS (SELECT FROM data_part.tblso_detail d WHERE d.fk_so = so.id)
    FROM journal.counter_sales j LEFT JOIN data_part.tblso so ON so.no_so = j.no_so
    UNION ALL
    -- Carts.
    SELECT 'a shop''s cart holds what it was told to hold', 'shop ' || j.shop_id,
        j.lines = COALESCE((SELECT array_agg(i.product_id || ' x ' || i.qty ORDER BY i.id) FROM pmov2.carts c JOIN pmov2.cart_items i ON i.cart_id = c.id
                   WHERE c.shop_id = j.shop_id AND c.status = 'active'), '{}')
    FROM journal.carts j
    UNION ALL
    -- Messages, as they arrived at the gateway.
    SELECT 'the dealer was told of every order', j.order_number,
        EXISTS (SELECT FROM journal.received r WHERE r.about = j.order_number AND r.recipient = (SELECT dealer FROM journal.before) AND r.text LIKE 'Order baru dari %')
    FROM journal.orders j
    UNION ALL
    SELECT 'the shop was told of every approval, with the sales order''s number', j.so_number,
        EXISTS (SELECT FROM journal.received r WHERE r.about = o.order_number AND r.recipient = s.phone AND strpos(r.text, j.so_number) > 0)
    FROM journal.approvals j LEFT JOIN journal.orders o USING (order_id) LEFT JOIN pmov2.shops s ON s.id = o.shop_id
    UNION ALL
    SELECT 'the shop was told of every rejection, with the reason', o.order_number,
        EXISTS (SELECT FROM journal.received r WHERE r.about = o.order_number AND r.recipient = s.phone AND strpos(r.text, j.reason) > 0)
    FROM journal.rejections j LEFT JOIN journal.orders o USING (order_id) LEFT JOIN pmov2.shops s ON s.id = o.shop_id
    UNION ALL
    SELECT 'nobody was told of what did not happen', r.text,
        CASE
            WHEN r.text LIKE '%telah disetujui%' THEN EXISTS (SELECT FROM journal.approvals j WHERE j.order_id = o.order_id AND strpos(r.text, j.so_number) > 0)
            WHEN r.text LIKE '%ditolak%' THEN EXISTS (SELECT FROM journal.rejections j WHERE j.order_id = o.order_id)
            ELSE o.order_id IS NOT NULL
        END
    FROM journal.received r LEFT JOIN journal.orders o ON o.order_number = r.about WHERE r.about IS NOT NULL
    UNION ALL
    SELECT 'the outbox knows that its messages were sent', 'message ' || m.id, m.status IN ('sent', 'delivered', 'read')
    FROM pmov2.messages m JOIN placed o ON o.id = m.order_id
    UNION ALL
    SELECT 'each message is written once', o.order_number,
        (SELECT count(*) = count(DISTINCT (m.kind, m.recipient)) FROM pmov2.messages m WHERE m.order_id = o.id)
    FROM placed o
)
SELECT rule, count(*) AS looked_at, count(*) FILTER (WHERE is_right IS NOT TRUE) AS wrong, min(what) FILTER (WHERE is_right IS NOT TRUE) AS example
FROM seen GROUP BY rule ORDER BY rule;
