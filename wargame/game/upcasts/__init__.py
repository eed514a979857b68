"""Steps that lift an old event's payload to the next version, one file a step.

The key is the kind and the version lifted from; the step takes and gives a plain dictionary and is
never edited after a release, so that every old file opens for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Upcasts: TypeAlias = Mapping[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]]

UPCASTS: Upcasts = {}
