"""What was signed or written in the log stays as it is; and the lists every house begins with."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

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

READY = (
    "Betten bezogen",
    "Schlüssel bereit",
    "Rauchmelder geprüft",
    "Heizung und Licht gehen",
    "Küche und Kühlschrank",
    "Bad und WC",
    "Geputzt",
    "Hausordnung und Notfallnummern liegen bereit",
)
INVENTORY = (
    ("Bett mit Lattenrost", "person"),
    ("Matratze", "person"),
    ("Bettzeug und Bettwäsche", "person"),
    ("Kleiderschrank oder Spind", "person"),
    ("Stuhl", "person"),
    ("Handtücher", "person"),
    ("Tisch", "household"),
    ("Kühlschrank", "household"),
    ("Topfset und Pfanne", "household"),
    ("Geschirr und Besteck", "household"),
    ("Eimer und Besen", "household"),
)
METERS = ("Strom (kWh)", "Wasser (m³)")


def add_lists(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    item = apps.get_model("houses", "CatalogueItem")
    rows = [("ready", name, "household") for name in READY]
    rows += [("inventory", name, each) for name, each in INVENTORY]
    rows += [("meter", name, "household") for name in METERS]
    item.objects.bulk_create(
        item(list=kind, name=name, each=each, rank=10 * rank)
        for rank, (kind, name, each) in enumerate(rows, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [("houses", "0001_initial")]

    operations = [
        migrations.RunSQL(KEPT, AWAY),
        migrations.RunPython(add_lists, migrations.RunPython.noop),
    ]
