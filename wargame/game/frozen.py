"""The root of every model that must not change after it was made."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A frozen model that refuses keys it does not know.

    Frozen is shallow in pydantic, so fields are tuples and frozen models, never lists or dicts
    that somebody could grow.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=False,
        allow_inf_nan=False,
        # What somebody wrote stands in no message, so in no log and no crash report.
        hide_input_in_errors=True,
    )
