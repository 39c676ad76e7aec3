"""A notice as a page for the board, in all its languages."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.houses.documents.pages import paper
from weg.care.houses.models import Notice
from weg.foundation.languages import RIGHT_TO_LEFT


def notice_pdf(notice: Notice) -> bytes:
    with override("de"):
        texts = [_text("de", {"title": notice.title, "text": notice.text})]
        texts += [_text(code, other) for code, other in notice.others.items()]
        return paper(
            "notice",
            {
                "site": notice.site.name,
                "starts": date_format(notice.starts, "d.m.Y"),
                "ends": date_format(notice.ends, "d.m.Y") if notice.ends else "",
                "texts": texts,
            },
        )


def _text(code: str, other: dict[str, str]) -> dict[str, Any]:
    return {
        "lang": code,
        "rtl": code in RIGHT_TO_LEFT,
        "title": other["title"],
        "lines": [line for line in other["text"].splitlines() if line.strip()],
    }
