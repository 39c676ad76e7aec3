from weg.people.queries.ages import (
    GROUPS,
    age,
    age_groups,
    age_of,
    age_text,
    ages,
    in_group,
    minor,
    years_before,
)
from weg.people.queries.composition import household_composition
from weg.people.queries.duplicates import Same, find_same, find_same_many
from weg.people.queries.listing import (
    households_with_people,
    links_of,
    listed_persons,
    living_people,
    with_requirement,
    with_status,
)
from weg.people.queries.search import SearchResult, search_persons

__all__ = [
    "GROUPS",
    "Same",
    "SearchResult",
    "age",
    "age_groups",
    "age_of",
    "age_text",
    "ages",
    "find_same",
    "find_same_many",
    "household_composition",
    "households_with_people",
    "in_group",
    "links_of",
    "listed_persons",
    "living_people",
    "minor",
    "search_persons",
    "with_requirement",
    "with_status",
    "years_before",
]
