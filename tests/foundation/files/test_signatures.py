"""A signature is what was drawn, and an empty field is none."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image, ImageDraw

from tests.harness.browser import Show
from weg.foundation.access.refusals import Refused
from weg.foundation.files.signatures import PREFIX, read_signature


def sent(image: Image.Image) -> str:
    out = BytesIO()
    image.save(out, "PNG")
    return PREFIX + base64.b64encode(out.getvalue()).decode()


def test_what_was_drawn_is_kept_in_black_on_white() -> None:
    image = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).line((100, 200, 700, 80), fill="#10142c", width=4)
    kept = Image.open(BytesIO(read_signature(sent(image))))
    assert (kept.format, kept.mode, kept.size) == ("PNG", "L", (900, 300))
    assert kept.getpixel((0, 0)) == 255
    assert kept.getextrema()[0] < 60  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "  ", sent(Image.new("RGBA", (900, 300), (0, 0, 0, 0)))])
def test_an_empty_field_is_no_signature(text: str) -> None:
    with pytest.raises(Refused, match="Please sign") as refused:
        read_signature(text, field="resident")
    assert (refused.value.code, refused.value.field) == ("signature_missing", "resident")


@pytest.mark.parametrize(
    "text",
    [
        "data:text/html;base64,PGI+",
        PREFIX + "%%%",
        PREFIX + base64.b64encode(b"no picture").decode(),
        sent(Image.new("L", (5000, 10))),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Refused, match="could not be read"):
        read_signature(text)


@pytest.fixture
def living(db: None) -> Any:
    """Fetched before the browser starts: as long as it runs, Django refuses the database."""
    return Client().get("/components/", headers={"accept-language": "en"})


@pytest.mark.browser
@pytest.mark.urls("weg.foundation.urls")
def test_signing_with_the_mouse_and_then_on_paper(living: Any, show: Show) -> None:
    page: Any = show(living, width=390)
    canvas = page.locator(".weg-signature canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 20, steps=8)
    page.mouse.up()
    drawn = page.locator("#id_s").input_value()
    assert Image.open(BytesIO(read_signature(drawn))).size == (900, 300)
    page.get_by_label("Signed on paper").check()
    assert page.locator("#id_s").input_value() == ""
    assert page.broken == []
