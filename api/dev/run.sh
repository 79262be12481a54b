#!/bin/sh
# `make run`: from a fresh clone to a running PMO. Builds what changed, starts a private PostgreSQL
# under .data/ unless DATABASE_URL names another (in the environment or in .env), and runs the API,
# which migrates, loads the demo data on the first run and says where to go. Ctrl-C ends it all.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"
cd -- "$here/../.."
root=$(pwd -P)

# --- what it needs ----------------------------------------------------------------------------

# The value of a variable in .env, as the API reads it: first one counts, quotes go.
from_dotenv() {
    [ -f .env ] || return 0
    sed -n "s/^[[:space:]]*\(export[[:space:]]\{1,\}\)\{0,1\}$1[[:space:]]*=[[:space:]]*//p" .env | head -n 1 |
        tr -d '\r' | sed -e 's/^"\([^"]*\)".*/\1/' -e t -e "s/^'\([^']*\)'.*/\1/" -e t -e 's/[[:space:]]*#.*//' -e 's/[[:space:]]*$//'
}

check_node() {
    if ! have node || ! have npm; then die "Node.js is missing: install version 20 or later, with npm (https://nodejs.org, or apt install nodejs npm)"; fi
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
        die "Node.js $(node --version) is too old: version 20 or later is needed (https://nodejs.org)"
}

check_rust() {
    # rustup adds this folder to the PATH of new logins only
    rustup_bin=${CARGO_HOME:-${HOME:-}/.cargo}/bin
    if ! have cargo && [ -x "$rustup_bin/cargo" ]; then PATH=$rustup_bin:$PATH; fi
    have cargo || die "Rust is missing: install it with rustup (https://rustup.rs) and run this again"
    wanted=$(sed -n 's/^channel *= *"\([0-9]*\.[0-9]*\).*/\1/p' rust-toolchain.toml)
    # rustup installs the version of rust-toolchain.toml here when it is not there yet
    found=$(cargo --version | sed -n 's/^cargo \([0-9]*\.[0-9]*\).*/\1/p')
    [ -n "$found" ] ||
        die "cargo does not run; is Rust $wanted installed? (rustup toolchain install $wanted)"
    [ "$(printf '%s\n' "$wanted" "$found" | sort -t. -k1,1n -k2,2n | head -n 1)" = "$wanted" ] ||
        die "Rust $found is too old: $wanted or later is needed (https://rustup.rs installs it beside yours)"
}

check_c_compiler() {
    have cc && return 0
    if [ "$(id -u)" = 0 ] && have apt-get; then
        say "installing a C compiler"
        apt_install build-essential && return 0
    fi
    die "a C compiler is missing: install one (Debian and Ubuntu: sudo apt install build-essential; macOS: xcode-select --install)"
}

check_port() {
    node - "$1" <<'JS' || exit 1
const port = Number(process.argv[2]);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`error: PORT=${process.argv[2]} is no port: a number from 1 to 65535 is needed`);
  process.exit(1);
}
const listen = (host) => new Promise((resolve, reject) => {
  const server = require("node:net").createServer();
  server.on("error", reject).listen({ port, host }, () => server.close(resolve));
});
listen("0.0.0.0").then(() => listen("127.0.0.1")).catch((error) => {
  console.error(error.code === "EADDRINUSE"
    ? `error: port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} make run`
    : `error: port ${port} can't be used (${error.message}). Choose another: PORT=8080 make run`);
  process.exit(1);
});
JS
}

check_node
check_rust
port=${PORT:-$(from_dotenv PORT)}
check_port "${port:-8080}"
check_c_compiler

# --- build ------------------------------------------------------------------------------------

# The queries are checked against the committed .sqlx: no database is needed to build.
SQLX_OFFLINE=true cargo build --release -p pmo-api --bin pmo
for spa in web-toko web-admin; do
    if [ -f "$spa/package.json" ]; then build_spa "$spa"; fi
done

# --- run --------------------------------------------------------------------------------------

api='' private='' asked=''
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    if [ -n "$private" ]; then "$here/postgres.sh" stop "$root/.data/postgres" --for $$ || true; fi
    exit "$status"
}
# The first signal asks the API to finish what it is doing, a second one ends it at once.
# shellcheck disable=SC2317 # the traps call it
stop_api() {
    if [ -z "$api" ]; then exit "$1"; fi
    if [ -z "$asked" ]; then kill -TERM "$api" 2>/dev/null || true; else kill -KILL "$api" 2>/dev/null || true; fi
    asked=1
}
trap finish EXIT
trap 'stop_api 129' HUP
trap 'stop_api 130' INT
trap 'stop_api 143' TERM

if [ -z "${DATABASE_URL:-$(from_dotenv DATABASE_URL)}" ]; then
    mkdir -p .data
    private=1
    owner=$("$here/postgres.sh" start "$root/.data/postgres" --for $$)
    # The owner prepares, and a role that may do no more than serving needs serves.
    DATABASE_URL=$owner "${CARGO_TARGET_DIR:-target}/release/pmo" migrate --demo --grant-to pmo_api
    DATABASE_URL=$("$here/postgres.sh" url "$root/.data/postgres" --api)
    export DATABASE_URL
fi

# In a session of its own, so that Ctrl-C reaches it once, through this script: terminals send it
# to everything in the foreground, and some servers take a second signal for impatience.
if have setsid; then
    setsid "${CARGO_TARGET_DIR:-target}/release/pmo" serve &
else
    "${CARGO_TARGET_DIR:-target}/release/pmo" serve &
fi
api=$!
while :; do
    wait "$api" && status=0 || status=$?
    # still there: a signal ended the waiting, not the API
    kill -0 "$api" 2>/dev/null || break
done
# Stopped on request is no failure.
if [ -n "$asked" ] && [ "$status" -ge 128 ]; then status=0; fi
exit "$status"
