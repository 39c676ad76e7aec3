"""Kölner Phonetik (Hans Joachim Postel, IBM-Nachrichten 19, 1969): German sounds as digits."""

from functools import lru_cache

_SIMPLE = {
    **dict.fromkeys("aeijouy", "0"),
    "b": "1",
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
}


@lru_cache(maxsize=65_536)
def cologne(word: str) -> str:
    """The code of a word in small Latin letters; "" for a word without letters."""
    letters = [char for char in word if "a" <= char <= "z"]
    codes = [_code(letters, index) for index in range(len(letters))]
    digits = "".join(codes)
    once = "".join(d for i, d in enumerate(digits) if i == 0 or d != digits[i - 1])
    return once[:1] + once[1:].replace("0", "")


def _code(letters: list[str], index: int) -> str:
    char = letters[index]
    before = letters[index - 1] if index else ""
    after = letters[index + 1] if index + 1 < len(letters) else ""
    if char in _SIMPLE:
        return _SIMPLE[char]
    if char == "p":
        return "3" if after == "h" else "1"
    if char in "dt":
        return "8" if after and after in "csz" else "2"
    if char == "x":
        return "8" if before and before in "ckq" else "48"
    if char == "c":
        return _code_of_c(before, after)
    return ""  # h


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    if before in "sz":
        return "8"
    return "4" if after and after in "ahkoqux" else "8"
