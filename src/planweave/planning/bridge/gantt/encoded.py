"""Rows of a Gantt as the bytes that travel: each is written once, however often it is asked for.

Ten thousand rows are eight megabytes, and making JSON of them takes longer than all else that a Gantt needs.
"""

from collections.abc import Sequence

import orjson

from ...queries.tasks import ROW_COLUMNS
from .tree import Row

TASK_COLUMNS = (
    *ROW_COLUMNS,
    "depth",
    "is_summary",
    "pieces",
    "is_critical",
    "is_late",
    "lacks_equipment",
    "total_float_days",
    "free_float_days",
    "mark",
)
LINK_COLUMNS = ("id", "predecessor", "successor", "kind", "lag_days", "is_broken", "mark")


class Pieces:
    """The JSON of rows, by their ids. Rows are never changed in place, so that the very row has the very JSON: which
    row a piece was made of is its proof. Threads may share it; at worst two write the same."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._columns = columns
        self._known: dict[int, tuple[Row, bytes]] = {}

    def array(self, rows: Sequence[Row]) -> bytes:
        """A JSON array of the rows, kept for the next time."""
        pieces = []
        for row in rows:
            known = self._known.get(row["id"])
            if known is None or known[0] is not row:
                known = self._known[row["id"]] = (row, _json(row, self._columns))
            pieces.append(known[1])
        if len(self._known) > 2 * len(rows):
            shown = {row["id"] for row in rows}
            self._known = {pk: known for pk, known in list(self._known.items()) if pk in shown}
        return _array(pieces)


def array_once(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """The same of rows that nobody will ask for again."""
    return _array([_json(row, columns) for row in rows])


def _json(row: Row, columns: Sequence[str]) -> bytes:
    return orjson.dumps({name: row[name] for name in columns})


def _array(pieces: Sequence[bytes]) -> bytes:
    return b"[" + b",".join(pieces) + b"]"
