"""The day somebody's first stay began.

`weg_first_stays` gives days only, for people whose rows the reader joins to it: a social worker
whose house somebody came to later must not be told a later end of the 24 months (§ 9 FlüAG) because
the first house was another organisation's.
"""

from django.db import migrations

FIRST_STAYS = """
CREATE FUNCTION weg_first_stays(people bigint[], since date, upto date)
RETURNS TABLE (person bigint, first date) LANGUAGE plpgsql STABLE ROWS 100 AS $$
DECLARE reach text := current_setting('weg.reach', true);
BEGIN
  PERFORM set_config('weg.reach', 'all', true);
  IF people IS NULL THEN
    RETURN QUERY SELECT o.person_id, o.starts FROM housing_occupancy o
      WHERE o.kind = 'stay' AND o.starts >= since AND o.starts < upto
      AND NOT EXISTS (SELECT 1 FROM housing_occupancy e
        WHERE e.person_id = o.person_id AND e.kind = 'stay' AND e.starts < o.starts);
  ELSE
    RETURN QUERY SELECT o.person_id, min(o.starts) FROM housing_occupancy o
      WHERE o.person_id = ANY(people) AND o.kind = 'stay' GROUP BY o.person_id
      HAVING min(o.starts) >= since AND min(o.starts) < upto;
  END IF;
  PERFORM set_config('weg.reach', coalesce(reach, ''), true);
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("counselling", "0001_initial")]

    operations = [
        migrations.RunSQL(
            FIRST_STAYS, "DROP FUNCTION weg_first_stays(bigint[], date, date)"
        ),
    ]
