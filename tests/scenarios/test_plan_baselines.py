"""Frozen plans: what they keep, what the database refuses, and what has slipped since."""

import pytest
from django.db import DatabaseError, transaction

from planweave.planning.models import Task
from planweave.scenarios.models import CopiedRow


def test_a_frozen_plan_shows_what_slipped_came_and_went(planned):
    taken = planned.ask("POST", "plan-baselines", {"name": "Agreed", "note": "Kick-off"})
    assert (taken["name"], taken["scope"], taken["tasks"]) == ("Agreed", "Whole plan", 5)
    part = planned.ask(
        "POST",
        "plan-baselines",
        {"name": "R1 only", "scope": {"kind": "releases", "releases": [planned.release]}},
    )
    assert (part["scope"], part["tasks"]) == ("R1", 5)
    build, test, write = (planned.tasks[name] for name in ("Build", "Test", "Write"))
    planned.ask("PATCH", f"tasks/{build['key']}", {"start_on": "2027-03-05", "effort_days": 4})
    planned.ask("PATCH", f"tasks/{test['key']}", {"start_on": "2027-03-11"})
    planned.ask("POST", "tasks/delete", {"ids": [write["id"]]})
    planned.task("Train", effort_days=1, start_on="2027-03-12")

    compared = planned.ask("GET", f"plan-baselines/{taken['id']}/compare")
    assert compared["right"] == {"id": None, "name": "Present plan"}
    assert compared["counts"] == {"added": 1, "removed": 1, "changed": 2, "same": 2}
    rows = [
        (row["title"], row["change"], row["start_days"], row["finish_days"], row["effort_days"])
        for row in compared["items"]
    ]
    assert rows == [
        ("Test", "changed", 3, 3, 0),
        ("Build", "changed", 2, 2, 1),
        ("Train", "added", None, None, None),
        ("Write", "removed", None, None, None),
    ]
    assert compared["items"][0]["before"]["person"] == "Bo"
    assert [(aim["kind"], aim["name"], aim["days"]) for aim in compared["aims"]] == [
        ("release", "R1", 0),
        ("milestone", "Ship", 0),
    ]
    again = planned.ask("GET", f"plan-baselines/{taken['id']}/compare?right={part['id']}&change=same")
    assert (len(again["items"]), again["counts"]["same"]) == (5, 5)
    shadows = planned.ask("GET", f"plan-baselines/{taken['id']}/shadows")["shadows"]
    assert {row["key"]: (row["start_on"], row["finish_on"]) for row in shadows}[build["key"]] == (
        "2027-03-03",
        "2027-03-05",
    )
    assert len(shadows) == 5


def test_nothing_frozen_changes_and_a_name_is_kept(planned):
    taken = planned.ask("POST", "plan-baselines", {"name": "Agreed"})
    row = CopiedRow.objects.filter(copy_id=taken["id"], kind="task").first()
    frozen = row.frozen
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        CopiedRow.objects.filter(pk=row.pk).update(frozen={})
    row.refresh_from_db()
    assert row.frozen == frozen
    twice = planned.raw("POST", "plan-baselines", {"name": "agreed"})
    assert (twice.status_code, twice.json()["code"]) == (409, "plan_copy.baseline_name_taken")
    unknown = {"name": "X", "scope": {"kind": "project", "project": 1}}
    assert planned.raw("POST", "plan-baselines", unknown).status_code == 422
    edits = {"edits": [{"do": "remove", "kind": "task", "ref": row.ref}]}
    assert planned.raw("PATCH", f"scenarios/{taken['id']}/rows", edits).status_code == 404
    assert planned.raw("POST", f"plan-baselines/{taken['id']}/withdraw", role="lead").status_code == 200
    listed = planned.ask("GET", "plan-baselines")["items"]
    assert [(one["name"], one["is_withdrawn"]) for one in listed] == [("Agreed", True)]
    assert Task.objects.count() == 5
