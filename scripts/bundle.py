"""Builds the folder that starts without Python, with its bill of materials, and tries it.

python scripts/bundle.py        on Linux, Windows and macOS alike, in the environment of make setup

What comes out, in dist/: the folder `wargame-VERSION-SYSTEM`, the same as an archive, and the bill
of materials (CycloneDX) of just what is inside. PyInstaller bundles for the system it runs on, so
each system builds its own.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import supply

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "bundle"
DIST = ROOT / "dist"
ROOM = WORK / "room"
TOOLS = WORK / "tools"
WINDOWS = os.name == "nt"
PYTHON = ROOM / ("Scripts/python.exe" if WINDOWS else "bin/python")
# The environment has no pip of its own: what is in it is what is in the bundle.
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
INTO = (*PIP, "--python", PYTHON, "install", "--quiet")
HASHED = ("--require-hashes", "--no-deps", "--only-binary", ":all:")


def run(*command: str | Path, environment: dict[str, str] | None = None, cwd: Path = ROOT) -> str:
    """Run a command; what it printed, or an end with its last lines."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit("\n".join(done.stdout.splitlines()[-15:]))
    return done.stdout


def room() -> None:
    """An environment with the program's wheel and the pinned packages that running needs."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    listed = WORK / "running.txt"
    listed.write_text(supply.running_lock(), encoding="utf-8")
    venv.create(ROOM, with_pip=False)
    run(*INTO, *HASHED, "-r", listed)
    run(*INTO, *HASHED, "--target", TOOLS, "-r", ROOT / "requirements-bundle.lock")
    wheels = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index")
    run(*PIP, *wheels, "--wheel-dir", WORK, ROOT)
    (wheel,) = WORK.glob("*.whl")
    run(*INTO, "--no-deps", "--no-index", wheel)


def bundled(name: str) -> Path:
    """The folder, built and moved into dist/."""
    spec = ROOT / "scripts" / "bundling" / "wargame.spec"
    places = ("--distpath", WORK / "out", "--workpath", WORK / "work")
    tools = {**os.environ, "PYTHONPATH": str(TOOLS)}
    # Not from the checkout's folder, whose own wargame would be found before the installed one.
    run(PYTHON, "-m", "PyInstaller", "--noconfirm", *places, spec, environment=tools, cwd=WORK)
    folder = DIST / name
    shutil.rmtree(folder, ignore_errors=True)
    DIST.mkdir(exist_ok=True)
    shutil.move(WORK / "out" / "wargame", folder)
    for paper in ("LICENSE", "CHANGELOG.md", "docs/licences.md", "assets/LICENSES.md"):
        shutil.copy(ROOT / paper, folder)
    return folder


def billed(folder: Path) -> Path:
    """The bill of materials, beside the folder and in it."""
    bill = DIST / f"{folder.name}.cdx.json"
    # Started with the tools on its path by hand: in PYTHONPATH they would be listed as well.
    start = (
        f"import runpy, sys; sys.path.insert(0, {str(TOOLS)!r}); "
        "runpy.run_module('cyclonedx_py', run_name='__main__')"
    )
    words = ("environment", "--pyproject", "pyproject.toml", "--output-reproducible")
    run(sys.executable, "-c", start, *words, "-o", bill, PYTHON)
    shutil.copy(bill, folder / "sbom.cdx.json")
    return bill


def tried(folder: Path) -> None:
    """Play, check and report with nothing of Python in reach."""
    program = folder / ("wargame.exe" if WINDOWS else "wargame")
    home = WORK / "home"
    bare = {
        "PATH": "",
        "HOME": str(home),
        "WARGAME_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    if WINDOWS:
        bare |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "TEMP": str(WORK)}
    place = WORK / "tried"
    place.mkdir()
    print(run(program, "packs", environment=bare, cwd=place).splitlines()[1])
    print(run(program, "demo", "--out", "played", environment=bare, cwd=place).rstrip())
    (exercise,) = (place / "played").glob("*.wargame")
    print(run(program, "verify", exercise, environment=bare, cwd=place).rstrip())


def main() -> None:
    """Build, list, try, pack."""
    version = supply.distribution(supply.PROJECT).version
    name = f"wargame-{version}-{platform.system().lower()}-{platform.machine().lower()}"
    print("Making an environment with what running needs")
    room()
    print("Bundling")
    folder = bundled(name)
    billed(folder)
    print("Trying it, with no Python in reach")
    tried(folder)
    packed = Path(shutil.make_archive(str(DIST / name), "zip" if WINDOWS else "gztar", DIST, name))
    # Qt's libraries lie there twice, once as links; they are counted once.
    files = [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    print(f"{folder.relative_to(ROOT)}: {megabytes(*files)}; {packed.name}: {megabytes(packed)}")


def megabytes(*files: Path) -> str:
    """What the files take together."""
    return f"{sum(file.stat().st_size for file in files) / 1e6:.0f} MB"


if __name__ == "__main__":
    main()
