from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("needs_assessment", "assessing special needs (Art. 25 Directive (EU) 2024/1346)", LEFT,
         "retention_file_years"),
    Kept("needs_need", "assessing special needs", LEFT, "retention_file_years"),
    Kept("needs_reader", "who needs to know", LEFT, "retention_file_years"),
    Kept("needs_swap", "computing moves", LEFT, "retention_file_years"),
)  # fmt: skip
