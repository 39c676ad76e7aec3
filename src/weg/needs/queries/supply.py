"""Suitable places against what is required: how many there are, who holds them, what is short.

It reads requirements and places, never a need; so the office may see it house by house.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from weg.city.models import District
from weg.foundation.periods import today
from weg.housing.models import Feature, Occupancy
from weg.housing.models.occupancy import Kind
from weg.people.models import Requirement

# One pass over places and one over requirements. A place offers what its unit or its site offers.
SUPPLY = """
WITH wanted AS (
  SELECT household_id, feature, bool_or(strength = 'must') AS must FROM people_requirement
  WHERE during @> %(day)s::date GROUP BY 1, 2
), features AS (
  SELECT code FROM housing_feature WHERE protects OR scarce
  UNION SELECT feature FROM wanted WHERE must
), offered AS (
  SELECT p.id, p.site_id, u.feature_id FROM housing_place p JOIN housing_room r ON r.id = p.room_id
  JOIN housing_unit_features u ON u.unit_id = r.unit_id
  WHERE p.usable @> %(day)s::date AND u.feature_id IN (SELECT code FROM features)
  UNION
  SELECT p.id, p.site_id, s.feature_id FROM housing_place p
  JOIN housing_site_features s ON s.site_id = p.site_id
  WHERE p.usable @> %(day)s::date AND s.feature_id IN (SELECT code FROM features)
), taken AS (
  SELECT place_id, household_id, person_id, site_id, kind FROM housing_occupancy
  WHERE starts <= %(day)s AND ends > %(day)s
), supply AS (
  SELECT s.district_id, o.feature_id, count(*) AS places,
    count(*) FILTER (WHERE t.place_id IS NULL) AS free,
    count(*) FILTER (WHERE w.household_id IS NOT NULL) AS needed,
    count(*) FILTER (WHERE t.kind <> 'block' AND w.household_id IS NULL) AS unneeded
  FROM offered o JOIN housing_site s ON s.id = o.site_id
  LEFT JOIN taken t ON t.place_id = o.id
  LEFT JOIN wanted w ON w.household_id = t.household_id AND w.feature = o.feature_id
  GROUP BY 1, 2
), lack AS (
  SELECT s.district_id, w.feature, count(*) AS people
  FROM wanted w JOIN taken t ON t.household_id = w.household_id AND t.kind = 'stay'
  JOIN housing_site s ON s.id = t.site_id
  WHERE w.must AND NOT EXISTS (
    SELECT 1 FROM offered o WHERE o.id = t.place_id AND o.feature_id = w.feature)
  GROUP BY 1, 2
)
SELECT coalesce(a.district_id, l.district_id), coalesce(a.feature_id, l.feature),
  coalesce(a.places, 0), coalesce(a.free, 0), coalesce(a.needed, 0), coalesce(a.unneeded, 0),
  coalesce(l.people, 0)
FROM supply a FULL JOIN lack l ON l.district_id = a.district_id AND l.feature = a.feature_id
"""
NAMES = ("places", "free", "needed", "unneeded", "lacking")


def supply(feature: str = "", district: int | None = None) -> list[dict[str, Any]]:
    """By feature and district: places that have it, free ones, those held by people who require
    it and by people who do not, and people who must have it and live there without it.

    short: how many more of those there are than places free there.
    """
    with connection.cursor() as cursor:
        cursor.execute(SUPPLY, {"day": today()})
        rows = cursor.fetchall()
    districts = dict(District.objects.values_list("pk", "name"))
    features = {row.pk: str(row) for row in Feature.objects.all()}
    found = [
        {
            "feature": features.get(code, code),
            "code": code,
            "district": districts[number],
            **dict(zip(NAMES, counts, strict=True)),
            "short": max(0, counts[4] - counts[1]),
        }
        for number, code, *counts in rows
        if (not feature or code == feature) and (district is None or number == district)
    ]
    return sorted(found, key=lambda row: (-row["short"], row["feature"], row["district"]))


def held_without_need(feature: str) -> QuerySet[Any]:
    """Stays of today on places with the feature, of households that do not require it;
    the longest first."""
    day = today()
    asked = Requirement.objects.filter(
        household=OuterRef("household"), feature=feature, during__contains=day
    )
    offers = Q(place__room__unit__features=feature) | Q(site__features=feature)
    return (
        Occupancy.objects.filter(offers, kind=Kind.STAY, starts__lte=day, ends__gt=day)
        .filter(~Exists(asked))
        .select_related("person", "household", "place__room__unit", "site__district")
        .order_by("starts", "pk")
        .distinct()
    )
