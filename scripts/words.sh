#!/bin/sh
# SPDX-License-Identifier: MIT
# words - holds all that limber says against tests/check/words.txt.
#
# Looked at: every string of src and include (adjacent ones are joined, so a
# sentence that is broken over two lines is still one), every value and comment
# of routines, every line of README.md and doc. Printed is the file, the sentence,
# and the pattern that must not be in it.
set -euf
cd "$(dirname "$0")/.."

scratch=$(mktemp -d "${TMPDIR:-/tmp}/limber-words.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

# The strings of C files, one a line, joined where nothing but space, newlines
# and comments lie between two.
strings() {
    awk '
        function emit() {
            if (text != "")
                print FILENAME ": " text
            text = ""
        }
        FNR == 1 { emit(); inside = 0 }
        /^[ \t]*#[ \t]*include/ { next }
        {
            line = $0
            while (line != "") {
                if (inside == 1) { # a comment
                    end = index(line, "*/")
                    if (end == 0)
                        break
                    line = substr(line, end + 2)
                    inside = 0
                } else if (match(line, /^[ \t\\]+/)) {
                    line = substr(line, RLENGTH + 1)
                } else if (substr(line, 1, 2) == "/*") {
                    line = substr(line, 3)
                    inside = 1
                } else if (substr(line, 1, 2) == "//") {
                    break
                } else if (match(line, /^"([^"\\]|\\.)*"/)) {
                    part = substr(line, 2, RLENGTH - 2)
                    gsub(/\\n/, " ", part)
                    text = text part
                    line = substr(line, RLENGTH + 1)
                } else if (match(line, /^\x27([^\x27\\]|\\.)*\x27/)) {
                    line = substr(line, RLENGTH + 1)
                    emit()
                } else {
                    emit()
                    line = substr(line, 2)
                }
            }
        }
        END { emit() }' "$@"
}

# A paragraph of a page is one line.
paragraphs() {
    awk '
        function emit() {
            if (text != "")
                print FILENAME ": " text
            text = ""
        }
        FNR == 1 { emit() }
        /^[ \t]*$/ { emit(); next }
        { sub(/^[ \t]*(#|- )?[ \t]*/, ""); text = text " " $0 }
        END { emit() }' "$@"
}

{
    find src include -name '*.[ch]' | sort >"$scratch/code"
    find routines doc README.md -type f | sort >"$scratch/pages"
    # shellcheck disable=SC2046 # names of files, without spaces
    strings $(cat "$scratch/code")
    # shellcheck disable=SC2046
    paragraphs $(cat "$scratch/pages")
} >"$scratch/said"

[ "$(wc -l <"$scratch/said")" -gt 1000 ] || {
    echo "words: hardly anything was found to look at"
    exit 1
}

# What is allowed is taken out, so that it hides nothing beside it.
sed -n 's/^deny  *//p' tests/check/words.txt >"$scratch/deny"
sed -n 's/^allow  *//p' tests/check/words.txt >"$scratch/allow"
awk -v table="$scratch/allow" '
    BEGIN {
        while ((getline text < table) > 0)
            allowed[text]
    }
    {
        for (text in allowed)
            while ((at = index($0, text)) > 0)
                $0 = substr($0, 1, at - 1) substr($0, at + length(text))
        print
    }' "$scratch/said" >"$scratch/left"

status=0
while read -r pattern; do
    grep -Eiw "$pattern" "$scratch/left" >"$scratch/found" || continue
    sed 's/^/words: /' "$scratch/found"
    printf '    must not be said: %s\n' "$pattern"
    status=1
done <"$scratch/deny"
exit $status
