"""A reader of the screen, as far as it reads: the window as AT-SPI tells it, over D-Bus.

It runs inside `dbus-run-session`, beside the program, and knows nothing of it but what any reader
on this desktop is told.
"""

from __future__ import annotations

import os
import time
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
SPOKEN = "org.a11y.atspi.Event.Object"
STATES = {
    7: "editable",
    8: "enabled",
    11: "focusable",
    12: "focused",
    24: "sensitive",
    25: "showing",
    30: "visible",
}
_PASSWORD = 40
"""The role's number; its name, as Qt tells it, is that of any field."""
MOST = 4_000
"""Things of one screen: more than that is a tree that never ends."""


class Thing(NamedTuple):
    """What is said of one thing on the screen.

    Attributes:
        within: Its place in the tree, as the place of its parent.
        faces: What else may be asked of it: "Action", "Value", "Text".
    """

    bus: str
    path: str
    name: str
    role: str
    description: str
    states: frozenset[str]
    within: int
    faces: frozenset[str]


class Reader:
    """Connected to the desktop's bus for readers."""

    def __init__(self) -> None:
        session = open_dbus_connection(bus="SESSION")
        where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        asked = new_method_call(where, "GetAddress")
        address = session.send_and_get_reply(asked, timeout=20).body[0]
        session.close()
        os.environ["AT_SPI_BUS_ADDRESS"] = address
        self._bus: DBusConnection = open_dbus_connection(bus=address)
        self.spoken: deque[str] = deque()
        self._listen()

    def _listen(self) -> None:
        rule = MatchRule(type="signal", interface=SPOKEN, member="Announcement")
        daemon = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
        )
        self._ask([new_method_call(daemon, "AddMatch", "s", (rule.serialise(),))])
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for kind in ("object:announcement", "object:state-changed:focused"):
            self._ask([new_method_call(registry, "RegisterEvent", "sass", (kind, [], ""))])

    def _ask(self, messages: Sequence[Message]) -> list[Any]:
        """All answers at once, in order; None where the thing went away meanwhile."""
        order: dict[int, int] = {}
        for place, message in enumerate(messages):
            serial = next(self._bus.outgoing_serial)
            self._bus.send(message, serial=serial)
            order[serial] = place
        answers: list[Any] = [None] * len(messages)
        while order:
            came = self._bus.receive(timeout=30)
            fields = {int(key): value for key, value in came.header.fields.items()}
            serial = fields.get(5, -1)
            if serial not in order:
                self._hear(came)
                continue
            place = order.pop(serial)
            if came.header.message_type == MessageType.method_return:
                answers[place] = came.body
        return answers

    def _hear(self, came: Message) -> None:
        fields = {int(key): value for key, value in came.header.fields.items()}
        if came.header.message_type == MessageType.signal and fields.get(3) == "Announcement":
            self.spoken.append(came.body[3][1])

    def programs(self) -> dict[str, str]:
        """The programs that readers are told of: their names on the bus by their own names."""
        (children,) = self._ask([_call(REGISTRY, ROOT, "GetChildren")])
        found = {}
        for bus, path in children[0] if children else ():
            (name,) = self._ask([_get(bus, path, "Name")])
            if name:
                found[name[0][1]] = bus
        return found

    def tree(self, bus: str, top: str = ROOT) -> list[Thing]:
        """Everything that is shown under something, level by level, parents before children."""
        found: list[Thing] = []
        level = [(bus, top, -1)]
        while level:
            things = self._look(level)
            following: list[tuple[str, str, int]] = []
            for thing, children in things:
                found.append(thing)
                following += [(*one, len(found) - 1) for one in children]
            if len(found) > MOST:
                raise AssertionError(f"more than {MOST} things are shown")
            level = following
        return found

    def _look(
        self, level: Sequence[tuple[str, str, int]]
    ) -> Iterator[tuple[Thing, list[tuple[str, str]]]]:
        asked: list[Message] = []
        for bus, path, _ in level:
            asked += [
                _get(bus, path, "Name"),
                _call(bus, path, "GetRoleName"),
                _get(bus, path, "Description"),
                _call(bus, path, "GetState"),
                _call(bus, path, "GetInterfaces"),
                _call(bus, path, "GetChildren"),
                _call(bus, path, "GetRole"),
            ]
        answers = self._ask(asked)
        for at, (bus, path, within) in enumerate(level):
            name, role, description, state, faces, children, number = answers[7 * at : 7 * at + 7]
            if name is None or role is None or state is None:
                continue
            states = _states(state[0])
            shown = "showing" in states or within < 1
            yield (
                Thing(
                    bus,
                    path,
                    name[0][1],
                    "password text" if number == (_PASSWORD,) else role[0],
                    description[0][1] if description else "",
                    states,
                    within,
                    frozenset(one.rsplit(".", 1)[-1] for one in (faces[0] if faces else ())),
                ),
                [(one, where) for one, where in children[0]] if children and shown else [],
            )

    def act(self, thing: Thing, action: int = 0) -> None:
        """Do what a reader does to press something."""
        (done,) = self._ask(
            [_call(thing.bus, thing.path, "DoAction", "i", (action,), face="Action")]
        )
        assert done == (True,), f"{thing.role} {thing.name!r} cannot be pressed"

    def value(self, thing: Thing) -> tuple[float, float, float]:
        """The least, the present and the greatest value."""
        names = ("MinimumValue", "CurrentValue", "MaximumValue")
        answers = self._ask([_get(thing.bus, thing.path, one, face="Value") for one in names])
        least, now, most = (one[0][1] for one in answers)
        return least, now, most

    def type_into(self, thing: Thing, text: str) -> None:
        """Fill a field."""
        (done,) = self._ask(
            [_call(thing.bus, thing.path, "SetTextContents", "s", (text,), face="EditableText")]
        )
        assert done == (True,), f"{thing.role} {thing.name!r} takes no text"

    def wait(self, so: Callable[[], bool], what: str, seconds: float = 60) -> None:
        """Ask again until something is so."""
        until = time.monotonic() + seconds
        while not so():
            assert time.monotonic() < until, f"after {seconds} s still not: {what}"
            time.sleep(0.05)


def _states(words: Sequence[int]) -> frozenset[str]:
    bits = sum(word << (32 * place) for place, word in enumerate(words))
    return frozenset(word for bit, word in STATES.items() if bits >> bit & 1)


def _call(
    bus: str,
    path: str,
    method: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
    face: str = "Accessible",
) -> Message:
    where = DBusAddress(path, bus_name=bus, interface=f"org.a11y.atspi.{face}")
    return new_method_call(where, method, signature, body)


def _get(bus: str, path: str, name: str, face: str = "Accessible") -> Message:
    where = DBusAddress(path, bus_name=bus, interface="org.freedesktop.DBus.Properties")
    return new_method_call(where, "Get", "ss", (f"org.a11y.atspi.{face}", name))
