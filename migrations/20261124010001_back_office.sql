-- What every list and every edit of the back office stands on.

-- How words are compared in a search of the back office: small letters, no accents, no punctuation, so that
-- '0812-3456', 'TK.001' and 'Café' are found however they are typed. `platform::http::search` does the same to what
-- people type, so nothing in a stored text is a wildcard.
CREATE FUNCTION pmov2.search_form(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
    RETURN lower(translate($1, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ-_.,:;/\()[]{}<>+*&#@!?%$^~|=''"`',
                               'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy'));

-- Shops: the number of an edit, what an admin searches by, and the order figures of the list.
ALTER TABLE pmov2.shops
    ADD COLUMN version       integer NOT NULL DEFAULT 1,
    ADD COLUMN order_count   integer NOT NULL DEFAULT 0,
    ADD COLUMN last_order_at timestamptz,
    ADD COLUMN search_text   text    NOT NULL GENERATED ALWAYS AS (
        ' ' || pmov2.search_form(code || ' ' || name || ' ' || phone || ' 0' || substr(phone, 3) || ' ' || COALESCE(city, ''))
    ) STORED;

UPDATE pmov2.shops SET order_count = placed.count, last_order_at = placed.last
FROM (SELECT shop_id, count(*) AS count, max(created_at) AS last FROM pmov2.orders GROUP BY shop_id) AS placed
WHERE placed.shop_id = shops.id;

-- In a trigger, so that it holds however orders are written.
CREATE FUNCTION pmov2.count_orders_of_shops() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pmov2.shops SET order_count = shops.order_count + placed.count, last_order_at = GREATEST(shops.last_order_at, placed.last)
    FROM (SELECT shop_id, count(*) AS count, max(created_at) AS last FROM new_orders GROUP BY shop_id) AS placed
    WHERE shops.id = placed.shop_id;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_counted AFTER INSERT ON pmov2.orders
    REFERENCING NEW TABLE AS new_orders FOR EACH STATEMENT EXECUTE FUNCTION pmov2.count_orders_of_shops();

CREATE INDEX shops_search_text_idx ON pmov2.shops USING gin (search_text gin_trgm_ops);
-- One index per order of the list; shops that never ordered are the longest without an order.
CREATE INDEX shops_city_idx ON pmov2.shops (city, id);
CREATE INDEX shops_province_idx ON pmov2.shops (province, id);
CREATE INDEX shops_created_at_idx ON pmov2.shops (created_at, id);
CREATE INDEX shops_last_order_at_idx ON pmov2.shops (COALESCE(last_order_at, '-infinity'), id);
CREATE INDEX shops_inactive_idx ON pmov2.shops (id) WHERE NOT is_active;
CREATE INDEX shops_unmapped_idx ON pmov2.shops (id) WHERE ref_toko_id IS NULL OR sales_id IS NULL;
CREATE INDEX shops_ref_toko_id_idx ON pmov2.shops (ref_toko_id);

CREATE INDEX sales_unmapped_idx ON pmov2.sales (id) WHERE ref_salesman_id IS NULL;
CREATE INDEX sales_ref_salesman_id_idx ON pmov2.sales (ref_salesman_id);

-- The list of all orders by amount; by time it goes along the ids.
CREATE INDEX orders_grand_total_idx ON pmov2.orders (grand_total, id);
