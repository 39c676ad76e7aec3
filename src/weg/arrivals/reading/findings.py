"""What the reader made of one cell: the raw text, the value, remarks and faults."""

from dataclasses import dataclass
from enum import StrEnum

from weg.arrivals.reading.messages import Message, Value, message


class Severity(StrEnum):
    NOTE = "note"  # understood, worth knowing
    MISSING = "missing"  # needed and not there
    DOUBTFUL = "doubtful"  # a value was taken, but a person should look
    WRONG = "wrong"  # cannot be true or cannot be understood; no value was taken


@dataclass(frozen=True, slots=True)
class Finding:
    severity: Severity
    message: Message

    @property
    def code(self) -> str:
        return self.message.code

    def text(self, language: str = "en") -> str:
        return self.message.text(language)

    def as_dict(self) -> dict[str, object]:
        return {"severity": self.severity.value, **self.message.as_dict()}


def note(code: str, **params: Value) -> Finding:
    return Finding(Severity.NOTE, message(code, **params))


def missing(code: str, **params: Value) -> Finding:
    return Finding(Severity.MISSING, message(code, **params))


def doubtful(code: str, **params: Value) -> Finding:
    return Finding(Severity.DOUBTFUL, message(code, **params))


def wrong(code: str, **params: Value) -> Finding:
    return Finding(Severity.WRONG, message(code, **params))


@dataclass(frozen=True, slots=True)
class Understood:
    """A value (None when there is none) and what is to be said about it."""

    value: object = None
    findings: tuple[Finding, ...] = ()
