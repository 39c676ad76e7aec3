from django.apps import AppConfig


class CounsellingConfig(AppConfig):
    name = "weg.care.counselling"
    label = "counselling"
    default_auto_field = "django.db.models.BigAutoField"
