#!/bin/sh
# The browser tests of tests/e2e: both front ends in a real Chromium against the real API.
# They get CHROMIUM (the browser), PMO_BIN (the built API), and TEST_DATABASE_URL and TEST_REDIS_URL
# (from with-services.sh, started here when they are not set).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"
cd -- "$here/../.."
root=$(pwd -P)

if [ -z "${TEST_DATABASE_URL:-}" ]; then exec "$here/with-services.sh" "$here/e2e.sh" "$@"; fi

find_chromium() {
    for CHROMIUM in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if [ -n "$CHROMIUM" ] && have "$CHROMIUM"; then
            CHROMIUM=$(command -v "$CHROMIUM")
            export CHROMIUM
            return 0
        fi
    done
    return 1
}
if ! find_chromium; then
    if [ "$(id -u)" = 0 ] && have apt-get; then
        say "installing chromium"
        apt_install chromium fonts-dejavu-core || true
    fi
    find_chromium || die "Chromium is missing: install it (Debian: sudo apt install chromium) or name one in CHROMIUM"
fi

for spa in web-toko web-admin; do
    if [ -f "$spa/package.json" ]; then build_spa "$spa"; fi
done
cargo build --quiet --workspace
target=${CARGO_TARGET_DIR:-target}
case $target in /*) ;; *) target=$root/$target ;; esac
PMO_BIN=$target/debug/pmo
export PMO_BIN

npm_ci tests/e2e
cd tests/e2e
npm test -- "$@"
