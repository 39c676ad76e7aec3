from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "weg.volunteers.circles"
    label = "circles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.circles import finding, sections, today
        from weg.volunteers.circles.actions import pack

        finding.register()
        sections.register()
        today.register()
        pack.register()
