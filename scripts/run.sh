#!/bin/sh
# Opens the window; where there is no display, plays the baseline into out/ instead.
set -u
cd "$(dirname "$0")/.." || exit 1

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so no window opens: playing the baseline of Karabakh 2020 instead."
    exec .venv/bin/wargame demo --out out/
fi
exec .venv/bin/wargame "$@"
