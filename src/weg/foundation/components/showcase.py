"""Example data of the living page. Everything here is invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.components.forms import DateField
from weg.foundation.components.icons import ICON_NAMES
from weg.foundation.today import Line

KINDS = ["house", "modular", "flat"]


class ExampleForm(forms.Form):
    """One field of each kind, sent with mistakes so that the errors show."""

    name = forms.CharField(label=gettext_lazy("Name of the site"), max_length=80)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), choices=[("", "–"), *((k, k.title()) for k in KINDS)]
    )
    places = forms.IntegerField(
        label=gettext_lazy("Places"), min_value=0, help_text=gettext_lazy("At the density of today")
    )
    opens = DateField(label=gettext_lazy("Opens"))
    mail = forms.EmailField(label=gettext_lazy("E-mail of the house"), required=False)
    notes = forms.CharField(label=gettext_lazy("Notes"), widget=forms.Textarea, required=False)
    density = forms.ChoiceField(
        label=gettext_lazy("Density"),
        choices=[("7", "7 m²"), ("4.5", "4,5 m²")],
        widget=forms.RadioSelect,
    )
    features = forms.MultipleChoiceField(
        label=gettext_lazy("Features"),
        choices=[("lift", "Lift"), ("step", "Step-free"), ("bath", "Own bath")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("What the planner may rely on"),
    )
    interim = forms.BooleanField(label=gettext_lazy("Interim solution"))
    plan = forms.FileField(label=gettext_lazy("Floor plan"), required=False)


class ExampleFilter(forms.Form):
    q = forms.CharField(label=gettext_lazy("Name"), required=False)
    district = forms.ChoiceField(
        label=gettext_lazy("District"), choices=[("", "–"), ("1", "Nord")], required=False
    )
    open_on = DateField(label=gettext_lazy("Open on"), required=False)


def example_form() -> ExampleForm:
    return ExampleForm({"name": "", "kind": "flat", "places": "-3", "opens": "31.02.2026"})


def examples() -> dict[str, Any]:
    """What the sections of the living page are filled with."""
    return {
        **_navigation(),
        **_content(),
        "filter_form": ExampleFilter(auto_id="filter_%s"),
        "good_form": ExampleForm(auto_id="good_%s"),
        "icons": ICON_NAMES,
        "kinds": ["primary", "secondary", "tertiary", "danger"],
        "feedback": ["info", "success", "warning", "danger"],
        "page": Paginator(range(1000), 50).page(7),
        "languages": ["de", "en", "uk", "ar", "fa", "tr", "fr"],
        "options": [("a", "Nord"), ("b", "Mitte"), ("c", "Ost")],
        "today": date(2016, 12, 31),
    }


def _navigation() -> dict[str, Any]:
    return {
        "crumbs": [(_("Living"), "#"), (_("Sites"), "#"), ("Am Lindenplatz 4", "")],
        "tabs": [
            {"label": _("Board"), "url": "#", "current": True, "count": 96},
            {"label": _("Residents"), "url": "#", "count": 88},
            {"label": _("History"), "url": "#"},
        ],
        "steps": [
            {"label": _("File"), "state": "done", "url": "#"},
            {"label": _("Columns"), "state": "error"},
            {"label": _("Check"), "state": "current"},
            {"label": _("Save"), "state": "todo"},
        ],
        "pills": [
            {"label": _("District"), "value": "Nord", "url": "#"},
            {"label": _("Places"), "value": "10 – 50", "url": "#"},
        ],
        "menu": [
            {"label": _("Edit"), "url": "#", "icon": "edit"},
            {"label": _("Block a place"), "url": "#", "icon": "block"},
        ],
    }


def _content() -> dict[str, Any]:
    return {
        "facts": [
            (_("Operator"), "Beispielverein"),
            (_("Opened"), "01.03.2014"),
            (_("Closed"), None),
        ],
        "columns": [_("District"), {"label": _("Places"), "numeric": True}],
        "rows": [["Nord", "1.204"], ["Mitte", "873"]],
        "sums": [_("City"), "2.077"],
        "entries": [
            {
                "when": "12.11.2016 09:14",
                "title": _("Moved in"),
                "icon": "bed",
                "kind": "success",
                "text": "Haus 3, Zimmer 2.04",
                "actor": "B. Beispiel",
            },
            {
                "when": "10.11.2016 16:40",
                "title": _("Place blocked"),
                "icon": "block",
                "kind": "danger",
            },
            {"when": "02.11.2016", "title": _("Reserved"), "icon": "schedule", "kind": "warning"},
        ],
        "due": [
            Line(text="Haus 3", url="#", hint=_("Changed today"), badge="12.11.", kind="warning"),
            Line(text=_("Residents"), badge=_("free"), kind="success"),
        ],
        "places": [
            {"label": "2.04 a", "state": "free", "word": _("free")},
            {"label": "2.04 b", "state": "reserved", "word": _("reserved"), "until": "03.12."},
            {
                "label": "2.05 a",
                "state": "lived",
                "word": _("lived in"),
                "text": "A. Muster",
                "url": "#",
            },
            {
                "label": "2.05 b",
                "state": "blocked",
                "word": _("blocked"),
                "text": _("water damage"),
                "until": "15.01.",
            },
            {"label": "2.06 a", "state": "retired", "word": _("retired")},
        ],
    }
