"""Django's forms in KERN's markup."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django import forms
from django_filters.widgets import DateRangeWidget

from weg.foundation.components import render_component
from weg.foundation.components.forms import DateField

pytestmark = pytest.mark.urls("weg.foundation.urls")


class Example(forms.Form):
    name = forms.CharField(label="Name", help_text="As on the sign")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A")])
    tags = forms.MultipleChoiceField(
        label="Tags", choices=[("x", "X"), ("y", "Y")], widget=forms.CheckboxSelectMultiple
    )
    interim = forms.BooleanField(label="Interim")
    day = DateField(label="Day", required=False)
    span = forms.Field(label="Span", required=False, widget=DateRangeWidget())
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def page(form: forms.Form) -> BeautifulSoup:
    return BeautifulSoup(str(form), "html.parser")


def test_every_visible_field_has_a_label_or_a_legend() -> None:
    html = page(Example())
    for control in html.select("input:not([type=hidden]), select, textarea"):
        named = control.has_attr("aria-label") or html.select_one(f'label[for="{control["id"]}"]')
        assert named, control
    assert html.legend is not None
    assert html.legend.text.split()[0] == "Tags"


def test_widgets_carry_the_classes_of_kern() -> None:
    html = page(Example())
    assert html.select_one("#id_name.kern-form-input__input")
    assert html.select_one("textarea.kern-form-input__input")
    assert html.select_one(".kern-form-input__select-wrapper > select.kern-form-input__select")
    assert html.select_one("#id_interim.kern-form-check__checkbox")
    assert len(html.select("#id_tags .kern-form-check__checkbox")) == 2


def test_only_optional_fields_are_marked() -> None:
    html = page(Example())
    marked = {tag.parent["for"] for tag in html.select("label .kern-label__optional")}  # type: ignore[index]
    assert marked == {"id_note", "id_day"}


def test_an_error_stands_beside_its_field_and_what_was_typed_stays() -> None:
    html = page(Example({"name": "", "note": "<kept>", "kind": "a"}))
    name = html.find(id="id_name")
    assert name is not None
    assert name["aria-invalid"] == "true"
    assert name["aria-describedby"] == "id_name_helptext id_name_error"
    assert "kern-form-input__input--error" in name["class"]
    assert html.find(id="id_name_error") is not None
    assert html.textarea is not None
    assert html.textarea.text.strip() == "<kept>"


def test_the_summary_links_to_every_wrong_field() -> None:
    summary = render_component("error-summary", form=Example({"kind": "a"}))
    links = [a["href"] for a in BeautifulSoup(summary, "html.parser").find_all("a")]
    assert links == ["#id_name", "#id_tags", "#id_interim"]


def test_a_form_without_mistakes_has_no_summary() -> None:
    assert render_component("error-summary", form=Example()) == ""


def test_a_form_with_a_file_is_sent_as_one() -> None:
    class Upload(forms.Form):
        file = forms.FileField()

    form = BeautifulSoup(render_component("form", form=Upload(), submit="Go"), "html.parser").form
    assert form is not None
    assert form["enctype"] == "multipart/form-data"


def test_both_ends_of_a_range_have_a_name() -> None:
    ends = page(Example()).select("input[name=span_after], input[name=span_before]")
    assert len(ends) == 2
    assert ends[0]["aria-label"] != ends[1]["aria-label"]


@pytest.mark.parametrize("typed", ["2016-12-31", "31.12.2016", "31.12.16"])
def test_a_day_is_understood_in_both_notations(typed: str) -> None:
    assert DateField().clean(typed) == date(2016, 12, 31)


def test_a_day_is_shown_as_the_browser_wants_it() -> None:
    day = page(Example(initial={"day": date(2016, 12, 31)})).find(id="id_day")
    assert day is not None
    assert day["type"] == "date"
    assert day["value"] == "2016-12-31"


def test_own_classes_of_a_widget_stay() -> None:
    class Own(forms.Form):
        a = forms.CharField(widget=forms.TextInput(attrs={"class": "mine"}))

    field = page(Own()).input
    assert field is not None
    assert field["class"] == ["kern-form-input__input", "mine"]


def test_nothing_chosen_is_one_dash() -> None:
    class Choose(forms.Form):
        a = forms.ChoiceField(choices=[("", "---------"), ("x", "X")])

    assert [option.text.strip() for option in page(Choose()).find_all("option")] == ["–", "X"]


def test_a_single_general_mistake_is_the_heading_of_the_summary() -> None:
    form = Example({})
    form.errors.clear()
    form.add_error(None, "The room is <taken>.")
    summary = BeautifulSoup(render_component("error-summary", form=form), "html.parser")
    assert summary.text.split() == ["The", "room", "is", "<taken>."]


def test_a_form_alone_shows_its_general_mistakes() -> None:
    form = Example({})
    form.add_error(None, "The room is taken.")
    alert = page(form).select_one("[role=alert]")
    assert alert is not None
    assert "The room is taken." in alert.text
