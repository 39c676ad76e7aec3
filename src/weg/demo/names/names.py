from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


@dataclass(frozen=True)
class Names:
    """Names of one tradition. Spellings of one name in use side by side stand together with “/”.

    father: children carry the father's given name as surname. feminine: endings of surnames
    that differ for women, as (end of the man's, end of the woman's).
    """

    female: tuple[str, ...]
    male: tuple[str, ...]
    surnames: tuple[str, ...]
    father: bool = False
    feminine: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls,
        female: str,
        male: str,
        surnames: str,
        *,
        father: bool = False,
        feminine: tuple[tuple[str, str], ...] = (),
    ) -> Names:
        return cls(_words(female), _words(male), _words(surnames), father, feminine)

    def given(self, sex: str) -> tuple[str, ...]:
        return self.female if sex == "f" else self.male

    def surname_for(self, surname: str, sex: str) -> str:
        """The surname as someone of this sex carries it."""
        if sex == "f":
            for masculine, feminine in self.feminine:
                if surname.endswith(masculine):
                    return surname.removesuffix(masculine) + feminine
        return surname
