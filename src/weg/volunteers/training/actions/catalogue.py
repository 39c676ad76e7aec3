"""What is taught, and which activity needs it."""

from __future__ import annotations

from collections.abc import Collection

from django.db import DatabaseError
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.volunteers.circles.models import Activity
from weg.volunteers.training.models import Needed, Training


@action("training.manage")
def save_training(
    *,
    actor: Actor,
    name: str,
    about: str = "",
    valid_months: int | None = None,
    active: bool = True,
    training: Training | None = None,
) -> Training:
    """Add a training, or change it. Refused: ``name`` (there is one)."""
    made = training or Training()
    made.name, made.about = name.strip(), about.strip()
    made.valid_months, made.active = valid_months, active

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if "name" not in constraint:
            return None
        return Refused(_("There is a training of this name already."), code="name", field="name")

    with explaining(explain):
        made.save()
    return made


@action("training.manage")
def set_needed(
    *, actor: Actor, activity: Activity, trainings: Collection[Training], conduct: bool
) -> None:
    """Exactly this is needed for the activity from now on."""
    wanted = {training.pk for training in trainings}
    rows = Needed.objects.filter(activity=activity)
    rows.filter(training__isnull=False).exclude(training__in=wanted).delete()
    if not conduct:
        rows.filter(conduct=True).delete()
    elif not rows.filter(conduct=True).exists():
        Needed.objects.create(activity=activity, conduct=True)
    there = set(rows.values_list("training", flat=True))
    for pk in sorted(wanted - there):
        Needed.objects.create(activity=activity, training_id=pk)
