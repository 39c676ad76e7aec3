"""Nationalities as lists write them, as ISO 3166 alpha-2 codes where they are known."""

from functools import cache, lru_cache

import pycountry

_GERMAN = {
    "AF": "afghanistan afghanisch", "AL": "albanien albanisch", "AM": "armenien armenisch",
    "AZ": "aserbaidschan aserbaidschanisch", "BA": "bosnien bosnisch", "CM": "kamerun kamerunisch",
    "CN": "chinesisch", "DE": "deutschland deutsch", "DZ": "algerien algerisch",
    "EG": "ägypten ägyptisch", "ER": "eritreisch", "ET": "äthiopien äthiopisch",
    "GE": "georgien georgisch", "GH": "ghanaisch", "GM": "gambisch", "GN": "guineisch",
    "IN": "indien indisch", "IQ": "irak irakisch", "IR": "iran iranisch",
    "LB": "libanon libanesisch", "LK": "sri_lanka sri_lankisch", "LY": "libyen libysch",
    "MA": "marokko marokkanisch", "MD": "moldau moldawien moldauisch", "ML": "malisch",
    "MK": "mazedonien nordmazedonien mazedonisch", "NG": "nigerianisch",
    "PK": "pakistanisch", "PS": "palästina palästinensisch", "RS": "serbien serbisch",
    "RU": "russland russisch", "SD": "sudanesisch", "SN": "senegalesisch",
    "SO": "somalisch", "SY": "syrien syrisch syria", "TN": "tunesien tunesisch",
    "TR": "türkei türkisch turkey", "UA": "ukrainisch", "VN": "vietnam vietnamesisch",
    "XK": "kosovo kosovarisch", "XA": "staatenlos stateless", "YE": "jemen jemenitisch",
    "XX": "ungeklärt unbekannt unknown", "VE": "venezuela venezolanisch",
}  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    codes = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name", "alpha_2", "alpha_3"):
            if name := getattr(country, attribute, None):
                codes[name.lower()] = country.alpha_2
    for code, names in _GERMAN.items():
        codes |= {name.replace("_", " "): code for name in names.split()}
        codes[code.lower()] = code
    return codes


@lru_cache(maxsize=4096)
def country_code(text: str) -> str:
    """Alpha-2 code; an unknown text is kept in capitals, so that equal texts still agree."""
    plain = text.strip().lower()
    for form in (plain, plain.removesuffix("e"), plain.removesuffix("er")):
        if form in _codes():
            return _codes()[form]
    return text.strip().upper()
