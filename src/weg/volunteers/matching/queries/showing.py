"""What the pages of a proposal show."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from weg.volunteers.matching.models import Invitation, Proposal, Suggestion, Wave
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.sites import protected_since


def requests_of(proposal: Proposal) -> QuerySet[HelpRequest]:
    """Its requests with who is proposed (``proposed``; whether anybody is: ``fits``) and how many
    were asked and said yes."""
    mine = Suggestion.objects.filter(proposal=proposal, chosen=True)
    first = Prefetch("suggestions", mine.select_related("volunteer"), to_attr="proposed")
    running = Wave.objects.filter(request=OuterRef("pk"), over=False)
    asked = Suggestion.objects.filter(proposal=proposal, request=OuterRef("pk"))
    return (
        HelpRequest.objects.filter(
            Exists(asked) | Q(waves__proposal=proposal) | Q(pk__in=proposal.unfit)
        )
        .annotate(
            asked=Count("invitations", distinct=True),
            agreed=Count("invitations", filter=Q(invitations__answer="yes"), distinct=True),
            running=Exists(running),
            fits=Exists(mine.filter(request=OuterRef("pk"))),
            hidden=protected_since(),
        )
        .select_related("activity", "district", "circle__organisation")
        .prefetch_related(first)
        .distinct()
    )


def suggestions_of(proposal: Proposal, request: HelpRequest) -> list[Suggestion]:
    """In their order, with the invitation (``invited``) or None."""
    rows = list(
        Suggestion.objects.filter(proposal=proposal, request=request)
        .select_related("volunteer__circle__organisation")
        .order_by("rank")
    )
    invited = {one.volunteer_id: one for one in Invitation.objects.filter(request=request)}
    for row in rows:
        row.invited = invited.get(row.volunteer_id)  # type: ignore[attr-defined]
    return rows


def invited_beside(request: HelpRequest, shown: list[Suggestion]) -> list[Invitation]:
    """Asked by an earlier proposal."""
    rows = Invitation.objects.filter(request=request).select_related("volunteer")
    return list(rows.exclude(volunteer__in=[row.volunteer_id for row in shown]))


def open_invitations(member: int | None) -> QuerySet[Invitation]:
    """The volunteer's own that are still to be answered, the next first."""
    rows = Invitation.objects.filter(
        volunteer__member=member, answer=Invitation.Answer.NONE, request__state="open"
    )
    return rows.select_related("request__activity", "volunteer").order_by("request__starts", "pk")
