"""Which clocks there are, whom they concern, and where their numbers come from."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.care.counselling.clocks import cases, sites, stays
from weg.foundation.clocks import Clock, register_clock

STAY = "counselling.see_stay_clocks"
CASE = "counselling.see_case_clocks"
SITE = "counselling.see_site_clocks"
EXTEND = "counselling.extend_clock"


def register() -> None:
    """Called when the app is ready."""
    for clock in (*_about_persons(), *_about_households(), *_about_sites()):
        register_clock(clock)


def _about_persons() -> tuple[Clock, ...]:
    long = stays.provisional("provisional", "provisional_months", *stays.PROVISIONAL_STATUSES)
    short = stays.provisional(
        "provisional_short", "provisional_humanitarian_months", *stays.SHORT_STATUSES
    )
    return (
        Clock(
            "provisional",
            _("Provisional accommodation ends"),
            "person",
            long,
            STAY,
            norm="provisional_months",
            extension_norm="provisional_extension_months",
            extend=EXTEND,
            late_days=92,
        ),
        Clock(
            "provisional_short",
            _("Provisional accommodation ends (humanitarian, Ukraine)"),
            "person",
            short,
            STAY,
            norm="provisional_humanitarian_months",
            extension_norm="provisional_extension_months",
            extend=EXTEND,
            late_days=92,
        ),
        Clock(
            "residence_rule",
            _("Residence rule ends"),
            "person",
            stays.recognised("residence_rule", "residence_rule_years", 12),
            STAY,
            norm="residence_rule_years",
        ),
        Clock(
            "residence_rule_issue",
            _("Residence rule must have been issued"),
            "person",
            stays.recognised("residence_rule_issue", "residence_rule_issue_months", 1),
            "counselling.extend_clock",
            norm="residence_rule_issue_months",
            told=False,
            done=EXTEND,
        ),
    )


def _about_households() -> tuple[Clock, ...]:
    return (
        Clock(
            "needs_assessment",
            _("Assessment of special needs"),
            "household",
            cases.assessment,
            CASE,
            norm="needs_assessment_days",
            late_days=365,
            owed=True,
        ),
        Clock(
            "aftercare",
            _("Aftercare and access end"),
            "household",
            cases.aftercare,
            CASE,
            norm="aftercare_days",
            late_days=0,
        ),
        Clock(
            "referral",
            _("Answer to a referral"),
            "household",
            cases.referrals,
            CASE,
            norm="referral_answer_days",
            late_days=365,
            owed=True,
        ),
        Clock(
            "handover",
            _("Handover note"),
            "household",
            cases.handovers,
            CASE,
            norm="handover_days",
            late_days=365,
            owed=True,
        ),
    )


def _about_sites() -> tuple[Clock, ...]:
    return (
        Clock(
            "lease",
            _("Lease or use of the site ends"),
            "site",
            sites.leases,
            SITE,
            source=_("agreed for the site (page of the site)"),
        ),
        Clock(
            "site_closing",
            _("Site closes"),
            "site",
            sites.closings,
            SITE,
            source=_("announced by the city (page of the site)"),
        ),
        Clock(
            "limit_exception",
            _("Exception from the limit ends"),
            "site",
            sites.exceptions,
            SITE,
            source=_("decided for the site (page of the site)"),
        ),
    )
