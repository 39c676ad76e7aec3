from django.apps import AppConfig


class CoordinationConfig(AppConfig):
    name = "weg.volunteers.coordination"
    label = "coordination"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.coordination import copied, links, shifts, today

        copied.register()
        links.register()
        shifts.register()
        today.register()
