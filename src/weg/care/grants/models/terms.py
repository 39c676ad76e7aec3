"""What posts and grants are computed by: kinds of work, ratios, amounts, lump sums; all dated."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models import LegalStatus


class Rounding(models.TextChoices):
    ORGANISATION = "organisation", _("once for each organisation and kind of work")
    SITE = "site", _("for each site and kind of work")


@keeps_history()
class Occasion(models.Model):
    """What a reference day is for, e.g. the posts of the next year (31.12.).

    month, day: when the reference day is each year. rounding: where posts are rounded to
    hundredths; sums are sums of rounded figures.
    """

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    month = models.PositiveSmallIntegerField(_("month"))
    day = models.PositiveSmallIntegerField(_("day of the month"))
    rounding = models.CharField(
        _("posts are rounded"), max_length=12, choices=Rounding.choices, default="organisation"
    )
    text = models.TextField(_("text of the council paper"), blank=True)
    source = models.CharField(_("source"), max_length=300)

    class Meta:
        verbose_name = _("reference day")
        verbose_name_plural = _("reference days")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(month__range=(1, 12), day__range=(1, 31)),
                name="occasion_is_a_day",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Counted(models.TextChoices):
    PERSONS = "persons", _("persons")
    PLACES = "places", _("usable places")


@keeps_history()
class Work(models.Model):
    """A kind of work that posts are due for, such as social care or house management."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    counts = models.CharField(_("counted are"), max_length=7, choices=Counted.choices)
    occasion = models.ForeignKey(
        Occasion, models.PROTECT, related_name="works", verbose_name=_("reference day")
    )
    rank = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("kind of work")
        verbose_name_plural = _("kinds of work")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name


NO_STATUS = "none"
"""In ``Ratio.statuses``: people without a recorded status count as well."""

STATUSES = [*LegalStatus.Kind.choices, (NO_STATUS, _("no status recorded"))]


class Dated(models.Model):
    """A row in force for a period, with its source. from_pack: a city pack replaces it."""

    during = DateRangeField(_("in force"))
    source = models.CharField(_("source"), max_length=300)
    note = models.CharField(_("note"), max_length=300, blank=True)
    from_pack = models.BooleanField(_("from the city pack"), default=False)

    class Meta:
        abstract = True
        ordering = ["during"]


@keeps_history()
class Ratio(Dated):
    """One post for so many persons or places (1:n), or a fixed number of posts shared out by them.

    statuses: whose persons count (group of kinds of legal status). aftercare: also those who moved
    into a flat of their own at most ``aftercare_days`` ago (GRDrs 80/2013).
    """

    work = models.ForeignKey(Work, models.CASCADE, related_name="ratios")
    per = models.DecimalField(
        _("one post for"), max_digits=7, decimal_places=2, null=True, blank=True
    )
    fixed_posts = models.DecimalField(
        _("fixed number of posts"), max_digits=7, decimal_places=2, null=True, blank=True
    )
    statuses = ArrayField(
        models.CharField(max_length=14, choices=STATUSES),
        verbose_name=_("persons with status"),
        default=list,
        blank=True,
    )
    aftercare = models.BooleanField(_("also people in aftercare"), default=False)

    class Meta(Dated.Meta):
        verbose_name = _("ratio")
        verbose_name_plural = _("ratios")
        constraints = [
            ExclusionConstraint(
                name="ratio_one_at_a_time",
                expressions=[("work", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=models.Q(per__gt=0, fixed_posts=None)
                | models.Q(per=None, fixed_posts__gt=0),
                name="ratio_or_fixed_posts",
            ),
        ]

    def __str__(self) -> str:
        return f"1:{self.per.normalize():f}" if self.per else f"{self.fixed_posts}"


@keeps_history()
class PostAmount(Dated):
    """What a full-time post is granted in a year, in cents; several parts have titles."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="amounts")
    title = models.CharField(_("part"), max_length=80, blank=True)
    cents = models.BigIntegerField(_("amount a post and year"))

    class Meta(Dated.Meta):
        verbose_name = _("amount of a post")
        verbose_name_plural = _("amounts of posts")
        constraints = [
            ExclusionConstraint(
                name="amount_one_at_a_time",
                expressions=[
                    ("work", RangeOperators.EQUAL),
                    ("title", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=models.Q(cents__gt=0), name="amount_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.work} {self.title} {self.cents}"


class Split(models.TextChoices):
    POSTS = "posts", _("by posts")
    PERSONS = "persons", _("by persons living there")
    PLACES = "places", _("by usable places")
    EQUAL = "equal", _("in equal parts")


@keeps_history()
class LumpSum(Dated):
    """An amount a year for all organisations together, in cents, split by a formula."""

    occasion = models.ForeignKey(Occasion, models.CASCADE, related_name="lump_sums")
    title = models.CharField(_("title"), max_length=120)
    cents = models.BigIntegerField(_("amount a year"))
    split = models.CharField(_("split"), max_length=7, choices=Split.choices)

    class Meta(Dated.Meta):
        verbose_name = _("lump sum")
        verbose_name_plural = _("lump sums")
        constraints = [
            ExclusionConstraint(
                name="lump_sum_one_at_a_time",
                expressions=[
                    ("occasion", RangeOperators.EQUAL),
                    ("title", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=models.Q(cents__gt=0), name="lump_sum_positive"),
        ]

    def __str__(self) -> str:
        return self.title
