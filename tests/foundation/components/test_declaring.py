"""Declaring a component: what the registry accepts and what it refuses."""

from __future__ import annotations

import pytest

from weg.foundation.components import Component, ComponentError, Prop, Slot, registry

BED = Component(
    "bed",
    "A bed",
    props=(Prop("label", "its name"), Prop("state", "its state", "free", ("free", "taken"))),
    slots=(Slot("note", "a note", required=True),),
)


def test_an_unknown_prop_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ComponentError, match=r"no prop 'lable' .did you mean 'label'"):
        BED.check_names(["lable"], ["note"])


def test_a_missing_prop_is_refused_by_name() -> None:
    with pytest.raises(ComponentError, match="prop missing: label"):
        BED.check_names(["state"], ["note"])


def test_a_missing_slot_is_refused_by_name() -> None:
    with pytest.raises(ComponentError, match="slot missing: note"):
        BED.check_names(["label"], [])


def test_an_unknown_slot_is_refused_with_what_there_is() -> None:
    with pytest.raises(ComponentError, match=r"no slot 'footer' .it takes note"):
        BED.check_names(["label"], ["note", "footer"])


def test_a_value_that_is_not_allowed_is_refused() -> None:
    with pytest.raises(ComponentError, match="state='gone' is not one of 'free', 'taken'"):
        BED.complete({"label": "a", "state": "gone"})


def test_what_is_not_given_has_its_default() -> None:
    assert BED.complete({"label": "a"}) == {"label": "a", "state": "free"}


def test_attributes_pass_only_where_the_component_says_so() -> None:
    open_bed = Component("open-bed", "A bed", attributes=True)
    assert open_bed.passes("hx-get")
    assert open_bed.passes("data-room")
    assert not open_bed.passes("onclick")
    assert not open_bed.passes("style")
    assert not BED.passes("hx-get")


def test_a_name_is_taken_once_only() -> None:
    taken = registry.get("button")
    with pytest.raises(ComponentError, match="'button' is declared twice"):
        registry.register(taken)


def test_an_unknown_component_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ComponentError, match=r"no component 'buton' .did you mean 'button'"):
        registry.get("buton")


def test_every_component_has_its_template_or_is_drawn() -> None:
    from django.template.loader import get_template

    for component in registry.all_components():
        assert component.draw is not None or get_template(component.template_name)
