"""`planweave bench gantt`: what a drag on a long Gantt costs the server, in time of the processor.

Each drag is previewed, committed and asked for again as the browser does it; every step is the whole request (session,
parsing, answer as JSON), in this process and without a socket.
"""

import argparse
import datetime
import json
import random
import statistics
from collections.abc import Callable
from typing import Any

from ..django_ready import bring_up_to_date, start_django
from ..language import refuse, say
from . import gantt_texts as texts
from .timing import timed


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("gantt", help=say(texts.GANTT), description=say(texts.GANTT))
    from .. import texts as shared

    parser.add_argument("--slug", default="bench", help=say(shared.BENCH_SLUG))
    parser.add_argument("--seed", type=int, default=1, help=say(shared.BENCH_SEED))
    parser.add_argument("--drags", type=int, default=30, help=say(texts.DRAGS))


def run(chosen: argparse.Namespace) -> int:
    """0, or 2 where there is no plan to drag in. Each drag is committed: the workspace is not the same after."""
    start_django()
    bring_up_to_date()
    from django.test import Client

    from planweave.planning.models import Task, TaskLink
    from planweave.workspaces.models import Workspace

    here = Workspace.objects.filter(slug=chosen.slug).first()
    links = TaskLink.objects.filter(workspace=here) if here else TaskLink.objects.none()
    free = links.filter(predecessor__progress=0).values_list("predecessor_id", flat=True)
    movable = sorted(set(free))
    if here is None or not movable:
        return refuse(texts.NO_PLAN, code=2, slug=chosen.slug)
    tasks = Task.objects.filter(record__workspace=here)
    print(say(texts.PLAN, tasks=tasks.count(), links=links.count()))
    client = Client(SERVER_NAME="localhost", headers={"Authorization": f"Bearer {_token(chosen.slug)}"})
    base = f"/api/v1/workspaces/{chosen.slug}"
    chance = random.Random(chosen.seed)  # noqa: S311 - which bars are dragged, not a secret
    spent: dict[Any, list[float]] = {
        what: [] for what in (texts.READ, texts.FIRST, texts.WHILE, texts.AFTER, texts.COMMIT, texts.CHANGES)
    }
    moved: list[int] = []
    told: list[int] = []

    def measured(what: Any, work: Callable[[], Any]) -> Any:
        done = timed(work)
        if done.answer.status_code != 200:
            raise RuntimeError(done.answer.content.decode())
        spent[what].append(done.cpu_seconds * 1000)
        return done.answer.json()

    def sent(what: Any, method: str, path: str, body: Any) -> Any:
        content = json.dumps(body)
        return measured(
            what, lambda: client.generic(method, f"{base}/{path}", content, content_type="application/json")
        )

    def previewed(what: Any, pk: int, day: datetime.date) -> Any:
        return sent(what, "POST", "schedule/preview", {"task": pk, "start_on": day.isoformat()})

    for _ in range(3):
        shown = measured(texts.READ, lambda: client.get(f"{base}/gantt"))
    known: dict[str, dict[int, int]] = {
        name: {row["id"]: row["mark"] for row in shown[name]} for name in ("tasks", "links")
    }
    for number in range(chosen.drags):
        pk = chance.choice(movable)
        start = tasks.values_list("start_on", flat=True).get(pk=pk)
        previewed(texts.AFTER if number else texts.FIRST, pk, start + datetime.timedelta(days=1))
        for days in (2, 3, 5, 8):
            shown = previewed(texts.WHILE, pk, start + datetime.timedelta(days=days))
        moved.append(len(shown["moved"]))
        edits = [
            {"id": row["id"], "version": row["version"]}
            | {name: row["after"][name] for name in ("start_on", "start_part", "finish_on", "finish_part")}
            for row in shown["moved"]
        ]
        sent(texts.COMMIT, "PATCH", "tasks", {"edits": edits})
        have = {name: {"ids": list(rows), "marks": list(rows.values())} for name, rows in known.items()}
        news = sent(texts.CHANGES, "POST", "gantt/changes", have)
        told.append(len(news["tasks"]) + len(news["slacks"]))
        known["tasks"] |= {row["id"]: row["mark"] for row in (*news["tasks"], *news["slacks"])}
        known["links"] |= {row["id"]: row["mark"] for row in news["links"]}
    for what, times in spent.items():
        if times:
            late = sorted(times)[int(len(times) * 0.9)] if len(times) > 1 else times[0]
            print(say(texts.ROW, what=say(what), median=statistics.median(times), late=late, most=max(times)))
    print(say(texts.MOVED, median=int(statistics.median(moved)), most=max(moved)))
    print(say(texts.TOLD, median=int(statistics.median(told)), most=max(told)))
    return 0


def _token(slug: str) -> str:
    """A token of the generated workspace's owner."""
    from planweave.accounts.actions import create_token
    from planweave.accounts.models import User

    owner = User.objects.get(email=f"owner@{slug}.example")
    _, secret = create_token(owner, name="bench gantt", scopes=["read", "write"])
    return secret
