#!/bin/sh
# Runs a command with a PostgreSQL and a Redis of its own, empty, and gone afterwards:
#
#   with-services.sh COMMAND…
#
# The command finds them in TEST_DATABASE_URL (and TEST_API_DATABASE_URL, the same as the role that serves) and TEST_REDIS_URL. There is no DATABASE_URL in its
# environment, so that no test ever touches somebody's data.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"

[ $# -gt 0 ] || {
    say "usage: with-services.sh COMMAND…"
    exit 2
}

tear_down() {
    "$here/redis.sh" stop "$1/redis" || true
    "$here/postgres.sh" stop "$1/postgres" || true
    rm -rf -- "$1"
}

# What a killed run left behind goes now.
temp=${TMPDIR:-/tmp}
for left in "$temp"/pmo-services.*; do
    if [ -O "$left" ] && [ -s "$left/owner" ] && ! alive "$(cat "$left/owner")"; then tear_down "$left"; fi
done

command=
# shellcheck disable=SC2317 # the trap calls it
finish() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    # the command's group: nothing of it may go on without its database
    if [ -n "$command" ]; then kill -TERM "-$command" 2>/dev/null || true; fi
    tear_down "$home"
    exit "$status"
}
home=$(mktemp -d "$temp/pmo-services.XXXXXX")
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
echo $$ >"$home/owner"

TEST_DATABASE_URL=$("$here/postgres.sh" start "$home/postgres" --throwaway)
TEST_API_DATABASE_URL=$("$here/postgres.sh" url "$home/postgres" --api)
TEST_REDIS_URL=$("$here/redis.sh" start "$home/redis")
export TEST_DATABASE_URL TEST_API_DATABASE_URL TEST_REDIS_URL
unset DATABASE_URL REDIS_URL

if [ -t 0 ] || ! have setsid; then
    # At a terminal: in the foreground, where Ctrl-C reaches the command and all its children.
    "$@" && status=0 || status=$?
else
    # Elsewhere a signal may reach only this script, which passes it on to the command's group.
    exec 3<&0
    setsid "$@" <&3 3<&- &
    command=$!
    exec 3<&-
    wait "$command" && status=0 || status=$?
fi
exit "$status"
