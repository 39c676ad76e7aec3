from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept(
        "presence_tick",
        "who was seen on which round",
        "the day of the round",
        "retention_presence_days",
    ),
    Kept("presence_seen", "the last day somebody was seen", LEFT, "retention_file_years"),
    Kept(
        "presence_absence",
        "so that nobody is missed who is known to be away",
        "the day of coming back",
        "retention_presence_days",
    ),
    Kept("presence_decision", "who decided about somebody not seen", LEFT, "retention_file_years"),
    Kept(
        "presence_difference",
        "putting the record right after a round",
        "the day of the round",
        "retention_presence_days",
    ),
    Kept("presence_card", "which card opens the record", LEFT, "retention_file_years"),
)
