from weg.foundation.access.retention import Kept

LEFT = "the volunteer leaves; erased at once when they delete their own data"

KEPT = (
    Kept("coordination_hours", "thanking, proving what was given",
         "the volunteer leaves; from then on it is nobody's", "retention_volunteer_years"),
    Kept("coordination_certificate", "printing a certificate again", LEFT,
         "retention_volunteer_years"),
    Kept("coordination_expense", "paying expenses; proof of what was paid", "the decision",
         "retention_expense_years"),
    Kept("coordination_expensephoto", "proof of what was paid", "the decision",
         "retention_expense_years"),
    Kept("coordination_speaker", "whom to ask to speak", "the speaker is taken out", ""),
    Kept("coordination_reading", "not showing news twice", "the news is not shown any more", ""),
)  # fmt: skip
