-- What the old system does with orders after they were handed over.
ALTER TABLE pmov2.order_items
    ADD COLUMN qty_delivered integer CONSTRAINT order_items_qty_delivered_not_negative CHECK (qty_delivered >= 0);
UPDATE pmov2.order_items SET qty_delivered = qty - qty_backorder WHERE qty_backorder <= qty;

ALTER TABLE pmov2.orders
    -- The old system still may have news of it.
    ADD COLUMN is_followed       boolean NOT NULL DEFAULT true,
    -- Pieces of all lines.
    ADD COLUMN qty_delivered     integer NOT NULL DEFAULT 0,
    -- Of these, what the shop has been told of, and when last.
    ADD COLUMN delivery_told_qty integer NOT NULL DEFAULT 0,
    ADD COLUMN delivery_told_at  timestamptz;
UPDATE pmov2.orders SET qty_delivered = items.qty, delivery_told_qty = items.qty
FROM (SELECT order_id, sum(qty_delivered) AS qty FROM pmov2.order_items GROUP BY order_id HAVING sum(qty_delivered) > 0) AS items
WHERE items.order_id = orders.id;
CREATE INDEX orders_followed_idx ON pmov2.orders (id) WHERE is_followed AND status IN ('submitted_to_datapart', 'approved');
CREATE INDEX orders_delivery_untold_idx ON pmov2.orders (id) WHERE qty_delivered > delivery_told_qty;
