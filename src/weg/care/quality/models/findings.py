"""Findings: what must become better in a house, by when, and how it went on. They stay with the
house when another organisation takes it over."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.care.quality.models.catalogue import Criterion, Severity
from weg.care.quality.models.visits import Visit
from weg.city.models import Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Finding(models.Model):
    """A standard that was not (fully) met.

    text, area, source: the standard as it was worded then. organisation: who ran the house on the
    day of the visit. due: from the severity (norms ``quality_…_days``), or as the city sets it.
    """

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("finding", "open")
        ANSWERED = "answered", _("reported as done")
        SETTLED = "settled", _("confirmed as done")

    site = models.ForeignKey(
        Site, models.PROTECT, related_name="quality_findings", verbose_name=_("site")
    )
    visit = models.ForeignKey(
        Visit, models.PROTECT, related_name="findings", verbose_name=_("quality visit")
    )
    criterion = models.ForeignKey(
        Criterion, models.PROTECT, related_name="findings", verbose_name=_("standard")
    )
    area = models.CharField(_("area"), max_length=80)
    text = models.CharField(_("standard"), max_length=300)
    source = models.CharField(_("source"), max_length=200)
    where = models.CharField(_("where"), max_length=300, blank=True)
    what = models.TextField(_("what was found"))
    todo = models.TextField(_("what is to be done"))
    severity = models.CharField(_("severity"), max_length=6, choices=Severity.choices)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    found = models.DateField(_("found on"))
    due = models.DateField(_("to be done until"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default="open")
    settled = models.DateField(_("confirmed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="settled", settled__isnull=False)
                | ~Q(state="settled") & Q(settled=None),
                name="finding_settled_on_a_day",
            ),
            models.CheckConstraint(condition=~Q(todo=""), name="finding_says_what_to_do"),
            models.UniqueConstraint(
                fields=["site", "criterion"],
                condition=~Q(state="settled"),
                name="finding_open_once",
            ),
        ]
        indexes = [models.Index(fields=["state", "due"], name="finding_open_due")]

    def __str__(self) -> str:
        return f"F-{self.pk or 0:05}"


@keeps_history()
class FindingStep(models.Model):
    """What happened with a finding. visit: when it was looked at during a visit."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("reported as done")
        CONFIRM = "confirm", _("confirmed as done")
        REOPEN = "reopen", _("opened again")
        EXTEND = "extend", _("more time given")
        AGAIN = "again", _("still not done at a visit")

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="steps")
    visit = models.ForeignKey(Visit, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(_("what"), max_length=7, choices=Kind.choices)
    text = models.TextField(_("note"), blank=True)
    due = models.DateField(_("to be done until"), null=True, blank=True)
    at = models.DateTimeField(_("when"))
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("step of a finding")
        verbose_name_plural = _("steps of findings")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.get_kind_display()
