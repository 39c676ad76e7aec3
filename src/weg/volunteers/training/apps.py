from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "weg.volunteers.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.volunteers.circles.actions.hooks import on_going
        from weg.volunteers.training import links, today
        from weg.volunteers.training.actions.attending import give_all_back

        links.register()
        today.register()
        on_going(give_all_back)
