from django.apps import AppConfig


class CounsellingConfig(AppConfig):
    name = "weg.care.counselling"
    label = "counselling"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.counselling import hooks, sections, today
        from weg.care.counselling.actions import pack
        from weg.care.counselling.clocks import declared

        declared.register()
        hooks.register()
        sections.register()
        today.register()
        pack.register()
