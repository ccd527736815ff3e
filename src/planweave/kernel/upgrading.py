"""Bringing tables up to this version: all steps or none, whatever happens on the way.

Django commits each step by itself, so a process that is killed leaves tables of no version. Both databases can take
changes of tables back, so here all steps are one transaction: a kill, a full disk or a step that fails leaves what was
there, and the same command tries again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.sql import emit_post_migrate_signal
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from . import search
from .first_tables import is_new, make_tables


class Newer(Exception):
    """The tables were brought up by a later version; its first unknown step is the message."""


def steps_missing() -> list[tuple[str, str]]:
    """(application, step) in their order. Newer where these tables know more than this version."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    known = set(graph.nodes)
    ours = {node[0] for node in known}
    if unknown := sorted(node for node in set(executor.loader.applied_migrations) - known if node[0] in ours):
        raise Newer(".".join(unknown[0]))
    return [(step.app_label, step.name) for step, _ in executor.migration_plan(graph.leaf_nodes())]


def bring_up(on_step: Callable[[str, str], None] = lambda app, step: None) -> int:
    """The number of steps taken; a new database gets today's tables at once. `on_step` hears before each."""
    if is_new():
        make_tables()
        return 0
    if not steps_missing():
        return 0
    with _all_or_nothing():
        # Looked up again: another process may have been faster while this one waited for the lock.
        executor = MigrationExecutor(connection, _telling(on_step))
        targets = executor.loader.graph.leaf_nodes()
        plan = executor.migration_plan(targets)
        executor.migrate(targets, plan)
        if search.missing_parts():  # SQLite rebuilds a table to change it, and its triggers are gone
            search.rebuild()
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    return len(plan)


def _telling(on_step: Callable[[str, str], None]) -> Callable[..., None]:
    def heard(action: str, migration: Any = None, fake: bool = False) -> None:
        if action == "apply_start":
            if connection.vendor == "postgresql":
                # Rows that an earlier step wrote: their references are checked now, else their table is locked
                # for changes until the end.
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            on_step(migration.app_label, migration.name)

    return heard


@contextmanager
def _all_or_nothing() -> Iterator[None]:
    """One transaction. SQLite rebuilds a table to change it, so it must not follow references meanwhile; they are
    checked before the end instead."""
    if connection.vendor != "sqlite":
        with transaction.atomic():
            yield
        return
    with connection.constraint_checks_disabled(), transaction.atomic():
        yield
        connection.check_constraints()
