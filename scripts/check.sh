#!/bin/sh
# SPDX-License-Identifier: MIT
# check - runs checks and tests, each by itself; tells only of what failed.
#
#   check.sh ITEM...
#
# An item is a word (layers, map, format, routines, docs, words), a file
# tests/sessions/*.session, or a test program. It passes with exit status 0 and
# was not run with 77. Last comes one line, "limber: N passed, N failed".
#
# From the environment: B, the folder of the build; PLAIN, the one in which
# the layers are proven; WRAP, a command that test programs run under; JOBS,
# how many run at once (one for each processor); LIMIT, seconds that one may
# take (300).
set -u
cd "$(dirname "$0")/.." || exit 1

# What no test may see is not there: a home, settings and a folder for
# temporary files of its own, nothing from the caller but the path.
alone() {
    own=$scratch/$number
    mkdir -p "$own/home" "$own/tmp" "$own/config" "$own/data" "$own/state" \
        "$own/cache"
    set -- env -i PATH="$PATH" HOME="$own/home" TMPDIR="$own/tmp" \
        XDG_CONFIG_HOME="$own/config" XDG_DATA_HOME="$own/data" \
        XDG_STATE_HOME="$own/state" XDG_CACHE_HOME="$own/cache" \
        TZ=UTC LC_ALL=C.UTF-8 TERM=xterm-256color \
        LIMBER_BIN="$PWD/$B/limber" LIMBER_DATA="$PWD/routines" \
        ASAN_OPTIONS=exitcode=99 \
        UBSAN_OPTIONS=exitcode=99:print_stacktrace=1 "$@"
    if command -v timeout >/dev/null; then
        set -- timeout -k 5 "${LIMIT:-300}" "$@"
    fi
    "$@" </dev/null
}

perform() { # item
    case $1 in
    layers) scripts/layers.sh "$PLAIN" ;;
    map) scripts/map.sh ;;
    format) scripts/format.sh check ;;
    routines) alone "$B/limber" check routines/*.yaml \
        routines/exercises/*.yaml ;;
    docs) alone scripts/docs.sh ;;
    words) scripts/words.sh ;;
    *.session) alone sh tests/sessions/run.sh "$1" ;;
    *)
        # shellcheck disable=SC2086 # WRAP is a command with its words
        alone ${WRAP:-} "$1"
        ;;
    esac
}

if [ "${1-}" = --one ]; then # what xargs calls below
    scratch=$2 number=$3
    perform "$4" >"$scratch/$number.log" 2>&1
    echo $? >"$scratch/$number.status"
    exit 0
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-check.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

printf '%s\n' "$@" | awk '{ print NR, $0 }' >"$scratch/items"
jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
xargs -n 2 -P "$jobs" sh "$0" --one "$scratch" <"$scratch/items"

passed=0 failed=0
while read -r number item; do
    status=$(cat "$scratch/$number.status" 2>/dev/null || echo 'not known')
    item=${item#"$B/"}
    case $status in
    0) passed=$((passed + 1)) ;;
    77) echo "not run: $item: $(cat "$scratch/$number.log")" ;;
    *)
        failed=$((failed + 1))
        echo "== $item: failed, exit status $status"
        cat "$scratch/$number.log" 2>/dev/null
        ;;
    esac
done <"$scratch/items"
echo "limber: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
