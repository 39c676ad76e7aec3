"""News to circles, the note on insurance, and the pool of speakers."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history


@keeps_history()
class News(models.Model):
    """Something the coordination office tells the circles: a mail to leads, and on *Heute*."""

    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("text"))
    to_all = models.BooleanField(
        _("for volunteers too"), default=False,
        help_text=_("Otherwise for the leads of circles only. Mailed to leads alone."),
    )  # fmt: skip
    sent = models.DateTimeField(_("sent"), auto_now_add=True)
    sent_by = models.CharField(_("sent by"), max_length=200)
    until = models.DateField(_("shown until"))

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")
        ordering = ["-sent", "-pk"]

    def __str__(self) -> str:
        return self.title


class Reading(models.Model):
    """That somebody has read a piece of news: it leaves their *Heute*."""

    news = models.ForeignKey(News, models.CASCADE, related_name="readings")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        constraints = [models.UniqueConstraint(fields=["news", "member"], name="news_read_once")]

    def __str__(self) -> str:
        return f"{self.news_id}: {self.member_id}"


@keeps_history()
class InsuranceNote(models.Model):
    """How volunteers are insured, in the city's words. The latest that has begun is in force."""

    text = models.TextField(_("text"))
    starts = models.DateField(_("in force from"), unique=True)
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        verbose_name = _("note on insurance")
        verbose_name_plural = _("notes on insurance")
        ordering = ["-starts"]

    def __str__(self) -> str:
        return f"{self.starts}"


@keeps_history()
class Speaker(models.Model):
    """Somebody who speaks to circles, schools and parishes. agreed: they want to be in the pool."""

    name = models.CharField(_("name"), max_length=120)
    topics = models.CharField(_("topics"), max_length=300)
    languages = ArrayField(
        models.CharField(max_length=8), verbose_name=_("languages"), default=list, blank=True
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("E-mail address"), blank=True)
    note = models.CharField(_("what to know"), max_length=300, blank=True)
    agreed = models.DateField(_("agreed on"))
    active = models.BooleanField(_("can be asked"), default=True)

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
