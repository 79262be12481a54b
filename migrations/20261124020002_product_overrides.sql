-- Products follow the old system's part master, except where an admin has decided otherwise.
ALTER TABLE pmov2.products
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    -- The values that a sync leaves alone.
    ADD COLUMN overrides text[] NOT NULL DEFAULT '{}'
        CONSTRAINT products_overrides_known CHECK (overrides <@ ARRAY['name', 'price', 'category', 'is_active']);
ALTER TABLE pmov2.categories ADD COLUMN version integer NOT NULL DEFAULT 1;
