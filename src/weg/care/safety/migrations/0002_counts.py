"""Counts without small numbers, and the steps a protection concept begins with.

`safety_counts` counts what its reader may not read, so it hides small numbers itself: a count from
1 to below the norm `small_number_threshold` (5 where none is in force) leaves it as null. There are
no sums, from which a hidden number could be taken back.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

COUNTS = """
CREATE FUNCTION safety_counts()
RETURNS TABLE (site bigint, kind varchar, half date, incidents bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  reach text := current_setting('weg.reach', true);
  role_now text := current_setting('weg.role', true);
  threshold numeric;
BEGIN
  SELECT greatest(n.value, 5) INTO threshold FROM city_norm n
    WHERE n.key = 'small_number_threshold' AND n.during @> current_date;
  threshold := coalesce(threshold, 5);
  PERFORM set_config('weg.reach', 'all', true), set_config('weg.role', '', true);
  RETURN QUERY
    SELECT i.site_id, i.kind,
      make_date(extract(year FROM i.happened AT TIME ZONE 'Europe/Berlin')::int,
        CASE WHEN extract(month FROM i.happened AT TIME ZONE 'Europe/Berlin') < 7
          THEN 1 ELSE 7 END, 1),
      CASE WHEN count(*) < threshold THEN NULL ELSE count(*) END
    FROM safety_incident i GROUP BY 1, 2, 3 ORDER BY 3, 1, 2;
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;
"""

STEPS = (
    # step, how, somebody is told, for children
    ("Notruf (110 oder 112)", "Bei Gefahr zuerst anrufen.", True, False),
    ("Beteiligte getrennt", "Räume zuweisen, Platz für die betroffene Person sichern.", False,
     False),
    ("Erste Hilfe und ärztliche Versorgung", "Begleitung anbieten; vertrauliche Spurensicherung.",
     True, False),
    ("Betroffene Person angehört und beraten", "Mit Sprachmittlung, ohne Angehörige.", False,
     False),
    ("Meldung an das Jugendamt", "Wenn ein Kind betroffen ist (§ 8a SGB VIII).", True, True),
    ("Insoweit erfahrene Fachkraft beteiligt", "Wenn ein Kind betroffen ist.", True, True),
    ("Leitung des Trägers informiert", "", True, False),
    ("Heimaufsicht der Stadt informiert", "", True, False),
    ("Polizei: Anzeige oder Wohnungsverweis", "Nur mit Willen der betroffenen Person, außer bei"
     " Gefahr.", True, False),
    ("Fachberatungsstelle eingeschaltet", "Frauenhaus, Opferberatung, Antidiskriminierung.", True,
     False),
    ("Verlegung geprüft", "Mit der Belegung, ohne Gründe zu nennen.", True, False),
    ("Nachgespräch im Team", "", False, False),
)  # fmt: skip


def add_steps(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    step = apps.get_model("safety", "Step")
    for rank, (name, hint, tells, children) in enumerate(STEPS, start=1):
        step.objects.create(
            name=name, hint=hint, tells=tells, for_children=children, rank=10 * rank
        )


class Migration(migrations.Migration):
    dependencies = [("safety", "0001_initial"), ("city", "0001_initial")]

    operations = [
        migrations.RunSQL(COUNTS, "DROP FUNCTION safety_counts"),
        migrations.RunPython(add_steps, migrations.RunPython.noop),
    ]
