"""Members: a person's role in an organisation for a period. Members act (DESIGN 3)."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from weg.city.models.organisations import Organisation
from weg.foundation.access.sight import Reach, Sight
from weg.foundation.history.tracking import keeps_history


class Role(models.TextChoices):
    PLACEMENT_OFFICER = "placement_officer", _("placement officer")
    HOUSE_MANAGER = "house_manager", _("house manager")
    SOCIAL_WORKER = "social_worker", _("social worker")
    DEPARTMENT_HEAD = "department_head", _("department head")
    PLANNER = "planner", _("planner")
    ADMINISTRATOR = "administrator", _("administrator")
    DATA_PROTECTION_OFFICER = "data_protection_officer", _("data protection officer")
    PROTECTION_OFFICER = "protection_officer", _("officer for protection against violence")
    COMPLAINTS_BODY = "complaints_body", _("independent complaints body")
    RETURN_COUNSELLOR = "return_counsellor", _("return counsellor")
    VOLUNTEER_COORDINATOR = "volunteer_coordinator", _("volunteer coordinator")
    CIRCLE_LEAD = "circle_lead", _("circle lead")
    VOLUNTEER = "volunteer", _("volunteer")


HELPING = (Role.CIRCLE_LEAD, Role.VOLUNTEER)
"""Volunteers: they have accounts, no part in the administration's own pages, no duty of office."""

REACH: dict[str, Reach] = {
    Role.PLACEMENT_OFFICER: "all",
    Role.HOUSE_MANAGER: "own",
    Role.SOCIAL_WORKER: "own",
    Role.DEPARTMENT_HEAD: "figures",
    Role.PLANNER: "figures",
    Role.ADMINISTRATOR: "figures",
    Role.DATA_PROTECTION_OFFICER: "all",
    Role.PROTECTION_OFFICER: "figures",
    Role.COMPLAINTS_BODY: "none",
    Role.RETURN_COUNSELLOR: "none",
    Role.VOLUNTEER_COORDINATOR: "none",
    Role.CIRCLE_LEAD: "none",
    Role.VOLUNTEER: "none",
}
"""How far each role sees: all rows, those of its own sites, or figures without persons."""


@keeps_history()
class Member(models.Model):
    """Someone's role in an organisation. ``during`` is when it holds; an end ends all access."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("user")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="members", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=30, choices=Role.choices)
    during = DateRangeField(_("period"))
    all_sites = models.BooleanField(_("works at all sites of the organisation"), default=True)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["organisation", "role", "user"]
        constraints = [
            ExclusionConstraint(
                name="member_once_a_day",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=~models.Q(during__isempty=True) & models.Q(during__lower_inf=False),
                name="member_has_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()} ({self.organisation})"

    @cached_property
    def site_ids(self) -> tuple[int, ...]:
        """Ids of the sites this member works at today; the room ``housing`` knows them."""
        return tuple(import_string(settings.WEG_SITES_OF)(self))

    @property
    def reach(self) -> Reach:
        return REACH.get(self.role, "none")

    @cached_property
    def sight(self) -> Sight:
        return Sight(
            reach=self.reach,
            sites=self.site_ids if self.reach == "own" else (),
            organisation=self.organisation_id,
            member=self.pk,
            label=str(self),
            role=self.role,
        )
