from django.apps import AppConfig


class HousingConfig(AppConfig):
    name = "weg.housing"
    label = "housing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.housing import given, today
        from weg.housing.actions import erasing, features, following

        today.register()
        given.register()
        following.register()
        erasing.register()
        features.register()
