-- What the role that serves may do, and nothing beyond it. Run by whoever owns the tables:
--
--   pmo migrate --grant-to pmo_api                                      does it after each migration
--   PGOPTIONS='-c pmo.api_role=pmo_api' psql "$DATABASE_URL" -f api/deploy/grants.sql
--
-- In the old system's schema it inserts sales orders with their lines, reads those back, and reads four tables more. Where that schema
-- belongs to somebody else, its part is passed over: then its owner runs this file, too. It may be run again at any time.
DO $$
DECLARE
    role text := current_setting('pmo.api_role');
    read_only constant text[] := ARRAY['tblpart_id', 'tblstock_part_id', 'tbltoko', 'tblsalesman'];
    inserted constant text[] := ARRAY['tblso', 'tblso_detail'];
    name text;
BEGIN
    IF pg_has_role(current_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'pmov2'), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA pmov2 TO %I', role);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pmov2 TO %I', role);
        EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA pmov2 TO %I', role);
        -- Tables of later migrations, which the same owner makes.
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA pmov2 GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', role);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA pmov2 GRANT USAGE ON SEQUENCES TO %I', role);
        -- History is written, never rewritten.
        EXECUTE format('REVOKE UPDATE, DELETE ON pmov2.audit_log, pmov2.order_events FROM %I', role);
        -- To see that the schema is the one it was built for.
        EXECUTE format('GRANT SELECT ON _sqlx_migrations TO %I', role);
    END IF;
    IF pg_has_role(current_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'data_part'), 'USAGE') THEN
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA data_part FROM %I', role);
        EXECUTE format('GRANT USAGE ON SCHEMA data_part TO %I', role);
        FOREACH name IN ARRAY read_only LOOP
            EXECUTE format('GRANT SELECT ON data_part.%I TO %I', name, role);
        END LOOP;
        FOREACH name IN ARRAY inserted LOOP
            EXECUTE format('GRANT SELECT, INSERT ON data_part.%I TO %I', name, role);
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I', pg_get_serial_sequence('data_part.' || name, 'id'), role);
        END LOOP;
    END IF;
END $$;
