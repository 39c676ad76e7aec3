"""Decisions stay as they were; what is corrected later is told with who entered it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from tests.care.grants.conftest import DAY
from weg.care.grants.actions import (
    add_variant,
    assume_closed,
    assume_new_site,
    assume_people,
    assume_places,
    assume_ratio,
    assume_share,
    decide_computation,
    load_terms,
    set_amount,
    set_lump_sum,
    set_ratio,
)
from weg.care.grants.models import Assumption, Computation, CountedPerson, Occasion, Ratio, Work
from weg.care.grants.pack import PackTerms, read_terms
from weg.care.grants.queries.differences import person_changes
from weg.care.grants.queries.figures import frozen, live, with_assumptions
from weg.care.grants.queries.terms import holes, terms_on
from weg.care.grants.views.terms import gap_sentences
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.actions import set_status

WORK = "social_provisional"


def _decide(actor, scene, day=DAY, **given):
    values = {"paper": "1/2024", "decided_by": "council", "decided_on": date(2024, 3, 1)}
    return decide_computation(actor=actor, occasion=scene.posts, day=day, **(values | given))


def test_a_status_corrected_later_shows_as_difference_with_its_reason(scene, terms, member):
    kept = _decide(terms, scene)
    person = scene.north.people[0]
    officer = member("placement_officer")
    set_status(actor=officer, person=person, kind="recognised", since=date(2023, 12, 1))
    before, after = frozen(kept), live(scene.posts, DAY)
    assert {s.organisation: s.counted for s in before.result.shares if s.work == WORK} != {
        s.organisation: s.counted for s in after.result.shares if s.work == WORK
    }
    kept.at -= timedelta(hours=1)  # history has the begin of the transaction, here one for all
    (change,) = person_changes(kept)
    assert (change.person, change.before.status, change.after.status) == (
        person.pk, "applicant", "recognised",
    )  # fmt: skip
    assert str(officer) in {entry.by for entry in change.entries}
    assert frozen(kept) == before


def test_a_new_decision_replaces_the_one_before_which_stays(scene, terms):
    first = _decide(terms, scene)
    second = _decide(terms, scene, paper="2/2024")
    assert second.supersedes == first
    assert Computation.objects.count() == 2
    assert CountedPerson.objects.filter(computation=first).count() == 10


@pytest.mark.parametrize("statement", ["update(cents=1)", "delete()"])
def test_the_database_refuses_to_change_a_decision(scene, terms, statement):
    _decide(terms, scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        eval(f"Computation.objects.all().{statement}")  # noqa: S307 (two constants)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"paper": ""}, "no_paper"),
        ({"decided_by": " "}, "nobody"),
        ({"day": today() + timedelta(days=1)}, "future"),
        ({"day": date(2012, 12, 31)}, "nothing"),
    ],
)
def test_refusals_of_a_decision(scene, terms, given, code):
    with pytest.raises(Refused) as refused:
        _decide(terms, scene, **given)
    assert refused.value.code == code


def test_a_gap_between_ratios_is_named_and_computed_for_nobody(scene, terms):
    work = Work.objects.get(code="social_provisional")
    Ratio.objects.filter(work=work).delete()
    for start, last in ((date(2020, 1, 1), date(2020, 12, 31)), (date(2024, 1, 1), None)):
        set_ratio(
            actor=terms, work=work, per=Decimal(100), statuses=["applicant"], start=start,
            last_day=last, source="paper",
        )  # fmt: skip
    assert holes(work.ratios.all()) == [(date(2021, 1, 1), date(2024, 1, 1))]
    assert gap_sentences(work.ratios.all())[0].startswith("No value is in force from")
    figures = live(scene.posts, DAY)
    assert work.code not in {s.work for s in figures.result.shares}
    assert figures.terms.gaps[0] == (
        "Sozialdienst, vorläufige Unterbringung: no ratio is in force on 31.12.2023; no posts are"
        " computed. The gap is from 01.01.2021 to 31.12.2023."
    )


def test_a_new_ratio_ends_the_one_before_and_the_same_day_corrects(scene, terms):
    work = Work.objects.get(code="house")
    for per in (120, 125):
        set_ratio(actor=terms, work=work, per=Decimal(per), start=DAY, source="paper")
    rows = [(int(r.per), r.during.lower, r.during.upper) for r in work.ratios.all()]
    assert rows == [(136, date(2013, 4, 1), DAY), (125, DAY, None)]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"per": None}, "ratio_or_posts"),
        ({"per": Decimal(1), "fixed_posts": Decimal(1)}, "ratio_or_posts"),
        ({"per": Decimal(0)}, "not_positive"),
        ({"statuses": []}, "no_status"),
        ({"statuses": ["x"]}, "status_unknown"),
        ({"source": ""}, "no_source"),
        ({"last_day": date(2014, 1, 1)}, "ends_before"),
        ({"start": date(2020, 1, 1), "last_day": date(2023, 6, 1)}, "covers_later"),
    ],
)
def test_refusals_of_a_ratio(scene, terms, given, code):
    work = Work.objects.get(code="social_provisional")
    values = {"per": Decimal(90), "statuses": ["applicant"], "start": DAY, "source": "paper"}
    with pytest.raises(Refused) as refused:
        set_ratio(actor=terms, work=work, **(values | given))
    assert refused.value.code == code


def test_what_is_entered_here_survives_the_pack(scene, terms):
    from tests.city.conftest import PACKS

    work = Work.objects.get(code="house")
    set_amount(actor=terms, work=work, cents=9_000_000, start=date(2013, 7, 1), source="paper")
    set_lump_sum(
        actor=terms, occasion=scene.posts, title="More", cents=5, split="equal", start=DAY,
        source="paper",
    )  # fmt: skip
    for _again in range(2):
        load_terms(actor=terms, terms=read_terms(PACKS / "stuttgart"))
    rows = [(r.cents, r.during.lower, r.during.upper) for r in work.amounts.all()]
    assert rows == [
        (7_740_000, date(2013, 4, 1), date(2013, 7, 1)),
        (9_000_000, date(2013, 7, 1), None),
    ]
    assert Ratio.objects.count() == 8
    assert next(lump.title for lump in terms_on(scene.posts, DAY).lumps) == "More"


def test_another_city_has_other_terms(everything, system):
    from tests.city.conftest import PACKS

    load_terms(actor=system, terms=read_terms(PACKS / "lohfurt"))
    occasion = Occasion.objects.get()
    assert (occasion.month, occasion.day, occasion.rounding) == (6, 30, "site")
    (lump,) = terms_on(occasion, DAY).lumps
    assert (lump.cents, lump.split) == (1_200_000, "equal")


def test_a_pack_without_terms_or_with_wrong_ones(tmp_path):
    assert read_terms(tmp_path) == PackTerms()
    (tmp_path / "grants.toml").write_text('[[ratio]]\nwork = "x"\nsource = "y"\n')
    with pytest.raises(Refused, match="is missing"):
        read_terms(tmp_path)
    (tmp_path / "grants.toml").write_text('[[fee]]\narea="7"\nkind="full"\neur="1.005"\nsource="y"')
    with pytest.raises(Refused, match="cannot be read"):
        read_terms(tmp_path)


def test_a_what_if_is_kept_and_changes_nothing(scene, terms):
    variant = add_variant(actor=terms, name="1:80", occasion=scene.posts, day=DAY)
    work = Work.objects.get(code="social_provisional")
    assume_ratio(actor=terms, variant=variant, work=work, number=Decimal(50))
    assume_ratio(actor=terms, variant=variant, work=work, number=Decimal(10))
    assume_closed(actor=terms, variant=variant, site=scene.south.site)
    assume_people(
        actor=terms, variant=variant, site=scene.north.site, status="applicant", number=Decimal(20)
    )
    assume_places(actor=terms, variant=variant, site=scene.north.site, places=68)
    real = live(scene.posts, DAY)
    figures = with_assumptions(real, variant)
    assert {s.work: (s.counted, str(s.posts)) for s in figures.result.shares} == {
        "social_provisional": (21, "2.10"),
        "social_follow_up": (3, "0.03"),
        "house": (68, "0.50"),
    }
    assert Assumption.objects.filter(variant=variant).count() == 4
    assert live(scene.posts, DAY) == real


@pytest.mark.parametrize(
    ("act", "given", "code"),
    [
        (assume_share, {"number": Decimal(-101)}, "below_nobody"),
        (assume_new_site, {"title": "North", "places": 1}, "name_taken"),
    ],
)
def test_refusals_of_assumptions(scene, terms, act, given, code):
    variant = add_variant(actor=terms, name="v", occasion=scene.posts, day=DAY)
    if act is assume_new_site:
        given = given | {"organisation": scene.north.site.operations.get().organisation}
    with pytest.raises(Refused) as refused:
        act(actor=terms, variant=variant, **given)
    assert refused.value.code == code
    with pytest.raises(Refused, match="of this name already"):
        add_variant(actor=terms, name="v", occasion=scene.posts, day=DAY)
