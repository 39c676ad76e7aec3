from weg.foundation.models.jobs import Job
from weg.foundation.models.openings import Opening
from weg.foundation.models.users import User

__all__ = ["Job", "Opening", "User"]
