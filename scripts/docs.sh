#!/bin/sh
# SPDX-License-Identifier: MIT
# docs - holds README.md and doc against the program.
#
# Examples: a block ```yaml that begins with `name:`, or before that with a
# comment `# FILE.yaml` which names the file, must pass `limber check`; so must
# one that is named config.yaml so. One with
# `phase:` is an exercise and lies in exercises/, where the routines of the same
# page find it. In front of a block are as many empty lines as in the page, so
# that what is said has the page's own line.
#
# Screens: a block without a word that has a bar in it is one of tests/frames.
#
# The rules: doc/rules.md has each rule and each number as the code has it.
#
# The manual: it has each command and each option that --help lists, and mandoc,
# where it is there, finds nothing wrong with it.
#
# LIMBER_BIN is the program, LIMBER_DATA the folder of its routines.
set -eu
cd "$(dirname "$0")/.."

limber=${LIMBER_BIN:-$PWD/build/debug/limber}
LIMBER_DATA=${LIMBER_DATA:-$PWD/routines}
export LIMBER_DATA
scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-docs.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

# Writes the examples of a page into a folder; says which were written.
extract() { # page folder
    mkdir -p "$2/exercises"
    awk -v folder="$2" '
        !inside && /^```yaml$/ {
            inside = 1; from = NR; text = name = ""; whole = phase = 0
            next
        }
        inside && /^```$/ {
            inside = 0
            if (!whole)
                next
            if (name == "")
                name = "example-" ++count ".yaml"
            file = folder "/" (phase ? "exercises/" : "") name
            for (i = 0; i < from; i++)
                print "" >file
            printf "%s", text >file
            close(file)
            print file
            next
        }
        inside {
            if (text == "" && /^# [a-z0-9-]+\.yaml$/) {
                name = $2
                whole = name == "config.yaml"
            }
            else if (text ~ /^(# [^\n]*\n)?$/ && /^name:/)
                whole = 1
            if (/^phase:/)
                phase = 1
            text = text $0 "\n"
        }' "$1"
}

# The screens of a page, a file each.
screens() { # page folder
    awk -v folder="$2" '
        /^```/ && inside {
            inside = 0
            if (text ~ /━/)
                printf "%s", text >(folder "/screen-" ++count)
            next
        }
        /^```/ {
            inside = 1; bare = $0 == "```"; text = ""
            next
        }
        inside && bare { text = text $0 "\n" }' "$1"
}

examples=0
: >"$scratch/wrong"
for page in README.md doc/*.md; do
    folder=$scratch/$(basename "$page" .md)
    extract "$page" "$folder" >"$scratch/files"
    [ -s "$scratch/files" ] || ! grep -q '^name:' "$page" ||
        echo "$page: its examples are no blocks of yaml" >>"$scratch/wrong"
    while read -r file; do
        examples=$((examples + 1))
        "$limber" check "$file" >"$scratch/said" 2>&1 ||
            [ -s "$scratch/said" ] ||
            echo "$page: limber check fails and does not say why"
        sed "s,^$folder/[a-z0-9/-]*\.yaml,$page," "$scratch/said"
    done <"$scratch/files" >>"$scratch/wrong"
    screens "$page" "$folder"
    for screen in "$folder"/screen-*; do
        [ -e "$screen" ] || continue
        for frame in tests/frames/*.txt; do
            ! cmp -s "$frame" "$screen" || continue 2
        done
        echo "$page: a screen is none of tests/frames" >>"$scratch/wrong"
    done
done
[ "$examples" -gt 0 ] || echo 'no example was found' >>"$scratch/wrong"

"$limber" --help >"$scratch/help"
sed -n 's/^  --\([a-z-]*\).*/\1/p' "$scratch/help" |
    while read -r option; do
        grep -Eq "Fl -$option( |\$)" doc/limber.1 ||
            echo "doc/limber.1: nothing of --$option"
    done >>"$scratch/wrong"
sed -n 's/^  limber \([a-z][a-z]*\) .*/\1/p' "$scratch/help" |
    while read -r command; do
        grep -Eq "^\\.It Cm (.* )?$command( |\$)" doc/limber.1 ||
            echo "doc/limber.1: nothing of the command $command"
    done >>"$scratch/wrong"

# Rows as doc/rules.md must have them, from the tables of the code.
rules() {
    awk '
        /#define CARE_THRESHOLDS/ { on = 1; next }
        /#define CARE_AS_ENUM/ { on = 0 }
        on { sub(/\\$/, ""); text = text $0 }
        END {
            count = split(text, rows, /_\(CARE_/)
            for (i = 2; i <= count; i++) {
                split(rows[i], part, "\"")
                split(part[1], head, /, */)
                printf "| `CARE_%s` | %s | %s | %s | %s | %s |\n", head[1],
                    head[2], part[2], part[4], part[6], part[8]
            }
        }' include/limber/core/care/thresholds.h
    awk '
        /^const struct rule care_rules/ { on = 1; next }
        on { sub(/^ */, ""); text = text $0 }
        END {
            gsub(/""/, "", text)
            count = split(text, rows, /\{"/)
            for (i = 2; i <= count; i++) {
                split(rows[i], part, "\"")
                printf "### %s %s (%s)  %s\n", part[1], part[3], part[7],
                    part[5]
            }
        }' src/core/care/rulebook.c
}
rules >"$scratch/rows"
tr '\n' ' ' <doc/rules.md >"$scratch/page"
[ "$(wc -l <"$scratch/rows")" -gt 50 ] ||
    echo 'doc/rules.md: hardly any rule was found to look for' \
        >>"$scratch/wrong"
while IFS= read -r row; do
    grep -Fq -- "$row" "$scratch/page" ||
        echo "doc/rules.md: not as the code has it: $row"
done <"$scratch/rows" >>"$scratch/wrong"

if command -v mandoc >/dev/null; then
    mandoc -T lint doc/limber.1 >>"$scratch/wrong" 2>&1 || :
fi

sort -u "$scratch/wrong"
[ ! -s "$scratch/wrong" ]
