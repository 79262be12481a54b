-- Two tables that said what others say are no more.

-- Orders by day and status are in order_days, where no two orders wait for one row.
DROP TRIGGER orders_inserted_counted ON pmov2.orders;
DROP TRIGGER orders_updated_counted ON pmov2.orders;
DROP TRIGGER orders_deleted_counted ON pmov2.orders;
DROP FUNCTION pmov2.count_orders(), pmov2.uncount_orders(), pmov2.move_order_counts();
DROP TABLE pmov2.order_counts;

-- What is in demand ranks what is found, and warns of what runs out: one count for both.
DROP TABLE pmov2.product_demand;
ALTER TABLE pmov2.product_popularity ADD COLUMN qty bigint NOT NULL DEFAULT 0;
CREATE INDEX product_popularity_lines_idx ON pmov2.product_popularity (lines DESC, product_id);
UPDATE pmov2.catalogue_copies SET made_at = NULL WHERE name = 'demand';
