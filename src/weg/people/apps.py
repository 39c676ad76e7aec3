from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "weg.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from weg.people import finding
        from weg.people.consenting import merging, section

        finding.register()
        merging.register()
        section.register()
