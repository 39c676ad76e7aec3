from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("placement_plan", "being able to say why", "the plan is decided", "retention_plans"),
    Kept("placement_run", "checking a plan again; no name in it", "its plan ends"),
    Kept("placement_proposal", "being able to say why", LEFT, "retention_people"),
    Kept("placement_placementorder", "the administrative act itself", LEFT, "retention_people"),
    Kept("placement_notice", "telling the house in time", "it is read", "retention_jobs"),
)
