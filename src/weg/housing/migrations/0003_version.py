"""How far the history of everything that figures of sites depend on has come."""

from django.db import migrations

VERSION = """
-- NULL while anybody is writing: then what is read now may be older than its number.
CREATE FUNCTION housing_version() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE reach text := current_setting('weg.reach', true); snapshot pg_snapshot; found text;
BEGIN
  snapshot := pg_current_snapshot();
  IF pg_snapshot_xmin(snapshot) <> pg_snapshot_xmax(snapshot) THEN RETURN NULL; END IF;
  PERFORM set_config('weg.reach', 'all', true);  -- numbers only: no row leaves this function
  found := concat_ws('.',
    (SELECT max(pgh_id) FROM housing_occupancyevent), (SELECT max(pgh_id) FROM housing_siteevent),
    (SELECT max(pgh_id) FROM housing_densityevent), (SELECT max(pgh_id) FROM housing_roomevent),
    (SELECT max(pgh_id) FROM housing_limitexceptionevent), (SELECT max(pgh_id) FROM city_normevent));
  PERFORM set_config('weg.reach', coalesce(reach, ''), true);
  RETURN found;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0002_guards"), ("city", "0001_initial")]
    operations = [migrations.RunSQL(VERSION, "DROP FUNCTION housing_version();")]
