"""Papers as PDF/UA-1 by typst: tagged, readable aloud, the same bytes for the same content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[2]
FONTS = Path(__file__).parent / "fonts"
PAPER = "/foundation/documents/paper.typ"
"""What all papers share (fonts, colours, letterhead, footer), as typst imports it."""


def typeset(template: Path, data: Mapping[str, Any], made: date) -> bytes:
    """The typst template, a file of a room, with this data (``sys.inputs.data``, as JSON).

    ``made`` is the date in the file itself. Templates import ``PAPER``.
    """
    import typst  # 30 MB of compiler, needed for a document only

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FONTS)],
    )
    return bytes(
        typst.compile(
            str(template),
            root=str(PACKAGE),
            font_paths=fonts,
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards="ua-1",
            timestamp=datetime(made.year, made.month, made.day, tzinfo=UTC),
        )
    )
