"""Forms of quality."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from weg.care.quality.models import Check, Criterion, SampledRoom, Severity, Visit
from weg.care.quality.queries.lacking import Lack
from weg.care.quality.queries.visits import visitors
from weg.city.models import Member
from weg.foundation.components.forms import DateField
from weg.foundation.files.photos import ACCEPT
from weg.foundation.periods import today

NOTED = _(
    "Needed when something is lacking. No names of residents, and nothing about anybody's health."
)
NO_NAMES = _("No names of residents, and nothing about anybody's health.")
PHOTO = _("Rooms and things, no people.")


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class PhotoField(forms.FileField):
    """A photo; a phone offers its camera."""

    widget = forms.FileInput(attrs={"accept": ACCEPT, "capture": "environment"})


class VisitForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Kind"), choices=Visit.Kind.choices, widget=forms.RadioSelect,
        initial=Visit.Kind.REGULAR,
    )  # fmt: skip
    why = forms.CharField(
        label=_("Reason"), max_length=300, required=False,
        help_text=_("When the visit is made for a reason. No names of residents."),
    )  # fmt: skip
    day = DateField(label=_("Day"), initial=today)
    announced = forms.BooleanField(
        label=_("Announced to the house"), required=False, initial=True,
        help_text=_("The house sees an announced visit at once, any other when it is finished."),
    )  # fmt: skip
    visitor = forms.ModelChoiceField(label=_("Visitor"), queryset=Member.objects.none())
    others = forms.CharField(
        label=_("Also there"), max_length=160, required=False,
        help_text=_("Such as: health office, fire brigade."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visitor"].queryset = visitors()  # type: ignore[attr-defined]


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Reason"), max_length=300, help_text=_("No names of residents."))


class SkipForm(forms.Form):
    why = forms.ChoiceField(
        label=_("Why can nobody look at it?"), choices=SampledRoom.Skipped.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip


class CheckForm(forms.Form):
    """One check on the phone; ``was``: what stood there when the page was opened."""

    verdict = forms.ChoiceField(choices=Check.Verdict.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note"), max_length=500, required=False, widget=text_area(2), help_text=NOTED
    )
    photo = PhotoField(label=_("Photo, without people"), required=False)
    was = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, files: Any = None, *, check: Check) -> None:
        self.check = check
        was = f"{check.verdict} {check.note}"
        initial = {"verdict": check.verdict, "note": check.note, "was": was}
        super().__init__(data, files, prefix=str(check.pk), initial=initial)
        verdict = self.fields["verdict"]
        verdict.label = check.text
        hint = f"{check.hint} " if check.hint else ""
        verdict.help_text = f"{hint}({check.source})"

    @property
    def touched(self) -> bool:
        """Whether something was entered here; another phone may have noted the others since."""
        data = self.cleaned_data
        now = f"{data['verdict']} {data['note']}"
        return bool(data["photo"]) or " ".join(now.split()) != " ".join(data["was"].split())


class DemandForm(forms.Form):
    """What the house is to do about one standard that is lacking."""

    severity = forms.ChoiceField(label=_("Severity"), choices=Severity.choices)
    todo = forms.CharField(
        label=_("What is to be done"), widget=text_area(2), help_text=NO_NAMES,
        error_messages={"required": _("Say what is to be done.")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, lack: Lack) -> None:
        self.lack = lack
        initial = {"severity": lack.severity}
        super().__init__(data, prefix=str(lack.criterion), initial=initial)


class SummaryForm(forms.Form):
    summary = forms.CharField(
        label=_("Summary"), widget=text_area(4), required=False, help_text=NO_NAMES
    )


class ManyFilesInput(forms.FileInput):
    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """Some photos at once."""

    widget = ManyFilesInput(attrs={"accept": ACCEPT, "multiple": True})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        given = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(PhotosField, self).clean(one, initial) for one in given]


class AnswerForm(forms.Form):
    text = forms.CharField(label=_("What was done"), widget=text_area(4), help_text=NO_NAMES)
    photos = PhotosField(label=_("Photos"), required=False, help_text=PHOTO)


class ConfirmForm(forms.Form):
    text = forms.CharField(label=_("Note"), widget=text_area(3), required=False, help_text=NO_NAMES)


class AgainForm(forms.Form):
    text = forms.CharField(label=_("Why"), widget=text_area(3), help_text=NO_NAMES)
    due = DateField(label=_("To be done until"))


class CriterionForm(forms.ModelForm):  # type: ignore[type-arg]
    starts = DateField(
        label=_("In force from"), required=False, help_text=_("Empty: always until now.")
    )
    ends = DateField(
        label=_("In force until"), required=False,
        help_text=_("First day it is not looked at any more. Empty: until further notice."),
    )  # fmt: skip

    class Meta:
        model = Criterion
        fields = ["area", "text", "hint", "source", "scope", "severity", "rank"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            during = self.instance.during
            self.initial.update({"starts": during.lower, "ends": during.upper})
