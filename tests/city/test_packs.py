"""City packs: complete, loaded as often as one likes, and the only place where a city is named."""

from __future__ import annotations

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.city.conftest import PACKS
from weg.city.actions import change_organisation, set_norm
from weg.city.models import (
    Committee,
    District,
    Municipality,
    Norm,
    Organisation,
    Residents,
    Seat,
)
from weg.city.norm_keys import NORM_KEYS, UNITS
from weg.city.packs import read_pack
from weg.city.packs.loading import load_pack, unset
from weg.city.queries.norms import norm, norms_on
from weg.commands.init import main
from weg.foundation.access.refusals import Refused
from weg.housing.models import Feature

SOURCE = Path(__file__).resolve().parents[2] / "src"
TABLES = (District, Residents, Organisation, Committee, Seat, Norm, Feature)


def _counts():
    return {model.__name__: model.objects.count() for model in TABLES}


@pytest.mark.usefixtures("stuttgart")
def test_stuttgart_has_its_districts_organisations_and_outlines():
    assert District.objects.count() == 23
    assert sum(d.area_ha for d in District.objects.all()) == pytest.approx(Decimal(20724), abs=2)
    assert all(d.path.startswith("M") for d in District.objects.all())
    assert sum(Residents.objects.values_list("people", flat=True)) == 610_010
    welfare = Organisation.objects.filter(kind="welfare").values_list("short", flat=True)
    assert set(welfare) == {"AWO", "AGDW", "Caritas", "eva", "IRGW", "Malteser", "DRK"}
    assert "CC BY 4.0" in Municipality.objects.get().attribution


@pytest.mark.usefixtures("stuttgart")
def test_neighbours_are_neighbours_of_each_other():
    for district in District.objects.prefetch_related("neighbours__neighbours"):
        for neighbour in district.neighbours.all():
            assert district in neighbour.neighbours.all()


@pytest.mark.usefixtures("stuttgart")
def test_the_numbers_of_law_and_council_are_there_for_their_days():
    assert norm("site_limit", date(2016, 12, 31)) == 250
    assert norm("density_standard", date(2017, 6, 1)) == Decimal("4.5")
    assert norm("density_standard", date(2018, 1, 1)) == 7
    areas = [norm("density_standard", date(year, 7, 1)) for year in (2013, 2016, 2023)]
    assert areas == [7, Decimal("4.5"), 7]
    assert norms_on(date(2026, 11, 22)).keys() <= NORM_KEYS.keys()


@pytest.mark.usefixtures("stuttgart")
def test_before_the_first_known_value_a_sentence_says_what_to_do():
    with pytest.raises(Refused) as refused:
        norm("needs_assessment_days", date(2026, 6, 11))
    assert refused.value.code == "norm_missing"


def test_loading_a_pack_again_changes_nothing(stuttgart, system):
    before, keys = _counts(), set(Norm.objects.values_list("pk", flat=True))
    assert load_pack(PACKS / "stuttgart", system) == stuttgart
    assert _counts() == before
    assert set(Norm.objects.values_list("pk", flat=True)) == keys


def test_what_an_administrator_entered_outlives_the_pack(stuttgart, system):
    set_norm(
        actor=system, key="site_limit", value=Decimal(200), start=date(2026, 1, 1), source="GRDrs 1"
    )
    awo = Organisation.objects.get(short="AWO")
    change_organisation(actor=system, organisation=awo, phone="0711 1")
    district = District.objects.first()
    Residents.objects.filter(district=district).update(quality="register", people=1)
    Residents.objects.exclude(district=district).update(quality="estimate", people=2)
    load_pack(PACKS / "stuttgart", system)
    assert norm("site_limit", date(2025, 12, 31)) == 250
    assert norm("site_limit", date(2026, 1, 1)) == 200
    assert Organisation.objects.get(short="AWO").phone == "0711 1"
    assert district.residents.get().people == 1, "an estimate never replaces the register"
    assert not Residents.objects.filter(people=2).exists()


def test_a_pack_that_was_corrected_replaces_what_it_said_before(stuttgart, system, tmp_path):
    changed = Path(shutil.copytree(PACKS / "stuttgart", tmp_path / "pack"))
    norms = changed / "norms.csv"
    norms.write_text(norms.read_text().replace("residence_rule_years,3", "residence_rule_years,4"))
    load_pack(changed, system)
    assert norm("residence_rule_years", date(2026, 1, 1)) == 4
    assert Norm.objects.filter(key="residence_rule_years").count() == 1


def test_the_invented_city_has_other_numbers_and_needs_its_own_database(everything, system):
    loaded = load_pack(PACKS / "lohfurt", system)
    assert (len(loaded.districts), loaded.municipality.name) == (7, "Lohfurt")
    assert norm("site_limit", date(2026, 1, 1)) == 80
    assert "residence_rule_issue_months" in unset(loaded)
    with pytest.raises(Refused, match="Lohfurt") as refused:
        load_pack(PACKS / "stuttgart", system)
    assert refused.value.code == "other_city"
    assert District.objects.count() == 7


@pytest.mark.parametrize("name", ["stuttgart", "lohfurt"])
def test_a_pack_reads_without_a_database(name):
    pack = read_pack(PACKS / name)
    assert {d.number for d in pack.districts} == {r.district for r in pack.residents}
    assert all(NORM_KEYS[n.key].unit in UNITS for n in pack.norms)
    assert {"step_free", "own_bath", "women_only"} <= {f.code for f in pack.features}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("norms.csv", "site_limit", "site_limits", r"norms\.csv.*2.*site_limits"),
        ("norms.csv", "site_limit,80", "site_limit,viele", "viele"),
        ("norms.csv", "2019-01-01", "1.1.2019", r"1\.1\.2019"),
        ("districts.csv", "2 3 4 5 6 7", "2 3 4 5 6 8", "8"),
        ("districts.csv", "inner", "middle", "middle"),
        ("residents.csv", "register", "guess", "guess"),
        ("residents.csv", "people", "persons", "people"),
        ("committees.csv", "Hand in Hand", "Hand in Haft", "Hand in Haft"),
        ("municipality.toml", 'state = "Musterland"', "", "state"),
        ("outlines.json", '"paths"', '"path"', "outlines"),
    ],
)
def test_a_broken_pack_is_refused_with_file_and_line(tmp_path, file, old, new, said):
    pack = Path(shutil.copytree(PACKS / "lohfurt", tmp_path / "pack"))
    text = (pack / file).read_text()
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1))
    with pytest.raises(Refused, match=said) as refused:
        read_pack(pack)
    assert refused.value.code == "pack_unreadable"


def test_two_values_at_once_in_a_pack_are_refused_and_nothing_is_stored(
    everything, system, tmp_path
):
    pack = Path(shutil.copytree(PACKS / "lohfurt", tmp_path / "pack"))
    with (pack / "norms.csv").open("a") as file:
        file.write("site_limit,90,2020-01-01,,Beschluss,\n")
    with pytest.raises(Refused, match="site_limit"):
        load_pack(pack, system)
    assert not Municipality.objects.exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("counselling.toml", "[[topic]]", "[[topics]]", "topics"),
        ("houses.toml", 'each = "person"', 'each = "cat"', r"inventory.*1.*each"),
        ("safety.toml", "name = ", "title = ", r"step.*1.*title"),
        ("provision.toml", "items = [", 'items = ["Klavier",', r"set.*1.*Klavier"),
        ("provision.toml", "[[item]]", "[item", "provision"),
    ],
)
def test_a_broken_catalogue_is_refused_with_its_row_and_nothing_is_stored(
    everything, system, tmp_path, file, old, new, said
):
    pack = Path(shutil.copytree(PACKS / "lohfurt", tmp_path / "pack"))
    text = (pack / file).read_text()
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1))
    with pytest.raises(Refused, match=said) as refused:
        load_pack(pack, system)
    assert refused.value.code == "pack_unreadable"
    assert not Municipality.objects.exists()


def test_the_command_says_what_a_folder_lacks(tmp_path, capsys):
    assert main([str(tmp_path)]) == 1
    assert "municipality.toml" in capsys.readouterr().err


def test_only_the_pack_knows_the_city():
    """Names of the real city stand in comments and docstrings that give sources, never in code.

    Not asked: the demo, which shows that city, and the examples of the living page of pictures.
    """
    named = re.compile("stuttgart|caritas|bad cannstatt|neckar", re.IGNORECASE)
    shown = {SOURCE / "weg" / "foundation" / "pictures" / "examples.py"}
    found = []
    for file in sorted(SOURCE.rglob("*.py")):
        if file in shown or SOURCE / "weg" / "demo" in file.parents:
            continue
        code = _without_comments(file.read_text()).replace("cities/stuttgart", "")
        found += [f"{file}: {line.strip()}" for line in code.splitlines() if named.search(line)]
    for file in sorted(SOURCE.rglob("*.html")):
        found += [str(file)] if named.search(file.read_text()) else []
    assert found == []


def _without_comments(code: str) -> str:
    """The code without comments and without strings that stand alone (docstrings)."""
    import ast

    class Bare(ast.NodeTransformer):
        def visit_Expr(self, node):
            alone = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
            return ast.Pass() if alone else node

    return ast.unparse(Bare().visit(ast.parse(code)))
