"""Which columns of which table hold what about people: one place, read by export, erasure and their trials."""

from collections import deque
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from .table import Table
from .tables import TABLES

__all__ = ["TABLES", "Table", "all_tables", "columns_to_declare", "faults", "model_of", "way_to_workspace"]

WORKSPACE, USER = "workspaces.Workspace", "accounts.User"


def model_of(label: str) -> type[models.Model]:
    return apps.get_model(label)


def all_tables() -> list[tuple[type[models.Model], Table]]:
    return [(model_of(label), table) for label, table in TABLES.items()]


def columns_to_declare(model: type[models.Model]) -> list[str]:
    """References to persons, and whatever holds words or bytes that are not of a fixed choice."""
    found = []
    for column in model._meta.concrete_fields:
        if column.is_relation:
            if column.related_model._meta.label == USER:
                found.append(column.name)
        elif isinstance(column, models.BinaryField | models.TextField | models.JSONField) or (
            isinstance(column, models.CharField | models.FileField | models.GenericIPAddressField)
            and not column.choices
        ):
            found.append(column.name)
    return found


def faults() -> list[str]:
    """What is wrong with the declarations: a column that is missing, declared twice or not there."""
    found = []
    known: set[str] = set()
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        real = set(columns_to_declare(model))
        known.add(label)
        if not real and label not in TABLES:
            continue
        declared = TABLES[label].declared if label in TABLES else []
        found += [f"{label}.{name} is not declared" for name in sorted(real - set(declared))]
        found += [f"{label}.{name} is declared and not there" for name in sorted(set(declared) - real)]
        found += [f"{label}.{name} is declared twice" for name in declared if declared.count(name) > 1]
    return found + [f"{label} is declared and not there" for label in sorted(set(TABLES) - known)]


@cache
def way_to_workspace(model: type[models.Model]) -> str | None:
    """The shortest way along mandatory foreign keys, such as "record__workspace"; None where there is none."""
    waiting: deque[tuple[Any, str]] = deque([(model, "")])
    seen = {model}
    while waiting:
        at, way = waiting.popleft()
        for column in at._meta.concrete_fields:
            target = column.related_model if column.is_relation else None
            if target is None or column.null or target._meta.label == USER:
                continue
            if target._meta.label == WORKSPACE:
                return f"{way}{column.name}"
            if target not in seen:
                seen.add(target)
                waiting.append((target, f"{way}{column.name}__"))
    return None
