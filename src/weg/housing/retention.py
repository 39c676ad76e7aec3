from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("housing_occupancy", "who has which place when", LEFT, "retention_file_years"),
    Kept("housing_step", "undoing, and who did what", LEFT, "retention_file_years"),
    Kept("housing_sitemember", "who works where", "the membership ends", "retention_account_years"),
)
