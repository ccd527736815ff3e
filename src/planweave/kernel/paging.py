"""Cursor paging: stable under writes, constant in queries, any number of sort fields."""

import base64
import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

import orjson
from django.core.exceptions import FieldDoesNotExist
from django.db.models import F, Model, OrderBy, Q, QuerySet

from .errors import Problem
from .texts import INVALID_CURSOR

MAX_LIMIT = 1000


@dataclass(frozen=True)
class Sort:
    """A sort field as the database knows it. Empty values come last in either direction."""

    path: str
    is_descending: bool = False
    is_never_empty: bool = False
    """As the column says; then an index can give the order."""

    @property
    def order(self) -> OrderBy:
        empty_last = None if self.is_never_empty else True
        column = F(self.path)
        return column.desc(nulls_last=empty_last) if self.is_descending else column.asc(nulls_last=empty_last)


@dataclass(frozen=True)
class Page:
    rows: list[dict[str, Any]]
    next_cursor: str | None


def page_of(
    rows: QuerySet[Any],
    *,
    sorts: Sequence[Sort],
    tie: str,
    columns: Sequence[str],
    cursor: str | None,
    limit: int,
) -> Page:
    """At most `limit` rows as dictionaries of `columns`, in one query.

    `tie` is a unique column, so that the order is total. The cursor holds the last row's sort values.
    """
    limit = max(1, min(limit, MAX_LIMIT))
    sorts = [replace(sort, is_never_empty=_is_never_empty(rows.model, sort.path)) for sort in sorts]
    selected = rows.order_by(*[sort.order for sort in sorts], tie)
    if cursor:
        selected = selected.filter(_after(sorts, tie, _decode(cursor, len(sorts) + 1)))
    wanted = [*dict.fromkeys([*columns, *(sort.path for sort in sorts), tie])]
    found = list(selected.values(*wanted)[: limit + 1])
    following = None
    if len(found) > limit:
        found = found[:limit]
        last = found[-1]
        following = _encode([last[sort.path] for sort in sorts] + [last[tie]])
    return Page(rows=found, next_cursor=following)


def _after(sorts: Sequence[Sort], tie: str, values: list[Any]) -> Q:
    """Rows behind the cursor: for each field in turn, equal before it and beyond at it."""
    condition = Q(pk__in=[])
    equal = Q()
    for sort, value in zip(sorts, values, strict=False):
        if value is not None:
            beyond = Q(**{f"{sort.path}__{'lt' if sort.is_descending else 'gt'}": value})
            condition |= equal & (
                beyond if sort.is_never_empty else beyond | Q(**{f"{sort.path}__isnull": True})
            )
            equal &= Q(**{sort.path: value})
        else:
            equal &= Q(**{f"{sort.path}__isnull": True})
    condition |= equal & Q(**{f"{tie}__gt": values[-1]})
    if sorts and sorts[0].is_never_empty and values[0] is not None:
        # Says nothing new, but an index of the first field can begin where the page before ended.
        condition &= Q(**{f"{sorts[0].path}__{'lte' if sorts[0].is_descending else 'gte'}": values[0]})
    return condition


@cache
def _is_never_empty(model: type[Model], path: str) -> bool:
    """Whether the column at the end of the path holds a value in each row; what is computed may hold none."""
    *relations, last = path.split("__")
    try:
        for name in relations:
            field = model._meta.get_field(name)
            if field.null or not field.is_relation:
                return False
            model = field.related_model
        return not model._meta.get_field(last).null
    except FieldDoesNotExist:
        return False


def _encode(values: list[Any]) -> str:
    tagged = [_TAGS[type(value)][0](value) if type(value) in _TAGS else value for value in values]
    return base64.urlsafe_b64encode(orjson.dumps(tagged)).decode().rstrip("=")


def _decode(cursor: str, count: int) -> list[Any]:
    try:
        tagged = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(tagged, list) or len(tagged) != count:
            raise ValueError(cursor)
        return [_untag(value) for value in tagged]
    except (ValueError, TypeError, KeyError, ArithmeticError) as error:
        raise Problem(INVALID_CURSOR) from error


_TAGS: dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    datetime.datetime: (lambda v: {"t": v.isoformat()}, lambda v: datetime.datetime.fromisoformat(v)),
    datetime.date: (lambda v: {"d": v.isoformat()}, lambda v: datetime.date.fromisoformat(v)),
    Decimal: (lambda v: {"n": str(v)}, lambda v: Decimal(v)),
}


def _untag(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((tag, text),) = value.items()
    return {"t": _TAGS[datetime.datetime][1], "d": _TAGS[datetime.date][1], "n": _TAGS[Decimal][1]}[tag](text)
