"""Forms of needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from weg.city.models import District, Member
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.needs.models import Assessment, Group, Question
from weg.needs.queries.shelters import Haven
from weg.people.models import Person, Requirement
from weg.people.sections import features

PARTS = Question.Part.values


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class GroupsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Groups, each with what to look for."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}: {obj.hint}" if obj.hint else str(obj)


class SheetForm(forms.Form):
    """The conversation sheet: what was seen, what was said, what was shown."""

    kind = forms.ChoiceField(label=_("What this is"), choices=Assessment.Kind.choices)
    day = DateField(label=_("Day of the conversation"), initial=today)
    received_from = forms.CharField(
        label=_("Received from"), max_length=160, required=False,
        help_text=_("Only for what the Land passed on: which office."),
    )  # fmt: skip
    signs = forms.CharField(label=_("Visible signs"), widget=text_area(4), required=False)
    statements = forms.CharField(label=_("What was said"), widget=text_area(5), required=False)
    documents = forms.CharField(label=_("Documents"), widget=text_area(3), required=False)
    groups = GroupsField(
        queryset=Group.objects.none(), label=_("Groups"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None, when nothing was found: the conversation counts all the same."),
    )  # fmt: skip
    also = forms.ModelMultipleChoiceField(
        queryset=Person.objects.none(), label=_("Nothing found for"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("People of the household it was talked about too, without a special need."),
    )  # fmt: skip
    review = DateField(label=_("Look again by"), required=False)

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["groups"].queryset = Group.objects.filter(active=True)  # type: ignore[attr-defined]
        others = person.household.people.filter(merged_into=None, died=None).exclude(pk=person.pk)
        if others:
            self.fields["also"].queryset = others.order_by("date_of_birth", "pk")  # type: ignore[attr-defined]
        else:
            del self.fields["also"]
        self._ask()

    def _ask(self) -> None:
        """The questions of each part stand above its field."""
        asked: dict[str, list[str]] = {part: [] for part in PARTS}
        for question in Question.objects.filter(active=True):
            asked[question.part].append(question.text)
        for part, questions in asked.items():
            self.fields[part].help_text = format_html(
                "{}", format_html_join(" · ", "{}", ((text,) for text in questions))
            )


class EndForm(forms.Form):
    why = forms.CharField(label=_("What changed"), max_length=300)


class RequireForm(forms.Form):
    """What the place must have. There is no field for a reason, on purpose."""

    feature = forms.ChoiceField(label=_("Feature"))
    strength = forms.ChoiceField(label=_("The place"), choices=Requirement.Strength.choices)
    until = DateField(label=_("Before"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = sorted(features().items(), key=lambda each: each[1].casefold())
        self.fields["feature"].choices = known  # type: ignore[attr-defined]


def in_a_week() -> date:
    """Whoever moves has to be heard and to pack."""
    return today() + timedelta(days=7)


class AcceptForm(forms.Form):
    day = DateField(label=_("They move on"), initial=in_a_week)
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)


class DeclineForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=300)


class OfferForm(forms.Form):
    """One offer; the period is asked as two days."""

    group = forms.ModelChoiceField(queryset=Group.objects.filter(active=True), label=_("Group"))
    district = forms.ModelChoiceField(
        queryset=District.objects.order_by("number"), label=_("District")
    )
    name = forms.CharField(label=_("Offer"), max_length=160)
    by = forms.CharField(label=_("Offered by"), max_length=160)
    contact = forms.CharField(label=_("Contact"), max_length=200, required=False)
    languages = forms.CharField(label=_("Languages"), max_length=160, required=False)
    since = DateField(label=_("From"), initial=today)
    until = DateField(label=_("Before"), required=False)


class ReaderForm(forms.Form):
    member = forms.ModelChoiceField(queryset=Member.objects.none(), label=_("Who needs to know"))
    why = forms.CharField(
        label=_("What for"), max_length=200,
        help_text=_("The person sees it on request, with everybody who looked."),
    )  # fmt: skip
    until = DateField(label=_("Before"))

    def __init__(self, *args: Any, members: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"].queryset = members  # type: ignore[attr-defined]


class GroupForm(forms.ModelForm):  # type: ignore[type-arg]
    suggests = forms.MultipleChoiceField(
        label=_("Usual requirements"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Proposed for the place; nothing is entered by itself."),
    )  # fmt: skip

    class Meta:
        model = Group
        fields = ["name", "hint", "source", "suggests", "rank", "active"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = sorted(features().items(), key=lambda each: each[1].casefold())
        self.fields["suggests"].choices = known  # type: ignore[attr-defined]

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""


class QuestionForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Question
        fields = ["part", "text", "rank", "active"]

    def validate_unique(self) -> None:
        """The action says in its own words that it is there already."""


class _ReadersForm(forms.Form):
    directions = forms.CharField(label=_("Way there"), widget=text_area(3), required=False)
    phone = forms.CharField(
        label=_("Telephone day and night"), max_length=60, required=False,
        help_text=_("Shown to everybody who takes a place there. It must not lead to the address."),
    )  # fmt: skip
    tonight = forms.BooleanField(
        label=_("takes people in at any hour"), required=False, initial=True
    )
    readers = forms.ModelMultipleChoiceField(
        queryset=Member.objects.none(), label=_("Who needs the address"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Beside those who work there, and you. Nobody else sees it."),
    )  # fmt: skip

    def __init__(self, *args: Any, members: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["readers"].queryset = members  # type: ignore[attr-defined]


class AddressForm(_ReadersForm):
    """What is known of a site whose address is protected already."""


class ProtectForm(_ReadersForm):
    name = forms.CharField(
        label=_("Cover name"), max_length=120,
        help_text=_("How the site is called everywhere from now on. It tells no street."),
    )  # fmt: skip
    street = forms.CharField(label=_("Street"), max_length=160)
    postcode = forms.CharField(label=_("Postcode"), max_length=10, required=False)
    field_order = ("name", "street", "postcode", "directions", "phone", "tonight", "readers")


class TonightForm(forms.Form):
    """Those who go, in the house ``site`` (its number), unless said otherwise."""

    people = forms.ModelMultipleChoiceField(
        queryset=Person.objects.none(), label=_("Who needs a place"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )  # fmt: skip
    site = forms.TypedChoiceField(label=_("Where"), widget=forms.RadioSelect, coerce=int)

    def __init__(
        self,
        *args: Any,
        people: Iterable[Person],
        going: list[int],
        havens: list[Haven],
        site: int | None,
        **options: Any,
    ) -> None:
        options["initial"] = {
            "people": going,
            "site": site,
        }
        super().__init__(*args, **options)
        self.fields["people"].queryset = people  # type: ignore[attr-defined]
        self.fields["site"].choices = [(one.site.pk, _haven(one)) for one in havens]  # type: ignore[attr-defined]
        self.sites = {one.site.pk: one.site for one in havens}

    def chosen(self) -> dict[str, Any]:
        site: Site = self.sites[self.cleaned_data["site"]]
        return {"people": list(self.cleaned_data["people"]), "site": site}


def _haven(one: Haven) -> str:
    free = str(_("%(count)d free") % {"count": one.free})
    return ", ".join((one.site.name, free, *one.kinds))
