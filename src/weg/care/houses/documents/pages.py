"""Where the papers' templates are, and what all papers begin with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today

TEMPLATES = Path(__file__).parent / "typst"


def paper(name: str, data: Mapping[str, Any]) -> bytes:
    """The template of this name as PDF, dated today."""
    return typeset(TEMPLATES / f"{name}.typ", data, today())


def city() -> dict[str, str]:
    """The office's letterhead; empty texts where nothing is entered."""
    found = Municipality.objects.first()
    if found is None:
        return dict.fromkeys(("office", "address", "phone", "email"), "")
    return {
        "office": found.office,
        "address": ", ".join(found.address.split("\n")).strip(", "),
        "phone": found.phone,
        "email": found.email,
    }
