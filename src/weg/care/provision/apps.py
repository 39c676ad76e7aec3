from django.apps import AppConfig


class ProvisionConfig(AppConfig):
    name = "weg.care.provision"
    label = "provision"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.care.provision import given
        from weg.care.provision.actions import pack

        given.register()
        pack.register()
