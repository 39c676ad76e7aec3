"""Forms of a what-if: one for each kind of assumption."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models import Occasion, Variant, Work
from weg.care.grants.models.terms import STATUSES
from weg.city.models import Organisation
from weg.foundation.components.forms import DateField
from weg.housing.models import Site


class VariantForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    occasion = forms.ModelChoiceField(
        label=_("What for"), queryset=Occasion.objects.all(), to_field_name="code"
    )
    day = DateField(label=_("Reference day"))
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea({"rows": 2}))


class OfVariant(forms.Form):
    def __init__(self, *args: Any, variant: Variant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "work" in self.fields:
            self.fields["work"].queryset = Work.objects.filter(  # type: ignore[attr-defined]
                occasion=variant.occasion
            )


def _site() -> forms.ModelChoiceField:  # type: ignore[type-arg]
    return forms.ModelChoiceField(label=_("Site"), queryset=Site.objects.order_by("sort_name"))


class RatioAssumption(OfVariant):
    work = forms.ModelChoiceField(label=_("Kind of work"), queryset=Work.objects.none())
    number = forms.DecimalField(
        label=_("One post for"), max_digits=7, decimal_places=2, localize=True
    )


class CloseAssumption(OfVariant):
    site = _site()


class AddAssumption(OfVariant):
    title = forms.CharField(label=_("Name of the new site"), max_length=120)
    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.filter(kind="welfare")
    )
    places = forms.IntegerField(label=_("Places"), min_value=0)
    number = forms.IntegerField(label=_("People who live there"), min_value=0)
    status = forms.ChoiceField(label=_("their status"), choices=STATUSES)


class PeopleAssumption(OfVariant):
    site = _site()
    status = forms.ChoiceField(label=_("Status"), choices=STATUSES)
    number = forms.IntegerField(label=_("People with this status"), min_value=0)


class PlacesAssumption(OfVariant):
    site = _site()
    places = forms.IntegerField(label=_("Places"), min_value=0)


class ShareAssumption(OfVariant):
    number = forms.DecimalField(
        label=_("Per cent more people"),
        max_digits=5,
        decimal_places=1,
        localize=True,
        help_text=_("With a minus sign for fewer, such as -10."),
    )
