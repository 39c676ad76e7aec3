"""Movements make the stock, and nothing else does; and the catalogue to begin with."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

COUNTING = """
-- The row is locked by its update: of two phones that give out the last piece, one gets it, and
-- the other is refused by stock_not_negative.
CREATE FUNCTION provision_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO provision_stock (site_id, item_id, quantity, minimum, target)
    VALUES (NEW.site_id, NEW.item_id, 0, 0, 0) ON CONFLICT (site_id, item_id) DO NOTHING;
  UPDATE provision_stock SET quantity = quantity + NEW.change
    WHERE site_id = NEW.site_id AND item_id = NEW.item_id;
  RETURN NEW;
END $$;
CREATE TRIGGER movement_counts BEFORE INSERT ON provision_movement
FOR EACH ROW EXECUTE FUNCTION provision_move();

CREATE FUNCTION provision_stock_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'stock % changes by movements only', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_by_movements';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_kept BEFORE UPDATE OF quantity ON provision_stock
FOR EACH ROW WHEN (OLD.quantity IS DISTINCT FROM NEW.quantity)
EXECUTE FUNCTION provision_stock_kept();

CREATE FUNCTION provision_stock_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.quantity := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_begins BEFORE INSERT ON provision_stock
FOR EACH ROW EXECUTE FUNCTION provision_stock_begins();

CREATE FUNCTION provision_movement_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'movement % stays as it is', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'movement_kept';
END $$;
CREATE TRIGGER movement_kept BEFORE UPDATE OR DELETE ON provision_movement
FOR EACH ROW EXECUTE FUNCTION provision_movement_kept();
"""
AWAY = """
DROP FUNCTION provision_move CASCADE;
DROP FUNCTION provision_stock_kept CASCADE;
DROP FUNCTION provision_stock_begins CASCADE;
DROP FUNCTION provision_movement_kept CASCADE;
"""

P, H = "person", "household"
ONCE = {"often": "once"}
WINTER = {"often": "season", "season_from": 10, "season_to": 3}


def every(months: int) -> dict[str, object]:
    return {"often": "months", "months": months}


ITEMS = (
    # German, English, group, unit, each, amount, cents, rule
    ("Bettdecke", "duvet", "bedding", "Stück", P, 1, 1900, every(36)),
    ("Kopfkissen", "pillow", "bedding", "Stück", P, 1, 900, every(36)),
    ("Bettwäsche", "bed linen", "bedding", "Garnitur", P, 2, 1500, every(24)),
    ("Handtuch", "towel", "hygiene", "Stück", P, 2, 500, every(24)),
    ("Hygienepaket", "hygiene pack", "hygiene", "Paket", P, 1, 650, ONCE),
    ("Topfset", "set of pots", "kitchen", "Satz", H, 1, 3900, ONCE),
    ("Pfanne", "frying pan", "kitchen", "Stück", H, 1, 1200, ONCE),
    ("Geschirr und Besteck", "plates and cutlery", "kitchen", "Satz", P, 1, 1400, ONCE),
    ("Eimer, Besen und Putzmittel", "bucket, broom and cleaner", "cleaning", "Satz", H, 1, 1800,
     ONCE),
    ("Wäscheständer", "clothes airer", "cleaning", "Stück", H, 1, 1700, ONCE),
    ("Babybett mit Matratze", "cot with mattress", "baby", "Stück", P, 1, 8900,
     ONCE | {"age_below": 2}),
    ("Windeln, Monatspackung", "nappies, a month's pack", "baby", "Packung", P, 1, 2900,
     every(1) | {"age_below": 3}),
    ("Babyfläschchen, Set", "baby bottles, set", "baby", "Satz", P, 1, 1500,
     ONCE | {"age_below": 1}),
    ("Kinderwagen", "pram", "baby", "Stück", P, 1, 9900, ONCE | {"age_below": 2}),
    ("Winterjacke", "winter jacket", "clothing", "Stück", P, 1, 4500, WINTER),
    ("Winterschuhe", "winter shoes", "clothing", "Paar", P, 1, 4000, WINTER),
    ("Mütze, Schal und Handschuhe", "hat, scarf and gloves", "clothing", "Satz", P, 1, 1500,
     WINTER),
    ("Schulranzen", "school bag", "school", "Stück", P, 1, 4900,
     ONCE | {"age_from": 6, "age_below": 11}),
    ("Rucksack für die Schule", "school backpack", "school", "Stück", P, 1, 3500,
     ONCE | {"age_from": 11, "age_below": 18}),
    ("Schulbedarf: Hefte, Stifte, Mäppchen", "school supplies: exercise books, pens, case",
     "school", "Paket", P, 1, 2500, every(12) | {"age_from": 6, "age_below": 18}),
    ("Monatshygiene", "period products", "hygiene", "Packung", P, 1, 450,
     every(1) | {"age_from": 11, "age_below": 56, "sex": "f"}),
)  # fmt: skip
SETS = (
    ("Erstausstattung", "starter set", {}, (
        "Bettdecke", "Kopfkissen", "Bettwäsche", "Handtuch", "Hygienepaket", "Topfset", "Pfanne",
        "Geschirr und Besteck", "Eimer, Besen und Putzmittel", "Wäscheständer", "Monatshygiene",
    )),
    ("Baby", "baby", {"age_below": 3}, (
        "Babybett mit Matratze", "Windeln, Monatspackung", "Babyfläschchen, Set", "Kinderwagen",
    )),
    ("Winter", "winter", {"month_from": 10, "month_to": 3}, (
        "Winterjacke", "Winterschuhe", "Mütze, Schal und Handschuhe",
    )),
    ("Schulanfang", "school start", {"age_from": 6, "age_below": 18, "month_from": 7,
                                     "month_to": 10}, (
        "Schulranzen", "Rucksack für die Schule", "Schulbedarf: Hefte, Stifte, Mäppchen",
    )),
)  # fmt: skip


def add_catalogue(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    item, starter = apps.get_model("provision", "Item"), apps.get_model("provision", "StarterSet")
    for german, english, group, unit, each, amount, cents, rule in ITEMS:
        item.objects.create(
            name_de=german, name_en=english, group=group, unit=unit, each=each, amount=amount,
            cents=cents, **rule,
        )  # fmt: skip
    for german, english, when, names in SETS:
        made = starter.objects.create(name_de=german, name_en=english, **when)
        made.items.set(item.objects.filter(name_de__in=names))


class Migration(migrations.Migration):
    dependencies = [("provision", "0001_initial")]

    operations = [
        migrations.RunSQL(COUNTING, AWAY),
        migrations.RunPython(add_catalogue, migrations.RunPython.noop),
    ]
