from weg.volunteers.matching.models.invitations import Invitation, Wave
from weg.volunteers.matching.models.proposals import Proposal, Suggestion

__all__ = ["Invitation", "Proposal", "Suggestion", "Wave"]
