"""Forms of presence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.presence.actions.resolving import POSSIBLE
from weg.care.presence.models import CardLook, Difference
from weg.care.presence.models.reasons import AwayReason
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today


class ExtraForm(forms.Form):
    """Somebody who is here and not in the list."""

    where = forms.CharField(
        label=_("Where"), max_length=90, help_text=_("Unit and room, such as 2 / 14.")
    )
    people = forms.IntegerField(label=_("How many people"), min_value=1, max_value=99, initial=1)
    note = forms.CharField(
        label=_("Who, as far as known"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )


class SeenForm(forms.Form):
    day = DateField(label=_("Seen on"), initial=today)


class AwayForm(forms.Form):
    since = DateField(label=_("Away since"), initial=today)
    until = DateField(label=_("Back on"))
    reason = forms.ChoiceField(label=_("Why"), choices=[("", "–"), *AwayReason.choices])
    note = forms.CharField(label=_("Who said so"), max_length=300, required=False)


class DepartForm(forms.Form):
    day = DateField(
        label=_("First day away"), initial=today, help_text=_("From this day the place is free.")
    )
    note = forms.CharField(
        label=_("What makes you sure"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Such as: room empty, key handed in, neighbours say so."),
    )


class ResolveForm(forms.Form):
    """How a difference came out; what can be chosen depends on its kind."""

    resolution = forms.ChoiceField(label=_("How it came out"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        possible = POSSIBLE[Difference.Kind(kind)]
        self.fields["resolution"].choices = [(one.value, one.label) for one in possible]  # type: ignore[attr-defined]


class ScanForm(forms.Form):
    """The word on a card, from a scanner, a camera or fingers."""

    word = forms.CharField(
        label=_("Card"),
        max_length=120,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Hold the card to the scanner, or type the 22 signs beside the QR code."),
    )


class EndCardForm(forms.Form):
    why = forms.ChoiceField(
        label=_("Why"),
        choices=[("lost", _("lost")), ("returned", _("given back"))],
        widget=forms.RadioSelect,
        initial="lost",
    )
    again = forms.BooleanField(label=_("Issue a new card"), required=False, initial=True)


class LookForm(forms.Form):
    name = forms.ChoiceField(
        label=_("Name on the card"), choices=CardLook.Name.choices, widget=forms.RadioSelect
    )
    photo = forms.BooleanField(
        label=_("Leave room for a photo"),
        required=False,
        help_text=_("A photo is glued on by hand; Weg stores none."),
    )
