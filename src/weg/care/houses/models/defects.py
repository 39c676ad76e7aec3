"""Defects: what is broken, how soon it must be mended, by whom, and which places it blocks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models.catalogue import Contractor
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Place, Room, Site


@keeps_history()
class Defect(models.Model):
    """A defect in a room, or of the whole house. due: by when it must be done, from its priority
    (norms ``defect_…_days``) on the day of the report."""

    class Priority(models.TextChoices):
        URGENT = "urgent", _("danger, at once")
        SOON = "soon", _("soon")
        NORMAL = "normal", _("when it suits")

    class State(models.TextChoices):
        REPORTED = "reported", _("reported")
        ORDERED = "ordered", _("ordered")
        DONE = "done", _("done")

    site = models.ForeignKey(Site, models.PROTECT, related_name="defects", verbose_name=_("site"))
    room = models.ForeignKey(
        Room, models.PROTECT, null=True, blank=True, related_name="defects", verbose_name=_("room")
    )
    where = models.CharField(_("where exactly"), max_length=120, blank=True)
    title = models.CharField(_("what is broken"), max_length=120)
    text = models.TextField(_("more about it"), blank=True)
    priority = models.CharField(_("priority"), max_length=6, choices=Priority.choices)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default="reported")
    reported = models.DateField(_("reported on"))
    reported_by = models.CharField(_("reported by"), max_length=200)
    due = models.DateField(_("due"))
    contractor = models.ForeignKey(
        Contractor, models.PROTECT, null=True, blank=True, related_name="defects",
        verbose_name=_("contractor"),
    )  # fmt: skip
    ordered = models.DateField(_("ordered on"), null=True, blank=True)
    done = models.DateField(_("done on"), null=True, blank=True)
    done_note = models.CharField(_("what was done"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("defect")
        verbose_name_plural = _("defects")
        ordering = ["due", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="done", done__isnull=False)
                | ~models.Q(state="done") & models.Q(done=None),
                name="defect_done_on_a_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="ordered") | models.Q(ordered__isnull=False),
                name="defect_ordered_on_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "done", "due"], name="defect_of_site"),
            models.Index(fields=["done", "due"], name="defect_open_due"),
        ]

    def __str__(self) -> str:
        return self.title


class DefectPhoto(models.Model):
    """A photo as JPEG bytes (decision 16): how it looked, or how it was mended."""

    defect = models.ForeignKey(Defect, models.CASCADE, related_name="photos")
    image = models.BinaryField()
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("photo of a defect")
        verbose_name_plural = _("photos of defects")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.defect}, {self.at}"


@keeps_history()
class DefectBlock(models.Model):
    """A place that was blocked because of a defect, from this day; the block is housing's."""

    defect = models.ForeignKey(Defect, models.CASCADE, related_name="blocks")
    place = models.ForeignKey(Place, models.CASCADE, related_name="+")
    start = models.DateField(_("from"))

    class Meta:
        verbose_name = _("block by a defect")
        verbose_name_plural = _("blocks by defects")
        constraints = [
            models.UniqueConstraint(fields=["defect", "place"], name="defect_blocks_once")
        ]

    def __str__(self) -> str:
        return f"{self.place_id} {self.start}"
