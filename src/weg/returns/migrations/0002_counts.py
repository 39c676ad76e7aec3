"""Counts without small numbers.

`return_counts` counts what its reader may not read, so it hides small numbers itself: where fewer
cases than the norm `small_number_threshold` (at least 5) stand behind a count, it is null. Cases,
not people: a family of six would be one family. There are no sums, from which a hidden number could
be taken back. What was erased when its time was over is in the tally and still counted.
"""

from django.db import migrations

COUNTS = """
CREATE FUNCTION return_half(day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT make_date(extract(year FROM day)::int,
   CASE WHEN extract(month FROM day) < 7 THEN 1 ELSE 7 END, 1) $$;

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
    WITH each AS (
      SELECT c.opened, c."left", count(t.id) AS people, count(t.id) FILTER (WHERE t.travels) AS went
      FROM returns_case c LEFT JOIN returns_traveller t ON t.case_id = c.id
      GROUP BY c.id
    ), counted AS (
      SELECT return_half(e.opened) AS h, 1 AS ac, e.people AS a, 0 AS rc, 0::bigint AS r FROM each e
      UNION ALL
      SELECT return_half(e."left"), 0, 0, 1, e.went FROM each e WHERE e."left" IS NOT NULL
      UNION ALL
      SELECT y.half, y.advised_cases, y.advised, y.returned_cases, y.returned FROM returns_tally y
    )
    SELECT k.h,
      CASE WHEN sum(k.ac) BETWEEN 1 AND threshold - 1 THEN NULL ELSE sum(k.a)::bigint END,
      CASE WHEN sum(k.rc) BETWEEN 1 AND threshold - 1 THEN NULL ELSE sum(k.r)::bigint END
    FROM counted k GROUP BY k.h ORDER BY k.h;
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("returns", "0001_initial"), ("city", "0001_initial")]

    operations = [
        migrations.RunSQL(COUNTS, "DROP FUNCTION return_counts; DROP FUNCTION return_half"),
    ]
