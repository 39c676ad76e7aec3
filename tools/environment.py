"""Build ``.venv`` from ``requirements.lock``; standard library only, for nothing else is there.

Uses ``uv`` when it is on PATH, else puts it into a small environment of its own, else pip. The
project itself is made known by a ``.pth`` file and a script, so that nothing has to be built.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv"
TOOLS = ROOT / ".venv-tools"
LOCK = ROOT / "requirements.lock"
STAMP = HOME / "weg-built"
BUILDING = HOME / "weg-building"
PYTHON = HOME / "bin" / "python"

SCRIPT = """#!{python}
import sys

from weg.cli import main

sys.exit(main())
"""


class BuildError(Exception):
    """Something the reader can mend; the message says how."""


def main() -> int:
    """Bring the environment up to date; fast when there is nothing to do."""
    try:
        with (ROOT / ".venv.lock").open("w") as only_one:
            fcntl.flock(only_one, fcntl.LOCK_EX)
            if not is_current():
                build()
            compile_catalogues()
    except BuildError as error:
        print(f"weg: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"weg: the environment in {HOME} cannot be written: {error}.", file=sys.stderr)
        return 1
    return 0


def is_current() -> bool:
    """Built from this lock file, at this place, and finished."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted()


def wanted() -> str:
    """What the stamp must say: changes with the lock file, the interpreter and the folder."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{lock}\n{sys.version_info[0]}.{sys.version_info[1]}\n{ROOT}\n"


def build() -> None:
    """Make the environment, or bring an old one up to date; a half-built one is made anew."""
    if BUILDING.exists():
        print("weg: a half-built environment was found; it is made anew.")
        shutil.rmtree(HOME)
    if HOME.exists() and not works():
        shutil.rmtree(HOME)
    print("weg: building the environment in .venv; the first time takes a minute or two …")
    uv = find_uv()
    if not HOME.exists():
        make_environment(HOME, uv)
    STAMP.unlink(missing_ok=True)
    BUILDING.touch()
    install(uv)
    introduce_project()
    STAMP.write_text(wanted())
    BUILDING.unlink()


def works() -> bool:
    """Whether the environment's interpreter runs and is the version that is wanted."""
    if not PYTHON.exists():
        return False
    ask = "import sys; print(*sys.version_info[:2], sep='.')"
    found = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=False)
    return found.stdout.strip() == f"{sys.version_info[0]}.{sys.version_info[1]}"


def find_uv() -> str | None:
    """``uv`` from PATH, or from an environment of its own; None when it cannot be had."""
    if found := shutil.which("uv"):
        return found
    ours = TOOLS / "bin" / "uv"
    if not ours.exists():
        shutil.rmtree(TOOLS, ignore_errors=True)
        make_environment(TOOLS, None)
        pip = [TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet", "uv"]
        subprocess.run(pip, check=False)
    return str(ours) if ours.exists() else None


def make_environment(folder: Path, uv: str | None) -> None:
    command = [uv, "venv", "--quiet", "--python", sys.executable, str(folder)]
    if uv is None:
        command = [sys.executable, "-m", "venv", str(folder)]
    if subprocess.run(command, check=False).returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise BuildError(
            "Python cannot make an environment here. On Debian and Ubuntu:"
            " apt-get install python3-venv; then start again."
        )


def install(uv: str | None) -> None:
    """Exactly what the lock file names, each file checked against its hash."""
    if uv and try_to_run([uv, "pip", "sync", "--quiet", "--require-hashes", str(LOCK)]):
        return
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(LOCK)]
    if try_to_run([str(PYTHON), "-m", "ensurepip", "--upgrade"], quiet=True) and try_to_run(pip):
        return
    raise BuildError(
        "the packages of requirements.lock could not be installed; the lines above say why."
        " Most often the package index is out of reach: check the network, or the settings of pip"
        " and uv for this machine, then start again."
    )


def try_to_run(command: list[str], quiet: bool = False) -> bool:
    environment = {**os.environ, "VIRTUAL_ENV": str(HOME)}
    output = subprocess.DEVNULL if quiet else None
    return not subprocess.run(
        command, env=environment, stdout=output, stderr=output, check=False
    ).returncode


def introduce_project() -> None:
    """``import weg`` and the command ``weg``, without a build and its isolated environment."""
    for packages in HOME.glob("lib/python*/site-packages"):
        (packages / "weg.pth").write_text(f"{ROOT / 'src'}\n")
    script = HOME / "bin" / "weg"
    script.write_text(SCRIPT.format(python=PYTHON))
    script.chmod(0o755)


def compile_catalogues() -> None:
    """Translations, when a catalogue is newer than what was made of it."""
    catalogues = (ROOT / "src").rglob("locale/*/LC_MESSAGES/*.po")
    if any(is_stale(source, source.with_suffix(".mo")) for source in catalogues):
        subprocess.run([PYTHON, ROOT / "tools" / "messages.py", "compile"], check=True)


def is_stale(source: Path, made: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


if __name__ == "__main__":
    raise SystemExit(main())
