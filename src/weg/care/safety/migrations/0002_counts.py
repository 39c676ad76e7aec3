"""Counts without small numbers.

`safety_counts` counts what its reader may not read, so it hides small numbers itself: a count from
1 to below the norm `small_number_threshold` (5 where none is in force) leaves it as null. There are
no sums, from which a hidden number could be taken back.
"""

from django.db import migrations

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

class Migration(migrations.Migration):
    dependencies = [("safety", "0001_initial"), ("city", "0001_initial")]

    operations = [
        migrations.RunSQL(COUNTS, "DROP FUNCTION safety_counts"),
    ]
