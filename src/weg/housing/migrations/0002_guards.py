"""What the database itself refuses in housing: see docs/architecture and DESIGN 4."""

from django.db import migrations

USABLE = """
-- The days on which a place may be used: its site is in use, its room is in use, and the density
-- standard of the day gives the room at least as many places as this one's number.
CREATE FUNCTION housing_usable(room bigint, number int) RETURNS datemultirange
LANGUAGE sql STABLE AS $$
  SELECT coalesce(range_agg(days) FILTER (WHERE NOT isempty(days)), '{}'::datemultirange)
  FROM (
    SELECT s.during * r.during * d.during AS days
    FROM housing_room r JOIN housing_unit u ON u.id = r.unit_id JOIN housing_site s ON s.id = u.site_id
    JOIN housing_density d ON d.site_id = s.id
    WHERE r.id = $1 AND r.fixed_places IS NULL AND $2 * d.square_metres <= r.area
    UNION ALL
    SELECT s.during * r.during
    FROM housing_room r JOIN housing_unit u ON u.id = r.unit_id JOIN housing_site s ON s.id = u.site_id
    WHERE r.id = $1 AND r.fixed_places IS NOT NULL AND $2 <= r.fixed_places
  ) AS periods $$;

CREATE FUNCTION housing_place_fill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT u.site_id INTO NEW.site_id FROM housing_room r JOIN housing_unit u ON u.id = r.unit_id
  WHERE r.id = NEW.room_id;
  NEW.usable := housing_usable(NEW.room_id, NEW.number);
  RETURN NEW;
END $$;
CREATE TRIGGER place_fill BEFORE INSERT OR UPDATE ON housing_place
FOR EACH ROW EXECUTE FUNCTION housing_place_fill();

-- A place cannot lose days on which somebody lives there or is expected, or that are blocked.
CREATE FUNCTION housing_place_keeps_occupancy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE hit bigint;
BEGIN
  IF NEW.usable @> OLD.usable THEN RETURN NULL; END IF;
  SELECT o.id INTO hit FROM housing_occupancy o
  WHERE o.place_id = NEW.id AND NOT o.during <@ NEW.usable LIMIT 1;
  IF hit IS NOT NULL THEN
    RAISE EXCEPTION 'place % has occupancy % outside its usable days', NEW.id, hit
      USING ERRCODE = 'check_violation', CONSTRAINT = 'occupancy_inside_usable';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER place_keeps_occupancy AFTER UPDATE ON housing_place
DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION housing_place_keeps_occupancy();

CREATE FUNCTION housing_site_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.during IS DISTINCT FROM OLD.during THEN
    UPDATE housing_place SET usable = usable WHERE site_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER site_changed AFTER UPDATE ON housing_site
FOR EACH ROW EXECUTE FUNCTION housing_site_changed();

CREATE FUNCTION housing_room_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE housing_place SET usable = usable WHERE room_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER room_changed AFTER UPDATE OF area, fixed_places, during, unit_id ON housing_room
FOR EACH ROW EXECUTE FUNCTION housing_room_changed();

CREATE FUNCTION housing_density_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE housing_place SET usable = usable WHERE site_id = OLD.site_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE housing_place SET usable = usable WHERE site_id = NEW.site_id;
  END IF;
  RETURN NULL;
END $$;
-- Deferred: a period is split by shortening one row and adding another; only the end counts.
CREATE CONSTRAINT TRIGGER density_changed AFTER INSERT OR UPDATE OR DELETE ON housing_density
DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION housing_density_changed();
"""

OCCUPANCY = """
-- The place is locked against losing days while someone is put into it (FOR SHARE).
CREATE FUNCTION housing_occupancy_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE days datemultirange;
BEGIN
  SELECT p.site_id, p.usable INTO NEW.site_id, days
  FROM housing_place p WHERE p.id = NEW.place_id FOR SHARE;
  IF days IS NULL OR NOT NEW.during <@ days THEN
    RAISE EXCEPTION 'place % cannot be used in all of %', NEW.place_id, NEW.during
      USING ERRCODE = 'check_violation', CONSTRAINT = 'occupancy_inside_usable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER occupancy_fits BEFORE INSERT OR UPDATE OF place_id, during, site_id
ON housing_occupancy FOR EACH ROW EXECUTE FUNCTION housing_occupancy_fits();

-- Days before the closed books stay as they were told.
CREATE FUNCTION housing_occupancy_books() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed date; touched date;
BEGIN
  SELECT max(before) INTO closed FROM housing_closedbooks;
  IF closed IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN touched := lower(NEW.during);
  ELSIF TG_OP = 'DELETE' THEN touched := lower(OLD.during);
  ELSIF (OLD.place_id, OLD.person_id, OLD.kind) IS DISTINCT FROM (NEW.place_id, NEW.person_id, NEW.kind)
  THEN touched := least(lower(OLD.during), lower(NEW.during));
  ELSIF lower(OLD.during) <> lower(NEW.during)
  THEN touched := least(lower(OLD.during), lower(NEW.during));
  ELSIF OLD.ends <> NEW.ends THEN touched := least(OLD.ends, NEW.ends);
  ELSE RETURN NULL;
  END IF;
  IF touched < closed THEN
    RAISE EXCEPTION 'the books are closed before %', closed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'books_closed';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER occupancy_books AFTER INSERT OR UPDATE OR DELETE ON housing_occupancy
FOR EACH ROW EXECUTE FUNCTION housing_occupancy_books();

-- Who closed the books is no longer named once their account's time is over; the days stay closed.
CREATE FUNCTION housing_books_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.before, NEW.at, NEW."by") = (OLD.id, OLD.before, OLD.at, '') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'closed books stay closed' USING ERRCODE = 'check_violation',
    CONSTRAINT = 'books_stay_closed';
END $$;
CREATE TRIGGER books_only_grow BEFORE UPDATE OR DELETE ON housing_closedbooks
FOR EACH ROW EXECUTE FUNCTION housing_books_only_grow();
"""

UNDO = """
DROP TRIGGER occupancy_fits ON housing_occupancy; DROP FUNCTION housing_occupancy_fits();
DROP TRIGGER occupancy_books ON housing_occupancy; DROP FUNCTION housing_occupancy_books();
DROP TRIGGER books_only_grow ON housing_closedbooks; DROP FUNCTION housing_books_only_grow();
DROP TRIGGER place_fill ON housing_place; DROP FUNCTION housing_place_fill();
DROP TRIGGER place_keeps_occupancy ON housing_place; DROP FUNCTION housing_place_keeps_occupancy();
DROP TRIGGER site_changed ON housing_site; DROP FUNCTION housing_site_changed();
DROP TRIGGER room_changed ON housing_room; DROP FUNCTION housing_room_changed();
DROP TRIGGER density_changed ON housing_density; DROP FUNCTION housing_density_changed();
DROP FUNCTION housing_usable(bigint, int);
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0001_initial")]
    operations = [migrations.RunSQL([USABLE, OCCUPANCY], UNDO)]
