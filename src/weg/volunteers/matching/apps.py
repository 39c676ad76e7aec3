from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "weg.volunteers.matching"
    label = "matching"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.matching import today
        from weg.volunteers.shifts.lacking import register_check
        from weg.volunteers.training.queries import lacking

        today.register()
        # Trainings and shifts do not know each other: here both are known.
        register_check(lacking)
