-- Rows number :from to :to of everything that grows, a tenth as many shops. Every table's ids are a million and the number.
INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, min_stok, fk_detail_sub_kelompok_part, part_active)
SELECT 1000000 + n, lpad(n::text, 5, '0') || 'K' || lpad((n % 89)::text, 2, '0') || 'N00', 'PAD SET,FR BRAKE', 500 + n, 0, 'C' || n % 40, true
FROM generate_series(:from, :to) n;

INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun)
SELECT 1000000 + n, n % 7, 0, month, 2026 FROM generate_series(:from, :to) n, generate_series(1, 3) month;

INSERT INTO data_part.tbltoko (id, kd_toko, nm_toko)
SELECT 1000000 + n, 'TK' || n, 'Toko N' || n || 'x' FROM generate_series(:from, :to) n WHERE n % 10 = 0;

INSERT INTO data_part.tblsalesman (id, kd_salesman, nama)
SELECT 1000000 + n, 'SL' || n, 'Sales S' || n || 'x' FROM generate_series(:from, :to) n WHERE n % 10 = 0;

INSERT INTO pmov2.categories (code, name) SELECT 'C' || n, 'Kategori ' || n FROM generate_series(0, 39) n ON CONFLICT DO NOTHING;

INSERT INTO pmov2.products (id, code, name, category, price, ref_part_id, is_active, overrides, updated_at)
SELECT 1000000 + n, lpad(n::text, 5, '0') || 'K' || lpad((n % 89)::text, 2, '0') || 'N00',
       (ARRAY['PAD SET,FR BRAKE', 'BELT,DRIVE', 'ELEMENT COMP,AIR/C', 'SPARK PLUG', 'SHOE SET,BRAKE'])[n % 5 + 1] || ' ' || n / 50,
       'C' || n % 40, CASE WHEN n % 97 = 0 THEN 0 ELSE 500 + n * 7 % 90001 END, NULLIF(1000000 + n, 1000000 + n / 300 * 300), n % 50 <> 0,
       CASE WHEN n % 70 = 0 THEN ARRAY['price'] ELSE '{}' END, timestamptz '2026-03-01 03:00Z' + n * interval '1 second'
FROM generate_series(:from, :to) n;

INSERT INTO pmov2.product_stocks (product_id, available) SELECT 1000000 + n, n % 7 FROM generate_series(:from, :to) n WHERE n % 300 <> 0;

INSERT INTO pmov2.product_popularity (product_id, lines, qty) SELECT 1000000 + n, n % 90 + 1, n % 500 + 1 FROM generate_series(:from, :to) n WHERE n % 3 = 0;

INSERT INTO pmov2.sales (id, code, name, jabatan, ref_salesman_id)
SELECT 1000000 + n, 'SL' || n, 'Sales S' || n || 'x', 'sales', CASE WHEN n % 1500 <> 0 THEN 1000000 + n END FROM generate_series(:from, :to) n WHERE n % 100 = 0;

INSERT INTO pmov2.users (id, name, email, password, role)
SELECT 1000000 + n, 'Admin ' || n, 'admin' || n || '@pmo.example', 'x', 'admin' FROM generate_series(:from, :to) n WHERE n % 100 = 0;

INSERT INTO pmov2.shops (id, code, name, phone, city, province, sales_id, ref_toko_id, is_active)
SELECT 1000000 + n, 'TK' || n, 'Toko N' || n || 'x', '62813' || lpad(n::text, 8, '0'), 'Kota ' || n % 90, 'Provinsi ' || n % 12,
       1000000 + GREATEST(n / 100 * 100, 100), CASE WHEN n % 700 <> 0 THEN 1000000 + n END, n % 400 <> 0
FROM generate_series(:from, :to) n WHERE n % 10 = 0 AND n >= 100;

INSERT INTO pmov2.sessions (shop_id, token_hash, expires_at, last_activity)
SELECT 1000000 + n, sha256(n::text::bytea), timestamptz '2026-04-01 00:00Z', timestamptz '2026-03-09 00:00Z'
FROM generate_series(:from, :to) n WHERE n % 10 = 0 AND n >= 100;

-- Orders go on at the same pace: more of them are more days, not fuller ones. The newest are pending.
INSERT INTO data_part.tblso (id, no_so, jenis_so, tgl_so, fk_toko, grand_total, status_outstanding, status_approve_reject)
SELECT 1000000 + n, '2025/' || lpad(n::text, 6, '0') || '/POD-PD', 'Other', date '2026-03-09', 1000000 + GREATEST(n / 10 * 10, 100), 1000, false, 'Approved'
FROM generate_series(:from, :to) n WHERE n % 500 >= 5;

INSERT INTO data_part.tblso_detail (fk_so, fk_part, harga, qty_so, total_harga, qty_sisa)
SELECT 1000000 + n, 1000000 + (n + line) % 2000 + 1, 500, 2, 1000, 0 FROM generate_series(:from, :to) n, generate_series(1, 2) line WHERE n % 500 >= 5;

INSERT INTO pmov2.orders (id, order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at,
                          approved_at, is_followed, created_at)
SELECT 1000000 + n, 'ORD-2026-' || lpad(n::text, 6, '0'), 1000000 + GREATEST(n / 10 * 10, 100), 1000 + n * 31 % 70001, 1000 + n * 31 % 70001, 2,
       CASE WHEN is_waiting THEN 'pending' ELSE 'approved' END, CASE WHEN NOT is_waiting THEN 1000000 + n END,
       CASE WHEN NOT is_waiting THEN '2025/' || lpad(n::text, 6, '0') || '/POD-PD' END, CASE WHEN NOT is_waiting THEN placed_at END,
       CASE WHEN NOT is_waiting THEN placed_at END, false, placed_at
FROM generate_series(:from, :to) n,
     LATERAL (SELECT n % 500 < 5 AND n > :to - 3000 AS is_waiting, timestamptz '2026-03-10 04:00Z' - (:to - n) * interval '3 minutes' AS placed_at) AS made
WHERE n % 500 >= 5 OR is_waiting;

INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, qty, price, subtotal, available_at_order)
SELECT o.id, line, 1000000 + (o.id + line * 13) % 2000 + 1, 'X', 'PAD SET,FR BRAKE', 1, 500, 500, 5
FROM pmov2.orders o, generate_series(1, 2) line WHERE o.id BETWEEN 1000000 + :from AND 1000000 + :to;

INSERT INTO pmov2.order_events (order_id, at, actor_kind, actor_name, to_status)
SELECT id, created_at, 'toko', 'Toko Motor', 'pending' FROM pmov2.orders WHERE id BETWEEN 1000000 + :from AND 1000000 + :to;

-- A few messages wait, however many there have been.
INSERT INTO pmov2.messages (id, kind, recipient, text, shop_id, order_id, status, gateway, gateway_message_id, expires_at, next_attempt_at, sent_at, created_at)
SELECT 1000000 + n, (ARRAY['order_created', 'order_approved', 'order_confirmed', 'otp'])[n % 4 + 1], '62813' || lpad((n % 2000)::text, 8, '0'), 'Order baru',
       o.shop_id, o.id, CASE WHEN n > :to - 30 THEN 'queued' WHEN n % 90 = 0 THEN 'failed' ELSE 'sent' END, 'log', 'm' || n,
       at + interval '1 day', at, CASE WHEN n <= :to - 30 THEN at END, at
FROM generate_series(:from, :to) n JOIN pmov2.orders o ON o.id = 1000000 + n,
     LATERAL (SELECT timestamptz '2026-03-10 04:59Z' - (:to - n) * interval '3 minutes' AS at) AS made;

INSERT INTO pmov2.message_attempts (message_id, attempt, gateway, outcome, started_at)
SELECT id, 1, 'log', 'sent', created_at FROM pmov2.messages WHERE id BETWEEN 1000000 + :from AND 1000000 + :to AND status <> 'queued';

INSERT INTO pmov2.audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after)
SELECT timestamptz '2026-03-10 04:00Z' - (:to - n) * interval '3 minutes', 'admin', 1000000 + n % 20 * 100, 'Admin ' || n % 20,
       (ARRAY['order.approve', 'shop.update', 'product.update'])[n % 3 + 1], (ARRAY['order', 'shop', 'product'])[n % 3 + 1], 1000000 + n,
       jsonb_build_object('name', 'Toko ' || n), jsonb_build_object('name', 'Toko N' || n || 'x')
FROM generate_series(:from, :to) n;

INSERT INTO pmov2.jobs (id, kind, dedup_key, params, status, due_at, created_at, updated_at, finished_at)
SELECT 1000000 + n, (ARRAY['product_sync', 'stock_sync'])[n % 2 + 1], 'job ' || n, '{}', 'done', at, at, at, at
FROM generate_series(:from, :to) n, LATERAL (SELECT timestamptz '2026-03-10 04:00Z' - (:to - n) * interval '3 minutes' AS at) AS made;

INSERT INTO pmov2.imports (id, kind, status, file_name, file_size, created_by_name, created_at, expires_at, rows_new)
SELECT 1000000 + n, (ARRAY['shops', 'products'])[n % 2 + 1], 'cancelled', 'toko.csv', 100, 'Admin', timestamptz '2026-03-09 00:00Z', timestamptz '2026-03-16 00:00Z', 10
FROM generate_series(:from, :to) n WHERE n % 10 = 0;

INSERT INTO pmov2.import_rows (import_id, row_number, outcome, code, name, reasons)
SELECT i.id, n, CASE WHEN n % 10 = 0 THEN 'bad' ELSE 'new' END, 'TK' || n, 'Toko ' || n, NULL
FROM pmov2.imports i, generate_series(1, 100) n WHERE i.id BETWEEN 1000000 + :from AND 1000000 + :to AND i.id % 100 = 10;

INSERT INTO pmov2.search_queries (text, searches, found, carted, first_at, last_at)
SELECT 'kampas ' || n, n % 50 + 1, n % 2, 0, timestamptz '2026-03-01 00:00Z', timestamptz '2026-03-09 00:00Z'
FROM generate_series(:from, :to) n;

INSERT INTO pmov2.synonyms (term, means) SELECT 'istilah ' || n, ARRAY['pad set'] FROM generate_series(:from, :to) n WHERE n % 10 = 0;

INSERT INTO pmov2.schedules (name, next_run_at, updated_at) VALUES ('stock_sync', '2026-03-10 04:59Z', '2026-03-10 04:00Z') ON CONFLICT DO NOTHING;
INSERT INTO pmov2.schedule_runs (name, slot, attempt, process, outcome, started_at, finished_at)
SELECT 'stock_sync', at + n * interval '1 microsecond', 1, 'p', 'done', at, at
FROM generate_series(:from, :to) n, LATERAL (SELECT timestamptz '2026-03-10 04:00Z' - (:to - n) * interval '3 minutes' AS at) AS made;

INSERT INTO pmov2.delivery_reports (gateway, body, received_at, next_attempt_at, done_at)
SELECT 'gowa', '{}', at, at, at FROM generate_series(:from, :to) n, LATERAL (SELECT timestamptz '2026-03-10 04:00Z' - (:to - n) * interval '3 minutes' AS at) AS made;
