from django.apps import AppConfig


class GrantsConfig(AppConfig):
    name = "weg.care.grants"
    label = "grants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.grants import given, today

        given.register()
        today.register()
