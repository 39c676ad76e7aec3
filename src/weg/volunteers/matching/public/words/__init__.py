"""The words of the answering page and of invitations, one file a language, in simple words."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from weg.foundation.languages import words_in

words = partial(words_in, Path(__file__).parent)
