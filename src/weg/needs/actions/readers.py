"""Who else needs to know of one person's needs."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.city.models import HELPING, Member
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.needs.models import Reader
from weg.people.models import Person


@action("needs.name_reader", on="person")
def name_reader(*, actor: Actor, person: Person, member: Member, why: str, until: date) -> Reader:
    """The member reads this person's needs up to the day ``until``; why: seen by the person."""
    if until <= today():
        raise Refused(_("This day has passed."), code="day_past", field="until")
    if not why.strip():
        raise Refused(_("Say what for."), code="why_missing", field="why")
    if member.role in HELPING:
        raise Refused(_("Volunteers cannot be named."), code="volunteer", field="member")
    if Reader.objects.filter(person=person, member=member, until__gt=today()).exists():
        raise Refused(_("This member is named already."), code="named", field="member")
    return Reader.objects.create(
        person=person,
        member=member,
        why=why.strip()[:200],
        until=until,
        by=actor.sight.label[:200],
    )


@action("needs.name_reader", on="person")
def release_reader(*, actor: Actor, person: Person, reader: Reader) -> Reader:
    """From today they do not read it any more; that they did stays on the list."""
    kept = Reader.objects.select_for_update(of=("self",)).get(pk=reader.pk, person=person)
    if kept.until > today():
        kept.until = today()
        kept.save(update_fields=["until"])
    return kept
