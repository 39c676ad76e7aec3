"""What somebody still lacks for an activity."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.circles.queries import age_on
from weg.volunteers.training.models import Certificate, Inspection, Needed

CONDUCT = "conduct"
Lacks = dict[int, list[str]]


def lacking(volunteer_ids: Collection[int], activity: Activity, day: date) -> Lacks:
    """By volunteer what lacks for the activity on that day, in words; who lacks nothing is left
    out. Three queries, whoever many they are."""
    return lacking_all(volunteer_ids, [activity.pk], day).get(activity.pk, {})


def may_do(volunteer: Volunteer, activity: Activity, day: date) -> bool:
    """Old enough, and with everything that the activity needs."""
    old_enough = age_on(volunteer, day) >= activity.min_age
    return old_enough and not lacking([volunteer.pk], activity, day)


def lacking_all(
    volunteer_ids: Collection[int], activities: Iterable[int], day: date
) -> dict[int, Lacks]:
    """By activity and volunteer what lacks; only those that lack something."""
    needs = list(Needed.objects.filter(activity__in=list(activities)).select_related("training"))
    if not needs:
        return {}
    trained = _trained(volunteer_ids, [need.training_id for need in needs if need.training], day)
    shown = _shown(volunteer_ids, day) if any(need.conduct for need in needs) else set()
    found: dict[int, Lacks] = {}
    for need in needs:
        word = str(need.training) if need.training else _("extended certificate of conduct")
        for one in volunteer_ids:
            has = (one, need.training_id) in trained if need.training_id else one in shown
            if not has:
                found.setdefault(need.activity_id, {}).setdefault(one, []).append(word)
    return found


def _trained(
    people: Collection[int], trainings: Collection[int | None], day: date
) -> set[tuple[int, int]]:
    rows = Certificate.objects.filter(
        Q(valid_until=None) | Q(valid_until__gte=day),
        volunteer__in=people,
        training__in=trainings,
        day__lte=day,
    )
    return set(rows.values_list("volunteer", "training"))


def _shown(people: Collection[int], day: date) -> set[int]:
    rows = Inspection.objects.filter(
        volunteer__in=people, inspected_on__lte=day, valid_until__gte=day
    )
    return set(rows.values_list("volunteer", flat=True))
