-- The catalogue in the back office: one index per order of the list and per filter that picks few, and pictures.

-- What an admin searches by; the expression is the one in catalog::admin::store. A comma separates words.
CREATE INDEX products_admin_search_idx ON pmov2.products
    USING gin ((' ' || pmov2.search_form(code || ' ' || replace(name, ',', ' '))) gin_trgm_ops);
CREATE INDEX products_name_idx ON pmov2.products (name, id);
CREATE INDEX products_price_idx ON pmov2.products (price, id);
CREATE INDEX products_updated_at_idx ON pmov2.products (updated_at, id);
CREATE INDEX products_category_idx ON pmov2.products (category, code, id);
CREATE INDEX products_inactive_idx ON pmov2.products (code, id) WHERE NOT is_active;
CREATE INDEX products_admin_unmapped_idx ON pmov2.products (code, id) WHERE ref_part_id IS NULL;
CREATE INDEX products_overridden_idx ON pmov2.products (code, id) WHERE overrides <> '{}';
CREATE INDEX products_price_missing_idx ON pmov2.products (code, id) WHERE price = 0;

-- Pictures are in the database, so that every process and every backup has them: re-encoded, in two sizes.
ALTER TABLE pmov2.products ADD COLUMN image_version varchar(16);  -- of the content; null: it has no picture
CREATE TABLE pmov2.product_images (
    product_id bigint PRIMARY KEY CONSTRAINT product_images_product_id_fkey REFERENCES pmov2.products (id) ON DELETE CASCADE,
    version    varchar(16) NOT NULL,
    large      bytea       NOT NULL,  -- JPEG
    thumb      bytea       NOT NULL,  -- JPEG
    created_at timestamptz NOT NULL
);
-- JPEGs don't get smaller: kept outside the row as they are.
ALTER TABLE pmov2.product_images ALTER COLUMN large SET STORAGE EXTERNAL, ALTER COLUMN thumb SET STORAGE EXTERNAL;
