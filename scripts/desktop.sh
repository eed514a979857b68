#!/bin/sh
# Lets a double click open exercises: a menu entry, the kind of file, and an icon, for this user.
#
#   sh scripts/desktop.sh            write them, for the wargame of this checkout
#   sh scripts/desktop.sh --remove   take them away again
#
# They lie in $XDG_DATA_HOME (as a rule ~/.local/share); WARGAME_PROGRAM names another program.
set -u

cd "$(dirname "$0")/.." || exit 1
program=${WARGAME_PROGRAM:-$(pwd)/.venv/bin/wargame}
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/wargame.desktop
kind=$data/mime/packages/wargame.xml
icon=$data/icons/hicolor/256x256/apps/wargame.png

refresh() {
    # Desktops that have neither program read the files themselves.
    command -v update-mime-database >/dev/null && update-mime-database "$data/mime" 2>/dev/null
    command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications"
    return 0
}

if [ "${1:-}" = "--remove" ]; then
    rm -f "$entry" "$kind" "$icon"
    refresh
    printf '%s\n' "Double clicks open exercises no longer."
    exit 0
fi
[ -x "$program" ] || { printf '%s\n' "There is no program $program. Run make setup first." >&2; exit 1; }
mkdir -p "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$icon")" || exit 1

# In an Exec line a backslash, a quote, a backtick and a dollar are escaped twice, a percent doubled.
quoted=$(printf '%s' "$program" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
cat > "$entry" <<END
[Desktop Entry]
Type=Application
Name=wargame
Comment=Crisis exercises of alliances
Exec="$quoted" %f
Icon=wargame
Terminal=false
Categories=Education;
MimeType=application/x-wargame-exercise;
StartupWMClass=wargame
END
cat > "$kind" <<END
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-wargame-exercise">
    <comment>wargame exercise</comment>
    <icon name="wargame"/>
    <glob pattern="*.wargame" weight="80"/>
  </mime-type>
</mime-info>
END
QT_QPA_PLATFORM=offscreen "${WARGAME_PYTHON:-.venv/bin/python}" - "$icon" <<'END' || exit 1
import sys
from PySide6.QtWidgets import QApplication
from wargame.ui.parts.mark import mark_icon
from wargame.ui.theme.theme import Theme
app = QApplication([])
Theme.install(app, "light")
if not mark_icon().pixmap(256, 256).scaled(256, 256).save(sys.argv[1], "PNG"):
    sys.exit("The icon could not be written.")
END
refresh
printf '%s\n' "A double click on a .wargame file opens it with $program."
