from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_erasing")]

    operations = [
        migrations.AddIndex(
            "household",
            models.Index(
                models.F("expected"),
                condition=models.Q(("expected__isnull", False)),
                name="household_expected",
            ),
        ),
    ]
