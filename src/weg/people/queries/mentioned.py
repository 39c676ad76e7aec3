"""Names of people in a text that is meant for readers who must not know them."""

from __future__ import annotations

import re

from weg.people.models import NameKey
from weg.people.naming import words

_CAPITAL = re.compile(r"\b[^\W\d_][\w'’-]{2,}\b")


def names_mentioned(text: str) -> list[str]:
    """Words of the text that are the name of a person whom the reader may see, as written.

    Words of three letters and more with a capital: German writes its nouns so too, and some of them
    are names; so this warns, and does not forbid.
    """
    written = {word for word in _CAPITAL.findall(text) if word[0].isupper()}
    keys = {key: word for word in sorted(written) for key in words((word,))}
    known = NameKey.objects.filter(
        kind=NameKey.Kind.WORD, key__in=list(keys), person__merged_into=None, person__erased=None
    )
    found = known.order_by().values_list("key", flat=True).distinct()
    return sorted({keys[key] for key in found})
