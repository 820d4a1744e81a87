#!/bin/sh
# SPDX-License-Identifier: MIT
# run - plays session scripts through the real program.
#
#   run.sh [FILE.session ...]     all of this folder, if none is named
#
# Says what did not hold, and how many did. A script begins with what it is
# played on:
#
#   # routine: tests/sessions/routines/two-steps.yaml
#   # command: practice            if it is not run
#   # options: --sore left         if any
#   # exit: 3                      if it matters which
#
# The rest is the language of include/limber/edge/script.h. Each has a home of
# its own, which is empty; LIMBER_BIN is the program.
set -u
cd "$(dirname "$0")/../.." || exit 1

limber=${LIMBER_BIN:-$PWD/build/debug/limber}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-sessions.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

# The value of a line "# NAME: VALUE" of the file.
header() { # file name
    sed -n "s/^# $2: *//p" "$1" | head -n 1
}

# A script fails with 1, a program that breaks with anything but its own.
is_expected() { # status wanted
    case $2 in
    ?*) [ "$1" -eq "$2" ] ;;
    *) case $1 in 0 | 3 | 4 | 129 | 130 | 131 | 143) ;; *) return 1 ;; esac ;;
    esac
}

play() { # file
    home=$scratch/home
    command=$(header "$1" command)
    rm -rf "$home"
    mkdir -p "$home/data" "$home/config" "$home/state" "$home/cache"
    # shellcheck disable=SC2046 # they are words
    env HOME="$home" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/config" XDG_STATE_HOME="$home/state" \
        XDG_CACHE_HOME="$home/cache" \
        LIMBER_DATA="${LIMBER_DATA:-$PWD/routines}" \
        "$limber" "${command:-run}" $(header "$1" routine) \
        $(header "$1" options) \
        --script "$1" </dev/null >"$scratch/out" 2>"$scratch/err"
}

[ $# -gt 0 ] || set -- tests/sessions/*.session
passed=0 failed=0
for file; do
    play "$file"
    status=$?
    if is_expected "$status" "$(header "$file" exit)" &&
        [ ! -s "$scratch/err" ]; then
        passed=$((passed + 1))
        continue
    fi
    failed=$((failed + 1))
    echo "== $file: exit status $status"
    cat "$scratch/out" "$scratch/err"
done
echo "sessions: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
