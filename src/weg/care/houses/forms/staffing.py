"""Forms about posts, hours, who is on call, and the handover."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import OfficeHours, Post
from weg.city.models import Member, Organisation
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Site


class MomentField(forms.DateTimeField):
    """A day and a time in one field, with the browser's picker."""

    input_formats = ("%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M")

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, **options)


class TimeField(forms.TimeField):
    """A time of day, with the browser's picker; 8:30 is understood too."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **options)


class PostForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind of work"), choices=Post.Kind.choices)
    member = forms.ModelChoiceField(
        label=_("Member"),
        queryset=Member.objects.none(),
        required=False,
        help_text=_("Somebody with access to Weg. Neither member nor name: the post is vacant."),
    )
    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    share = forms.DecimalField(
        label=_("Share of a full-time post"),
        min_value=Decimal("0.05"),
        max_value=1,
        decimal_places=2,
        initial=1,
    )
    starts = DateField(label=_("From"), initial=today)
    ends = DateField(
        label=_("Until"),
        required=False,
        help_text=_("First day it no longer holds. Empty: until further notice."),
    )

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        runs = site.operations.values("organisation")
        rows = Member.objects.filter(organisation__in=runs, during__contains=today())
        self.fields["member"].queryset = rows.select_related(  # type: ignore[attr-defined]
            "user", "organisation"
        ).order_by("user__name")


class HoursForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind of work"), choices=Post.Kind.choices)
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Weekdays"),
        choices=OfficeHours.Weekday.choices,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    opens = TimeField(label=_("From (time)"))
    closes = TimeField(label=_("Until (time)"))
    where = forms.CharField(label=_("Where"), max_length=80, required=False)


class OnCallForm(forms.Form):
    name = forms.CharField(label=_("Who"), max_length=120)
    phone = forms.CharField(label=_("Telephone"), max_length=60)
    starts = MomentField(label=_("From"))
    ends = MomentField(label=_("Until"))
    weeks = forms.IntegerField(
        label=_("Repeat for so many weeks"),
        min_value=1,
        max_value=53,
        initial=1,
        help_text=_("1: this time only."),
    )
    others = forms.ModelMultipleChoiceField(
        label=_("Also for these houses"),
        queryset=Site.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if others:
            rows = Site.objects.filter(pk__in=others).order_by("sort_name")
            self.fields["others"].queryset = rows  # type: ignore[attr-defined]
        else:
            del self.fields["others"]


class NumberForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    phone = forms.CharField(label=_("Telephone"), max_length=60)
    note = forms.CharField(label=_("Note"), max_length=160, required=False)
    everywhere = forms.BooleanField(label=_("For all houses of the city"), required=False)

    def __init__(self, *args: Any, office: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not office:
            del self.fields["everywhere"]


class DayForm(forms.Form):
    """The day of something; ``label`` says of what."""

    day = DateField(label=_("Day"), initial=today)


class HandoverForm(forms.Form):
    organisation = forms.ModelChoiceField(
        label=_("Organisation that takes over"),
        queryset=Organisation.objects.filter(active=True, kind=Organisation.Kind.WELFARE),
    )
    day = DateField(
        label=_("Runs it from"),
        help_text=_("Access of the organisation before ends on that day, of this one begins."),
    )
    note = forms.CharField(
        label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=_("What was agreed for the handover, such as who gives the keys to whom."),
    )  # fmt: skip
    seen = forms.BooleanField(
        label=_("I have read what is open in the house; both organisations know about it.")
    )
