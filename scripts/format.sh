#!/bin/sh
# SPDX-License-Identifier: MIT
# format - puts all C into the format of .clang-format, or says what is not.
#
#   format.sh write|check
#
# Another clang-format writes otherwise; then this exits with 77: not run.
set -eu
cd "$(dirname "$0")/.."

tool=${CLANG_FORMAT:-clang-format}
version=$("$tool" --version 2>/dev/null |
    sed -n 's/.*version \([0-9]*\).*/\1/p')
if [ "${version:-0}" -ne 14 ]; then
    echo 'clang-format 14 is not here'
    exit 77
fi

case ${1-} in
write) set -- -i ;;
check) set -- --dry-run -Werror --ferror-limit=3 ;;
*) echo 'usage: format.sh write|check' >&2 && exit 2 ;;
esac
find include src tests -name '*.[ch]' -exec "$tool" "$@" {} +
