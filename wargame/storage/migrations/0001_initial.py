"""Format 1: the log, its guards, what stands beside it, and the views for analysts."""

from __future__ import annotations

from wargame.storage.format1.guards import GUARDS
from wargame.storage.format1.tables import TABLES
from wargame.storage.format1.views import VIEWS

STATEMENTS = (*TABLES, *GUARDS, *VIEWS)
