-- The dashboard.

-- Top products of a range of days are read from an index alone. It takes the place of the one it extends.
ALTER TABLE pmov2.order_items
    DROP CONSTRAINT order_items_one_line_per_product,
    ADD CONSTRAINT order_items_one_line_per_product UNIQUE (order_id, product_id) INCLUDE (qty, subtotal);

-- How often a product was ordered in the last 90 days, counted anew every hour: what is missed most when it runs out.
CREATE TABLE pmov2.product_demand (
    product_id  bigint  PRIMARY KEY CONSTRAINT product_demand_product_id_fkey REFERENCES pmov2.products (id) ON DELETE CASCADE,
    order_count integer NOT NULL,
    qty         bigint  NOT NULL
);
CREATE INDEX product_demand_order_count_idx ON pmov2.product_demand (order_count DESC, product_id);

CREATE INDEX IF NOT EXISTS messages_created_at_idx ON pmov2.messages (created_at);
