"""Starts the command line, and nothing else."""

from __future__ import annotations


def main() -> None:
    """Run `wargame` with the arguments of the process."""
    from wargame.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
