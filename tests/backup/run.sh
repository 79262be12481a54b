#!/bin/sh
# The drill: shops order while a backup is made, and go on; the backup, and a moment after it, are restored into new clusters and held
# against the check that the kill tests use; the service starts on them, and people order on. Then what is not allowed.
#
#   tests/backup/run.sh            needs the built service: cargo build --workspace (PMO_BIN names another one)
#   PARTS=56500 tests/backup/run.sh     with the full demo catalogue; prints sizes and times
#
# KEEP=1 keeps the folder.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"

pmo=${PMO_BIN:-${CARGO_TARGET_DIR:-$root/target}/debug/pmo}
[ -x "$pmo" ] || die "$pmo is missing: cargo build --workspace"
postgres=$root/api/dev/postgres.sh
unset DATABASE_URL REDIS_URL
work=$(mktemp -d "${TMPDIR:-/tmp}/pmo-backup.XXXXXX")
service='' orders=''
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    for process in $orders $service; do kill "$process" 2>/dev/null && wait "$process" 2>/dev/null || true; done
    [ "$status" = 0 ] || tail -n 5 "$work"/*.log >&2 || true
    for cluster in one two three; do [ ! -d "$work/$cluster" ] || "$postgres" stop "$work/$cluster" || true; done
    if [ -n "${KEEP:-}" ]; then say "kept: $work"; else rm -rf -- "$work"; fi
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

step() { say "$(date +%T) $*"; }
url() { "$postgres" url "$work/$1" ${2:+--api}; }
# The cluster's superuser, for what an operator of PostgreSQL does.
super() { url "$1" | sed 's|//pmo:|//postgres:|; s|/pmo$|/postgres|'; }
seconds() { node -e 'process.stdout.write(((Date.now() - Number(process.argv[1])) / 1000).toFixed(1))' "$1"; }
now_ms() { node -e 'process.stdout.write(String(Date.now()))'; }

# serve CLUSTER: the service on it, at $base
serve() {
    port=$(random_port)
    base=http://127.0.0.1:$port
    env DATABASE_URL="$(url "$1" api)" HOST=127.0.0.1 PORT="$port" DATA_DIR="$work" WHATSAPP_GATEWAYS=log LOG=warn SECRET_KEY="the secret key of the drill, of both" \
        RATE_LIMIT_API_PER_MINUTE=0 RATE_LIMIT_ADMIN_PER_MINUTE=0 RATE_LIMIT_AUTH_PER_MINUTE=0 OTP_COOLDOWN_SECONDS=1 LOGIN_LIMIT=100 \
        "$pmo" serve >"$work/pmo-$1.log" 2>&1 &
    service=$!
    tries=0
    until curl -fsS "$base/readyz" >/dev/null 2>&1; do
        alive "$service" || die "the service ended"
        tries=$((tries + 1))
        [ "$tries" -le 600 ] || die "the service is not ready after a minute"
        sleep 0.1
    done
}
end_service() { kill "$service" && { wait "$service" || true; } && service=''; }

# order_on NAME SHOP…: people order in the background, and what was answered goes to NAME.orders
order_on() {
    name=$1
    shift
    : >"$work/$name.orders"
    node "$here/orders.mjs" "$base" "$@" >"$work/$name.orders" 2>"$work/$name-orders.log" &
    orders=$!
}
until_answered() {
    tries=0
    until [ "$(wc -l <"$work/$1.orders")" -ge "$2" ]; do
        alive "$orders" || die "nobody orders any more"
        tries=$((tries + 1))
        [ "$tries" -le 3000 ] || die "fewer than $2 orders in five minutes"
        sleep 0.1
    done
}
end_orders() { kill "$orders" && { wait "$orders" || die "an order failed"; } && orders=''; }

# has_orders CLUSTER FILE: all orders of the file are there, each with its sales order
has_orders() {
    while read -r _ number sales_order; do
        found=$(ask "$(url "$1")" "SELECT count(*) FROM pmov2.orders o JOIN data_part.tblso so ON so.id = o.ref_so_id
            WHERE o.order_number = '$number' AND so.no_so = '$sales_order' AND so.no_so = o.ref_so_number")
        [ "$found" = 1 ] || die "$number, which was answered, is not in cluster $1"
    done <"$2"
}
count_orders() { ask "$(url "$1")" "SELECT count(*) FROM pmov2.orders"; }
check() {
    wrong=$("$tools/psql" --no-psqlrc -qtA -v ON_ERROR_STOP=1 -d "$(url "$1")" -f "$root/api/deploy/check.sql" | awk -F'|' '{ n++ } $3 > 0 { print } END { if (!n) print "no rule" }')
    [ -z "$wrong" ] || die "not whole: $wrong"
}
# compare CLUSTER: PMO and the old system are compared; prints green or red
compare() {
    before=$(ask "$(url "$1")" "SELECT COALESCE(max(id), 0) FROM pmov2.reconciliation_runs")
    ask "$(url "$1")" "UPDATE pmov2.schedules SET requested_at = now(), requested_by = 'drill' WHERE name = 'reconciliation'"
    tries=0
    until [ "$(ask "$(url "$1")" "SELECT COALESCE(max(id), 0) > $before FROM pmov2.reconciliation_runs")" = t ]; do
        tries=$((tries + 1))
        [ "$tries" -le 300 ] || die "nothing was compared in 30 s"
        sleep 0.1
    done
    ask "$(url "$1")" "SELECT CASE unacknowledged WHEN 0 THEN 'green' ELSE 'red' END FROM pmov2.reconciliation_runs ORDER BY id DESC LIMIT 1"
}
must_fail() {
    words=$1
    shift
    if "$@" >"$work/refused" 2>&1; then die "was not refused: $*"; fi
    grep -q "$words" "$work/refused" || { cat "$work/refused" >&2; die "refused, but not with \"$words\""; }
}

# --- a service with its WAL archived ----------------------------------------------------------

step "a service on a cluster that archives its WAL"
"$postgres" start "$work/one" >/dev/null
"$postgres" stop "$work/one"
mkdir "$work/wal"
printf '%s\n' "archive_mode = on" "archive_command = 'test ! -f $work/wal/%f && cp %p $work/wal/%f.new && mv $work/wal/%f.new $work/wal/%f'" \
    >>"$work/one/data/postgresql.conf"
"$postgres" start "$work/one" >/dev/null
here_was=$here here=$root/api/deploy
# shellcheck source=api/deploy/tools.sh
. "$root/api/deploy/tools.sh"
find_any
find_tools "$(server_major "$(url one)")"
here=$here_was
env DATABASE_URL="$(url one)" DEMO_PARTS="${PARTS:-500}" "$pmo" migrate --demo --grant-to pmo_api >"$work/migrate.log" 2>&1
serve one
order_on first TK001 TK002 TK003
until_answered first 10

# --- a backup while people order, and a base backup ---------------------------------------------

step "a backup while people order"
cp "$work/first.orders" "$work/before"
began=$(now_ms)
backup=$(DATABASE_URL=$(url one) "$root/api/deploy/backup.sh" "$work/backups")
took_backup=$(seconds "$began")
"$tools/pg_basebackup" --pgdata="$work/base" --checkpoint=fast --wal-method=none --dbname="$(super one)" 2>"$work/basebackup.log"
until_answered first $(($(wc -l <"$work/first.orders") + 5))
cp "$work/first.orders" "$work/before-moment"
sleep 0.2
moment=$(ask "$(url one)" "SELECT clock_timestamp()")
until_answered first $(($(wc -l <"$work/first.orders") + 8))
end_orders
ask "$(super one)" "SELECT pg_switch_wal()" >/dev/null
last=$(count_orders one)

# --- into a new cluster ---------------------------------------------------------------------------

step "the backup in a new cluster"
"$postgres" start "$work/two" >/dev/null
began=$(now_ms)
DATABASE_URL=$(url two) "$root/api/deploy/restore.sh" "$backup" 2>"$work/restore.log"
took_restore=$(seconds "$began")
check two
has_orders two "$work/before"
[ "$(count_orders two)" -lt "$last" ] || die "the backup has orders that were placed later"
end_service
serve two
order_on second TK004 TK006
until_answered second 4
end_orders
check two
[ "$(compare two)" = green ] || die "the restored database is not green"

# --- what is not allowed ---------------------------------------------------------------------------

step "what is refused"
must_fail "not empty\|stop it first" env DATABASE_URL="$(url two)" "$root/api/deploy/restore.sh" "$backup"
must_fail "stop it first" env DATABASE_URL="$(url two)" "$root/api/deploy/restore.sh" "$backup" --replace
end_service
must_fail "not empty" env DATABASE_URL="$(url two)" "$root/api/deploy/restore.sh" "$backup"
cp -R "$backup" "$work/damaged"
printf x >>"$work/damaged/database.dump"
must_fail "damaged" env DATABASE_URL="$(url two)" "$root/api/deploy/restore.sh" "$work/damaged" --replace

# --- only PMO's schema, beside an old system that has gone on ------------------------------------------

step "PMO alone, beside an old system that has gone on"
DATABASE_URL=$(url one) "$root/api/deploy/restore.sh" "$backup" --replace --without-data-part 2>"$work/restore-pmo.log" ||
    [ $? = 3 ] || die "could not be restored: $(cat "$work/restore-pmo.log")"
serve one
[ "$(compare one)" = red ] || die "sales orders of lost orders are not shown"
# Of orders that PMO does not know any more, and of those that wait for their approval once more.
shown=$(ask "$(url one)" "SELECT count(*) FROM pmov2.reconciliation_differences WHERE is_open AND kind IN ('sales_order_unknown', 'sales_order_unexpected')")
lost=$(ask "$(url one)" "SELECT count(*) FROM data_part.tblso WHERE keterangan LIKE 'PMO ORD-%' AND NOT EXISTS (SELECT FROM pmov2.orders WHERE ref_so_id = tblso.id)")
[ "$shown" = "$lost" ] && [ "$lost" -ge 13 ] || die "$lost sales orders have no order, $shown are shown"
others=$(ask "$(url one)" "SELECT string_agg(DISTINCT kind, ' ') FROM pmov2.reconciliation_differences WHERE is_open AND kind NOT LIKE 'sales_order_un%'")
[ -z "$others" ] || die "also shown: $others"
order_on third TK005
until_answered third 2
end_orders
has_orders one "$work/third.orders"
end_service
"$postgres" stop "$work/one"

# --- a moment in time -----------------------------------------------------------------------------------

step "the state of a moment, from the base backup and the archive"
mkdir "$work/three"
cp -p "$work/one/password" "$work/three/password"
cp -p "$work/one/api-password" "$work/three/api-password"
mv -- "$work/base" "$work/three/data"
: >"$work/three/data/recovery.signal"
printf '%s\n' "archive_mode = off" "restore_command = 'cp $work/wal/%f %p'" "recovery_target_time = '$moment'" "recovery_target_action = promote" \
    >>"$work/three/data/postgresql.conf"
"$postgres" start "$work/three" >/dev/null
tries=0
until [ "$(ask "$(url three)" "SELECT pg_is_in_recovery()" 2>/dev/null)" = f ]; do
    tries=$((tries + 1))
    [ "$tries" -le 300 ] || die "the recovery does not end"
    sleep 0.1
done
check three
has_orders three "$work/before-moment"
serve three
order_on fourth TK007
until_answered fourth 2
end_orders
[ "$(compare three)" = green ] || die "the recovered database is not green"
end_service

say "backup of $(du -sh "$backup" | cut -f1) in $took_backup s, restored and checked in $took_restore s; $last orders, $lost of them after it"
