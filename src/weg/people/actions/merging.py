"""Deciding about duplicates: two records are one person, or two; and taking that back."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.people.actions.copying import copy_over, take_back
from weg.people.actions.hooks import MOVERS
from weg.people.actions.looking import look_for_same
from weg.people.actions.name_keys import renew_keys
from weg.people.models import LikelyPair, Merge, Person
from weg.people.queries.duplicates import compare_two


@action("people.merge")
def decide_different(*, actor: Actor, person: Person, other: Person) -> Merge:
    """These are two persons, however alike: the pair is not shown again."""
    first, second = (one for _pk, one in sorted(_unmerged(person, other).items()))
    found = compare_two(first, second)
    LikelyPair.objects.filter(first=first, second=second).delete()
    decision, _new = Merge.objects.get_or_create(
        kept=first,
        other=second,
        undone=None,
        decision=Merge.Decision.DIFFERENT,
        defaults={
            "score": found.score,
            "reasons": found.reasons,
            "by": actor.sight.label[:200],
        },
    )
    return decision


@action("people.merge")
def merge_persons(*, actor: Actor, kept: Person, other: Person) -> Merge:
    """Both records are one person: ``other`` goes out of every list, ``kept`` takes its things.

    Rows of other rooms move by the hooks of ``actions.hooks.MOVERS``; when one of them cannot
    (two stays on the same day), it raises Refused and nothing is changed.
    """
    people = _unmerged(kept, other)
    kept, other = people[kept.pk], people[other.pk]
    found = compare_two(kept, other)
    _take_back_different(kept, other)
    moved: dict[str, Any] = {"rooms": {name: m.move(kept, other) for name, m in MOVERS.items()}}
    moved |= copy_over(kept, other)
    other.merged_into = kept
    other.save(update_fields=["merged_into"])
    renew_keys(kept, list(kept.duplicates.all()))
    LikelyPair.objects.filter(Q(first=other) | Q(second=other)).delete()
    return Merge.objects.create(
        kept=kept,
        other=other,
        decision=Merge.Decision.SAME,
        score=found.score,
        reasons=found.reasons,
        moved=moved,
        by=actor.sight.label[:200],
    )


@action("people.merge")
def unmerge_persons(*, actor: Actor, merge: Merge) -> Merge:
    """Take a decision back: both records stand as before, history keeps that they were merged."""
    merge = Merge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    if merge.undone:
        raise Refused(_("This decision has been taken back already."), code="undone")
    people = _locked(merge.kept_id, merge.other_id)
    kept, other = people[merge.kept_id], people[merge.other_id]
    if merge.decision == Merge.Decision.SAME:
        _bring_back(merge, kept, other)
    merge.undone = timezone.now()
    merge.save(update_fields=["undone"])
    look_for_same([other])
    return merge


def _bring_back(merge: Merge, kept: Person, other: Person) -> None:
    if kept.merged_into_id:
        message = _("%(name)s was merged into another record since: take that back first.")
        raise Refused(message % {"name": kept}, code="merged_further")
    other.merged_into = None
    take_back(kept, merge.moved)
    for name, moved in merge.moved.get("rooms", {}).items():
        MOVERS[name].bring_back(kept, other, moved)
    other.save(update_fields=["merged_into"])
    renew_keys(kept, list(kept.duplicates.all()))


def _unmerged(person: Person, other: Person) -> dict[int, Person]:
    """Both records, locked; Refused when one of them has been merged."""
    if person.pk == other.pk:
        raise Refused(_("These are not two records but one."), code="same_record")
    people = _locked(person.pk, other.pk)
    if gone := [one for one in people.values() if one.merged_into_id]:
        message = _("%(name)s has been merged already.") % {"name": gone[0]}
        raise Refused(message, code="merged")
    return people


def _take_back_different(kept: Person, other: Person) -> None:
    """An earlier decision that they are two no longer holds."""
    Merge.objects.filter(
        Q(kept=kept, other=other) | Q(kept=other, other=kept),
        decision=Merge.Decision.DIFFERENT,
        undone=None,
    ).update(undone=timezone.now())


def _locked(*numbers: int) -> dict[int, Person]:
    """In the order of their numbers, so that two officers never wait for each other."""
    rows = Person.objects.select_for_update(of=("self",)).filter(pk__in=numbers).order_by("pk")
    found = {person.pk: person for person in rows}
    if len(found) < len(set(numbers)):
        raise Refused(_("One of the records is no longer there."), code="gone")
    return found
