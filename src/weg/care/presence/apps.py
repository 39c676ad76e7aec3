from django.apps import AppConfig


class PresenceConfig(AppConfig):
    name = "weg.care.presence"
    label = "presence"
    default_auto_field = "django.db.models.BigAutoField"
