#!/bin/sh
# Writes .sqlx, the committed answers of a database to the queries in the code, without which the
# build would need one.
#
#   prepare.sh           after a change of queries or migrations
#   prepare.sh --check   fails when .sqlx is not what a database says now
#
# sqlx's macros write an answer for each query they see while the crate compiles, when they are told
# where. So: an empty PostgreSQL, the schema, one build. No sqlx-cli is needed.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"
cd -- "$here/../.."

mode=${1:-write}
case $mode in write | --check) ;; *) die "usage: prepare.sh [--check]" ;; esac

# Whether anything changed since the last time it was fresh.
stamp=${CARGO_TARGET_DIR:-target}/sqlx-fresh
inputs() {
    find .sqlx api/Cargo.toml api/src migrations tests/src Cargo.lock -type f 2>/dev/null | LC_ALL=C sort | xargs cksum | cksum
}
if [ "$mode" = --check ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$(inputs)" ]; then exit 0; fi

# cargo doesn't know that the macros read a database: it must see a change to ask them again.
expand_again() { touch api/src/lib.rs tests/src/lib.rs; }

work=
fresh=
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    # What was built by asking the database is not what .sqlx would have built: not to be kept.
    if [ -z "$fresh" ]; then expand_again; fi
    if [ -n "$work" ]; then
        "$here/postgres.sh" stop "$work/postgres" || true
        rm -rf -- "$work"
    fi
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

work=$(mktemp -d "${TMPDIR:-/tmp}/pmo-prepare.XXXXXX")
mkdir "$work/sqlx"
npm_ci "$here" --ignore-scripts
url=$("$here/postgres.sh" start "$work/postgres" --throwaway)
node "$here/apply-sql.mjs" "$url" migrations/*.sql api/src/demo/data_part.sql

expand_again
# --workspace --lib: the same dependencies with the same features as `cargo test --workspace`, which
# would otherwise build some of them twice.
SQLX_OFFLINE=false DATABASE_URL=$url SQLX_OFFLINE_DIR=$work/sqlx cargo build --workspace --lib

if [ "$mode" = write ]; then
    rm -rf .sqlx
    mv -- "$work/sqlx" .sqlx
    chmod 755 .sqlx
    say "$(find .sqlx -name 'query-*.json' | wc -l | tr -d ' ') queries in .sqlx"
else
    mkdir -p "$work/committed"
    if [ -d .sqlx ]; then cp -R .sqlx/. "$work/committed"; fi
    if ! (cd -- "$work" && diff -rq committed sqlx) >&2; then
        die "the committed query data (.sqlx) is stale: run \`make prepare\` and commit what changed"
    fi
fi
fresh=1
inputs >"$stamp"
