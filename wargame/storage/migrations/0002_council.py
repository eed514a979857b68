"""Format 2: views on the roll call, sittings, speeches, straw polls, amendments and statements."""

from __future__ import annotations

from wargame.storage.format2.views_council import VIEWS

STATEMENTS = VIEWS
