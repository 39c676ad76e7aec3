from django.apps import AppConfig


class NeedsConfig(AppConfig):
    name = "weg.needs"
    label = "needs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.needs import erasing, merging, sections, today
        from weg.needs.actions import pack

        erasing.register()
        merging.register()
        sections.register()
        today.register()
        pack.register()
