from weg.foundation.access.retention import Kept

KEPT = (
    Kept(
        "arrivals_arrivallist",
        "taking over the Land's list; the file itself only while it is checked",
        "the list is taken over or discarded; a draft: its last day (retention_draft_days)",
        "retention_file_years",
    ),
    Kept("arrivals_listhousehold", "which list somebody came with", "the list ends"),
)
