"""The harness: a real PostgreSQL, the runtime role, row-level security on, for every test."""

pytest_plugins = ["tests.harness.databases", "tests.harness.people", "tests.harness.pages"]
