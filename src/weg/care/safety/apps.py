from django.apps import AppConfig


class SafetyConfig(AppConfig):
    name = "weg.care.safety"
    label = "safety"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.safety import given, merging
        from weg.care.safety.actions import pack

        given.register()
        merging.register()
        pack.register()
