"""Background work of the room: proposals, invitations by mail, the next waves."""

from __future__ import annotations

import logging
from urllib.parse import urljoin

from django.core.mail import send_mail
from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs import Interrupted, Outcome, Work, job
from weg.foundation.jobs.declaring import AGAIN, blueprint
from weg.volunteers.matching.actions import fail_proposal, finish_proposal, next_wave
from weg.volunteers.matching.actions.acting import DESK
from weg.volunteers.matching.computing import SECONDS, Computed, compute
from weg.volunteers.matching.links import sign
from weg.volunteers.matching.models import Invitation, Proposal, Wave
from weg.volunteers.matching.public.showing import invited_to, withdrawn_mail
from weg.volunteers.matching.queries.problem import Built, build

log = logging.getLogger(__name__)
OFTEN = "*/10 * * * *"
"""Every ten minutes: a wave that is answered is not waited for."""


@job("matching.propose", title=gettext_lazy("Who fits where, all together"))
def compute_proposal(work: Work, *, proposal: int) -> Outcome:
    """Compute a proposal of what is open now, with the sight of whoever asked for it."""
    url = reverse("matching:proposal", args=[proposal])
    with seeing(work.actor.sight, "matching.propose"):
        found = Proposal.objects.filter(pk=proposal, state=Proposal.State.COMPUTING).first()
        built = build(found.circle) if found else None
    if found is None or built is None:
        return Outcome(url=url)
    try:
        computed = _computed(work, built)
        finish_proposal(actor=work.actor, proposal=found, computed=computed, built=built)
    except Interrupted:
        raise
    except Exception:
        message = _("The computation failed because of a fault in Weg; it has been logged.")
        fail_proposal(actor=work.actor, proposal=found, message=message)
        raise
    text = _("%(filled)d of %(seats)d places have somebody.")
    return Outcome(url=url, text=text % {"filled": computed.filled, "seats": built.seats})


def _computed(work: Work, built: Built) -> Computed:
    began = timezone.now()

    def progress(cost: int, bound: int) -> None:
        passed = (timezone.now() - began).total_seconds()
        note = _("Looking for the best distribution; at most %(left)d points from it.")
        work.report(
            percent=int(100 * min(passed / SECONDS, 0.95)), note=note % {"left": cost - bound}
        )

    computed = compute(built, 0, progress)
    work.check()
    return computed


@job("matching.invite", title=gettext_lazy("Invite volunteers"))
def send_invitations(work: Work, *, wave: int) -> Outcome:
    """One mail to each of the wave, with a link that needs no sign-in. Sent once."""
    with seeing(work.actor.sight, "matching.invite"):
        rows = list(_rows().filter(wave=wave, mailed_at=None, answer=Invitation.Answer.NONE))
    for row in rows:
        link = urljoin(row.wave.base_url, reverse("answer:invitation", args=[sign(row)]))
        with seeing(work.actor.sight, "matching.invite"):
            mail = invited_to(row, link + f"?lang={row.volunteer.language}")
        send_mail(mail.subject, mail.text, None, [row.volunteer.email])
        with seeing(work.actor.sight, "matching.invite"):
            Invitation.objects.filter(pk=row.pk).update(mailed_at=timezone.now())
    return Outcome()


@job("matching.settled", title=gettext_lazy("Tell volunteers that places are taken"))
def tell_settled(work: Work, *, invitations: list[int]) -> Outcome:
    """Those who have not answered need not any more."""
    with seeing(work.actor.sight, "matching.settled"):
        rows = list(_rows().filter(pk__in=invitations))
    for row in rows:
        mail = withdrawn_mail(row)
        send_mail(mail.subject, mail.text, None, [row.volunteer.email])
    return Outcome()


def _rows() -> QuerySet[Invitation]:
    rows = Invitation.objects.order_by("pk")
    return rows.select_related("volunteer", "wave", "request__activity")


def run_waves() -> int:
    """``next_wave`` for all that run, each in a transaction of its own: nobody who signs up waits
    for all of them. Gives the number of new waves."""
    with seeing(EVERYTHING, "matching.waves"):
        running = list(Wave.objects.filter(over=False).order_by("pk"))
    return sum(next_wave(actor=DESK, wave=wave) is not None for wave in running)


@blueprint.periodic(cron=OFTEN)
@blueprint.task(name="matching.waves", retry=AGAIN, queueing_lock="matching.waves")
def waves(timestamp: int) -> None:
    try:
        run_waves()
    finally:
        connection.close()  # the next job may run in another thread
