"""What references are called: a decision keeps the words beside the numbers, so that it reads the same for ever."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db.models import QuerySet

from planweave.accounts.models import User
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.resources.models import Person
from planweave.workspaces.models import Product, Skill

Names = dict[int, str]


def _called(rows: QuerySet[Any], column: str = "name") -> Callable[[Collection[int]], Names]:
    return lambda ids: dict(rows.filter(pk__in=ids).values_list("pk", column))


def _records(ids: Collection[int]) -> Names:
    rows = Record.objects.filter(pk__in=ids).values_list("pk", "key", "title")
    return {pk: f"{key} {title}" for pk, key, title in rows}


NAMED: dict[str, Callable[[Collection[int]], Names]] = {
    "requirement": _records,
    "parent": _records,
    "project": _records,
    "release": _called(Release.objects.all()),
    "product": _called(Product.objects.all()),
    "skill": _called(Skill.objects.all()),
    "person": _called(Person.objects.all()),
    "owner": _called(User.objects.all()),
}
"""By field of a task, a release or an area: how what it refers to is called."""


def with_names(facts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The facts with `said`, {field: the name of what it refers to}. At most one query per kind of reference."""
    wanted: dict[str, set[int]] = {}
    for fact in facts:
        for field, value in fact["values"].items():
            if field in NAMED and isinstance(value, int):
                wanted.setdefault(field, set()).add(value)
    names = {field: NAMED[field](ids) for field, ids in wanted.items()}
    return [
        fact
        | {
            "said": {
                field: names[field][value]
                for field, value in fact["values"].items()
                if field in names and value in names[field]
            }
        }
        for fact in facts
    ]
