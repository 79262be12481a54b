#!/bin/sh
# Runs the kill tests in a folder of their own, and clears up after them however they end:
#
#   tests/torture/run.sh                            the long form: at least 60 kills and 5,000 orders
#   tests/torture/run.sh --kills 12 --orders 150 --hurry      the short form, as `make test` has it
#   tests/torture/run.sh --seed 42                  the plan of an earlier run once more
#
# Needs the built service and the built tests: cargo build --workspace. PMO_BIN names another service, e.g. a release build;
# KEEP=1 keeps the folder with the logs.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"

target=${CARGO_TARGET_DIR:-$root/target}
pmo=${PMO_BIN:-$target/debug/pmo}
[ -x "$pmo" ] && [ -x "$target/debug/torture" ] || die "not built: cargo build --workspace"
have setpriv || die "setpriv is missing (Debian: apt install util-linux): without it killed tests would leave processes behind"

tear_down() {
    "$root/api/dev/redis.sh" stop "$1/redis" || true
    "$root/api/dev/postgres.sh" stop "$1/postgres" || true
    rm -rf -- "$1"
}

# What a killed run left behind goes now.
temp=${TMPDIR:-/tmp}
for left in "$temp"/pmo-torture.*; do
    if [ -O "$left" ] && [ -s "$left/owner" ] && ! alive "$(cat "$left/owner")"; then tear_down "$left"; fi
done

work=$(mktemp -d "$temp/pmo-torture.XXXXXX")
torture=
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    if [ -n "$torture" ]; then kill "$torture" 2>/dev/null || true; fi
    if [ "$status" != 0 ]; then tail -n 5 "$work"/*.log >&2 || true; fi
    if [ -n "${KEEP:-}" ]; then say "kept: $work"; "$root/api/dev/redis.sh" stop "$work/redis"; "$root/api/dev/postgres.sh" stop "$work/postgres"; else tear_down "$work"; fi
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
echo $$ >"$work/owner"

unset DATABASE_URL REDIS_URL
"$target/debug/torture" --work "$work" --pmo "$pmo" "$@" &
torture=$!
wait "$torture" && status=0 || status=$?
torture=
exit "$status"
