"""Issuing house cards, and ending them."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence.models import Card, CardLook
from weg.care.presence.queries.cards import GOOD, state_of, stay_of
from weg.care.presence.queries.words import new_nonce, word_of
from weg.foundation.access.actions import action, require
from weg.foundation.access.actors import Actor
from weg.foundation.access.digests import digest_of
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind

End = Card.End


@action("presence.issue_card", on="site")
def issue_cards(*, actor: Actor, site: Site, people: Collection[int] | None = None) -> list[Card]:
    """A card for everybody who lives here and has no good one, or for the people named.

    Whoever is named gets a new card in any case; an earlier one dies with it.
    """
    day = today()
    stays = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    if people is not None:
        stays = stays.filter(person__in=people)
    living = set(stays.values_list("person_id", flat=True)) - {None}
    if people is not None and set(people) - living:
        raise Refused(_("Only somebody who lives in the house gets a card."), code="not_living")
    alive = {c.person_id: c for c in Card.objects.filter(person__in=living, ended_at=None)}
    good = {p for p, c in alive.items() if people is None and state_of(c, day) == GOOD}
    _end([c for p, c in alive.items() if p not in good], End.REPLACED, actor)
    cards = [_card(site, person, actor) for person in sorted(living - good)]
    return Card.objects.bulk_create(cards)


def _card(site: Site, person: int, actor: Actor) -> Card:
    nonce = new_nonce()
    return Card(
        person_id=person,
        site=site,
        nonce=nonce,
        digest=digest_of(word_of(nonce)),
        issued_at=timezone.now(),
        issued_on=today(),
        issued_by=actor.sight.label[:200],
    )


def _end(cards: Collection[Card], why: str, actor: Actor) -> None:
    Card.objects.filter(pk__in=[card.pk for card in cards], ended_at=None).update(
        end=why, ended_at=timezone.now(), ended_by=actor.sight.label[:200]
    )


@action("presence.end_card")
def end_card(*, actor: Actor, card: Card, why: str) -> Card:
    """The card is lost or was given back: from now on it opens nothing, for good.

    Permitted where its holder lives now, which may be another house than the one that issued it.
    """
    require(actor, "presence.end_card", stay_of(card.person_id, today()) or card)
    if why not in (End.LOST, End.RETURNED):
        raise Refused(_("Choose why the card ends."), code="why", field="why")
    locked = Card.objects.select_for_update(of=("self",)).get(pk=card.pk)
    if locked.end:
        raise Refused(_("This card has ended already."), code="ended_already")
    _end([locked], why, actor)
    locked.refresh_from_db()
    return locked


@action("presence.issue_card", on="site")
def note_printing(*, actor: Actor, site: Site, cards: Collection[Card]) -> list[Card]:
    """The cards go to the printer. Refused when one cannot be printed again (see below).

    After a change of the server's key, the words of earlier cards cannot be made again; those
    cards go on working, a reprint needs a new card.
    """
    for card in cards:
        if digest_of(word_of(card.nonce)) != card.digest:
            raise Refused(
                _("Card %(number)s cannot be printed again; issue a new one.")
                % {"number": card.number},
                code="key_changed",
            )
    Card.objects.filter(pk__in=[card.pk for card in cards]).update(printed_at=timezone.now())
    return list(cards)


@action("presence.set_card_look")
def set_card_look(*, actor: Actor, name: str, photo: bool) -> CardLook:
    """What the city prints on its cards."""
    if name not in CardLook.Name.values:
        raise Refused(_("Choose what is printed."), code="name", field="name")
    look, _new = CardLook.objects.update_or_create(defaults={"name": name, "photo": photo})
    return look
