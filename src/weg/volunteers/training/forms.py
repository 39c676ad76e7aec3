"""Forms of training."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training.models import Attendance, Training, TrainingDate


class TimeInput(forms.TimeInput):
    input_type = "time"


class TrainingForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Training
        fields = ("name", "about", "valid_months", "active")
        help_texts = {"valid_months": _("Empty: for good.")}


class DateForm(forms.Form):
    """A date of a training; ``cleaned`` gives its times in the municipality's zone."""

    training = forms.ModelChoiceField(label=_("Training"), queryset=Training.objects.none())
    day = DateField(label=_("Day"))
    start = forms.TimeField(label=_("From"), widget=TimeInput(format="%H:%M"))
    end = forms.TimeField(label=_("Until"), widget=TimeInput(format="%H:%M"))
    place = forms.CharField(label=_("Where"), max_length=200)
    seats = forms.IntegerField(label=_("Places"), min_value=1, max_value=999, initial=12)
    trainer = forms.CharField(label=_("Who teaches"), max_length=120, required=False)

    def __init__(self, *args: Any, date: TrainingDate | None = None, **kwargs: Any) -> None:
        if date is not None:
            starts, ends = localtime(date.starts), localtime(date.ends)
            kwargs["initial"] = {
                "day": starts.date(), "start": starts.time(), "end": ends.time(),
                "place": date.place, "seats": date.seats, "trainer": date.trainer,
            }  # fmt: skip
        super().__init__(*args, **kwargs)
        if date is not None:
            del self.fields["training"]
        else:
            rows = Training.objects.filter(active=True)
            self.fields["training"].queryset = rows  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """As the actions take them."""
        data = dict(self.cleaned_data)
        zone, day = timezone.get_current_timezone(), data.pop("day")
        data["starts"] = datetime.combine(day, data.pop("start"), tzinfo=zone)
        data["ends"] = datetime.combine(day, data.pop("end"), tzinfo=zone)
        return data


class HoldForm(forms.Form):
    attended = forms.ModelMultipleChoiceField(
        label=_("Who was there?"), queryset=Attendance.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, date: TrainingDate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = date.attendances.filter(state__in=("registered", "attended", "missed"))
        field = self.fields["attended"]
        field.queryset = rows.select_related("volunteer")  # type: ignore[attr-defined]
        field.label_from_instance = lambda row: str(row.volunteer)  # type: ignore[attr-defined]
        held = date.state == TrainingDate.State.HELD
        there = rows.filter(state="attended") if held else rows
        field.initial = list(there.values_list("pk", flat=True))


class NeededForm(forms.Form):
    trainings = forms.ModelMultipleChoiceField(
        label=_("Trainings"), queryset=Training.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    conduct = forms.BooleanField(
        label=_("Extended certificate of conduct"), required=False,
        help_text=_(
            "Only where volunteers supervise or teach children or young people (§ 72a SGB VIII),"
            " never for all."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["trainings"].queryset = Training.objects.all()  # type: ignore[attr-defined]


class InspectForm(forms.Form):
    inspected_on = DateField(label=_("Inspected on"), initial=today)


class RegisterForm(forms.Form):
    """Somebody of those the reader accompanies, by e-mail address: no list of 3,000 names."""

    email = forms.EmailField(label=_("E-mail address of the volunteer"))

    def clean_email(self) -> Volunteer:
        found = Volunteer.objects.filter(
            email__iexact=self.cleaned_data["email"], state__in=("new", "taken_up", "resting")
        ).first()
        if found is None:
            raise forms.ValidationError(_("There is no volunteer with this address."))
        return found
