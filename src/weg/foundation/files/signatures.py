"""Signatures drawn on the screen: what the component ``signature`` sends, read as a picture."""

from __future__ import annotations

import base64
import binascii
from io import BytesIO

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused

PREFIX = "data:image/png;base64,"
WIDEST, HIGHEST = 1600, 800
LONGEST_TEXT = 600_000
LEAST_INK = 60
"""Dark pixels that a signature has at least; a touch by mistake has fewer."""


def read_signature(text: str, field: str = "signature") -> bytes:
    """The signature as a PNG in black on white, from the data URL of the component.

    Raises Refused, beside ``field``, when nothing was drawn or it is no picture.
    """
    if not text.strip():
        raise _missing(field)
    try:
        return _as_png(base64.b64decode(_payload(text), validate=True), field)
    except (OSError, ValueError, SyntaxError, binascii.Error) as error:
        raise Refused(
            _("The signature could not be read. Please clear the field and sign again."),
            code="signature_unreadable",
            field=field,
        ) from error


def _payload(text: str) -> str:
    if not text.startswith(PREFIX) or len(text) > LONGEST_TEXT:
        raise ValueError("no PNG as a data URL, or too long for a signature")
    return text.removeprefix(PREFIX)


def _as_png(data: bytes, field: str) -> bytes:
    from PIL import Image  # 20 ms that only a signed form needs

    image = Image.open(BytesIO(data), formats=("PNG",))
    if image.width > WIDEST or image.height > HIGHEST:
        raise ValueError("larger than the field that is signed")
    drawn = image.convert("RGBA")
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    grey = paper.convert("L")
    if sum(grey.histogram()[:128]) < LEAST_INK:
        raise _missing(field)
    out = BytesIO()
    grey.save(out, "PNG", optimize=True)
    return out.getvalue()


def _missing(field: str) -> Refused:
    return Refused(
        _("Please sign in the field, or say that it is signed on paper."),
        code="signature_missing",
        field=field,
    )
