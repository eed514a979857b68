"""Whatever is in a pack's files, reading it gives a pack or findings, and never anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from tests.scenario.packcases import edited, plain_files
from wargame.game.errors import PackError
from wargame.scenario.finding import UnknownId, UnreadablePack
from wargame.scenario.reader import pack_digest, read_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

TOML = sorted(name for name in plain_files() if name.endswith(".toml"))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(plain_files(), "plain")


def test_a_pack_may_be_one_file() -> None:
    files = plain_files()
    whole = b"\n".join(files.pop(name) for name in ["pack.toml", *TOML] if name in files)
    # Top-level keys come before tables, and tables keyed by one name stand once.
    assert read_pack({**files, "pack.toml": whole}, "plain").id == "plain"


def test_texts_come_from_files(pack: Pack) -> None:
    assert pack.public_briefing == "Two states share a border.\n"
    assert pack.sources.startswith("# Sources")


def test_seats_are_taken_in_either_case() -> None:
    files = edited("actions.toml", 'seat = "BBB"', 'seat = "bbb"')

    assert read_pack(files, "plain").action("a-talk").seat == "BBB"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    files = plain_files()
    for name in ("pack.toml", "public.md"):
        files[name] = b"\xef\xbb\xbf" + files[name]

    assert read_pack(files, "plain").public_briefing.startswith("Two states")


def test_the_error_tells_the_first_finding_and_keeps_all() -> None:
    files = edited("actions.toml", "price = 1", 'prise = "one"')

    with pytest.raises(PackError) as caught:
        read_pack(files, "plain")

    error = caught.value
    assert isinstance(error, UnreadablePack)
    assert len(error.findings) == 2
    assert "plain/actions.toml" in error.message
    assert "(and 1 more)" in error.message
    assert error.remedy.endswith((".", "?"))
    assert "did you mean 'price'?" in error.detail


@pytest.mark.parametrize(
    ("find", "kind"),
    [
        (lambda pack: pack.seat("CCC"), "seat"),
        (lambda pack: pack.turn("t3"), "turn"),
        (lambda pack: pack.fact("f-truse"), "fact"),
        (lambda pack: pack.indicator("x"), "indicator"),
        (lambda pack: pack.inject("x"), "inject"),
        (lambda pack: pack.outcome("x"), "outcome"),
        (lambda pack: pack.action("x"), "action"),
        (lambda pack: pack.motion("x"), "motion"),
        (lambda pack: pack.played("x"), "version"),
        (lambda pack: pack.deal("x"), "deal"),
    ],
)
def test_looking_up_what_is_not_there_says_so(
    pack: Pack, find: Callable[[Pack], object], kind: str
) -> None:
    with pytest.raises(UnknownId, match=f"The pack has no {kind}"):
        find(pack)


def test_what_is_there_is_found(pack: Pack) -> None:
    assert pack.seat("aaa").name == "Aland"
    assert pack.turn("t2").number == 2
    assert pack.fact("f-truce").in_words("no") == "none"
    assert pack.fact("f-truce").in_words("yes") == "yes"
    assert pack.outcome("r-fire").row_of(50) == 0
    assert pack.outcome("r-fire").row_of(51) == pack.outcome("r-fire").historical_row == 1
    assert pack.role("chair") == ("AAA",)
    assert pack.role("agenda") == ()
    assert pack.agenda_seat is None
    assert pack.inject("i-2").facilitator
    assert not pack.inject("i-1").facilitator
    assert [one.id for one in pack.injects_of("short")] == ["i-1", "i-2"]
    assert [one.id for one in pack.injects_of("short", "t2")] == ["i-2"]
    assert pack.name("a-talk") == "Offer talks"
    assert pack.name("press") == "The press"
    assert pack.name("nobody") == "nobody"
    assert pack.baseline.path("n-fire") is not None
    assert pack.baseline.path("n-none") is None
    assert pack.baseline.turn("t1") == pack.baseline.turns[0]


def test_a_version_leaves_injects_out() -> None:
    files = edited("pack.toml", 'injects = "all"', 'injects = "all"\nwithout = ["i-1"]')
    chosen = edited("pack.toml", 'injects = "all"', 'injects = ["i-1"]')

    assert [one.id for one in read_pack(files, "plain").injects_of("short")] == ["i-2"]
    assert [one.id for one in read_pack(chosen, "plain").injects_of("short")] == ["i-1"]


def test_a_pack_does_not_change(pack: Pack) -> None:
    with pytest.raises(ValueError, match="frozen"):
        pack.title = "Another"  # type: ignore[misc]  # that it fails is the point


def test_the_digest_changes_with_any_name_and_any_byte() -> None:
    files = plain_files()
    first = pack_digest(files)
    renamed = {("b.md" if name == "sources.md" else name): text for name, text in files.items()}
    moved = {"a": b"bc", "d": b""}, {"a": b"b", "d": b"c"}

    assert pack_digest(dict(reversed(files.items()))) == first
    assert pack_digest({**files, "public.md": files["public.md"] + b" "}) != first
    assert pack_digest(renamed) != first
    assert pack_digest(moved[0]) != pack_digest(moved[1])


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.binary(max_size=4).map(lambda raw: raw.decode("latin-1")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.data())
def test_any_value_in_any_place_gives_a_pack_or_findings(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(TOML))
    table = tomlkit.parse(plain_files()[name].decode()).unwrap()
    here: object = table
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))  # type: ignore[arg-type]
        key = data.draw(st.sampled_from(keys))
        inner = here[key]  # type: ignore[index]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        here = inner
    value = data.draw(values)
    if value is None:
        del here[key]  # type: ignore[attr-defined]
    else:
        here[key] = value  # type: ignore[index]
    try:
        text = tomlkit.dumps(_told(table))
    except (ValueError, TypeError):
        return

    _read_or_find({**plain_files(), name: text.encode("utf-8", "surrogatepass")})


def _told(value: object) -> dict[str, object]:
    """Leave out what TOML cannot say."""
    return {key: _clean(one) for key, one in value.items() if one is not None}  # type: ignore[attr-defined]


def _clean(value: object) -> object:
    if isinstance(value, dict):
        return _told(value)
    if isinstance(value, list):
        return [_clean(one) for one in value if one is not None]
    return value


@given(st.data())
def test_any_bytes_in_any_place_give_a_pack_or_findings(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(plain_files())))
    content = plain_files()[name]
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, min(len(content), start + 20)))
    new = data.draw(st.binary(max_size=12))

    _read_or_find({**plain_files(), name: content[:start] + new + content[stop:]})


def _read_or_find(files: dict[str, bytes]) -> None:
    findings: tuple[Finding, ...] = ()
    try:
        read_pack(files, "plain")
    except UnreadablePack as error:
        findings = error.findings or pytest.fail("refused without a finding")

    for one in findings:
        assert one.where.startswith("plain")
        assert one.message
        assert one.remedy


def test_yes_and_no_are_taken_as_ballots() -> None:
    files = edited("motions.toml", 'AAA = "against"', 'AAA = "no"')

    likely = read_pack(files, "plain").motion("m-1").likely

    assert [(one.seat, one.ballot, one.words) for one in likely] == [
        ("AAA", "against", ""),
        ("BBB", "for", "at once"),
    ]


def test_a_toml_file_larger_than_a_megabyte_is_not_parsed() -> None:
    files = plain_files()
    files["msel.toml"] += b"#" * (1024 * 1024)

    with pytest.raises(UnreadablePack, match="1,048,576 is the limit"):
        read_pack(files, "plain")
