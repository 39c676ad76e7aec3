from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"
AGREED = "helping another organisation go on, as the household agreed"

KEPT: tuple[Kept, ...] = (
    Kept("counselling_case", "who accompanies a household", LEFT, "retention_file_years"),
    Kept("counselling_accompaniment", "who sees a household", LEFT, "retention_file_years"),
    Kept("counselling_intake", "counselling (§ 12 FlüAG)", LEFT, "retention_file_years"),
    Kept("counselling_contact", "counselling (§ 12 FlüAG)", LEFT, "retention_file_years"),
    Kept("counselling_appointment", "counselling (§ 12 FlüAG)", LEFT, "retention_file_years"),
    Kept("counselling_task", "counselling (§ 12 FlüAG)", LEFT, "retention_file_years"),
    Kept("counselling_schoolplace", "places for children", LEFT, "retention_file_years"),
    Kept("counselling_referral", AGREED, LEFT, "retention_file_years"),
    Kept("counselling_handover", AGREED, LEFT, "retention_file_years"),
    Kept(
        "counselling_availability",
        "reaching a social worker",
        "the membership ends",
        "retention_account_years",
    ),
    Kept("counselling_feed", "a calendar of one's own", "it is revoked or the membership ends"),
    Kept("foundation_clockdecision", "extended deadlines", LEFT, "retention_file_years"),
)
