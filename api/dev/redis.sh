#!/bin/sh
# A private Redis for development and tests: in memory only, on a free port of 127.0.0.1.
#
#   redis.sh start DIR [--port PORT] [--for PID]   starts it and prints its REDIS_URL; finds it when it runs already
#   redis.sh stop DIR [--for PID]                  stops it; with --for, only when no other process uses it (see postgres.sh)
#
# redis-server comes from the PATH, or from Debian's package: installed when root, else unpacked
# into .data/redis-server of this checkout.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"

usage() {
    say "usage: redis.sh start DIR [--port PORT] [--for PID] | stop DIR [--for PID]"
    exit 2
}

running() {
    [ -s "$home/pid" ] && [ -s "$home/port" ] || return 1
    pid=$(cat "$home/pid")
    port=$(cat "$home/port")
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    alive "$pid" || return 1
    # Redis shows its address in its command line, so another process with this number is told apart.
    case $(command_line "$pid") in *"127.0.0.1:$port"*) return 0 ;; *) return 1 ;; esac
}

print_url() { echo "redis://127.0.0.1:$port"; }

from_path() {
    for program in redis-server valkey-server; do
        if have "$program"; then
            server=$(command -v "$program")
            return 0
        fi
    done
    return 1
}

install_as_root() {
    [ "$(id -u)" = 0 ] && have apt-get || return 1
    say "installing redis-server"
    apt_install redis-server || return 1
    from_path
}

# Debian's package and those it needs that are not installed, unpacked into a folder.
unpack_as_user() {
    have apt-get && have dpkg || return 1
    if [ ! -x "$unpacked/usr/bin/redis-server" ]; then
        say "unpacking redis-server into $unpacked"
        rm -rf -- "$unpacked"
        mkdir -p -- "$unpacked/packages"
        (
            cd -- "$unpacked/packages" || exit 1
            wanted=$(
                apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks \
                    --no-replaces --no-enhances --no-pre-depends redis-server 2>/dev/null |
                    grep '^[a-z0-9]' | sort -u |
                    while read -r package; do
                        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
                            *'ok installed'*) ;;
                            *) echo "$package" ;;
                        esac
                    done
            )
            # virtual packages and alternatives can't be downloaded and are not needed
            for package in redis-server redis-tools $wanted; do
                apt-get download -qq "$package" >/dev/null 2>&1 || true
            done
            for file in *.deb; do
                [ -e "$file" ] && dpkg -x "$file" "$unpacked"
            done
        ) || return 1
        rm -rf -- "$unpacked/packages"
    fi
    server=$unpacked/usr/bin/redis-server
    [ -x "$server" ] || return 1
    libraries=$(find "$unpacked" -type d \( -path '*/lib/*-linux-*' -o -path '*/lib' \) | tr '\n' ':')
    LD_LIBRARY_PATH=${libraries%:}${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
    export LD_LIBRARY_PATH
    "$server" --version >/dev/null 2>&1
}

start() {
    mkdir -p -- "$home"
    home=$(real_dir "$home")
    unpacked=$(real_dir "$here/../..")/.data/redis-server
    lock "$home/lock"
    trap 'unlock "$home/lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    join "$home" "$for"
    if running; then
        print_url
        return 0
    fi
    from_path || install_as_root || unpack_as_user ||
        die "redis-server is missing: install it (Debian and Ubuntu: apt install redis-server; macOS: brew install redis)"
    tries=0
    while :; do
        tries=$((tries + 1))
        port=${port_wanted:-$(random_port)}
        rm -f -- "$home/pid"
        : >"$home/log"
        echo "$port" >"$home/port"
        # It daemonizes itself into a session of its own: Ctrl-C in this terminal doesn't reach it.
        (
            cd -- "$home" || exit 1
            "$server" --port "$port" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes \
                --pidfile "$home/pid" --logfile "$home/log" --dir "$home"
        ) </dev/null >&2 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- || true
        waited=0
        while [ "$waited" -lt 100 ]; do
            if grep -q 'eady to accept connections' "$home/log" && running; then
                print_url
                return 0
            fi
            if grep -qE 'Failed listening|Address already in use|exiting' "$home/log"; then break; fi
            waited=$((waited + 1))
            sleep 0.05
        done
        if [ "$tries" -ge 20 ] || ! grep -q 'Address already in use' "$home/log"; then
            tail -n 20 "$home/log" >&2
            die "redis-server did not start; its log is $home/log"
        fi
        if [ -n "$port_wanted" ]; then sleep 0.3; fi
    done
}

stop() {
    [ -d "$home" ] || return 0
    home=$(real_dir "$home")
    lock "$home/lock"
    trap 'unlock "$home/lock"' EXIT
    trap '' INT TERM
    leave "$home" "$for"
    if [ -n "$for" ] && in_use "$home"; then return 0; fi
    if running; then
        kill -TERM "$pid"
        waited=0
        while alive "$pid"; do
            waited=$((waited + 1))
            if [ "$waited" = 100 ]; then kill -KILL "$pid" 2>/dev/null || true; fi
            if [ "$waited" = 200 ]; then die "redis-server (process $pid) does not stop"; fi
            sleep 0.05
        done
    fi
    rm -f -- "$home/pid" "$home/port"
}

[ $# -ge 2 ] || usage
command=$1 home=$2
shift 2
for='' port_wanted=''
while [ $# -gt 0 ]; do
    case $1 in
        --port) port_wanted=${2:?usage: --port PORT} && shift ;;
        --for) for=${2:?usage: --for PID} && shift ;;
        *) usage ;;
    esac
    shift
done

case $command in
    start) start ;;
    stop) stop ;;
    *) usage ;;
esac
