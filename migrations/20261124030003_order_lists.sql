-- What the back office's list of orders stands on: an index per order of the list, and counters instead of counting.

-- One status in the order of the list; also all orders by status, the newest of each first.
CREATE INDEX orders_status_created_at_idx ON pmov2.orders (status, created_at DESC, id DESC);
DROP INDEX pmov2.orders_status_idx;

-- With what the list filters by, so that rows it passes over need not be fetched.
DROP INDEX pmov2.orders_grand_total_idx;
CREATE INDEX orders_grand_total_idx ON pmov2.orders (grand_total, id) INCLUDE (status, shop_id, created_at);
DROP INDEX pmov2.orders_created_at_idx;
CREATE INDEX orders_created_at_idx ON pmov2.orders (created_at, id) INCLUDE (status, shop_id);
CREATE INDEX IF NOT EXISTS orders_ref_so_number_pattern_idx ON pmov2.orders (ref_so_number varchar_pattern_ops);

-- Products that keep orders from being approved.
CREATE INDEX products_unmapped_idx ON pmov2.products (id) WHERE ref_part_id IS NULL;

-- How many orders were placed on each business day, by their status now.
CREATE TABLE pmov2.order_counts (
    status varchar(30) NOT NULL,
    day    date        NOT NULL,
    orders bigint      NOT NULL,
    CONSTRAINT order_counts_pkey PRIMARY KEY (status, day)
) WITH (fillfactor = 50);

-- In triggers, so that they are right however orders are written. Rows are locked in the order in which an order's status
-- moves, so two transactions never wait for each other in a circle.
CREATE FUNCTION pmov2.count_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pmov2.order_counts AS counts (status, day, orders)
    SELECT status, (created_at AT TIME ZONE 'Asia/Jakarta')::date, count(*) FROM new_orders GROUP BY 1, 2 ORDER BY 2, 1
    ON CONFLICT (status, day) DO UPDATE SET orders = counts.orders + EXCLUDED.orders;
    RETURN NULL;
END $$;

CREATE FUNCTION pmov2.uncount_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pmov2.order_counts AS counts SET orders = counts.orders - gone.orders
    FROM (SELECT status, (created_at AT TIME ZONE 'Asia/Jakarta')::date AS day, count(*) AS orders FROM old_orders GROUP BY 1, 2) AS gone
    WHERE counts.status = gone.status AND counts.day = gone.day;
    RETURN NULL;
END $$;

CREATE FUNCTION pmov2.move_order_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pmov2.order_counts AS counts SET orders = counts.orders - moved.orders
    FROM (SELECT o.status, (o.created_at AT TIME ZONE 'Asia/Jakarta')::date AS day, count(*) AS orders
          FROM old_orders o JOIN new_orders n ON n.id = o.id WHERE n.status <> o.status GROUP BY 1, 2) AS moved
    WHERE counts.status = moved.status AND counts.day = moved.day;
    INSERT INTO pmov2.order_counts AS counts (status, day, orders)
    SELECT n.status, (n.created_at AT TIME ZONE 'Asia/Jakarta')::date, count(*)
    FROM old_orders o JOIN new_orders n ON n.id = o.id WHERE n.status <> o.status GROUP BY 1, 2 ORDER BY 2, 1
    ON CONFLICT (status, day) DO UPDATE SET orders = counts.orders + EXCLUDED.orders;
    RETURN NULL;
END $$;

CREATE TRIGGER orders_inserted_counted AFTER INSERT ON pmov2.orders
    REFERENCING NEW TABLE AS new_orders FOR EACH STATEMENT EXECUTE FUNCTION pmov2.count_orders();
CREATE TRIGGER orders_updated_counted AFTER UPDATE ON pmov2.orders
    REFERENCING OLD TABLE AS old_orders NEW TABLE AS new_orders FOR EACH STATEMENT EXECUTE FUNCTION pmov2.move_order_counts();
CREATE TRIGGER orders_deleted_counted AFTER DELETE ON pmov2.orders
    REFERENCING OLD TABLE AS old_orders FOR EACH STATEMENT EXECUTE FUNCTION pmov2.uncount_orders();

-- The triggers hold the table until the transaction ends, so nothing is missed in between.
INSERT INTO pmov2.order_counts (status, day, orders)
SELECT status, (created_at AT TIME ZONE 'Asia/Jakarta')::date, count(*) FROM pmov2.orders GROUP BY 1, 2;
