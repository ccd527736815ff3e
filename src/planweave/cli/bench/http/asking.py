"""What each kind of use asks the server for."""

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

STATES = ("collected", "analysed", "planned", "in_progress", "done", "rejected")
BULK = 50
"""Requirements in one bulk change."""
STRIDE = 7919
"""How far apart the clients begin, so that they ask for different things."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A running server and the workspace on it; `small` is one with 500 tasks."""

    port: int
    slug: str
    small: str
    token: str
    small_token: str
    size: int
    product_id: int
    release_id: int
    process: int


@dataclass(frozen=True)
class Request:
    """`counts`: it is what is measured, and no preparation."""

    method: str
    path: str
    body: Any = None
    counts: bool = True
    in_small: bool = False


Asker = Generator[Request, bytes, None]
"""Yields requests without end; is sent the body of each answer."""
Ask = Callable[[Target, int], Asker]


def kinds() -> dict[str, Ask]:
    rows = "/requirements?limit=50"
    board = [f"{rows}&state={state}" for state in STATES]
    return {
        "list of 50": _gets(rows),
        "filter": _gets(f"{rows}&priority=must&state=planned&sort=-value"),
        "search Chinese": _gets(f"{rows}&q=%E6%94%AF%E4%BB%98"),
        "search English": _gets(f"{rows}&q=invoice"),
        "search rare": _gets(f"{rows}&q=%E5%8F%91%E7%A5%A8+{{n}}"),
        "item": _gets("/requirements/GEN-{n}"),
        "create": _creates,
        "change": _changes,
        "bulk change of 50": _changes_many,
        "board": _gets("/requirements/counts?by=state", *board),
        "Gantt of 500": _gantt_of_500,
        "Gantt of 10,000": _gets("/gantt"),
        "matrix": _matrix,
    }


def _gets(*paths: str) -> Ask:
    """Each path in turn; `{n}` is a number of a requirement."""

    def ask(target: Target, client: int) -> Asker:
        turn = client * STRIDE
        while True:
            yield Request("GET", paths[turn % len(paths)].replace("{n}", str(turn % target.size + 1)))
            turn += 1

    return ask


def _gantt_of_500(_target: Target, _client: int) -> Asker:
    while True:
        yield Request("GET", "/gantt", in_small=True)


def _matrix(target: Target, _client: int) -> Asker:
    """What is planned for a release against what is in progress for it."""
    side = f"_release={target.release_id}"
    while True:
        yield Request(
            "GET", f"/trace/matrix?rows{side}&rows_state=planned&columns{side}&columns_state=in_progress"
        )


def _creates(target: Target, client: int) -> Asker:
    turn = client * STRIDE
    while True:
        yield Request("POST", "/requirements", {"product": target.product_id, "title": f"Measured {turn}"})
        turn += 1


def _changes(target: Target, client: int) -> Asker:
    """One field of a requirement that no other client changes."""
    path = f"/requirements/GEN-{client % target.size + 1}"
    row = json.loads((yield Request("GET", path, counts=False)))
    turn = 0
    while True:
        turn += 1
        row = json.loads(
            (yield Request("PATCH", path, {"version": row["version"], "value": _other(row["value"])}))
        )


def _changes_many(target: Target, client: int) -> Asker:
    """One field of fifty requirements that no other client changes, in one step."""
    rows = []
    for place in range(min(BULK, target.size)):
        number = (client * BULK + place) % target.size + 1
        rows.append(json.loads((yield Request("GET", f"/requirements/GEN-{number}", counts=False))))
    while True:
        edits = [{"id": row["id"], "version": row["version"], "value": _other(row["value"])} for row in rows]
        rows = json.loads((yield Request("PATCH", "/requirements", {"edits": edits})))["items"]


def _other(value: float | None) -> float:
    return 50.0 if value != 50.0 else 51.0
