"""An issued report is frozen: the database itself refuses to change what it says, or that it was issued.

A later migration that rebuilds one of the tables on SQLite loses its trigger and has to add it again; the test of
issued reports fails until it does.
"""

from typing import Any

from django.db import migrations

IS_ISSUED = {
    "tracking_report": "EXISTS (SELECT 1 FROM tracking_issued WHERE report_id = OLD.id)",
    "tracking_issued": "OLD.report_id IS NOT NULL",
}
WORDS = "an issued progress report is frozen"


def add_triggers(apps: Any, schema_editor: Any) -> None:
    for table, is_issued in IS_ISSUED.items():
        head = f"CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table} FOR EACH ROW "
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(
                f"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger AS $$ BEGIN "
                f"IF {is_issued} THEN RAISE EXCEPTION '{WORDS}'; END IF; RETURN NEW; END; $$ LANGUAGE plpgsql"
            )
            schema_editor.execute(f"{head} EXECUTE FUNCTION {table}_refuse()")
        else:
            schema_editor.execute(f"{head} WHEN {is_issued} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END")


def remove_triggers(apps: Any, schema_editor: Any) -> None:
    on_table = schema_editor.connection.vendor == "postgresql"
    for table in IS_ISSUED:
        schema_editor.execute(f"DROP TRIGGER {table}_frozen" + (f" ON {table}" if on_table else ""))
        if on_table:
            schema_editor.execute(f"DROP FUNCTION {table}_refuse()")


class Migration(migrations.Migration):
    dependencies = [("tracking", "0001_tracking")]
    operations = [migrations.RunPython(add_triggers, remove_triggers)]
