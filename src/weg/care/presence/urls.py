"""Addresses of presence."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.presence.views import (
    cards,
    deciding,
    houses,
    resolving,
    rounds,
    scanning,
    sending,
    trust,
)

pages: list[URLPattern | URLResolver] = [
    path("rounds/", houses.rounds, name="rounds"),
    path("sites/<int:pk>/", houses.site, name="site"),
    path("sites/<int:pk>/start/", rounds.start, name="start"),
    path("sites/<int:pk>/cards/", cards.cards, name="cards"),
    path("sites/<int:pk>/cards/issue/", cards.issue_all, name="cards_issue"),
    path("sites/<int:pk>/cards/print/", cards.print_all, name="cards_print"),
    path("rounds/<int:pk>/", rounds.going, name="round"),
    path("rounds/<int:pk>/ticks/", sending.ticks, name="ticks"),
    path("rounds/<int:pk>/worker.js", sending.worker, name="worker"),
    path("rounds/<int:pk>/extra/", rounds.extra, name="extra"),
    path("rounds/<int:pk>/close/", rounds.close, name="close"),
    path("rounds/<int:pk>/reopen/", rounds.reopen, name="reopen"),
    path("rounds/<int:pk>/discard/", rounds.discard, name="discard"),
    path("rounds/<int:pk>/result/", rounds.result, name="result"),
    path("differences/", resolving.differences, name="differences"),
    path("differences/<int:pk>/", resolving.difference, name="difference"),
    path("differences/<int:pk>/reopen/", resolving.reopen, name="difference_reopen"),
    path("unseen/", deciding.unseen_list, name="unseen"),
    path("stays/<int:pk>/", deciding.decide, name="decide"),
    path("stays/<int:pk>/seen/", deciding.seen, name="seen"),
    path("stays/<int:pk>/away/", deciding.away, name="away"),
    path("stays/<int:pk>/departed/", deciding.departed, name="departed"),
    path("stays/<int:pk>/card/", cards.issue, name="card_issue"),
    path("decisions/", deciding.decisions, name="decisions"),
    path("decisions/<int:pk>/undo/", deciding.undo, name="decision_undo"),
    path("trust/", trust.trust, name="trust"),
    path("scan/", scanning.scan, name="scan"),
    path("cards/look/", cards.card_look, name="card_look"),
    path("cards/<int:pk>/", scanning.card, name="card"),
    path("cards/<int:pk>/seen/", scanning.card_seen, name="card_seen"),
    path("cards/<int:pk>/end/", cards.end, name="card_end"),
    path("cards/<int:pk>/card.pdf", cards.print_one, name="card_print"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("presence/", include((pages, "presence"))),
]
