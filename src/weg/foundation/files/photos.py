"""Photos from phones: upright, smaller, and without the place and time they were taken at.

They are kept as bytes in the database (decision 16), beneath its row-level security.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused

if TYPE_CHECKING:
    from PIL import Image

LONGEST = 1600
"""Pixels of the longer side: enough to see a crack, 100 to 300 kB."""
LARGEST_UPLOAD = 25 * 1024 * 1024
MOST_PIXELS = 120_000_000
ACCEPT = "image/jpeg,image/png,image/webp"
"""For the upload field: told so, an iPhone sends JPEG instead of its own format."""
_FORMATS = ("JPEG", "PNG", "WEBP")


def shrink_photo(upload: UploadedFile[Any], field: str = "photo") -> bytes:
    """The uploaded photo as JPEG: upright, at most 1600 pixels, no metadata.

    Raises Refused, beside ``field``, for what is too large or no photo.
    """
    from PIL import ImageOps  # 20 ms that only a page with a photo needs

    if (upload.size or 0) > LARGEST_UPLOAD:
        raise Refused(
            _("The photo is larger than 25 MB. Please take it again with a lower resolution."),
            code="photo_too_large",
            field=field,
        )
    try:
        image = _opened(upload)
        upright = ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, MemoryError) as error:
        raise Refused(
            _("This file is not a photo that can be read. Please choose a JPEG, PNG or WebP file."),
            code="not_a_photo",
            field=field,
        ) from error
    return _as_jpeg(upright)


def _opened(upload: UploadedFile[Any]) -> Image.Image:
    from PIL import Image

    upload.seek(0)
    image = Image.open(upload, formats=_FORMATS)
    if image.width * image.height > MOST_PIXELS:
        raise ValueError("more pixels than any phone takes")
    image.draft("RGB", (LONGEST, LONGEST))  # a JPEG is decoded at half or quarter size at once
    image.load()
    return image


def _as_jpeg(image: Image.Image) -> bytes:
    """On white ground where it was transparent; what the camera noted stays behind."""
    from PIL import Image

    image.thumbnail((LONGEST, LONGEST))
    seen = image.convert("RGBA")
    plain = Image.new("RGB", seen.size, "white")
    plain.paste(seen, mask=seen.getchannel("A"))
    out = BytesIO()
    plain.save(out, "JPEG", quality=80, optimize=True)
    return out.getvalue()
