"""Sealed contents: what the database knows, what happens without the key, changing keys."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError
from django.db import IntegrityError, connection, transaction
from django.db.models import Value

from tests.harness.factories import MemberFactory, OrganisationFactory
from weg.commands.sealing import main
from weg.foundation.periods import today
from weg.foundation.sealing import Unsealable, open_seal, seal
from weg.foundation.sealing.renewing import renew_all, sealed_fields
from weg.returns.actions import open_case
from weg.returns.models import Case


def stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT family FROM returns_case")
        return str(cursor.fetchone()[0])


@pytest.fixture
def case(everything):
    actor = MemberFactory(role="return_counsellor", organisation=OrganisationFactory())
    return open_case(actor=actor, family="Größe, 漢字", day=today())


def test_a_text_is_stored_sealed_and_read_as_it_was_written(case):
    assert stored().startswith("gAAAA")
    assert Case.objects.get().family == "Größe, 漢字"
    assert Case.objects.values_list("family", flat=True)[0] == "Größe, 漢字"
    Case.objects.update(family="another")
    assert Case.objects.get().family == "another"
    assert seal("") == open_seal("") == ""


def test_the_database_refuses_what_is_not_sealed(case):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        Case.objects.update(household_number=Value("7"))
    assert "check constraint" in str(refused.value)


def test_the_database_is_never_asked_to_compare_sealed_text(case):
    with pytest.raises(FieldError):
        Case.objects.filter(family="Größe, 漢字").exists()


def test_keys_change_and_the_old_one_can_be_thrown_away(case, settings):
    old, new = settings.WEG_SEALING_KEYS, [Fernet.generate_key().decode()]
    before, events = stored(), case.events.count()
    settings.WEG_SEALING_KEYS = [*new, *old]
    assert Case.objects.get().family == "Größe, 漢字"
    assert renew_all() == 1
    assert stored() != before
    settings.WEG_SEALING_KEYS = new
    assert Case.objects.get().family == "Größe, 漢字"
    settings.WEG_SEALING_KEYS = old
    with pytest.raises(Unsealable) as refused:
        Case.objects.get()
    assert refused.value.code == "sealing_key_wrong"
    assert case.events.count() == events, "history does not hold sealed text"


def test_without_a_key_nothing_is_written(settings):
    settings.WEG_SEALING_KEYS = []
    with pytest.raises(Unsealable) as refused:
        seal("text")
    assert refused.value.code == "sealing_key_missing"


def test_no_sealed_column_is_kept_in_history(db):
    sealed = [(model._meta.label, field.name) for model, field in sealed_fields()]
    assert ("returns.Note", "text") in sealed
    assert not [label for label, _name in sealed if label.endswith("Event")]


def test_the_command_prints_a_key_that_seals(capsys, settings):
    assert main(["new-key"]) == 0
    settings.WEG_SEALING_KEYS = [capsys.readouterr().out.strip()]
    assert open_seal(seal("text")) == "text"
