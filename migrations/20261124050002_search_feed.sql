-- How a process keeps the catalogue it has in memory up to date: it reads the rows whose last change may be newer than what
-- it has seen. `changed_in` is the transaction of that change; a reader remembers the oldest transaction that was still
-- running when it read, and next time asks for that one and all later ones. So no change is missed, in whatever order
-- transactions commit, and a changed price costs one row.
ALTER TABLE pmov2.products ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX products_changed_in_idx ON pmov2.products (changed_in);
ALTER TABLE pmov2.product_stocks ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX product_stocks_changed_in_idx ON pmov2.product_stocks (changed_in);

-- How often a product was ordered in the last months: what is in demand is found first. Counted once a day.
CREATE TABLE pmov2.product_popularity (
    product_id bigint PRIMARY KEY CONSTRAINT product_popularity_product_id_fkey REFERENCES pmov2.products (id) ON DELETE CASCADE,
    lines      integer NOT NULL CONSTRAINT product_popularity_lines_positive CHECK (lines > 0),  -- order lines
    changed_in xid8    NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX product_popularity_changed_in_idx ON pmov2.product_popularity (changed_in);

-- Products that are no more, or whose stock copy or demand is: their row can't say so itself.
CREATE TABLE pmov2.product_removals (
    product_id bigint NOT NULL,
    changed_in xid8   NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX product_removals_changed_in_idx ON pmov2.product_removals (changed_in);

CREATE FUNCTION pmov2.stamp_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER products_stamp_change BEFORE UPDATE ON pmov2.products FOR EACH ROW EXECUTE FUNCTION pmov2.stamp_change();
CREATE TRIGGER product_stocks_stamp_change BEFORE UPDATE ON pmov2.product_stocks FOR EACH ROW EXECUTE FUNCTION pmov2.stamp_change();
CREATE TRIGGER product_popularity_stamp_change BEFORE UPDATE ON pmov2.product_popularity FOR EACH ROW EXECUTE FUNCTION pmov2.stamp_change();

CREATE FUNCTION pmov2.note_removals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'products' THEN
        INSERT INTO pmov2.product_removals (product_id) SELECT id FROM removed;
    ELSE
        INSERT INTO pmov2.product_removals (product_id) SELECT product_id FROM removed;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER products_note_removals AFTER DELETE ON pmov2.products
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION pmov2.note_removals();
CREATE TRIGGER product_stocks_note_removals AFTER DELETE ON pmov2.product_stocks
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION pmov2.note_removals();
CREATE TRIGGER product_popularity_note_removals AFTER DELETE ON pmov2.product_popularity
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION pmov2.note_removals();

-- When the copies were last made: whoever finds one too old makes it anew, one process at a time.
CREATE TABLE pmov2.catalogue_copies (
    name    varchar(20) PRIMARY KEY CONSTRAINT catalogue_copies_name_known CHECK (name IN ('stock', 'demand')),
    made_at timestamptz
);
INSERT INTO pmov2.catalogue_copies (name) VALUES ('stock'), ('demand');
