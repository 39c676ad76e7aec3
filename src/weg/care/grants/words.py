"""Figures as they are read: posts to the hundredth, money in euros, shares of sites to 0.0001."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from weg.care.grants.models.terms import STATUSES
from weg.care.grants.posts.figures import Rule
from weg.care.grants.posts.rounding import FINE, HUNDREDTH, rounded


def number(value: int | Decimal, decimals: int | None = None) -> str:
    return str(number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True))


def posts(value: Decimal) -> str:
    return number(value, 2)


def exact(value: Fraction) -> str:
    """The same as text: four decimals."""
    return number(fine(value), 4)


def fine(value: Fraction) -> Decimal:
    """A site's part, not rounded to hundredths."""
    return rounded(value, FINE)


def euros(cents: int) -> Decimal:
    return (Decimal(cents) / 100).quantize(HUNDREDTH)


def plain(value: Decimal) -> str:
    """Without zeros at the end: 110, 51.1."""
    return number(value.normalize() + 0)


def euro(cents: int | None) -> str:
    """Cents as euros; a dash where no amount is in force."""
    return "–" if cents is None else f"{number(Decimal(cents) / 100, 2)} €"


def signed(text: str, value: int | Decimal) -> str:
    """A difference, with its plus sign."""
    return f"+{text}" if value > 0 else text.replace("-", "\u2212")


def ratio(rule: Rule | None) -> str:
    """1:110, or a fixed number of posts."""
    if rule is None or not rule.known:
        return "–"
    if rule.per is not None:
        return f"1:{_plain(rule.per)}"
    return str(_("%(posts)s posts in all") % {"posts": number(_decimal(rule.fixed or Fraction()))})


def _plain(value: Fraction) -> str:
    return number(_decimal(value).normalize() + 0) if value.denominator > 1 else str(value)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


def statuses(rule: Rule) -> str:
    """Whose persons count."""
    names = {code: str(label) for code, label in STATUSES}
    said = ", ".join(names[code] for code in rule.statuses if code in names)
    return with_aftercare(said) if said and rule.aftercare else said


def with_aftercare(who: str) -> str:
    return str(_("%(who)s, and people in aftercare") % {"who": who})


def in_aftercare(what: str) -> str:
    return str(_("%(what)s, in aftercare") % {"what": what})


def status_name(code: str) -> str:
    return {key: str(label) for key, label in STATUSES}.get(code, code)
