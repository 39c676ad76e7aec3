"""Bytes to text, whatever program wrote them."""

import re

from weg.arrivals.reading.messages import ReadingError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")

# Words of German lists whose umlauts betray the encoding beyond doubt.
_WORDS = re.compile(
    r"angehör|männlich|nationalität|gehör|für|türk|größe|straße|müller|haushälter|rück|"
    r"unterkünft|flücht|kürz|läng|süd|österr|köln|geschäft|verhältnis|schlüssel|übergang|"
    r"dolmetscher nötig|nötig|mündlich|persönlich|tätig|gültig|ä?rztlich|bedürf|zurück|jährig",
    re.IGNORECASE,
)
_GERMAN = set("äöüßÄÖÜ")
_OTHER_LETTERS = set("éèêëáàâíìîóòôúùûçñãõåæøÉÈÁÀÇÑÅØšžŠŽ")
_MOJIBAKE = re.compile("Ã[\x80-\xbf¤¶¼Ÿ„–œ©¨¡±§ª®³²¹«»¢¥¦´·¸°ºº‘’“”•–—˜™š›žŒŽ€‚ƒ…†‡ˆ‰Š‹]")


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` and the encoding it was in. ReadingError when it is no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding), encoding.removesuffix("-sig")
    if wide := _utf16_without_mark(data):
        return _strict(data, wide), wide
    if b"\x00" in data:
        raise ReadingError("not_text")
    try:
        return _mended(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _single_byte(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return _mended(data.decode(encoding))
    except UnicodeError as error:
        raise ReadingError("not_text") from error


def _utf16_without_mark(data: bytes) -> str:
    """Latin text in UTF-16 has a zero in every second byte."""
    sample = data[:4000]
    half = max(len(sample) // 2, 1)
    if len(data) % 2 == 0 and half > 4:
        if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
            return "utf-16-le"
        if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
            return "utf-16-be"
    return ""


def _single_byte(data: bytes) -> tuple[str, str]:
    """The single-byte encoding under which the text looks most like a German list."""
    texts = {encoding: data.decode(encoding, "replace") for encoding in _SINGLE_BYTE}
    best = max(_SINGLE_BYTE, key=lambda encoding: _plausibility(texts[encoding]))
    text = texts[best]
    controls = sum(1 for char in text if ord(char) < 32 and char not in "\t\r\n\f\v\x1a")
    if controls > len(text) // 100 + 2:
        raise ReadingError("not_text")
    return text, best


def _plausibility(text: str) -> float:
    score = 20.0 * len(_WORDS.findall(text))
    for index, char in enumerate(text):
        if ord(char) < 128:
            continue
        inside_word = text[index - 1 : index].isalpha() or text[index + 1 : index + 2].isalpha()
        score += _weight(char, inside_word)
    return score


def _weight(char: str, inside_word: bool) -> float:
    if char in _GERMAN:
        return 3.0
    if char in _OTHER_LETTERS:
        return 1.0
    if char.isalpha():
        return 0.2
    return -3.0 if inside_word or char == "�" else -0.3


def _mended(text: str) -> str:
    """UTF-8 that was once read as CP1252 and saved again ("StaatsangehÃ¶rigkeit")."""
    if not _MOJIBAKE.search(text):
        return text
    return "\n".join(_mended_line(line) for line in text.split("\n"))


def _mended_line(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    for encoding in ("cp1252", "latin-1"):
        try:
            return line.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return line
