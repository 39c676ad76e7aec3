"""Counts without small numbers, and history that ends without a trace.

`return_counts` counts what its reader may not read, so it hides small numbers itself: where fewer
cases than the norm `small_number_threshold` (at least 5) stand behind a count, it is null. Cases,
not people: a family of six would be one family. There are no sums, from which a hidden number could
be taken back, and only half-years that are closed: a count that moves from one day to the next
tells of a single family.

`return_close` closes the half-years that ended before a day. `return_forget` erases the history of
cases that are gone; unlike `weg_forget_history` it leaves no line in the log of erasing, whose time
would lead to the household whose day housing took back.
"""

from django.db import migrations

COUNTS = """
CREATE FUNCTION return_half(day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT make_date(extract(year FROM day)::int,
   CASE WHEN extract(month FROM day) < 7 THEN 1 ELSE 7 END, 1) $$;

CREATE FUNCTION return_close(before date, day date) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
  WITH each AS (
    SELECT c.opened, c."left", greatest(count(t.id), 1) AS people,
      greatest(count(t.id) FILTER (WHERE t.travels), 1) AS went
    FROM returns_case c LEFT JOIN returns_traveller t ON t.case_id = c.id
    GROUP BY c.id
  ), counted AS (
    SELECT return_half(e.opened) AS h, 1 AS ac, e.people AS a, 0 AS rc, 0::bigint AS r FROM each e
    UNION ALL
    SELECT return_half(e."left"), 0, 0, 1, e.went FROM each e WHERE e."left" IS NOT NULL
    UNION ALL
    SELECT y.half, 0, 0, 0, 0 FROM returns_tally y
  ), closing AS (
    INSERT INTO returns_tally AS y
      (half, advised_cases, advised, returned_cases, returned, closed)
    SELECT k.h, sum(k.ac), sum(k.a), sum(k.rc), sum(k.r), day FROM counted k
      WHERE (k.h + interval '6 months')::date <= before GROUP BY k.h
    ON CONFLICT (half) DO UPDATE SET closed = day,
      advised_cases = y.advised_cases + excluded.advised_cases,
      advised = y.advised + excluded.advised,
      returned_cases = y.returned_cases + excluded.returned_cases,
      returned = y.returned + excluded.returned
    WHERE y.closed IS NULL
    RETURNING 1
  )
  SELECT count(*) FROM closing $$;

CREATE FUNCTION return_counts()
RETURNS TABLE (half date, advised bigint, returned bigint)
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
    SELECT y.half,
      CASE WHEN y.advised_cases BETWEEN 1 AND threshold - 1 THEN NULL ELSE y.advised::bigint END,
      CASE WHEN y.returned_cases BETWEEN 1 AND threshold - 1 THEN NULL ELSE y.returned::bigint END
    FROM returns_tally y WHERE y.closed IS NOT NULL ORDER BY y.half;
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;

CREATE FUNCTION return_forget(cases bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE events text;
BEGIN
  IF weg_reach() <> 'all' OR weg_role() <> ''
    OR EXISTS (SELECT 1 FROM returns_case c WHERE c.id = ANY(cases)) THEN
    RAISE EXCEPTION 'no history of cases to forget';
  END IF;
  FOR events IN SELECT 'returns_' || name || 'event' FROM unnest(ARRAY[
      'case', 'agreement', 'traveller', 'note', 'plan', 'caseitem', 'followup']) AS name LOOP
    PERFORM weg_unlock_history(quote_ident(events));
    EXECUTE format('DELETE FROM %I e WHERE e.%I = ANY($1)', events,
      CASE events WHEN 'returns_caseevent' THEN 'pgh_obj_id' ELSE 'case_id' END) USING cases;
  END LOOP;
  PERFORM set_config('pgtrigger.ignore', '{}', true);
END $$;
REVOKE EXECUTE ON FUNCTION return_forget(bigint[]) FROM PUBLIC;
"""

UNDO = """
DROP FUNCTION return_forget;
DROP FUNCTION return_counts;
DROP FUNCTION return_close;
DROP FUNCTION return_half;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("returns", "0001_initial"),
        ("city", "0001_initial"),
        ("foundation", "0002_erasing"),
    ]

    operations = [migrations.RunSQL(COUNTS, UNDO)]
