from weg.foundation.access.retention import Kept

KEPT = (
    Kept("city_member", "who may act for whom", "the membership ends", "retention_account_years"),
)
