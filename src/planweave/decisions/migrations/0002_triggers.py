"""What was decided stays decided: the database itself refuses to change it."""

from typing import Any

from django.db import migrations

FROZEN = {
    "decisions_decision": (
        "choice, grounds, how, deciders, options, criteria, agreement, consequences, facts, raised_at, decided_at, hash"
    ),
    "decisions_decisionitem": "decision_id, record_id, key, title, version, snapshot_id",
}
FUNCTION = """
CREATE OR REPLACE FUNCTION decisions_refuse_change() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'a decision is frozen'; END;
$$ LANGUAGE plpgsql
"""


def add_triggers(apps: Any, schema_editor: Any) -> None:
    is_postgres = schema_editor.connection.vendor == "postgresql"
    if is_postgres:
        schema_editor.execute(FUNCTION)
    for table, columns in FROZEN.items():
        head = f"CREATE TRIGGER {table}_frozen BEFORE UPDATE OF {columns} ON {table} FOR EACH ROW "
        if is_postgres:
            schema_editor.execute(head + "EXECUTE FUNCTION decisions_refuse_change()")
        else:
            schema_editor.execute(head + "BEGIN SELECT RAISE(ABORT, 'a decision is frozen'); END")


def remove_triggers(apps: Any, schema_editor: Any) -> None:
    is_postgres = schema_editor.connection.vendor == "postgresql"
    for table in FROZEN:
        schema_editor.execute(f"DROP TRIGGER {table}_frozen" + (f" ON {table}" if is_postgres else ""))
    if is_postgres:
        schema_editor.execute("DROP FUNCTION decisions_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_decisions")]
    operations = [migrations.RunPython(add_triggers, remove_triggers)]
