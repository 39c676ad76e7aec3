"""Forms of the Land's lists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weg.arrivals.reading import Field, Row
from weg.arrivals.speaking import language
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today

MOST_BYTES = 10_000_000
ACCEPT = ".xlsx,.xls,.ods,.csv,.tsv,.txt"

CORRECTABLE = (
    Field.SURNAME,
    Field.GIVEN_NAME,
    Field.FULL_NAME,
    Field.DATE_OF_BIRTH,
    Field.SEX,
    Field.NATIONALITY,
    Field.LANGUAGE,
    Field.CASE_NUMBER,
    Field.ARRIVAL_DATE,
    Field.NOTE,
)


class ReceiveForm(forms.Form):
    """A file or pasted text, and the days on which these people are expected."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("Excel (XLSX, XLS), OpenDocument (ODS) or CSV, at most 10 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPT}),
    )
    text = forms.CharField(
        label=_("Or paste the list"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("From an e-mail, a PDF or a spreadsheet, with the line of headings."),
    )
    name = forms.CharField(label=_("Name of the list"), required=False, max_length=160)
    first_day = DateField(label=_("Arrivals from"))
    last_day = DateField(label=_("Arrivals to"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        monday = today() + timedelta(days=7 - today().weekday())
        days = {"first_day": monday, "last_day": monday + timedelta(days=6)}
        kwargs["initial"] = {**days, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is %(size)d MB large; at most 10 MB can be read. Is it the right one?"),
                params={"size": file.size // 1_000_000},
            )
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "file" not in self.errors and not cleaned.get("file") and not cleaned.get("text"):
            self.add_error("file", _("Choose a file, or paste the list below."))
        return cleaned

    @property
    def content(self) -> tuple[bytes, str]:
        """The bytes and the file name; no file name for pasted text."""
        if file := self.cleaned_data["file"]:
            return file.read(), file.name
        return self.cleaned_data["text"].encode(), ""


class RowForm(forms.Form):
    """The cells of one row as text, to be typed over."""

    def __init__(self, *args: Any, row: Row, names: dict[Field, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in CORRECTABLE:
            reading = row.readings.get(field)
            if reading is None or reading.column is None:
                continue
            self.fields[field.value] = forms.CharField(
                label=names[field], required=False, initial=reading.raw, max_length=300
            )
            for finding in reading.faults:
                self.fields[field.value].help_text += finding.text(language()) + " "
