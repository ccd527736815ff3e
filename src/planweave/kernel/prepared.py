"""Reads whose SQL is made once, for what is read with almost every request.

Django makes the SQL of a queryset anew at each use. That takes about half a millisecond of processor, ten times what
the database takes to find a row by its key, and one requirement takes a dozen of such queries (docs/adr/0023).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import ValuesIterable, get_related_populators
from django.db.models.sql.compiler import SQLCompiler

from .actor import Actor

MOST_VALUES = 256
"""Of a list; a longer one is an ordinary query, whose own work is then most of its cost."""

FIRST_MARK = 2_100_000_000
"""No column of ours holds such numbers, and each kind of integer column can be compared with them."""

Convert = Callable[[Any, Any, Any], Any]
Build = Callable[[Sequence[Any]], Any]


class Place(NamedTuple):
    """Where a value goes that comes with each use: the name of the argument and the place in its list."""

    name: str
    at: int


@dataclass(frozen=True)
class Made:
    """The SQL of a query, and what makes Python's values and then an answer of each row."""

    sql: str
    params: tuple[Any, ...]
    """Values of the query itself and names of what is given with each use."""
    converters: tuple[tuple[int, Sequence[Convert], Any], ...]
    build: Build

    def answer(self, given: dict[Place, Any]) -> list[Any]:
        params = [given[one] if isinstance(one, Place) else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            found = cursor.fetchall()
        return [self.build(self._values(row)) for row in found]

    def _values(self, row: Sequence[Any]) -> Sequence[Any]:
        values = list(row)
        for place, converters, column in self.converters:
            for convert in converters:
                values[place] = convert(values[place], column, connection)
        return values


class Prepared:
    """A read by `make`, which answers a queryset of records or of `.values(…)` and takes whole numbers and texts.

    A list stands behind `__in`: it is filled up to the next power of two with its last value, so that few lengths have
    SQL of their own. The conditions must be the same at each use: whatever `make` reads besides its arguments (the
    day, a setting, a row) is frozen, and what it does with them other than comparing a column is lost.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        self._make = make
        self._made: dict[tuple[Any, ...], Made | None] = {}

    def __call__(self, **given: Any) -> list[Any]:
        lists = [name for name, value in given.items() if isinstance(value, list)]
        if any(not 0 < len(given[name]) <= MOST_VALUES for name in lists):
            return list(self._make(**given))
        full = given | {name: _filled(given[name]) for name in lists}
        shape = (connection.vendor, *[len(full[name]) for name in lists])
        if shape not in self._made:
            self._made[shape] = _made_of(self._make, full)
        made = self._made[shape]
        flat = {Place(name, 0): value for name, value in full.items() if name not in lists}
        flat |= {Place(name, at): value for name in lists for at, value in enumerate(full[name])}
        return made.answer(flat) if made else []


def _filled(values: list[Any]) -> list[Any]:
    length = 1 << (len(values) - 1).bit_length()
    return values + values[-1:] * (length - len(values))


class PreparedFor:
    """The same for what an actor may see: `make(actor, …)`, made once for each role.

    What a guest may see depends on a list of products, so that a guest's is an ordinary query.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        self._make = make
        self._by_role: dict[str | None, Prepared] = {}

    def __call__(self, actor: Actor, **given: Any) -> list[Any]:
        if actor.product_ids is not None:
            return list(self._make(actor, **given))
        if actor.role not in self._by_role:
            self._by_role[actor.role] = Prepared(self._standing_in(actor))
        return self._by_role[actor.role](acting_user=actor.user_id, acting_here=actor.here, **given)

    def _standing_in(self, actor: Actor) -> Callable[..., QuerySet[Any, Any]]:
        def make(*, acting_user: Any, acting_here: Any, **given: Any) -> QuerySet[Any, Any]:
            return self._make(replace(actor, user_id=acting_user, workspace_id=acting_here), **given)

        return make


def _made_of(make: Callable[..., QuerySet[Any, Any]], given: dict[str, Any]) -> Made | None:
    """None for what can never find anything.

    Django takes expressions in the place of values, but not in lists of foreign keys: marks are values like others.
    """
    places: dict[Any, Place] = {}

    def marked(name: str, at: int, value: int | str) -> int | str:
        mark = f"given {name} {at}" if isinstance(value, str) else FIRST_MARK + len(places)
        places[mark] = Place(name, at)
        return mark

    found = make(
        **{
            name: [marked(name, at, one) for at, one in enumerate(value)]
            if isinstance(value, list)
            else marked(name, 0, value)
            for name, value in given.items()
        }
    )
    compiler = found.query.get_compiler(found.db)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return None
    columns = [column for column, *_ in compiler.select[: compiler.col_count]]
    converters = tuple(
        (place, tuple(those), column) for place, (those, column) in compiler.get_converters(columns).items()
    )
    return Made(sql, tuple(places.get(one, one) for one in params), converters, _build_of(found, compiler))


def _build_of(found: QuerySet[Any, Any], compiler: SQLCompiler) -> Build:
    if found._iterable_class is ValuesIterable:
        query = found.query
        names = tuple(query.selected or [*query.extra_select, *query.values_select, *query.annotation_select])
        return lambda values: dict(zip(names, values, strict=True))
    klass = compiler.klass_info
    first, last = klass["select_fields"][0], klass["select_fields"][-1] + 1
    names = [column.target.attname for column, *_ in compiler.select[first:last]]
    related = get_related_populators(klass, compiler.select, found.db)

    def build(values: Sequence[Any]) -> Any:
        record = klass["model"].from_db(found.db, names, values[first:last])
        for populator in related:
            populator.populate(values, record)
        return record

    return build
