"""What the tables alone cannot say.

* The text of an assessment is never changed; only the record it belongs to follows a merge.
* A site whose address is protected has no street of its own.
* `needs_shares` counts what its reader may not read, so it hides small numbers itself.
"""

from django.db import migrations

KEPT = """
CREATE FUNCTION needs_assessment_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.kind, OLD.day, OLD.assessor_id, OLD."by", OLD.received_from, OLD.signs, OLD.statements,
      OLD.documents, OLD.review, OLD.written)
    IS DISTINCT FROM
     (NEW.kind, NEW.day, NEW.assessor_id, NEW."by", NEW.received_from, NEW.signs, NEW.statements,
      NEW.documents, NEW.review, NEW.written) THEN
    RAISE EXCEPTION 'an assessment is never changed: add another one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_kept BEFORE UPDATE ON needs_assessment
FOR EACH ROW EXECUTE FUNCTION needs_assessment_kept();
"""

ADDRESS = """
CREATE FUNCTION needs_address_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.street <> '' OR NEW.postcode <> '')
    AND EXISTS (SELECT 1 FROM needs_shelter s WHERE s.site_id = NEW.id) THEN
    RAISE EXCEPTION 'the address of this site is protected'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'site_address_protected';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER address_out BEFORE INSERT OR UPDATE OF street, postcode ON housing_site
FOR EACH ROW EXECUTE FUNCTION needs_address_out();
CREATE FUNCTION needs_shelter_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM housing_site s WHERE s.id = NEW.site_id
      AND (s.street <> '' OR s.postcode <> '')) THEN
    RAISE EXCEPTION 'take the address out of the site first'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shelter_without_street';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shelter_empty BEFORE INSERT OR UPDATE OF site_id ON needs_shelter
FOR EACH ROW EXECUTE FUNCTION needs_shelter_empty();
"""

# The first stay says when the clock of Art. 25 began for the city, and which house was to assess;
# the organisation is who ran that house when the time was up. A number is hidden from 1 to below
# the threshold, and so is a share whose other part is that small. An organisation's sum is shown
# only where no single hidden house could be taken back from it.
SHARES = """
CREATE FUNCTION needs_shares()
RETURNS TABLE (organisation bigint, site bigint, half date, people bigint, in_time bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  reach text := current_setting('weg.reach', true);
  role_now text := current_setting('weg.role', true);
  threshold numeric;
  days int;
BEGIN
  SELECT greatest(n.value, 5) INTO threshold FROM city_norm n
    WHERE n.key = 'small_number_threshold' AND n.during @> current_date;
  threshold := coalesce(threshold, 5);
  SELECT n.value::int INTO days FROM city_norm n
    WHERE n.key = 'needs_assessment_days' AND n.during @> current_date;
  days := coalesce(days, 30);
  PERFORM set_config('weg.reach', 'all', true), set_config('weg.role', '', true);
  RETURN QUERY
  WITH first_stays AS (
    SELECT o.person_id, o.household_id, o.site_id, o.starts + days AS due
    FROM housing_occupancy o
    WHERE o.kind = 'stay' AND o.starts >= current_date - days - 730
      AND o.starts < current_date - days
      AND NOT EXISTS (SELECT 1 FROM housing_occupancy e WHERE e.person_id = o.person_id
        AND e.kind = 'stay' AND e.starts < o.starts)
  ), counted AS (
    SELECT op.organisation_id AS org, f.site_id AS house,
      make_date(extract(year FROM f.due)::int,
        CASE WHEN extract(month FROM f.due) < 7 THEN 1 ELSE 7 END, 1) AS part,
      count(*) AS n,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM needs_assessment a
          WHERE a.person_id = f.person_id AND a.kind <> 'land' AND a.day <= f.due)
        OR EXISTS (SELECT 1 FROM counselling_intake i JOIN counselling_case c ON c.id = i.case_id
          WHERE c.household_id = f.household_id AND i.assessed <= f.due)) AS k
    FROM first_stays f
    JOIN people_person p ON p.id = f.person_id AND p.merged_into_id IS NULL AND p.erased IS NULL
    LEFT JOIN housing_operation op ON op.site_id = f.site_id AND op.during @> f.due
    GROUP BY 1, 2, 3
  ), houses AS (
    SELECT *, n < threshold OR (k > 0 AND k < threshold) OR (k < n AND n - k < threshold) AS hides
    FROM counted
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
    dependencies = [("needs", "0001_initial"), ("counselling", "0001_initial")]

    operations = [
        migrations.RunSQL(
            KEPT,
            "DROP TRIGGER assessment_kept ON needs_assessment;"
            "DROP FUNCTION needs_assessment_kept",
        ),
        migrations.RunSQL(
            ADDRESS,
            "DROP TRIGGER shelter_empty ON needs_shelter; DROP FUNCTION needs_shelter_empty;"
            "DROP TRIGGER address_out ON housing_site; DROP FUNCTION needs_address_out",
        ),
        migrations.RunSQL(SHARES, "DROP FUNCTION needs_shares"),
    ]
