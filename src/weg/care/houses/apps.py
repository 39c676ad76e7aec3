from django.apps import AppConfig


class HousesConfig(AppConfig):
    name = "weg.care.houses"
    label = "houses"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.houses import given, today
        from weg.care.houses.actions import pack
        from weg.care.houses.queries import handover

        handover.register()
        given.register()
        today.register()
        pack.register()
