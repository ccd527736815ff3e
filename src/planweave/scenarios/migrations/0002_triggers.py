"""A plan baseline is frozen: the database itself refuses to change its rows. Scenarios, kept beside them, may change.

A later migration that rebuilds the table on SQLite loses the trigger and has to add it again; the test of frozen plan
baselines fails until it does.
"""

from typing import Any

from django.db import migrations

TABLE = "scenarios_copiedrow"
COLUMNS = "copy_id, kind, ref, key, name, frozen, changes, is_removed, applied_as"
IS_BASELINE = "EXISTS (SELECT 1 FROM scenarios_plancopy WHERE id = OLD.copy_id AND kind = 'baseline')"
FUNCTION = f"""
CREATE OR REPLACE FUNCTION scenarios_refuse_change() RETURNS trigger AS $$
BEGIN
  IF {IS_BASELINE} THEN RAISE EXCEPTION 'a plan baseline is frozen'; END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql
"""


def add_trigger(apps: Any, schema_editor: Any) -> None:
    head = f"CREATE TRIGGER {TABLE}_frozen BEFORE UPDATE OF {COLUMNS} ON {TABLE} FOR EACH ROW "
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)
        schema_editor.execute(head + "EXECUTE FUNCTION scenarios_refuse_change()")
    else:
        refusal = "BEGIN SELECT RAISE(ABORT, 'a plan baseline is frozen'); END"
        schema_editor.execute(f"{head} WHEN {IS_BASELINE} {refusal}")


def remove_trigger(apps: Any, schema_editor: Any) -> None:
    on_table = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(f"DROP TRIGGER {TABLE}_frozen" + (f" ON {TABLE}" if on_table else ""))
    if on_table:
        schema_editor.execute("DROP FUNCTION scenarios_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("scenarios", "0001_copies")]
    operations = [migrations.RunPython(add_trigger, remove_trigger)]
