"""Placement's forms. What is permitted is said by actions, not here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.housing.models import Site
from weg.placement.models import Weighting, Wording


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=300, strip=True)


class WeightsForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Weighting
        exclude = ("created", "created_by")  # noqa: DJ006 (every weight, also later ones)


class WordingForm(forms.ModelForm):  # type: ignore[type-arg]
    starts = DateField(label=_("from"))

    class Meta:
        model = Wording
        fields = ("text", "starts", "source")
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}

    def validate_unique(self) -> None:
        """A text entered again for the same day replaces the one before."""


class SiteChoiceForm(forms.Form):
    """Which site to look for free rooms at."""

    site = forms.ModelChoiceField(label=_("Site"), queryset=Site.objects.none())

    def __init__(self, *args: Any, sites: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["site"].queryset = sites  # type: ignore[attr-defined]
