"""Who works in a house, when somebody is there, and whom one calls when nobody is."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Post(models.Model):
    """A post at a site in a period: somebody's, or vacant when neither member nor name is given.

    share: of a full-time post, 0.05 to 1.
    """

    class Kind(models.TextChoices):
        HOUSE = "house", _("house management")
        SOCIAL = "social", _("social work")
        CARETAKER = "caretaker", _("caretaker")
        SECURITY = "security", _("security")
        OTHER = "other", _("other work")

    site = models.ForeignKey(Site, models.CASCADE, related_name="posts", verbose_name=_("site"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="posts", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind of work"), max_length=9, choices=Kind.choices)
    member = models.ForeignKey(
        Member, models.SET_NULL, null=True, blank=True, related_name="posts",
        verbose_name=_("member"),
    )  # fmt: skip
    name = models.CharField(_("name"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    share = models.DecimalField(_("share of a full-time post"), max_digits=3, decimal_places=2)
    during = DateRangeField(_("period"))

    class Meta:
        verbose_name = _("post at a site")
        verbose_name_plural = _("posts at sites")
        ordering = ["kind", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share__gt=0, share__lte=1), name="post_share_of_one"
            ),
            models.CheckConstraint(
                condition=~models.Q(during__isempty=True) & models.Q(during__lower_inf=False),
                name="post_has_days",
            ),
        ]

    def __str__(self) -> str:
        return self.who or _now("vacant")

    @property
    def who(self) -> str:
        """The person's name; nothing for a vacant post."""
        return self.name or (self.member.user.name if self.member else "")


@keeps_history()
class OfficeHours(models.Model):
    """Somebody is there every week on this day between these times (Monday is 0)."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    site = models.ForeignKey(Site, models.CASCADE, related_name="office_hours")
    kind = models.CharField(_("kind of work"), max_length=9, choices=Post.Kind.choices)
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)
    opens = models.TimeField(_("from (time)"))
    closes = models.TimeField(_("until (time)"))
    where = models.CharField(_("where"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("office hours")
        verbose_name_plural = _("office hours")
        ordering = ["weekday", "opens", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")), name="office_hours_order"
            ),
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="office_hours_weekday"),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


@keeps_history()
class OnCall(models.Model):
    """Somebody can be called for a site from one moment to another."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="on_calls")
    name = models.CharField(_("who"), max_length=120)
    phone = models.CharField(_("telephone"), max_length=60)
    starts = models.DateTimeField(_("from"))
    ends = models.DateTimeField(_("until"))

    class Meta:
        verbose_name = _("on call")
        verbose_name_plural = _("on call")
        ordering = ["starts", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="on_call_order"
            ),
            models.CheckConstraint(condition=~models.Q(phone=""), name="on_call_phone"),
        ]
        indexes = [models.Index(fields=["site", "ends"], name="on_call_of_site")]

    def __str__(self) -> str:
        return f"{self.name}, {self.phone}"


@keeps_history()
class EmergencyNumber(models.Model):
    """A number for emergencies, of one house or, without a site, of all."""

    site = models.ForeignKey(
        Site, models.CASCADE, null=True, blank=True, related_name="emergency_numbers"
    )
    name = models.CharField(_("name"), max_length=80)
    phone = models.CharField(_("telephone"), max_length=60)
    note = models.CharField(_("note"), max_length=160, blank=True)
    rank = models.PositiveSmallIntegerField(_("order"), default=50)

    class Meta:
        verbose_name = _("emergency number")
        verbose_name_plural = _("emergency numbers")
        ordering = ["rank", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "name"], name="emergency_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.phone}"
