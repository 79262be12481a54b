#!/bin/sh
# A backup of the whole database: PMO's schema, the old system's, the migrations' table, owners and grants, product pictures.
#
#   DATABASE_URL=… backup.sh FOLDER [--keep N]
#
# Makes FOLDER/pmo-YYYYMMDDTHHMMSSZ with `database.dump` (pg_dump's custom format), `manifest` (what it is) and `SHA256SUMS`.
# It appears when it is whole, and never replaces another one. The service goes on meanwhile: it is the state of one moment.
# The role has to be one that may read everything: an owner or a superuser, not the one that serves.
# --keep: afterwards only the newest N stay.
set -eu
umask 077

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/deploy/tools.sh
. "$here/tools.sh"

usage() {
    say "usage: DATABASE_URL=… backup.sh FOLDER [--keep N]"
    exit 2
}
[ $# -ge 1 ] || usage
folder=$1 keep=
case $# in
    1) ;;
    3) [ "$2" = --keep ] || usage; keep=$3 ;;
    *) usage ;;
esac
case $keep in '') ;; *[!0-9]* | 0) usage ;; esac
: "${DATABASE_URL:?names the database}"

find_any
find_tools "$(server_major "$DATABASE_URL")"
mkdir -p -- "$folder"
name=pmo-$(date -u +%Y%m%dT%H%M%SZ)
[ ! -e "$folder/$name" ] || die "$folder/$name exists"
work=$folder/.$name.$$
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -- "$work"

"$tools/pg_dump" --format=custom --lock-wait-timeout=60s --file="$work/database.dump" --dbname="$DATABASE_URL"
"$tools/pg_restore" --list "$work/database.dump" >"$work/contents"
grep -q ' SCHEMA - pmov2 ' "$work/contents" || die "there is no schema pmov2 in this database"
rm -- "$work/contents"
{
    echo "made_at $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    echo "postgresql $(server_major "$DATABASE_URL")"
    echo "schema $(ask "$DATABASE_URL" "SELECT COALESCE(max(version), 0) FROM _sqlx_migrations WHERE success")"
    # Who owns or was granted something: they have to be there before it is restored.
    echo "roles $(ask "$DATABASE_URL" "SELECT string_agg(DISTINCT role, ' ') FROM (
        SELECT pg_get_userbyid(relowner)::text AS role FROM pg_class WHERE relnamespace::regnamespace::text IN ('pmov2', 'data_part')
        UNION SELECT pg_get_userbyid(grantee)::text FROM pg_class, aclexplode(relacl)
        WHERE relnamespace::regnamespace::text IN ('pmov2', 'data_part') AND grantee <> 0) AS known")"
} >"$work/manifest"
(cd -- "$work" && sums database.dump manifest >SHA256SUMS)
sync "$work/database.dump" 2>/dev/null || sync
[ ! -e "$folder/$name" ] || die "$folder/$name exists"
mv -- "$work" "$folder/$name"
echo "$folder/$name"

if [ -n "$keep" ]; then
    find "$folder" -maxdepth 1 -type d -name 'pmo-????????T??????Z' | LC_ALL=C sort -r | tail -n "+$((keep + 1))" | while IFS= read -r old; do
        rm -rf -- "$old"
    done
fi
