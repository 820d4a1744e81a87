#!/bin/sh
# SPDX-License-Identifier: MIT
# deps - brings what limber needs, through the system's package manager.
#
#   deps.sh [build] [test] [more]          install what is missing of these
#   deps.sh --list MANAGER [build] ...     print the names of their packages
#
# Without a word it is build and test. If all is there it does nothing, asks
# for nothing and says nothing. apt is tried; dnf, pacman, apk and brew are
# untried.
set -eu
cd "$(dirname "$0")/.."

# What for; how it is known to be there (a pkg-config module, a command, or a
# compiler that works); then its packages in each manager, joined by commas.
# A dash: comes with the system, or is not to be had.
table() {
    cat <<'END'
# for   there               apt              dnf                 pacman      apk             brew
build   works:cc            gcc,libc6-dev    gcc                 gcc         gcc,musl-dev    -
build   command:make        make             make                make        make            make
build   command:pkg-config  pkg-config       pkgconf-pkg-config  pkgconf     pkgconf         pkgconf
build   module:ncursesw     libncurses-dev   ncurses-devel       ncurses     ncurses-dev     ncurses
build   module:sqlite3      libsqlite3-dev   sqlite-devel        sqlite      sqlite-dev      sqlite
build   module:libcyaml     libcyaml-dev     libcyaml-devel      libcyaml    libcyaml-dev    libcyaml
build   module:yaml-0.1     libyaml-dev      libyaml-devel       libyaml     yaml-dev        libyaml
build   module:libutf8proc  libutf8proc-dev  utf8proc-devel      libutf8proc utf8proc-dev    utf8proc
test    module:cmocka       libcmocka-dev    libcmocka-devel     cmocka      cmocka-dev      cmocka
test    module:vterm        libvterm-dev     libvterm-devel      libvterm    libvterm-dev    libvterm
test    command:nm          binutils         binutils            binutils    binutils        binutils
more    command:clang-format clang-format    clang-tools-extra   clang       clang-extra-tools clang-format
more    command:valgrind    valgrind         valgrind            valgrind    valgrind        -
more    command:gcovr       gcovr            gcovr               gcovr       gcovr           gcovr
END
}

# Rows for the words in $purposes, without the head.
wanted() {
    table | while read -r purpose rest; do
        case " $purposes " in *" $purpose "*) echo "$rest" ;; esac
    done
}

is_there() {
    case $1 in
    module:*) ${PKG_CONFIG:-pkg-config} --exists "${1#module:}" 2>/dev/null ;;
    command:*) command -v "${1#command:}" >/dev/null ;;
    works:cc) echo 'int main(void) { return 0; }' |
        ${CC:-cc} -x c -o /dev/null - 2>/dev/null ;;
    esac
}

# The packages of manager $1; with "missing" as $2, only of what is not there.
packages() {
    wanted | while read -r there apt dnf pacman apk brew; do
        [ "${2-}" = missing ] && is_there "$there" && continue
        case $1 in
        apt) echo "$apt" ;;
        dnf) echo "$dnf" ;;
        pacman) echo "$pacman" ;;
        apk) echo "$apk" ;;
        brew) echo "$brew" ;;
        esac
    done | tr , '\n' | sed '/^-$/d'
}

missing() {
    wanted | while read -r there _; do
        is_there "$there" || echo "${there#*:}"
    done
}

manager() {
    for name in apt-get dnf pacman apk brew; do
        if command -v $name >/dev/null; then
            echo "${name%-get}"
            return
        fi
    done
}

# The command, if any, that makes $1 run as root; brew does without.
privileges() {
    if [ "$1" = brew ] || [ "$(id -u)" -eq 0 ]; then
        return
    fi
    for name in sudo doas; do
        if command -v $name; then
            return
        fi
    done
    echo "deps: needs root, and there is no sudo or doas; run as root:" >&2
    echo "    $PWD/scripts/deps.sh $purposes" >&2
    return 1
}

install() { # MANAGER PACKAGE...
    by=$1
    shift
    root=$(privileges "$by") || return
    case $by in
    apt)
        $root apt-get -qq update || return
        $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
            -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >/dev/null
        ;;
    dnf) $root dnf -q -y install "$@" ;;
    pacman) $root pacman -S --needed --noconfirm "$@" ;;
    apk) $root apk add -q "$@" ;;
    brew) brew install -q "$@" ;;
    esac
}

list=
if [ "${1-}" = --list ]; then
    list=${2:-no manager}
    shift $(($# < 2 ? $# : 2))
fi
purposes=${*:-build test}
for word in $purposes; do
    case $word in
    build | test | more) ;;
    *) echo "deps: neither build, test nor more: $word" >&2 && exit 2 ;;
    esac
done

case $list in
'') ;;
apt | dnf | pacman | apk | brew) packages "$list" && exit ;;
*) echo "deps: not apt, dnf, pacman, apk or brew: $list" >&2 && exit 2 ;;
esac

absent=$(missing | paste -sd ' ' -)
[ -n "$absent" ] || exit 0
by=$(manager)
if [ -z "$by" ]; then
    echo "deps: no known package manager here; missing: $absent" >&2
    exit 1
fi
names=$(packages "$by" missing | paste -sd ' ' -)
echo "deps: installing by $by: $names"
# shellcheck disable=SC2086 # words
install "$by" $names || {
    echo "deps: not installed: $names" >&2
    exit 1
}
absent=$(missing | paste -sd ' ' -)
if [ -n "$absent" ]; then
    echo "deps: still missing: $absent" >&2
    exit 1
fi
