"""Using components in templates: checked when the template is compiled, escaped when rendered."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template, TemplateSyntaxError

from weg.foundation.components import ComponentError

pytestmark = pytest.mark.urls("weg.foundation.urls")


def soup(source: str, **values: object) -> BeautifulSoup:
    return BeautifulSoup(Template(source).render(Context(values)), "html.parser")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ('{% component "buton" label="x" %}', "no component 'buton'"),
        ('{% component "button" lable="x" %}', "no prop 'lable'"),
        ('{% component "button" %}', "prop missing: label"),
        ('{% component "button" label="x" kind="huge" %}', "kind='huge' is not one of"),
        ('{% component "button" label="x" label="y" %}', "'label' is given twice"),
        ('{% component "button" "x" %}', "not of the form name=value"),
        ('{% component "button" label="x" onclick="y" %}', "no prop 'onclick'"),
        ("{% component button label=1 %}", "must be a quoted text"),
        ("{% component %}", "needs a name"),
        ('{% component "badge" label="x" hx-get="y" %}', "no prop 'hx-get'"),
        ('{% component "icon" name="unicorn" %}', "name='unicorn' is not one of"),
        ('{% component "card" %}', "Unclosed tag"),
        ('{% component "card" %}{% slot "top" %}{% endslot %}{% endcomponent %}', "no slot 'top'"),
        ('{% component "stats" / %}', "slot missing: content"),
        (
            '{% component "card" %}{% slot "footer" %}a{% endslot %}'
            '{% slot "footer" %}b{% endslot %}{% endcomponent %}',
            "filled twice",
        ),
        (
            '{% component "card" %}a{% slot "content" %}b{% endslot %}{% endcomponent %}',
            "'content' is filled twice",
        ),
        (
            '{% component "card" %}{% if x %}{% slot "footer" %}a{% endslot %}{% endif %}'
            "{% endcomponent %}",
            "stands directly in its component",
        ),
        ("{% slot a b %}{% endslot %}", "slot takes one name"),
    ],
)
def test_a_mistake_is_found_when_the_template_is_compiled(source: str, complaint: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=complaint):
        Template(source)


def test_a_value_known_only_at_run_time_is_checked_then() -> None:
    template = Template('{% component "badge" label="x" kind=kind %}')
    with pytest.raises(ComponentError, match="kind='pink' is not one of"):
        template.render(Context({"kind": "pink"}))


def test_a_slot_outside_of_a_component_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="outside of a component"):
        Template('{% slot "a" %}{% endslot %}').render(Context())


def test_props_are_escaped() -> None:
    page = soup('{% component "badge" label=label %}', label="<script>alert(1)</script>")
    assert page.script is None
    assert "<script>alert(1)</script>" in page.text


def test_attributes_are_escaped_and_false_ones_left_out() -> None:
    source = (
        '{% component "button" label="x" hx-get=url data-a=None hx-boost=False autofocus=yes %}'
    )
    button = soup(source, url='/a?b="><b>', yes=True).button
    assert button is not None
    assert button["hx-get"] == '/a?b="><b>'
    assert not button.has_attr("data-a")
    assert not button.has_attr("hx-boost")
    assert button.has_attr("autofocus")


def test_what_stands_outside_of_slots_is_the_content() -> None:
    page = soup(
        '{% component "card" title="T" %}one {% slot "footer" %}low{% endslot %}two'
        "{% endcomponent %}"
    )
    body, foot = page.select_one(".weg-card__body"), page.select_one(".weg-card__footer")
    assert body is not None
    assert foot is not None
    assert body.text.split() == ["one", "two"]
    assert foot.text == "low"


def test_an_empty_slot_leaves_no_trace() -> None:
    page = soup(
        '{% component "card" title="T" %}x{% slot "footer" %} {% endslot %}{% endcomponent %}'
    )
    assert page.select_one(".weg-card__footer") is None


def test_a_component_ending_in_a_slash_takes_nothing() -> None:
    page = soup('{% component "card" title="T" / %}after')
    card = page.select_one(".weg-card")
    assert card is not None
    assert "after" not in card.text


def test_slots_see_the_page_and_components_only_their_props() -> None:
    page = soup(
        '{% component "card" %}{{ word }}{% component "badge" label=word %}{% endcomponent %}',
        word="here",
        title="not for the card",
    )
    assert page.text.count("here") == 2
    assert page.select_one(".weg-card__title") is None


def test_components_stand_in_one_another() -> None:
    page = soup(
        '{% component "section" title="S" %}{% component "card" title="C" %}'
        '{% component "button" label="B" %}{% endcomponent %}{% endcomponent %}'
    )
    assert page.select_one("section .weg-card button") is not None
