"""Changing a norm: a new value from a day on, which ends the value before it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.models import Norm
from weg.city.norm_keys import NORM_KEYS, NormKey
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today


@action("city.manage")
def set_norm(
    *, actor: Actor, key: str, value: Decimal, start: date, source: str, note: str = ""
) -> Norm:
    """Let the value be in force from ``start`` until the next known value begins.

    The value in force so far ends the day before. A value that began on that very day is
    corrected (history keeps the old one). Refused where days without any value would be left.
    """
    known = _known(key)
    _check_value(known, value)
    history = list(Norm.objects.select_for_update().filter(key=key).order_by("during"))
    _check_gap(history, start)
    before = next((n for n in reversed(history) if _start(n) <= start < _end(n)), None)
    after = next((n for n in history if _start(n) > start), None)
    if before and _start(before) == start:
        return _correct(before, value, source, note)
    if before:
        before.during = period(before.during.lower, start)
        before.save(update_fields=["during"])
    return Norm.objects.create(
        key=key,
        value=value,
        unit=known.unit,
        during=period(start, after.during.lower if after else None),
        source=source,
        note=note,
    )


@action("city.manage")
def withdraw_norm(*, actor: Actor, norm: Norm) -> None:
    """Take back a value that is not in force yet; the one before it goes on."""
    if _start(norm) <= today():
        raise Refused(
            _("This value has been in force already. Enter a new value from a later day."),
            code="norm_begun",
        )
    before = Norm.objects.filter(key=norm.key, during__endswith=norm.during.lower).first()
    norm.delete()
    if before:
        before.during = period(before.during.lower, norm.during.upper)
        before.save(update_fields=["during"])


def _correct(norm: Norm, value: Decimal, source: str, note: str) -> Norm:
    norm.value, norm.source, norm.note, norm.from_pack = value, source, note, False
    norm.save()
    return norm


def _known(key: str) -> NormKey:
    if key not in NORM_KEYS:
        raise Refused(
            _("There is no norm “%(key)s”.") % {"key": key}, code="norm_unknown", field="key"
        )
    return NORM_KEYS[key]


def _check_value(known: NormKey, value: Decimal) -> None:
    """Units as in NORM_KEYS; a limit of 0 places, for example, would close every site."""
    if value < known.at_least:
        sentence = _("The value must be at least %(least)s.") % {"least": f"{known.at_least:f}"}
    elif known.at_most is not None and value > known.at_most:
        sentence = _("The value must be at most %(most)s.") % {"most": f"{known.at_most:f}"}
    elif known.whole and value != value.to_integral_value():
        sentence = _("The value must be a whole number.")
    else:
        return
    raise Refused(sentence, code="norm_value", field="value")


def _check_gap(history: list[Norm], start: date) -> None:
    """Days between the end of the last value and the start of this one would have none."""
    earlier = [n for n in history if _start(n) < start]
    if not earlier or _end(earlier[-1]) >= start:
        return
    end = _end(earlier[-1])
    raise Refused(
        _(
            "From %(end)s to %(start)s no value would be in force."
            " Let the new value begin on %(end)s."
        )
        % {"end": date_format(end, "d.m.Y"), "start": date_format(start, "d.m.Y")},
        code="norm_gap",
        field="start",
    )


def _start(norm: Norm) -> date:
    return norm.during.lower or date.min


def _end(norm: Norm) -> date:
    return norm.during.upper or date.max
