#!/bin/sh
# Makes the checkout ready: system libraries, .venv, the pinned packages, and this project itself.
#
#   sh scripts/setup.sh            do what is missing; says nothing when nothing is
#   sh scripts/setup.sh --force    do it again
#
# Plain POSIX sh: on a fresh Debian machine there is python3, make and git, and nothing else.
# The stamp .venv/.ready holds a checksum of all that the result depends on; while it matches,
# this script ends after a few milliseconds.
set -u

cd "$(dirname "$0")/.." || exit 1
root=$(pwd)
venv=.venv
stamp=$venv/.ready
notes=build/setup.log
apt_python="python3-venv"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

wanted() {
    # The folder counts: the scripts in .venv/bin begin with its absolute path.
    { say "$root"; cat requirements.lock pyproject.toml scripts/setup.sh; } | cksum
}

[ "${1:-}" = "--force" ] && rm -f "$stamp"
want=$(wanted)
if [ -x "$venv/bin/python" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
    exit 0
fi

# --- which Python ---------------------------------------------------------------------------

fits() { "$1" -c 'import sys; sys.exit(not sys.version_info >= (3, 11))' 2>/dev/null; }

python=
for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
    if fits "$candidate"; then
        python=$(command -v "$candidate")
        break
    fi
done
[ -n "$python" ] || fail "No Python 3.11 or newer was found. Install one, then run this again."

# --- what the system lacks ------------------------------------------------------------------

# Each line: the library that Qt opens, and the Debian package that has it.
libraries="libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libbrotlidec.so.1 libbrotli1
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1"
x_libraries="libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0"
wayland_libraries="libwayland-cursor.so.0 libwayland-cursor0"

# What only a window on a display needs is no reason to refuse somebody who has none and may not
# install it; who may, gets it, so that a display that comes later works.
may_install=
[ "$(id -u)" -eq 0 ] && may_install=yes
[ -n "$may_install${DISPLAY:-}" ] && libraries="$libraries
$x_libraries"
[ -n "$may_install${WAYLAND_DISPLAY:-}" ] && libraries="$libraries
$wayland_libraries"

# A display without a screen and the bus of the readers of the screen: the tests that need them are
# left out where they are not, so nobody is asked for them.
tools="Xvfb xvfb
xauth xauth
dbus-run-session dbus-daemon
/usr/libexec/at-spi-bus-launcher at-spi2-core"

missing_tools() {
    [ -n "$may_install" ] && [ "$(uname -s)" = Linux ] || return 0
    printf '%s\n' "$tools" | while read -r tool package; do
        command -v "$tool" >/dev/null 2>&1 || printf '%s ' "$package"
    done
}

missing_packages() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || printf '%s ' "$apt_python"
    [ "$(uname -s)" = Linux ] || return 0
    LIBRARIES=$libraries "$python" - <<'PROBE'
import ctypes, os
for line in os.environ["LIBRARIES"].splitlines():
    library, package = line.split()
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package, end=" ")
PROBE
    # Qt brings no fonts; without any, every letter is a box.
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" \
        -name '*.[to]tf' 2>/dev/null | grep -q . || printf 'fonts-dejavu-core '
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" </dev/null >>"$notes" 2>&1
}

install_system() {
    say "Installing from Debian: $*"
    # A new machine has no package lists, an old one stale ones: fetch them only when needed.
    apt_install "$@" && return 0
    say "Fetching the package lists"
    apt-get update -q </dev/null >>"$notes" 2>&1
    apt_install "$@" && return 0
    tail -n 12 "$notes" >&2
    fail "apt-get could not install: $*. The whole output is in $notes."
}

mkdir -p build
: >"$notes"
lacking=$(missing_packages)$(missing_tools)
if [ -n "$lacking" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        case "$lacking" in
            "$apt_python "*) fail "$python cannot make a virtual environment: install its venv and ensurepip modules." ;;
        esac
        say "Qt may need system libraries that were not found. Debian calls them: $lacking"
    elif [ -n "$may_install" ]; then
        # shellcheck disable=SC2086 # a list of package names
        install_system $lacking
    else
        fail "This machine lacks system packages. Install them with: sudo apt-get install -y ${lacking% }"
    fi
fi

# --- the environment ------------------------------------------------------------------------

is_sound() {
    [ -x "$venv/bin/python" ] && fits "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1 &&
        head -n 1 "$venv/bin/pip" 2>/dev/null | grep -qF "$root/"
}

if ! is_sound; then
    say "Making $venv with $("$python" -V 2>&1)"
    rm -rf "$venv"
    "$python" -m venv "$venv" >>"$notes" 2>&1 || {
        tail -n 12 "$notes" >&2
        fail "$python could not make $venv. The whole output is in $notes."
    }
fi

# pip names a package when it starts on it; one moving line on a terminal, every tenth one elsewhere.
show_progress() {
    seen=0
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$notes"
        case "$line" in
            Collecting*) seen=$((seen + 1)); name=${line#Collecting }; name=${name%%[=< ;]*} ;;
            Installing\ collected*)
                if [ -t 1 ]; then printf '\r%60s\r' ''; fi
                say "Unpacking them"
                continue
                ;;
            *) continue ;;
        esac
        if [ -t 1 ]; then
            printf '\r  %d of %d  %-32s' "$seen" "$1" "$name"
        elif [ $((seen % 10)) -eq 0 ]; then
            say "  $seen of $1  $name"
        fi
    done
    # Where all was there already, pip unpacks nothing and the moving line is still there.
    if [ -t 1 ]; then printf '\r%60s\r' ''; fi
}

run_pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@" </dev/null 2>&1
}

total=$(grep -c '^[a-z0-9].*==' requirements.lock)
say "Installing $total pinned packages (the first time some 250 MB are fetched)"
# The pipe hides pip's exit status, so a file carries it.
rm -f build/pip-failed
# The lock is whole: --no-deps keeps an older pip from looking for what is pinned already (it asks
# for the newest coverage[toml] beside the pinned coverage, and then refuses it).
{ run_pip install --require-hashes --no-deps --only-binary :all: --progress-bar off -r requirements.lock || : >build/pip-failed; } |
    show_progress "$total"
if [ -e build/pip-failed ]; then
    rm -f build/pip-failed
    grep -E '^(ERROR|WARNING)' "$notes" | tail -n 12 >&2
    fail "pip could not install requirements.lock. The whole output is in $notes."
fi

say "Installing wargame itself"
run_pip install --no-deps --no-build-isolation --no-index --editable . >>"$notes" || {
    tail -n 12 "$notes" >&2
    fail "pip could not install this checkout. The whole output is in $notes."
}

printf '%s\n' "$want" >"$stamp"
say "Ready."
