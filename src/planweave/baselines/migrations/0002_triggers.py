"""Frozen is frozen: the database itself refuses to change what a baseline holds.

A later migration that rebuilds one of these tables on SQLite loses its triggers and has to add them again; the
test of frozen baselines fails until it does.
"""

from typing import Any

from django.db import migrations

FROZEN = {
    "baselines_snapshot": ("workspace_id", "hash", "content"),
    "baselines_baseline": (
        "workspace_id", "name", "reason", "scope", "hash", "count", "history_seq", "taken_at", "taken_by_id",
    ),
    "baselines_baselineitem": (
        "baseline_id", "record_id", "key", "title", "product_id", "version", "snapshot_id",
    ),
}  # fmt: skip
FUNCTION = """
CREATE OR REPLACE FUNCTION baselines_refuse_change() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'a baseline is frozen'; END;
$$ LANGUAGE plpgsql
"""


def add_triggers(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(FUNCTION)
    for table, columns in FROZEN.items():
        head = f"CREATE TRIGGER {table}_frozen BEFORE UPDATE OF {', '.join(columns)} ON {table} FOR EACH ROW "
        if vendor == "postgresql":
            schema_editor.execute(head + "EXECUTE FUNCTION baselines_refuse_change()")
        else:
            schema_editor.execute(head + "BEGIN SELECT RAISE(ABORT, 'a baseline is frozen'); END")


def remove_triggers(apps: Any, schema_editor: Any) -> None:
    on_table = schema_editor.connection.vendor == "postgresql"
    for table in FROZEN:
        schema_editor.execute(f"DROP TRIGGER {table}_frozen" + (f" ON {table}" if on_table else ""))
    if on_table:
        schema_editor.execute("DROP FUNCTION baselines_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("baselines", "0001_frozen")]
    operations = [migrations.RunPython(add_triggers, remove_triggers)]
