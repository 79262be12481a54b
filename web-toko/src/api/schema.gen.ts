// Written by `npm run schema` from openapi/openapi.json. Don't edit.

export interface paths {
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out.
         * @description Ends this session; other devices stay logged in.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop that is logged in. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a login code.
         * @description A code of 6 digits by WhatsApp, valid for 5 minutes; it replaces the one before. At most one in a minute and three in
         *     ten minutes for one phone. The answer is the same whether the shop exists or not.
         */
        post: operations["request_otp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop's devices.
         * @description Where the shop is logged in, the most recently used first.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log a device out. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a code.
         * @description Five wrong codes block the phone for 15 minutes. The session lasts 7 days after its last use, at most 90 days.
         */
        post: operations["verify_otp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop's cart.
         * @description With today's prices and stock; never cached.
         */
        get: operations["get_cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a product in.
         * @description A product that is in the cart already gets more of it.
         */
        post: operations["add_to_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/add-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put many products in.
         * @description Up to 200 lines by id or part number. What can be added is added; `results` says what became of each line.
         */
        post: operations["add_many_to_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place the order.
         * @description One transaction: order, lines, number, cart closed, history, message to the admins. Send `Idempotency-Key` or
         *     `cart_id`, and a second tap or a retry after a lost answer gets the same order.
         *
         *     When prices changed or products went off sale since the lines were put in, the answer is 409 with the cart in `data`
         *     until `expected_total` confirms the new total.
         */
        post: operations["checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take everything out. */
        delete: operations["clear_cart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/item/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a line's quantity. */
        put: operations["update_cart_item"];
        post?: never;
        /** Take a line out. */
        delete: operations["remove_cart_item"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories that have something to order, by name. */
        get: operations["list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dealer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dealer, for a shop with a question. */
        get: operations["get_dealer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop's orders, newest first. */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the shop's orders, with lines and timeline. */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a pending order back.
         * @description Cancelling an order that is cancelled already answers with it.
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the lines of an earlier order into the cart again.
         * @description With today's prices; `results` says what became of each line.
         */
        post: operations["reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products to order from.
         * @description Search understands part numbers however they are written and in part, official names, workshop Indonesian,
         *     motorcycle names, sizes, any word order and typing errors; an exact part number comes first, then what fits best, in
         *     stock and often ordered before the rest. `search` in the answer says how the words were understood.
         */
        get: operations["list_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions while somebody types: how to go on, categories, parts, and what was probably meant.
         * @description The last word may be unfinished, unless a blank follows it.
         */
        get: operations["suggest_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product. */
        get: operations["get_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a product. */
        get: operations["get_product_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stock of a product, asked from the old system at this moment. */
        get: operations["get_product_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quick-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Match a pasted list.
         * @description Reads a list as people send it and says for each line which product it is, which ones it may be, or why it is none.
         *     Nothing is put into the cart: send what was found to `POST /api/cart/add-many`.
         */
        post: operations["match_quick_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/fonnte/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fonnte reports what became of messages.
         * @description It signs nothing; the address itself is the secret. Kept and answered at once.
         */
        post: operations["fonnte_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/gowa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * GOWA reports what became of messages.
         * @description Signed over the raw body with the secret it was started with. Kept and answered at once.
         */
        post: operations["gowa_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/whatsapp/cloud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meta asks whether it may report here. */
        get: operations["cloud_api_challenge"];
        put?: never;
        /**
         * Meta reports what became of messages.
         * @description Signed over the raw body with the app's secret. Kept and answered at once.
         */
        post: operations["cloud_api_report"];
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
    logout: {
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
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop and its session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_TokoMeOut"];
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
    request_otp: {
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
                "application/json": components["schemas"]["RequestOtpIn"];
            };
        };
        responses: {
            /** @description The code is on its way, if there is such a shop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpSentOut"];
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
    list_sessions: {
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
    end_session: {
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
    verify_otp: {
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
                "application/json": components["schemas"]["VerifyOtpIn"];
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
                    "application/json": components["schemas"]["TokoLoginOut"];
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
            /** @description The code is wrong, expired, used or replaced by a newer one (`otp_invalid`). */
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
    get_cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart; empty when nothing was put in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_CartOut"];
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
    add_to_cart: {
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
                "application/json": components["schemas"]["AddIn"];
            };
        };
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_CartOut"];
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
            /** @description The same request is still running. */
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
    add_many_to_cart: {
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
                "application/json": components["schemas"]["AddManyIn"];
            };
        };
        responses: {
            /** @description The cart, and the result of each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AddManyOut"];
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
            /** @description The same request is still running. */
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
    checkout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CheckoutIn"] | null;
            };
        };
        responses: {
            /** @description The order, `pending`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OrderOut"];
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
            /** @description `price_changed` or `out_of_stock` with the cart in `data`, or the same request is still running. */
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
    clear_cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The empty cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_CartOut"];
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
    update_cart_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The line's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateItemIn"];
            };
        };
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_CartOut"];
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
    remove_cart_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The line's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_CartOut"];
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
    list_categories: {
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
                    "application/json": components["schemas"]["Success_Vec_Category"];
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
    get_dealer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the dealer's settings say; an empty field was never filled in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_DealerOut"];
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
    list_orders: {
        parameters: {
            query?: {
                /** @description Only orders in this status. */
                status?: components["schemas"]["OrderStatus"] | "";
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
                    "application/json": components["schemas"]["List_OrderSummary"];
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
    get_order: {
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
                    "application/json": components["schemas"]["Success_OrderOut"];
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
    cancel_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelIn"] | null;
            };
        };
        responses: {
            /** @description The order, `cancelled`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_OrderOut"];
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
    reorder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the first answer is given again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The order's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart, and the result of each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_AddManyOut"];
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
    list_products: {
        parameters: {
            query?: {
                /**
                 * @description Part number in any writing, official name, workshop Indonesian, motorcycle: any words in any order.
                 * @example kampas rem depan beat
                 */
                search?: string;
                /**
                 * @description Code of a category.
                 * @example BRAKE
                 */
                category?: string;
                /**
                 * @description A motorcycle by its name or by a model group of its part numbers: only parts made for it.
                 * @example vario 125
                 */
                model?: string;
                /** @description `true`: only what is in stock. */
                in_stock?: boolean | "";
                /** @description Default: `relevance` when searching, else `name`. */
                sort?: ("relevance" | "name" | "price_asc" | "price_desc" | "code") | "";
                /** @description `true`: with `facets`, what the list has by category, stock and motorcycle. */
                facets?: boolean | "";
                /** @description Page, from 1. */
                page?: number | "";
                /** @description Products on a page, at most 100. */
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
                    "application/json": components["schemas"]["ProductPage"];
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
    suggest_products: {
        parameters: {
            query: {
                /**
                 * @description What has been typed so far.
                 * @example kampas re
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions, none when there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_Suggestions"];
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
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the product
                 * @example 4711
                 */
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
                    "application/json": components["schemas"]["Success_ProductDetail"];
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
    get_product_image: {
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
                /**
                 * @description Id of the product
                 * @example 4711
                 */
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
    get_product_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the product
                 * @example 4711
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its stock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ProductStock"];
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
    match_quick_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickOrderIn"];
            };
        };
        responses: {
            /** @description What each line is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_QuickOrderOut"];
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
    fonnte_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unguessable end of the address. */
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ReportKept"];
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
    gowa_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description `sha256=` and the HMAC-SHA256 of the body, in hexadecimal digits. */
                "X-Hub-Signature-256"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ReportKept"];
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
            /** @description Not signed, or not with our secret. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This gateway is not set up for reports. */
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
    cloud_api_challenge: {
        parameters: {
            query?: {
                /** @description `subscribe` */
                "hub.mode"?: string;
                /** @description What is to be answered. */
                "hub.challenge"?: string;
                /** @description The word that was agreed on. */
                "hub.verify_token"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge, bare. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
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
            /** @description Not the word that was agreed on. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This gateway is not set up for reports. */
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
    cloud_api_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description `sha256=` and the HMAC-SHA256 of the body, in hexadecimal digits. */
                "X-Hub-Signature-256"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success_ReportKept"];
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
            /** @description Not signed, or not with our secret. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This gateway is not set up for reports. */
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
}
