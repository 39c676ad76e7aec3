"""Movements make the stock, and nothing else does."""

from django.db import migrations

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

class Migration(migrations.Migration):
    dependencies = [("provision", "0001_initial")]

    operations = [
        migrations.RunSQL(COUNTING, AWAY),
    ]
