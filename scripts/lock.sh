#!/bin/sh
# Writes requirements.lock anew from pyproject.toml, and requirements-bundle.lock, the tools that
# bundle; needs uv, which the project itself does not.
#
#   sh scripts/lock.sh              the smallest change that fits pyproject.toml
#   sh scripts/lock.sh --upgrade    the newest versions that fit
set -eu

cd "$(dirname "$0")/.."
if ! command -v uv >/dev/null 2>&1; then
    echo "uv was not found. Install it (pip install uv), then run this again." >&2
    exit 1
fi

mkdir -p build
# written FILE SAYS ARGUMENTS...: what is pinned already is kept where it still fits.
written() {
    lock=$1 says=$2
    shift 2
    if [ -f "$lock" ]; then cp "$lock" build/pinned.txt; else : >build/pinned.txt; fi
    uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --output-file build/pinned.txt "$@"
    {
        echo "# $says"
        echo "# Made by scripts/lock.sh; correct what it is made from and run it again."
        grep -v '^#' build/pinned.txt
    } >"$lock"
    if grep -nE '://|--(index|extra|find)' "$lock"; then
        echo "$lock names an index; it must not." >&2
        exit 1
    fi
    echo "$lock: $(grep -c '^[a-z0-9].*==' "$lock") packages"
}

written requirements.lock "What wargame runs on and is tested with, for Python 3.11 to 3.13 on every system." \
    --extra dev "$@" pyproject.toml
written requirements-bundle.lock "What bundles it and lists what is inside; see scripts/bundle.py." \
    "$@" scripts/bundling/tools.txt
