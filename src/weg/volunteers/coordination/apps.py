from django.apps import AppConfig


class CoordinationConfig(AppConfig):
    name = "weg.volunteers.coordination"
    label = "coordination"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.coordination import copied, shifts, today

        copied.register()
        shifts.register()
        today.register()
