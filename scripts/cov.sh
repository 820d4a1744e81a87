#!/bin/sh
# SPDX-License-Identifier: MIT
# cov - says how many lines of src the tests have reached.
#
#   cov.sh BUILD     (after `make check MODE=cov`)
set -eu
cd "$(dirname "$0")/.."

if command -v gcovr >/dev/null; then
    exec gcovr --root . --filter src/ --object-directory "$1/src"
fi
find "$1/src" -name '*.gcda' -exec "${GCOV:-gcov}" -n {} + 2>/dev/null | awk '
    /^File / { gsub("\047", "", $2); file = $2 }
    /^Lines executed:/ && file ~ /^src\// {
        split($0, part, "[:% ]+")
        share = part[3]
        lines = part[5]
        printf "%6.1f%%  %5d  %s\n", share, lines, file | "sort -k 3"
        reached += share * lines / 100
        total += lines
        file = ""
    }
    END {
        close("sort -k 3")
        if (total)
            printf "%6.1f%%  %5d  all\n", 100 * reached / total, total
    }
'
