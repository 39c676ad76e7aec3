from weg.foundation.access.retention import Kept

LEFT = "the volunteer leaves; erased at once when they delete their own data"
NORM = "retention_volunteer_years"

KEPT = (
    Kept("matching_suggestion", "who fits a request, for the coordinator to decide",
         "the proposal was computed, or the volunteer leaves", "retention_proposal_days"),
    Kept("matching_invitation", "whom not to ask again, and not too often", LEFT, NORM),
)  # fmt: skip
