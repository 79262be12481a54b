#!/bin/sh
# Fuzzing for as long as one likes: the targets of this folder with coverage counters, driven by libFuzzer. Needs a C++
# compiler, which builds libFuzzer; the Rust is the ordinary stable one.
#
#   MINUTES=5 tests/fuzz/run.sh [TARGET…]
#
# MINUTES: how long each target runs (1); two targets run at a time. KEEP=1 adds the inputs that reached new code to
# seeds/TARGET. What was found stays in the build folder, where the next run goes on from. An input that fails is printed and
# written to failures/TARGET there: put it into seeds/TARGET when it is mended.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
# shellcheck source=api/dev/lib.sh
. "$root/api/dev/lib.sh"
cd -- "$root"

if ! have c++; then
    [ "$(id -u)" = 0 ] && have apt-get || die "a C++ compiler is missing: install one (Debian: sudo apt install g++)"
    apt_install g++
fi

# Only the product and what it is made of gets counters: what runs while building is no target.
target=${CARGO_TARGET_DIR:-$root/target}/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
coverage="--cfg fuzzing --cfg fuzzing_libfuzzer -Cpasses=sancov-module -Ccodegen-units=16"
for counter in level=4 inline-8bit-counters pc-table trace-compares; do
    coverage="$coverage -Cllvm-args=-sanitizer-coverage-$counter"
done
say "building the targets with coverage counters (the first time takes some minutes)"
export RUSTFLAGS="$coverage" CARGO_TARGET_DIR="$target" SQLX_OFFLINE=true
binary=$(cargo test --quiet --profile fuzz --target "$host" -p pmo-tests --test fuzz --no-run --message-format=json |
    sed -n 's/.*"executable":"\([^"]*\/fuzz-[^"]*\)".*/\1/p' | tail -n 1)
[ -x "$binary" ] || die "the targets were not built"

# --- running ----------------------------------------------------------------------------------

# A second for an input of at most 16 kB is far too much, and so is half a gigabyte.
limits="-timeout=10 -rss_limit_mb=768 -malloc_limit_mb=512 -max_len=16384 -print_final_stats=1"
libfuzzer() {
    name=$1
    shift
    BOLERO_LIBFUZZER_ARGS="$*" "$binary" --exact "$name" --nocapture --test-threads=1
}

fuzz() {
    mkdir -p "$target/corpus/$1" "$target/failures/$1"
    libfuzzer "$1" "$target/corpus/$1" "$here/seeds/$1" -dict="$here/words/$1" -artifact_prefix="$target/failures/$1/" \
        -max_total_time="$((${MINUTES:-1} * 60))" "$limits" >"$target/$1.log" 2>&1
}

report() {
    last=$(grep -a '^#[0-9]' "$target/$1.log" | tail -n 1)
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$target/$1.log")
    memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$target/$1.log")
    reached=$(echo "$last" | sed -n 's/.*cov: \([0-9]*\).*/\1/p')
    kept=$(find "$target/corpus/$1" -type f | wc -l)
    say "$(printf '%-9s %10s inputs, %6s places reached, %5s inputs kept, at most %s MiB' "$1" "${runs:-?}" "${reached:-?}" "$kept" "${memory:-?}")"
}

[ $# -gt 0 ] || set -- paste phone search table token workbook
failed=
run_two() {
    fuzz "$1" & first=$!
    if [ -n "${2:-}" ]; then fuzz "$2" & second=$!; else second=; fi
    wait "$first" || failed="$failed $1"
    if [ -n "$second" ]; then wait "$second" || failed="$failed $2"; fi
    for name in "$@"; do report "$name"; done
}
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
targets=$*
while [ $# -gt 0 ]; do
    run_two "$1" ${2:+"$2"}
    if [ $# -gt 1 ]; then shift 2; else shift; fi
done

if [ -n "${KEEP:-}" ]; then
    for name in $targets; do
        libfuzzer "$name" -merge=1 "$here/seeds/$name" "$target/corpus/$name" "$limits" >"$target/$name.log" 2>&1 || failed="$failed $name"
    done
fi
for name in $failed; do
    say "== $name"
    tail -n 40 "$target/$name.log" >&2
done
[ -z "$failed" ] || die "failed:$failed"
say "fuzzing: nothing found"
