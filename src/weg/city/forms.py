"""Forms of the room; what they mean is decided by the actions."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from weg.city.models import Committee, Organisation, Role
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today


class NormForm(forms.Form):
    value = forms.DecimalField(label=_("New value"), max_digits=14, decimal_places=4, localize=True)
    start = DateField(label=_("in force from"))
    source = forms.CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("Law, council decision or instruction, with number and date."),
    )
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea({"rows": 2}))


class OrganisationForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Organisation
        fields = ("name", "short", "kind", "address", "phone", "email", "active")
        widgets: ClassVar[dict[str, Any]] = {"address": forms.Textarea({"rows": 3})}
        help_texts: ClassVar[dict[str, Any]] = {
            "active": _("Inactive organisations are no longer offered for choice.")
        }

    def _get_validation_exclusions(self) -> set[str]:
        """Uniqueness is the action's to refuse, so that page and interface say the same."""
        return super()._get_validation_exclusions() | {"name", "short"}  # type: ignore[misc,no-any-return]


class InvitationForm(forms.Form):
    email = forms.EmailField(label=_("E-mail address"))
    name = forms.CharField(label=_("Name"), max_length=150)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.filter(active=True)
    )
    start = DateField(label=_("First day"), initial=today)
    last_day = DateField(
        label=_("Last day"), required=False, help_text=_("Leave empty when no end is known.")
    )
    all_sites = forms.BooleanField(
        label=_("Works at all sites of the organisation"),
        required=False,
        initial=True,
        help_text=_("If not, the sites are chosen afterwards on each site's page."),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )


class MemberForm(forms.Form):
    last_day = DateField(
        label=_("Last day"), required=False, help_text=_("Leave empty when no end is known.")
    )
    all_sites = forms.BooleanField(
        label=_("Works at all sites of the organisation"), required=False
    )


class LastDayForm(forms.Form):
    last_day = DateField(label=_("Last day"), initial=today)


class CommitteeForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Committee
        fields = ("name", "rank", "district")
        help_texts: ClassVar[dict[str, Any]] = {
            "rank": _("Committees with a lower number are told first.")
        }

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() | {"name"}  # type: ignore[misc,no-any-return]


class SeatsForm(forms.Form):
    organisations = forms.ModelMultipleChoiceField(
        label=_("Organisations with a seat"),
        queryset=Organisation.objects.filter(active=True),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ProfileForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=150)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class PopulationForm(forms.Form):
    file = forms.FileField(
        label=_("Official population file"),
        help_text=_("CSV with the columns Stichtag;Stadtbezirk;Alter in 10 Gruppen;Einwohner."),
        widget=forms.FileInput({"accept": ".csv,text/csv"}),
    )
