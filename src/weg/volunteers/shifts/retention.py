from weg.foundation.access.retention import Kept

OVER = "the request's last day"

KEPT = (
    Kept("shifts_helprequest", "finding help, and what help there was", OVER,
         "retention_shift_years"),
    Kept("shifts_concerned", "whom the help is for", OVER, "retention_shift_years"),
    Kept("shifts_shift", "when help is needed", OVER, "retention_shift_years"),
    Kept("shifts_signup", "who comes; hours given, for thanks and insurance", OVER,
         "retention_shift_years"),
    Kept("shifts_swapoffer", "passing a place on", OVER, "retention_shift_years"),
    Kept("shifts_feed", "a volunteer's calendar", "the volunteer revokes it or leaves"),
)  # fmt: skip
