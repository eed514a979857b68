"""Every command, one file each; this registry is written by hand.

It holds no import of the commands themselves: `--help` lists them from here.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """A command as `--help` lists it, and the module that holds it as `command`."""

    module: str
    says: str


COMMANDS: Final[dict[str, Entry]] = {
    "open": Entry("wargame.cli.commands.open", "Open the window; the same as no command."),
    "packs": Entry("wargame.cli.commands.packs", "List packs and charters."),
    "check": Entry("wargame.cli.commands.check", "Look through a pack or a charter."),
    "new-pack": Entry("wargame.cli.commands.new_pack", "Make an empty pack to start from."),
    "import": Entry("wargame.cli.commands.import_sheet", "Take a planner's sheet into a pack."),
    "demo": Entry("wargame.cli.commands.demo", "Play a pack's history and print the report."),
    "new": Entry("wargame.cli.commands.new", "Make an exercise from a pack."),
    "verify": Entry("wargame.cli.commands.verify", "Check an exercise file from end to end."),
    "log": Entry("wargame.cli.commands.log", "Print the log, as a seat may see it."),
    "view": Entry("wargame.cli.commands.view", "Print what a seat may see now."),
    "report": Entry("wargame.cli.commands.report", "Write the after-action report."),
    "papers": Entry("wargame.cli.commands.papers", "Print seat cards, briefs, run book, forms."),
    "export": Entry("wargame.cli.commands.export", "Write an exercise as tables and documents."),
    "replay": Entry("wargame.cli.commands.replay", "Put the ballots under another charter."),
    "judge": Entry("wargame.cli.commands.judge", "Rule on a case by a charter, and say why."),
    "sound": Entry("wargame.cli.commands.sound", "Sound how far a request would come; no ruling."),
    "power": Entry("wargame.cli.commands.power", "Say who can turn a decision, by a charter."),
    "doctor": Entry("wargame.cli.commands.doctor", "Say what is installed and what is missing."),
}
