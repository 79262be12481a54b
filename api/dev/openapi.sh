#!/bin/sh
# Writes openapi/openapi.json, the API's document as the code says it.
#
#   openapi.sh           after a change of the API
#   openapi.sh --check   fails when the committed document is not what the code says
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"
cd -- "$here/../.."

document=openapi/openapi.json
new=$(mktemp "${TMPDIR:-/tmp}/pmo-openapi.XXXXXX")
trap 'rm -f -- "$new"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --workspace: shares what `cargo test --workspace` builds
cargo build --quiet --workspace
"${CARGO_TARGET_DIR:-target}/debug/pmo" openapi >"$new"

case ${1:-write} in
    write)
        mkdir -p openapi
        # untouched when nothing changed: the front ends are built again when it is newer
        cmp -s "$new" "$document" || cp -- "$new" "$document"
        ;;
    --check)
        cmp -s "$new" "$document" && exit 0
        diff -u "$document" "$new" | head -n 40 >&2 || true
        die "$document is not what the code says: run \`make openapi\` and commit what changed"
        ;;
    *) die "usage: openapi.sh [--check]" ;;
esac
