"""Fields that several forms of the room have."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.languages import language_name
from weg.people.models import Household
from weg.people.words import countries, languages

MOST_LANGUAGES = 8
EMPTY = ("", "–")


class CountryField(forms.ChoiceField):
    """A nationality; the names of countries in the reader's language."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=lambda: [EMPTY, *countries()], required=False, **options)


class HouseholdField(forms.CharField):
    """A household by its reference, as people say it on the phone: H-123, h000123."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip().upper().replace(" ", "")
        if not text:
            return None
        digits = text.removeprefix("H").lstrip("-")
        reference = f"H-{int(digits):06}" if digits.isdecimal() else text
        household = Household.objects.filter(reference__in=[text, reference]).first()
        if household is None:
            message = _("There is no household with this reference, or you may not see it.")
            raise forms.ValidationError(message, code="household_unknown")
        return household


def add_language_fields(form: forms.Form, known: list[tuple[str, bool]]) -> None:
    """A choice and a tick for each language, with room for more."""
    rows = min(MOST_LANGUAGES, max(3, len(known) + 1))
    for index in range(rows):
        code, needs = known[index] if index < len(known) else ("", False)
        names = languages()
        if code and code not in dict(names):
            names.append((code, language_name(code)))
        form.fields[f"language_{index}"] = forms.ChoiceField(
            label=_("Language %(number)s") % {"number": index + 1},
            choices=[EMPTY, *names],
            required=False,
            initial=code,
        )
        form.fields[f"interpreter_{index}"] = forms.BooleanField(
            label=_("needs an interpreter"), required=False, initial=needs
        )


def languages_in(values: dict[str, Any]) -> list[tuple[str, bool]]:
    """The languages chosen, in their order."""
    return [
        (code, bool(values.get(f"interpreter_{index}")))
        for index in range(MOST_LANGUAGES)
        if (code := values.get(f"language_{index}"))
    ]
