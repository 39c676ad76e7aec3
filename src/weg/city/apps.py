from django.apps import AppConfig


class CityConfig(AppConfig):
    name = "weg.city"
    label = "city"
    default_auto_field = "django.db.models.BigAutoField"
