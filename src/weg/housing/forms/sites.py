"""Forms of site management."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.city.models import Member, Organisation
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Feature, Room, Site, Unit


def features_field(label: Any) -> forms.ModelMultipleChoiceField[Feature]:
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=Feature.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class SiteForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a site is; opening, closing and density have actions of their own."""

    opens = DateField(label=gettext_lazy("Opens on"))
    features = features_field(gettext_lazy("Features of the whole site"))

    class Meta:
        model = Site
        fields = [
            "name", "district", "kind", "street", "postcode", "opens", "cleaning_days",
            "interim", "features", "source", "note",
        ]  # fmt: skip
        help_texts = {
            "interim": gettext_lazy("Only an interim solution may be above the limit for a time."),
            "cleaning_days": gettext_lazy("After somebody left, the place is blocked so long."),
            "source": gettext_lazy("Where the facts come from, such as a council paper."),
        }

    def values(self) -> dict[str, Any]:
        """What the actions take, without opening and features."""
        return {k: v for k, v in self.cleaned_data.items() if k not in OWN_ACTIONS}

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""


OWN_ACTIONS = ("opens", "closes", "square_metres", "density_source", "features", "operator")


class NewSiteForm(SiteForm):
    """A site to be: with its first density standard and operator."""

    closes = DateField(
        label=gettext_lazy("Closes on"),
        required=False,
        help_text=gettext_lazy(
            "First day it is not in use, such as when the lease or permit ends."
            " Empty: no end planned."
        ),
    )
    square_metres = forms.DecimalField(
        label=gettext_lazy("m² a person"), min_value=1, max_value=99, decimal_places=2
    )
    operator = forms.ModelChoiceField(
        label=gettext_lazy("Operator"),
        queryset=Organisation.objects.filter(active=True),
        required=False,
        help_text=gettext_lazy("The welfare organisation that runs it from the opening on."),
    )
    field_order = [
        "name", "district", "kind", "street", "postcode", "opens", "closes", "square_metres",
        "operator", "cleaning_days", "interim", "features", "source", "note",
    ]  # fmt: skip


class UnitsForm(forms.Form):
    """So many units of so many equal rooms."""

    count = forms.IntegerField(
        label=gettext_lazy("Number of units"), min_value=1, max_value=300, initial=10
    )
    rooms = forms.IntegerField(
        label=gettext_lazy("Rooms in each"), min_value=1, max_value=60, initial=4
    )
    area = forms.DecimalField(
        label=gettext_lazy("m² of each room"),
        min_value=1,
        max_value=5000,
        decimal_places=2,
        initial="14.5",
    )
    fixed_places = forms.IntegerField(
        label=gettext_lazy("Places in each room"),
        min_value=0,
        max_value=500,
        required=False,
        help_text=gettext_lazy(
            "Empty: by area and density. Given: exactly so many, as in hotels and halls."
        ),
    )
    begins = forms.CharField(
        label=gettext_lazy("Name begins with"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Such as “A-”; the number follows."),
    )
    first = forms.IntegerField(label=gettext_lazy("First number"), min_value=0, initial=1)
    floor = forms.IntegerField(
        label=gettext_lazy("Floor"),
        min_value=-3,
        max_value=40,
        initial=0,
        help_text=gettext_lazy("0 is the ground floor."),
    )
    families_share = forms.BooleanField(
        label=gettext_lazy("Families may share a unit"), required=False
    )
    features = features_field(gettext_lazy("Features of these units"))


class UnitForm(forms.ModelForm):  # type: ignore[type-arg]
    features = features_field(gettext_lazy("Features of this unit"))

    class Meta:
        model = Unit
        fields = ["name", "floor", "families_share", "features"]


class RoomForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Room
        fields = ["name", "area", "fixed_places"]
        help_texts = {
            "fixed_places": gettext_lazy("Empty: by area and density standard."),
        }


class RetireForm(forms.Form):
    day = DateField(
        label=gettext_lazy("Not in use from"),
        required=False,
        help_text=gettext_lazy("Empty: the room stays in use."),
    )


class DensityForm(forms.Form):
    square_metres = forms.DecimalField(
        label=gettext_lazy("m² a person"), min_value=1, max_value=99, decimal_places=2
    )
    starts = DateField(label=gettext_lazy("From"), initial=today)
    ends = DateField(
        label=gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("First day it no longer holds. Empty: until further notice."),
    )
    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Law or decision, such as § 8 FlüAG."),
    )


class OperatorForm(forms.Form):
    organisation = forms.ModelChoiceField(
        label=gettext_lazy("Organisation"),
        queryset=Organisation.objects.filter(active=True),
        required=False,
        empty_label=gettext_lazy("nobody"),
    )
    starts = DateField(
        label=gettext_lazy("Runs it from"),
        initial=today,
        help_text=gettext_lazy(
            "The organisation before ends on that day and no longer sees the site."
        ),
    )


class MemberForm(forms.Form):
    member = forms.ModelChoiceField(label=gettext_lazy("Member"), queryset=Member.objects.none())

    def __init__(self, *args: Any, members: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Member.objects.filter(pk__in=members).select_related("user", "organisation")
        self.fields["member"].queryset = rows  # type: ignore[attr-defined]


class ExceptionForm(forms.Form):
    limit = forms.IntegerField(label=gettext_lazy("People at most"), min_value=1, max_value=20000)
    starts = DateField(label=gettext_lazy("From"), initial=today)
    ends = DateField(
        label=gettext_lazy("Until"), help_text=gettext_lazy("An exception always ends.")
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), widget=forms.Textarea, max_length=4000)
    decided_by = forms.CharField(
        label=gettext_lazy("Decided by"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Such as the number of a council paper. Empty: you."),
    )


class EndForm(forms.Form):
    day = DateField(label=gettext_lazy("Ends on"), initial=today)


class ClosingForm(forms.Form):
    """What closing means for those who live there is chosen, never assumed."""

    no_new_from = DateField(
        label=gettext_lazy("Nobody new from"),
        initial=today,
        help_text=gettext_lazy("From this day nobody else is placed here."),
    )
    closes = DateField(
        label=gettext_lazy("Closes on"),
        required=False,
        help_text=gettext_lazy("First day it is not in use. Empty: not known yet."),
    )
    end_stays = forms.BooleanField(
        label=gettext_lazy("Their stays end on that day, and reservations after it are withdrawn"),
        required=False,
        help_text=gettext_lazy("They then appear as people who need another place."),
    )


class ReopenForm(forms.Form):
    closes = DateField(
        label=gettext_lazy("Closes on"),
        required=False,
        help_text=gettext_lazy("Empty: no end planned."),
    )


class BooksForm(forms.Form):
    before = DateField(
        label=gettext_lazy("Close all days before"),
        help_text=gettext_lazy("Nobody can change them afterwards; there is no way back."),
    )
    sure = forms.BooleanField(label=gettext_lazy("Yes, these days stay as they are for good"))

    def clean_sure(self) -> bool:
        if not self.cleaned_data["sure"]:
            raise forms.ValidationError(_("Please confirm."))
        return True
