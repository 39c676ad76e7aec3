from weg.foundation.access.retention import Kept

CLOSED = "the incident is closed"

KEPT = (
    Kept("safety_incident", "protection against violence", CLOSED, "retention_incident_years"),
    Kept("safety_involved", "who must be protected", CLOSED, "retention_incident_years"),
    Kept("safety_steptaken", "what the concept asks for was done", CLOSED,
         "retention_incident_years"),
    Kept("safety_measure", "what follows from it", CLOSED, "retention_incident_years"),
    Kept("safety_incidentnote", "what became known later", CLOSED, "retention_incident_years"),
    Kept("safety_responsible", "whom one calls", "the membership ends", "retention_account_years"),
    Kept("safety_complaint", "to answer it, and what came of it", "the answer",
         "retention_incident_years"),
)  # fmt: skip
