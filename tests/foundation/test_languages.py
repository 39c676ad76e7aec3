"""Pages for everybody: in which language, and that every language says everything."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import weg
from weg.foundation.languages import PUBLIC_LANGUAGES, language_of, words_in

SOURCE = Path(weg.__file__).parent
FOLDERS = sorted(file.parent for file in SOURCE.rglob("de.toml"))


def _shape(said: Any) -> Any:
    """What must be the same in all languages: names, lengths of lists, placeholders."""
    if isinstance(said, dict):
        return {name: _shape(text) for name, text in said.items()}
    if isinstance(said, list):
        return [_shape(text) for text in said]
    return set(re.findall(r"{\w+}", said))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_language_says_everything(folder):
    assert {file.stem for file in folder.glob("*.toml")} == set(PUBLIC_LANGUAGES)
    english = _shape(words_in(folder, "en"))
    for code in PUBLIC_LANGUAGES:
        said = _shape(words_in(folder, code))
        # An empty table: its German is the city's own, in the database.
        in_database = {name: english[name] for name, shape in said.items() if shape == {}}
        assert said | (in_database if code == "de" else {}) == english, code


@pytest.mark.parametrize(
    ("asked", "browser", "known", "expected"),
    [
        ("tr", "fr", "ar", "tr"),
        ("xx", "fr", "ar", "ar"),
        ("", "fr", "", "fr"),
        ("", "pl, fa-IR;q=0.8, en;q=0.5", "", "fa"),
        ("", "pl", "", "de"),
        ("", "", "", "de"),
    ],
)
def test_a_page_speaks_what_was_chosen_or_what_the_reader_reads(
    rf, asked, browser, known, expected
):
    request = rf.get("/", {"lang": asked}, headers={"Accept-Language": browser})
    assert language_of(request, known) == expected
