#!/bin/sh
# Puts a backup of backup.sh into a database.
#
#   DATABASE_URL=… restore.sh BACKUP [--replace] [--without-data-part]
#
# The database must be there and empty. --replace: what is in the schemas that are restored is thrown away first; better is a new
# database, to which the service is then pointed. --without-data-part: the old system's schema is left as it is, with whatever has
# been ordered since; reconciliation then shows what PMO no longer knows. All or nothing; in the end check.sql says whether it is whole.
# The role has to be the owner of the schemas, or a superuser; stop the service before.
set -eu
umask 077

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/deploy/tools.sh
. "$here/tools.sh"

usage() {
    say "usage: DATABASE_URL=… restore.sh BACKUP [--replace] [--without-data-part]"
    exit 2
}
[ $# -ge 1 ] || usage
backup=$1 replace='' schemas="'pmov2', 'data_part'"
shift
for option in "$@"; do
    case $option in
        --replace) replace=1 ;;
        --without-data-part) schemas="'pmov2'" ;;
        *) usage ;;
    esac
done
: "${DATABASE_URL:?names the database}"

# --- is it the backup that was made, and does it fit? -----------------------------------------

[ -f "$backup/SHA256SUMS" ] || die "$backup is no backup: it has no SHA256SUMS"
(cd -- "$backup" && sums database.dump manifest) | cmp -s - "$backup/SHA256SUMS" || die "$backup is damaged: its sums are not those of SHA256SUMS"
fact() { sed -n "s/^$1 //p" "$backup/manifest"; }

find_any
major=$(server_major "$DATABASE_URL")
[ "$major" -ge "$(fact postgresql)" ] || die "the backup is of PostgreSQL $(fact postgresql), the database of $major: restore into that version or a later one"
find_tools "$major"
for role in $(fact roles); do
    [ -n "$(ask "$DATABASE_URL" "SELECT 1 FROM pg_roles WHERE rolname = '$role'")" ] || die "role $role is missing: CREATE ROLE \"$role\" LOGIN PASSWORD '…'"
done
busy=$(ask "$DATABASE_URL" "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pmo'")
[ "$busy" = 0 ] || die "the service is connected to this database ($busy connections): stop it first"

# --- is there room? ---------------------------------------------------------------------------

there=$(ask "$DATABASE_URL" "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') AND (relnamespace::regnamespace::text IN ($schemas) OR relname = '_sqlx_migrations')")
if [ "$there" != 0 ]; then
    [ -n "$replace" ] || die "the database is not empty ($there tables): restore into a new one, or say --replace"
    say "throwing away $there tables"
    for schema in $(echo "$schemas" | tr -d "',"); do
        ask "$DATABASE_URL" "SET client_min_messages = error; DROP SCHEMA IF EXISTS $schema CASCADE"
    done
    ask "$DATABASE_URL" "DROP TABLE IF EXISTS _sqlx_migrations"
fi

# --- restore ----------------------------------------------------------------------------------

contents=$(mktemp)
trap 'rm -f -- "$contents"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# The last column of a line is the owner, the one before the name, and the schema stands before that.
"$tools/pg_restore" --list "$backup/database.dump" >"$contents.all"
case $schemas in
    *data_part*) mv -- "$contents.all" "$contents" ;;
    *) grep -vE ' (data_part|SCHEMA - data_part|SCHEMA data_part) ' "$contents.all" >"$contents" && rm -- "$contents.all" ;;
esac
set -- --exit-on-error --single-transaction --no-comments --use-list="$contents" --dbname="$DATABASE_URL"
for role in $(fact roles); do
    may=$(ask "$DATABASE_URL" "SELECT pg_has_role(current_user, '$role', 'MEMBER')")
    if [ "$may" != t ]; then
        say "everything will belong to $(ask "$DATABASE_URL" 'SELECT current_user'), who may give nothing to $role: set owners and run grants.sql afterwards"
        set -- "$@" --no-owner --no-privileges
        break
    fi
done
"$tools/pg_restore" "$@" "$backup/database.dump"
if [ "$schemas" = "'pmov2'" ]; then
    # The old system knows numbers that PMO has given since; they may not be given again.
    ask "$DATABASE_URL" "INSERT INTO pmov2.serials AS s (type, year, last_number, prefix, created_at, updated_at)
        SELECT 'order', number[1]::int, max(number[2]::int), 'ORD', now(), now()
        FROM (SELECT regexp_match(keterangan, '^PMO ORD-([0-9]{4})-([0-9]{6,9})') AS number FROM data_part.tblso) AS named
        WHERE number IS NOT NULL GROUP BY 1, 2
        ON CONFLICT ON CONSTRAINT serials_type_year_key DO UPDATE SET last_number = GREATEST(s.last_number, EXCLUDED.last_number)"
fi
ask "$DATABASE_URL" "SET client_min_messages = error; ANALYZE"

# --- is it whole? -----------------------------------------------------------------------------

wrong=$("$any/psql" --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname "$DATABASE_URL" --file "$here/check.sql" |
    awk -F'|' '$3 > 0 { print "  " $1 ": " $3 " of " $2 ", e.g. " $4 }')
if [ -n "$wrong" ]; then
    say "restored, but not whole:"
    say "$wrong"
    exit 3
fi
say "restored what was saved at $(fact made_at)"
