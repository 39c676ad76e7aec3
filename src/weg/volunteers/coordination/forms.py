"""Forms of the coordination office's room."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.foundation.files.photos import ACCEPT
from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.circles.queries.choices import spoken
from weg.volunteers.coordination.models import Certificate, InsuranceNote, News, Speaker


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class HoursForm(forms.Form):
    volunteer = forms.ModelChoiceField(Volunteer.objects.none(), label=_("Volunteer"))
    day = DateField(label=_("Day"), initial=today)
    hours = forms.DecimalField(
        label=_("Hours"), max_digits=4, decimal_places=2, min_value=Decimal("0.25"), max_value=24,
        localize=True, help_text=_("Such as 1.5 for an hour and a half."),
    )  # fmt: skip
    activity = forms.ModelChoiceField(
        Activity.objects.filter(active=True), label=_("What was done"), required=False
    )

    def __init__(self, *args: Any, volunteers: Any = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if volunteers is None:
            del self.fields["volunteer"]
        else:
            self.fields["volunteer"].queryset = volunteers  # type: ignore[attr-defined]

    @property
    def minutes(self) -> int:
        return int((self.cleaned_data["hours"] * 60).quantize(Decimal(1), ROUND_HALF_UP))


class CertificateForm(forms.Form):
    volunteer = forms.ModelChoiceField(Volunteer.objects.none(), label=_("Volunteer"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Certificate.Kind.choices)
    since = DateField(label=_("From"))
    until = DateField(label=_("Until"), initial=today)
    words = forms.CharField(
        label=_("Personal words"), widget=text_area(3), max_length=1000, required=False
    )

    def __init__(self, *args: Any, volunteers: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["volunteer"].queryset = volunteers  # type: ignore[attr-defined]


class ExpenseForm(forms.Form):
    photo = forms.FileField(
        label=_("Photo of the receipt"),
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        help_text=_("The whole receipt, readable. Place and time of the photo are not kept."),
    )
    amount = forms.DecimalField(
        label=_("Amount in euros"), max_digits=8, decimal_places=2, min_value=Decimal("0.01"),
        localize=True,
    )  # fmt: skip
    day = DateField(label=_("Day of the receipt"), initial=today)
    shop = forms.CharField(label=_("Shop"), max_length=120)
    purpose = forms.CharField(
        label=_("What for"), max_length=200,
        help_text=_("Such as: paint for the children's afternoon. No names of residents."),
    )  # fmt: skip

    @property
    def cents(self) -> int:
        return int((self.cleaned_data["amount"] * 100).quantize(Decimal(1), ROUND_HALF_UP))


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class NewsForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = News
        fields = ("title", "text", "until", "to_all")
        field_classes = {"until": DateField}
        widgets = {"text": text_area(8)}


class InsuranceForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = InsuranceNote
        fields = ("text", "starts", "source")
        field_classes = {"starts": DateField}
        widgets = {"text": text_area(12)}

    def validate_unique(self) -> None:
        """The text of a day may be written anew."""


class SpeakerForm(forms.ModelForm):  # type: ignore[type-arg]
    languages = forms.MultipleChoiceField(
        label=_("Languages"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Speaker
        fields = ("name", "topics", "languages", "phone", "email", "note", "agreed", "active")
        field_classes = {"agreed": DateField}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["languages"].choices = spoken()  # type: ignore[attr-defined]
