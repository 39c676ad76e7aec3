"""What is kept of a template depends on the language and on what is named; on nothing else."""

from __future__ import annotations

from django.template import engines
from django.utils.translation import override

PART = engines["django"].from_string(
    '{% kept city %}{% translate "Sites" %} {{ city }} {{ who }}{% endkept %} {{ who }}'
)


def _shown(city: str, who: str, language: str = "en") -> str:
    with override(language):
        return str(PART.render({"city": city, "who": who}))


def test_what_is_named_and_the_language_make_another_part() -> None:
    assert _shown("A", "") == "Sites A  "
    assert _shown("B", "") == "Sites B  "
    assert _shown("A", "", "de") == "Unterkünfte A  "


def test_what_is_not_named_is_kept_and_the_rest_is_drawn_anew() -> None:
    _shown("C", "first")
    assert _shown("C", "second") == "Sites C first second"
