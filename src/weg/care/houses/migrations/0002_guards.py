"""What was signed or written in the log stays as it is."""

from django.db import migrations

KEPT = """
-- Only the system itself erases, when the time of keeping is over (DESIGN 4.8).
CREATE FUNCTION houses_protocol_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE' AND weg_reach() = 'all' AND weg_role() = '' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'protocol % is signed', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'protocol_signed';
END $$;
CREATE TRIGGER protocol_kept BEFORE UPDATE OR DELETE ON houses_protocol
FOR EACH ROW EXECUTE FUNCTION houses_protocol_kept();

CREATE FUNCTION houses_log_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND weg_reach() = 'all' AND weg_role() = '' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'entry % of the house log stays as it is', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'log_kept';
END $$;
CREATE TRIGGER log_kept BEFORE UPDATE OR DELETE ON houses_logentry
FOR EACH ROW EXECUTE FUNCTION houses_log_kept();
"""
AWAY = """
DROP FUNCTION houses_protocol_kept CASCADE;
DROP FUNCTION houses_log_kept CASCADE;
"""

class Migration(migrations.Migration):
    dependencies = [("houses", "0001_initial")]

    operations = [
        migrations.RunSQL(KEPT, AWAY),
    ]
