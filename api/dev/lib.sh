# shellcheck shell=sh
# What the scripts in this folder have in common. Read with `.`, never run by itself.

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

have() { command -v "$1" >/dev/null 2>&1; }

# The real, absolute path of an existing folder.
real_dir() { (CDPATH='' cd -P -- "$1" && pwd -P); }

# Is there such a process? (Ended ones that nobody collected, as in containers without an init, don't count.)
alive() {
    kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || return 1
    case $(sed -n 's/^State:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null || true) in [ZX]*) return 1 ;; esac
}

# The command line of a process, arguments separated by spaces.
# (`ps` is missing in slim containers, /proc on macOS.)
command_line() {
    if [ -r "/proc/$1/cmdline" ]; then
        tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null || true
    else
        ps -ww -o args= -p "$1" 2>/dev/null || true
    fi
}

random_hex() { od -An -v -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

# A port between 20000 and 31999: below the range from which Linux and macOS take
# the ports of outgoing connections, so that those can't get in the way.
random_port() { echo $((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000)); }

free_kb() { df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 }'; }

# The numbers of a folder's user and group. (`stat` differs between Linux and macOS.)
# shellcheck disable=SC2012
owner_of() { ls -nd -- "$1" | awk '{ print $3 }'; }
# shellcheck disable=SC2012
group_of() { ls -nd -- "$1" | awk '{ print $4 }'; }

# One at a time: `lock FOLDER` … `unlock FOLDER`. A lock whose holder died is taken over.
lock() {
    lock_in=$(dirname -- "$1")
    [ -w "$lock_in" ] || die "$lock_in can't be written to: it belongs to user number $(owner_of "$lock_in")"
    lock_tries=0
    until mkdir "$1" 2>/dev/null; do
        lock_holder=$(cat "$1/pid" 2>/dev/null || true)
        if [ -n "$lock_holder" ] && ! alive "$lock_holder"; then
            rm -rf -- "$1"
            continue
        fi
        lock_tries=$((lock_tries + 1))
        # Ten seconds without a name on it: its holder died between two lines.
        if [ -z "$lock_holder" ] && [ "$lock_tries" -gt 50 ]; then rm -rf -- "$1"; fi
        [ "$lock_tries" -le 1500 ] || die "$1 has been held by process $lock_holder for five minutes"
        sleep 0.2
    done
    echo $$ >"$1/pid"
}
unlock() { rm -rf -- "$1"; }

# Who uses a service: one empty file for each process. The last one out stops it; the dead don't count.
join() { [ -z "$2" ] || { mkdir -p "$1/users" && : >"$1/users/$2"; }; }
leave() { [ -z "$2" ] || rm -f -- "$1/users/$2"; }
in_use() {
    for in_use_file in "$1"/users/*; do
        [ -e "$in_use_file" ] || continue
        if alive "${in_use_file##*/}"; then return 0; fi
        rm -f -- "$in_use_file"
    done
    return 1
}

# Runs `npm ci` in FOLDER, unless what is installed there is what its lock file says.
npm_ci() (
    cd -- "$1" || exit 1
    shift
    have npm || die "npm is missing: install Node.js 20 or later (https://nodejs.org, or your system's packages nodejs and npm)"
    wanted=$(cksum <package-lock.json)
    [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$wanted" ] || return 0
    lock ./.npm-lock
    trap 'unlock ./.npm-lock' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$wanted" ]; then
        # a project without dependencies gets no node_modules
        npm ci --no-audit --no-fund --loglevel=error "$@" >&2 && mkdir -p node_modules &&
            echo "$wanted" >node_modules/.installed
    fi
)

# Installs and builds a front end where that has not been done yet, or its sources changed since.
build_spa() {
    npm_ci "$1"
    if [ -d "$1/dist" ] && [ -e "$1/node_modules/.built" ] && [ -z "$(
        # the folder itself changes when the build makes dist
        find "$1" openapi \( -name node_modules -o -name dist -o -name '*.tsbuildinfo' \) -prune -o \
            -newer "$1/node_modules/.built" ! -path "$1" -print 2>/dev/null | head -n 1
    )" ]; then return 0; fi
    say "building $1"
    # the time before the build: what changes during it counts as changed
    : >"$1/node_modules/.building"
    (cd -- "$1" && npm run --silent build >&2)
    mv -f -- "$1/node_modules/.building" "$1/node_modules/.built"
}

# Installs Debian packages as root, without starting the services some of them bring.
apt_install() {
    # Debian asks this program before it starts a service: 101 means no.
    apt_policy=
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        apt_policy=/usr/sbin/policy-rc.d
        printf '#!/bin/sh\nexit 101\n' >"$apt_policy" && chmod 755 "$apt_policy"
    fi
    apt_status=0
    apt_get_install "$@" || { apt-get update -qq >&2 && apt_get_install "$@"; } || apt_status=$?
    [ -z "$apt_policy" ] || rm -f "$apt_policy"
    return "$apt_status"
}
apt_get_install() {
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >&2
}
