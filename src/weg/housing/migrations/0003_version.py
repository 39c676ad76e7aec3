"""How far the history of everything that figures of sites depend on has come."""

from django.db import migrations

VERSION = """
-- NULL while anybody is writing: then what is read now may be older than its number.
CREATE FUNCTION housing_version() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET weg.reach = 'all' SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN pg_snapshot_xmin(now) = pg_snapshot_xmax(now) THEN concat_ws('.',
    (SELECT max(pgh_id) FROM housing_occupancyevent), (SELECT max(pgh_id) FROM housing_siteevent),
    (SELECT max(pgh_id) FROM housing_densityevent), (SELECT max(pgh_id) FROM housing_roomevent),
    (SELECT max(pgh_id) FROM housing_limitexceptionevent), (SELECT max(pgh_id) FROM city_normevent))
  END FROM (SELECT pg_current_snapshot() AS now) AS snapshot $$;
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0002_guards"), ("city", "0001_initial")]
    operations = [migrations.RunSQL(VERSION, "DROP FUNCTION housing_version();")]
