from weg.foundation.access.retention import Kept

LEFT = "the volunteer leaves; erased at once when they delete their own data"
NORM = "retention_volunteer_years"

KEPT = (
    Kept("training_attendance", "who takes part in which training", LEFT, NORM),
    Kept("training_certificate", "that somebody took part, to print it again", LEFT, NORM),
    Kept(
        "training_inspection",
        "that and when a certificate of conduct was inspected (§ 72a (5) SGB VIII)",
        LEFT,
        NORM,
    ),
)
