"""Everything that is written about proposals and invitations."""

from weg.volunteers.matching.actions.answering import answer_invitation
from weg.volunteers.matching.actions.deciding import leave_out
from weg.volunteers.matching.actions.filling import take_over
from weg.volunteers.matching.actions.inviting import invite, next_wave, stop_inviting
from weg.volunteers.matching.actions.proposing import fail_proposal, finish_proposal, propose

__all__ = [
    "answer_invitation",
    "fail_proposal",
    "finish_proposal",
    "invite",
    "leave_out",
    "next_wave",
    "propose",
    "stop_inviting",
    "take_over",
]
