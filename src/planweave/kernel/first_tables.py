"""The tables of a new database, made as they are today instead of by replaying how they came to be.

Replaying costs ten seconds of processor and grows with every migration: Django renders all models anew at nearly each
step. What comes out is the same (tests/platform/test_first_tables.py compares both ways on both databases): the tables
of today's models, the triggers of the migrations that say so by their name, and all migrations noted as done. A
migration that puts rows into a new database, or that changes the schema by its own SQL, has to end in `_triggers`.
"""

from django.apps.registry import Apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations import RunPython
from django.db.migrations.recorder import MigrationRecorder


def is_new() -> bool:
    """Nothing was ever made in this database."""
    return not connection.introspection.table_names()


def make_tables() -> None:
    """All tables, in one transaction: a start that is cut off leaves a database that is still new."""
    executor = MigrationExecutor(connection)
    plan = [step for step, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    apps = executor.loader.project_state().apps  # as the migrations know the models, rendered once
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
        for migration in plan:
            if migration.name.endswith("_triggers"):
                _run(migration, apps, editor)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        for migration in plan:
            recorder.record_applied(migration.app_label, migration.name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def _run(migration: Migration, apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for operation in migration.operations:
        if not isinstance(operation, RunPython):
            raise TypeError(f"{migration} says “triggers” and holds more than functions that make them.")
        operation.code(apps, editor)
