#!/bin/sh
# Measures the release build beside its references, with a PostgreSQL (durable, as in production) and a Redis of its own and the full
# demo catalogue:
#
#   tests/bench/run.sh                          everything, some 9 minutes; writes RESULTS.md beside this file and the figures of the README
#   tests/bench/run.sh --quick                  everything once, at 16 connections, only on the screen
#   tests/bench/run.sh --only search --rounds 5 some of it, only on the screen
#
# PARTS: parts of the catalogue. Nothing else should run on the machine meanwhile.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"

target=${CARGO_TARGET_DIR:-$root/target}/release
[ -x "$target/pmo" ] && [ -x "$target/bench" ] || die "not built: make bench"
have setpriv || die "setpriv is missing (Debian: apt install util-linux)"
if ! have pgbench; then
    [ "$(id -u)" = 0 ] && have apt-get || die "pgbench is missing (Debian: apt install postgresql)"
    say "installing pgbench"
    apt_install postgresql
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/pmo-bench.XXXXXX")
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" = 0 ] || tail -n 5 "$work"/*.log >&2 || true
    "$root/api/dev/redis.sh" stop "$work/redis" || true
    "$root/api/dev/postgres.sh" stop "$work/postgres" || true
    rm -rf -- "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

unset DATABASE_URL REDIS_URL
database=$("$root/api/dev/postgres.sh" start "$work/postgres")
redis=$("$root/api/dev/redis.sh" start "$work/redis")
say "filling the database"
(cd -- "$work" && LOG=warn "$target/pmo" seed --orders 6000 --demo-parts "${PARTS:-56500}" --database-url "$database")

results=$work/RESULTS.md
readme=
case "$*" in
    '') results=$here/RESULTS.md readme=$root/README.md ;;
    --quick*) shift && set -- --seconds 1 --rounds 1 --connections 16 "$@" ;;
esac
say "measuring"
"$target/bench" --work "$work" --pmo "$target/pmo" --cluster "$work/postgres" --database-url "$database" --redis-url "$redis" \
    --results "$results" ${readme:+--readme "$readme"} "$@"
