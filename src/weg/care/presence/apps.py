from django.apps import AppConfig


class PresenceConfig(AppConfig):
    name = "weg.care.presence"
    label = "presence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.presence import given, merging, today

        today.register()
        given.register()
        merging.register()
