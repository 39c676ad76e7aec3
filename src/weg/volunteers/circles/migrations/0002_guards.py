"""What the tables alone cannot say: a circle's houses are public, so none has a protected address.

The table of protected addresses belongs to a room that stands on this one: it is asked for by name.
"""

from django.db import migrations

OPEN = """
CREATE FUNCTION circles_site_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden boolean := false;
BEGIN
  IF to_regclass('public.needs_shelter') IS NOT NULL THEN
    EXECUTE 'SELECT EXISTS (SELECT 1 FROM needs_shelter WHERE site_id = $1)'
      INTO hidden USING NEW.site_id;
  END IF;
  IF hidden THEN
    RAISE EXCEPTION 'the address of this house is protected'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'circle_site_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER site_open BEFORE INSERT OR UPDATE OF site_id ON circles_circlesite
FOR EACH ROW EXECUTE FUNCTION circles_site_open();
"""


class Migration(migrations.Migration):
    dependencies = [("circles", "0001_initial")]

    operations = [
        migrations.RunSQL(
            OPEN, "DROP TRIGGER site_open ON circles_circlesite; DROP FUNCTION circles_site_open"
        ),
    ]
