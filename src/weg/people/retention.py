from weg.foundation.access.retention import Kept

LEFT = "the last member of the household leaves the city's care"

KEPT = (
    Kept("people_household", "housing people together", LEFT, "retention_file_years"),
    Kept("people_householdlink", "near or apart, as asked", LEFT, "retention_file_years"),
    Kept("people_person", "housing and care (§ 67a SGB X)", LEFT, "retention_file_years"),
    Kept("people_personlanguage", "being understood", LEFT, "retention_file_years"),
    Kept("people_legalstatus", "stage of accommodation (§ 9 FlüAG)", LEFT, "retention_file_years"),
    Kept("people_requirement", "a fitting place, never why", LEFT, "retention_file_years"),
    Kept("people_consent", "proof of what a person agreed to (Art. 7 GDPR)", LEFT,
         "retention_file_years"),
    Kept("people_namekey", "finding a name", "its person is erased"),
    Kept("people_likelypair", "finding duplicates", "the pair is decided or a person erased"),
    Kept("people_hold", "keeping a file that a court may ask for", LEFT, "retention_file_years"),
    Kept("people_merge", "taking a decision back", LEFT, "retention_file_years"),
)  # fmt: skip
