"""Who may do what with the municipality's own data, and why its tables are open."""

import rules

from weg.city.roles import (
    administrator,
    data_protection_officer,
    helping,
    officer,
    signed_in,
)
from weg.foundation.access.rows import Open

rules.add_perm("city.start", signed_in)
rules.add_perm("city.see", signed_in & ~helping)
rules.add_perm("city.see_members", administrator | officer | data_protection_officer)
rules.add_perm("city.manage_members", administrator)
rules.add_perm("city.manage", administrator)
rules.add_perm("city.see_erasing", data_protection_officer)
# Erasing is for the daily job alone.
rules.add_perm("city.erase", rules.always_false)

ROWS = (
    Open("city_municipality", "letterhead and map"),
    Open("city_district", "public geography"),
    Open("city_district_neighbours", "public geography"),
    Open("city_residents", "public figures"),
    Open("city_organisation", "names of organisations"),
    Open("city_member", "read to find the acting member; colleagues' roles"),
    Open("city_norm", "law and council decisions"),
    Open("city_committee", "public bodies"),
    Open("city_seat", "public bodies"),
)
