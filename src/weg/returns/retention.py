from weg.foundation.access.retention import Kept

NORM = "retention_return_years"
ENDED = "the case ended, or nobody worked in it for a year more; at once when it is withdrawn"

KEPT = (
    Kept("returns_case", "help with a return, if the family wants it", ENDED, NORM),
    Kept("returns_agreement", "that each step was wanted", ENDED, NORM),
    Kept("returns_traveller", "amounts of the programmes", ENDED, NORM),
    Kept("returns_note", "counselling", ENDED, NORM),
    Kept("returns_plan", "arriving again", ENDED, NORM),
    Kept("returns_caseitem", "what the journey needs, in time", ENDED, NORM),
    Kept("returns_followup", "how the family is afterwards", ENDED, NORM),
)
