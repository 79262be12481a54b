#!/bin/sh
# Generated input: schemathesis makes requests from the OpenAPI document, good ones and bad ones, and checks each answer against it:
# no 500, no status, header or body that the document does not have, no wrong input taken. Once for each kind of caller.
#
#   CASES=300 api/dev/with-services.sh tests/generated/run.sh
#
# CASES: how many requests are made up for each operation and caller, beside the examples and the edges of each field; SEED repeats a run.
# PMO_BIN names the built service; what is printed last can be run again by `st replay`.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"

[ -n "${TEST_DATABASE_URL:-}" ] || exec "$root/api/dev/with-services.sh" "$0" "$@"
target=${CARGO_TARGET_DIR:-$root/target}
bin=${PMO_BIN:-$target/debug/pmo}
[ -x "$bin" ] || die "$bin is missing: cargo build --workspace"

# --- schemathesis, pinned, in an environment of its own ----------------------------------------

python=$target/generated-input
wanted=$(cksum <"$here/requirements.txt")
if [ "$(cat "$python/.installed" 2>/dev/null || true)" != "$wanted" ]; then
    say "installing schemathesis"
    rm -rf -- "$python"
    python3 -m venv "$python" >/dev/null 2>&1 || {
        [ "$(id -u)" = 0 ] && have apt-get || die "Python 3 with venv is missing: install it (Debian: sudo apt install python3-venv)"
        apt_install python3-venv
        rm -rf -- "$python"
        python3 -m venv "$python"
    }
    "$python/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    echo "$wanted" >"$python/.installed"
fi

# --- the service -------------------------------------------------------------------------------

work=$(mktemp -d "${TMPDIR:-/tmp}/pmo-generated.XXXXXX")
port=$(random_port)
base=http://127.0.0.1:$port
service=
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    if [ -n "$service" ]; then kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; fi
    [ "$status" = 0 ] || tail -n 20 "$work/log" >&2 || true
    rm -rf -- "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

cd -- "$work"
# Served, as everywhere, by a role that can do no more than serving needs: a grant that is missing shows here.
export DEMO_DATA=1 DEMO_PARTS=2000 LOG=warn DATA_DIR="$work"
DATABASE_URL="$TEST_DATABASE_URL" "$bin" migrate --demo --grant-to pmo_api
env DATABASE_URL="$TEST_API_DATABASE_URL" ${TEST_REDIS_URL:+REDIS_URL="$TEST_REDIS_URL"} HOST=127.0.0.1 PORT="$port" \
    RATE_LIMIT_API_PER_MINUTE=0 RATE_LIMIT_ADMIN_PER_MINUTE=0 RATE_LIMIT_AUTH_PER_MINUTE=0 \
    OTP_COOLDOWN_SECONDS=1 LOGIN_LIMIT=100 WHATSAPP_GATEWAYS=log "$bin" serve >"$work/log" 2>&1 &
service=$!

# Logs in by the API, as anybody would. Prints the token.
log_in() {
    node - "$base" "$1" <<'JS'
const [, , base, who] = process.argv
const post = async (path, body) => {
  const answer = await fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const wait = (ms) => new Promise((done) => setTimeout(done, ms))
if (who.includes('@')) {
  console.log((await post('/api/admin/login', { email: who, password: 'demo-pmo-2025' })).token)
} else {
  await post('/api/auth/request-otp', { shop_code: who })
  const phone = `6281200000${who.slice(2)}`
  for (let tries = 0; tries < 50; tries++) {
    const { data } = await (await fetch(`${base}/dev/messages?to=${phone}`)).json()
    const otp = data.map(({ text }) => /Anda: (\d{6})/.exec(text)?.[1]).find(Boolean)
    if (otp) {
      console.log((await post('/api/auth/verify-otp', { shop_code: who, otp })).token)
      process.exit(0)
    }
    await wait(200)
  }
  throw new Error(`no code for ${who}`)
}
JS
}

tries=0
until curl -fsS "$base/readyz" >/dev/null 2>&1; do
    alive "$service" || die "the service ended"
    tries=$((tries + 1))
    [ "$tries" -le 600 ] || die "the service is not ready after a minute"
    sleep 0.1
done

# --- one run for each caller -------------------------------------------------------------------

# What ends the caller's own session, or changes how it logs in, would end the run; a stream of events never ends.
own='^(stream_events|logout|end_session|admin_logout|end_admin_session|change_admin_password|.*_totp.*|.*_recovery_codes)$'
failed=
as() {
    who=$1
    shift
    say "== as $who"
    "$python/bin/st" --config-file "$here/schemathesis.toml" run "$base/api/openapi.json" -n "${CASES:-5}" \
        ${SEED:+--seed "$SEED"} --suppress-health-check all --request-timeout 20 --warnings off --continue-on-failure "$@" || failed="$failed $who"
}
export PYTHONIOENCODING=utf-8 NO_COLOR=1 SCHEMATHESIS_HOOKS="$here/hooks.py"
as nobody
as toko -H "Authorization: Bearer $(log_in TK005)" --exclude-path-regex '^/api/admin' --exclude-operation-id-regex "$own"
as admin -H "Authorization: Bearer $(log_in admin@pmo.demo)" --include-path-regex '^/api/admin' --exclude-operation-id-regex "$own"
as super_admin -H "Authorization: Bearer $(log_in super@pmo.demo)" --include-path-regex '^/api/admin' --exclude-operation-id-regex "$own"

# actix says of a request that is no HTTP that it is an error; the client's, and it was answered.
if grep ' ERROR ' "$work/log" | grep -v ' actix_http' >&2; then failed="$failed log"; fi
[ -z "$failed" ] || die "failed:$failed"
say "generated input: nothing found"
