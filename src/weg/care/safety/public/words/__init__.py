"""The words of complaining, one file a language, in simple words.

``addressees`` and ``states`` are those of ``Complaint``, in its order.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from weg.foundation.languages import words_in

words = partial(words_in, Path(__file__).parent)
