"""German catalogues, one in each room: ``update``, ``compile`` (Babel only) and ``check``.

update and check need GNU gettext (``apt-get install gettext``); compile does not.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "weg"
ROOMS = [PACKAGE, *sorted(file.parent for file in PACKAGE.glob("**/apps.py"))]
HEADER = r"""# German catalogue of Weg. `make messages` collects it; the German is written by hand.
msgid ""
msgstr ""
"Project-Id-Version: Weg\n"
"Language: de\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
""".rstrip()


def catalogue(room: Path) -> Path:
    return room / "locale" / "de" / "LC_MESSAGES" / "django.po"


def update(room: Path) -> None:
    """Collect the room's strings; what is translated stays."""
    (room / "locale").mkdir(exist_ok=True)
    ignored = []
    if room == PACKAGE:
        ignored = [
            f"--ignore={other.relative_to(PACKAGE)}/*" for other in ROOMS if other != PACKAGE
        ]
    command = ["-m", "django", "makemessages", "-l", "de", "--no-location", "--no-wrap", *ignored]
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    subprocess.run([sys.executable, *command], cwd=room, env=environment, check=True)
    _with_our_header(catalogue(room))


def _with_our_header(file: Path) -> None:
    """A catalogue changes when its strings do: no dates, no blanks to fill in."""
    if file.exists():
        _header, gap, messages = file.read_text(encoding="utf-8").partition("\n\n")
        file.write_text(HEADER + (gap + messages or "\n"), encoding="utf-8")


def compile_one(room: Path) -> None:
    file = catalogue(room)
    if file.exists():
        with file.open("rb") as source, file.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale="de"))


def faults(room: Path) -> list[str]:
    """Strings without a translation, or with a doubtful one."""
    file = catalogue(room)
    if not file.exists():
        return []
    with file.open("rb") as source:
        found = read_po(source, locale="de")
    return [
        f"{room.name}: {message.id!r}"
        for message in found
        if message.id and (message.fuzzy or not all(_texts(message.string)))
    ]


def contradictions() -> list[str]:
    """Strings with two translations: of rooms that share one, Django shows the first room's."""
    found: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for room in filter(lambda room: catalogue(room).exists(), ROOMS):
        with catalogue(room).open("rb") as source:
            for message in read_po(source, locale="de"):
                if message.id:
                    found[message.context, _texts(message.id)[0]].add(str(message.string))
    return [f"{name!r}: {' / '.join(sorted(to))}" for (_, name), to in found.items() if len(to) > 1]


def _texts(string: object) -> tuple[str, ...]:
    """The text, or the texts of a plural."""
    return tuple(string) if isinstance(string, tuple | list) else (str(string or ""),)


def check() -> int:
    before = {room: catalogue(room).read_text() for room in ROOMS if catalogue(room).exists()}
    for room in ROOMS:
        update(room)
    changed = [
        r.name for r in ROOMS if catalogue(r).exists() and catalogue(r).read_text() != before.get(r)
    ]
    missing = [fault for room in ROOMS for fault in faults(room)]
    for name in changed:
        print(f"catalogue of {name} was not up to date")
    for fault in missing:
        print(f"not translated: {fault}")
    for pair in (pairs := contradictions()):
        print(f"translated differently in two rooms (agree, or use pgettext): {pair}")
    return 1 if changed or missing or pairs else 0


def main(argv: list[str]) -> int:
    """``update [room…]``, ``compile`` or ``check``."""
    wanted = [room for room in ROOMS if not argv[1:] or room.name in argv[1:]]
    match argv[:1]:
        case ["update"]:
            for room in wanted:
                update(room)
            return 0
        case ["compile"]:
            for room in wanted:
                compile_one(room)
            return 0
        case ["check"]:
            return check()
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
