"""One account for each role, for demo databases only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password

from weg.city.actions.members import invite_member
from weg.city.models import Organisation, Role
from weg.foundation.access.actors import Actor
from weg.foundation.models import User

PASSWORD = "weg-demo-2026"  # noqa: S105 printed on purpose, and made in demo databases only
BEGINNING = date(2015, 1, 1)


@dataclass(frozen=True)
class Account:
    """An account: ``name`` is invented, ``works`` is the organisation's short name."""

    email: str
    name: str
    role: str
    works: str


ACCOUNTS: tuple[Account, ...] = (
    Account("belegung@weg.example", "Jana Feldmann", Role.PLACEMENT_OFFICER, "Sozialamt"),
    Account("belegung2@weg.example", "Tobias Krüger", Role.PLACEMENT_OFFICER, "Sozialamt"),
    Account("hausleitung@weg.example", "Sabine Oster", Role.HOUSE_MANAGER, "Caritas"),
    Account("hausleitung.awo@weg.example", "Levent Aksoy", Role.HOUSE_MANAGER, "AWO"),
    Account("hausleitung.eva@weg.example", "Mirjam Holl", Role.HOUSE_MANAGER, "eva"),
    Account("hausleitung.agdw@weg.example", "Peter Janda", Role.HOUSE_MANAGER, "AGDW"),
    Account("hausleitung.irgw@weg.example", "Noa Stern", Role.HOUSE_MANAGER, "IRGW"),
    Account("hausleitung.malteser@weg.example", "Rolf Binder", Role.HOUSE_MANAGER, "Malteser"),
    Account("hausleitung.drk@weg.example", "Ines Roth", Role.HOUSE_MANAGER, "DRK"),
    Account("sozialdienst@weg.example", "Elif Brandt", Role.SOCIAL_WORKER, "Caritas"),
    Account("sozialdienst2@weg.example", "Katja Reim", Role.SOCIAL_WORKER, "Caritas"),
    Account("sozialdienst.awo@weg.example", "Milan Petrov", Role.SOCIAL_WORKER, "AWO"),
    Account("sozialdienst.eva@weg.example", "Dorothea Link", Role.SOCIAL_WORKER, "eva"),
    Account("sozialdienst.agdw@weg.example", "Yasmin Kaya", Role.SOCIAL_WORKER, "AGDW"),
    Account("sozialdienst.irgw@weg.example", "Daniel Blum", Role.SOCIAL_WORKER, "IRGW"),
    Account("sozialdienst.malteser@weg.example", "Petra Hauck", Role.SOCIAL_WORKER, "Malteser"),
    Account("sozialdienst.drk@weg.example", "Jonas Merz", Role.SOCIAL_WORKER, "DRK"),
    Account("leitung@weg.example", "Martin Seeger", Role.DEPARTMENT_HEAD, "Sozialamt"),
    Account("planung@weg.example", "Nora Albrecht", Role.PLANNER, "Sozialamt"),
    Account("verwaltung@weg.example", "Uwe Hartwig", Role.ADMINISTRATOR, "Sozialamt"),
    Account("datenschutz@weg.example", "Carla Wendt", Role.DATA_PROTECTION_OFFICER, "Sozialamt"),
    Account("gewaltschutz@weg.example", "Meral Tan", Role.PROTECTION_OFFICER, "Sozialamt"),
    Account("beschwerde@weg.example", "Irma Vogt", Role.COMPLAINTS_BODY, "Sozialamt"),
    Account("rueckkehr@weg.example", "Henrike Sommer", Role.RETURN_COUNSELLOR, "AGDW"),
    Account("ehrenamt@weg.example", "Ulrike Wolff", Role.VOLUNTEER_COORDINATOR, "Sozialamt"),
    Account("rueckkehr2@weg.example", "Bashir Amini", Role.RETURN_COUNSELLOR, "AGDW"),
)


OWN_VOLUNTEER = "freiwillig@weg.example"
HELPING_ACCOUNTS: tuple[Account, ...] = (
    Account("kreis@weg.example", "Renate Maurer", Role.CIRCLE_LEAD, "FK Mitte"),
    Account(OWN_VOLUNTEER, "Nele Hartmann", Role.VOLUNTEER, "FK Mitte"),
)
"""A lead and a volunteer of the first circle, made when there are circles."""


def make_accounts(actor: Actor, accounts: tuple[Account, ...] = ACCOUNTS) -> None:
    """Members of the city and of each welfare organisation, all with the same password."""
    organisations = {o.short: o for o in Organisation.objects.all()}
    for account in accounts:
        invite_member(
            actor=actor,
            email=account.email,
            name=account.name,
            role=account.role,
            organisation=organisations[account.works],
            start=BEGINNING,
        )
    set_passwords(accounts)


def set_passwords(accounts: tuple[Account, ...]) -> None:
    """One hash for all: each takes a third of a second, as it should."""
    emails = [account.email for account in accounts]
    User.objects.filter(email__in=emails).update(password=make_password(PASSWORD))


def first_of_each_role() -> list[Account]:
    """What the command prints: one account for each role."""
    found: dict[str, Account] = {}
    for account in (*ACCOUNTS, *HELPING_ACCOUNTS):
        found.setdefault(account.role, account)
    return list(found.values())
