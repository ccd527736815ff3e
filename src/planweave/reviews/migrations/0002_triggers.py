"""What was signed stays signed: the database itself refuses to change a signature."""

from typing import Any

from django.db import migrations

COLUMNS = "round_id, user_id, name, role, meaning, content_hash, proof, at"
HEAD = f"CREATE TRIGGER reviews_signature_frozen BEFORE UPDATE OF {COLUMNS} ON reviews_signature FOR EACH ROW "
FUNCTION = """
CREATE OR REPLACE FUNCTION reviews_refuse_change() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'a signature is frozen'; END;
$$ LANGUAGE plpgsql
"""


def add_trigger(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)
        schema_editor.execute(HEAD + "EXECUTE FUNCTION reviews_refuse_change()")
    else:
        schema_editor.execute(HEAD + "BEGIN SELECT RAISE(ABORT, 'a signature is frozen'); END")


def remove_trigger(apps: Any, schema_editor: Any) -> None:
    is_postgres = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute("DROP TRIGGER reviews_signature_frozen" + (" ON reviews_signature" if is_postgres else ""))
    if is_postgres:
        schema_editor.execute("DROP FUNCTION reviews_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_reviews")]
    operations = [migrations.RunPython(add_trigger, remove_trigger)]
