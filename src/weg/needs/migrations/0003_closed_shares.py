"""Shares of half-years that are over, counted once.

`needs_close` counts the half-years that ended before a day and were not counted yet, two years back
at most; `needs_shares` shows what was counted, and hides small numbers as before. Shares that are
counted anew every day move with each single person: whoever compares two days knows of one whose
time is up, and whether somebody had talked with her.
"""

from django.db import migrations

# The first stay says when the clock of Art. 25 began for the city, and which house was to assess;
# the organisation is who ran that house when the time was up.
CLOSE = """
CREATE FUNCTION needs_half(day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT make_date(extract(year FROM day)::int,
   CASE WHEN extract(month FROM day) < 7 THEN 1 ELSE 7 END, 1) $$;

CREATE FUNCTION needs_close(before date, day date) RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  days int;
  halves bigint;
BEGIN
  SELECT n.value::int INTO days FROM city_norm n
    WHERE n.key = 'needs_assessment_days' AND n.during @> day;
  days := coalesce(days, 30);
  WITH first_stays AS (
    SELECT o.person_id, o.household_id, o.site_id, o.starts + days AS due
    FROM housing_occupancy o
    WHERE o.kind = 'stay' AND o.starts >= (needs_half(before) - interval '2 years')::date - days
      AND o.starts < needs_half(before) - days
      AND NOT EXISTS (SELECT 1 FROM housing_occupancy e WHERE e.person_id = o.person_id
        AND e.kind = 'stay' AND e.starts < o.starts)
  ), counted AS (
    SELECT needs_half(f.due) AS half, op.organisation_id AS org, f.site_id AS house,
      count(*) AS n,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM needs_assessment a
          WHERE a.person_id = f.person_id AND a.kind <> 'land' AND a.day <= f.due)
        OR EXISTS (SELECT 1 FROM counselling_intake i JOIN counselling_case c ON c.id = i.case_id
          WHERE c.household_id = f.household_id AND i.assessed <= f.due)) AS k
    FROM first_stays f
    JOIN people_person p ON p.id = f.person_id AND p.merged_into_id IS NULL AND p.erased IS NULL
    LEFT JOIN housing_operation op ON op.site_id = f.site_id AND op.during @> f.due
    WHERE NOT EXISTS (SELECT 1 FROM needs_tally t WHERE t.half = needs_half(f.due))
    GROUP BY 1, 2, 3
  ), closing AS (
    INSERT INTO needs_tally (half, organisation_id, site_id, people, in_time, closed)
    SELECT c.half, c.org, c.house, c.n, c.k, day FROM counted c
    RETURNING half
  )
  SELECT count(DISTINCT c.half) INTO halves FROM closing c;
  RETURN halves;
END $$;
"""

# A number is hidden from 1 to below the threshold, and so is a share whose other part is that
# small. An organisation's sum is shown only where no single hidden house could be taken back from
# it.
SHARES = """
CREATE OR REPLACE FUNCTION needs_shares()
RETURNS TABLE (organisation bigint, site bigint, half date, people bigint, in_time bigint)
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
  WITH houses AS (
    SELECT t.organisation_id AS org, t.site_id AS house, t.half AS part,
      t.people::bigint AS n, t.in_time::bigint AS k,
      t.people < threshold OR (t.in_time > 0 AND t.in_time < threshold)
        OR (t.in_time < t.people AND t.people - t.in_time < threshold) AS hides
    FROM needs_tally t
  ), sums AS (
    SELECT org, part, sum(n)::bigint AS n, sum(k)::bigint AS k,
      count(*) FILTER (WHERE hides) AS hidden,
      coalesce(sum(n) FILTER (WHERE hides), 0) AS hn,
      coalesce(sum(k) FILTER (WHERE hides), 0) AS hk
    FROM houses GROUP BY org, part
  ), organisations AS (
    SELECT *, n < threshold OR (k > 0 AND k < threshold) OR (k < n AND n - k < threshold)
      OR hidden = 1 OR (hidden > 1 AND (hn < threshold OR (hk > 0 AND hk < threshold)
        OR (hk < hn AND hn - hk < threshold))) AS hides
    FROM sums
  )
  SELECT h.org, h.house, h.part, CASE WHEN h.hides THEN NULL ELSE h.n END,
    CASE WHEN h.hides THEN NULL ELSE h.k END FROM houses h
  UNION ALL
  SELECT o.org, NULL::bigint, o.part, CASE WHEN o.hides THEN NULL ELSE o.n END,
    CASE WHEN o.hides THEN NULL ELSE o.k END FROM organisations o
  ORDER BY 3 DESC, 1, 2;
  PERFORM set_config('weg.reach', coalesce(reach, ''), true),
    set_config('weg.role', coalesce(role_now, ''), true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("needs", "0002_guards"),
        ("counselling", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(CLOSE, "DROP FUNCTION needs_close; DROP FUNCTION needs_half"),
        migrations.RunSQL(SHARES, migrations.RunSQL.noop),
    ]
