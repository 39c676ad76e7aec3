"""The norms Weg knows: key, unit and meaning of every number that law or council sets.

Values, dates and sources are data (city packs, the page Norms), never code. A room reads them by
``weg.city.queries.norms.norm(key, day)``.
"""

from weg.city.norm_keys import accommodation, care, deadlines, grants, records, volunteers
from weg.city.norm_keys.kinds import UNITS, NormKey

GROUPS = (accommodation, deadlines, care, records, grants, volunteers)

NORM_KEYS: dict[str, NormKey] = {known.key: known for group in GROUPS for known in group.KEYS}

__all__ = ["NORM_KEYS", "UNITS", "NormKey"]
