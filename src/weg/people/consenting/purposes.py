"""What people can agree to. A room that needs a consent registers its purpose in ``apps.py``::

    register_purpose(Purpose("shifts.introduction", _("Introduction …"), TEXTS, describe))

The text is what the person reads, in plain words; the data protection officer can put the city's
own in its place. ``{about}`` in it is what ``describe`` says of the subject.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.people.models import Consent, ConsentWording, Person

_READ_AS = {"prs": "fa", "ru": "uk", "ckb": "ar"}
"""Languages without a text of their own, and the one that most of their speakers read."""


def _nothing(subject: str) -> str:
    return ""


@dataclass(frozen=True)
class Purpose:
    """label: for staff. texts: in all ``PUBLIC_LANGUAGES``. describe: a subject in words."""

    key: str
    label: Any
    texts: Mapping[str, str]
    describe: Callable[[str], str] = _nothing


PURPOSES: dict[str, Purpose] = {}


def register_purpose(purpose: Purpose) -> None:
    if missing := set(PUBLIC_LANGUAGES) - set(purpose.texts):
        raise LookupError(f"{purpose.key} lacks texts in {sorted(missing)}")
    PURPOSES[purpose.key] = purpose


def wording_of(purpose: Purpose, language: str) -> str:
    """The city's text, or the one that came with the room; ``{about}`` still in it."""
    own = ConsentWording.objects.filter(purpose=purpose.key, language=language).first()
    return own.text if own else purpose.texts[language]


def text_of(purpose: Purpose, language: str, subject: str) -> str:
    """What the person reads. What it is about stands in the language of the house."""
    return wording_of(purpose, language).replace("{about}", purpose.describe(subject)).strip()


def language_for(person: Person) -> str:
    """The first of the person's languages that there are texts in; German when there is none."""
    spoken = person.languages.values_list("language", flat=True)
    known = (_READ_AS.get(code, code) for code in spoken)
    return next((code for code in known if code in PUBLIC_LANGUAGES), "de")


def label_of(consent: Consent) -> str:
    """The purpose in words; its key when the room that had it is gone."""
    purpose = PURPOSES.get(consent.purpose)
    return str(purpose.label) if purpose else consent.purpose
