#!/bin/sh
# What a page costs in tables of three sizes (4,300 to 430,000 parts, 1,000 to 1,000,000 orders), with a PostgreSQL of its own, and
# writes RESULTS.md beside this file:
#
#   tests/growth/run.sh                                             some 10 minutes
#   tests/growth/run.sh --sizes '5650,1000,1000;56500,10000,10000'  other sizes: parts in the master, orders, messages
#
# Needs the release build: make growth. Nothing else should run on the machine meanwhile.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"

target=${CARGO_TARGET_DIR:-$root/target}/release
[ -x "$target/pmo" ] && [ -x "$target/growth" ] || die "not built: make growth"
have setpriv || die "setpriv is missing (Debian: apt install util-linux)"

work=$(mktemp -d "${TMPDIR:-/tmp}/pmo-growth.XXXXXX")
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" = 0 ] || tail -n 5 "$work"/*.log >&2 || true
    "$root/api/dev/postgres.sh" stop "$work/postgres" || true
    rm -rf -- "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

unset DATABASE_URL REDIS_URL
database=$("$root/api/dev/postgres.sh" start "$work/postgres" --throwaway)
"$target/growth" --work "$work" --pmo "$target/pmo" --database-url "$database" --results "$here/RESULTS.md" "$@"
