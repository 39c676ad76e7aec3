from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"
ENDS = "the post or the time on call ends"

KEPT = (
    Kept("houses_post", "who works in a house", ENDS, "retention_account_years"),
    Kept("houses_oncall", "whom one calls", ENDS, "retention_account_years"),
    Kept("houses_tick", "whether a room was ready, and who said so", "the tick",
         "retention_house_log_years"),
    Kept("houses_protocol", "what was handed over, for claims", LEFT, "retention_file_years"),
    Kept("houses_keyloan", "who has which key", LEFT, "retention_file_years"),
    Kept("houses_defect", "mending, and claims against firms", "the defect is done",
         "retention_house_log_years"),
    Kept("houses_defectphoto", "what was broken", "the defect is done",
         "retention_house_log_years"),
    Kept("houses_logentry", "what happened in the house", "the entry",
         "retention_house_log_years"),
    Kept("houses_handover", "who ran a house when", "the handover", "retention_file_years"),
)  # fmt: skip
