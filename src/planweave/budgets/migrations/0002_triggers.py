"""Booked money does not change: the database itself refuses it. A wrong entry is reversed by another.

A later migration that rebuilds the table on SQLite loses the trigger and has to add it again; the test of booked
actuals fails until it does.
"""

from typing import Any

from django.db import migrations

TABLE = "budgets_actual"
FUNCTION = """
CREATE OR REPLACE FUNCTION budgets_refuse_change() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'a booked amount never changes';
END;
$$ LANGUAGE plpgsql
"""


def add_trigger(apps: Any, schema_editor: Any) -> None:
    head = f"CREATE TRIGGER {TABLE}_stands BEFORE UPDATE ON {TABLE} FOR EACH ROW "
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)
        schema_editor.execute(head + "EXECUTE FUNCTION budgets_refuse_change()")
    else:
        schema_editor.execute(head + "BEGIN SELECT RAISE(ABORT, 'a booked amount never changes'); END")


def remove_trigger(apps: Any, schema_editor: Any) -> None:
    on_table = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(f"DROP TRIGGER {TABLE}_stands" + (f" ON {TABLE}" if on_table else ""))
    if on_table:
        schema_editor.execute("DROP FUNCTION budgets_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("budgets", "0001_budgets")]
    operations = [migrations.RunPython(add_trigger, remove_trigger)]
