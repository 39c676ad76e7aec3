from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT: tuple[Kept, ...] = (
    Kept("grants_countedperson", "proof of a grant decided on", LEFT, "retention_file_years"),
    Kept("grants_payer", "whom a fee is charged to", LEFT, "retention_file_years"),
    Kept("grants_statement", "statement of user fees", LEFT, "retention_file_years"),
    Kept("grants_statementline", "statement of user fees", LEFT, "retention_file_years"),
)
