"""An effect that never fits into the range of its indicator is told where it stands."""

from __future__ import annotations

from tests.play.rehearsals.learn import NAME, changed
from wargame.app.checking import played


def test_an_effect_that_is_always_cut_is_a_warning() -> None:
    pack = changed(
        "actions.toml",
        r'("lea-a-brn-accuse".*?by = )-8',
        r"\g<1>-99",
    )

    found = {one.key: one for one in played(pack, NAME) if "out of its range" in one.message}
    told = found["actions[lea-a-brn-accuse].effects[0]"]

    assert told.severity == "warning"
    assert "whenever it is moved by -99" in told.message


def test_an_effect_that_fits_is_no_finding() -> None:
    pack = changed("actions.toml", r'("lea-a-brn-accuse".*?by = )-8', r"\g<1>-9")

    assert played(pack, NAME) == ()
