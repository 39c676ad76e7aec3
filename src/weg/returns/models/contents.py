"""What is written down in a case. All of it is sealed; days and authors stand in clear (an account
that is erased loses its name everywhere, which the database does)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history
from weg.foundation.sealing import SealedTextField
from weg.returns.models.cases import Case
from weg.returns.models.items import Item

PLANNED = ("partner", "contact", "living", "work", "school", "health", "support")


@keeps_history(exclude=["text"])
class Note(models.Model):
    """What was talked about."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    day = models.DateField(_("day"))
    text = SealedTextField(_("note"))
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("note of return counselling")
        verbose_name_plural = _("notes of return counselling")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return f"{self.day:%d.%m.%Y}"


@keeps_history(exclude=[*PLANNED])
class Plan(models.Model):
    """The plan for arriving again, and the partner in the country who helps with it."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="plan")
    partner = SealedTextField(_("partner in the country"), blank=True, default="")
    contact = SealedTextField(_("how the partner is reached"), blank=True, default="")
    living = SealedTextField(_("living"), blank=True, default="")
    work = SealedTextField(_("work or a business of one's own"), blank=True, default="")
    school = SealedTextField(_("school and training"), blank=True, default="")
    health = SealedTextField(_("treatment and medicine"), blank=True, default="")
    support = SealedTextField(_("who helps, and with what money"), blank=True, default="")

    class Meta:
        verbose_name = _("reintegration plan")
        verbose_name_plural = _("reintegration plans")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @classmethod
    def labels(cls) -> dict[str, str]:
        """What is planned, by field, in the reader's words."""
        fields = {field.name: field for field in cls._meta.concrete_fields}
        return {name: str(fields[name].verbose_name) for name in PLANNED}


@keeps_history(exclude=["name", "note"])
class CaseItem(models.Model):
    """Something to be done for the journey: of the catalogue, or named in the case alone."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("checklist", "open")
        DONE = "done", _("done")
        NOT_NEEDED = "not_needed", _("not needed")

    case = models.ForeignKey(Case, models.CASCADE, related_name="items")
    item = models.ForeignKey(
        Item,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("item of the checklist"),
    )
    name = SealedTextField(_("what is to be done"), blank=True, default="")
    due = models.DateField(_("due"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    done = models.DateField(pgettext_lazy("returns", "done on"), null=True, blank=True)
    note = SealedTextField(_("note"), blank=True, default="")

    class Meta:
        verbose_name = _("item of a case")
        verbose_name_plural = _("items of a case")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="done", done__isnull=False) | ~Q(state="done") & Q(done=None),
                name="return_item_done_on",
            ),
            models.UniqueConstraint(fields=["case", "item"], name="return_item_once"),
        ]
        indexes = [models.Index(fields=["case", "state", "due"], name="return_item_due")]

    def __str__(self) -> str:
        return self.name or str(self.item)


@keeps_history(exclude=["text"])
class FollowUp(models.Model):
    """How the family is, some months after the return. number: the first, second or third."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="followups")
    number = models.PositiveSmallIntegerField(_("number"))
    day = models.DateField(_("day"))
    text = SealedTextField(_("how the family is"))
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("follow-up after a return")
        verbose_name_plural = _("follow-ups after a return")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="return_followup_once"),
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=3), name="return_followup_number"
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)
