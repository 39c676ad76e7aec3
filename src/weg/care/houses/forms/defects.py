"""Forms about defects."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import Contractor, Defect
from weg.foundation.components.forms import DateField
from weg.foundation.files.photos import ACCEPT
from weg.foundation.periods import today
from weg.housing.models import Place, Room, Site
from weg.housing.models.occupancy import BlockReason


class PhotoField(forms.FileField):
    """A photo; a phone offers its camera."""

    widget = forms.FileInput(attrs={"accept": ACCEPT, "capture": "environment"})


class RoomChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Room) -> str:
        return f"{obj.unit}/{obj}"


class PlaceChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Place) -> str:
        return f"{obj.room.unit}/{obj.room}/{obj}"


class DefectForm(forms.Form):
    title = forms.CharField(label=_("What is broken"), max_length=120)
    room = RoomChoice(
        label=_("Room"), queryset=Room.objects.none(), required=False,
        empty_label=_("Elsewhere in the house"),
    )  # fmt: skip
    where = forms.CharField(
        label=_("Where exactly"), max_length=120, required=False,
        help_text=_("Such as: corridor on the first floor, shower on the left."),
    )  # fmt: skip
    priority = forms.ChoiceField(
        label=_("Priority"), choices=Defect.Priority.choices, widget=forms.RadioSelect,
        initial=Defect.Priority.NORMAL,
    )  # fmt: skip
    photo = PhotoField(label=_("Photo"), required=False)
    text = forms.CharField(
        label=_("More about it"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=_("No names of residents, and nothing about anybody's health."),
    )  # fmt: skip

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Room.objects.filter(unit__site=site).select_related("unit")
        self.fields["room"].queryset = rows.order_by(  # type: ignore[attr-defined]
            "unit__floor", "unit__name", "name"
        )


class PhotoForm(forms.Form):
    photo = PhotoField(label=_("Photo"))


class OrderForm(forms.Form):
    contractor = forms.ModelChoiceField(
        label=_("Contractor"), queryset=Contractor.objects.filter(active=True).order_by("name")
    )
    day = DateField(label=_("Ordered on"), initial=today)


class DoneForm(forms.Form):
    day = DateField(label=_("Done on"), initial=today)
    note = forms.CharField(label=_("What was done"), max_length=300, required=False)
    unblock_places = forms.BooleanField(
        label=_("Free the places that were blocked because of it"), required=False, initial=True
    )

    def __init__(self, *args: Any, blocked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not blocked:
            del self.fields["unblock_places"]


class BlockForm(forms.Form):
    places = PlaceChoices(
        label=_("Places"),
        queryset=Place.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    start = DateField(label=_("From"), initial=today)
    end = DateField(
        label=_("Until"), required=False,
        help_text=_("First day it can be used again. Empty: until further notice."),
    )  # fmt: skip
    reason = forms.ChoiceField(
        label=_("Reason"), choices=BlockReason.choices, initial=BlockReason.REPAIR
    )

    def __init__(self, *args: Any, defect: Defect, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Place.objects.filter(site=defect.site_id).select_related("room__unit")
        if defect.room_id:
            rows = rows.filter(room=defect.room_id)
        self.fields["places"].queryset = rows.order_by(  # type: ignore[attr-defined]
            "room__unit__name", "room__name", "number"
        )
