"""What the tables alone cannot say.

* Places that are taken, and who waits, are counted by the database with every change of a sign-up;
  the constraint `shift_not_overfull` then refuses a seat too many, whoever writes.
* When a sign-up holds is when its shift is: `signup_one_at_a_time` compares nothing else.
* A volunteer who goes leaves no place taken.
* Of a house whose address is protected, a request keeps neither name nor district. The table of
  protected addresses belongs to a room that stands on this one: it is asked for by name.
* `shifts_introduction` says what the volunteer who asks may know of the resident of a request, and
  looks for the living consent each time. `shifts_helpers` says to those who see a shift whom they
  can expect: name and telephone, no more.
"""

from django.db import migrations

COUNT = """
CREATE FUNCTION shifts_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holding text[] := ARRAY['signed_up', 'attended', 'missed'];
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE shifts_shift SET taken = taken - (OLD.state = ANY (holding))::int,
      waiting = waiting - (OLD.state = 'waiting')::int
      WHERE id = OLD.shift_id AND OLD.state <> 'cancelled';
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE shifts_shift SET taken = taken + (NEW.state = ANY (holding))::int,
      waiting = waiting + (NEW.state = 'waiting')::int
      WHERE id = NEW.shift_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the shift is out of sight' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER signup_counted AFTER INSERT OR DELETE ON shifts_signup
FOR EACH ROW EXECUTE FUNCTION shifts_count();
CREATE TRIGGER signup_counted_anew AFTER UPDATE ON shifts_signup
FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.shift_id <> NEW.shift_id)
EXECUTE FUNCTION shifts_count();
"""

DURING = """
CREATE FUNCTION shifts_during() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.volunteer_id IS NULL AND NEW.state IN ('signed_up', 'waiting') THEN
    NEW.state := 'cancelled';
  END IF;
  SELECT tstzrange(s.starts, s.ends) INTO NEW.during FROM shifts_shift s WHERE s.id = NEW.shift_id;
  RETURN NEW;
END $$;
CREATE TRIGGER signup_during BEFORE INSERT OR UPDATE ON shifts_signup
FOR EACH ROW EXECUTE FUNCTION shifts_during();
CREATE FUNCTION shifts_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE shifts_signup SET shift_id = NEW.id WHERE shift_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER shift_moved AFTER UPDATE OF starts, ends ON shifts_shift
FOR EACH ROW WHEN (OLD.starts <> NEW.starts OR OLD.ends <> NEW.ends)
EXECUTE FUNCTION shifts_moved();
"""

HIDDEN = """
CREATE FUNCTION shifts_site_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden boolean := false;
BEGIN
  IF NEW.site_id IS NOT NULL AND to_regclass('public.needs_shelter') IS NOT NULL THEN
    EXECUTE 'SELECT EXISTS (SELECT 1 FROM needs_shelter WHERE site_id = $1)'
      INTO hidden USING NEW.site_id;
  END IF;
  IF hidden THEN
    NEW.site_name := '';
    NEW.district_id := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER site_hidden BEFORE INSERT OR UPDATE ON shifts_helprequest
FOR EACH ROW EXECUTE FUNCTION shifts_site_hidden();
"""

INTRODUCTION = """
CREATE FUNCTION shifts_introduction(asked bigint)
RETURNS TABLE (person bigint, given_name text, phone text, languages text[])
LANGUAGE plpgsql AS $$
DECLARE
  reach text := current_setting('weg.reach', true);
  role_now text := current_setting('weg.role', true);
BEGIN
  PERFORM set_config('weg.reach', 'all', true), set_config('weg.role', '', true);
  RETURN QUERY
  SELECT p.id, p.given_name::text, p.phone::text,
    ARRAY(SELECT l.language::text FROM people_personlanguage l
      WHERE l.person_id = p.id ORDER BY l.rank, l.id)
  FROM shifts_helprequest r
  JOIN shifts_concerned k ON k.request_id = r.id
  JOIN people_person p ON p.id = k.person_id
  WHERE r.id = asked AND r.state IN ('open', 'filled', 'closed')
    AND p.erased IS NULL AND p.merged_into_id IS NULL AND p.died IS NULL
    AND EXISTS (SELECT 1 FROM people_consent c
      WHERE c.person_id = p.id AND c.purpose = 'introduction'
      AND c.subject = 'request:' || r.id AND c.withdrawn_at IS NULL)
    AND EXISTS (SELECT 1 FROM shifts_signup u
      JOIN shifts_shift s ON s.id = u.shift_id
      JOIN circles_volunteer v ON v.id = u.volunteer_id
      JOIN city_member m ON m.id = v.member_id
      WHERE s.request_id = r.id AND s.state = 'planned' AND s.ends > now() - interval '1 day'
      AND u.state IN ('signed_up', 'attended') AND v.state = 'taken_up'
      AND m.id = weg_member() AND m.during @> current_date);
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;
"""

# Which sign-ups the reader may see is asked before the sight is widened to read their names.
HELPERS = """
CREATE FUNCTION shifts_helpers(asked bigint[])
RETURNS TABLE (signup bigint, name text, phone text)
LANGUAGE plpgsql AS $$
DECLARE
  reach text := current_setting('weg.reach', true);
  role_now text := current_setting('weg.role', true);
  seen bigint[];
BEGIN
  IF role_now = 'volunteer' THEN
    RETURN;
  END IF;
  seen := ARRAY(SELECT u.id FROM shifts_signup u
    WHERE u.shift_id = ANY (asked) AND u.state IN ('signed_up', 'attended', 'missed'));
  PERFORM set_config('weg.reach', 'all', true), set_config('weg.role', '', true);
  RETURN QUERY
  SELECT u.id, (v.given_name || ' ' || v.surname)::text, v.phone::text
  FROM shifts_signup u JOIN circles_volunteer v ON v.id = u.volunteer_id
  WHERE u.id = ANY (seen);
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("shifts", "0001_initial"),
        ("people", "0001_initial"),
        ("circles", "0002_guards"),
    ]

    operations = [
        migrations.RunSQL(
            COUNT,
            "DROP TRIGGER signup_counted ON shifts_signup;"
            "DROP TRIGGER signup_counted_anew ON shifts_signup; DROP FUNCTION shifts_count",
        ),
        migrations.RunSQL(
            DURING,
            "DROP TRIGGER signup_during ON shifts_signup; DROP FUNCTION shifts_during;"
            "DROP TRIGGER shift_moved ON shifts_shift; DROP FUNCTION shifts_moved",
        ),
        migrations.RunSQL(
            HIDDEN,
            "DROP TRIGGER site_hidden ON shifts_helprequest; DROP FUNCTION shifts_site_hidden",
        ),
        migrations.RunSQL(INTRODUCTION, "DROP FUNCTION shifts_introduction"),
        migrations.RunSQL(HELPERS, "DROP FUNCTION shifts_helpers"),
    ]
