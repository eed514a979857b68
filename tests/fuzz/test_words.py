"""Words of the command line by lot: done, found or refused in one sentence, never a fault."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.budget import Tally, budget, tally
from tests.fuzz.spoiling import HOSTILE, NUMBERS
from wargame.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHARTERS = ("csto-as-written", "unsc", "tutorial-alliance", "nato-nac", "blank", "no-such", "../x")
KINDS = ("assist", "assist-limited", "resolution", "statement", "withdraw", "help", "x")
SEATS = ("RUS", "kaz", "ALD", "CHN", "control", "public", "others", "ZZZ")


@pytest.fixture(scope="module")
def words() -> Iterator[Tally]:
    yield from tally("words of the command line")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """History of the tutorial as an exercise, and beside it files that are none."""
    from wargame.app import baseline_session, find_pack

    folder = tmp_path_factory.mktemp("words")
    file = folder / "history.wargame"
    baseline_session(find_pack("learn-the-table"), file).close()
    (folder / "none.wargame").write_bytes(b"SQLite format 3\x00 and no more")
    (folder / "empty.wargame").touch()
    (folder / "cases.jsonl").write_text('{"charter": "unsc"}\n[]\nx\n{"charter": 1}\n')
    return file


text = st.one_of(st.sampled_from(HOSTILE), st.sampled_from(NUMBERS), st.text(max_size=8))
sign = st.sampled_from(("=", "=", "=", ":", "", "=="))
value = st.one_of(
    st.sampled_from(("for", "against", "yes", "abstain", "true", "false", "if:f:for:against")), text
)
name = st.one_of(
    st.sampled_from((*SEATS, "format/KGZ", "requester", "external-attack", "suspended")), text
)
pairs = st.lists(st.tuples(name, sign, value).map("".join), max_size=4).map(",".join)


@st.composite
def judging(draw: st.DrawFn) -> list[str]:
    """`judge` and `power`, mostly as they are meant."""
    given_ = [draw(st.sampled_from(("judge", "judge", "judge", "power")))]
    given_.append(draw(st.one_of(st.sampled_from(CHARTERS), text)))
    given_ += ["--decision", draw(st.one_of(st.sampled_from(KINDS), text))]
    for option in ("--ballots", "--facts", "--roles", "--tags"):
        if draw(st.booleans()):
            given_ += [option, draw(pairs)]
    if draw(st.booleans()):
        given_ += ["--elapsed", draw(st.one_of(st.sampled_from(NUMBERS), text))]
    if draw(st.booleans()):
        given_ += ["--members", ",".join(draw(st.lists(name, max_size=4)))]
    return [*given_, *(["--json"] if draw(st.booleans()) else [])]


@st.composite
def looking(draw: st.DrawFn) -> list[str]:
    """Commands that look at a file."""
    names = ("history.wargame", "none.wargame", "empty.wargame", "cases.jsonl", "gone.wargame", ".")
    command = draw(st.sampled_from(("verify", "log", "view", "replay", "check", "judge", "sound")))
    given_ = [command, draw(st.one_of(st.sampled_from(names), text))]
    if draw(st.booleans()):
        given_ += [
            draw(st.sampled_from(("--seat", "--charter", "--batch", "--expect", "-x"))),
            draw(st.one_of(st.sampled_from((*SEATS, *CHARTERS, *names)), text)),
        ]
    return [*given_, *(["--json"] if draw(st.booleans()) else [])]


QUIET = ("packs", "check", "judge", "power", "verify", "log", "view", "replay", "sound", "new")
anyhow = st.lists(
    st.one_of(st.sampled_from((*QUIET, "--json", "--help", "--version", "-o", "--out")), text),
    min_size=1,
    max_size=4,
).filter(lambda given_: given_[0] not in {"packs", "check"} or len(given_) > 1)


@given(st.one_of(judging(), judging(), looking(), anyhow))
@budget(4_000)
def test_any_words_are_done_or_refused_in_words(
    words: Tally, file: Path, given_: list[str]
) -> None:
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(file.parent),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        status = run([one.replace("\x00", "") for one in given_])

    assert status in {0, 1, 2}
    assert "Traceback" not in out.getvalue() + err.getvalue()
    if status == 2:
        assert out.getvalue() == ""
        assert err.getvalue().strip(), given_
        words.count("refused", err.getvalue().strip()[:200])
    else:
        words.count("done" if status == 0 else "found something")
