from django.apps import AppConfig


class PlacementConfig(AppConfig):
    name = "weg.placement"
    label = "placement"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.foundation.jobs.warming import register_loader
        from weg.housing.actions.undoing import GUARDS
        from weg.placement import given, today
        from weg.placement.actions import erasing
        from weg.placement.computing import load_engine
        from weg.placement.queries.resting import rests_on

        today.register()
        erasing.register()
        given.register()
        register_loader(load_engine)
        if rests_on not in GUARDS:
            GUARDS.append(rests_on)
