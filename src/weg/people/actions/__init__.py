"""Everything that is written about persons and households."""

from weg.people.actions.checking import Problem, household_problems, person_problems
from weg.people.actions.consents import Given, give_consent, withdraw_consent, word_consent
from weg.people.actions.entries import NewHousehold, NewPerson
from weg.people.actions.erasing import erase_households
from weg.people.actions.holds import hold_person, release_hold
from weg.people.actions.hooks import (
    Due,
    Eraser,
    Mover,
    on_erasing,
    on_household_change,
    on_merge,
)
from weg.people.actions.households import (
    change_household,
    join_households,
    move_person_to_household,
    split_household,
)
from weg.people.actions.links import link_households, unlink_households
from weg.people.actions.looking import look_for_same
from weg.people.actions.merging import decide_different, merge_persons, unmerge_persons
from weg.people.actions.persons import change_person, record_death, take_back_death
from weg.people.actions.registering import (
    register_birth,
    register_household,
    register_households,
    register_person,
)
from weg.people.actions.requirements import end_requirement, require
from weg.people.actions.statuses import remove_status, set_status
from weg.people.queries.duplicates import Same, find_same, find_same_many

__all__ = [
    "Due",
    "Eraser",
    "Given",
    "Mover",
    "NewHousehold",
    "NewPerson",
    "Problem",
    "Same",
    "change_household",
    "change_person",
    "decide_different",
    "end_requirement",
    "erase_households",
    "find_same",
    "find_same_many",
    "give_consent",
    "hold_person",
    "household_problems",
    "join_households",
    "link_households",
    "look_for_same",
    "merge_persons",
    "move_person_to_household",
    "on_erasing",
    "on_household_change",
    "on_merge",
    "person_problems",
    "record_death",
    "register_birth",
    "register_household",
    "register_households",
    "register_person",
    "release_hold",
    "remove_status",
    "require",
    "set_status",
    "split_household",
    "take_back_death",
    "unlink_households",
    "unmerge_persons",
    "withdraw_consent",
    "word_consent",
]
