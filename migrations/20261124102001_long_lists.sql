-- Pages of long lists are found in an index alone: what a page's offset passes over is not read.
CREATE INDEX products_code_idx ON pmov2.products (code, id);
CREATE INDEX messages_created_at_id_idx ON pmov2.messages (created_at, id);
DROP INDEX pmov2.messages_created_at_idx;
