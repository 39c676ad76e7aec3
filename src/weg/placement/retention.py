from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("placement_plan", "which households were planned together", LEFT, "retention_file_years"),
    Kept(
        "placement_run",
        "checking a plan years later: problem and plan file, without names",
        LEFT,
        "retention_file_years",
    ),
    Kept("placement_proposal", "why a household got its place, and who decided", LEFT,
         "retention_file_years"),
    Kept("placement_placementorder", "the administrative act and its papers", LEFT,
         "retention_file_years"),
    Kept("placement_notice", "that the house was told, and by whom it was read", LEFT,
         "retention_file_years"),
)  # fmt: skip
