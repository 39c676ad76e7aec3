"""Who may do what with persons and households, and which of them exist for whom.

An organisation sees the households that live at its sites, have a reservation there, or lived
there up to a year ago (aftercare); its social workers also those it accompanies. Roles that work
with figures see no person at all.
"""

import rules

from weg.city.roles import data_protection_officer, house_manager, officer, social_worker
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows

staff = officer | house_manager | social_worker

rules.add_perm("people.see", staff | data_protection_officer)
rules.add_perm("people.see_history", officer | data_protection_officer)
rules.add_perm("people.see_copy", officer | data_protection_officer)
rules.add_perm("people.see_openings", data_protection_officer)
rules.add_perm("people.register", officer)
rules.add_perm("people.register_birth", staff)
rules.add_perm("people.change", staff)
rules.add_perm("people.set_status", officer | social_worker)
rules.add_perm("people.record_death", staff)
rules.add_perm("people.change_household", officer | social_worker)
rules.add_perm("people.set_urgency", officer)
rules.add_perm("people.regroup", officer)
rules.add_perm("people.link", officer | social_worker)
rules.add_perm("people.require", officer | social_worker)
rules.add_perm("people.merge", officer)
# Whoever talks with the person takes down what they agree to; anybody who sees it can end it.
rules.add_perm("people.record_consent", house_manager | social_worker)
rules.add_perm("people.withdraw_consent", staff | data_protection_officer)
rules.add_perm("people.word_consents", data_protection_officer)
rules.add_perm("people.hold", officer | data_protection_officer)
# Erasing is for the daily job alone.
rules.add_perm("people.erase", rules.always_false)

# The reach is asked inside of EXISTS: beside it, the planner would expect hardly any rows and
# read all of them instead of the first page in order.
OF_OWN_SITES = f"""EXISTS (SELECT 1 FROM housing_occupancy o
 WHERE (SELECT weg_reach()) = 'own' AND o.household_id = {{household}}
 AND o.site_id = {OWN_SITES} AND o.ends > current_date - 365)"""  # noqa: S608

# A social worker whose organisation came in by a referral, without housing the household.
ACCOMPANIED = """EXISTS (SELECT 1 FROM counselling_accompaniment a
 WHERE (SELECT weg_role()) = 'social_worker' AND a.household_id = {household}
 AND a.organisation_id = (SELECT weg_organisation()) AND a.until > current_date)"""


def _of_household(column: str) -> str:
    own, accompanied = (sql.format(household=column) for sql in (OF_OWN_SITES, ACCOMPANIED))
    return f"{ALL} OR {own} OR {accompanied}"


def _of_person(table: str) -> str:
    """Whoever sees everybody is not asked again for every row."""
    return f"{ALL} OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = {table}.person_id)"  # noqa: S608


ROWS: tuple[Rows | Open, ...] = (
    Rows("people_household", see=_of_household("people_household.id")),
    Rows("people_person", see=_of_household("people_person.household_id")),
    Rows("people_requirement", see=_of_household("people_requirement.household_id")),
    Rows(
        "people_householdlink",
        see=f"{_of_household('people_householdlink.first_id')}"
        f" OR {OF_OWN_SITES.format(household='people_householdlink.second_id')}",
    ),
    Rows("people_personlanguage", see=_of_person("people_personlanguage")),
    Rows("people_legalstatus", see=_of_person("people_legalstatus")),
    Rows("people_namekey", see=_of_person("people_namekey")),
    Rows("people_consent", see=_of_person("people_consent")),
    Open("people_consentwording", "texts that everybody is asked with; no person"),
    Rows("people_merge", see=ALL),
    Rows("people_hold", see=ALL),
    Rows("people_likelypair", see=ALL),
)
