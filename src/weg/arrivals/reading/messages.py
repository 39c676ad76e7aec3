"""What the reader says: a code with parameters, and the sentence in English and German.

The code is stored and tested; the sentence is shown. English is the source string.
"""

from dataclasses import dataclass

from weg.arrivals.reading.sentences import SENTENCES

Value = str | int


@dataclass(frozen=True, slots=True)
class Message:
    """One remark of the reader. `params` fill the placeholders of the sentence of `code`."""

    code: str
    items: tuple[tuple[str, Value], ...] = ()

    @property
    def params(self) -> dict[str, Value]:
        return dict(self.items)

    def text(self, language: str = "en") -> str:
        """The sentence in `language` ("de…" is German, everything else English)."""
        english, german = SENTENCES[self.code]
        sentence = german if language.startswith("de") else english
        return sentence.format(**self.params)

    def as_dict(self) -> dict[str, object]:
        return {"code": self.code, "params": self.params}


def message(code: str, **params: Value) -> Message:
    """A Message; fails at once when the code has no sentence."""
    if code not in SENTENCES:
        raise KeyError(f"no sentence for {code!r}")
    return Message(code, tuple(params.items()))


class ReadingError(Exception):
    """The list cannot be read at all. The only error the reader lets out on any bytes or text."""

    def __init__(self, code: str, **params: Value) -> None:
        self.message = message(code, **params)
        super().__init__(self.message.text())

    @property
    def code(self) -> str:
        return self.message.code

    def text(self, language: str = "en") -> str:
        return self.message.text(language)
