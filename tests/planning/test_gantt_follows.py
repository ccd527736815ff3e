"""A Gantt that is kept in memory and follows the history is the one that a fresh process would draw."""

import datetime
import itertools
import random
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from planweave.kernel.events import EVENT_KINDS
from planweave.planning.bridge.gantt import kept as kept_gantt
from planweave.planning.bridge.standing import _kept as kept_standing
from planweave.planning.queries.remembered import _kept as kept_load
from planweave.planning.queries.since import HARMLESS, LINK_EVENTS, TASK_EVENTS, is_harmless

pytestmark = pytest.mark.django_db
MONDAY = datetime.date(2026, 3, 2)


def afresh(plan: Any, query: str = "") -> dict[str, Any]:
    """What a process that knows nothing yet answers; this one knows as much as before."""
    stores = (kept_gantt._kept, kept_standing, kept_load)
    known = [store._values.copy() for store in stores]
    for store in stores:
        store._values.clear()
    answer = plan.gantt(query)
    answer["state"] = "" if query else next(reversed(known[0].values()))[1].state
    for store, values in zip(stores, known, strict=True):
        store._values = values
    return answer


def known_to(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {"ids": [row["id"] for row in shown[name]], "marks": [row["mark"] for row in shown[name]]}
        for name in ("tasks", "links")
    }


def put_together(before: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """What the browser makes of an answer that holds only what is new."""
    told = dict(told)
    tasks = {row["id"]: row for row in before["tasks"]} | {row["id"]: row for row in told["tasks"]}
    for slack in told.pop("slacks"):
        tasks[slack["id"]] = tasks[slack["id"]] | slack
    links = {row["id"]: row for row in before["links"]} | {row["id"]: row for row in told["links"]}
    gone_tasks, gone_links, order = told.pop("gone_tasks"), told.pop("gone_links"), told.pop("order")
    ids = order or [row["id"] for row in before["tasks"] if row["id"] not in gone_tasks]
    left = sorted(pk for pk in links if pk not in gone_links)
    return told | {"tasks": [tasks[pk] for pk in ids], "links": [links[pk] for pk in left]}


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_the_kept_gantt_is_the_fresh_one(plan: Any, seed: int) -> None:
    chance = random.Random(seed)
    api, path = plan.api, plan.path
    releases = [plan.release(name, "2026-03-02", "2026-03-20")["id"] for name in "RS"]
    above = [plan.task(f"Part {n}") for n in range(3)]
    tasks: list[dict[str, Any]] = []
    for number in range(14):
        day = MONDAY + datetime.timedelta(days=chance.randrange(25))
        fields: dict[str, Any] = {"start_on": day.isoformat(), "effort_days": chance.choice([1, 2, 5])}
        if number % 5 == 4:
            fields = {"start_on": day.isoformat(), "is_milestone": True, "effort_days": 0}
        parent = chance.choice([None, *above])
        tasks.append(
            plan.task(
                f"T{number}",
                release=chance.choice([None, *releases]),
                parent=parent and parent["id"],
                **fields,
            )
        )
    for after in range(1, len(tasks)):
        before = tasks[chance.randrange(after)]
        kind = chance.choice(["FS", "SS", "FF", "SF"])
        plan.tie(before, tasks[after], kind=kind, lag_days=chance.randrange(-1, 3))
    shown = plan.gantt()

    def change(task: dict[str, Any], **values: Any) -> None:
        row = next(row for row in shown["tasks"] if row["id"] == task["id"])
        assert (
            api.patch(f"{path}/tasks/{task['key']}", values | {"version": row["version"]}).status_code == 200
        )

    def moved() -> None:
        day = MONDAY + datetime.timedelta(days=chance.randrange(25))
        change(chance.choice(tasks), start_on=day.isoformat())

    def slower() -> None:
        change(chance.choice([task for task in tasks if not task["is_milestone"]]), effort_days=9)

    def reported() -> None:
        change(chance.choice(tasks), progress=chance.choice([0, 0.5, 1]))

    def rearranged() -> None:
        change(chance.choice(tasks), parent=chance.choice([None, above[0]["id"], above[2]["id"]]))

    def released() -> None:
        change(chance.choice(tasks), release=chance.choice([None, *releases]))

    def retied() -> None:
        link = chance.choice(shown["links"])
        body = {"kind": chance.choice(["FS", "FF"]), "lag_days": chance.randrange(3)}
        api.patch(f"{path}/task-links/{link['id']}", body)

    def untied() -> None:
        api.delete(f"{path}/task-links/{chance.choice(shown['links'])['id']}")

    def made() -> None:
        tasks.append(plan.task("New", start_on="2026-03-09", parent=above[1]["id"]))

    def deleted_and_back() -> None:
        gone = api.post(f"{path}/tasks/delete", {"ids": [chance.choice(above)["id"]]})
        assert plan.gantt() == afresh(plan)
        assert plan.undo(gone).status_code == 200

    def dated() -> None:
        api.patch(f"{path}/releases/{releases[0]}", {"finish_on": "2026-03-13", "version": 1})

    for step in (
        *(moved, slower, reported, retied, moved, released, rearranged, made, untied, moved),
        *(deleted_and_back, dated, moved),
    ):
        have = known_to(shown)
        earlier = shown
        step()
        told = api.post(f"{path}/gantt/changes", have).json()
        by_state = api.post(f"{path}/gantt/changes", {"state": earlier["state"]}).json()
        assert by_state == told, step.__name__
        shown = plan.gantt()
        assert shown == afresh(plan), step.__name__
        assert put_together(earlier, told) == shown, step.__name__
        query = f"?release={releases[1]}"
        assert plan.gantt(query) == afresh(plan, query), step.__name__


def test_a_drag_reads_and_tells_only_what_moved(plan: Any) -> None:
    api = plan.house.api("owner")
    chain = [plan.task(f"T{n}", start_on="2026-03-02", effort_days=1) for n in range(30)]
    late = plan.task("Last", start_on="2026-04-01", effort_days=1)
    for before, after in itertools.pairwise(chain):
        plan.tie(before, after, kind="SS")
    have = known_to(plan.gantt())

    def asked() -> tuple[dict[str, Any], int]:
        with CaptureQueriesContext(connection) as queries:
            told = api.post(f"{plan.path}/gantt/changes", have).json()
        return told, len(queries)

    asked()
    told, warm = asked()
    assert (told["tasks"], told["slacks"], told["links"]) == ([], [], [])
    api.patch(f"{plan.path}/tasks/{late['key']}", {"start_on": "2026-04-02", "version": late["version"]})
    told, after_drag = asked()
    assert [row["title"] for row in told["tasks"]] == ["Last"]
    assert {row["id"] for row in told["slacks"]} == {task["id"] for task in chain}
    assert {slack["total_float_days"] for slack in told["slacks"]} == {23.0}
    assert told["links"] == []
    # Somebody who has put a task elsewhere meanwhile is told it whole; a state that nobody named is refused.
    body = {"state": told["state"], "doubtful": [chain[0]["id"]]}
    told = api.post(f"{plan.path}/gantt/changes", body).json()
    assert ([row["title"] for row in told["tasks"]], told["slacks"]) == (["T0"], [])
    assert api.post(f"{plan.path}/gantt/changes", {"state": "0" * 16}).status_code == 409
    # Changed tasks and what happened, each once for the network and once for the rows.
    assert after_drag - warm == 4
    # What was said about a task moves no bar.
    api.post(f"{plan.path}/records/{late['key']}/comments", {"body": "On its way"})
    assert asked()[1] == warm + 2


def test_only_rooms_that_a_plan_is_read_from_can_make_it_old() -> None:
    assert not (TASK_EVENTS | LINK_EVENTS | HARMLESS) - EVENT_KINDS.keys()
    harmless = {kind for kind in EVENT_KINDS if is_harmless(kind)}
    assert {"CommentAdded", "RiskAdded"} & EVENT_KINDS.keys() <= harmless
    assert not harmless & {"ReleaseChanged", "TaskRestored", "PersonChanged", "CalendarChanged"}
    assert not is_harmless("SomethingNew")
