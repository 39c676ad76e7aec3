"""Places taken and people waiting are counted by the database with every change of a registration;
the constraint `training_date_not_overfull` then refuses a place too many, whoever writes. Counting
locks the date's row, so that two who take the last place come one after the other."""

from django.db import migrations

COUNT = """
CREATE FUNCTION training_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holding text[] := ARRAY['registered', 'attended', 'missed'];
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE training_trainingdate SET taken = taken - (OLD.state = ANY (holding))::int,
      waiting = waiting - (OLD.state = 'waiting')::int
      WHERE id = OLD.date_id AND OLD.state <> 'cancelled';
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE training_trainingdate SET taken = taken + (NEW.state = ANY (holding))::int,
      waiting = waiting + (NEW.state = 'waiting')::int
      WHERE id = NEW.date_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_counted AFTER INSERT OR DELETE ON training_attendance
FOR EACH ROW EXECUTE FUNCTION training_count();
CREATE TRIGGER attendance_counted_anew AFTER UPDATE ON training_attendance
FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.date_id <> NEW.date_id)
EXECUTE FUNCTION training_count();
"""


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial")]

    operations = [
        migrations.RunSQL(
            COUNT,
            """DROP TRIGGER attendance_counted ON training_attendance;
            DROP TRIGGER attendance_counted_anew ON training_attendance;
            DROP FUNCTION training_count""",
        ),
    ]
