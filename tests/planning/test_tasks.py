"""Tasks, links and the Gantt through the public API."""

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Record
from planweave.planning.models import Task, TaskLink
from planweave.workspaces.actions import purge_workspace


def test_a_task_gets_the_next_key_of_its_product(plan):
    requirement = plan.requirement("Cart")
    made = plan.made("tasks", {"title": "  Build   it ", "requirement": requirement["id"], "effort_days": 3})
    assert (made["key"], made["title"], made["requirement_key"]) == ("SHOP-2", "Build it", "SHOP-1")
    assert made["can"] == {"edit": True, "report_progress": True}
    told = Activity.objects.get(kind="TaskCreated")
    assert told.changes["effort_days"] == [1.0, 3.0]
    assert first_broken_link(plan.house.workspace.pk) is None


def test_a_task_without_any_product_is_refused(plan):
    answer = plan.api.post(f"{plan.path}/tasks", {"title": "Where?"})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["product"]
    assert Task.objects.count() == 0


def test_bars_keep_to_working_days_and_to_their_length(plan):
    task = plan.task("A", effort_days=3, start_on="2026-03-07")
    assert (task["start_on"], task["finish_on"]) == ("2026-03-09", "2026-03-11")
    path = f"{plan.path}/tasks/{task['key']}"
    moved = plan.api.patch(path, {"start_on": "2026-03-12"}).json()
    assert (moved["start_on"], moved["finish_on"]) == ("2026-03-12", "2026-03-16")
    resized = plan.api.patch(path, {"finish_on": "2026-03-22"}).json()
    assert (resized["start_on"], resized["finish_on"]) == ("2026-03-12", "2026-03-20")
    kept = plan.api.patch(path, {"start_on": "2026-03-02"}).json()
    assert (kept["start_on"], kept["finish_on"]) == ("2026-03-02", "2026-03-10")
    emptied = plan.api.patch(path, {"start_on": None}).json()
    assert (emptied["start_on"], emptied["finish_on"]) == (None, None)
    backwards = plan.api.patch(path, {"finish_on": "2026-03-10"}).json()
    assert (backwards["start_on"], backwards["finish_on"]) == ("2026-03-06", "2026-03-10")


def test_parts_of_days_move_with_the_bar_and_a_resize_takes_the_whole_day(plan):
    task = plan.task("A", effort_days=1.5, start_on="2026-03-06", start_part=0.25)
    path = f"{plan.path}/tasks/{task['key']}"

    def span(shown):
        return tuple(shown[field] for field in ("start_on", "start_part", "finish_on", "finish_part"))

    assert span(task) == ("2026-03-06", 0.25, "2026-03-09", 0.75)
    moved = plan.api.patch(path, {"start_on": "2026-03-10"}).json()
    assert span(moved) == ("2026-03-10", 0.25, "2026-03-11", 0.75)
    later = plan.api.patch(path, {"start_part": 0.625}).json()
    assert span(later) == ("2026-03-10", 0.625, "2026-03-12", 0.125)
    resized = plan.api.patch(path, {"finish_on": "2026-03-11"}).json()
    assert span(resized) == ("2026-03-10", 0.625, "2026-03-11", 1.0)
    both = plan.api.patch(path, {"start_on": "2026-03-10", "finish_on": "2026-03-10", "finish_part": 0.75})
    assert span(both.json()) == ("2026-03-10", 0.625, "2026-03-10", 0.75)
    turned = plan.api.patch(path, {"start_part": 0.5, "finish_part": 0.25})
    assert (turned.status_code, list(turned.json()["fields"])) == (422, ["finish_part"])
    snapped = plan.api.patch(path, {"start_on": "2026-03-14"}).json()
    assert span(snapped) == ("2026-03-16", 0.0, "2026-03-16", 0.125)
    backwards = plan.task("B", effort_days=1.5, finish_on="2026-03-11", finish_part=0.25)
    assert span(backwards) == ("2026-03-09", 0.75, "2026-03-11", 0.25)


def test_a_milestone_has_one_date_and_no_effort(plan):
    stone = plan.task("Go", is_milestone=True, finish_on="2026-03-07", effort_days=4)
    assert (stone["start_on"], stone["finish_on"], stone["effort_days"]) == ("2026-03-07", "2026-03-07", 0.0)
    moved = plan.api.patch(f"{plan.path}/tasks/{stone['key']}", {"start_on": "2026-03-08"}).json()
    assert moved["finish_on"] == "2026-03-08"


def test_wrong_values_are_refused_field_by_field(plan, foreign_house):
    task = plan.task("A")
    before = Activity.objects.count()
    answer = plan.house.api("lead", "zh").patch(
        f"{plan.path}/tasks/{task['key']}",
        {
            "title": "",
            "effort_days": -1,
            "progress": 2,
            "is_pinned": True,
            "person": 999,
            "requirement": 999,
            "parent": task["id"],
        },
    )
    assert answer.status_code == 422
    fields = answer.json()["fields"]
    assert set(fields) == {
        "title",
        "effort_days",
        "progress",
        "is_pinned",
        "person",
        "requirement",
        "parent",
    }
    assert fields["parent"]["message"] == "任务不能位于自身之下。"
    assert Activity.objects.count() == before


def test_a_task_below_itself_is_refused(plan):
    a = plan.task("A")
    b = plan.task("B", parent=a["id"])
    answer = plan.api.patch(f"{plan.path}/tasks/{a['key']}", {"parent": b["id"]})
    assert list(answer.json()["fields"]) == ["parent"]
    assert Task.objects.get(pk=a["id"]).parent_id is None


def test_a_drag_with_all_it_moves_is_one_step_that_undo_takes_back(plan):
    a = plan.task("A", start_on="2026-03-02")
    b = plan.task("B", start_on="2026-03-03")
    edits = [{"id": task["id"], "version": 1, "start_on": "2026-03-05"} for task in (a, b)]
    answer = plan.api.patch(f"{plan.path}/tasks", {"edits": edits})
    assert [row["finish_on"] for row in answer.json()["items"]] == ["2026-03-05"] * 2
    undone = plan.undo(answer)
    assert undone.status_code == 200, undone.content
    bars = plan.bars()
    assert (bars["A"]["start_on"], bars["B"]["start_on"]) == ("2026-03-02", "2026-03-03")
    redone = plan.api.post(f"{plan.path}/undo", {"operation_id": undone.json()["operation_id"]})
    assert redone.status_code == 200
    assert plan.bars()["A"]["start_on"] == "2026-03-05"


def test_all_or_none_where_one_version_is_old(plan):
    a = plan.task("A", start_on="2026-03-02")
    b = plan.task("B", start_on="2026-03-03")
    plan.house.api("lead").patch(f"{plan.path}/tasks/{b['key']}", {"start_on": "2026-03-10"})
    edits = [{"id": task["id"], "version": 1, "start_on": "2026-03-05"} for task in (a, b)]
    answer = plan.api.patch(f"{plan.path}/tasks", {"edits": edits})
    assert answer.status_code == 409
    contested = answer.json()["contested"]["start_on"]
    assert [contested[side] for side in ("base", "theirs", "yours")] == [
        "2026-03-03",
        "2026-03-10",
        "2026-03-05",
    ]
    assert plan.bars()["A"]["start_on"] == "2026-03-02"


def test_deleting_takes_what_is_below_and_undo_brings_all_back_with_links(plan):
    top = plan.task("Top")
    a, b = plan.task("A", parent=top["id"]), plan.task("B", parent=top["id"])
    plan.tie(a, b, lag_days=2)
    gone = plan.api.post(f"{plan.path}/tasks/delete", {"ids": [top["id"]]})
    assert gone.status_code == 204
    assert plan.gantt()["tasks"] == []
    assert plan.api.get(f"{plan.path}/tasks/{a['key']}").status_code == 404
    assert plan.undo(gone).status_code == 200
    shown = plan.gantt()
    assert [(row["title"], row["depth"], row["is_summary"]) for row in shown["tasks"]] == [
        ("Top", 0, True),
        ("A", 1, False),
        ("B", 1, False),
    ]
    assert [(link["kind"], link["lag_days"]) for link in shown["links"]] == [("FS", 2)]


def test_undoing_a_creation_puts_it_into_the_trash(plan):
    answer = plan.api.post(f"{plan.path}/tasks", {"title": "A", "product": plan.house.product.pk})
    assert plan.undo(answer).status_code == 200
    assert Record.objects.get(title="A").deleted_at is not None


def test_a_contributor_reports_progress_on_their_own_tasks_only(plan):
    person = plan.person("Me", user=plan.house.users["contributor"].pk)
    mine, other = plan.task("Mine", person=person["id"]), plan.task("Other")
    api = plan.house.api("contributor")
    assert api.get(f"{plan.path}/tasks/{mine['key']}").json()["can"] == {
        "edit": False,
        "report_progress": True,
    }
    assert api.patch(f"{plan.path}/tasks/{mine['key']}", {"progress": 0.5}).json()["progress"] == 0.5
    assert api.patch(f"{plan.path}/tasks/{other['key']}", {"progress": 0.5}).status_code == 403
    assert api.patch(f"{plan.path}/tasks/{mine['key']}", {"effort_days": 9}).status_code == 403
    assert Task.objects.get(pk=mine["id"]).effort_days == 1


def test_a_circle_of_links_is_refused_and_its_way_named(plan):
    a, b, c = (plan.task(name) for name in "ABC")
    plan.tie(a, b)
    plan.tie(b, c, kind="SS")
    answer = plan.api.post(f"{plan.path}/task-links", {"predecessor": c["id"], "successor": a["id"]})
    assert answer.status_code == 409
    assert answer.json()["title"].endswith("SHOP-3 → SHOP-1 → SHOP-2 → SHOP-3.")
    twice = plan.api.post(f"{plan.path}/task-links", {"predecessor": a["id"], "successor": b["id"]})
    assert (twice.status_code, twice.json()["code"]) == (409, "task_link.exists")
    alone = plan.api.post(f"{plan.path}/task-links", {"predecessor": a["id"], "successor": a["id"]})
    assert (alone.status_code, alone.json()["code"]) == (422, "task_link.to_itself")
    assert TaskLink.objects.count() == 2


def test_links_change_and_go_and_undo_knows(plan):
    a, b = plan.task("A"), plan.task("B")
    link = plan.tie(a, b)
    path = f"{plan.path}/task-links/{link['id']}"
    changed = plan.api.patch(path, {"kind": "SS", "lag_days": 3})
    assert changed.json() | {"id": 0} == {
        "id": 0,
        "predecessor": a["id"],
        "successor": b["id"],
        "kind": "SS",
        "lag_days": 3,
    }
    removed = plan.api.delete(path)
    assert removed.status_code == 204
    assert plan.undo(removed).status_code == 200
    assert plan.undo(changed).status_code == 200
    back = TaskLink.objects.get()
    assert (back.kind, back.lag_days) == ("FS", 0)


def test_a_summary_cannot_be_linked_nor_moved_nor_a_linked_task_hold_others(plan):
    top = plan.task("Top")
    a, b = plan.task("A", parent=top["id"], start_on="2026-03-03", effort_days=2), plan.task("B")
    answer = plan.api.post(f"{plan.path}/task-links", {"predecessor": top["id"], "successor": b["id"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "task_link.of_summary")
    moved = plan.api.patch(f"{plan.path}/tasks/{top['key']}", {"start_on": "2026-03-04"})
    assert list(moved.json()["fields"]) == ["start_on", "finish_on"]
    plan.tie(a, b)
    held = plan.api.post(f"{plan.path}/tasks", {"title": "C", "parent": b["id"]})
    assert list(held.json()["fields"]) == ["parent"]
    top_row = plan.bars()["Top"]
    assert (top_row["start_on"], top_row["finish_on"], top_row["effort_days"]) == (
        "2026-03-03",
        "2026-03-04",
        2.0,
    )


def test_floats_critical_path_and_broken_links_on_the_gantt(plan):
    release = plan.release("R1", "2026-03-02", "2026-03-10")
    in_release = {"release": release["id"]}
    a = plan.task("A", start_on="2026-03-02", effort_days=3, **in_release)
    b = plan.task("B", start_on="2026-03-05", effort_days=4, **in_release)
    c = plan.task("C", start_on="2026-03-05", effort_days=1, **in_release)
    go = plan.task("Go", is_milestone=True, start_on="2026-03-11", **in_release)
    for before, after in ((a, b), (a, c), (b, go), (c, go)):
        plan.tie(before, after)
    shown = plan.gantt()
    bars = {row["title"]: row for row in shown["tasks"]}
    # A 2 to 4, B 5 to 10 March (Tuesday), the milestone at the end of the 11th.
    slack = {name: (row["total_float_days"], row["free_float_days"]) for name, row in bars.items()}
    assert slack == {"A": (1, 0), "B": (1, 1), "C": (4, 4), "Go": (0, 0)}
    assert [name for name, row in bars.items() if row["is_critical"]] == ["Go"]
    assert bars["Go"]["is_late"]
    assert not bars["B"]["is_late"]
    assert not any(link["is_broken"] for link in shown["links"])
    assert shown["releases"][0]["planned_finish_on"] == "2026-03-11"
    assert shown["releases"][0]["late_days"] == 1
    plan.api.patch(f"{plan.path}/tasks/{go['key']}", {"start_on": "2026-03-10"})
    tight = plan.bars()
    assert [name for name, row in tight.items() if row["is_critical"]] == ["A", "B", "Go"]
    plan.api.patch(f"{plan.path}/tasks/{c['key']}", {"start_on": "2026-03-04"})
    assert [link["is_broken"] for link in plan.gantt()["links"]] == [False, True, False, False]


def test_free_days_come_as_spans(plan):
    plan.task("A", start_on="2026-03-02")
    spans = plan.gantt()["non_working"]
    assert {"start_on": "2026-03-07", "finish_on": "2026-03-08"} in spans


def test_a_filtered_gantt_keeps_the_floats_of_the_whole_plan(plan):
    person = plan.person("P")
    top = plan.task("Top")
    a = plan.task("A", start_on="2026-03-02", person=person["id"], parent=top["id"])
    b = plan.task("B", start_on="2026-03-10")
    plan.tie(a, b)
    part = plan.gantt(f"?person={person['id']}")
    assert [row["title"] for row in part["tasks"]] == ["Top", "A"]
    assert part["tasks"][1]["free_float_days"] == 5
    assert part["links"] == []


@pytest.mark.parametrize("count", [1, 30])
def test_lists_cost_the_same_whatever_their_length(plan, django_assert_num_queries, count):
    before = None
    for n in range(count):
        requirement = plan.requirement(f"R{n}")
        task = plan.task(f"T{n}", start_on="2026-03-02", requirement=requirement["id"])
        if before:
            plan.tie(before, task)
        before = task
    api = plan.house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(4):
        assert api.get(f"{plan.path}/tasks").json()["total"] == count
    plan.gantt()  # the first in a process reads it
    with django_assert_num_queries(4):
        assert api.get(f"{plan.path}/gantt").json()["total"] == count
    with django_assert_num_queries(5):
        assert api.get(f"{plan.path}/gantt?requirement=none").json()["total"] == 0


@pytest.mark.parametrize(
    ("role", "read", "write"),
    [
        ("owner", 200, 201),
        ("lead", 200, 201),
        ("contributor", 200, 403),
        ("viewer", 200, 403),
        ("guest", 403, 403),
    ],
)
def test_who_may_read_and_write(house, role, read, write):
    api = house.api(role)
    for path in ("tasks", "gantt"):
        assert api.get(f"{house.path}/{path}").status_code == read
    body = {"title": "T", "product": house.product.pk}
    assert api.post(f"{house.path}/tasks", body).status_code == write


def test_strangers_learn_nothing(plan, foreign_house):
    a, b = plan.task("A"), plan.task("B")
    link = plan.tie(a, b)
    api, theirs = foreign_house.api("owner"), foreign_house.path
    assert api.get(f"{plan.path}/gantt").status_code == 404
    assert api.patch(f"{theirs}/tasks", {"edits": [{"id": a["id"], "title": "X"}]}).status_code == 404
    assert api.delete(f"{theirs}/task-links/{link['id']}").status_code == 404
    linked = api.post(f"{theirs}/task-links", {"predecessor": a["id"], "successor": b["id"]})
    assert linked.status_code == 422
    assert (Record.objects.get(pk=a["id"]).title, TaskLink.objects.count()) == ("A", 1)


def test_the_workspace_can_be_deleted_with_everything_in_it(plan):
    plan.person("A", "backend")
    release = plan.release("R1", "2026-03-02", "2026-03-13", capacities={"backend": 3})
    a, b = plan.task("A", release=release["id"]), plan.task("B", skill=plan.skill_ids()["backend"])
    plan.tie(a, b)
    assert plan.house.api("owner").delete(plan.path).status_code == 204
    assert Task.objects.count() == 2
    purge_workspace(plan.house.workspace.pk)  # as the daily job does when its time in the trash is over
    assert Task.objects.count() == 0
