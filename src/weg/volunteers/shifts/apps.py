from django.apps import AppConfig


class ShiftsConfig(AppConfig):
    name = "weg.volunteers.shifts"
    label = "shifts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.shifts import consent, merging, sections, today

        consent.register()
        merging.register()
        sections.register()
        today.register()
