#!/bin/sh
# The whole flow with nothing but curl (and node to read JSON), against a server started by `make run`:
# a shop logs in by OTP, searches, fills its cart and checks out; an admin approves; the sales order has its
# number and the four WhatsApp texts are in the log gateway.
#
#   tests/order-flow.sh                                   http://localhost:8080, shop TK001
#   BASE_URL=http://localhost:8081 SHOP=TK002 tests/order-flow.sh
set -eu

base=${BASE_URL:-http://localhost:8080}
shop=${SHOP:-TK001}
shop_phone=${SHOP_PHONE:-6281200000${shop#TK}}
admin_phone=${ADMIN_PHONE:-6281299990000}
admin_email=${ADMIN_EMAIL:-super@pmo.demo}
admin_password=${ADMIN_PASSWORD:-demo-pmo-2025}

answer=$(mktemp)
headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT

bold='' plain=''
if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
fail() {
    printf '\nfailed: %s\n' "$*" >&2
    exit 1
}

# json PATH: a member of the last answer, e.g. `json data.items.0.id`
json() {
    node -e '
        const value = process.argv[2].split(".").reduce((at, key) => at?.[key], JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")));
        process.stdout.write(value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value));
    ' "$answer" "$1"
}

# call METHOD PATH [curl arguments…]: the answer is left in $answer, the status in $status
call() {
    method=$1 path=$2
    shift 2
    status=$(curl -sS -o "$answer" -D "$headers" -w '%{http_code}' -X "$method" "$base$path" \
        -H 'Content-Type: application/json' "$@") || fail "$base does not answer; is \`make run\` running?"
    printf '  %-6s %-34s %s\n' "$method" "$path" "$status"
}

# The same, but anything else than a success ends the script with the problem's own words.
must() {
    call "$@"
    case $status in 2*) ;; *) fail "$(json detail) ($(json code), request $(json request_id))" ;; esac
}

# message TO WORDS: waits until a text with these words was sent to TO, and prints the newest
message() {
    tries=0
    while :; do
        curl -sS -o "$answer" "$base/dev/messages?to=$1"
        found=$(node -e '
            const { data } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
            process.stdout.write(data.find((message) => message.text.includes(process.argv[2]))?.text ?? "");
        ' "$answer" "$2")
        if [ -n "$found" ]; then break; fi
        tries=$((tries + 1))
        [ "$tries" -lt 50 ] || fail "no message with \"$2\" came to $1"
        sleep 0.2
    done
    printf '%s\n' "$found"
}

key() { od -An -v -N16 -tx1 /dev/urandom | tr -d ' \n'; }

say "1. Shop $shop asks for a login code"
call POST /api/auth/request-otp -d "{\"shop_code\": \"$shop\"}"
if [ "$status" = 429 ]; then
    # One code a minute: this script ran a moment ago.
    wait=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9]*\).*/\1/p' "$headers")
    [ "${wait:-999}" -le 60 ] || fail "too many codes were requested for $shop, try again in $wait s or take another SHOP"
    printf '  a code was requested a moment ago, waiting %s s\n' "$wait"
    sleep "$wait"
    must POST /api/auth/request-otp -d "{\"shop_code\": \"$shop\"}"
fi
# Codes are sent by a worker: the newest may still be on its way.
sleep 1
text=$(message "$shop_phone" 'Kode OTP Anda')
printf '  WhatsApp to %s: %s\n' "$shop_phone" "$text"
otp=$(printf '%s' "$text" | sed -n 's/[^0-9]*\([0-9]\{6\}\).*/\1/p')

say "2. It logs in with the code"
must POST /api/auth/verify-otp -d "{\"shop_code\": \"$shop\", \"otp\": \"$otp\"}"
toko="Authorization: Bearer $(json token)"
printf '  logged in as %s until %s\n' "$(json shop.name)" "$(json expires_at)"

# order WORDS QTY: finds a part by these words, puts it into the cart and checks out; the order is left in $answer
order() {
    must GET "/api/products?search=$(printf '%s' "$1" | tr ' ' '+')&in_stock=true&per_page=5" -H "$toko"
    product=$(json data.0.id)
    [ -n "$product" ] || fail "nothing was found for \"$1\""
    printf '  "%s": %s %s, Rp %s (%s found)\n' "$1" "$(json data.0.code)" "$(json data.0.name)" "$(json data.0.price)" "$(json meta.total)"
    must POST /api/cart/add -H "$toko" -H "Idempotency-Key: \"$(key)\"" -d "{\"product_id\": $product, \"qty\": $2}"
    printf '  the cart has %s line(s), together Rp %s\n' "$(json data.item_count)" "$(json data.grand_total)"
    checkout_key=$(key)
    total=$(json data.grand_total)
    must POST /api/cart/checkout -H "$toko" -H "Idempotency-Key: \"$checkout_key\"" -d "{\"expected_total\": \"$total\"}"
    placed=$(json data.order_number)
    # The answer was lost? The same request again gives the same order.
    must POST /api/cart/checkout -H "$toko" -H "Idempotency-Key: \"$checkout_key\"" -d "{\"expected_total\": \"$total\"}"
    [ "$(json data.order_number)" = "$placed" ] || fail "a repeated checkout made another order"
    printf '  order %s, %s, Rp %s\n' "$placed" "$(json data.status)" "$(json data.grand_total)"
}

say "3. It empties its cart, searches in its own words, and orders"
must DELETE /api/cart/clear -H "$toko"
order 'kampas rem depan beat' 4
order_id=$(json data.id) order_number=$placed

say "4. An admin logs in and finds the order"
must POST /api/admin/login -d "{\"email\": \"$admin_email\", \"password\": \"$admin_password\"}"
admin="Authorization: Bearer $(json token)"
must GET "/api/admin/orders/$order_id" -H "$admin"
printf '  %s of %s: %s\n' "$(json data.order_number)" "$(json data.shop.name)" "$(json data.status)"

say "5. The admin approves: the old system gets its sales order, once"
must PUT "/api/admin/orders/$order_id/approve" -H "$admin"
so_number=$(json data.ref_so_number)
printf '  sales order %s, order type %s\n' "$so_number" "$(json data.jenis_so)"
must PUT "/api/admin/orders/$order_id/approve" -H "$admin"
[ "$(json data.ref_so_number)" = "$so_number" ] || fail "a second approval wrote another sales order"

say "6. The shop sees it"
must GET "/api/orders/$order_id" -H "$toko"
printf '  %s: %s\n' "$(json data.order_number)" "$(json data.status)"

say "7. Another order is rejected"
order 'oli mesin' 1
rejected_id=$(json data.id) rejected_number=$placed
must PUT "/api/admin/orders/$rejected_id/reject" -H "$admin" -d '{"reason": "Stock tidak tersedia"}'
printf '  %s: %s\n' "$(json data.order_number)" "$(json data.status)"

say "8. The four WhatsApp texts"
printf '\nto %s:\n%s\n' "$shop_phone" "$text"
printf '\nto %s:\n' "$admin_phone"
message "$admin_phone" "$order_number"
printf '\nto %s:\n' "$shop_phone"
message "$shop_phone" "$so_number"
printf '\nto %s:\n' "$shop_phone"
message "$shop_phone" "$rejected_number ditolak"

say "9. Both log out"
must POST /api/auth/logout -H "$toko"
must POST /api/admin/logout -H "$admin"
call GET /api/auth/me -H "$toko"
[ "$status" = 401 ] || fail "the token still works"

say "Done: $order_number is $so_number in data_part.tblso."
