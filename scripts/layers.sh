#!/bin/sh
# SPDX-License-Identifier: MIT
# layers - proves the rules of the house on what was built and on the sources.
#
#   layers.sh BUILD     (CC and UTF8PROC, its -l flags, from the environment)
#
# core is pure: it links against libc, libm and utf8proc alone; it asks for
# nothing that is not in tests/check/core-symbols.txt; it keeps nothing that
# can be written; it sees only headers in tests/check/core-headers.txt.
# edge is thin: an outside thing is seen by its own files only
# (tests/check/outside.txt); an edge file is seen and called by itself, the
# loop, the commands, main, and whom tests/check/ports.txt names.
set -euf # no file names for the patterns of the tables
cd "$(dirname "$0")/.."

build=$1
tables=tests/check
scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-layers.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# A table of tests/check without its comments.
rows() {
    sed 's/[[:space:]]*#.*//; /^$/d' "$tables/$1"
}

# --- core links alone ---------------------------------------------------------

core_links() {
    echo 'int main(void) { return 0; }' >"$scratch/empty.c"
    # shellcheck disable=SC2086 # CC and UTF8PROC are words
    ${CC:-cc} -o "$scratch/empty" "$scratch/empty.c" -Wl,--no-undefined \
        -Wl,--whole-archive "$build/libcore.a" -Wl,--no-whole-archive \
        ${UTF8PROC:--lutf8proc} -lm 2>"$scratch/link" ||
        sed 's/^/core does not link alone: /' "$scratch/link"
}

# --- core asks for nothing else -----------------------------------------------

core_asks() {
    rows core-symbols.txt >"$scratch/allowed"
    nm -P -g "$build/libcore.a" 2>/dev/null | awk -v table="$scratch/allowed" '
        BEGIN {
            while ((getline name < table) > 0)
                if (sub(/\*$/, "", name))
                    beginning[name]
                else
                    allowed[name]
        }
        NF == 1 { member = $1; gsub(/.*\[|\]:$/, "", member); next }
        $2 ~ /^[Uwv]$/ { asked[$1] = asked[$1] " " member; next }
        { own[$1] }
        END {
            for (name in asked) {
                if (name in allowed || name in own)
                    continue
                known = 0
                for (b in beginning)
                    known += index(name, b) == 1
                if (!known)
                    print "core asks for " name ":" asked[name]
            }
        }'
}

# --- core keeps nothing -------------------------------------------------------

# Constant tables with pointers in them are .data.rel.ro: written by nobody.
core_keeps() {
    nm -f sysv "$build/libcore.a" 2>/dev/null | awk -F '|' '
        /^Symbols from|^[^|]*:$/ {
            member = $0
            gsub(/.*\[|\].*|:$/, "", member)
        }
        { gsub(/ /, "", $1); gsub(/ /, "", $7) }
        $7 ~ /^\.(data|bss|tdata|tbss)/ && $7 !~ /^\.data\.rel\.ro/ ||
        $7 ~ /COM/ {
            print "core can write " $1 " (" $7 "): " member
        }'
}

# --- who includes what --------------------------------------------------------

# Whether file $1 is among those that table $2 names for $3. Status 2: the
# table does not speak of it.
named() {
    spoken=2
    while read -r thing patterns; do
        [ "$thing" = "$3" ] || continue
        spoken=1
        for pattern in $patterns; do
            # shellcheck disable=SC2254 # it is a pattern
            case $1 in $pattern) return 0 ;; esac
        done
    done <"$2"
    return $spoken
}

# The room of a file: core, command, main, or edge and its own name, which in
# store_lease.c is store.
room_of() {
    room=${1#src/}
    room=${room#include/limber/}
    case $room in
    core/*) room=core ;;
    command/*) room='command' ;;
    edge/yaml/*) room=edge/yaml ;;
    *) room=${room%.[ch]} room=${room%%_*} ;;
    esac
}

# Whether `file`, in `room`, may include `header`.
may_include() {
    case $header in
    limber/core/*) return 0 ;;
    limber/command/*)
        [ "$room" = command ] || [ "$room" = main ]
        return
        ;;
    limber/edge/yaml/*) owner=edge/yaml ;;
    limber/edge/*) owner=${header#limber/} owner=${owner%.h} owner=${owner%%_*} ;;
    *) owner= ;;
    esac
    if [ -z "$owner" ] && [ "$room" = core ]; then
        grep -qxF "$header" "$scratch/core-headers" || return 1
    fi
    seen=0
    named "$file" "$scratch/outside" "$header" || seen=$?
    [ "$seen" -eq 2 ] || return "$seen"
    [ -n "$owner" ] || return 0
    case $room in
    "$owner" | edge/loop | command | main) return 0 ;;
    edge/*) named "$file" "$scratch/ports" "$header" ;;
    *) return 1 ;;
    esac
}

includes() {
    rows core-headers.txt >"$scratch/core-headers"
    rows outside.txt >"$scratch/outside"
    rows ports.txt >"$scratch/ports"
    grep -rn --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include' \
        src include | sed 's/:\([0-9]*\):[^<"]*/ \1 /' >"$scratch/includes"
    while read -r file line header _; do
        case $header in
        '<'*'>') header=${header#<} header=${header%>} ;;
        *)
            echo "$file:$line: not by its full name: $header"
            continue
            ;;
        esac
        room_of "$file"
        may_include || echo "$file:$line: may not include <$header>"
    done <"$scratch/includes"
}

# --- who calls what -----------------------------------------------------------

# A row `name()` of a table is a function: of libc, or of another edge file.
# In the list below stand only calls of which a table must speak.
calls() {
    find "$build/src/edge" "$build/src/command" "$build/src/main.o" \
        -name '*.o' 2>/dev/null | while read -r object; do
        file=${object#"$build/"}
        file=${file%.o}.c
        [ -e "$file" ] || continue
        room_of "$file"
        nm -P -g "$object" | sed "s|^|$file $room |"
    done >"$scratch/symbols"
    awk '
        FNR == 1 { part++ }
        part == 1 { if (sub(/\(\)$/, "", $1)) guarded[$1]; next }
        part == 2 { if ($4 != "U" && $4 != "w") owner[$3] = $2; next }
        $4 != "U" { next }
        $3 in guarded { print $1, $3, "outside" }
        $2 ~ /^edge/ && $2 != "edge/loop" && owner[$3] ~ /^edge/ &&
        owner[$3] != $2 { print $1, $3, "ports" }
        $2 ~ /^edge/ && owner[$3] ~ /^(command|main)/ { print $1, $3, "ports" }
    ' "$scratch/outside" "$scratch/symbols" "$scratch/symbols" |
        while read -r file name table; do
            named "$file" "$scratch/$table" "$name()" ||
                echo "$file: may not call $name"
        done
}

{
    core_links
    core_asks
    core_keeps
    includes
    calls
} >"$scratch/wrong"
cat "$scratch/wrong"
[ ! -s "$scratch/wrong" ]
