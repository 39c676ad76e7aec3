"""Circles of friends: where they belong, who answers, and who receives money for them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.city.models import District, Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Circle(models.Model):
    """A circle of friends (Freundeskreis). Everything in this table may be read by everybody.

    about, meets: in the circle's own words, shown on its public page.
    """

    class LegalForm(models.TextChoices):
        NONE = "none", _("no legal form")
        ASSOCIATION = "association", _("registered association")
        PARISH = "parish", _("part of a parish")
        OTHER = "other", _("part of another organisation")

    class State(models.TextChoices):
        ACTIVE = "active", pgettext_lazy("circle", "active")
        SLEEPING = "sleeping", pgettext_lazy("circle", "sleeping")

    organisation = models.OneToOneField(
        Organisation, models.PROTECT, related_name="circle", verbose_name=_("organisation")
    )
    slug = models.SlugField(_("address of the public page"), max_length=60, unique=True)
    about = models.TextField(_("about the circle"), blank=True)
    meets = models.CharField(_("when and where the circle meets"), max_length=200, blank=True)
    legal_form = models.CharField(
        _("legal form"), max_length=12, choices=LegalForm.choices, default=LegalForm.NONE
    )
    email = models.EmailField(_("E-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ACTIVE)
    public = models.BooleanField(_("has a public page"), default=True)
    districts: models.ManyToManyField[District, CircleDistrict] = models.ManyToManyField(
        District, through="CircleDistrict", related_name="circles", verbose_name=_("districts")
    )

    class Meta:
        verbose_name = _("circle of friends")
        verbose_name_plural = _("circles of friends")
        ordering = ["organisation__name"]

    def __str__(self) -> str:
        return self.organisation.name


@keeps_history()
class CircleDistrict(models.Model):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="circle_districts")
    district = models.ForeignKey(District, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("district of a circle")
        verbose_name_plural = _("districts of circles")
        constraints = [
            models.UniqueConstraint(fields=["circle", "district"], name="circle_district_once")
        ]

    def __str__(self) -> str:
        return f"{self.circle_id}: {self.district_id}"


@keeps_history()
class CircleSite(models.Model):
    """A house that a circle cares for; never one whose address is protected (a trigger says so).

    site_name: circles, and the office that accompanies them, see no houses.
    """

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="circle_sites")
    site = models.ForeignKey(Site, models.PROTECT, related_name="circle_sites")
    site_name = models.CharField(_("house"), max_length=200)

    class Meta:
        ordering = ["site_name"]
        verbose_name = _("house of a circle")
        verbose_name_plural = _("houses of circles")
        constraints = [models.UniqueConstraint(fields=["circle", "site"], name="circle_site_once")]

    def __str__(self) -> str:
        return self.site_name


@keeps_history()
class Payee(models.Model):
    """The person who receives money for a circle without a legal form. Not public."""

    circle = models.OneToOneField(Circle, models.CASCADE, related_name="payee")
    name = models.CharField(_("who receives money for the circle"), max_length=160)
    address = models.TextField(_("address"), blank=True)

    class Meta:
        verbose_name = _("payee of a circle")
        verbose_name_plural = _("payees of circles")
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="payee_named")]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class Contact(models.Model):
    """Someone of a circle who can be asked. public: shown on the circle's public page."""

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=120)
    task = models.CharField(_("what they do in the circle"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("E-mail address"), blank=True)
    public = models.BooleanField(_("on the public page, with their consent"), default=False)
    member = models.ForeignKey(
        Member, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("account")
    )

    class Meta:
        verbose_name = _("contact of a circle")
        verbose_name_plural = _("contacts of circles")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="contact_named")]

    def __str__(self) -> str:
        return self.name
