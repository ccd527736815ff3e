"""The Gantt's rows are written as bytes once, and still are what the schema says, now and after a change."""

import pytest

from planweave.planning import schemas
from planweave.planning.bridge.gantt import gantt
from planweave.planning.bridge.gantt.encoded import LINK_COLUMNS, TASK_COLUMNS, Pieces
from planweave.planning.bridge.gantt.kept import remembered_plan

pytestmark = pytest.mark.django_db


def by_the_schema(plan, query=None):
    actor = plan.house.actor("owner")
    shown = gantt(actor, choices=query or {}) | {"can": {"edit": True, "schedule": True}}
    return schemas.GanttOut.model_validate(shown).model_dump(mode="json")


def test_bytes_are_what_the_schema_would_write(plan):
    api = plan.house.api("owner")
    a, b = (plan.task(title, start_on="2026-03-02", effort_days=2) for title in ('甲 "quoted"', "B"))
    plan.tie(a, b)
    above = plan.task("above")
    plan.task("below", parent=above["id"], start_on="2026-03-04", effort_days=1)
    for _ in range(2):
        told = api.get(f"{plan.path}/gantt")
        assert told.headers["Content-Type"] == "application/json"
        assert told.json() == by_the_schema(plan)
    assert list(told.json()) == list(schemas.GanttOut.model_fields)
    assert set(told.json()["tasks"][0]) == set(schemas.GanttTask.model_fields) == set(TASK_COLUMNS)
    assert set(told.json()["links"][0]) == set(schemas.GanttLink.model_fields) == set(LINK_COLUMNS)
    part = api.get(f"{plan.path}/gantt?parent=none").json()
    assert part == by_the_schema(plan, {"parent": ["none"]})
    assert len(part["tasks"]) == 3

    api.patch(f"{plan.path}/tasks/{b['key']}", {"title": "Another", "version": b["version"]})
    after = api.get(f"{plan.path}/gantt").json()
    assert after == by_the_schema(plan)
    assert "Another" in [row["title"] for row in after["tasks"]]
    viewer = plan.house.api("viewer").get(f"{plan.path}/gantt").json()
    assert viewer == after | {"can": {"edit": False, "schedule": viewer["can"]["schedule"]}}
    assert plan.house.api("guest").get(f"{plan.path}/gantt").status_code == 403


def test_only_rows_that_became_others_are_written_again(plan):
    api = plan.house.api("owner")
    a, *_ = (plan.task(title, start_on="2026-03-02", effort_days=2) for title in "ABC")
    api.get(f"{plan.path}/gantt")
    before = dict(remembered_plan(plan.house.workspace.pk).task_pieces._known)
    assert len(before) == 3
    api.patch(f"{plan.path}/tasks/{a['key']}", {"title": "Another", "version": a["version"]})
    api.get(f"{plan.path}/gantt")
    after = remembered_plan(plan.house.workspace.pk).task_pieces._known
    assert [pk for pk in after if after[pk] is not before[pk]] == [a["id"]]


def test_pieces_of_rows_that_are_gone_are_let_go():
    rows = [{"id": pk} for pk in range(5)]
    pieces = Pieces(("id",))
    assert pieces.array(rows) == b'[{"id":0},{"id":1},{"id":2},{"id":3},{"id":4}]'
    assert pieces.array(rows[:2]) == b'[{"id":0},{"id":1}]'
    assert sorted(pieces._known) == [0, 1]
    assert pieces.array([]) == b"[]"
