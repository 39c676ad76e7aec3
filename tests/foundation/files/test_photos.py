"""What is kept of a photo: the picture, upright and small, and nothing else."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from weg.foundation.access.refusals import Refused
from weg.foundation.files.photos import LARGEST_UPLOAD, LONGEST, shrink_photo


def taken(width: int, height: int, turned: int = 1, kind: str = "JPEG") -> SimpleUploadedFile:
    """A photo, its left half red, with the place it was taken at and how the phone was held."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height))
    exif = image.getexif()
    exif[ExifTags.Base.Orientation] = turned
    exif[ExifTags.Base.Make] = "Telefonfabrik"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    out = BytesIO()
    image.save(out, kind, exif=exif)
    return SimpleUploadedFile("schimmel.jpg", out.getvalue())


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_a_large_photo_gets_smaller_and_forgets_where_it_was_taken() -> None:
    upload = taken(4000, 3000)
    assert b"Telefonfabrik" in upload.read()
    data = shrink_photo(upload)
    image = opened(data)
    assert (image.format, image.size) == ("JPEG", (LONGEST, 1200))
    assert not image.getexif()
    assert b"Telefonfabrik" not in data


def test_a_phone_held_upright_gives_an_upright_photo() -> None:
    image = opened(shrink_photo(taken(800, 400, turned=6)))
    assert image.size == (400, 800)
    red, _green, blue = image.getpixel((200, 100))  # type: ignore[misc]
    assert red > 200 > 60 > blue, "what was left is on top"


def test_what_was_transparent_is_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    image = opened(shrink_photo(SimpleUploadedFile("x.png", out.getvalue())))
    assert image.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 no photo", b"\xff\xd8\xff\xe0 torn"])
def test_what_is_no_photo_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Refused, match="not a photo") as refused:
        shrink_photo(SimpleUploadedFile("x.jpg", content))
    assert (refused.value.code, refused.value.field) == ("not_a_photo", "photo")


def test_half_a_photo_and_one_that_is_too_large_are_refused() -> None:
    whole = taken(900, 900).read()
    with pytest.raises(Refused, match="not a photo"):
        shrink_photo(SimpleUploadedFile("x.jpg", whole[: len(whole) // 2]))
    large = SimpleUploadedFile("x.jpg", b"x")
    large.size = LARGEST_UPLOAD + 1
    with pytest.raises(Refused, match="25 MB"):
        shrink_photo(large)
