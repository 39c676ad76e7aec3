"""Who closed the books is no longer named once their account's time is over; the days stay closed."""

from django.db import migrations

NAMELESS = """
CREATE OR REPLACE FUNCTION housing_books_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.before, NEW.at, NEW."by") = (OLD.id, OLD.before, OLD.at, '') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'closed books stay closed' USING ERRCODE = 'check_violation',
    CONSTRAINT = 'books_stay_closed';
END $$;
"""

BEFORE = """
CREATE OR REPLACE FUNCTION housing_books_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'closed books stay closed' USING ERRCODE = 'check_violation',
    CONSTRAINT = 'books_stay_closed';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0003_version")]
    operations = [migrations.RunSQL(NAMELESS, BEFORE)]
