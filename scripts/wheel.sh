#!/bin/sh
# Builds the wheel, installs it into an empty environment and uses it from another folder.
#
# The environment holds what requirements.lock pins and nothing of this checkout, so whatever the
# wheel forgot is missing here too.
set -eu

cd "$(dirname "$0")/.."
root=$(pwd)
bin=$root/.venv/bin

rm -rf dist build/wheel-room
mkdir -p dist build/wheel-room
echo "Building the wheel"
"$bin/python" -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation \
    --no-index --wheel-dir dist .
wheel=$(ls dist/*.whl)
echo "Built $wheel ($(du -k "$wheel" | cut -f1) kB)"

echo "Installing it into an empty environment"
"$bin/python" -m venv build/wheel-room/venv
there=$root/build/wheel-room/venv/bin
"$there/python" -m pip --disable-pip-version-check install --quiet --require-hashes \
    --only-binary :all: -r requirements.lock
"$there/python" -m pip --disable-pip-version-check install --quiet --no-deps --no-index "$wheel"

echo "Using it from another folder"
cd build/wheel-room
export WARGAME_HOME="$root/build/wheel-room/home"
"$there/wargame" packs
"$there/wargame" demo --out played
"$there/wargame" verify played/*.wargame
cd "$root"
rm -rf build/wheel-room
