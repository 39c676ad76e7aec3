"""Forms of the house log, of notices, and of the city's lists."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weg.care.houses.forms.staffing import MomentField
from weg.care.houses.models import CatalogueItem, Contractor, LogEntry, Notice
from weg.foundation.components.forms import DateField
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.periods import today

LANGUAGES = [code for code in PUBLIC_LANGUAGES if code != "de"]
"""Languages a notice can be written in beside German."""


class LogForm(forms.Form):
    happened = MomentField(label=_("When it happened"), initial=timezone.localtime)
    category = forms.ChoiceField(label=_("Category"), choices=LogEntry.Category.choices)
    text = forms.CharField(
        label=_("What happened"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Nothing about anybody's health. Entries cannot be changed, only corrected."),
    )  # fmt: skip


class NoticeForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 5}))
    starts = DateField(label=_("From"), initial=today)
    ends = DateField(
        label=_("Until and including"), required=False,
        help_text=_("Empty: until it is taken down."),
    )  # fmt: skip

    def __init__(self, *args: Any, names: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in LANGUAGES:
            label = {"language": names[code]}
            self.fields[f"title_{code}"] = forms.CharField(
                label=_("Title, %(language)s") % label, max_length=120, required=False
            )
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Text, %(language)s") % label,
                widget=forms.Textarea(attrs={"rows": 4}),
                required=False,
            )

    def others(self) -> dict[str, dict[str, str]]:
        """The other languages that have a text."""
        data = self.cleaned_data
        return {
            code: {"title": data[f"title_{code}"] or data["title"], "text": data[f"text_{code}"]}
            for code in LANGUAGES
            if data[f"text_{code}"]
        }


def notice_values(notice: Notice) -> dict[str, Any]:
    """What the form begins with when a notice is changed."""
    values = {name: getattr(notice, name) for name in ("title", "text", "starts", "ends")}
    for code, other in notice.others.items():
        values |= {f"title_{code}": other["title"], f"text_{code}": other["text"]}
    return values


class ItemForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = CatalogueItem
        fields = ["list", "name", "each", "rank", "active"]
        help_texts = {"each": _("For inventory: how many a protocol begins with.")}

    def _get_validation_exclusions(self) -> set[str]:
        """The action says in its own words that a name is taken."""
        return {*super()._get_validation_exclusions(), "name"}  # type: ignore[misc]


class ContractorForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Contractor
        fields = ["name", "trade", "phone", "email", "active"]

    def _get_validation_exclusions(self) -> set[str]:
        """The action says in its own words that a name is taken."""
        return {*super()._get_validation_exclusions(), "name"}  # type: ignore[misc]
