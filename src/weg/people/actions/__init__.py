from weg.people.actions.entries import NewHousehold, NewPerson
from weg.people.actions.registering import (
    register_birth,
    register_household,
    register_households,
    register_person,
)

__all__ = [
    "NewHousehold",
    "NewPerson",
    "register_birth",
    "register_household",
    "register_households",
    "register_person",
]
