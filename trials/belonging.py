"""Which workspace a row belongs to, read from the foreign keys: what the trials of foreign things judge by."""

import contextlib
from collections import deque
from functools import cache
from typing import Any

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.models import F, Q

WORKSPACE = "workspaces.Workspace"
USER = "accounts.User"


@cache
def path_to_workspace(model: type[models.Model]) -> str | None:
    """The shortest way along mandatory foreign keys, such as "record__workspace"; None where there is none."""
    waiting = deque([(model, "")])
    seen = {model}
    while waiting:
        at, way = waiting.popleft()
        for field in at._meta.concrete_fields:
            target = field.related_model if field.is_relation else None
            if target is None or field.null or target._meta.label == USER:
                continue
            if target._meta.label == WORKSPACE:
                return way + field.name
            if target not in seen:
                seen.add(target)
                waiting.append((target, f"{way}{field.name}__"))
    return None


@cache
def ways_to_records(model: type[models.Model]) -> list[str]:
    """The ways to the records that a row is part of ("", "requirement__record__"), along mandatory foreign keys."""
    if model._meta.label == "kernel.Record":
        return [""]
    found = []
    for field in model._meta.concrete_fields:
        target = field.related_model if field.is_relation else None
        if target is not None and not field.null and target is not model and target._meta.label != USER:
            found += [f"{field.name}__{way}" for way in ways_to_records(target)]
    return found


def owned_models() -> list[type[models.Model]]:
    return [one for one in apps.get_models(include_auto_created=True) if path_to_workspace(one)]


def crossings() -> tuple[str, list[Any]]:
    """One SQL statement that finds every row which points at a thing of another workspace, or at somebody who
    is no member of its own: (label of the reference, how often)."""
    from planweave.workspaces.models import Membership

    parts: list[str] = []
    values: list[Any] = []
    for model in owned_models():
        own = path_to_workspace(model)
        assert own
        for field in model._meta.concrete_fields:
            target = field.related_model if field.is_relation else None
            if target is None or target._meta.label == WORKSPACE:
                continue
            rows = model._default_manager.filter(**{f"{field.name}__isnull": False})
            if target._meta.label == USER:
                members = Membership.objects.filter(
                    workspace=models.OuterRef(own), user=models.OuterRef(field.name)
                )
                rows = rows.filter(~models.Exists(members))
            elif theirs := path_to_workspace(target):
                if f"{field.name}__{theirs}" == own:
                    continue  # it belongs to its workspace by this very reference
                rows = rows.filter(~Q(**{f"{field.name}__{theirs}": F(own)}))
            else:
                continue
            name = f"{model._meta.label}.{field.name}"
            sql, given = rows.order_by().values("pk").query.sql_with_params()
            parts.append(f"SELECT '{name}' AS what, COUNT(*) AS many FROM ({sql}) AS found")
            values += given
    return " UNION ALL ".join(parts), values


class Crossings:
    """Counts the references across the border; asked again after every write that was let through."""

    def __init__(self) -> None:
        self._sql, self._values = crossings()
        self.references = self._sql.count(" AS what, ")
        self.known = self._count()

    def new(self) -> list[str]:
        """The references of which there are more than at the beginning."""
        now = self._count()
        return [what for what, many in now.items() if many > self.known[what]]

    def _count(self) -> dict[str, int]:
        with connection.cursor() as cursor:
            cursor.execute(self._sql, self._values)
            return {what: int(many) for what, many in cursor.fetchall()}


def plant(workspace: Any, canary: str) -> tuple[int, int]:
    """Write the canary into every empty free text of the workspace's rows: (columns with it, columns of text).

    Columns of fixed words (choices), of fewer than 30 characters, and the history, which is chained, are left.
    """
    planted = of_text = 0
    for model in owned_models():
        own = path_to_workspace(model)
        if (
            model._meta.app_label == "kernel"
            or not model._default_manager.filter(**{own: workspace}).exists()
        ):
            continue
        for field in model._meta.concrete_fields:
            is_text = isinstance(field, models.TextField | models.CharField) and not field.choices
            if not is_text or (field.max_length or 1000) < 30:
                continue
            of_text += 1
            pks = list(
                model._default_manager.filter(**{own: workspace, field.name: ""}).values_list("pk", flat=True)
            )
            if pks:
                # What is frozen by a trigger stays as it is.
                with contextlib.suppress(DatabaseError), transaction.atomic():
                    model._default_manager.filter(pk__in=pks).update(**{field.name: canary})
            rows = model._default_manager.filter(**{own: workspace, f"{field.name}__icontains": canary})
            planted += rows.exists()
    return planted, of_text
