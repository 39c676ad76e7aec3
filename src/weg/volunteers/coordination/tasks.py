"""News by mail to the leads of circles."""

from __future__ import annotations

from urllib.parse import urljoin

from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from weg.city.models import Member, Role
from weg.foundation.access.sight import seeing
from weg.foundation.jobs import Outcome, Work, job
from weg.foundation.periods import today
from weg.volunteers.coordination.models import News


@job("coordination.mail_news", title=gettext_lazy("Mail news to circles"))
def mail_news(work: Work, *, news: int, base_url: str) -> Outcome:
    """One mail to each lead, so that nobody sees another's address."""
    with seeing(work.actor.sight, "coordination.mail_news"):
        found = News.objects.get(pk=news)
        leads = Member.objects.filter(
            role=Role.CIRCLE_LEAD, during__contains=today(), user__is_active=True
        )
        to = list(leads.select_related("user").order_by("pk"))
    link = urljoin(base_url, reverse("coordination:news_one", args=[news]))
    mails = [_mail(found, member, link) for member in to]
    get_connection().send_messages(mails)
    return Outcome(
        url=reverse("coordination:news"),
        text=_("Mailed to %(count)d leads of circles.") % {"count": len(mails)},
    )


def _mail(news: News, member: Member, link: str) -> EmailMessage:
    with override(member.user.language):
        text = f"{news.text}\n\n" + _("In Weg: %(link)s") % {"link": link}
    return EmailMessage(news.title, text + "\n", None, [member.user.email])
