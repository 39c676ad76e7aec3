"""The words around a consent, one file a language, in simple words.

``free`` says that nobody has to, and that it can be ended.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from weg.foundation.languages import words_in

words = partial(words_in, Path(__file__).parent)
