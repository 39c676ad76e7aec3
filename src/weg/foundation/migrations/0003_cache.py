"""A table for what all processes must know alike for a while: rate limits, one-time codes."""

from django.db import migrations

# As ``createcachetable`` makes it; without crash safety, since nothing in it must outlive a crash.
TABLE = """
CREATE UNLOGGED TABLE foundation_cache (
  cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX foundation_cache_expires ON foundation_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("foundation", "0002_erasing")]
    operations = [migrations.RunSQL(TABLE, "DROP TABLE foundation_cache")]
