"""Tables of the lists of training."""

from __future__ import annotations

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity, Volunteer
from weg.volunteers.circles.tables import NUMBER, badge, short
from weg.volunteers.training.models import Training, TrainingDate

DATE_STATES = {"planned": "info", "held": "success", "cancelled": "neutral"}
OWN_STATES = {"registered": "success", "waiting": "warning", "attended": "success"}


def link(page: str, number: int, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"training:{page}", args=[number]), text)


class DateTable(tables.Table):
    """Dates; ``own``: the reader's state at them, by id."""

    phone = "cards"
    training = tables.Column(order_by=("training__name", "starts"))
    starts = tables.Column(verbose_name=gettext_lazy("When"))
    place = tables.Column(orderable=False)
    free = tables.Column(verbose_name=gettext_lazy("Free places"), orderable=False, attrs=NUMBER)
    waiting = tables.Column(verbose_name=gettext_lazy("waiting"), attrs=NUMBER)
    state = tables.Column(orderable=False)

    class Meta:
        model = TrainingDate
        fields = ("training", "starts", "place", "free", "waiting", "state")

    def __init__(self, *args: Any, own: dict[int, Any], **kwargs: Any) -> None:
        self.own = own
        super().__init__(*args, **kwargs)

    def render_training(self, record: TrainingDate) -> SafeString:
        return link("date", record.pk, record.training.name)

    def value_training(self, record: TrainingDate) -> str:
        return record.training.name

    def render_starts(self, record: TrainingDate) -> str:
        starts, ends = localtime(record.starts), localtime(record.ends)
        return f"{date_format(starts, 'D, d.m.Y')} {starts:%H:%M}–{ends:%H:%M}"

    def value_starts(self, record: TrainingDate) -> Any:
        return localtime(record.starts).replace(tzinfo=None)

    def render_free(self, record: TrainingDate) -> str:
        text = _("%(free)d of %(seats)d")
        return text % {"free": record.free, "seats": record.seats} if record.ahead else "–"

    def value_free(self, record: TrainingDate) -> int:
        return record.free

    def render_state(self, record: TrainingDate) -> SafeString:
        mine = self.own.get(record.pk)
        if mine is not None and record.ahead:
            return badge(mine.get_state_display(), OWN_STATES.get(mine.state, "neutral"))
        return badge(record.get_state_display(), DATE_STATES[record.state])

    def value_state(self, record: TrainingDate) -> str:
        return str(record.get_state_display())


class TrainingTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    valid_months = tables.Column(default=gettext_lazy("for good"))
    held = tables.Column(verbose_name=gettext_lazy("held"), attrs=NUMBER)
    trained = tables.Column(verbose_name=gettext_lazy("Certificates"), attrs=NUMBER)
    active = tables.Column()

    class Meta:
        model = Training
        fields = ("name", "valid_months", "held", "trained", "active")

    def render_name(self, record: Training) -> SafeString:
        return link("training_edit", record.pk, record.name)

    def value_name(self, record: Training) -> str:
        return record.name

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")


class NeededTable(tables.Table):
    phone = "cards"
    name = tables.Column(verbose_name=gettext_lazy("Activity"))
    trainings = tables.Column(
        verbose_name=gettext_lazy("Trainings"), accessor="needs", orderable=False
    )
    conduct = tables.Column(
        verbose_name=gettext_lazy("Extended certificate of conduct"), accessor="needs",
        orderable=False,
    )  # fmt: skip
    min_age = tables.Column(attrs=NUMBER)

    class Meta:
        model = Activity
        fields = ("name", "trainings", "conduct", "min_age")

    def __init__(self, *args: Any, manages: bool, **kwargs: Any) -> None:
        self.manages = manages
        super().__init__(*args, **kwargs)

    def render_name(self, record: Activity) -> SafeString | str:
        return link("needed_edit", record.pk, record.name) if self.manages else record.name

    def value_name(self, record: Activity) -> str:
        return record.name

    def render_trainings(self, value: Any) -> str:
        return ", ".join(need.training.name for need in value.all() if need.training) or "–"

    def render_conduct(self, value: Any) -> str:
        return _("yes") if any(need.conduct for need in value.all()) else "–"


class ProofTable(tables.Table):
    """Volunteers who like to do something that needs a certificate of conduct."""

    phone = "cards"
    surname = tables.Column(
        verbose_name=gettext_lazy("Volunteer"), order_by=("surname", "given_name")
    )
    circle = tables.Column(default="–", order_by="circle__organisation__name")
    shown = tables.Column(verbose_name=gettext_lazy("inspected on"), default="–")
    proof_until = tables.Column(verbose_name=gettext_lazy("valid until"), default="–")
    proof = tables.Column(
        verbose_name=gettext_lazy("Certificate of conduct"), accessor="pk", orderable=False
    )

    class Meta:
        model = Volunteer
        fields = ("surname", "circle", "shown", "proof_until", "proof")

    def __init__(self, *args: Any, soon: date, inspects: bool, **kwargs: Any) -> None:
        self.soon, self.inspects = soon, inspects
        super().__init__(*args, **kwargs)

    def render_surname(self, record: Volunteer) -> SafeString | str:
        return link("inspect", record.pk, record) if self.inspects else str(record)

    def value_surname(self, record: Volunteer) -> str:
        return str(record)

    def render_shown(self, value: date) -> str:
        return short(value)

    def value_shown(self, value: date) -> date:
        return value

    def render_proof_until(self, value: date) -> str:
        return short(value)

    def value_proof_until(self, value: date) -> date:
        return value

    def render_proof(self, record: Any) -> SafeString:
        return badge(*self._state(record))

    def value_proof(self, record: Any) -> str:
        return self._state(record)[0]

    def _state(self, record: Any) -> tuple[str, str]:
        if record.proof_until is None or record.proof_until < today():
            return _("lacking"), "danger"
        return (
            (_("ends soon"), "warning")
            if record.proof_until <= self.soon
            else (_("valid"), "success")
        )
