"""Forms about requests and shifts: few fields, with defaults, made for a phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.queries.mentioned import names_mentioned
from weg.volunteers.circles.models import Activity
from weg.volunteers.circles.queries.choices import spoken
from weg.volunteers.shifts.actions import When
from weg.volunteers.shifts.models import HelpRequest

SHORT = {"class": "weg-date"}


def languages() -> list[tuple[str, str]]:
    """Of a request: what volunteers speak, with nothing for German."""
    return [("", str(_("German is enough"))), *(one for one in spoken() if one[0] != "de")]


class TimeField(forms.TimeField):
    """A time of the day with the browser's own picker."""

    widget = forms.TimeInput(attrs={"type": "time", **SHORT}, format="%H:%M")


class Timed(forms.Form):
    """When: a day, from, to, and until when every week."""

    day = DateField(label=_("Day"))
    start = TimeField(label=_("Begins at"))
    end = TimeField(label=_("Ends at"))
    until = DateField(
        label=_("Every week until"),
        required=False,
        help_text=_("Leave empty when help is needed once."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        usual = {"day": today() + timedelta(days=3), "start": time(15), "end": time(17)}
        options["initial"] = usual | (options.get("initial") or {})
        super().__init__(*args, **options)

    @property
    def when(self) -> When:
        return When(*(self.cleaned_data[name] for name in ("day", "start", "end", "until")))


class Named(forms.Form):
    """Texts that volunteers read: warns when they name somebody the writer knows."""

    no_names = forms.BooleanField(label=_("These words name nobody who lives here"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.warned = False

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        text = " ".join(str(given.get(name) or "") for name in ("title", "text", "place"))
        found = [] if given.get("no_names") else names_mentioned(text)
        if found:
            self.warned = True
            message = _(
                "This text seems to name somebody who lives here: %(names)s. Volunteers must not"
                " read names. Take the name out, or tick the box below if it is only a word."
            )
            raise forms.ValidationError(message, params={"names": ", ".join(found)})
        return given

    @property
    def asks_for_names(self) -> bool:
        """Whether to show the box: only after a warning."""
        return self.warned or bool(self.data.get("no_names"))


HINT = _("What is to be done, and what helps. No names, no room numbers, nothing about health.")


class RequestForm(Named, Timed):
    """A new request. Given which houses, districts or residents the writer can choose from."""

    activity = forms.ModelChoiceField(label=_("What for"), queryset=Activity.objects.none())
    title = forms.CharField(
        label=_("In a few words"), max_length=120, required=False,
        help_text=_("Such as: ride to the office and back. Empty: the activity's name."),
    )  # fmt: skip
    text = forms.CharField(
        label=_("More about it"), required=False, help_text=HINT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    people_needed = forms.IntegerField(
        label=_("How many volunteers"), min_value=1, max_value=99, initial=1
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    site = forms.ModelChoiceField(label=_("House"), queryset=Site.objects.none(), required=False)
    district = forms.ModelChoiceField(
        label=_("District"), queryset=District.objects.none(), required=False
    )
    place = forms.CharField(
        label=_("Where to meet"), max_length=200, required=False,
        help_text=_("Empty: the house. Of a house with a protected address, a place elsewhere."),
    )  # fmt: skip
    contact = forms.CharField(label=_("Whom volunteers call"), max_length=120, required=False)
    contact_phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    wishes_gender = forms.ChoiceField(
        label=_("Who had better come"), choices=HelpRequest.Gender.choices, required=False
    )
    field_order = (
        "activity", "title", "day", "start", "end", "until", "people_needed", "site", "district",
        "place", "text", "language", "contact", "contact_phone", "wishes_gender", "no_names",
    )  # fmt: skip
    seldom = ("language", "contact", "contact_phone", "wishes_gender")
    """Has a good default: stands folded away."""

    def __init__(self, *args: Any, sites: QuerySet[Site] | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["activity"].queryset = Activity.objects.filter(active=True)
        fields["language"].choices = languages()
        if sites is None:
            del fields["site"]
            fields["place"].required = True
            fields["place"].help_text = ""
            fields["district"].queryset = District.objects.order_by("number")
        else:
            fields["site"].queryset = sites
            del fields["district"]

    @property
    def opens_seldom(self) -> bool:
        return any(name in self.errors for name in self.seldom)

    @property
    def given(self) -> dict[str, Any]:
        """Values for ``ask_for_help``."""
        left_out = {"day", "start", "end", "until", "no_names"}
        values = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        return {**values, "when": self.when}


class ChangeForm(Named):
    """What of a request can change while volunteers see it."""

    title = forms.CharField(label=_("In a few words"), max_length=120)
    text = forms.CharField(
        label=_("More about it"), required=False, help_text=HINT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    people_needed = forms.IntegerField(
        label=_("How many volunteers"), min_value=1, max_value=99,
        help_text=_("At every shift that is still to come."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Language"), required=False)
    place = forms.CharField(label=_("Where to meet"), max_length=200)
    contact = forms.CharField(label=_("Whom volunteers call"), max_length=120, required=False)
    contact_phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    wishes_gender = forms.ChoiceField(
        label=_("Who had better come"), choices=HelpRequest.Gender.choices, required=False
    )
    field_order = (
        "title", "text", "people_needed", "language", "place", "contact", "contact_phone",
        "wishes_gender", "no_names",
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["language"].choices = languages()

    @property
    def given(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "no_names"}


class WithdrawForm(forms.Form):
    reason = forms.CharField(label=_("Why"), max_length=200, required=False)


class OfferForm(forms.Form):
    """To everybody who may do it, or to somebody by e-mail address."""

    to = forms.EmailField(
        label=_("E-mail address of the person"),
        required=False,
        help_text=_("Empty: anybody who may do it can take your place."),
    )


class AttendanceForm(forms.Form):
    attended = forms.TypedChoiceField(
        choices=(("yes", _("was there")), ("no", _("was not there"))),
        coerce=lambda value: value == "yes",
    )
    hours = forms.DecimalField(
        min_value=0, max_value=24, decimal_places=2, max_digits=4, required=False, localize=True
    )


class ConcernForm(forms.Form):
    """Whom the request is about, of those who live in the house."""

    person = forms.TypedChoiceField(
        label=_("Resident"), required=False, coerce=int, empty_value=None,
        help_text=_("Volunteers see nobody until the person, or a guardian, has agreed."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["person"].choices = [("", _("nobody in particular")), *people]
