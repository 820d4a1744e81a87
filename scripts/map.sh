#!/bin/sh
# SPDX-License-Identifier: MIT
# map - holds CODE-MAP against the tree.
#
# A line that begins with a path is an entry: the path, perhaps ".h" for the
# header of the same room, then some words. (A path with a colon is a heading.)
# Each .c, .h and script must have one, each folder that holds anything else
# too (its path ends in a slash), and what an entry names must be there.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-map.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

awk '
    $1 !~ /^[.a-z]+\// || $1 ~ /:$/ || /^ / { next }
    { print $1; words = NF - 1 }
    $2 == ".h" {
        header = $1
        sub(/^src\//, "include/limber/", header)
        sub(/\.c$/, ".h", header)
        print header
        words--
    }
    words < 2 { print "CODE-MAP says nothing of " $1 >"/dev/stderr" }
' CODE-MAP 2>"$scratch/wrong" | sort >"$scratch/named"

{
    find include src tests -name '*.[ch]'
    find scripts .ci -type f
    find routines tests -type f ! -name '*.[ch]' | sed 's,[^/]*$,,' | sort -u
} | sort >"$scratch/there"

{
    cat "$scratch/wrong"
    uniq -d "$scratch/named" | sed 's/^/CODE-MAP has it twice: /'
    comm -13 "$scratch/named" "$scratch/there" | sed 's/^/not on CODE-MAP: /'
    while read -r path; do
        [ -e "$path" ] || echo "on CODE-MAP, but not there: $path"
    done <"$scratch/named"
} >"$scratch/all"
cat "$scratch/all"
[ ! -s "$scratch/all" ]
