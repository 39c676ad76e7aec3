"""Forms about consents."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.people.models import Consent


class ConsentForm(forms.Form):
    """Who agrees. Shown in the person's language by a template of its own."""

    given_by = forms.ChoiceField(choices=Consent.By.choices)
    guardian = forms.CharField(max_length=160, required=False)


class WordingForm(forms.Form):
    text = forms.CharField(
        label=_("Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_(
            "Plain words, short sentences. {about} is replaced by what it is about."
            " Empty: the text that came with Weg."
        ),
    )
