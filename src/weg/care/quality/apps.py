from django.apps import AppConfig


class QualityConfig(AppConfig):
    name = "weg.care.quality"
    label = "quality"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.quality import clocks, given, today
        from weg.care.quality.actions import catalogue

        clocks.register()
        given.register()
        today.register()
        catalogue.register()
