from django.apps import AppConfig


class GrantsConfig(AppConfig):
    name = "weg.care.grants"
    label = "grants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.grants import given, merging, today
        from weg.care.grants.actions import pack

        given.register()
        today.register()
        merging.register()
        pack.register()
