"""What the kept record takes over from a duplicate, and gives back.

The duplicate keeps all its own rows: the kept record gets copies of what it lacks, so that
un-merging removes the copies and the duplicate stands as it stood. What somebody has changed on
the kept record since then is that person's work, and stays.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Model

from weg.people.models import (
    Household,
    HouseholdLink,
    LegalStatus,
    Person,
    PersonLanguage,
    Requirement,
)

FILLED = ("given_name", "nationality", "azr_number", "phone", "date_of_birth")
Copied = dict[str, Any]


def copy_over(kept: Person, other: Person) -> Copied:
    """Copy what the kept record lacks; returns what was copied, as JSON."""
    return {
        "fields": _fill(kept, other),
        "languages": _copy_languages(kept, other),
        "statuses": _copy_statuses(kept, other),
        **_copy_household(kept.household, other),
    }


def take_back(kept: Person, copied: Copied) -> None:
    """Remove what was copied, as far as nobody has changed it since."""
    _empty(kept, copied.get("fields", {}))
    _remove(PersonLanguage, copied.get("languages", []))
    _remove(LegalStatus, copied.get("statuses", []))
    _remove(Requirement, copied.get("requirements", []))
    _remove(HouseholdLink, copied.get("links", []))


def _fill(kept: Person, other: Person) -> Copied:
    filled: Copied = {}
    for name in FILLED:
        value = getattr(other, name)
        if value and not getattr(kept, name):
            filled[name] = [_plain(getattr(kept, name)), _plain(value)]
            setattr(kept, name, value)
            if name == "date_of_birth":
                filled["birth_quality"] = [kept.birth_quality, other.birth_quality]
                kept.birth_quality = other.birth_quality
    if filled:
        kept.save(update_fields=list(filled))
    return filled


def _empty(kept: Person, filled: Copied) -> None:
    back = {
        name: before
        for name, (before, after) in filled.items()
        if _plain(getattr(kept, name)) == after
    }
    for name, before in back.items():
        setattr(kept, name, before)
    if back:
        kept.save(update_fields=list(back))


def _copy_languages(kept: Person, other: Person) -> list[Copied]:
    known = set(kept.languages.values_list("language", flat=True))
    rank = len(known)
    lacking = [row for row in other.languages.all() if row.language not in known]
    return [
        _kept(
            PersonLanguage.objects.create(
                person=kept,
                language=row.language,
                needs_interpreter=row.needs_interpreter,
                rank=rank + index,
            )
        )
        for index, row in enumerate(lacking)
    ]


def _copy_statuses(kept: Person, other: Person) -> list[Copied]:
    """Statuses of periods for which the kept record knows none."""
    return [
        _kept(LegalStatus.objects.create(person=kept, kind=row.kind, during=row.during))
        for row in other.statuses.all()
        if not kept.statuses.filter(during__overlap=row.during).exists()
    ]


def _copy_household(target: Household, other: Person) -> Copied:
    """Requirements and links of a household that has nobody left once the duplicate is merged."""
    source = other.household
    left = Person.objects.filter(household=source, merged_into=None).exclude(pk=other.pk)
    if source.pk == target.pk or left.exists():
        return {}
    return {"requirements": _copy_requirements(source, target), "links": _links(source, target)}


def _copy_requirements(source: Household, target: Household) -> list[Copied]:
    there = set(target.requirements.values_list("feature", "strength"))
    return [
        _kept(
            Requirement.objects.create(
                household=target, feature=row.feature, strength=row.strength, during=row.during
            )
        )
        for row in source.requirements.all()
        if (row.feature, row.strength) not in there
    ]


def _links(source: Household, target: Household) -> list[Copied]:
    made = []
    for row in [*source.links_from.all(), *source.links_to.all()]:
        end = row.second_id if row.first_id == source.pk else row.first_id
        if end != target.pk:
            low, high = sorted((end, target.pk))
            link, new = HouseholdLink.objects.get_or_create(
                first_id=low, second_id=high, defaults={"kind": row.kind}
            )
            made += [_kept(link)] if new else []
    return made


def _kept(row: Model) -> Copied:
    """A row's values as they are kept, to see later whether anybody has changed them."""
    fields = [field.attname for field in row._meta.concrete_fields]
    return {name: _plain(getattr(row, name)) for name in fields}


def _remove(model: type[Model], copies: list[Copied]) -> None:
    rows = model._default_manager.in_bulk([copy["id"] for copy in copies])
    for copy in copies:
        row = rows.get(copy["id"])
        if row is not None and _kept(row) == copy:
            row.delete()


def _plain(value: Any) -> Any:
    """As JSON gives it back."""
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "lower") and hasattr(value, "upper") and not isinstance(value, str):
        return [_plain(value.lower), _plain(value.upper)]
    return value
