"""Somebody who has the Gantt is told only what became different."""

import pytest

pytestmark = pytest.mark.django_db


def known(rows):
    return {"ids": [row["id"] for row in rows], "marks": [row["mark"] for row in rows]}


def test_only_what_changed_is_told(plan):
    api = plan.house.api("owner")
    a, b, c = (plan.task(title, start_on="2026-03-02", effort_days=2) for title in "ABC")
    link = plan.tie(a, b)
    first = api.get(f"{plan.path}/gantt").json()
    have = {"tasks": known(first["tasks"]), "links": known(first["links"])}

    same = api.post(f"{plan.path}/gantt/changes", have).json()
    assert (same["tasks"], same["links"], same["gone_tasks"], same["gone_links"]) == ([], [], [], [])
    assert same["order"] is None
    assert {name: same[name] for name in ("total", "releases", "people", "non_working")} == {
        name: first[name] for name in ("total", "releases", "people", "non_working")
    }

    api.patch(f"{plan.path}/tasks/{a['key']}", {"title": "Another", "version": a["version"]})
    told = api.post(f"{plan.path}/gantt/changes", have).json()
    assert [row["title"] for row in told["tasks"]] == ["Another"]
    assert told["order"] is None

    api.delete(f"{plan.path}/task-links/{link['id']}")
    api.post(f"{plan.path}/tasks/delete", {"ids": [c["id"]]})
    new = plan.task("D")
    told = api.post(f"{plan.path}/gantt/changes", have).json()
    assert (told["gone_tasks"], told["gone_links"]) == ([c["id"]], [link["id"]])
    assert new["id"] in [row["id"] for row in told["tasks"]]
    assert told["order"] == [row["id"] for row in api.get(f"{plan.path}/gantt").json()["tasks"]]


def test_a_filter_is_kept_and_too_much_is_refused(plan):
    api = plan.house.api("owner")
    plan.task("A")
    nothing = {"tasks": known([]), "links": known([])}
    assert api.post(f"{plan.path}/gantt/changes?requirement=none", nothing).json()["total"] == 1
    assert api.post(f"{plan.path}/gantt/changes?release=none&person=77", nothing).json()["total"] == 0
    too_many = {"ids": [1] * 60_001, "marks": []}
    assert api.post(f"{plan.path}/gantt/changes", nothing | {"tasks": too_many}).status_code == 422
