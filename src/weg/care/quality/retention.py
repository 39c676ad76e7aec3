from weg.foundation.access.retention import Kept

DONE = "the visit is finished"
NORM = "retention_quality_years"

KEPT = (
    Kept("quality_visit", "who visited which house when, with which result", DONE, NORM),
    Kept("quality_check", "who found what at a visit", DONE, NORM),
    Kept("quality_finding", "what must become better in a house", "the finding is confirmed", NORM),
    Kept("quality_findingstep", "who answered, who confirmed", "the finding is confirmed", NORM),
    Kept("quality_evidence", "photos of what was found and of what was done", DONE, NORM),
)
