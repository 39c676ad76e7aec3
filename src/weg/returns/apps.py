from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    name = "weg.returns"
    label = "returns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.returns import clocks, given, hooks
        from weg.returns.actions import pack

        clocks.register()
        given.register()
        hooks.register()
        pack.register()
