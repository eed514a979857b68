#!/bin/sh
# Writes requirements.lock anew from pyproject.toml; needs uv, which the project itself does not.
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
# What is pinned already is kept where it still fits.
if [ -f requirements.lock ]; then cp requirements.lock build/pinned.txt; fi
uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --extra dev \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
    "$@" --output-file build/pinned.txt pyproject.toml
{
    echo "# What wargame runs on and is tested with, for Python 3.11 to 3.13 on every system."
    echo "# Made by scripts/lock.sh from pyproject.toml; correct that and run it again."
    grep -v '^#' build/pinned.txt
} >requirements.lock
if grep -nE '://|--(index|extra|find)' requirements.lock; then
    echo "requirements.lock names an index; it must not." >&2
    exit 1
fi
echo "requirements.lock: $(grep -c '^[a-z0-9].*==' requirements.lock) packages"
