"""Wire shapes of a Gantt that is kept up to date: each row says by a mark in which state it is."""

from itertools import zip_longest
from typing import Annotated

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .schemas import GanttOut

Mark = Annotated[int, Field(ge=-1, lt=2**53)]
"""A checksum that a browser keeps exactly; -1 where the asker has no row as it was told."""


class KnownRows(WireIn):
    """Ids in the asker's order and, in the same order, their marks; a missing mark counts as another."""

    ids: list[int] = Field(default=[], max_length=60_000)
    marks: list[Mark] = Field(default=[], max_length=60_000)

    def by_id(self) -> dict[int, int]:
        return dict(zip_longest(self.ids, self.marks[: len(self.ids)], fillvalue=-1))


class KnownIn(WireIn):
    """What the asker has: the named state of an answer, but for the `doubtful` tasks; or the rows one by one."""

    state: str = Field(default="", max_length=64)
    doubtful: list[int] = Field(default=[], max_length=10_000)
    tasks: KnownRows = KnownRows()
    links: KnownRows = KnownRows()


class GanttSlack(Wire):
    """A task of which nothing but the floats changed."""

    id: int
    total_float_days: float | None
    free_float_days: float | None
    is_critical: bool
    mark: int


class GanttChanges(GanttOut):
    """A Gantt in which `tasks` and `links` hold only what is new or different to the asker; the tasks of which only
    the floats differ are in `slacks`. `order` is that of all rows where it is another than the asker's without
    `gone_tasks`, else null."""

    slacks: list[GanttSlack]
    gone_tasks: list[int]
    gone_links: list[int]
    order: list[int] | None
