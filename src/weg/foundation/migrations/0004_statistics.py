"""Whoever has written many rows may tell the planner at once, not only the owner."""

from django.db import migrations

GATHER = """
CREATE FUNCTION weg_gather_statistics(tables regclass[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE one regclass;
BEGIN
  FOREACH one IN ARRAY tables LOOP EXECUTE format('ANALYZE %s', one); END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("foundation", "0003_cache")]
    operations = [migrations.RunSQL(GATHER, "DROP FUNCTION weg_gather_statistics(regclass[])")]
