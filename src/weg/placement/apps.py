from django.apps import AppConfig


class PlacementConfig(AppConfig):
    name = "weg.placement"
    label = "placement"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.placement import today

        today.register()
