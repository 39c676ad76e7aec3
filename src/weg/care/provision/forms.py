"""Forms of provision."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.provision.models import Benefit, Item, Movement, StarterSet, Voucher
from weg.care.provision.queries.offering import Offer
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.people.models import Person

KINDS = (
    (Movement.Kind.RECEIVED, _("came in")),
    (Movement.Kind.LOST, _("lost or broken")),
    (Movement.Kind.COUNTED, _("counted: so many are there")),
)
HOUSEHOLD = ("0", _("the household"))


def active_items() -> Any:
    return Item.objects.filter(active=True).order_by("group", "name_de")


class IssueForm(forms.Form):
    """For each thing offered its number, and why although it was given; one thing besides."""

    recipient = forms.CharField(label=_("Name of the person who receives it"), max_length=160)
    signature = forms.CharField(required=False, widget=forms.HiddenInput)
    signature_paper = forms.BooleanField(required=False)
    extra_item = forms.ModelChoiceField(
        label=_("Something else"), queryset=Item.objects.none(), required=False
    )
    extra_person = forms.ChoiceField(label=_("For"), required=False)
    extra_quantity = forms.IntegerField(
        label=_("Number"), min_value=1, max_value=99, required=False
    )
    extra_reason = forms.CharField(
        label=_("Reason, if the rules say no"), max_length=200, required=False
    )

    def __init__(
        self, *args: Any, offers: Sequence[Offer], people: Sequence[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offers, self.people = offers, {str(p.pk): p for p in people}
        self.fields["extra_item"].queryset = active_items()  # type: ignore[attr-defined]
        self.fields["extra_person"].choices = [  # type: ignore[attr-defined]
            HOUSEHOLD, *((key, str(person)) for key, person in self.people.items())
        ]  # fmt: skip
        left = {offer.item.pk: max(offer.stock, 0) for offer in offers}
        for offer in offers:
            proposed = min(offer.due, left[offer.item.pk])
            left[offer.item.pk] -= proposed
            who = str(offer.person or _("the household"))
            self.fields[f"q_{offer.key}"] = forms.IntegerField(
                label=who,
                min_value=0, max_value=99, required=False,
                initial=proposed,
            )  # fmt: skip
            self.fields[f"r_{offer.key}"] = forms.CharField(
                label=_("Reason to give it once more"), max_length=200, required=False
            )

    def things(self) -> list[dict[str, Any]]:
        """Item by item: its offers with their fields, as the template shows them."""
        found: dict[int, dict[str, Any]] = {}
        for o in self.offers:
            row = {"offer": o, "number": self[f"q_{o.key}"], "reason": self[f"r_{o.key}"]}
            thing = {"item": o.item, "stock": o.stock, "sets": o.sets, "rows": []}
            found.setdefault(o.item.pk, thing)["rows"].append(row)
        return list(found.values())

    def chosen(self) -> list[tuple[Item, Person | None, int, str]]:
        """(item, person, number, reason) of everything with a number above 0."""
        data = self.cleaned_data
        found = [
            (o.item, o.person, data[f"q_{o.key}"], data[f"r_{o.key}"])
            for o in self.offers
            if data.get(f"q_{o.key}")
        ]
        if data.get("extra_item"):
            person = self.people.get(data["extra_person"])
            found.append(
                (data["extra_item"], person, data["extra_quantity"] or 1, data["extra_reason"])
            )
        return found


class MoveForm(forms.Form):
    """What changes in the store beside giving out."""

    item = forms.ModelChoiceField(label=_("Item"), queryset=Item.objects.none())
    kind = forms.ChoiceField(label=_("What happened"), choices=KINDS, widget=forms.RadioSelect)
    quantity = forms.IntegerField(label=_("Number"), min_value=0, max_value=100_000)
    day = DateField(label=_("Day"), initial=today)
    reason = forms.CharField(
        label=_("Reason or note"), max_length=200, required=False,
        help_text=_("Needed when something is lost, broken or counted."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = active_items()  # type: ignore[attr-defined]


class LevelForm(forms.Form):
    minimum = forms.IntegerField(
        label=_("Minimum"), min_value=0, help_text=_("Below it the item is on the order list.")
    )
    target = forms.IntegerField(label=_("Fill up to"), min_value=0)


class BackForm(forms.Form):
    quantity = forms.IntegerField(label=_("How many come back"), min_value=1)
    usable = forms.TypedChoiceField(
        label=_("Condition"),
        choices=[("yes", _("can be used again, goes into the store")), ("no", _("is thrown away"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        initial="yes",
    )
    day = DateField(label=_("Day"), initial=today)


class VoucherForm(forms.Form):
    number = forms.CharField(label=_("Number"), max_length=40)
    kind = forms.ChoiceField(label=_("Kind"), choices=Voucher.Kind.choices)
    value = forms.DecimalField(label=_("Value in euros"), min_value=Decimal("0.01"),
                               max_digits=7, decimal_places=2)  # fmt: skip
    person = forms.ModelChoiceField(
        label=_("Handed to"), queryset=Person.objects.none(), required=False,
        empty_label=_("the household"),
    )  # fmt: skip
    day = DateField(label=_("Day"), initial=today)

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Person.objects.filter(pk__in=[person.pk for person in people])
        self.fields["person"].queryset = rows.order_by("sort_name")  # type: ignore[attr-defined]


class DayForm(forms.Form):
    day = DateField(label=_("Day"), initial=today)


class VoidForm(DayForm):
    reason = forms.CharField(label=_("Why it does not count any more"), max_length=200)


class BenefitForm(forms.Form):
    kind = forms.ChoiceField(label=_("Benefit"), choices=Benefit.Kind.choices)
    since = DateField(label=_("From"), initial=today)
    source = forms.CharField(
        label=_("Source"), max_length=200,
        help_text=_("Such as “notice of 3.11.2026”, or who said so."),
    )  # fmt: skip


class ItemForm(forms.ModelForm):  # type: ignore[type-arg]
    price = forms.DecimalField(
        label=_("Standard price in euros"), min_value=0, max_digits=8, decimal_places=2,
        required=False,
    )  # fmt: skip

    class Meta:
        model = Item
        fields = [
            "name_de", "name_en", "group", "unit", "each", "amount", "age_from", "age_below",
            "sex", "often", "months", "season_from", "season_to", "active",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.cents is not None:
            self.fields["price"].initial = Decimal(self.instance.cents) / 100

    def values(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        price = data.pop("price")
        return data | {"cents": None if price is None else round(price * 100)}

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""

    def validate_constraints(self) -> None:
        """So does it what does not fit together."""


class SetForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = StarterSet
        fields = [
            "name_de", "name_en", "age_from", "age_below", "month_from", "month_to", "items",
            "active",
        ]  # fmt: skip
        widgets = {"items": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = active_items()  # type: ignore[attr-defined]

    def validate_unique(self) -> None:
        """The action says in its own words that a name is taken."""

    def validate_constraints(self) -> None:
        """So does it what does not fit together."""
