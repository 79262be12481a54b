-- Is what this database says whole? Plain SQL over the tables alone: it knows nothing of the program that wrote them.
--
--   psql "$DATABASE_URL" -f api/deploy/check.sql
--
-- One row per rule: how many things were looked at, how many break it, one of them. Run it after a restore, or when in
-- doubt; it only reads. The kill tests and the restore drill hold their databases against it.
WITH lines AS (
    SELECT order_id, count(*) AS lines, count(DISTINCT line_no) AS numbers, min(line_no) AS first_no, max(line_no) AS last_no,
        sum(qty * price) AS total, sum(discount) AS discount, sum(subtotal) AS subtotal,
        count(*) FILTER (WHERE category = 'OIL') AS oil, bool_or(line_no = 1 AND COALESCE(category = 'OIL', false)) AS begins_with_oil
    FROM pmov2.order_items GROUP BY order_id
), numbers AS (
    SELECT substr(order_number, 5, 4)::int AS year, count(*) AS orders, count(DISTINCT order_number) AS numbers, min(substr(order_number, 10)::int) AS first_number,
        max(substr(order_number, 10)::int) AS last_number
    FROM pmov2.orders WHERE order_number ~ '^ORD-[0-9]{4}-[0-9]{6}$' GROUP BY 1
), steps AS (
    SELECT order_id, id, to_status, from_status IS NOT DISTINCT FROM lag(to_status) OVER (PARTITION BY order_id ORDER BY id) AS follows
    FROM pmov2.order_events
), history AS (
    SELECT order_id, bool_and(follows) AS is_chain, (array_agg(to_status ORDER BY id))[1] AS first_status,
        (array_agg(to_status ORDER BY id DESC))[1] AS last_status
    FROM steps GROUP BY order_id
), handed_over AS (
    SELECT o.id, o.order_number, o.ref_so_id, o.ref_so_number, o.grand_total, o.jenis_so, so.no_so, so.grand_total AS so_total,
        so.jenis_so AS so_type,
        (SELECT array_agg(ROW (p.ref_part_id, i.qty, i.price, i.subtotal)::text ORDER BY p.ref_part_id, i.id)
         FROM pmov2.order_items i JOIN pmov2.products p ON p.id = i.product_id WHERE i.order_id = o.id) AS ordered,
        (SELECT array_agg(ROW (d.fk_part::bigint, d.qty_so, d.harga, d.total_harga)::text ORDER BY d.fk_part, d.id)
         FROM data_part.tblso_detail d WHERE d.fk_so = o.ref_so_id) AS submitted
    FROM pmov2.orders o LEFT JOIN data_part.tblso so ON so.id = o.ref_so_id
    WHERE o.ref_so_id IS NOT NULL
), ours AS (
    SELECT id, no_so, substr(keterangan, 5, 15) AS order_number FROM data_part.tblso WHERE keterangan ~ '^PMO ORD-[0-9]{4}-[0-9]{6}'
), seen (rule, what, is_right) AS (
    SELECT 'an order''s totals are the sums of its lines', o.order_number,
        o.line_count = l.lines AND o.total_amount = l.total AND o.discount_amount = l.discount AND o.grand_total = l.subtotal
    FROM pmov2.orders o LEFT JOIN lines l ON l.order_id = o.id
    UNION ALL
    SELECT 'an order''s lines are numbered from 1', o.order_number, l.first_no = 1 AND l.last_no = l.lines AND l.numbers = l.lines
    FROM pmov2.orders o LEFT JOIN lines l ON l.order_id = o.id
    UNION ALL
    SELECT 'a line''s subtotal is what its pieces cost', 'line ' || id, subtotal = qty * price - discount FROM pmov2.order_items
    UNION ALL
    SELECT 'an order''s number names the year it was placed in', order_number,
        order_number ~ '^ORD-[0-9]{4}-[0-9]{6}$' AND substr(order_number, 5, 4)::int = extract(year FROM created_at AT TIME ZONE 'Asia/Jakarta')
    FROM pmov2.orders
    UNION ALL
    SELECT 'order numbers of a year are given once and have no gaps', n.year::text,
        n.orders = n.numbers AND n.first_number = 1 AND n.last_number = n.numbers AND n.last_number = s.last_number
    FROM numbers n LEFT JOIN pmov2.serials s ON s.type = 'order' AND s.year = n.year
    UNION ALL
    SELECT 'an order''s history leads from its beginning to its status', o.order_number,
        h.is_chain AND h.first_status = 'pending' AND h.last_status = o.status
    FROM pmov2.orders o LEFT JOIN history h ON h.order_id = o.id
    UNION ALL
    SELECT 'an order has a sales order exactly when it was handed over', order_number,
        CASE status WHEN 'pending' THEN ref_so_id IS NULL WHEN 'cancelled' THEN ref_so_id IS NULL WHEN 'rejected' THEN true ELSE ref_so_id IS NOT NULL END
        AND (ref_so_id IS NULL) = (ref_so_number IS NULL) AND (ref_so_id IS NULL) = (submitted_at IS NULL)
    FROM pmov2.orders
    UNION ALL
    SELECT 'a handed over order has its sales order, with its number and total', order_number,
        no_so = ref_so_number AND so_total = grand_total
    FROM handed_over
    UNION ALL
    SELECT 'a sales order has the lines of its order', order_number, ordered = submitted FROM handed_over
    UNION ALL
    SELECT 'a sales order''s type counts its oil lines', h.order_number,
        h.so_type = h.jenis_so AND h.so_type = CASE
            WHEN l.oil * 2 > l.lines OR (l.oil * 2 = l.lines AND l.begins_with_oil) THEN 'Oli Regular' ELSE 'Other' END
    FROM handed_over h LEFT JOIN lines l ON l.order_id = h.id
    UNION ALL
    SELECT 'a sales order of ours belongs to the one order it names', s.no_so, o.ref_so_id = s.id
    FROM ours s LEFT JOIN pmov2.orders o ON o.order_number = s.order_number
    UNION ALL
    SELECT 'a sales order of ours has lines', s.no_so, EXISTS (SELECT FROM data_part.tblso_detail d WHERE d.fk_so = s.id) FROM ours s
    UNION ALL
    SELECT 'no more is to be delivered than was ordered', s.no_so, d.qty_sisa BETWEEN 0 AND d.qty_so
    FROM ours s JOIN data_part.tblso_detail d ON d.fk_so = s.id
    UNION ALL
    SELECT 'a shop has at most one active cart', code, (SELECT count(*) FROM pmov2.carts c WHERE c.shop_id = s.id AND c.status = 'active') <= 1
    FROM pmov2.shops s
    UNION ALL
    SELECT 'a cart that was checked out has its order', 'cart ' || c.id,
        (SELECT count(*) FROM pmov2.orders o WHERE o.cart_id = c.id AND o.shop_id = c.shop_id) = 1
    FROM pmov2.carts c WHERE c.status = 'checked_out'
    UNION ALL
    SELECT 'an order''s cart is closed', o.order_number, c.status = 'checked_out'
    FROM pmov2.orders o JOIN pmov2.carts c ON c.id = o.cart_id
    UNION ALL
    SELECT 'a message that was sent says when and how', 'message ' || id, sent_at IS NOT NULL AND gateway IS NOT NULL
    FROM pmov2.messages WHERE status IN ('sent', 'delivered', 'read')
    UNION ALL
    SELECT 'a secret is kept only while it waits', 'message ' || id, sealed_secret IS NULL FROM pmov2.messages WHERE status <> 'queued'
)
SELECT rule, count(*) AS looked_at, count(*) FILTER (WHERE is_right IS NOT TRUE) AS wrong, min(what) FILTER (WHERE is_right IS NOT TRUE) AS example
FROM seen GROUP BY rule ORDER BY rule;
