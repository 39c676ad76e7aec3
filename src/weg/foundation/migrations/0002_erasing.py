"""The owner's functions that erase history when its time is over."""

from django.db import migrations

# History is append-only for the application's role (DESIGN 4.6), so these run as its owner. They
# refuse to touch the history of anything that still stands: a row is gone, or has been made
# nameless itself, or hangs on a person who has. And whoever calls them leaves a row in the log.
FORGET = """
CREATE FUNCTION weg_unlock_history(events text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true)
  FROM pg_trigger WHERE tgrelid = events::regclass AND NOT tgisinternal $$;

CREATE FUNCTION weg_has_column(live text, name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name = live AND c.column_name = name) $$;

CREATE FUNCTION weg_forget_history(reason text, live text, key text, numbers bigint[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE events text := live || 'event'; over text; found bigint;
BEGIN
  IF weg_reach() <> 'all' OR NOT weg_has_column(events, 'pgh_obj_id') THEN
    RAISE EXCEPTION 'no history of % to forget', live;
  END IF;
  over := format('NOT EXISTS (SELECT 1 FROM %I l WHERE l.id = e.pgh_obj_id%s)', live,
    CASE WHEN weg_has_column(live, 'erased') THEN ' AND l.erased IS NULL' ELSE '' END);
  IF weg_has_column(events, 'person_id') THEN
    over := over || ' OR EXISTS (SELECT 1 FROM people_person p'
      ' WHERE p.id = e.person_id AND p.erased IS NOT NULL)';
  END IF;
  PERFORM weg_unlock_history(quote_ident(events));
  EXECUTE format('DELETE FROM %I e WHERE e.%I = ANY($1) AND (%s)', events, key, over)
    USING numbers;
  GET DIAGNOSTICS found = ROW_COUNT;
  PERFORM set_config('pgtrigger.ignore', '{}', true);
  IF found > 0 THEN
    INSERT INTO foundation_erasure (at, rule, "table", rows) VALUES (now(), reason, events, found);
  END IF;
  RETURN found;
END $$;

-- Who once acted is no longer named anywhere; what was done stays. Only for members whose
-- account has been made nameless.
CREATE FUNCTION weg_unname_history(reason text, members bigint[], label text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE events text; found bigint; total bigint := 0;
BEGIN
  IF weg_reach() <> 'all' OR EXISTS (SELECT 1 FROM city_member m
    JOIN foundation_user u ON u.id = m.user_id WHERE m.id = ANY(members) AND u.name <> '') THEN
    RAISE EXCEPTION 'these members still have a name';
  END IF;
  FOR events IN SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'pgh_context' LOOP
    PERFORM weg_unlock_history(quote_ident(events));
    EXECUTE format('UPDATE %I SET pgh_context = pgh_context || jsonb_build_object(''by'', '''')'
      ' WHERE (pgh_context->>''member'')::bigint = ANY($1) AND pgh_context->>''by'' <> ''''',
      events) USING members;
    GET DIAGNOSTICS found = ROW_COUNT;
    total := total + found;
  END LOOP;
  -- Rows that name their author as a text, unless somebody else here has the same name.
  FOR events IN SELECT c.table_name FROM information_schema.columns c
    JOIN pg_tables t ON t.tablename = c.table_name AND t.schemaname = c.table_schema
    WHERE c.table_schema = 'public' AND c.column_name = 'by'
      AND c.data_type IN ('text', 'character varying') AND NOT EXISTS
      (SELECT 1 FROM foundation_user u WHERE u.name || ', ' = label) LOOP
    PERFORM weg_unlock_history(quote_ident(events));
    EXECUTE format('UPDATE %I SET "by" = '''' WHERE starts_with("by", $1)', events) USING label;
    GET DIAGNOSTICS found = ROW_COUNT;
    total := total + found;
  END LOOP;
  PERFORM set_config('pgtrigger.ignore', '{}', true);
  IF total > 0 THEN
    INSERT INTO foundation_erasure (at, rule, "table", rows) VALUES (now(), reason, 'history', total);
  END IF;
  RETURN total;
END $$;

REVOKE EXECUTE ON FUNCTION weg_forget_history(text, text, text, bigint[]) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION weg_unname_history(text, bigint[], text) FROM PUBLIC;
"""

UNDO = """
DROP FUNCTION weg_unname_history(text, bigint[], text);
DROP FUNCTION weg_forget_history(text, text, text, bigint[]);
DROP FUNCTION weg_has_column(text, text);
DROP FUNCTION weg_unlock_history(text);
"""


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [migrations.RunSQL(FORGET, UNDO)]
