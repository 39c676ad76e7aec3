"""Forms of safety."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weg.care.safety.models import Complaint, Incident, Involved, Step
from weg.city.models import Member
from weg.foundation.components.forms import DateField
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.people.models import Person

INVOLVED = 3
"""People an incident is reported with at once; more are named in the text."""


class MomentField(forms.DateTimeField):
    """A day and a time in one field, with the browser's picker."""

    input_formats = ("%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M")

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, **options)


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class StaffField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Staff of the house, by name and role."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Member.objects.none(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **options,
        )


class IncidentForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "–"), *Incident.Kind.choices])
    happened = MomentField(label=_("When it happened"), initial=timezone.localtime)
    where = forms.CharField(label=_("Where exactly"), max_length=120, required=False)
    text = forms.CharField(label=_("What happened"), widget=text_area(5))
    done = forms.CharField(label=_("What was done at once"), widget=text_area(3), required=False)
    child_concerned = forms.BooleanField(label=_("A child is concerned"), required=False)
    staff = StaffField(
        label=_("Staff who need to know"),
        help_text=_(
            "They can read it, beside you, those responsible for protection, and the city's"
            " protection officer. Nobody else can."
        ),
    )

    def __init__(self, *args: Any, staff: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["staff"].queryset = staff  # type: ignore[attr-defined]
        for number in range(1, INVOLVED + 1):
            label = {"number": number}
            self.fields[f"person_{number}"] = forms.ModelChoiceField(
                label=_("Person %(number)d, if she or he lives here") % label,
                queryset=people, required=False,
            )  # fmt: skip
            self.fields[f"name_{number}"] = forms.CharField(
                label=_("Person %(number)d, or described in words") % label,
                max_length=160, required=False,
            )  # fmt: skip
            self.fields[f"part_{number}"] = forms.ChoiceField(
                label=_("Part of person %(number)d") % label,
                choices=Involved.Part.choices, required=False,
            )  # fmt: skip

    def report(self) -> dict[str, Any]:
        """What the action is called with."""
        data = self.cleaned_data
        involved: list[tuple[str, str, Person | None]] = []
        for number in range(1, INVOLVED + 1):
            person = data[f"person_{number}"]
            name = data[f"name_{number}"] or (str(person) if person else "")
            if name:
                involved.append((name, data[f"part_{number}"] or "affected", person))
        names = ("kind", "happened", "where", "text", "done", "child_concerned", "staff")
        return {name: data[name] for name in names} | {"involved": involved}


class StepTakenForm(forms.Form):
    at = MomentField(label=_("When"), initial=timezone.localtime)
    told = forms.CharField(label=_("Who was told"), max_length=160, required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not step.tells:
            del self.fields["told"]


class MeasureForm(forms.Form):
    text = forms.CharField(label=_("What is done"), max_length=300)
    who = forms.CharField(label=_("Who does it"), max_length=160)
    due = DateField(label=_("Until"))


class ResultForm(forms.Form):
    result = forms.CharField(label=_("What came of it"), max_length=300)


class NoteForm(forms.Form):
    text = forms.CharField(label=_("What became known"), widget=text_area(4))


class StaffForm(forms.Form):
    staff = StaffField(label=_("Staff who need to know"))

    def __init__(self, *args: Any, staff: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["staff"].queryset = staff  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    outcome = forms.CharField(label=_("What came of it"), widget=text_area(4))


class StepForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Step
        fields = ["name", "hint", "tells", "for_children", "rank", "active"]

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""


class ResponsibleForm(forms.Form):
    member = forms.ModelChoiceField(label=_("Member"), queryset=Member.objects.none())

    def __init__(self, *args: Any, members: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].queryset = members  # type: ignore[attr-defined]


class TakeForm(forms.Form):
    """A complaint taken down for somebody."""

    addressee = forms.ChoiceField(
        label=_("Who is to read it"), choices=Complaint.Addressee.choices,
        widget=forms.RadioSelect,
        help_text=_("The person who complains decides. You will not see the complaint again unless"
                    " you are among the addressees."),
    )  # fmt: skip
    text = forms.CharField(label=_("What is wrong"), widget=text_area(6))
    language = forms.ChoiceField(
        label=_("Language of the answer"), choices=list(PUBLIC_LANGUAGES.items()), initial="de"
    )
    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    contact = forms.CharField(label=_("How to reach"), max_length=160, required=False)


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Answer"), widget=text_area(6),
        help_text=_("Is read by whoever complained, with the secret word."),
    )  # fmt: skip
    measure = forms.CharField(
        label=_("What is changed because of it"), widget=text_area(3), required=False,
        help_text=_("Stays inside."),
    )  # fmt: skip
