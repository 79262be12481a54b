-- Sales people and users in the back office: the number of an edit, what is searched, one index per order of their lists.
ALTER TABLE pmov2.sales
    ADD COLUMN version     integer NOT NULL DEFAULT 1,
    ADD COLUMN search_text text    NOT NULL GENERATED ALWAYS AS (
        ' ' || pmov2.search_form(code || ' ' || name || COALESCE(' ' || phone || ' 0' || substr(phone, 3), ''))
    ) STORED;
CREATE INDEX sales_search_text_idx ON pmov2.sales USING gin (search_text gin_trgm_ops);
CREATE INDEX sales_name_idx ON pmov2.sales (name, id);
CREATE INDEX sales_created_at_idx ON pmov2.sales (created_at, id);

ALTER TABLE pmov2.users
    ADD COLUMN version     integer NOT NULL DEFAULT 1,
    ADD COLUMN search_text text    NOT NULL GENERATED ALWAYS AS (' ' || pmov2.search_form(name || ' ' || email)) STORED;
CREATE INDEX users_search_text_idx ON pmov2.users USING gin (search_text gin_trgm_ops);
CREATE INDEX users_name_idx ON pmov2.users (name, id);
CREATE INDEX users_created_at_idx ON pmov2.users (created_at, id);

-- Of the audit log: by whom, by what was done, and by everything of a kind.
CREATE INDEX audit_log_actor_idx ON pmov2.audit_log (actor_kind, actor_id, id DESC);
CREATE INDEX audit_log_action_idx ON pmov2.audit_log (action, id DESC);
