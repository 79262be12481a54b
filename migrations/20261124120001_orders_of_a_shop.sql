-- The back office's list narrowed to one shop, in its usual order: without this index a page passes over the orders of all other shops.
CREATE INDEX orders_shop_created_at_idx ON pmov2.orders (shop_id, created_at DESC, id DESC) INCLUDE (status);
