from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "weg.volunteers.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.training import today

        today.register()
