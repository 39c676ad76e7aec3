"""Arabic, Persian, Cyrillic, Ge'ez, Greek, Georgian and Armenian letters in Latin ones.

Simple on purpose: the result is only compared with other transliterations, never shown.
"""

import unicodedata

_ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th",
    "ج": "dj", "چ": "tsch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh",
    "ف": "f", "ڤ": "v", "ق": "q", "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "ة": "a", "ۀ": "e", "و": "w", "ؤ": "u", "ي": "y", "ی": "y", "ى": "a", "ئ": "i",
    "ء": "", "ہ": "h", "ھ": "h", "ے": "e", "ٹ": "t", "ڈ": "d", "ړ": "r", "ښ": "sh", "ځ": "dz",
    "څ": "ts", "ډ": "d", "ټ": "t", "ڼ": "n", "ې": "e", "ۍ": "y", "ێ": "e", "ۆ": "o",
    "ڕ": "r", "ڵ": "l", "ە": "e", "َ": "a", "ُ": "u", "ِ": "i",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "tsch", "ш": "sh", "щ": "shtsch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ј": "y", "љ": "ly", "њ": "ny", "ћ": "tsch",
    "џ": "dj", "ѓ": "g", "ќ": "k", "ѕ": "dz", "қ": "k", "ғ": "gh", "ң": "n", "ү": "u", "ұ": "u",
    "һ": "h", "ө": "o", "ә": "a", "ҳ": "h", "ӣ": "i", "ӯ": "u", "ҷ": "dj", "’": "", "'": "",
}  # fmt: skip
_GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψω", [
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s",
    "t", "y", "f", "kh", "ps", "o"], strict=True)) | {"ς": "s"}  # fmt: skip
_GEORGIAN = dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", [
    "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s",
    "t", "u", "p", "k", "gh", "q", "sh", "tsch", "ts", "dz", "ts", "tsch", "kh", "dj", "h",
], strict=True))  # fmt: skip
_ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", [
    "a", "b", "g", "d", "e", "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz",
    "gh", "tsch", "m", "y", "n", "sh", "o", "tsch", "p", "dj", "r", "s", "v", "t", "r", "ts",
    "v", "p", "k", "o", "f", "ev"], strict=True))  # fmt: skip
_LETTERS = _ARABIC | _CYRILLIC | _GREEK | _GEORGIAN | _ARMENIAN

# Ge'ez is a syllabary in rows of eight: one consonant, seven vowels and a labial form.
_GEEZ_START = 0x1200
_GEEZ_CONSONANTS = (
    "h",
    "l",
    "h",
    "m",
    "s",
    "r",
    "s",
    "sh",
    "q",
    "q",
    "qh",
    "qh",
    "b",
    "v",
    "t",
    "tsch",
    "h",
    "h",
    "n",
    "ny",
    "a",
    "k",
    "k",
    "kh",
    "kh",
    "w",
    "a",
    "z",
    "zh",
    "y",
    "d",
    "d",
    "dj",
    "g",
    "g",
    "ng",
    "t",
    "tsch",
    "p",
    "ts",
    "ts",
    "f",
    "p",
)
_GEEZ_VOWELS = ("e", "u", "i", "a", "e", "", "o", "wa")


def to_latin(text: str) -> str:
    """Text with every letter of a known other script in Latin letters; lower case."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return "".join(_letter(char) for char in unicodedata.normalize("NFC", lowered))


def _letter(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if 0x1200 <= ord(char) < 0x1200 + 8 * len(_GEEZ_CONSONANTS):
        row, vowel = divmod(ord(char) - _GEEZ_START, 8)
        return _GEEZ_CONSONANTS[row] + _GEEZ_VOWELS[vowel]
    return char


def lacks_vowels(text: str) -> bool:
    """Whether a name stands in Arabic script, which does not write short vowels."""
    return any("؀" <= char <= "ۿ" for char in text)
