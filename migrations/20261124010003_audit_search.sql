-- The audit log is searched by who, what, and the values before and after. The expression is the one in admin::audit::store.
CREATE INDEX audit_log_search_idx ON pmov2.audit_log USING gin ((' ' || pmov2.search_form(
    actor_name || ' ' || action || ' ' || COALESCE(before::text, '') || ' ' || COALESCE(after::text, ''))) gin_trgm_ops);
