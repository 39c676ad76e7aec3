"""Our own stylesheets turn with the script: logical properties only, no foreign addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weg.foundation

STATIC = Path(weg.foundation.__file__).parent / "static/weg"
SHEETS = sorted((STATIC / "css").glob("*.css"))
PHYSICAL = re.compile(
    r"(?:^|[\s;{])((?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*"
    r"|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:"
    r"|(?:text-align|float|clear):\s*(?:left|right)"
)
RULE = re.compile(r"@(?:media|supports|page)[^{]*\{|/\*.*?\*/", re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_only_logical_properties(sheet: Path) -> None:
    css = RULE.sub("", sheet.read_text())
    assert [match[0].strip() for match in PHYSICAL.finditer(css)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_everything_a_stylesheet_loads_is_there(sheet: Path) -> None:
    for address in re.findall(r'url\("?([^")]+)"?\)', sheet.read_text()):
        assert (sheet.parent / address).is_file(), address


def test_kern_is_mirrored_from_the_same_version() -> None:
    plain, turned = (
        (STATIC / "vendor" / n).read_text() for n in ("kern.min.css", "kern.rtl.min.css")
    )
    assert plain != turned
    assert plain.count("{") == turned.count("{")
    assert set(re.findall(r"\.kern-[\w-]+", plain)) == set(re.findall(r"\.kern-[\w-]+", turned))
