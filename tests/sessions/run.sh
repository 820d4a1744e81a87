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
#   # before: morning 3 --day 2026-11-20
#   # config: avoid: [kneeling]
#
# `before`, as often as need be, is what was done before it in the same home,
# each another call of the program, which must end well; `run` and `practice`
# name scripts of their own there. `config` is a line of config.yaml.
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

# All values of such lines.
headers() { # file name
    sed -n "s/^# $2: *//p" "$1"
}

# What came before, in the home of this script.
live() { # file
    headers "$1" before >"$scratch/before"
    while read -r words; do
        # shellcheck disable=SC2086 # they are words
        at_home $words </dev/null >"$scratch/lived" 2>&1 || {
            case $? in 3 | 4 | 5) continue ;; esac
            echo "$1: before: limber $words"
            cat "$scratch/lived"
            return 1
        }
    done <"$scratch/before"
}

at_home() { # words of limber
    env HOME="$home" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/config" XDG_STATE_HOME="$home/state" \
        XDG_CACHE_HOME="$home/cache" \
        LIMBER_DATA="${LIMBER_DATA:-$PWD/routines}" \
        "$limber" "$@"
}

play() { # file
    home=$scratch/home
    command=$(header "$1" command)
    rm -rf "$home"
    : >"$scratch/out" >"$scratch/err"
    mkdir -p "$home/data" "$home/config" "$home/state" "$home/cache"
    mkdir "$home/config/limber"
    headers "$1" config >"$home/config/limber/config.yaml"
    live "$1" || return 1
    # shellcheck disable=SC2046 # they are words
    at_home "${command:-run}" $(header "$1" routine) \
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
