"""How far the history of everything that figures of sites depend on has come."""

from django.db import migrations

VERSION = """
-- NULL while anybody is writing. The numbers are read first: whatever has one of them was written by
-- a transaction that has ended by the time nobody holds a transaction any more, so figures that are
-- read after this call have seen all of it.
CREATE FUNCTION housing_version() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE reach text := current_setting('weg.reach', true); numbers text;
BEGIN
  PERFORM set_config('weg.reach', 'all', true);  -- numbers only: no row leaves this function
  numbers := concat_ws('.',
    (SELECT max(pgh_id) FROM housing_occupancyevent), (SELECT max(pgh_id) FROM housing_siteevent),
    (SELECT max(pgh_id) FROM housing_densityevent), (SELECT max(pgh_id) FROM housing_roomevent),
    (SELECT max(pgh_id) FROM housing_limitexceptionevent), (SELECT max(pgh_id) FROM city_normevent));
  PERFORM set_config('weg.reach', coalesce(reach, ''), true);
  PERFORM 1 FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
    AND coalesce(a.datname, current_database()) = current_database();
  RETURN CASE WHEN FOUND THEN NULL ELSE numbers END;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0002_guards"), ("city", "0001_initial")]
    operations = [migrations.RunSQL(VERSION, "DROP FUNCTION housing_version();")]
