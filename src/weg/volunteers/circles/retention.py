from weg.foundation.access.retention import Kept

LEFT = "the volunteer leaves; erased at once when they delete their own data"

KEPT = (
    Kept("circles_volunteer", "finding who helps where and when", LEFT,
         "retention_volunteer_years"),
    Kept("circles_volunteerdistrict", "where a volunteer helps", LEFT,
         "retention_volunteer_years"),
    Kept("circles_volunteeractivity", "what a volunteer likes to do", LEFT,
         "retention_volunteer_years"),
    Kept("circles_available", "when a volunteer has time", LEFT, "retention_volunteer_years"),
    Kept("circles_contact", "whom to ask in a circle", "the circle takes the contact out", ""),
    Kept("circles_payee", "who receives money for a circle", "the circle names another one", ""),
)  # fmt: skip
