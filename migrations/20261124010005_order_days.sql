-- How many orders there are, by the business day they were placed on and their status: what the list of all orders and the
-- dashboard count, at a cost that does not grow with the orders.
--
-- Rows are changes that add up: a row per day and status that everybody updates would make all orders of a day wait for
-- each other. They are summed up by the hour.
CREATE TABLE pmov2.order_days (
    day    date          NOT NULL,  -- Asia/Jakarta
    status varchar(30)   NOT NULL,
    orders bigint        NOT NULL,  -- may be negative: an order that moved on
    amount numeric(20,2) NOT NULL
);
CREATE INDEX order_days_day_idx ON pmov2.order_days (day);

-- Between counting and the triggers nobody places or moves an order.
LOCK TABLE pmov2.orders IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO pmov2.order_days (day, status, orders, amount)
SELECT (created_at AT TIME ZONE 'Asia/Jakarta')::date, status, count(*), sum(grand_total) FROM pmov2.orders GROUP BY 1, 2;

CREATE FUNCTION pmov2.count_orders_of_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pmov2.order_days (day, status, orders, amount)
    SELECT (created_at AT TIME ZONE 'Asia/Jakarta')::date, status, count(*), sum(grand_total) FROM new_orders GROUP BY 1, 2;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_placed AFTER INSERT ON pmov2.orders
    REFERENCING NEW TABLE AS new_orders FOR EACH STATEMENT EXECUTE FUNCTION pmov2.count_orders_of_days();

CREATE FUNCTION pmov2.move_order_of_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pmov2.order_days (day, status, orders, amount)
    VALUES ((OLD.created_at AT TIME ZONE 'Asia/Jakarta')::date, OLD.status, -1, -OLD.grand_total),
           ((NEW.created_at AT TIME ZONE 'Asia/Jakarta')::date, NEW.status, 1, NEW.grand_total);
    RETURN NULL;
END $$;
CREATE TRIGGER orders_moved AFTER UPDATE ON pmov2.orders FOR EACH ROW
    WHEN ((OLD.status, OLD.created_at, OLD.grand_total) IS DISTINCT FROM (NEW.status, NEW.created_at, NEW.grand_total))
    EXECUTE FUNCTION pmov2.move_order_of_day();

-- Orders are not deleted by the service; by hand, the counts stay right.
CREATE FUNCTION pmov2.remove_order_of_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pmov2.order_days (day, status, orders, amount)
    VALUES ((OLD.created_at AT TIME ZONE 'Asia/Jakarta')::date, OLD.status, -1, -OLD.grand_total);
    UPDATE pmov2.shops SET order_count = order_count - 1 WHERE id = OLD.shop_id;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_removed AFTER DELETE ON pmov2.orders FOR EACH ROW EXECUTE FUNCTION pmov2.remove_order_of_day();

-- The beginning of a sales order's number is searched, as that of an order's is.
CREATE INDEX orders_ref_so_number_pattern_idx ON pmov2.orders (ref_so_number varchar_pattern_ops);
