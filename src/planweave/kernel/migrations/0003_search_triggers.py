"""The index of words (kernel.search), as it is today: it holds nothing that the records do not say.

A later migration that rebuilds the table of records on SQLite loses its triggers; `bring_up` makes them again.
"""

from typing import Any

from django.db import migrations

from planweave.kernel.search import drop_index, make_index


def add_index(apps: Any, schema_editor: Any) -> None:
    make_index(_plainly(schema_editor), schema_editor.connection)


def remove_index(apps: Any, schema_editor: Any) -> None:
    drop_index(_plainly(schema_editor), schema_editor.connection)


def _plainly(schema_editor: Any) -> Any:
    return lambda statement: schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_old_keys_and_confirmed_links")]
    operations = [migrations.RunPython(add_index, remove_index)]
