"""News to circles, the note on insurance, and the pool of speakers."""

from __future__ import annotations

from datetime import date
from typing import Any

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.volunteers.coordination.models import InsuranceNote, News, Reading, Speaker
from weg.volunteers.coordination.tasks import mail_news


@action("coordination.send_news")
def send_news(
    *, actor: Actor, title: str, text: str, until: date, to_all: bool = False, base_url: str = ""
) -> News:
    """Tell the circles: a mail to their leads, and a line on *Heute* until it is read."""
    news = News.objects.create(
        title=title.strip(), text=text.strip(), until=until, to_all=to_all,
        sent_by=actor.sight.label,
    )  # fmt: skip
    if base_url:
        mail_news.start(actor=actor, news=news.pk, base_url=base_url)
    return news


@action("coordination.read_news")
def read_news(*, actor: Actor, news: News) -> None:
    """It leaves the reader's *Heute*."""
    Reading.objects.get_or_create(news=news, member_id=actor.sight.member or 0)


@action("coordination.set_insurance")
def set_insurance(*, actor: Actor, text: str, starts: date, source: str) -> InsuranceNote:
    """The note in force from a day on; volunteers are asked to read it anew."""
    note, _made = InsuranceNote.objects.update_or_create(
        starts=starts, defaults={"text": text.strip(), "source": source.strip()}
    )
    return note


@action("coordination.manage_speakers")
def save_speaker(*, actor: Actor, speaker: Speaker | None = None, **given: Any) -> Speaker:
    """Add a speaker who has agreed, or change what is known of them."""
    speaker = speaker or Speaker()
    for name, value in given.items():
        setattr(speaker, name, value)
    speaker.save()
    return speaker


@action("coordination.manage_speakers")
def drop_speaker(*, actor: Actor, speaker: Speaker) -> None:
    speaker.delete()
