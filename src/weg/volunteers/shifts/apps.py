from django.apps import AppConfig


class ShiftsConfig(AppConfig):
    name = "weg.volunteers.shifts"
    label = "shifts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.circles.actions.hooks import on_coming_back, on_going
        from weg.volunteers.shifts import consent, merging, sections, today
        from weg.volunteers.shifts.actions.signing import give_all_back, take_what_is_free

        consent.register()
        merging.register()
        sections.register()
        today.register()
        on_going(give_all_back)
        on_coming_back(take_what_is_free)
