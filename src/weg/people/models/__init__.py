from weg.people.models.consents import Consent, ConsentWording
from weg.people.models.holds import Hold
from weg.people.models.households import Household, HouseholdLink
from weg.people.models.languages import PersonLanguage
from weg.people.models.likely import LikelyPair
from weg.people.models.merges import Merge
from weg.people.models.names import NameKey
from weg.people.models.persons import Person
from weg.people.models.requirements import Requirement
from weg.people.models.status import LegalStatus

__all__ = [
    "Consent",
    "ConsentWording",
    "Hold",
    "Household",
    "HouseholdLink",
    "LegalStatus",
    "LikelyPair",
    "Merge",
    "NameKey",
    "Person",
    "PersonLanguage",
    "Requirement",
]
