"""Indexes for what is asked each day: by kind and day; no index twice."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F


def _occupancies(to: str, **options: object) -> models.ForeignKey:
    return models.ForeignKey(
        to, django.db.models.deletion.PROTECT, related_name="occupancies", db_index=False, **options
    )


class Migration(migrations.Migration):
    dependencies = [("housing", "0005_features_history"), ("people", "0004_expected")]

    operations = [
        migrations.RemoveIndex("occupancy", "occupancy_ends"),
        migrations.RemoveIndex("occupancy", "occupancy_starts"),
        migrations.AddIndex("occupancy", models.Index(F("kind"), F("ends"), name="occupancy_ends")),
        migrations.AddIndex(
            "occupancy", models.Index(F("kind"), F("starts"), name="occupancy_starts")
        ),
        migrations.AlterField("occupancy", "site", _occupancies("housing.site", editable=False)),
        migrations.AlterField(
            "occupancy", "person", _occupancies("people.person", blank=True, null=True)
        ),
        migrations.AlterField(
            "occupancy", "household", _occupancies("people.household", blank=True, null=True)
        ),
    ]
