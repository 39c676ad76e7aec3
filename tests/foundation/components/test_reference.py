"""The reference in README.md is what the declarations say."""

from __future__ import annotations

from pathlib import Path

import weg.foundation.components
from weg.foundation.components.reference import reference

README = Path(weg.foundation.components.__file__).parent / "README.md"


def test_the_written_reference_is_the_declared_one() -> None:
    written = README.read_text().partition("## Reference\n")[2]
    assert written.strip() == reference().strip()
