from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "weg.volunteers.matching"
    label = "matching"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.matching import today

        today.register()
