// Written by `npm run schema` from openapi/openapi.json. Don't edit.

export interface paths {
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done in the back office, the newest first. For super admins. `total` is exact up to 10,000, beyond that an estimate. */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done in the back office as a table, the newest first. For super admins.
         * @description The filters are the list's. Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry, with the values before and after. For super admins. */
        get: operations["get_audit_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories, by code. */
        get: operations["list_admin_categories"];
        put?: never;
        /** Add a category. Those of the old system come with a sync. */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a category. Its code is the old system's and stays. */
        put: operations["rename_category"];
        post?: never;
        /** Delete a category without products. */
        delete: operations["delete_category"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for the back office. */
        get: operations["dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/datapart/salesmen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales people of the old system, by code. */
        get: operations["list_old_salesmen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/datapart/toko": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops of the old system, by code. */
        get: operations["list_old_toko"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes.
         * @description Server-sent events that never end. `orders` comes at once and whenever orders are placed or move: `order_ids` names them
         *     (empty: any may have changed), `counts` is how many are in each status now, as in `GET /api/admin/orders/summary` (null when it
         *     could not be told). `jobs` comes when long work is queued, moves on or ends: `job_ids` names it (empty: any). What was missed while
         *     there was no stream is not told afterwards. A comment comes every 15 seconds. The stream ends with its session, which it
         *     does not keep alive.
         */
        get: operations["stream_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gateways and how they are. */
        get: operations["list_gateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/gateways/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message by one gateway.
         * @description It is sent while the request waits, once, also by a gateway that is left alone after failures; the answer tells what came of it.
         */
        post: operations["test_gateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the newest first. */
        get: operations["list_imports"];
        put?: never;
        /**
         * Bring in a file.
         * @description The body is the file itself: CSV (any separator, any usual encoding) or XLSX (its first visible sheet with something in it).
         *     Columns are known by their names, in Indonesian or English. Nothing is changed yet: a job checks every row, and
         *     `GET /api/admin/imports/{id}` says when it is done. An empty cell leaves a value as it is, a dash (`-`) empties it.
         */
        post: operations["upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty table to fill in and import.
         * @description Columns may be left out and stand in any order. An empty cell leaves a value as it is, a dash (`-`) empties it.
         */
        get: operations["get_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import. */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an import. Its file and rows are deleted. */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the file again.
         * @description For when something has changed since: a commit was refused as outdated, or what a bad row lacked is there now. While a check is
         *     under way this is that one.
         */
        post: operations["check_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over a file that was checked.
         * @description Whole or not at all, in one transaction, exactly as its rows were shown. It goes on when the caller is gone. Harmless when
         *     repeated: what was taken over is answered as it is.
         */
        post: operations["commit_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an import, in the order of the file.
         * @description There are none before its first check is done.
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{id}/rows/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an import as a table, with what is wrong with each.
         * @description Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, newest first. */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job, and how far it is. */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a job.
         * @description One that waits is over at once; one that runs ends at the next step, unless it is done before. What is over stays as it is.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in.
         * @description The session ends after 2 hours without activity, or after 30 days with `remember`. An account with a second factor answers
         *     `totp_required` to the right password; send the same again with `totp_code`. After 5 failed logins in 15 minutes the account
         *     and the address have to wait.
         */
        post: operations["admin_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out. */
        post: operations["admin_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The admin who is logged in. */
        get: operations["get_admin_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages and their fate. `total` is exact up to 10,000, beyond that an estimate. */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message with every try. */
        get: operations["get_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again.
         * @description A message to a shop goes to the number the shop has now.
         */
        post: operations["resend_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All orders. */
        get: operations["list_all_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve pending orders.
         * @description One after the other, each as `PUT /api/admin/orders/{id}/approve` does it; what fails of one does not concern the others.
         *     Orders that were approved before succeed.
         */
        post: operations["approve_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders as a table.
         * @description The filters are the list's; the oldest order comes first. Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject pending orders, all for the same reason.
         * @description One after the other, each as `PUT /api/admin/orders/{id}/reject` does it; what fails of one does not concern the others.
         */
        post: operations["reject_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders are in each status.
         * @description For the badge of those that wait; `GET /api/admin/events` tells when it changes.
         */
        get: operations["count_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with today's stock, what is missing for approval, its messages, and its sales order in the old system. */
        get: operations["get_any_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve a pending order.
         * @description Writes the sales order to the old system, once: approving an order that was approved before answers with it.
         */
        put: operations["approve_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The order as a PDF.
         * @description A4, in Indonesian, with a box to tick for each line. What is not approved, or no longer, says so on every page.
         */
        get: operations["get_order_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reject a pending order.
         * @description Repeating it with the same reason answers with the rejected order.
         */
        put: operations["reject_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password.
         * @description At least 10 characters. The admin's other sessions end; this one goes on.
         */
        put: operations["change_admin_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to set a new password.
         * @description The link is emailed; it is valid for an hour, once, and replaces the one before. The answer is the same whether there is
         *     such an account or not.
         */
        post: operations["forgot_admin_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the link.
         * @description `token` is what follows `#token=` in the link. At least 10 characters, and none of the first that are tried (`guessable`). All sessions of the admin end.
         */
        post: operations["reset_admin_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products, also those that shops don't see. */
        get: operations["list_admin_products"];
        put?: never;
        /**
         * Add a product. It is active from the start.
         * @description Where it differs from the part it is mapped to, its own values count.
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products as a table, by code.
         * @description The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the products up to date with the old system.
         * @description New, changed and deactivated parts of the master, their categories, and then the stock. What an admin has overridden is
         *     kept. Answers with the job; while one is queued or running, with that one.
         */
        post: operations["start_product_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product, with its part in the old system. */
        get: operations["get_admin_product"];
        /**
         * Change a product.
         * @description What is set otherwise than in the old system is kept by every later sync, and named in `overrides`.
         */
        put: operations["update_product"];
        post?: never;
        /**
         * Delete a product that was never ordered.
         * @description One that the old system knows comes back with the next sync: deactivate it instead.
         */
        delete: operations["delete_product"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let shops see a product again. */
        put: operations["activate_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a product off the list. Carts that have it say so. */
        put: operations["deactivate_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a product, also of one that shops don't see. */
        get: operations["get_admin_product_image"];
        /**
         * Give a product a picture, in place of the one it has.
         * @description The body is the file: JPEG, PNG or WebP, at most 8 MB and 50 megapixels.
         */
        put: operations["put_product_image"];
        post?: never;
        /** Remove a product's picture. Harmless when it has none. */
        delete: operations["delete_product_image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{id}/overrides/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the old system's value again.
         * @description Also from now on, with every sync. Harmless when the value is not overridden.
         */
        delete: operations["drop_product_override"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether PMO and the old system say the same.
         * @description They are compared every night: each order that was handed over has exactly one sales order, with its number, lines, quantities, prices
         *     and total; no sales order names an order that it does not belong to; shops, sales people and products that are in use exist on both sides.
         */
        get: operations["get_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconciliation/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs, newest first. */
        get: operations["list_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconciliation/differences/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept a difference.
         * @description It then counts as green, until its figures change. A second note replaces the first.
         */
        put: operations["acknowledge_difference"];
        post?: never;
        /**
         * Take the acceptance of a difference back.
         * @description Harmless where there is none.
         */
        delete: operations["reopen_difference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconciliation/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 400 comparisons, newest first. */
        get: operations["list_reconciliation_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales people and supervisors. */
        get: operations["list_sales"];
        put?: never;
        /** Add a sales person or a supervisor. Active from the start. */
        post: operations["create_sales"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sales/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales people as a table, by code.
         * @description The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sales person. */
        get: operations["get_sales"];
        /**
         * Change a sales person.
         * @description A supervisor with a team stays one: the team has to be given to somebody else first.
         */
        put: operations["update_sales"];
        post?: never;
        /** Delete a sales person without shops and team. */
        delete: operations["delete_sales"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sales/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a sales person be chosen again. */
        put: operations["activate_sales"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sales/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a sales person from being chosen.
         * @description Shops and a team stay where they are: `active_shop_count` and `active_team_count` say how many are to be given to somebody else.
         */
        put: operations["deactivate_sales"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens by itself, how it went last, and when it is due. */
        get: operations["list_schedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedules/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a schedule at once.
         * @description One that is running is not run again: it is the answer.
         */
        post: operations["run_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/schedules/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a schedule in the last 30 days, newest first. */
        get: operations["list_schedule_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/search/misses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Searches that found nothing, next to nothing, or nothing that anybody put into a cart; those asked most often first.
         * @description A search is counted some minutes after it was typed. What has been dealt with (made a synonym, dismissed) is gone.
         */
        get: operations["list_search_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/search/misses/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that nothing has to be done about a search. */
        put: operations["dismiss_search_miss"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/search/misses/{id}/synonym": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a synonym of a search that was in vain. */
        post: operations["create_synonym_from_miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The admin's own devices.
         * @description Where the admin is logged in, the most recently used first.
         */
        get: operations["list_admin_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log one of the admin's own devices out. */
        delete: operations["end_admin_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All settings. For super admins. */
        get: operations["get_settings"];
        /** Change settings. They hold at once, on every process. For super admins. */
        put: operations["update_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops. */
        get: operations["list_shops"];
        put?: never;
        /** Add a shop. It is active from the start. */
        post: operations["create_shop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shops as a table, by code.
         * @description The filters are the list's; the order is always that of the codes. Streamed: of CSV, an error on the way ends the answer early.
         */
        get: operations["export_shops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shop. */
        get: operations["get_shop"];
        /** Change a shop. */
        put: operations["update_shop"];
        post?: never;
        /** Delete a shop that never ordered. */
        delete: operations["delete_shop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a shop log in and order again. */
        put: operations["activate_shop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a shop from logging in and ordering. Its sessions end at once. */
        put: operations["deactivate_shop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}/login-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a login code for a shop.
         * @description For when WhatsApp is down. The code is shown only here; it is valid for 15 minutes, once. Asking again gives another one in its
         *     place.
         */
        post: operations["issue_login_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a shop is logged in, the most recently used first. */
        get: operations["list_shop_sessions"];
        put?: never;
        post?: never;
        /** Log a shop out everywhere. */
        delete: operations["end_shop_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shops/{id}/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log one of a shop's devices out. */
        delete: operations["end_shop_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stock/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the stock copy up to date with the old system.
         * @description Lists are filtered and ranked by it; what a page shows is read from the old system anyway.
         */
        post: operations["start_stock_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Synonyms: what workshops call the parts, and the official words that mean it. */
        get: operations["list_synonyms"];
        put?: never;
        /** Add a synonym. In force from the start, on every process. */
        post: operations["create_synonym"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/synonyms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a search finds now, and with a synonym that is not saved.
         * @description Nothing is kept. `id`: the draft takes the place of this synonym, as an edit would.
         */
        post: operations["preview_synonym"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/synonyms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One synonym. */
        get: operations["get_synonym"];
        /** Change a synonym. */
        put: operations["update_synonym"];
        post?: never;
        /** Delete a synonym. */
        delete: operations["delete_synonym"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/synonyms/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let searches know a synonym again. */
        put: operations["activate_synonym"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/synonyms/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a synonym from searches without losing it. */
        put: operations["deactivate_synonym"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the authenticator on.
         * @description From now on logging in asks for a code. The admin's other sessions end; this one goes on. The recovery codes are shown
         *     only here.
         */
        post: operations["confirm_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the authenticator off.
         * @description Needs the password and a code (or a recovery code).
         */
        post: operations["disable_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new recovery codes.
         * @description All earlier ones are of no use any more.
         */
        post: operations["replace_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up an authenticator app.
         * @description Nothing changes until the secret is confirmed by a code of the app; asking again gives another secret.
         */
        post: operations["set_up_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the back office. For super admins. */
        get: operations["list_users"];
        put?: never;
        /** Add a user, active from the start. For super admins. */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user. For super admins. */
        get: operations["get_user"];
        /**
         * Change a user. For super admins.
         * @description With another role the user is logged out everywhere. Nobody changes the own role.
         */
        put: operations["update_user"];
        post?: never;
        /** Delete a user who never did anything. For super admins. */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a user log in again. For super admins. */
        put: operations["activate_user"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a user from logging in. The user's sessions end at once. For super admins. */
        put: operations["deactivate_user"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a user is logged in, the most recently used first. For super admins. */
        get: operations["list_user_sessions"];
        put?: never;
        post?: never;
        /** Log a user out everywhere. Of oneself the session that asks stays. For super admins. */
        delete: operations["end_user_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log one of a user's devices out. For super admins. */
        delete: operations["end_user_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take another admin's second factor away.
         * @description For somebody who has lost both the phone and the recovery codes. The admin's sessions end. For super admins.
         */
        delete: operations["reset_totp_of_user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vehicle-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Motorcycles: what people call them, and the model groups of their part numbers. */
        get: operations["list_vehicle_models"];
        put?: never;
        /** Add a motorcycle. In force from the start, on every process. */
        post: operations["create_vehicle_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vehicle-models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One motorcycle. */
        get: operations["get_vehicle_model"];
        /** Change a motorcycle. */
        put: operations["update_vehicle_model"];
        post?: never;
        /** Delete a motorcycle. */
        delete: operations["delete_vehicle_model"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vehicle-models/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let searches know a motorcycle again. */
        put: operations["activate_vehicle_model"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/vehicle-models/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a motorcycle from searches without losing it. */
        put: operations["deactivate_vehicle_model"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcknowledgeIn: {
            /**
             * @description Why it may stay as it is.
             * @example Toko setuju, satu barang tidak dikirim.
             */
            note: string;
        };
        /** @description Somebody has looked at a difference and lets it be. */
        Acknowledgement: {
            /** Format: date-time */
            at: string;
            /** @example Sari */
            by: string;
            /** @example Toko setuju, satu barang tidak dikirim. */
            note: string;
        };
        /** @enum {string} */
        ActorKind: "toko" | "admin" | "system" | "data_part";
        AddIn: {
            /**
             * Format: int64
             * @example 17
             */
            product_id: number;
            /**
             * Format: int32
             * @example 4
             */
            qty: number;
        };
        AddManyIn: {
            items: components["schemas"]["AddManyLine"][];
        };
        /** @description A product by its id or by its part number, in any writing. */
        AddManyLine: {
            /** @example 06455-K59-A71 */
            code?: string | null;
            /**
             * Format: int64
             * @example 17
             */
            product_id?: number | null;
            /**
             * Format: int32
             * @example 4
             */
            qty: number;
        };
        /** @description The cart, and what became of each line, in the order sent. */
        AddManyOut: {
            added: number;
            cart: components["schemas"]["CartOut"];
            results: components["schemas"]["LineResult"][];
        };
        /** @description A category in the back office. */
        AdminCategory: {
            /** @example HELM */
            code: string;
            /** @example Helm */
            name: string;
            /**
             * Format: int64
             * @description Products in it, also those that are not shown.
             * @example 12
             */
            product_count: number;
            /**
             * Format: int32
             * @example 1
             */
            version: number;
        };
        AdminLoginIn: {
            /** @example admin@pmo.demo */
            email: string;
            /**
             * Format: password
             * @example demo-pmo-2025
             */
            password: string;
            /**
             * @description Stay logged in for 30 days instead of 2 hours without activity.
             * @example false
             */
            remember?: boolean;
            /**
             * @description What the authenticator app shows, or a recovery code: for an account that has a second factor.
             * @example 123456
             */
            totp_code?: string | null;
        };
        /** @description An admin who has just logged in. */
        AdminLoginOut: {
            /**
             * Format: date-time
             * @description When the session ends unless it is used.
             * @example 2025-01-16T10:00:00Z
             */
            expires_at: string;
            /** @example true */
            success: boolean;
            /**
             * @description For `Authorization: Bearer`. Left out when the session is held as a cookie.
             * @example eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9…
             */
            token?: string;
            user: components["schemas"]["UserOut"];
        };
        /** @description The admin who is logged in. */
        AdminMeOut: {
            /** @example admin@pmo.demo */
            email: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Ibu Rina */
            name: string;
            role: components["schemas"]["Role"];
            session: components["schemas"]["CurrentSession"];
            totp: components["schemas"]["TotpState"];
        };
        /** @description An order with today's stock, and what would keep it from being approved. */
        AdminOrderOut: components["schemas"]["OrderOut"] & {
            /** @description What is missing before the order can be approved; empty when nothing is. */
            mapping_problems: components["schemas"]["FieldError"][];
            /** @description Messages this order caused, oldest first. */
            messages: components["schemas"]["OrderMessageOut"][];
            /**
             * Format: int64
             * @description The pending order that was placed after this one; after the last one, the first. Null: there is no other.
             * @example 6013
             */
            next_pending_id?: number | null;
            /**
             * Format: int64
             * @description The pending order that was placed before this one; before the first one, the last. Null: there is no other.
             * @example 6011
             */
            previous_pending_id?: number | null;
            /** @example Budi Santoso */
            sales_name?: string | null;
            sales_order?: components["schemas"]["SalesOrderState"] | null;
            shop_phone: string;
            /** @description Today's stock of each line, in the order of `items`. */
            stock: components["schemas"]["LineStock"][];
        };
        /** @description An order in the back office's list. */
        AdminOrderSummary: components["schemas"]["OrderSummary"] & {
            /** @description It is pending and can't be approved: the order itself says what is missing. */
            has_mapping_problem: boolean;
            /**
             * Format: int64
             * @description The sales person to whom the shop belongs now.
             * @example 7
             */
            sales_id?: number | null;
            /** @example Budi Santoso */
            sales_name?: string | null;
            /** @example Bogor */
            shop_city?: string | null;
        };
        /** @description A product, whole. */
        AdminProductDetail: components["schemas"]["AdminProductSummary"] & {
            /** @example Untuk Vario 150 dan Vario 125. */
            description?: string | null;
            part?: components["schemas"]["OldPart"] | null;
            /**
             * Format: int64
             * @example 104711
             */
            ref_part_id?: number | null;
        };
        /** @description A product in the back office's list. */
        AdminProductSummary: {
            /**
             * Format: int32
             * @description What could be delivered when stock was last copied; 0 when the old system does not know it.
             * @example 24
             */
            available: number;
            /** @example BRAKE */
            category?: string | null;
            /** @example Kampas Rem */
            category_name?: string | null;
            /** @example 06455K59A71 */
            code: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @example 4711
             */
            id: number;
            /**
             * @description A small picture; `size=large` gives the large one. The address changes with the picture.
             * @example /api/admin/products/4711/image?size=thumb&v=9f86d081884c7d65
             */
            image_url?: string | null;
            is_active: boolean;
            is_mapped: boolean;
            /** @description Shops see it: it is active and has a price. */
            is_shown: boolean;
            /** @example PAD SET,FR BRAKE */
            name: string;
            /**
             * @description Values that an admin has set over the old system's: a sync leaves them alone.
             * @example [
             *       "price"
             *     ]
             */
            overrides: components["schemas"]["Overridable"][];
            price: components["schemas"]["Money"];
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        ApproveManyIn: {
            /**
             * @example [
             *       6012,
             *       6013
             *     ]
             */
            ids: number[];
        };
        /**
         * @description Who did something.
         * @enum {string}
         */
        AuditActor: "admin" | "toko" | "system";
        /** @description What somebody did, with the values before and after. */
        AuditEntry: components["schemas"]["AuditSummary"] & {
            /** @description The same fields as they are since. Null when the thing was deleted. */
            after?: Record<string, never> | null;
            /** @description The fields that were changed as they were. Null when the thing was made. */
            before?: Record<string, never> | null;
            /**
             * @description Names the request in the service's log.
             * @example 01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11
             */
            request_id?: string | null;
        };
        /** @description What somebody did. */
        AuditSummary: {
            /** @example shop.update */
            action: string;
            /**
             * Format: int64
             * @example 2
             */
            actor_id?: number | null;
            actor_kind: components["schemas"]["AuditActor"];
            /** @example Ibu Rina */
            actor_name: string;
            /** Format: date-time */
            at: string;
            /** @example shop */
            entity: string;
            /**
             * Format: int64
             * @example 17
             */
            entity_id?: number | null;
            /**
             * @description Names of the fields that were changed.
             * @example [
             *       "name",
             *       "phone"
             *     ]
             */
            fields: string[];
            /**
             * Format: int64
             * @example 8123
             */
            id: number;
            /** @example 203.0.113.7 */
            ip_address?: string | null;
        };
        /** @description Password and second factor, for what takes the second factor away. */
        BothFactorsIn: {
            /** Format: password */
            current_password: string;
            /**
             * @description What the app shows now, or a recovery code.
             * @example 123456
             */
            totp_code: string;
        };
        CancelIn: {
            /**
             * @description Why, if the shop wants to say.
             * @example Salah pesan.
             */
            reason?: string | null;
        };
        CartItemOut: {
            /**
             * Format: int32
             * @description Pieces that are free in the dealer's stock.
             * @example 12
             */
            available: number;
            /** @example BRAKE */
            category?: string | null;
            /** @example 06455K59A71 */
            code: string;
            discount: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 90210
             */
            id: number;
            in_stock: boolean;
            /** @description Active and priced; a line that is not is left out of the order. */
            is_orderable: boolean;
            /** @example PAD SET,FR BRAKE */
            name: string;
            /** @description Today's price of one. */
            price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 17
             */
            product_id: number;
            /**
             * Format: int32
             * @example 4
             */
            qty: number;
            /** @description The price when the line was put in or last changed. */
            seen_price: components["schemas"]["Money"];
            /** @description 0 while the product can't be ordered. */
            subtotal: components["schemas"]["Money"];
        };
        /** @description A shop's cart with today's prices and stock. */
        CartOut: {
            discount_amount: components["schemas"]["Money"];
            /** @description What checkout comes to; send it back as `expected_total`. */
            grand_total: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Null until something is put in.
             * @example 4711
             */
            id?: number | null;
            /**
             * @description Lines that can be ordered: the number on the badge.
             * @example 3
             */
            item_count: number;
            /** @description In the order in which they were put in. */
            items: components["schemas"]["CartItemOut"][];
            /** @description Checkout will answer 409 unless `expected_total` confirms this total. */
            needs_confirmation: boolean;
            /**
             * Format: date-time
             * @description Only while the old system can't be asked: when the stock was copied from it.
             */
            stock_as_of?: string | null;
            total_amount: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 12
             */
            total_qty: number;
            /** Format: date-time */
            updated_at?: string | null;
            /** @description What the shop should know before it orders. */
            warnings: components["schemas"]["CartWarning"][];
        };
        CartWarning: {
            code: components["schemas"]["CartWarningCode"];
            /** Format: int64 */
            item_id: number;
            /**
             * @description For the person, Indonesian.
             * @example Harga PAD SET,FR BRAKE berubah dari Rp 45.000 menjadi Rp 47.000.
             */
            message: string;
            /** Format: int64 */
            product_id: number;
        };
        /** @enum {string} */
        CartWarningCode: "price_changed" | "not_orderable" | "out_of_stock" | "stock_short";
        CatalogueHealth: {
            /**
             * Format: int64
             * @description Of these, without stock.
             */
            out_of_stock: number;
            /**
             * Format: int64
             * @description Products a shop may order.
             */
            shown: number;
            /**
             * Format: int64
             * @description Of these, not mapped to the old system: orders with them can't be approved.
             */
            unmapped: number;
        };
        /** @description A category with what it holds. */
        Category: {
            /** @example BRAKE */
            code: string;
            /**
             * Format: int64
             * @description Those of them in stock at the last sync.
             * @example 611
             */
            in_stock_count: number;
            /** @example Rem */
            name: string;
            /**
             * Format: int64
             * @description Products that can be ordered.
             * @example 1204
             */
            product_count: number;
        };
        CategoryFacet: {
            /** @example BRAKE */
            code: string;
            /**
             * Format: int64
             * @example 31
             */
            count: number;
            /** @example Kampas Rem */
            name: string;
        };
        /** @description A category to be made. */
        CategoryIn: {
            /**
             * @description As the old system writes it, e.g. in capitals.
             * @example HELM
             */
            code: string;
            /** @example Helm */
            name: string;
        };
        /** @description What can be changed of a category. */
        CategoryNameIn: {
            /**
             * @description What shops read.
             * @example Helm
             */
            name: string;
        };
        ChangePasswordIn: {
            /** Format: password */
            current_password: string;
            /** Format: password */
            new_password: string;
        };
        /**
         * @description The way a message goes.
         * @enum {string}
         */
        Channel: "whatsapp" | "email";
        CheckoutIn: {
            /**
             * Format: int64
             * @description The cart that is checked out. If it already was (a second tap, a lost answer), its order is the answer.
             * @example 4711
             */
            cart_id?: number | null;
            expected_total?: components["schemas"]["Money"] | null;
            /** @example Tolong kirim sebelum Jumat. */
            notes?: string | null;
        };
        /**
         * @description Whether a gateway may be used.
         * @enum {string}
         */
        CircuitState: "closed" | "open" | "half_open";
        ConfirmTotpIn: {
            /**
             * @description What the app shows now: six digits.
             * @example 123456
             */
            totp_code: string;
        };
        /** @description The session that makes this request. */
        CurrentSession: {
            /**
             * Format: date-time
             * @description When it ends unless it is used.
             * @example 2025-01-16T10:00:00Z
             */
            expires_at: string;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
        };
        /** @description Figures of a range of business days. Revenue counts orders that were neither rejected nor cancelled. */
        Dashboard: components["schemas"]["Now"] & components["schemas"]["Period"];
        DayFigures: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            orders: number;
            revenue: components["schemas"]["Money"];
        };
        /** @description The dealer, as it is printed on documents and told to shops. An empty field is left out. */
        Dealer: {
            /** @example Jl. Veteran No. 12 */
            address: string;
            /** @example Padang */
            city: string;
            /** @example PT Menara Agung */
            name: string;
            /**
             * @description As it is to be printed.
             * @example (0751) 123456
             */
            phone: string;
        };
        /** @description The dealer as shops know it. */
        DealerOut: components["schemas"]["Dealer"] & {
            /**
             * @description `phone` for WhatsApp; null when it is no mobile number.
             * @example 6281299990000
             */
            whatsapp?: string | null;
        };
        /** @description Differences of one kind. */
        DifferenceCount: {
            /**
             * Format: int64
             * @example 2
             */
            found: number;
            kind: components["schemas"]["DifferenceKind"];
            /**
             * @description What is wrong, for people.
             * @example Total berbeda
             */
            title: string;
            /**
             * Format: int64
             * @description Of these, those that nobody has accepted.
             * @example 1
             */
            unacknowledged: number;
        };
        /**
         * @description What differs.
         * @enum {string}
         */
        DifferenceKind: "sales_order_missing" | "sales_order_double" | "sales_order_unknown" | "sales_order_unexpected" | "number_differs" | "total_differs" | "line_missing" | "line_extra" | "quantity_differs" | "price_differs" | "status_differs" | "serial_behind" | "shop_vanished" | "salesman_vanished" | "part_vanished";
        /** @description Something that PMO and the old system do not say alike. */
        DifferenceOut: {
            acknowledgement?: components["schemas"]["Acknowledgement"] | null;
            /**
             * @description What to do about it, for people.
             * @example Periksa sales order ini di sistem lama. Bila perubahannya disepakati dengan toko, beri catatan; bila tidak, kembalikan totalnya.
             */
            advice: string;
            /**
             * @description What the old system says. Null: nothing.
             * @example 430000.00
             */
            data_part?: string | null;
            /** Format: date-time */
            first_seen_at: string;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
            /** @description Whether the newest comparison saw it. */
            is_open: boolean;
            kind: components["schemas"]["DifferenceKind"];
            /** @description The lines that differ, of the kinds that are about lines. */
            lines: components["schemas"]["LineDifference"][];
            /**
             * Format: int64
             * @description Null: it is about no order, or about one that PMO does not have.
             * @example 812
             */
            order_id?: number | null;
            /** @example ORD-2026-000812 */
            order_number?: string | null;
            /**
             * @description What PMO says; of what, the kind tells.
             * @example 450000.00
             */
            pmo?: string | null;
            /**
             * Format: int64
             * @description `tblso.id`
             * @example 4711
             */
            so_id?: number | null;
            /**
             * @description `tblso.no_so`
             * @example 2026/000123/POD-PD
             */
            so_number?: string | null;
            subject?: components["schemas"]["DifferenceSubject"] | null;
            /**
             * @description What is wrong, for people.
             * @example Total berbeda
             */
            title: string;
        };
        /** @description What a difference is about when that is no order. */
        DifferenceSubject: {
            /** @example TK026 */
            code: string;
            /**
             * Format: int64
             * @description Its id in PMO. Null for a year.
             * @example 26
             */
            id?: number | null;
            /** @example Toko Jaya Motor */
            name?: string | null;
        };
        /** @description It is done. */
        DoneOut: {
            /**
             * @description For the person.
             * @example Anda sudah keluar.
             */
            message: string;
            /** @example true */
            success: boolean;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_CategoryNameIn: {
            /**
             * @description What shops read.
             * @example Helm
             */
            name: string;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_ProductIn: {
            /**
             * @description Code of a category.
             * @example BRAKE
             */
            category?: string | null;
            /**
             * @description The maker's part number. That of a product the old system knows follows the old system.
             * @example 06455K59A71
             */
            code: string;
            /** @example Untuk Vario 150 dan Vario 125. */
            description?: string | null;
            /** @example PAD SET,FR BRAKE */
            name: string;
            /** @description `0.00`: none, so shops don't see it. */
            price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description The part's id in the old system (`tblpart_id.id`); orders with the product can't be approved without.
             * @example 104711
             */
            ref_part_id?: number | null;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_SalesIn: {
            /**
             * @description Written in capitals whatever is sent.
             * @example SLS21
             */
            code: string;
            jabatan: components["schemas"]["Jabatan"];
            /** @example Budi Santoso */
            name: string;
            /**
             * @description Mobile number, as people write it.
             * @example 0813-1234-5678
             */
            phone?: string | null;
            /**
             * Format: int64
             * @description The person's id in the old system (`tblsalesman.id`); orders of the person's shops can't be approved without.
             * @example 91
             */
            ref_salesman_id?: number | null;
            /**
             * Format: int64
             * @description The supervisor of a `sales`: an active `spv`.
             * @example 2
             */
            spv_id?: number | null;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_Settings: {
            dealer: components["schemas"]["Dealer"];
            /**
             * @description Gateways in the order in which they are tried, for `default` and for single kinds of messages; what is not named goes
             *     by the configuration.
             * @example {
             *       "default": [
             *         "cloud_api",
             *         "fonnte"
             *       ],
             *       "otp": [
             *         "fonnte"
             *       ]
             *     }
             */
            gateway_order: {
                [key: string]: components["schemas"]["Gateway"][];
            };
            /**
             * Format: int32
             * @description The dashboard warns of often ordered products of which less than this is available.
             * @example 5
             */
            low_stock_threshold: number;
            /**
             * @description WhatsApp numbers that are told of every new order; none: nobody is. As people write them, stored as `628…`.
             * @example [
             *       "6281299990000"
             *     ]
             */
            order_notify_phones: string[];
            /**
             * @description Whether every user of the back office needs an authenticator app.
             * @example false
             */
            totp_required: boolean;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_ShopIn: {
            /** @example Jl. Raya Bogor No. 12 */
            address?: string | null;
            /** @example Bogor */
            city?: string | null;
            /**
             * @description Written in capitals whatever is sent.
             * @example TK301
             */
            code: string;
            /** @example Toko Jaya Motor */
            name: string;
            /**
             * @description WhatsApp number, as people write it; the login codes go there.
             * @example 0812-0000-0301
             */
            phone: string;
            /** @example Jawa Barat */
            province?: string | null;
            /**
             * Format: int64
             * @description The shop's id in the old system (`tbltoko.id`); its orders can't be approved without.
             * @example 1301
             */
            ref_toko_id?: number | null;
            /**
             * Format: int64
             * @description The one sales person the shop belongs to.
             * @example 7
             */
            sales_id?: number | null;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_SynonymIn: {
            /**
             * @description Words of official names, in any order; several phrases are alternatives, the usual one first. `SET`, `COMP`, `ASSY`,
             *     `SUB` and `UNIT` may be missing in a name; `FR`, `RR`, `R` and `L` may be missing but not contradicted.
             * @example [
             *       "pad set brake",
             *       "shoe set brake"
             *     ]
             */
            means: string[];
            /**
             * @description As shops say it; other joined, split and misspelt writings are found by themselves.
             * @example kampas rem
             */
            term: string;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_UserIn: {
            /**
             * @description Stored in small letters.
             * @example rina@dealer.example
             */
            email: string;
            /** @example Ibu Rina */
            name: string;
            role: components["schemas"]["Role"];
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description The body of a `PUT`: what is to be, and the `version` the client saw before. */
        Edit_VehicleModelIn: {
            /**
             * @description What else people call it.
             * @example [
             *       "vario150",
             *       "vario 150 esp"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The middle three characters of part numbers, `06455-K59-A71`.
             * @example [
             *       "K59"
             *     ]
             */
            codes: string[];
            /**
             * @description Products say that they are for it by this name.
             * @example vario 150
             */
            name: string;
        } & {
            /**
             * Format: int32
             * @description As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
             * @example 3
             */
            version: number;
        };
        /** @description What is wrong with one field of the input. Never carries the rejected value. */
        FieldError: {
            /**
             * @description Why, for machines: `required`, `range`, `length`, `wrong_type`, `unknown`, …
             * @example range
             */
            code: string;
            /**
             * @description Where: `qty`, `items[3].product_id`, `header:Idempotency-Key`.
             * @example qty
             */
            field: string;
            /**
             * @description Why, for people.
             * @example Isi dengan angka 1 sampai 9999.
             */
            message: string;
        };
        ForgotPasswordIn: {
            /** @example admin@pmo.demo */
            email: string;
        };
        /**
         * @description A way out for messages.
         * @enum {string}
         */
        Gateway: "log" | "cloud_api" | "fonnte" | "gowa" | "smtp";
        GatewayFigures: {
            /**
             * Format: int64
             * @example 3
             */
            failed: number;
            /**
             * Format: double
             * @description Half of the messages were taken faster than that.
             * @example 240
             */
            median_ms?: number | null;
            /**
             * Format: int64
             * @example 412
             */
            sent: number;
            /**
             * Format: int64
             * @description Tries whose outcome nobody knows.
             * @example 0
             */
            unknown: number;
        };
        GatewayHealth: {
            /**
             * Format: int64
             * @description Attempts that it did not take.
             */
            failed: number;
            /** @example cloud_api */
            gateway: string;
            /** @description It refused us as such: somebody must look. */
            is_stopped: boolean;
            last_error?: string | null;
            /** Format: date-time */
            last_error_at?: string | null;
            /**
             * Format: date-time
             * @description Left alone until then, because it failed again and again.
             */
            paused_until?: string | null;
            /**
             * Format: int64
             * @description Attempts that it took.
             */
            sent: number;
        };
        /** @description How a gateway is. */
        GatewayOut: {
            channel: components["schemas"]["Channel"];
            /**
             * Format: int32
             * @description Failures in a row.
             */
            failures: number;
            /** @description It has the settings it needs. */
            is_configured: boolean;
            /** @description It refused us as such (credentials, payment, a block): somebody must look. */
            is_stopped: boolean;
            /** @description At least one kind of message goes by it. */
            is_used: boolean;
            last_error?: string | null;
            /** Format: date-time */
            last_error_at?: string | null;
            /** Format: date-time */
            last_report_at?: string | null;
            /** Format: date-time */
            last_sent_at?: string | null;
            name: components["schemas"]["Gateway"];
            /** Format: date-time */
            open_until?: string | null;
            /**
             * Format: double
             * @description Messages a second that it gets at the most; null: as many as there are.
             * @example 1
             */
            rate_per_second?: number | null;
            /** @description The last 24 hours. */
            recently: components["schemas"]["GatewayFigures"];
            /** @description `closed`: in use. `open`: left alone after failures. `half_open`: to be tried with one message. */
            state: components["schemas"]["CircuitState"];
            /** @description Whether it can report what became of messages. */
            takes_reports: boolean;
        };
        GatewayTestIn: {
            /**
             * @description A WhatsApp number as people write it; an email address for `smtp`.
             * @example 0812-3456-7890
             */
            to: string;
        };
        /** @description The ways out for messages. */
        GatewaysOut: {
            gateways: components["schemas"]["GatewayOut"][];
            /**
             * Format: date-time
             * @description Since when the oldest of those that are due has waited.
             */
            oldest_due_at?: string | null;
            /**
             * Format: int64
             * @description Messages that wait.
             * @example 3
             */
            queued: number;
            /** @description In which order each kind of message tries them. */
            routes: components["schemas"]["RouteOut"][];
        };
        /** @description A column of the file that nothing is read from. */
        IgnoredColumn: {
            /** @example Jumlah pesanan */
            header: string;
            /** @example K */
            position: string;
        };
        /** @description The bytes of an image. */
        ImageFile: string;
        /** @description What a check found. */
        ImportCheck: {
            counts: components["schemas"]["ImportCounts"];
            /**
             * Format: int64
             * @example 17
             */
            import_id: number;
        };
        /** @description A column of the file that was understood. */
        ImportColumn: {
            /**
             * @description The field that it fills.
             * @example phone
             */
            field: string;
            /**
             * @description Its name in the file.
             * @example No. WA
             */
            header: string;
            /**
             * @description Where it is, as spreadsheets name columns.
             * @example C
             */
            position: string;
        };
        /** @description How the columns of a file were understood. */
        ImportColumns: {
            found: components["schemas"]["ImportColumn"][];
            ignored: components["schemas"]["IgnoredColumn"][];
        };
        /** @description How many rows came to what. */
        ImportCounts: {
            /**
             * Format: int64
             * @example 5
             */
            bad: number;
            /**
             * Format: int64
             * @example 40
             */
            changed: number;
            /**
             * Format: int64
             * @example 3
             */
            duplicate: number;
            /**
             * Format: int64
             * @example 12
             */
            new: number;
            /**
             * Format: int64
             * @example 320
             */
            total: number;
            /**
             * Format: int64
             * @example 260
             */
            unchanged: number;
        };
        /**
         * @description What a file is a list of.
         * @enum {string}
         */
        ImportKind: "shops" | "products";
        /** @description A file that was brought in, and what became of it. */
        ImportOut: {
            /** Format: date-time */
            checked_at?: string | null;
            columns: components["schemas"]["ImportColumns"];
            /** Format: date-time */
            committed_at?: string | null;
            /** @example Ibu Rina */
            committed_by_name?: string | null;
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            created_at: string;
            /** @example Sari */
            created_by_name: string;
            /**
             * @description Why it is `failed`, for people.
             * @example null
             */
            error?: string | null;
            /**
             * Format: date-time
             * @description Then the file and its rows are deleted.
             */
            expires_at: string;
            /** @example toko-bogor.xlsx */
            file_name: string;
            /**
             * Format: int32
             * @description In bytes.
             * @example 48213
             */
            file_size: number;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
            /** @description It is `ready`, and no row is bad. */
            is_committable: boolean;
            /**
             * Format: int64
             * @description The job of its last check; `GET /api/admin/jobs/{id}` tells how far that is.
             * @example 81
             */
            job_id?: number | null;
            kind: components["schemas"]["ImportKind"];
            status: components["schemas"]["ImportStatus"];
        };
        /** @description Why a row can't be taken over. */
        ImportReason: {
            /**
             * @description For machines: `required`, `format`, `length`, `taken`, `unknown`, `duplicate`, `ambiguous`, …
             * @example phone
             */
            code: string;
            /**
             * @description Name of its column in the file, or that it should have.
             * @example No. WA
             */
            column: string;
            /**
             * @description Name of the field in the API.
             * @example phone
             */
            field: string;
            /**
             * @description For people.
             * @example Isi dengan nomor WhatsApp Indonesia, misalnya 0812-3456-7890.
             */
            message: string;
        };
        /** @description A row of the file, and what taking it over comes to. */
        ImportRowOut: {
            /** @description The fields that change, as they are to be; of a new one all of them. */
            after?: Record<string, never> | null;
            /** @description The fields that change, as they are. Null when the row is new or changes nothing. */
            before?: Record<string, never> | null;
            /** @example TK301 */
            code?: string | null;
            /**
             * Format: int32
             * @description The earlier row that says the same, or is in the way.
             * @example null
             */
            duplicate_of?: number | null;
            /**
             * Format: int64
             * @description The id of what there is already.
             * @example 301
             */
            id?: number | null;
            /** @example Toko Jaya Motor */
            name?: string | null;
            outcome: components["schemas"]["RowOutcome"];
            /** @description What is wrong with it; empty unless it is `bad`. */
            reasons: components["schemas"]["ImportReason"][];
            /**
             * Format: int32
             * @description As spreadsheets count.
             * @example 7
             */
            row_number: number;
        };
        /**
         * @description Where an import stands.
         * @enum {string}
         */
        ImportStatus: "checking" | "ready" | "failed" | "committed" | "cancelled" | "expired";
        Instead: {
            /**
             * @description For the parameter `search`.
             * @example kampas rem depan
             */
            search: string;
            /**
             * Format: int64
             * @example 31
             */
            total: number;
        };
        /**
         * @description What somebody is in the sales force.
         * @enum {string}
         */
        Jabatan: "sales" | "spv";
        /**
         * @description What a job is about.
         * @enum {string}
         */
        JobKind: "product_sync" | "stock_sync" | "import_check";
        /** @description Long work, and how far it is. */
        JobOut: {
            /**
             * Format: int32
             * @description How often a process has taken it: more than once when one died in the middle.
             * @example 1
             */
            attempts: number;
            /**
             * @description Somebody wants it to end.
             * @example false
             */
            cancel_requested: boolean;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @description Who asked for it; null when a schedule did, or when that account is gone.
             * @example 3
             */
            created_by?: number | null;
            /**
             * @description Null when a schedule asked for it.
             * @example Sari
             */
            created_by_name?: string | null;
            /**
             * @description The same for people.
             * @example null
             */
            error?: string | null;
            /**
             * @description Why it is `failed`: a code of the table of errors.
             * @example null
             */
            error_code?: string | null;
            /** Format: date-time */
            finished_at?: string | null;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
            kind: components["schemas"]["JobKind"];
            /**
             * Format: int64
             * @description How much of the stage is done.
             * @example 24000
             */
            progress_done: number;
            /**
             * Format: int64
             * @description Of how much; null while nobody knows.
             * @example 56500
             */
            progress_total?: number | null;
            result?: components["schemas"]["JobResult"] | null;
            /**
             * @description What it is doing, for people.
             * @example Menyalin stok
             */
            stage?: string | null;
            /** Format: date-time */
            started_at?: string | null;
            status: components["schemas"]["JobStatus"];
            /** Format: date-time */
            updated_at: string;
        };
        /** @description What a job achieved, by its kind. */
        JobResult: components["schemas"]["ProductSync"] | components["schemas"]["StockSync"] | components["schemas"]["ImportCheck"];
        /**
         * @description Where a job stands.
         * @enum {string}
         */
        JobStatus: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * @description What a message is about.
         * @enum {string}
         */
        Kind: "otp" | "order_created" | "order_approved" | "order_rejected" | "order_confirmed" | "order_delivered" | "password_reset" | "test";
        /** @description A part of which an order and its sales order do not say the same. */
        LineDifference: {
            /** @example 06455K59A71 */
            code: string;
            data_part?: components["schemas"]["LineFigures"] | null;
            /** @example PAD SET,FR BRAKE */
            name?: string | null;
            pmo?: components["schemas"]["LineFigures"] | null;
        };
        /** @description What one side says of a part. */
        LineFigures: {
            price?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @example 4
             */
            qty?: number | null;
            total?: components["schemas"]["Money"] | null;
        };
        LineResult: {
            /** @description For the person, when the line was not added. */
            message?: string | null;
            /** Format: int64 */
            product_id?: number | null;
            status: components["schemas"]["LineStatus"];
        };
        /** @enum {string} */
        LineStatus: "added" | "unknown" | "not_orderable" | "qty_too_large" | "cart_full";
        LineStock: {
            /**
             * Format: int32
             * @description Pieces free now; never below 0.
             */
            available: number;
            /** @description Whether they cover the line. */
            is_enough: boolean;
            /** Format: int64 */
            product_id: number;
            /**
             * Format: date-time
             * @description Only while the old system can't be asked: when the stock was copied from it.
             */
            stock_as_of?: string | null;
        };
        /** @description A page of things. */
        List_AdminCategory: {
            data: {
                /** @example HELM */
                code: string;
                /** @example Helm */
                name: string;
                /**
                 * Format: int64
                 * @description Products in it, also those that are not shown.
                 * @example 12
                 */
                product_count: number;
                /**
                 * Format: int32
                 * @example 1
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_AdminOrderSummary: {
            data: (components["schemas"]["OrderSummary"] & {
                /** @description It is pending and can't be approved: the order itself says what is missing. */
                has_mapping_problem: boolean;
                /**
                 * Format: int64
                 * @description The sales person to whom the shop belongs now.
                 * @example 7
                 */
                sales_id?: number | null;
                /** @example Budi Santoso */
                sales_name?: string | null;
                /** @example Bogor */
                shop_city?: string | null;
            })[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_AdminProductSummary: {
            data: {
                /**
                 * Format: int32
                 * @description What could be delivered when stock was last copied; 0 when the old system does not know it.
                 * @example 24
                 */
                available: number;
                /** @example BRAKE */
                category?: string | null;
                /** @example Kampas Rem */
                category_name?: string | null;
                /** @example 06455K59A71 */
                code: string;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 4711
                 */
                id: number;
                /**
                 * @description A small picture; `size=large` gives the large one. The address changes with the picture.
                 * @example /api/admin/products/4711/image?size=thumb&v=9f86d081884c7d65
                 */
                image_url?: string | null;
                is_active: boolean;
                is_mapped: boolean;
                /** @description Shops see it: it is active and has a price. */
                is_shown: boolean;
                /** @example PAD SET,FR BRAKE */
                name: string;
                /**
                 * @description Values that an admin has set over the old system's: a sync leaves them alone.
                 * @example [
                 *       "price"
                 *     ]
                 */
                overrides: components["schemas"]["Overridable"][];
                price: components["schemas"]["Money"];
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_AuditSummary: {
            data: {
                /** @example shop.update */
                action: string;
                /**
                 * Format: int64
                 * @example 2
                 */
                actor_id?: number | null;
                actor_kind: components["schemas"]["AuditActor"];
                /** @example Ibu Rina */
                actor_name: string;
                /** Format: date-time */
                at: string;
                /** @example shop */
                entity: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                entity_id?: number | null;
                /**
                 * @description Names of the fields that were changed.
                 * @example [
                 *       "name",
                 *       "phone"
                 *     ]
                 */
                fields: string[];
                /**
                 * Format: int64
                 * @example 8123
                 */
                id: number;
                /** @example 203.0.113.7 */
                ip_address?: string | null;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_DifferenceOut: {
            data: {
                acknowledgement?: components["schemas"]["Acknowledgement"] | null;
                /**
                 * @description What to do about it, for people.
                 * @example Periksa sales order ini di sistem lama. Bila perubahannya disepakati dengan toko, beri catatan; bila tidak, kembalikan totalnya.
                 */
                advice: string;
                /**
                 * @description What the old system says. Null: nothing.
                 * @example 430000.00
                 */
                data_part?: string | null;
                /** Format: date-time */
                first_seen_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @description Whether the newest comparison saw it. */
                is_open: boolean;
                kind: components["schemas"]["DifferenceKind"];
                /** @description The lines that differ, of the kinds that are about lines. */
                lines: components["schemas"]["LineDifference"][];
                /**
                 * Format: int64
                 * @description Null: it is about no order, or about one that PMO does not have.
                 * @example 812
                 */
                order_id?: number | null;
                /** @example ORD-2026-000812 */
                order_number?: string | null;
                /**
                 * @description What PMO says; of what, the kind tells.
                 * @example 450000.00
                 */
                pmo?: string | null;
                /**
                 * Format: int64
                 * @description `tblso.id`
                 * @example 4711
                 */
                so_id?: number | null;
                /**
                 * @description `tblso.no_so`
                 * @example 2026/000123/POD-PD
                 */
                so_number?: string | null;
                subject?: components["schemas"]["DifferenceSubject"] | null;
                /**
                 * @description What is wrong, for people.
                 * @example Total berbeda
                 */
                title: string;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_ImportOut: {
            data: {
                /** Format: date-time */
                checked_at?: string | null;
                columns: components["schemas"]["ImportColumns"];
                /** Format: date-time */
                committed_at?: string | null;
                /** @example Ibu Rina */
                committed_by_name?: string | null;
                counts: components["schemas"]["ImportCounts"];
                /** Format: date-time */
                created_at: string;
                /** @example Sari */
                created_by_name: string;
                /**
                 * @description Why it is `failed`, for people.
                 * @example null
                 */
                error?: string | null;
                /**
                 * Format: date-time
                 * @description Then the file and its rows are deleted.
                 */
                expires_at: string;
                /** @example toko-bogor.xlsx */
                file_name: string;
                /**
                 * Format: int32
                 * @description In bytes.
                 * @example 48213
                 */
                file_size: number;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @description It is `ready`, and no row is bad. */
                is_committable: boolean;
                /**
                 * Format: int64
                 * @description The job of its last check; `GET /api/admin/jobs/{id}` tells how far that is.
                 * @example 81
                 */
                job_id?: number | null;
                kind: components["schemas"]["ImportKind"];
                status: components["schemas"]["ImportStatus"];
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_ImportRowOut: {
            data: {
                /** @description The fields that change, as they are to be; of a new one all of them. */
                after?: Record<string, never> | null;
                /** @description The fields that change, as they are. Null when the row is new or changes nothing. */
                before?: Record<string, never> | null;
                /** @example TK301 */
                code?: string | null;
                /**
                 * Format: int32
                 * @description The earlier row that says the same, or is in the way.
                 * @example null
                 */
                duplicate_of?: number | null;
                /**
                 * Format: int64
                 * @description The id of what there is already.
                 * @example 301
                 */
                id?: number | null;
                /** @example Toko Jaya Motor */
                name?: string | null;
                outcome: components["schemas"]["RowOutcome"];
                /** @description What is wrong with it; empty unless it is `bad`. */
                reasons: components["schemas"]["ImportReason"][];
                /**
                 * Format: int32
                 * @description As spreadsheets count.
                 * @example 7
                 */
                row_number: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_JobOut: {
            data: {
                /**
                 * Format: int32
                 * @description How often a process has taken it: more than once when one died in the middle.
                 * @example 1
                 */
                attempts: number;
                /**
                 * @description Somebody wants it to end.
                 * @example false
                 */
                cancel_requested: boolean;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @description Who asked for it; null when a schedule did, or when that account is gone.
                 * @example 3
                 */
                created_by?: number | null;
                /**
                 * @description Null when a schedule asked for it.
                 * @example Sari
                 */
                created_by_name?: string | null;
                /**
                 * @description The same for people.
                 * @example null
                 */
                error?: string | null;
                /**
                 * @description Why it is `failed`: a code of the table of errors.
                 * @example null
                 */
                error_code?: string | null;
                /** Format: date-time */
                finished_at?: string | null;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                kind: components["schemas"]["JobKind"];
                /**
                 * Format: int64
                 * @description How much of the stage is done.
                 * @example 24000
                 */
                progress_done: number;
                /**
                 * Format: int64
                 * @description Of how much; null while nobody knows.
                 * @example 56500
                 */
                progress_total?: number | null;
                result?: components["schemas"]["JobResult"] | null;
                /**
                 * @description What it is doing, for people.
                 * @example Menyalin stok
                 */
                stage?: string | null;
                /** Format: date-time */
                started_at?: string | null;
                status: components["schemas"]["JobStatus"];
                /** Format: date-time */
                updated_at: string;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_MessageSummary: {
            data: {
                /**
                 * Format: int32
                 * @description How often a worker took it.
                 * @example 1
                 */
                attempts: number;
                can_resend: boolean;
                channel: components["schemas"]["Channel"];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                delivered_at?: string | null;
                /**
                 * Format: date-time
                 * @description When it is given up, if it could not be sent until then.
                 */
                expires_at: string;
                /** Format: date-time */
                failed_at?: string | null;
                gateway?: components["schemas"]["Gateway"] | null;
                /**
                 * Format: int64
                 * @example 8123
                 */
                id: number;
                kind: components["schemas"]["Kind"];
                /** @description Why it was not sent, or did not arrive. */
                last_error?: string | null;
                /**
                 * Format: date-time
                 * @description When it is tried next, while it is queued.
                 */
                next_attempt_at?: string | null;
                order?: components["schemas"]["MessageOrder"] | null;
                /** @description An attempt that may have brought it was followed by another. */
                possibly_sent_twice: boolean;
                /** Format: date-time */
                read_at?: string | null;
                /** @example 6281200000001 */
                recipient: string;
                /** Format: date-time */
                sent_at?: string | null;
                shop?: components["schemas"]["MessageShop"] | null;
                status: components["schemas"]["MessageStatus"];
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_OldSalesman: {
            data: {
                /**
                 * @description `kd_salesman`
                 * @example SL07
                 */
                code: string;
                /**
                 * Format: int64
                 * @example 507
                 */
                id: number;
                /**
                 * @description `nama`
                 * @example BUDI SANTOSO
                 */
                name: string;
                /**
                 * @description Codes of our sales people that point at it.
                 * @example [
                 *       "SL07"
                 *     ]
                 */
                sales: string[];
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_OldToko: {
            data: {
                /**
                 * @description `kd_toko`
                 * @example TK001
                 */
                code: string;
                /**
                 * Format: int64
                 * @example 1001
                 */
                id: number;
                /**
                 * @description `nm_toko`
                 * @example TOKO JAYA MOTOR
                 */
                name: string;
                /**
                 * @description Codes of our shops that point at it.
                 * @example [
                 *       "TK001"
                 *     ]
                 */
                shops: string[];
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_OpenSession: {
            data: {
                /**
                 * Format: date-time
                 * @example 2025-01-02T08:15:00Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @example 2025-01-16T10:00:00Z
                 */
                expires_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @example 203.0.113.7 */
                ip_address?: string | null;
                /** @description Whether it is the session that asks. */
                is_current: boolean;
                /**
                 * Format: date-time
                 * @description To the minute: not every request is written down.
                 * @example 2025-01-09T10:00:00Z
                 */
                last_activity: string;
                /** @example Mozilla/5.0 (Linux; Android 13; SM-A035F) */
                user_agent?: string | null;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_OrderSummary: {
            data: {
                /** Format: date-time */
                created_at: string;
                discount_amount: components["schemas"]["Money"];
                grand_total: components["schemas"]["Money"];
                /**
                 * Format: int64
                 * @example 6012
                 */
                id: number;
                /**
                 * Format: int32
                 * @example 7
                 */
                line_count: number;
                /** @example ORD-2026-000123 */
                order_number: string;
                /**
                 * @description Number of the sales order in the old system, once submitted.
                 * @example 2026/000123/POD-PD
                 */
                ref_so_number?: string | null;
                shop: components["schemas"]["ShopRef"];
                status: components["schemas"]["OrderStatus"];
                total_amount: components["schemas"]["Money"];
                /** Format: date-time */
                updated_at: string;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_ReconciliationRun: {
            data: {
                /**
                 * Format: int64
                 * @description Of these, those that the comparison before had not seen.
                 * @example 1
                 */
                appeared: number;
                /** Format: date-time */
                finished_at: string;
                /**
                 * Format: int64
                 * @description Differences that it saw.
                 * @example 3
                 */
                found: number;
                /**
                 * Format: int64
                 * @example 41
                 */
                id: number;
                /**
                 * Format: int64
                 * @description Their lines.
                 * @example 180000
                 */
                lines: number;
                /**
                 * Format: int64
                 * @description Orders that were compared: all that were handed over.
                 * @example 25000
                 */
                orders: number;
                /**
                 * Format: int64
                 * @description Those that the comparison before had seen and that were gone.
                 * @example 2
                 */
                resolved: number;
                /**
                 * Format: int64
                 * @description Sales orders that name an order of PMO.
                 * @example 25000
                 */
                sales_orders: number;
                /** Format: date-time */
                started_at: string;
                /**
                 * Format: int64
                 * @example 1800
                 */
                took_ms: number;
                /**
                 * Format: int64
                 * @description Those of `found` that nobody had accepted by then.
                 * @example 1
                 */
                unacknowledged: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_SalesSummary: {
            data: {
                /**
                 * Format: int64
                 * @description Active shops that belong to the person.
                 * @example 14
                 */
                active_shop_count: number;
                /**
                 * Format: int64
                 * @description Active members of a supervisor's team.
                 * @example 5
                 */
                active_team_count: number;
                /** @example SLS03 */
                code: string;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 7
                 */
                id: number;
                is_active: boolean;
                /** @description Whether the old system knows the person. */
                is_mapped: boolean;
                jabatan: components["schemas"]["Jabatan"];
                /** @example Budi Santoso */
                name: string;
                /** @example 6281312345678 */
                phone?: string | null;
                /**
                 * Format: int64
                 * @description All of them.
                 * @example 15
                 */
                shop_count: number;
                spv?: components["schemas"]["SalesRef"] | null;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_ScheduleRun: {
            data: {
                /**
                 * Format: int32
                 * @description 2 and more: the turn was tried again.
                 * @example 1
                 */
                attempt: number;
                error?: string | null;
                /** Format: date-time */
                finished_at?: string | null;
                /**
                 * Format: int64
                 * @example 4711
                 */
                id: number;
                outcome: components["schemas"]["RunOutcome"];
                /** @description The process that ran it. */
                process: string;
                /** @description Who asked for it; null: its time had come. */
                requested_by?: string | null;
                /** @description What it did, by its kind. */
                result?: Record<string, never> | null;
                /**
                 * Format: date-time
                 * @description The turn that it was.
                 */
                slot: string;
                /** Format: date-time */
                started_at: string;
                /**
                 * Format: int64
                 * @example 812
                 */
                took_ms?: number | null;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_SearchMiss: {
            data: {
                /**
                 * Format: int32
                 * @description How often something went into the cart within two minutes.
                 * @example 0
                 */
                carted: number;
                /** Format: date-time */
                first_at: string;
                /**
                 * Format: int32
                 * @description Products it found the last time.
                 * @example 0
                 */
                found: number;
                /**
                 * Format: int64
                 * @example 5
                 */
                id: number;
                /**
                 * @description Why a search is worth a look.
                 * @enum {string}
                 */
                kind: "nothing" | "few" | "unbought";
                /** Format: date-time */
                last_at: string;
                /**
                 * Format: int32
                 * @description How often it was asked.
                 * @example 14
                 */
                searches: number;
                /**
                 * @description As it was typed, in small letters.
                 * @example gundul beat
                 */
                text: string;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_ShopSummary: {
            data: {
                /** @example Bogor */
                city?: string | null;
                /** @example TK001 */
                code: string;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 1
                 */
                id: number;
                is_active: boolean;
                /** @description Whether the old system would take its orders: the shop and its sales person are known there. */
                is_mapped: boolean;
                /** Format: date-time */
                last_order_at?: string | null;
                /** @example Toko Jaya Motor */
                name: string;
                /**
                 * Format: int32
                 * @example 42
                 */
                order_count: number;
                /** @example 6281200000001 */
                phone: string;
                /** @example Jawa Barat */
                province?: string | null;
                sales?: components["schemas"]["SalesRef"] | null;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_Synonym: {
            data: {
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                is_active: boolean;
                /**
                 * @example [
                 *       "pad set brake",
                 *       "shoe set brake"
                 *     ]
                 */
                means: string[];
                /** @example kampas rem */
                term: string;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_UserSummary: {
            data: {
                /** Format: date-time */
                created_at: string;
                /** @example rina@dealer.example */
                email: string;
                /** @description Whether the second factor is on: logging in takes a code, too. */
                has_totp: boolean;
                /**
                 * Format: int64
                 * @example 2
                 */
                id: number;
                is_active: boolean;
                /** @description Whether it is the one who asks. */
                is_self: boolean;
                /**
                 * Format: date-time
                 * @description When one of them was last used, to the minute.
                 */
                last_activity?: string | null;
                /** @example Ibu Rina */
                name: string;
                /**
                 * Format: int64
                 * @description Devices that are logged in.
                 * @example 1
                 */
                open_sessions: number;
                role: components["schemas"]["Role"];
                /** @description Whether everybody must have one; who has none sets it up before anything else. */
                totp_required: boolean;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A page of things. */
        List_VehicleModel: {
            data: {
                /**
                 * @example [
                 *       "vario150"
                 *     ]
                 */
                aliases: string[];
                /**
                 * @description In capitals, as part numbers have them.
                 * @example [
                 *       "K59"
                 *     ]
                 */
                codes: string[];
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 21
                 */
                id: number;
                is_active: boolean;
                /** @example vario 150 */
                name: string;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            }[];
            meta: components["schemas"]["Meta"];
            /** @example true */
            success: boolean;
        };
        /** @description A login code that an admin tells a shop. */
        LoginCodeOut: {
            /**
             * @description Entered like a code that was sent. Shown once.
             * @example 123456
             */
            code: string;
            /**
             * Format: date-time
             * @example 2025-01-09T10:15:00Z
             */
            expires_at: string;
            shop: components["schemas"]["ShopOut"];
        };
        /** @description What became of each order, in the order of the request. */
        ManyOut: {
            /** @example 1 */
            failed: number;
            results: components["schemas"]["OneResult"][];
            /**
             * @description How many are as they were asked to be, also those that already were.
             * @example 9
             */
            succeeded: number;
        };
        /** @description A message with what was tried. */
        MessageDetail: components["schemas"]["MessageSummary"] & {
            /** @description What the gateway calls it. */
            gateway_message_id?: string | null;
            /**
             * Format: int64
             * @description The message that this one repeats.
             */
            resend_of?: number | null;
            /** @description The messages that repeat this one, oldest first. */
            resent_as: number[];
            /** @description Of an email. */
            subject?: string | null;
            /** @description A secret in it reads `{secret}`. */
            text: string;
            /** @description Every try, oldest first. */
            tries: components["schemas"]["MessageTry"][];
        };
        /** @description Messages that were caused in the range, by what became of them. */
        MessageHealth: {
            /**
             * Format: int64
             * @description Arrived, and perhaps read.
             */
            delivered: number;
            /**
             * Format: int64
             * @description Failed, or given up after a day.
             */
            failed: number;
            /**
             * Format: int64
             * @description Still to be sent.
             */
            queued: number;
            /**
             * Format: int64
             * @description Taken by a gateway; whether they arrived is not known.
             */
            sent: number;
        };
        MessageOrder: {
            /**
             * Format: int64
             * @example 6012
             */
            id: number;
            /** @example ORD-2026-000123 */
            order_number: string;
        };
        MessageShop: {
            /** @example TK001 */
            code: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Toko Jaya Motor */
            name: string;
        };
        /**
         * @description The fate of a message.
         * @enum {string}
         */
        MessageStatus: "queued" | "sent" | "delivered" | "read" | "failed" | "expired";
        /** @description A message and its fate. */
        MessageSummary: {
            /**
             * Format: int32
             * @description How often a worker took it.
             * @example 1
             */
            attempts: number;
            can_resend: boolean;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            delivered_at?: string | null;
            /**
             * Format: date-time
             * @description When it is given up, if it could not be sent until then.
             */
            expires_at: string;
            /** Format: date-time */
            failed_at?: string | null;
            gateway?: components["schemas"]["Gateway"] | null;
            /**
             * Format: int64
             * @example 8123
             */
            id: number;
            kind: components["schemas"]["Kind"];
            /** @description Why it was not sent, or did not arrive. */
            last_error?: string | null;
            /**
             * Format: date-time
             * @description When it is tried next, while it is queued.
             */
            next_attempt_at?: string | null;
            order?: components["schemas"]["MessageOrder"] | null;
            /** @description An attempt that may have brought it was followed by another. */
            possibly_sent_twice: boolean;
            /** Format: date-time */
            read_at?: string | null;
            /** @example 6281200000001 */
            recipient: string;
            /** Format: date-time */
            sent_at?: string | null;
            shop?: components["schemas"]["MessageShop"] | null;
            status: components["schemas"]["MessageStatus"];
        };
        /** @description One try with one gateway. */
        MessageTry: {
            /**
             * Format: int32
             * @description Which taking of the message; one may try several gateways.
             * @example 1
             */
            attempt: number;
            error?: string | null;
            /**
             * @description The gateway's own code.
             * @example 131026
             */
            error_code?: string | null;
            gateway?: components["schemas"]["Gateway"] | null;
            gateway_message_id?: string | null;
            outcome: components["schemas"]["Outcome"];
            /** @description The process that tried. */
            process?: string | null;
            /** Format: date-time */
            started_at: string;
            /**
             * Format: int32
             * @example 312
             */
            took_ms?: number | null;
        };
        /** @description Where a page is in its list. */
        Meta: {
            /**
             * Format: int64
             * @example 1
             */
            page: number;
            /**
             * Format: int64
             * @example 20
             */
            per_page: number;
            /**
             * Format: int64
             * @example 4812
             */
            total: number;
            /**
             * Format: int64
             * @example 241
             */
            total_pages: number;
        };
        /** @description What the words of a miss mean. */
        MissSynonymIn: {
            /**
             * @description As in a synonym.
             * @example [
             *       "spark plug"
             *     ]
             */
            means: string[];
            /**
             * @description The words of the search that are new, when not all of them are: of `gundul beat` the first.
             * @example gundul
             */
            term?: string | null;
        };
        ModelFacet: {
            /**
             * Format: int64
             * @example 7
             */
            count: number;
            /**
             * @description For the parameter `model`.
             * @example vario 150
             */
            name: string;
        };
        /**
         * @description Rupiah as a decimal string with two digits.
         * @example 45000.00
         */
        Money: string;
        /** @description What to ask for when there is nothing of what was asked for. */
        Nearest: {
            /** @description The same search with less, as far as that finds what it says, most first. */
            instead: components["schemas"]["Instead"][];
        };
        /** @description A user to be made. */
        NewUserIn: {
            /**
             * @description Stored in small letters.
             * @example rina@dealer.example
             */
            email: string;
            /** @example Ibu Rina */
            name: string;
            /**
             * Format: password
             * @description The first password; the user changes it after logging in.
             */
            password: string;
            role: components["schemas"]["Role"];
        };
        Now: {
            /** @description At most 15 seconds old. */
            catalogue: components["schemas"]["CatalogueHealth"];
            /** @description Gateways, with what they did in the range. */
            gateways: components["schemas"]["GatewayHealth"][];
            /**
             * Format: date-time
             * @description When the one was placed that waits longest.
             */
            oldest_pending_at?: string | null;
            /**
             * Format: int64
             * @description Orders that wait for an admin.
             * @example 12
             */
            pending_orders: number;
            reconciliation?: components["schemas"]["Standing"] | null;
            /**
             * @description What is missed most: products that are often ordered and of which less than the setting `low_stock_threshold` is
             *     available, the most often ordered first; at most 20.
             */
            stock_alerts: components["schemas"]["StockAlert"][];
        };
        /** @description A part of the old system (`tblpart_id`), as a product would take it over. */
        OldPart: {
            /**
             * Format: int32
             * @description `(qty_on_hand - qty_booking) - min_stok`, shown as 0 when negative.
             * @example 24
             */
            available: number;
            /**
             * @description `fk_detail_sub_kelompok_part`
             * @example BRAKE
             */
            category?: string | null;
            /**
             * @description `kd_part`
             * @example 06455K59A71
             */
            code: string;
            /**
             * Format: int64
             * @example 104711
             */
            id: number;
            /** @description `part_active` */
            is_active: boolean;
            /**
             * @description `nm_part`
             * @example PAD SET,FR BRAKE
             */
            name: string;
            /** @description `het`; `0.00` when it has none. */
            price: components["schemas"]["Money"];
            /**
             * @description The month the stock is kept under; null when there is none.
             * @example 2026-11
             */
            stock_month?: string | null;
        };
        /** @description A sales person of the old system (`tblsalesman`). */
        OldSalesman: {
            /**
             * @description `kd_salesman`
             * @example SL07
             */
            code: string;
            /**
             * Format: int64
             * @example 507
             */
            id: number;
            /**
             * @description `nama`
             * @example BUDI SANTOSO
             */
            name: string;
            /**
             * @description Codes of our sales people that point at it.
             * @example [
             *       "SL07"
             *     ]
             */
            sales: string[];
        };
        /** @description A shop of the old system (`tbltoko`). */
        OldToko: {
            /**
             * @description `kd_toko`
             * @example TK001
             */
            code: string;
            /**
             * Format: int64
             * @example 1001
             */
            id: number;
            /**
             * @description `nm_toko`
             * @example TOKO JAYA MOTOR
             */
            name: string;
            /**
             * @description Codes of our shops that point at it.
             * @example [
             *       "TK001"
             *     ]
             */
            shops: string[];
        };
        /** @description What a request for this order alone would have been told. */
        OneProblem: {
            /** @example mapping_missing */
            code: string;
            /** @example Pesanan belum dapat dikirim ke sistem lama karena ada data yang belum dipetakan. */
            detail: string;
            errors: components["schemas"]["FieldError"][];
            /** @example Data sistem lama belum lengkap */
            title: string;
        };
        OneResult: {
            /**
             * Format: int64
             * @example 6012
             */
            id: number;
            /**
             * @description Null when it is not known.
             * @example ORD-2026-000123
             */
            order_number?: string | null;
            problem?: components["schemas"]["OneProblem"] | null;
            /** @example 2026/000123/POD-PD */
            ref_so_number?: string | null;
            status?: components["schemas"]["OrderStatus"] | null;
        };
        /** @description A device that is logged in. */
        OpenSession: {
            /**
             * Format: date-time
             * @example 2025-01-02T08:15:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2025-01-16T10:00:00Z
             */
            expires_at: string;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
            /** @example 203.0.113.7 */
            ip_address?: string | null;
            /** @description Whether it is the session that asks. */
            is_current: boolean;
            /**
             * Format: date-time
             * @description To the minute: not every request is written down.
             * @example 2025-01-09T10:00:00Z
             */
            last_activity: string;
            /** @example Mozilla/5.0 (Linux; Android 13; SM-A035F) */
            user_agent?: string | null;
        };
        /** @description How many orders there are in each status, whenever they were placed. */
        OrderCounts: {
            /**
             * Format: int64
             * @example 4812
             */
            approved: number;
            /**
             * Format: int64
             * @example 40
             */
            cancelled: number;
            /**
             * Format: int64
             * @example 12
             */
            pending: number;
            /**
             * Format: int64
             * @example 96
             */
            rejected: number;
            /**
             * Format: int64
             * @example 31
             */
            submitted_to_datapart: number;
            /**
             * Format: int64
             * @example 4991
             */
            total: number;
        };
        /** @description A step of an order's way. */
        OrderEventOut: {
            actor_kind: components["schemas"]["ActorKind"];
            /** @example Toko Jaya Motor */
            actor_name: string;
            /** Format: date-time */
            at: string;
            from_status?: components["schemas"]["OrderStatus"] | null;
            reason?: string | null;
            to_status: components["schemas"]["OrderStatus"];
        };
        OrderItemOut: {
            /**
             * Format: int32
             * @description What the shop was shown as free at checkout.
             * @example 12
             */
            available_at_order: number;
            /** @example BRAKE */
            category?: string | null;
            /** @example 06455K59A71 */
            code: string;
            discount: components["schemas"]["Money"];
            /** Format: int64 */
            id: number;
            /**
             * Format: int32
             * @example 1
             */
            line_no: number;
            /** @example PAD SET,FR BRAKE */
            name: string;
            price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 17
             */
            product_id: number;
            /**
             * Format: int32
             * @example 4
             */
            qty: number;
            /**
             * Format: int32
             * @description Pieces still to come, once the old system reports it.
             */
            qty_backorder?: number | null;
            /**
             * Format: int32
             * @description Pieces delivered, once the old system reports it.
             */
            qty_delivered?: number | null;
            subtotal: components["schemas"]["Money"];
        };
        OrderMessageOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            delivered_at?: string | null;
            /** Format: date-time */
            failed_at?: string | null;
            /**
             * @description The gateway that has taken it.
             * @example cloud_api
             */
            gateway?: string | null;
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["Kind"];
            /** @description Why it was not sent, or did not arrive. */
            last_error?: string | null;
            /** @description An attempt that may have brought it was followed by another. */
            possibly_sent_twice: boolean;
            /** Format: date-time */
            read_at?: string | null;
            /** @example 6281200000001 */
            recipient: string;
            /** Format: date-time */
            sent_at?: string | null;
            status: components["schemas"]["MessageStatus"];
            text: string;
        };
        /** @description An order with its lines and its history. */
        OrderOut: {
            /** Format: date-time */
            approved_at?: string | null;
            /** @description Whether the toko may still cancel. */
            can_cancel: boolean;
            /** Format: date-time */
            cancelled_at?: string | null;
            /** Format: date-time */
            created_at: string;
            discount_amount: components["schemas"]["Money"];
            /** @description What happened, oldest first. */
            events: components["schemas"]["OrderEventOut"][];
            grand_total: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 6012
             */
            id: number;
            items: components["schemas"]["OrderItemOut"][];
            /**
             * @description Order type in the old system.
             * @example Oli Regular
             */
            jenis_so?: string | null;
            /**
             * Format: int32
             * @example 7
             */
            line_count: number;
            notes?: string | null;
            /** @example ORD-2026-000123 */
            order_number: string;
            /** Format: int64 */
            ref_so_id?: number | null;
            /** @example 2026/000123/POD-PD */
            ref_so_number?: string | null;
            reject_reason?: string | null;
            /** Format: date-time */
            rejected_at?: string | null;
            shop: components["schemas"]["ShopRef"];
            status: components["schemas"]["OrderStatus"];
            /** Format: date-time */
            submitted_at?: string | null;
            total_amount: components["schemas"]["Money"];
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description Where an order is.
         * @enum {string}
         */
        OrderStatus: "pending" | "submitted_to_datapart" | "approved" | "rejected" | "cancelled";
        /** @description An order in a list. */
        OrderSummary: {
            /** Format: date-time */
            created_at: string;
            discount_amount: components["schemas"]["Money"];
            grand_total: components["schemas"]["Money"];
            /**
             * Format: int64
             * @example 6012
             */
            id: number;
            /**
             * Format: int32
             * @example 7
             */
            line_count: number;
            /** @example ORD-2026-000123 */
            order_number: string;
            /**
             * @description Number of the sales order in the old system, once submitted.
             * @example 2026/000123/POD-PD
             */
            ref_so_number?: string | null;
            shop: components["schemas"]["ShopRef"];
            status: components["schemas"]["OrderStatus"];
            total_amount: components["schemas"]["Money"];
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The same whether the shop exists or not. */
        OtpSentOut: {
            /**
             * Format: int32
             * @description Seconds until the code is no longer valid.
             * @example 300
             */
            expires_in: number;
            /** @example OTP telah dikirim ke WhatsApp */
            message: string;
            /** @example true */
            success: boolean;
        };
        /**
         * @description What became of one try with one gateway.
         * @enum {string}
         */
        Outcome: "sent" | "retry" | "slow_down" | "channel_stopped" | "undeliverable" | "our_fault" | "unknown" | "lost";
        /**
         * @description A value that the old system has too, and that an admin may set over it.
         * @enum {string}
         */
        Overridable: "name" | "category" | "price" | "is_active";
        Percentiles: {
            /** Format: double */
            median: number;
            /** Format: double */
            p90: number;
        };
        /** @description At most 15 seconds old. */
        Period: {
            /**
             * Format: date-time
             * @description When it was counted.
             */
            as_of: string;
            /** @description One entry per day of the range, also for days without orders. */
            by_day: components["schemas"]["DayFigures"][];
            by_sales: components["schemas"]["SalesFigures"][];
            by_status: components["schemas"]["StatusCount"][];
            /** Format: date */
            from: string;
            messages: components["schemas"]["MessageHealth"];
            minutes_to_approval?: components["schemas"]["Percentiles"] | null;
            /** Format: int64 */
            orders: number;
            /** @description The same of as many days just before. */
            previous: components["schemas"]["PreviousPeriod"];
            revenue: components["schemas"]["Money"];
            /** Format: date */
            to: string;
            top_products: components["schemas"]["TopProduct"][];
            top_shops: components["schemas"]["TopShop"][];
        };
        /** @description What a search finds now, and with the draft. */
        Preview: {
            draft?: components["schemas"]["PreviewAnswer"] | null;
            now: components["schemas"]["PreviewAnswer"];
        };
        PreviewAnswer: {
            /** @description The first ten. */
            products: components["schemas"]["ProductSummary"][];
            /**
             * Format: int64
             * @description Products in all.
             * @example 31
             */
            total: number;
            understood: components["schemas"]["Understood"];
        };
        /** @description A search to be tried out, with or without a synonym that is not saved. */
        PreviewIn: {
            draft?: components["schemas"]["SynonymIn"] | null;
            /**
             * Format: int64
             * @description The synonym that the draft would replace.
             * @example 17
             */
            id?: number | null;
            /**
             * @description What a shop would type.
             * @example gundul beat
             */
            search: string;
        };
        PreviousPeriod: {
            /** Format: date */
            from: string;
            /** Format: int64 */
            orders: number;
            revenue: components["schemas"]["Money"];
            /** Format: date */
            to: string;
        };
        /** @description RFC 9457 problem details, with what the clients of this API need beside. */
        Problem: {
            /**
             * @description Stable reason for machines; see the list in the document's description.
             * @example validation_failed
             */
            code: string;
            /** @description What goes with the error, e.g. the cart with its new figures. */
            data?: Record<string, never> | null;
            /**
             * @description A sentence for the person.
             * @example Ada isian yang belum benar.
             */
            detail: string;
            /** @description One entry per wrong field; empty unless the input was bad. */
            errors: components["schemas"]["FieldError"][];
            /** @example 01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11 */
            request_id: string;
            /**
             * Format: int32
             * @example 422
             */
            status: number;
            /** @example false */
            success: boolean;
            /** @example Data tidak valid */
            title: string;
        };
        /** @description Everything a shop may know of a product. */
        ProductDetail: components["schemas"]["ProductSummary"] & {
            /** Format: date-time */
            created_at: string;
            /** @example null */
            description?: string | null;
            /**
             * @description Motorcycles it was made for, as far as its part number tells.
             * @example [
             *       "vario 150"
             *     ]
             */
            models: string[];
            /**
             * Format: date-time
             * @description Only while the old system can't be asked: when the stock was copied from it.
             */
            stock_as_of?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description How many products the list has, counted in each way as if it were not filtered that way. */
        ProductFacets: {
            /** @description Most first. */
            categories: components["schemas"]["CategoryFacet"][];
            /**
             * Format: int64
             * @description In stock.
             * @example 12
             */
            in_stock: number;
            /** @description Most first. */
            models: components["schemas"]["ModelFacet"][];
        };
        /** @description Everything the back office can write of a product. */
        ProductIn: {
            /**
             * @description Code of a category.
             * @example BRAKE
             */
            category?: string | null;
            /**
             * @description The maker's part number. That of a product the old system knows follows the old system.
             * @example 06455K59A71
             */
            code: string;
            /** @example Untuk Vario 150 dan Vario 125. */
            description?: string | null;
            /** @example PAD SET,FR BRAKE */
            name: string;
            /** @description `0.00`: none, so shops don't see it. */
            price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description The part's id in the old system (`tblpart_id.id`); orders with the product can't be approved without.
             * @example 104711
             */
            ref_part_id?: number | null;
        };
        /** @description A page of products, and what the search made of the words. */
        ProductPage: {
            data: components["schemas"]["ProductSummary"][];
            facets?: components["schemas"]["ProductFacets"] | null;
            meta: components["schemas"]["Meta"];
            nearest?: components["schemas"]["Nearest"] | null;
            search?: components["schemas"]["Understood"] | null;
            /**
             * Format: date-time
             * @description Only while the old system can't be asked: when the stock was copied from it.
             */
            stock_as_of?: string | null;
            /** @example true */
            success: boolean;
        };
        /** @description The stock of a product at this moment. */
        ProductStock: {
            /**
             * Format: date-time
             * @description When the figure was read.
             */
            as_of: string;
            /**
             * Format: int32
             * @example 24
             */
            available: number;
            /** @example true */
            in_stock: boolean;
            /**
             * Format: int64
             * @example 4711
             */
            product_id: number;
            source: components["schemas"]["StockSource"];
            /**
             * @description The month the old system keeps the figure under; the newest it has. `null` when it has none.
             * @example 2026-11
             */
            stock_month?: string | null;
        };
        /** @description A product in a list. */
        ProductSummary: {
            /**
             * Format: int32
             * @description What can be delivered now, at most 5 minutes old.
             * @example 24
             */
            available: number;
            /** @example BRAKE */
            category?: string | null;
            /** @example Rem */
            category_name?: string | null;
            /**
             * @description The maker's part number.
             * @example 06455K59A71
             */
            code: string;
            /**
             * Format: int64
             * @example 4711
             */
            id: number;
            /**
             * @description A small picture; `size=large` gives the large one. The address changes with the picture.
             * @example /api/products/4711/image?size=thumb&v=9f86d081884c7d65
             */
            image_url?: string | null;
            /**
             * @description `available` is at least 1.
             * @example true
             */
            in_stock: boolean;
            /** @example PAD SET,FR BRAKE */
            name: string;
            price: components["schemas"]["Money"];
        };
        /** @description What a product sync did. */
        ProductSync: {
            /**
             * Format: int64
             * @example 3
             */
            activated: number;
            /**
             * Format: int64
             * @example 1
             */
            categories_created: number;
            /**
             * Format: int64
             * @description Products that are new.
             * @example 312
             */
            created: number;
            /**
             * Format: int64
             * @example 17
             */
            deactivated: number;
            /**
             * Format: int64
             * @description Products made here that were found in the old system by their number. They keep what they have.
             * @example 0
             */
            linked: number;
            /**
             * Format: int64
             * @description Products that keep a value of an admin over another one of the old system.
             * @example 5
             */
            overrides_kept: number;
            /**
             * Format: int64
             * @description Parts of the old system's master that were read.
             * @example 56500
             */
            parts: number;
            /**
             * Format: int64
             * @description Parts without a price there, so their products are not shown until they have one.
             * @example 4011
             */
            price_missing: number;
            /** @description Parts that did not become what they should, by reason. */
            skipped: components["schemas"]["SkippedParts"][];
            /**
             * Format: int64
             * @description Products whose stock copy was brought up to date.
             * @example 950
             */
            stocks_changed: number;
            /** Format: date-time */
            synced_at: string;
            /**
             * Format: int64
             * @description Products that got another number, name, category or price.
             * @example 1204
             */
            updated: number;
        };
        QuickOrderIn: {
            /**
             * @description A list as people send it in WhatsApp or copy it from a spreadsheet: one item per line, at most 200.
             * @example Pagi pak
             *     1. 06455-K59-A71 5
             *     2. kampas rem depan beat 3
             *     3. kabel ajaib 2
             */
            text: string;
        };
        QuickOrderLine: {
            /** @description The products it may be, best first. */
            candidates: components["schemas"]["ProductSummary"][];
            /**
             * @description Number of the line in the text, from 1.
             * @example 2
             */
            line_no: number;
            /**
             * @description For the person, Indonesian: why the line is not found, or what to look at.
             * @example null
             */
            message?: string | null;
            product?: components["schemas"]["ProductSummary"] | null;
            /**
             * Format: int32
             * @description 1 to 9999; 0 when the line has none that can be ordered.
             * @example 5
             */
            qty: number;
            /**
             * @description What was looked for.
             * @example 06455-K59-A71
             */
            query?: string | null;
            /**
             * @description The line, or its part, as it was written.
             * @example 1. 06455-K59-A71 5
             */
            raw: string;
            status: components["schemas"]["QuickOrderStatus"];
        };
        /**
         * @description What each line of the list is. Nothing was put into the cart.
         * @example {
         *       "choose": 1,
         *       "found": 1,
         *       "lines": [
         *         {
         *           "candidates": [],
         *           "line_no": 1,
         *           "message": "Sapaan atau keterangan, bukan barang.",
         *           "product": null,
         *           "qty": 0,
         *           "query": null,
         *           "raw": "Pagi pak",
         *           "status": "ignored"
         *         },
         *         {
         *           "candidates": [],
         *           "line_no": 2,
         *           "message": null,
         *           "product": {
         *             "available": 24,
         *             "category": "BRAKE",
         *             "category_name": "Kampas Rem",
         *             "code": "06455K59A71",
         *             "id": 4711,
         *             "image_url": null,
         *             "in_stock": true,
         *             "name": "PAD SET,FR BRAKE",
         *             "price": "72500.00"
         *           },
         *           "qty": 5,
         *           "query": "06455-K59-A71",
         *           "raw": "1. 06455-K59-A71 5",
         *           "status": "found"
         *         },
         *         {
         *           "candidates": [
         *             {
         *               "available": 8,
         *               "category": "BRAKE",
         *               "category_name": "Kampas Rem",
         *               "code": "06455KVY901",
         *               "id": 4712,
         *               "image_url": null,
         *               "in_stock": true,
         *               "name": "PAD SET,FR BRAKE",
         *               "price": "61000.00"
         *             }
         *           ],
         *           "line_no": 3,
         *           "message": "Ada beberapa barang yang cocok. Pilih salah satu.",
         *           "product": null,
         *           "qty": 3,
         *           "query": "kampas rem depan beat",
         *           "raw": "2. kampas rem depan beat 3",
         *           "status": "choose"
         *         },
         *         {
         *           "candidates": [],
         *           "line_no": 4,
         *           "message": "Barang tidak ditemukan.",
         *           "product": null,
         *           "qty": 2,
         *           "query": "kabel ajaib",
         *           "raw": "3. kabel ajaib 2",
         *           "status": "unknown"
         *         }
         *       ],
         *       "unknown": 1
         *     }
         */
        QuickOrderOut: {
            /**
             * @description Lines that may be one of several products.
             * @example 1
             */
            choose: number;
            /**
             * @description Lines whose product is known.
             * @example 1
             */
            found: number;
            /** @description Every line that is not blank, in order; one with several items is there once for each. */
            lines: components["schemas"]["QuickOrderLine"][];
            /**
             * @description Lines that may be meant as an order, but can't be one.
             * @example 1
             */
            unknown: number;
        };
        /**
         * @description What became of a line.
         * @enum {string}
         */
        QuickOrderStatus: "found" | "choose" | "unknown" | "ignored";
        /** @description The comparison of PMO with the old system. */
        ReconciliationOut: {
            /** @description The newest comparison is older than a day and a half: something keeps it from being made. */
            is_stale: boolean;
            /** @description What differs now, by kind; only kinds of which there are any. */
            kinds: components["schemas"]["DifferenceCount"][];
            run?: components["schemas"]["ReconciliationRun"] | null;
            /**
             * @description When it is compared again, whether that is going on, and how the newest attempt ended: a failed one says why. `POST
             *     /api/admin/schedules/reconciliation/run` has it compared at once.
             */
            schedule: components["schemas"]["ScheduleOut"];
            verdict?: components["schemas"]["Verdict"] | null;
        };
        /** @description One comparison. */
        ReconciliationRun: {
            /**
             * Format: int64
             * @description Of these, those that the comparison before had not seen.
             * @example 1
             */
            appeared: number;
            /** Format: date-time */
            finished_at: string;
            /**
             * Format: int64
             * @description Differences that it saw.
             * @example 3
             */
            found: number;
            /**
             * Format: int64
             * @example 41
             */
            id: number;
            /**
             * Format: int64
             * @description Their lines.
             * @example 180000
             */
            lines: number;
            /**
             * Format: int64
             * @description Orders that were compared: all that were handed over.
             * @example 25000
             */
            orders: number;
            /**
             * Format: int64
             * @description Those that the comparison before had seen and that were gone.
             * @example 2
             */
            resolved: number;
            /**
             * Format: int64
             * @description Sales orders that name an order of PMO.
             * @example 25000
             */
            sales_orders: number;
            /** Format: date-time */
            started_at: string;
            /**
             * Format: int64
             * @example 1800
             */
            took_ms: number;
            /**
             * Format: int64
             * @description Those of `found` that nobody had accepted by then.
             * @example 1
             */
            unacknowledged: number;
        };
        /** @description Each logs in once when the phone is lost. Shown once. */
        RecoveryCodesOut: {
            /**
             * @example [
             *       "7kq2m-x9pd4",
             *       "w3hve-82ncr"
             *     ]
             */
            recovery_codes: string[];
        };
        RejectIn: {
            /**
             * @description Why; the shop reads it.
             * @example Stock tidak tersedia.
             */
            reason: string;
        };
        RejectManyIn: {
            /**
             * @example [
             *       6012,
             *       6013
             *     ]
             */
            ids: number[];
            /**
             * @description Why; each shop reads it.
             * @example Stock tidak tersedia.
             */
            reason: string;
        };
        /** @description A report has been kept. */
        ReportKept: {
            /** @example true */
            kept: boolean;
        };
        RequestOtpIn: {
            /**
             * @description WhatsApp number; blanks, hyphens, dots and brackets are ignored.
             * @example 628123456789
             */
            phone: string;
            shop_code?: null;
        } | {
            phone?: null;
            /**
             * @description Shop code, in capitals or not.
             * @example TK001
             */
            shop_code: string;
        };
        ResetPasswordIn: {
            /** Format: password */
            new_password: string;
            /**
             * Format: password
             * @description What follows `#token=` in the link.
             */
            token: string;
        };
        /** @enum {string} */
        Role: "super_admin" | "admin";
        RouteOut: {
            gateways: components["schemas"]["Gateway"][];
            kind: components["schemas"]["Kind"];
        };
        /**
         * @description What taking over a row comes to.
         * @enum {string}
         */
        RowOutcome: "new" | "changed" | "unchanged" | "duplicate" | "bad";
        /**
         * @description How a run ended.
         * @enum {string}
         */
        RunOutcome: "running" | "done" | "failed" | "lost";
        /** @description A sales person, whole. */
        SalesDetail: components["schemas"]["SalesSummary"] & {
            /**
             * Format: int64
             * @example 73
             */
            ref_salesman_id?: number | null;
            salesman?: components["schemas"]["OldSalesman"] | null;
            /**
             * Format: int64
             * @example 2
             */
            spv_id?: number | null;
            /** @description Who is led by a supervisor, by code. */
            team: components["schemas"]["SalesRef"][];
        };
        SalesFigures: {
            code?: string | null;
            /**
             * Format: int64
             * @description Null for shops without a sales person.
             */
            id?: number | null;
            name?: string | null;
            /** Format: int64 */
            orders: number;
            revenue: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Shops that ordered.
             */
            shops: number;
        };
        /** @description Everything the back office can write of a sales person. */
        SalesIn: {
            /**
             * @description Written in capitals whatever is sent.
             * @example SLS21
             */
            code: string;
            jabatan: components["schemas"]["Jabatan"];
            /** @example Budi Santoso */
            name: string;
            /**
             * @description Mobile number, as people write it.
             * @example 0813-1234-5678
             */
            phone?: string | null;
            /**
             * Format: int64
             * @description The person's id in the old system (`tblsalesman.id`); orders of the person's shops can't be approved without.
             * @example 91
             */
            ref_salesman_id?: number | null;
            /**
             * Format: int64
             * @description The supervisor of a `sales`: an active `spv`.
             * @example 2
             */
            spv_id?: number | null;
        };
        SalesOrderLine: {
            /** Format: int64 */
            fk_part: number;
            harga?: components["schemas"]["Money"] | null;
            /** @example 06455K59A71 */
            kd_part?: string | null;
            /**
             * Format: int32
             * @description Still to be delivered.
             */
            qty_sisa?: number | null;
            /** Format: int32 */
            qty_so?: number | null;
            total_harga?: components["schemas"]["Money"] | null;
        };
        /** @description A sales order as the old system has it now. */
        SalesOrderState: {
            alasan_approve_reject?: string | null;
            approve_by?: string | null;
            grand_total?: components["schemas"]["Money"] | null;
            /** Format: int64 */
            id: number;
            /** @example Oli Regular */
            jenis_so?: string | null;
            lines: components["schemas"]["SalesOrderLine"][];
            /** @example 2026/000123/POD-PD */
            no_so: string;
            /** @example Waiting For Approval */
            status_approve_reject?: string | null;
            /**
             * Format: date-time
             * @description The old system writes its wall clock, which is Asia/Jakarta's.
             */
            tgl_approve?: string | null;
            /** Format: date */
            tgl_jatuh_tempo?: string | null;
            /** Format: date */
            tgl_so: string;
        };
        /** @description Names a sales person. */
        SalesRef: {
            /** @example SLS03 */
            code: string;
            /**
             * Format: int64
             * @example 7
             */
            id: number;
            /** @example Budi Santoso */
            name: string;
        };
        /** @description A sales person in a list. */
        SalesSummary: {
            /**
             * Format: int64
             * @description Active shops that belong to the person.
             * @example 14
             */
            active_shop_count: number;
            /**
             * Format: int64
             * @description Active members of a supervisor's team.
             * @example 5
             */
            active_team_count: number;
            /** @example SLS03 */
            code: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @example 7
             */
            id: number;
            is_active: boolean;
            /** @description Whether the old system knows the person. */
            is_mapped: boolean;
            jabatan: components["schemas"]["Jabatan"];
            /** @example Budi Santoso */
            name: string;
            /** @example 6281312345678 */
            phone?: string | null;
            /**
             * Format: int64
             * @description All of them.
             * @example 15
             */
            shop_count: number;
            spv?: components["schemas"]["SalesRef"] | null;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /**
         * @description What happens by itself.
         * @enum {string}
         */
        Schedule: "stock_sync" | "stock_month" | "order_sync" | "reconciliation" | "order_days" | "login_cleanup" | "housekeeping";
        /** @description Something that happens by itself. */
        ScheduleOut: {
            is_running: boolean;
            last_run?: components["schemas"]["ScheduleRun"] | null;
            name: components["schemas"]["Schedule"];
            /**
             * Format: date-time
             * @description When it is due. Null while no process has started yet.
             */
            next_run_at?: string | null;
            /**
             * Format: date-time
             * @description Since when somebody waits for it to be run at once.
             */
            requested_at?: string | null;
            /**
             * @description When it runs, for people. Times of day are Jakarta's.
             * @example Setiap jam
             */
            timing: string;
            /**
             * @description For people.
             * @example Salin stok dari sistem lama
             */
            title: string;
        };
        /** @description One run of a schedule. */
        ScheduleRun: {
            /**
             * Format: int32
             * @description 2 and more: the turn was tried again.
             * @example 1
             */
            attempt: number;
            error?: string | null;
            /** Format: date-time */
            finished_at?: string | null;
            /**
             * Format: int64
             * @example 4711
             */
            id: number;
            outcome: components["schemas"]["RunOutcome"];
            /** @description The process that ran it. */
            process: string;
            /** @description Who asked for it; null: its time had come. */
            requested_by?: string | null;
            /** @description What it did, by its kind. */
            result?: Record<string, never> | null;
            /**
             * Format: date-time
             * @description The turn that it was.
             */
            slot: string;
            /** Format: date-time */
            started_at: string;
            /**
             * Format: int64
             * @example 812
             */
            took_ms?: number | null;
        };
        /** @description What shops looked for in vain. */
        SearchMiss: {
            /**
             * Format: int32
             * @description How often something went into the cart within two minutes.
             * @example 0
             */
            carted: number;
            /** Format: date-time */
            first_at: string;
            /**
             * Format: int32
             * @description Products it found the last time.
             * @example 0
             */
            found: number;
            /**
             * Format: int64
             * @example 5
             */
            id: number;
            /**
             * @description Why a search is worth a look.
             * @enum {string}
             */
            kind: "nothing" | "few" | "unbought";
            /** Format: date-time */
            last_at: string;
            /**
             * Format: int32
             * @description How often it was asked.
             * @example 14
             */
            searches: number;
            /**
             * @description As it was typed, in small letters.
             * @example gundul beat
             */
            text: string;
        };
        /** @description Proof that it is still the admin who sits there. */
        SetUpTotpIn: {
            /** Format: password */
            current_password: string;
        };
        /** @description All settings. A `PUT` has every field. */
        Settings: {
            dealer: components["schemas"]["Dealer"];
            /**
             * @description Gateways in the order in which they are tried, for `default` and for single kinds of messages; what is not named goes
             *     by the configuration.
             * @example {
             *       "default": [
             *         "cloud_api",
             *         "fonnte"
             *       ],
             *       "otp": [
             *         "fonnte"
             *       ]
             *     }
             */
            gateway_order: {
                [key: string]: components["schemas"]["Gateway"][];
            };
            /**
             * Format: int32
             * @description The dashboard warns of often ordered products of which less than this is available.
             * @example 5
             */
            low_stock_threshold: number;
            /**
             * @description WhatsApp numbers that are told of every new order; none: nobody is. As people write them, stored as `628…`.
             * @example [
             *       "6281299990000"
             *     ]
             */
            order_notify_phones: string[];
            /**
             * @description Whether every user of the back office needs an authenticator app.
             * @example false
             */
            totp_required: boolean;
        };
        /** @description The settings that hold now. */
        SettingsOut: components["schemas"]["Settings"] & {
            /**
             * Format: date-time
             * @description Null as long as nobody has changed anything.
             */
            updated_at?: string | null;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /** @description A shop, whole. */
        ShopDetail: components["schemas"]["ShopSummary"] & {
            /** @example Jl. Raya Bogor No. 12 */
            address?: string | null;
            /**
             * @description The last order's number.
             * @example ORD-2026-000123
             */
            last_order_number?: string | null;
            /**
             * Format: int64
             * @description Devices that are logged in.
             * @example 1
             */
            open_sessions: number;
            /**
             * Format: int64
             * @description The sales person's id in the old system.
             * @example 507
             */
            ref_salesman_id?: number | null;
            /**
             * Format: int64
             * @example 1001
             */
            ref_toko_id?: number | null;
            /**
             * Format: int64
             * @example 7
             */
            sales_id?: number | null;
            toko?: components["schemas"]["OldToko"] | null;
        };
        /** @description Everything the back office can write of a shop. */
        ShopIn: {
            /** @example Jl. Raya Bogor No. 12 */
            address?: string | null;
            /** @example Bogor */
            city?: string | null;
            /**
             * @description Written in capitals whatever is sent.
             * @example TK301
             */
            code: string;
            /** @example Toko Jaya Motor */
            name: string;
            /**
             * @description WhatsApp number, as people write it; the login codes go there.
             * @example 0812-0000-0301
             */
            phone: string;
            /** @example Jawa Barat */
            province?: string | null;
            /**
             * Format: int64
             * @description The shop's id in the old system (`tbltoko.id`); its orders can't be approved without.
             * @example 1301
             */
            ref_toko_id?: number | null;
            /**
             * Format: int64
             * @description The one sales person the shop belongs to.
             * @example 7
             */
            sales_id?: number | null;
        };
        ShopOut: {
            /** @example TK001 */
            code: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Toko Jaya Motor */
            name: string;
            /** @example 628123456789 */
            phone: string;
        };
        ShopRef: {
            /** @example TK001 */
            code: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Toko Jaya Motor */
            name: string;
        };
        /** @description A shop in a list. */
        ShopSummary: {
            /** @example Bogor */
            city?: string | null;
            /** @example TK001 */
            code: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            is_active: boolean;
            /** @description Whether the old system would take its orders: the shop and its sales person are known there. */
            is_mapped: boolean;
            /** Format: date-time */
            last_order_at?: string | null;
            /** @example Toko Jaya Motor */
            name: string;
            /**
             * Format: int32
             * @example 42
             */
            order_count: number;
            /** @example 6281200000001 */
            phone: string;
            /** @example Jawa Barat */
            province?: string | null;
            sales?: components["schemas"]["SalesRef"] | null;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /**
         * @description Why a part of the master did not become a product.
         * @enum {string}
         */
        SkipReason: "code_unusable" | "code_taken" | "price_unusable";
        /** @description Parts that were skipped for the same reason. */
        SkippedParts: {
            /**
             * @description Some of their numbers.
             * @example [
             *       "0645 5K59A71"
             *     ]
             */
            codes: string[];
            /**
             * Format: int64
             * @example 2
             */
            count: number;
            reason: components["schemas"]["SkipReason"];
        };
        /** @description How the two stand to each other, in short. */
        Standing: {
            /**
             * Format: date-time
             * @description When it was compared.
             */
            compared_at: string;
            /** @description The newest comparison is older than a day and a half. */
            is_stale: boolean;
            /**
             * Format: int64
             * @description Differences that nobody has accepted.
             * @example 0
             */
            unacknowledged: number;
            verdict: components["schemas"]["Verdict"];
        };
        StatusCount: {
            amount: components["schemas"]["Money"];
            /** Format: int64 */
            orders: number;
            status: components["schemas"]["OrderStatus"];
        };
        StockAlert: {
            /**
             * Format: int32
             * @description Pieces free now; never below 0.
             * @example 0
             */
            available: number;
            /** @example 06455K59A71 */
            code: string;
            /** Format: int64 */
            id: number;
            /** @example PAD SET,FR BRAKE */
            name: string;
            /**
             * Format: int32
             * @description Orders with it in the last 90 days, counted within the hour.
             * @example 37
             */
            orders_90d: number;
            /**
             * Format: int64
             * @description Pieces ordered in them.
             * @example 112
             */
            qty_90d: number;
        };
        /**
         * @description Where a stock figure comes from.
         * @enum {string}
         */
        StockSource: "data_part" | "copy" | "not_mapped";
        /** @description What a stock sync did. */
        StockSync: {
            /**
             * Format: int64
             * @description Products whose stock copy was brought up to date.
             * @example 1204
             */
            changed: number;
            /** Format: date-time */
            synced_at: string;
        };
        /** @description One thing. */
        Success_AddManyOut: {
            /** @description The cart, and what became of each line, in the order sent. */
            data: {
                added: number;
                cart: components["schemas"]["CartOut"];
                results: components["schemas"]["LineResult"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_AdminCategory: {
            /** @description A category in the back office. */
            data: {
                /** @example HELM */
                code: string;
                /** @example Helm */
                name: string;
                /**
                 * Format: int64
                 * @description Products in it, also those that are not shown.
                 * @example 12
                 */
                product_count: number;
                /**
                 * Format: int32
                 * @example 1
                 */
                version: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_AdminMeOut: {
            /** @description The admin who is logged in. */
            data: {
                /** @example admin@pmo.demo */
                email: string;
                /**
                 * Format: int64
                 * @example 1
                 */
                id: number;
                /** @example Ibu Rina */
                name: string;
                role: components["schemas"]["Role"];
                session: components["schemas"]["CurrentSession"];
                totp: components["schemas"]["TotpState"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_AdminOrderOut: {
            /** @description An order with today's stock, and what would keep it from being approved. */
            data: components["schemas"]["OrderOut"] & {
                /** @description What is missing before the order can be approved; empty when nothing is. */
                mapping_problems: components["schemas"]["FieldError"][];
                /** @description Messages this order caused, oldest first. */
                messages: components["schemas"]["OrderMessageOut"][];
                /**
                 * Format: int64
                 * @description The pending order that was placed after this one; after the last one, the first. Null: there is no other.
                 * @example 6013
                 */
                next_pending_id?: number | null;
                /**
                 * Format: int64
                 * @description The pending order that was placed before this one; before the first one, the last. Null: there is no other.
                 * @example 6011
                 */
                previous_pending_id?: number | null;
                /** @example Budi Santoso */
                sales_name?: string | null;
                sales_order?: components["schemas"]["SalesOrderState"] | null;
                shop_phone: string;
                /** @description Today's stock of each line, in the order of `items`. */
                stock: components["schemas"]["LineStock"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_AdminProductDetail: {
            /** @description A product, whole. */
            data: components["schemas"]["AdminProductSummary"] & {
                /** @example Untuk Vario 150 dan Vario 125. */
                description?: string | null;
                part?: components["schemas"]["OldPart"] | null;
                /**
                 * Format: int64
                 * @example 104711
                 */
                ref_part_id?: number | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_AuditEntry: {
            /** @description What somebody did, with the values before and after. */
            data: components["schemas"]["AuditSummary"] & {
                /** @description The same fields as they are since. Null when the thing was deleted. */
                after?: Record<string, never> | null;
                /** @description The fields that were changed as they were. Null when the thing was made. */
                before?: Record<string, never> | null;
                /**
                 * @description Names the request in the service's log.
                 * @example 01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11
                 */
                request_id?: string | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_CartOut: {
            /** @description A shop's cart with today's prices and stock. */
            data: {
                discount_amount: components["schemas"]["Money"];
                /** @description What checkout comes to; send it back as `expected_total`. */
                grand_total: components["schemas"]["Money"];
                /**
                 * Format: int64
                 * @description Null until something is put in.
                 * @example 4711
                 */
                id?: number | null;
                /**
                 * @description Lines that can be ordered: the number on the badge.
                 * @example 3
                 */
                item_count: number;
                /** @description In the order in which they were put in. */
                items: components["schemas"]["CartItemOut"][];
                /** @description Checkout will answer 409 unless `expected_total` confirms this total. */
                needs_confirmation: boolean;
                /**
                 * Format: date-time
                 * @description Only while the old system can't be asked: when the stock was copied from it.
                 */
                stock_as_of?: string | null;
                total_amount: components["schemas"]["Money"];
                /**
                 * Format: int64
                 * @example 12
                 */
                total_qty: number;
                /** Format: date-time */
                updated_at?: string | null;
                /** @description What the shop should know before it orders. */
                warnings: components["schemas"]["CartWarning"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Dashboard: {
            /** @description Figures of a range of business days. Revenue counts orders that were neither rejected nor cancelled. */
            data: components["schemas"]["Now"] & components["schemas"]["Period"];
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_DealerOut: {
            /** @description The dealer as shops know it. */
            data: components["schemas"]["Dealer"] & {
                /**
                 * @description `phone` for WhatsApp; null when it is no mobile number.
                 * @example 6281299990000
                 */
                whatsapp?: string | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_DifferenceOut: {
            /** @description Something that PMO and the old system do not say alike. */
            data: {
                acknowledgement?: components["schemas"]["Acknowledgement"] | null;
                /**
                 * @description What to do about it, for people.
                 * @example Periksa sales order ini di sistem lama. Bila perubahannya disepakati dengan toko, beri catatan; bila tidak, kembalikan totalnya.
                 */
                advice: string;
                /**
                 * @description What the old system says. Null: nothing.
                 * @example 430000.00
                 */
                data_part?: string | null;
                /** Format: date-time */
                first_seen_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @description Whether the newest comparison saw it. */
                is_open: boolean;
                kind: components["schemas"]["DifferenceKind"];
                /** @description The lines that differ, of the kinds that are about lines. */
                lines: components["schemas"]["LineDifference"][];
                /**
                 * Format: int64
                 * @description Null: it is about no order, or about one that PMO does not have.
                 * @example 812
                 */
                order_id?: number | null;
                /** @example ORD-2026-000812 */
                order_number?: string | null;
                /**
                 * @description What PMO says; of what, the kind tells.
                 * @example 450000.00
                 */
                pmo?: string | null;
                /**
                 * Format: int64
                 * @description `tblso.id`
                 * @example 4711
                 */
                so_id?: number | null;
                /**
                 * @description `tblso.no_so`
                 * @example 2026/000123/POD-PD
                 */
                so_number?: string | null;
                subject?: components["schemas"]["DifferenceSubject"] | null;
                /**
                 * @description What is wrong, for people.
                 * @example Total berbeda
                 */
                title: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_GatewaysOut: {
            /** @description The ways out for messages. */
            data: {
                gateways: components["schemas"]["GatewayOut"][];
                /**
                 * Format: date-time
                 * @description Since when the oldest of those that are due has waited.
                 */
                oldest_due_at?: string | null;
                /**
                 * Format: int64
                 * @description Messages that wait.
                 * @example 3
                 */
                queued: number;
                /** @description In which order each kind of message tries them. */
                routes: components["schemas"]["RouteOut"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ImportOut: {
            /** @description A file that was brought in, and what became of it. */
            data: {
                /** Format: date-time */
                checked_at?: string | null;
                columns: components["schemas"]["ImportColumns"];
                /** Format: date-time */
                committed_at?: string | null;
                /** @example Ibu Rina */
                committed_by_name?: string | null;
                counts: components["schemas"]["ImportCounts"];
                /** Format: date-time */
                created_at: string;
                /** @example Sari */
                created_by_name: string;
                /**
                 * @description Why it is `failed`, for people.
                 * @example null
                 */
                error?: string | null;
                /**
                 * Format: date-time
                 * @description Then the file and its rows are deleted.
                 */
                expires_at: string;
                /** @example toko-bogor.xlsx */
                file_name: string;
                /**
                 * Format: int32
                 * @description In bytes.
                 * @example 48213
                 */
                file_size: number;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @description It is `ready`, and no row is bad. */
                is_committable: boolean;
                /**
                 * Format: int64
                 * @description The job of its last check; `GET /api/admin/jobs/{id}` tells how far that is.
                 * @example 81
                 */
                job_id?: number | null;
                kind: components["schemas"]["ImportKind"];
                status: components["schemas"]["ImportStatus"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_JobOut: {
            /** @description Long work, and how far it is. */
            data: {
                /**
                 * Format: int32
                 * @description How often a process has taken it: more than once when one died in the middle.
                 * @example 1
                 */
                attempts: number;
                /**
                 * @description Somebody wants it to end.
                 * @example false
                 */
                cancel_requested: boolean;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @description Who asked for it; null when a schedule did, or when that account is gone.
                 * @example 3
                 */
                created_by?: number | null;
                /**
                 * @description Null when a schedule asked for it.
                 * @example Sari
                 */
                created_by_name?: string | null;
                /**
                 * @description The same for people.
                 * @example null
                 */
                error?: string | null;
                /**
                 * @description Why it is `failed`: a code of the table of errors.
                 * @example null
                 */
                error_code?: string | null;
                /** Format: date-time */
                finished_at?: string | null;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                kind: components["schemas"]["JobKind"];
                /**
                 * Format: int64
                 * @description How much of the stage is done.
                 * @example 24000
                 */
                progress_done: number;
                /**
                 * Format: int64
                 * @description Of how much; null while nobody knows.
                 * @example 56500
                 */
                progress_total?: number | null;
                result?: components["schemas"]["JobResult"] | null;
                /**
                 * @description What it is doing, for people.
                 * @example Menyalin stok
                 */
                stage?: string | null;
                /** Format: date-time */
                started_at?: string | null;
                status: components["schemas"]["JobStatus"];
                /** Format: date-time */
                updated_at: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_LoginCodeOut: {
            /** @description A login code that an admin tells a shop. */
            data: {
                /**
                 * @description Entered like a code that was sent. Shown once.
                 * @example 123456
                 */
                code: string;
                /**
                 * Format: date-time
                 * @example 2025-01-09T10:15:00Z
                 */
                expires_at: string;
                shop: components["schemas"]["ShopOut"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ManyOut: {
            /** @description What became of each order, in the order of the request. */
            data: {
                /** @example 1 */
                failed: number;
                results: components["schemas"]["OneResult"][];
                /**
                 * @description How many are as they were asked to be, also those that already were.
                 * @example 9
                 */
                succeeded: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_MessageDetail: {
            /** @description A message with what was tried. */
            data: components["schemas"]["MessageSummary"] & {
                /** @description What the gateway calls it. */
                gateway_message_id?: string | null;
                /**
                 * Format: int64
                 * @description The message that this one repeats.
                 */
                resend_of?: number | null;
                /** @description The messages that repeat this one, oldest first. */
                resent_as: number[];
                /** @description Of an email. */
                subject?: string | null;
                /** @description A secret in it reads `{secret}`. */
                text: string;
                /** @description Every try, oldest first. */
                tries: components["schemas"]["MessageTry"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_OpenSession: {
            /** @description A device that is logged in. */
            data: {
                /**
                 * Format: date-time
                 * @example 2025-01-02T08:15:00Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @example 2025-01-16T10:00:00Z
                 */
                expires_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                /** @example 203.0.113.7 */
                ip_address?: string | null;
                /** @description Whether it is the session that asks. */
                is_current: boolean;
                /**
                 * Format: date-time
                 * @description To the minute: not every request is written down.
                 * @example 2025-01-09T10:00:00Z
                 */
                last_activity: string;
                /** @example Mozilla/5.0 (Linux; Android 13; SM-A035F) */
                user_agent?: string | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_OrderCounts: {
            /** @description How many orders there are in each status, whenever they were placed. */
            data: {
                /**
                 * Format: int64
                 * @example 4812
                 */
                approved: number;
                /**
                 * Format: int64
                 * @example 40
                 */
                cancelled: number;
                /**
                 * Format: int64
                 * @example 12
                 */
                pending: number;
                /**
                 * Format: int64
                 * @example 96
                 */
                rejected: number;
                /**
                 * Format: int64
                 * @example 31
                 */
                submitted_to_datapart: number;
                /**
                 * Format: int64
                 * @example 4991
                 */
                total: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_OrderOut: {
            /** @description An order with its lines and its history. */
            data: {
                /** Format: date-time */
                approved_at?: string | null;
                /** @description Whether the toko may still cancel. */
                can_cancel: boolean;
                /** Format: date-time */
                cancelled_at?: string | null;
                /** Format: date-time */
                created_at: string;
                discount_amount: components["schemas"]["Money"];
                /** @description What happened, oldest first. */
                events: components["schemas"]["OrderEventOut"][];
                grand_total: components["schemas"]["Money"];
                /**
                 * Format: int64
                 * @example 6012
                 */
                id: number;
                items: components["schemas"]["OrderItemOut"][];
                /**
                 * @description Order type in the old system.
                 * @example Oli Regular
                 */
                jenis_so?: string | null;
                /**
                 * Format: int32
                 * @example 7
                 */
                line_count: number;
                notes?: string | null;
                /** @example ORD-2026-000123 */
                order_number: string;
                /** Format: int64 */
                ref_so_id?: number | null;
                /** @example 2026/000123/POD-PD */
                ref_so_number?: string | null;
                reject_reason?: string | null;
                /** Format: date-time */
                rejected_at?: string | null;
                shop: components["schemas"]["ShopRef"];
                status: components["schemas"]["OrderStatus"];
                /** Format: date-time */
                submitted_at?: string | null;
                total_amount: components["schemas"]["Money"];
                /** Format: date-time */
                updated_at: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Preview: {
            /** @description What a search finds now, and with the draft. */
            data: {
                draft?: components["schemas"]["PreviewAnswer"] | null;
                now: components["schemas"]["PreviewAnswer"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ProductDetail: {
            /** @description Everything a shop may know of a product. */
            data: components["schemas"]["ProductSummary"] & {
                /** Format: date-time */
                created_at: string;
                /** @example null */
                description?: string | null;
                /**
                 * @description Motorcycles it was made for, as far as its part number tells.
                 * @example [
                 *       "vario 150"
                 *     ]
                 */
                models: string[];
                /**
                 * Format: date-time
                 * @description Only while the old system can't be asked: when the stock was copied from it.
                 */
                stock_as_of?: string | null;
                /** Format: date-time */
                updated_at: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ProductStock: {
            /** @description The stock of a product at this moment. */
            data: {
                /**
                 * Format: date-time
                 * @description When the figure was read.
                 */
                as_of: string;
                /**
                 * Format: int32
                 * @example 24
                 */
                available: number;
                /** @example true */
                in_stock: boolean;
                /**
                 * Format: int64
                 * @example 4711
                 */
                product_id: number;
                source: components["schemas"]["StockSource"];
                /**
                 * @description The month the old system keeps the figure under; the newest it has. `null` when it has none.
                 * @example 2026-11
                 */
                stock_month?: string | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_QuickOrderOut: {
            /**
             * @description What each line of the list is. Nothing was put into the cart.
             * @example {
             *       "choose": 1,
             *       "found": 1,
             *       "lines": [
             *         {
             *           "candidates": [],
             *           "line_no": 1,
             *           "message": "Sapaan atau keterangan, bukan barang.",
             *           "product": null,
             *           "qty": 0,
             *           "query": null,
             *           "raw": "Pagi pak",
             *           "status": "ignored"
             *         },
             *         {
             *           "candidates": [],
             *           "line_no": 2,
             *           "message": null,
             *           "product": {
             *             "available": 24,
             *             "category": "BRAKE",
             *             "category_name": "Kampas Rem",
             *             "code": "06455K59A71",
             *             "id": 4711,
             *             "image_url": null,
             *             "in_stock": true,
             *             "name": "PAD SET,FR BRAKE",
             *             "price": "72500.00"
             *           },
             *           "qty": 5,
             *           "query": "06455-K59-A71",
             *           "raw": "1. 06455-K59-A71 5",
             *           "status": "found"
             *         },
             *         {
             *           "candidates": [
             *             {
             *               "available": 8,
             *               "category": "BRAKE",
             *               "category_name": "Kampas Rem",
             *               "code": "06455KVY901",
             *               "id": 4712,
             *               "image_url": null,
             *               "in_stock": true,
             *               "name": "PAD SET,FR BRAKE",
             *               "price": "61000.00"
             *             }
             *           ],
             *           "line_no": 3,
             *           "message": "Ada beberapa barang yang cocok. Pilih salah satu.",
             *           "product": null,
             *           "qty": 3,
             *           "query": "kampas rem depan beat",
             *           "raw": "2. kampas rem depan beat 3",
             *           "status": "choose"
             *         },
             *         {
             *           "candidates": [],
             *           "line_no": 4,
             *           "message": "Barang tidak ditemukan.",
             *           "product": null,
             *           "qty": 2,
             *           "query": "kabel ajaib",
             *           "raw": "3. kabel ajaib 2",
             *           "status": "unknown"
             *         }
             *       ],
             *       "unknown": 1
             *     }
             */
            data: {
                /**
                 * @description Lines that may be one of several products.
                 * @example 1
                 */
                choose: number;
                /**
                 * @description Lines whose product is known.
                 * @example 1
                 */
                found: number;
                /** @description Every line that is not blank, in order; one with several items is there once for each. */
                lines: components["schemas"]["QuickOrderLine"][];
                /**
                 * @description Lines that may be meant as an order, but can't be one.
                 * @example 1
                 */
                unknown: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ReconciliationOut: {
            /** @description The comparison of PMO with the old system. */
            data: {
                /** @description The newest comparison is older than a day and a half: something keeps it from being made. */
                is_stale: boolean;
                /** @description What differs now, by kind; only kinds of which there are any. */
                kinds: components["schemas"]["DifferenceCount"][];
                run?: components["schemas"]["ReconciliationRun"] | null;
                /**
                 * @description When it is compared again, whether that is going on, and how the newest attempt ended: a failed one says why. `POST
                 *     /api/admin/schedules/reconciliation/run` has it compared at once.
                 */
                schedule: components["schemas"]["ScheduleOut"];
                verdict?: components["schemas"]["Verdict"] | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_RecoveryCodesOut: {
            /** @description Each logs in once when the phone is lost. Shown once. */
            data: {
                /**
                 * @example [
                 *       "7kq2m-x9pd4",
                 *       "w3hve-82ncr"
                 *     ]
                 */
                recovery_codes: string[];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ReportKept: {
            /** @description A report has been kept. */
            data: {
                /** @example true */
                kept: boolean;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_SalesDetail: {
            /** @description A sales person, whole. */
            data: components["schemas"]["SalesSummary"] & {
                /**
                 * Format: int64
                 * @example 73
                 */
                ref_salesman_id?: number | null;
                salesman?: components["schemas"]["OldSalesman"] | null;
                /**
                 * Format: int64
                 * @example 2
                 */
                spv_id?: number | null;
                /** @description Who is led by a supervisor, by code. */
                team: components["schemas"]["SalesRef"][];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ScheduleOut: {
            /** @description Something that happens by itself. */
            data: {
                is_running: boolean;
                last_run?: components["schemas"]["ScheduleRun"] | null;
                name: components["schemas"]["Schedule"];
                /**
                 * Format: date-time
                 * @description When it is due. Null while no process has started yet.
                 */
                next_run_at?: string | null;
                /**
                 * Format: date-time
                 * @description Since when somebody waits for it to be run at once.
                 */
                requested_at?: string | null;
                /**
                 * @description When it runs, for people. Times of day are Jakarta's.
                 * @example Setiap jam
                 */
                timing: string;
                /**
                 * @description For people.
                 * @example Salin stok dari sistem lama
                 */
                title: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_SearchMiss: {
            /** @description What shops looked for in vain. */
            data: {
                /**
                 * Format: int32
                 * @description How often something went into the cart within two minutes.
                 * @example 0
                 */
                carted: number;
                /** Format: date-time */
                first_at: string;
                /**
                 * Format: int32
                 * @description Products it found the last time.
                 * @example 0
                 */
                found: number;
                /**
                 * Format: int64
                 * @example 5
                 */
                id: number;
                /**
                 * @description Why a search is worth a look.
                 * @enum {string}
                 */
                kind: "nothing" | "few" | "unbought";
                /** Format: date-time */
                last_at: string;
                /**
                 * Format: int32
                 * @description How often it was asked.
                 * @example 14
                 */
                searches: number;
                /**
                 * @description As it was typed, in small letters.
                 * @example gundul beat
                 */
                text: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_SettingsOut: {
            /** @description The settings that hold now. */
            data: components["schemas"]["Settings"] & {
                /**
                 * Format: date-time
                 * @description Null as long as nobody has changed anything.
                 */
                updated_at?: string | null;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_ShopDetail: {
            /** @description A shop, whole. */
            data: components["schemas"]["ShopSummary"] & {
                /** @example Jl. Raya Bogor No. 12 */
                address?: string | null;
                /**
                 * @description The last order's number.
                 * @example ORD-2026-000123
                 */
                last_order_number?: string | null;
                /**
                 * Format: int64
                 * @description Devices that are logged in.
                 * @example 1
                 */
                open_sessions: number;
                /**
                 * Format: int64
                 * @description The sales person's id in the old system.
                 * @example 507
                 */
                ref_salesman_id?: number | null;
                /**
                 * Format: int64
                 * @example 1001
                 */
                ref_toko_id?: number | null;
                /**
                 * Format: int64
                 * @example 7
                 */
                sales_id?: number | null;
                toko?: components["schemas"]["OldToko"] | null;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Suggestions: {
            /** @description What a shop may want that has typed so far. */
            data: {
                /** @description Categories of what is found, most first. */
                categories: components["schemas"]["CategoryFacet"][];
                /**
                 * @description The words as they were probably meant, when some are misspelt.
                 * @example null
                 */
                corrected?: string | null;
                /** @description The best parts. */
                products: components["schemas"]["ProductSummary"][];
                /**
                 * @description Searches that begin like this and find something; what others searched for comes first.
                 * @example [
                 *       "kampas rem",
                 *       "kampas rem depan"
                 *     ]
                 */
                searches: string[];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Synonym: {
            /** @description A synonym as it is kept. */
            data: {
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 17
                 */
                id: number;
                is_active: boolean;
                /**
                 * @example [
                 *       "pad set brake",
                 *       "shoe set brake"
                 *     ]
                 */
                means: string[];
                /** @example kampas rem */
                term: string;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_TokoMeOut: {
            /** @description The shop that is logged in. */
            data: {
                /** @example Jl. Raya Bogor No. 12 */
                address?: string | null;
                /** @example Bogor */
                city?: string | null;
                /** @example TK001 */
                code: string;
                /**
                 * Format: int64
                 * @example 1
                 */
                id: number;
                /** @example Toko Jaya Motor */
                name: string;
                /** @example 628123456789 */
                phone: string;
                /** @example Jawa Barat */
                province?: string | null;
                session: components["schemas"]["CurrentSession"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_TotpSetupOut: {
            /** @description For the authenticator app. Shown once, and of use only after it has been confirmed by a code. */
            data: {
                /**
                 * @description What the QR code says.
                 * @example otpauth://totp/PMO%20V2:admin%40pmo.demo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PMO%20V2
                 */
                otpauth_url: string;
                /**
                 * @description The QR code as an SVG document.
                 * @example <?xml version="1.0" standalone="yes"?><svg …
                 */
                qr_svg: string;
                /**
                 * @description For typing it in: base32.
                 * @example GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
                 */
                secret: string;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_UserOut: {
            data: {
                /** @example admin@pmo.demo */
                email: string;
                /**
                 * Format: int64
                 * @example 1
                 */
                id: number;
                /** @example Ibu Rina */
                name: string;
                role: components["schemas"]["Role"];
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_UserSummary: {
            /** @description Somebody of the back office. */
            data: {
                /** Format: date-time */
                created_at: string;
                /** @example rina@dealer.example */
                email: string;
                /** @description Whether the second factor is on: logging in takes a code, too. */
                has_totp: boolean;
                /**
                 * Format: int64
                 * @example 2
                 */
                id: number;
                is_active: boolean;
                /** @description Whether it is the one who asks. */
                is_self: boolean;
                /**
                 * Format: date-time
                 * @description When one of them was last used, to the minute.
                 */
                last_activity?: string | null;
                /** @example Ibu Rina */
                name: string;
                /**
                 * Format: int64
                 * @description Devices that are logged in.
                 * @example 1
                 */
                open_sessions: number;
                role: components["schemas"]["Role"];
                /** @description Whether everybody must have one; who has none sets it up before anything else. */
                totp_required: boolean;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Vec_Category: {
            data: {
                /** @example BRAKE */
                code: string;
                /**
                 * Format: int64
                 * @description Those of them in stock at the last sync.
                 * @example 611
                 */
                in_stock_count: number;
                /** @example Rem */
                name: string;
                /**
                 * Format: int64
                 * @description Products that can be ordered.
                 * @example 1204
                 */
                product_count: number;
            }[];
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_Vec_ScheduleOut: {
            data: {
                is_running: boolean;
                last_run?: components["schemas"]["ScheduleRun"] | null;
                name: components["schemas"]["Schedule"];
                /**
                 * Format: date-time
                 * @description When it is due. Null while no process has started yet.
                 */
                next_run_at?: string | null;
                /**
                 * Format: date-time
                 * @description Since when somebody waits for it to be run at once.
                 */
                requested_at?: string | null;
                /**
                 * @description When it runs, for people. Times of day are Jakarta's.
                 * @example Setiap jam
                 */
                timing: string;
                /**
                 * @description For people.
                 * @example Salin stok dari sistem lama
                 */
                title: string;
            }[];
            /** @example true */
            success: boolean;
        };
        /** @description One thing. */
        Success_VehicleModel: {
            /** @description A motorcycle as it is kept. */
            data: {
                /**
                 * @example [
                 *       "vario150"
                 *     ]
                 */
                aliases: string[];
                /**
                 * @description In capitals, as part numbers have them.
                 * @example [
                 *       "K59"
                 *     ]
                 */
                codes: string[];
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: int64
                 * @example 21
                 */
                id: number;
                is_active: boolean;
                /** @example vario 150 */
                name: string;
                /** Format: date-time */
                updated_at: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            };
            /** @example true */
            success: boolean;
        };
        /** @description What a shop may want that has typed so far. */
        Suggestions: {
            /** @description Categories of what is found, most first. */
            categories: components["schemas"]["CategoryFacet"][];
            /**
             * @description The words as they were probably meant, when some are misspelt.
             * @example null
             */
            corrected?: string | null;
            /** @description The best parts. */
            products: components["schemas"]["ProductSummary"][];
            /**
             * @description Searches that begin like this and find something; what others searched for comes first.
             * @example [
             *       "kampas rem",
             *       "kampas rem depan"
             *     ]
             */
            searches: string[];
        };
        /** @description A synonym as it is kept. */
        Synonym: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @example 17
             */
            id: number;
            is_active: boolean;
            /**
             * @example [
             *       "pad set brake",
             *       "shoe set brake"
             *     ]
             */
            means: string[];
            /** @example kampas rem */
            term: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /** @description A workshop word or phrase and what it means. */
        SynonymIn: {
            /**
             * @description Words of official names, in any order; several phrases are alternatives, the usual one first. `SET`, `COMP`, `ASSY`,
             *     `SUB` and `UNIT` may be missing in a name; `FR`, `RR`, `R` and `L` may be missing but not contradicted.
             * @example [
             *       "pad set brake",
             *       "shoe set brake"
             *     ]
             */
            means: string[];
            /**
             * @description As shops say it; other joined, split and misspelt writings are found by themselves.
             * @example kampas rem
             */
            term: string;
        };
        /** @description The bytes of a workbook. */
        TableFile: string;
        /** @description A shop that has just logged in. */
        TokoLoginOut: {
            /**
             * Format: date-time
             * @description When the session ends unless it is used.
             * @example 2025-01-16T10:00:00Z
             */
            expires_at: string;
            shop: components["schemas"]["ShopOut"];
            /** @example true */
            success: boolean;
            /**
             * @description For `Authorization: Bearer`. Left out when the session is held as a cookie.
             * @example eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9…
             */
            token?: string;
        };
        /** @description The shop that is logged in. */
        TokoMeOut: {
            /** @example Jl. Raya Bogor No. 12 */
            address?: string | null;
            /** @example Bogor */
            city?: string | null;
            /** @example TK001 */
            code: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Toko Jaya Motor */
            name: string;
            /** @example 628123456789 */
            phone: string;
            /** @example Jawa Barat */
            province?: string | null;
            session: components["schemas"]["CurrentSession"];
        };
        TopProduct: {
            code: string;
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int64 */
            qty: number;
            revenue: components["schemas"]["Money"];
        };
        TopShop: {
            code: string;
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int64 */
            orders: number;
            revenue: components["schemas"]["Money"];
        };
        /** @description For the authenticator app. Shown once, and of use only after it has been confirmed by a code. */
        TotpSetupOut: {
            /**
             * @description What the QR code says.
             * @example otpauth://totp/PMO%20V2:admin%40pmo.demo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PMO%20V2
             */
            otpauth_url: string;
            /**
             * @description The QR code as an SVG document.
             * @example <?xml version="1.0" standalone="yes"?><svg …
             */
            qr_svg: string;
            /**
             * @description For typing it in: base32.
             * @example GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
             */
            secret: string;
        };
        /** @description Where an admin stands with the second factor. */
        TotpState: {
            /** @description Whether logging in asks for a code. */
            is_on: boolean;
            /**
             * @description Whether every admin must have one (a setting). While one that is required is off, everything but setting it up is
             *     refused with 403 `totp_setup_required`.
             */
            is_required: boolean;
            /**
             * Format: int64
             * @description Recovery codes that have not been used.
             * @example 10
             */
            recovery_codes_left: number;
        };
        /** @description How a search was understood. */
        Understood: {
            /**
             * @description The words as they were probably meant, when some were misspelt; these were looked for.
             * @example kampas kopling
             */
            corrected?: string | null;
            terms: components["schemas"]["UnderstoodTerm"][];
        };
        /** @description Words that belong together. */
        UnderstoodTerm: {
            /** @enum {string} */
            kind: "code" | "part" | "motorcycle" | "place" | "colour" | "number" | "word" | "unknown";
            /**
             * @description What they may mean: words of official names, for a motorcycle its model groups.
             * @example [
             *       "disk clutch friction"
             *     ]
             */
            means: string[];
            /**
             * @description As they were typed.
             * @example kampas kopling
             */
            typed: string;
        };
        UpdateItemIn: {
            /**
             * Format: int32
             * @example 6
             */
            qty: number;
        };
        /** @description The bytes of a CSV or XLSX file. */
        UploadedTable: string;
        /** @description Everything that can be changed of a user. */
        UserIn: {
            /**
             * @description Stored in small letters.
             * @example rina@dealer.example
             */
            email: string;
            /** @example Ibu Rina */
            name: string;
            role: components["schemas"]["Role"];
        };
        UserOut: {
            /** @example admin@pmo.demo */
            email: string;
            /**
             * Format: int64
             * @example 1
             */
            id: number;
            /** @example Ibu Rina */
            name: string;
            role: components["schemas"]["Role"];
        };
        /** @description Somebody of the back office. */
        UserSummary: {
            /** Format: date-time */
            created_at: string;
            /** @example rina@dealer.example */
            email: string;
            /** @description Whether the second factor is on: logging in takes a code, too. */
            has_totp: boolean;
            /**
             * Format: int64
             * @example 2
             */
            id: number;
            is_active: boolean;
            /** @description Whether it is the one who asks. */
            is_self: boolean;
            /**
             * Format: date-time
             * @description When one of them was last used, to the minute.
             */
            last_activity?: string | null;
            /** @example Ibu Rina */
            name: string;
            /**
             * Format: int64
             * @description Devices that are logged in.
             * @example 1
             */
            open_sessions: number;
            role: components["schemas"]["Role"];
            /** @description Whether everybody must have one; who has none sets it up before anything else. */
            totp_required: boolean;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /** @description A motorcycle as it is kept. */
        VehicleModel: {
            /**
             * @example [
             *       "vario150"
             *     ]
             */
            aliases: string[];
            /**
             * @description In capitals, as part numbers have them.
             * @example [
             *       "K59"
             *     ]
             */
            codes: string[];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: int64
             * @example 21
             */
            id: number;
            is_active: boolean;
            /** @example vario 150 */
            name: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
        };
        /** @description A motorcycle, what people call it, and the model groups of its parts. */
        VehicleModelIn: {
            /**
             * @description What else people call it.
             * @example [
             *       "vario150",
             *       "vario 150 esp"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The middle three characters of part numbers, `06455-K59-A71`.
             * @example [
             *       "K59"
             *     ]
             */
            codes: string[];
            /**
             * @description Products say that they are for it by this name.
             * @example vario 150
             */
            name: string;
        };
        /**
         * @description What the newest comparison came to.
         * @enum {string}
         */
        Verdict: "green" | "red";
        VerifyOtpIn: {
            /** @example 123456 */
            otp: string;
            /**
             * @description WhatsApp number; blanks, hyphens, dots and brackets are ignored.
             * @example 628123456789
             */
            phone: string;
            shop_code?: null;
        } | {
            /** @example 123456 */
            otp: string;
            phone?: null;
            /**
             * @description Shop code, in capitals or not.
             * @example TK001
             */
            shop_code: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_audit: {
        parameters: {
            query?: {
                /**
                 * @description Words of who did it, what was done, and of the values before and after, in any order.
                 * @example TK001
                 */
                search?: string;
                /** @description Only what admins, shops or the system did. */
                actor_kind?: ("admin" | "toko" | "system") | "";
                /** @description Only what this one did: a user's id, or with `actor_kind=toko` a shop's. */
                actor_id?: number | "";
                /**
                 * @description Only this action.
                 * @example shop.update
                 */
                action?: string;
                /**
                 * @description Only what was done to things of this kind.
                 * @example shop
                 */
                entity?: string;
                /** @description With `entity`: only what was done to this thing. */
                entity_id?: number | "";
                /**
                 * @description First business day (Asia/Jakarta).
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta).
                 * @example 2026-11-30
                 */
                to?: string | "";
                /** @description Only entries older than this one: to go on from the last entry of a list, however deep, while new ones come in. */
                before_id?: number | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_AuditSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_audit: {
        parameters: {
            query?: {
                /**
                 * @description Words of who did it, what was done, and of the values before and after, in any order.
                 * @example TK001
                 */
                search?: string;
                /** @description Only what admins, shops or the system did. */
                actor_kind?: ("admin" | "toko" | "system") | "";
                /** @description Only what this one did: a user's id, or with `actor_kind=toko` a shop's. */
                actor_id?: number | "";
                /**
                 * @description Only this action.
                 * @example shop.update
                 */
                action?: string;
                /**
                 * @description Only what was done to things of this kind.
                 * @example shop
                 */
                entity?: string;
                /** @description With `entity`: only what was done to this thing. */
                entity_id?: number | "";
                /**
                 * @description First business day (Asia/Jakarta).
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta).
                 * @example 2026-11-30
                 */
                to?: string | "";
                /** @description Only entries older than this one: to go on from the last entry of a list, however deep, while new ones come in. */
                before_id?: number | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The entry's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AuditEntry"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_admin_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_AdminCategory"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryIn"];
            };
        };
        responses: {
            /** @description The new category. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminCategory"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: there is a category with this code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category's code.
                 * @example BRAKE
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_CategoryNameIn"];
            };
        };
        responses: {
            /** @description The category as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminCategory"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category's code.
                 * @example BRAKE
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminCategory"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Products are in it (`in_use`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dashboard: {
        parameters: {
            query?: {
                /**
                 * @description First business day (Asia/Jakarta); 29 days before `to` unless given.
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta); today unless given.
                 * @example 2026-11-30
                 */
                to?: string | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Dashboard"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_old_salesmen: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code or the name, in any order.
                 * @example jaya
                 */
                search?: string;
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the old system's sales people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OldSalesman"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_old_toko: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code or the name, in any order.
                 * @example jaya
                 */
                search?: string;
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the old system's shops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OldToko"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stream_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: orders
                     *     data: {"order_ids":[6012],"counts":{"pending":12,"submitted_to_datapart":31,"approved":4812,"rejected":96,"cancelled":40,"total":4991}}
                     *
                     *     event: jobs
                     *     data: {"job_ids":[17]}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gateways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gateways, the way of each kind of message, and what waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_GatewaysOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_gateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `log`, `cloud_api`, `fonnte`, `gowa` or `smtp`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayTestIn"];
            };
        };
        responses: {
            /** @description The message: `sent`, or `failed` and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_MessageDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No number or address, or the gateway is not set up (`not_configured`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Only imports of this kind. */
                kind?: ("shops" | "products") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_import: {
        parameters: {
            query: {
                /** @description What the file is a list of. */
                kind: "shops" | "products";
                /**
                 * @description The file's name, to know it again.
                 * @example toko-bogor.xlsx
                 */
                file_name?: string;
            };
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["UploadedTable"];
                "application/vnd.ms-excel": components["schemas"]["UploadedTable"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["UploadedTable"];
                "text/csv": components["schemas"]["UploadedTable"];
            };
        };
        responses: {
            /** @description The import, being checked. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is larger than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is no table. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is empty (`file_unreadable`), or some parameters are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import_template: {
        parameters: {
            query: {
                /** @description What is to be imported. */
                kind: "shops" | "products";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was taken over (`import_not_ready`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, being checked. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was taken over, cancelled, or has expired (`import_not_ready`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commit_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, taken over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ImportOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the check (`import_outdated`; `data.row_numbers` names rows): check again. Or it is not checked, cancelled, expired or being taken over at this moment (`import_not_ready`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some rows are bad (`import_has_errors`). Nothing was changed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                /** @description Only rows that come to this. */
                outcome?: ("new" | "changed" | "unchanged" | "duplicate" | "bad") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ImportRowOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_import_rows: {
        parameters: {
            query?: {
                /** @description Only rows that come to this. */
                outcome?: ("new" | "changed" | "unchanged" | "duplicate" | "bad") | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path: {
                /** @description The import's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description Only of this kind. */
                kind?: ("product_sync" | "stock_sync" | "import_check") | "";
                /** @description Only those that stand there. */
                status?: ("queued" | "running" | "done" | "failed" | "cancelled") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_JobOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job
                 * @example 17
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_JobOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job
                 * @example 17
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_JobOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admin_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the session is held: `bearer` (the default) returns the token in the body, `cookie` sets it as an `HttpOnly` cookie instead. */
                "X-Session"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminLoginIn"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    /** @description The session, with `X-Session: cookie` only. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminLoginOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The email or the password is wrong, or the account is not active (`credentials_invalid`); a second factor is needed (`totp_required`), or wrong or used (`totp_invalid`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A cross-site request (with `X-Session: cookie`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admin_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The admin and the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminMeOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /**
                 * @description The beginning of a phone number (in any writing) or email address, of an order's number, or of a shop's code.
                 * @example ORD-2026-000123
                 */
                search?: string;
                /** @description Only messages in this status. */
                status?: components["schemas"]["MessageStatus"] | "";
                /** @description Only messages of this kind. */
                kind?: components["schemas"]["Kind"] | "";
                /** @description Only messages that go this way. */
                channel?: components["schemas"]["Channel"] | "";
                /** @description Only what this gateway has taken. */
                gateway?: components["schemas"]["Gateway"] | "";
                /** @description Only messages about this order. */
                order_id?: number | "";
                /** @description Only messages to or about this shop. */
                shop_id?: number | "";
                /** @description `true`: only messages that may have been sent twice. */
                possibly_sent_twice?: boolean | "";
                /**
                 * @description First business day (Asia/Jakarta).
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta).
                 * @example 2026-11-30
                 */
                to?: string | "";
                /** @description `-created_at` unless given. */
                sort?: ("created_at" | "-created_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_MessageSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_MessageDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The message's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new message, `queued`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_MessageDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It holds a secret, or is still queued (`message_not_resendable`), or the same request is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_all_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in one of these statuses, separated by commas.
                 * @example pending,submitted_to_datapart
                 */
                status?: string | "";
                /** @description Only orders of this shop. */
                shop_id?: number | "";
                /** @description Only orders of shops that now belong to this sales person. */
                sales_id?: number | "";
                /**
                 * @description Only orders of shops in this city.
                 * @example Bogor
                 */
                city?: string;
                /**
                 * @description The beginning of an order number or of a sales order's number; the running number of either or of a shop's code (`123`); or
                 *     words of the shop's code, name, phone or city.
                 * @example ORD-2026-0001
                 */
                search?: string;
                /**
                 * @description First business day (Asia/Jakarta).
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta).
                 * @example 2026-11-30
                 */
                to?: string | "";
                /** @description Only orders whose grand total is not less. */
                min_total?: components["schemas"]["Money"] | "";
                /** @description Only orders whose grand total is not more. */
                max_total?: components["schemas"]["Money"] | "";
                /** @description `true`: only pending orders that can't be approved because a mapping to the old system is missing; `false`: all others. */
                mapping_problem?: boolean | "";
                /** @description `-created_at` unless given. */
                sort?: ("created_at" | "-created_at" | "grand_total" | "-grand_total" | "order_number" | "-order_number" | "shop_name" | "-shop_name" | "status" | "-status") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_AdminOrderSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveManyIn"];
            };
        };
        responses: {
            /** @description What became of each order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ManyOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_orders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in one of these statuses, separated by commas.
                 * @example pending,submitted_to_datapart
                 */
                status?: string | "";
                /** @description Only orders of this shop. */
                shop_id?: number | "";
                /** @description Only orders of shops that now belong to this sales person. */
                sales_id?: number | "";
                /**
                 * @description Only orders of shops in this city.
                 * @example Bogor
                 */
                city?: string;
                /**
                 * @description The beginning of an order number or of a sales order's number; the running number of either or of a shop's code (`123`); or
                 *     words of the shop's code, name, phone or city.
                 * @example ORD-2026-0001
                 */
                search?: string;
                /**
                 * @description First business day (Asia/Jakarta).
                 * @example 2026-11-01
                 */
                from?: string | "";
                /**
                 * @description Last business day (Asia/Jakarta).
                 * @example 2026-11-30
                 */
                to?: string | "";
                /** @description Only orders whose grand total is not less. */
                min_total?: components["schemas"]["Money"] | "";
                /** @description Only orders whose grand total is not more. */
                max_total?: components["schemas"]["Money"] | "";
                /** @description `true`: only pending orders that can't be approved because a mapping to the old system is missing; `false`: all others. */
                mapping_problem?: boolean | "";
                /** @description `-created_at` unless given. */
                sort?: ("created_at" | "-created_at" | "grand_total" | "-grand_total" | "order_number" | "-order_number" | "shop_name" | "-shop_name" | "status" | "-status") | "";
                /** @description `orders` unless given. */
                rows?: ("orders" | "lines") | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reject_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectManyIn"];
            };
        };
        responses: {
            /** @description What became of each order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ManyOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_orders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OrderCounts"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_any_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminOrderOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order, `submitted_to_datapart`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminOrderOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was rejected or cancelled (`order_transition_not_allowed`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping_missing`: `errors` names each missing mapping; nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_order_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reject_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectIn"];
            };
        };
        responses: {
            /** @description The order, `rejected`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminOrderOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no longer pending (`order_transition_not_allowed`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_admin_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordIn"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Kata sandi sudah diganti.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["DoneOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgot_admin_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the session is held: `bearer` (the default) returns the token in the body, `cookie` sets it as an `HttpOnly` cookie instead. */
                "X-Session"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordIn"];
            };
        };
        responses: {
            /** @description The link is on its way, if there is such an account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A cross-site request (with `X-Session: cookie`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_admin_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the session is held: `bearer` (the default) returns the token in the body, `cookie` sets it as an `HttpOnly` cookie instead. */
                "X-Session"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordIn"];
            };
        };
        responses: {
            /** @description The new password is set; log in with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Kata sandi baru sudah disimpan. Silakan masuk.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["DoneOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A cross-site request (with `X-Session: cookie`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is wrong, used, replaced or expired (`reset_link_invalid`), or a field is not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_admin_products: {
        parameters: {
            query?: {
                /**
                 * @description Words of the part number in any writing, or of the name, in any order.
                 * @example 06455-K59
                 */
                search?: string;
                /**
                 * @description Only of this category.
                 * @example BRAKE
                 */
                category?: string;
                /** @description Only active products, or only inactive ones. */
                is_active?: boolean | "";
                /** @description Only what was in stock when it was last copied, or only what was not. */
                in_stock?: boolean | "";
                /** @description Only products that the old system knows, or only those it does not. */
                mapped?: boolean | "";
                /** @description Only products with a value that an admin has set over the old system's, or only those without. */
                overridden?: boolean | "";
                /** @description `true`: only products without a price, which shops don't see; `false`: only those with one. */
                price_missing?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "price" | "-price" | "updated_at" | "-updated_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_AdminProductSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductIn"];
            };
        };
        responses: {
            /** @description The new product. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: another product has the code or the part; `unknown`: there is no such category or part. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_products: {
        parameters: {
            query?: {
                /**
                 * @description Words of the part number in any writing, or of the name, in any order.
                 * @example 06455-K59
                 */
                search?: string;
                /**
                 * @description Only of this category.
                 * @example BRAKE
                 */
                category?: string;
                /** @description Only active products, or only inactive ones. */
                is_active?: boolean | "";
                /** @description Only what was in stock when it was last copied, or only what was not. */
                in_stock?: boolean | "";
                /** @description Only products that the old system knows, or only those it does not. */
                mapped?: boolean | "";
                /** @description Only products with a value that an admin has set over the old system's, or only those without. */
                overridden?: boolean | "";
                /** @description `true`: only products without a price, which shops don't see; `false`: only those with one. */
                price_missing?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "price" | "-price" | "updated_at" | "-updated_at") | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_product_sync: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_JobOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_ProductIn"];
            };
        };
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`, `unknown` as when adding; `mapped`: the code of a product the old system knows follows it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was ordered, or is in a cart (`in_use`): deactivate it instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product, active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product, no longer active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_product_image: {
        parameters: {
            query?: {
                /** @description `thumb` unless given. */
                size?: ("large" | "thumb") | "";
                /**
                 * @description The version in the address that the product names. With it a browser may keep the picture for ever.
                 * @example 9f86d081884c7d65
                 */
                v?: string;
            };
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["ImageFile"];
                };
            };
            /** @description The picture is the one the client has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_product_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "image/jpeg": components["schemas"]["ImageFile"];
                "image/png": components["schemas"]["ImageFile"];
                "image/webp": components["schemas"]["ImageFile"];
            };
        };
        responses: {
            /** @description The product, with the address of its picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is neither JPEG, PNG nor WebP. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file can't be read as a picture (`file_unreadable`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_product_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product, without a picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_product_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product's id. */
                id: number;
                /** @description Which value. */
                field: "name" | "category" | "price" | "is_active";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AdminProductDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest comparison. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ReconciliationOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_differences: {
        parameters: {
            query?: {
                /** @description What this comparison saw; the newest one unless given. */
                run_id?: number | "";
                /** @description Only of this kind. */
                kind?: ("sales_order_missing" | "sales_order_double" | "sales_order_unknown" | "sales_order_unexpected" | "number_differs" | "total_differs" | "line_missing" | "line_extra" | "quantity_differs" | "price_differs" | "status_differs" | "serial_behind" | "shop_vanished" | "salesman_vanished" | "part_vanished") | "";
                /** @description `false`: only those that nobody has accepted; `true`: only those that somebody has. */
                acknowledged?: boolean | "";
                /** @description Only those of this order. */
                order_id?: number | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_DifferenceOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledge_difference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The difference's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeIn"];
            };
        };
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_DifferenceOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_difference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The difference's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_DifferenceOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reconciliation_runs: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of comparisons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ReconciliationRun"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sales: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code, the name or the phone, in any order.
                 * @example budi
                 */
                search?: string;
                /** @description Only sales people, or only supervisors. */
                jabatan?: ("sales" | "spv") | "";
                /** @description Only the team of this supervisor. */
                spv_id?: number | "";
                /** @description Only active ones, or only inactive ones. */
                is_active?: boolean | "";
                /** @description `false`: only those the old system does not know; `true`: only those it knows. */
                mapped?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "created_at" | "-created_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sales people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SalesSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_sales: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesIn"];
            };
        };
        responses: {
            /** @description The new sales person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: somebody else has the code; `not_spv`: the supervisor is no active `spv`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_sales: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code, the name or the phone, in any order.
                 * @example budi
                 */
                search?: string;
                /** @description Only sales people, or only supervisors. */
                jabatan?: ("sales" | "spv") | "";
                /** @description Only the team of this supervisor. */
                spv_id?: number | "";
                /** @description Only active ones, or only inactive ones. */
                is_active?: boolean | "";
                /** @description `false`: only those the old system does not know; `true`: only those it knows. */
                mapped?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "created_at" | "-created_at") | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The sales person's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_sales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The sales person's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_SalesIn"];
            };
        };
        responses: {
            /** @description The sales person as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`, `not_spv` as when adding; `has_team`: the `jabatan` of somebody who leads a team. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The sales person's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales person that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Shops or a team belong to it (`in_use`): give them to somebody else, or deactivate instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_sales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The sales person's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales person, active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_sales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The sales person's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales person, no longer active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SalesDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_schedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All schedules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Vec_ScheduleOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The schedule's name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs as soon as a process takes it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ScheduleOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_schedule_runs: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path: {
                /** @description The schedule's name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ScheduleRun"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_search_misses: {
        parameters: {
            query?: {
                /** @description Only those of this kind. */
                kind?: ("nothing" | "few" | "unbought") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of searches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SearchMiss"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_search_miss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The search's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search, which is gone from the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SearchMiss"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_synonym_from_miss: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The search's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissSynonymIn"];
            };
        };
        responses: {
            /** @description The new synonym. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: there is a synonym with this term already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_admin_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_admin_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session that has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings, with the defaults of those that were never changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SettingsOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_Settings"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_SettingsOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed them meanwhile (`edit_conflict`); `data` is their present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_shops: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code, the name, the phone or the city, in any order.
                 * @example jaya bogor
                 */
                search?: string;
                /** @description Only active shops, or only inactive ones. */
                is_active?: boolean | "";
                /** @description Only shops of this sales person. */
                sales_id?: number | "";
                /**
                 * @description Only shops in this city.
                 * @example Bogor
                 */
                city?: string;
                /**
                 * @description Only shops in this province.
                 * @example Jawa Barat
                 */
                province?: string;
                /**
                 * @description `true`: only shops whose orders the old system would take; `false`: only shops that lack their counterpart there, a
                 *     sales person, or the sales person's counterpart.
                 */
                mapped?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "city" | "-city" | "created_at" | "-created_at" | "last_order_at" | "-last_order_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ShopSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_shop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopIn"];
            };
        };
        responses: {
            /** @description The new shop. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: another shop has the code or the phone. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_shops: {
        parameters: {
            query?: {
                /**
                 * @description Words of the code, the name, the phone or the city, in any order.
                 * @example jaya bogor
                 */
                search?: string;
                /** @description Only active shops, or only inactive ones. */
                is_active?: boolean | "";
                /** @description Only shops of this sales person. */
                sales_id?: number | "";
                /**
                 * @description Only shops in this city.
                 * @example Bogor
                 */
                city?: string;
                /**
                 * @description Only shops in this province.
                 * @example Jawa Barat
                 */
                province?: string;
                /**
                 * @description `true`: only shops whose orders the old system would take; `false`: only shops that lack their counterpart there, a
                 *     sales person, or the sales person's counterpart.
                 */
                mapped?: boolean | "";
                /** @description `code` unless given. */
                sort?: ("code" | "-code" | "name" | "-name" | "city" | "-city" | "created_at" | "-created_at" | "last_order_at" | "-last_order_at") | "";
                /** @description `csv` unless given. */
                format?: ("csv" | "xlsx") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["TableFile"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_ShopIn"];
            };
        };
        responses: {
            /** @description The shop as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: another shop has the code or the phone. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has orders (`in_use`): deactivate it instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop, active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop, no longer active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ShopDetail"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_login_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code, to be told to the shop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_LoginCodeOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop is not active (`shop_inactive`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_shop_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_shop_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions that have been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_shop_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop's id. */
                id: number;
                /** @description The session's id. */
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session that has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_stock_sync: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_JobOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_synonyms: {
        parameters: {
            query?: {
                /**
                 * @description Words of the term or of its meanings, in any order.
                 * @example kampas
                 */
                search?: string;
                /** @description Only those in force, or only those that are not. */
                is_active?: boolean | "";
                /** @description `term` unless given. */
                sort?: ("term" | "-term" | "updated_at" | "-updated_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of synonyms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_synonym: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymIn"];
            };
        };
        responses: {
            /** @description The new synonym. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: there is one with this term already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
            };
        };
        responses: {
            /** @description What is found now, and what would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Preview"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The synonym's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The synonym. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The synonym's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_SynonymIn"];
            };
        };
        responses: {
            /** @description The synonym as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken` as when adding. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The synonym's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The synonym that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The synonym's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The synonym, in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The synonym's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The synonym, no longer in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Synonym"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpIn"];
            };
        };
        responses: {
            /** @description It is on. Recovery codes, to be kept safe. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_RecoveryCodesOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is on already (`totp_already_on`), or nothing has been set up (`totp_not_set_up`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disable_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BothFactorsIn"];
            };
        };
        responses: {
            /** @description It is off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Autentikator sudah dinonaktifkan.",
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["DoneOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is off already (`totp_not_set_up`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BothFactorsIn"];
            };
        };
        responses: {
            /** @description The new codes, shown only here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_RecoveryCodesOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The authenticator is off (`totp_not_set_up`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_up_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpTotpIn"];
            };
        };
        responses: {
            /** @description The secret, for the app. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_TotpSetupOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The authenticator is on already (`totp_already_on`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /**
                 * @description Words of the name or the email, in any order.
                 * @example rina
                 */
                search?: string;
                /** @description Only users of this role. */
                role?: ("super_admin" | "admin") | "";
                /** @description Only active users, or only inactive ones. */
                is_active?: boolean | "";
                /** @description `name` unless given. */
                sort?: ("name" | "-name" | "email" | "-email" | "created_at" | "-created_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUserIn"];
            };
        };
        responses: {
            /** @description The new user. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: another user has the email. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_UserIn"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`, with its present state in `data`), or it is the last super admin or oneself (`last_super_admin`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: another user has the email. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user who was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The audit log names the user (`in_use`): deactivate instead. Or it is oneself (`last_super_admin`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user, active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user, no longer active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserSummary"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the last super admin or oneself (`last_super_admin`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions that have been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
                /** @description The session's id. */
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session that has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OpenSession"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_totp_of_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user, who logs in with the password alone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_UserOut"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The user has no authenticator (`totp_not_set_up`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_vehicle_models: {
        parameters: {
            query?: {
                /**
                 * @description Words of the name, of what else people call it, or a model group.
                 * @example vario
                 */
                search?: string;
                /** @description Only those in force, or only those that are not. */
                is_active?: boolean | "";
                /** @description `name` unless given. */
                sort?: ("name" | "-name" | "updated_at" | "-updated_at") | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Entries on a page, at most 100. */
                per_page?: number | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of motorcycles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_vehicle_model: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleModelIn"];
            };
        };
        responses: {
            /** @description The new motorcycle. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still running (`idempotency_in_progress`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken`: there is one with this name already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_vehicle_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The motorcycle's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The motorcycle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_vehicle_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The motorcycle's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit_VehicleModelIn"];
            };
        };
        responses: {
            /** @description The motorcycle as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are not right; `taken` as when adding. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_vehicle_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The motorcycle's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The motorcycle that was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_vehicle_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The motorcycle's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The motorcycle, in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_vehicle_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The motorcycle's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The motorcycle, no longer in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_VehicleModel"];
                };
            };
            /** @description The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not logged in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or a cross-site request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy or not ready; see `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds until it makes sense to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
