from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("provision_issue", "what was given to whom, for accounts", LEFT, "retention_file_years"),
    Kept("provision_issueline", "never to give a thing twice", LEFT, "retention_file_years"),
    Kept("provision_return", "what came back", LEFT, "retention_file_years"),
    Kept("provision_voucher", "worth money, for accounts", LEFT, "retention_file_years"),
    Kept("provision_benefit", "who pays, for fees and grants", LEFT, "retention_file_years"),
)
