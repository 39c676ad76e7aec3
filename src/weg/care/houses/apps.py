from django.apps import AppConfig


class HousesConfig(AppConfig):
    name = "weg.care.houses"
    label = "houses"
    default_auto_field = "django.db.models.BigAutoField"
