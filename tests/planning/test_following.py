"""Only tasks that said so follow by themselves, in the same step; constraints bind a drag."""

import pytest


def test_only_what_follows_by_itself_moves_and_undo_takes_all_back(plan) -> None:
    a = plan.task("A", effort_days=2, start_on="2026-03-02")
    b = plan.task("B", effort_days=1, start_on="2026-03-04", is_auto=True)
    c = plan.task("C", effort_days=1, start_on="2026-03-05", is_auto=True)
    d = plan.task("D", effort_days=1, start_on="2026-03-04")
    for before, after in ((a, b), (b, c), (a, d)):
        plan.tie(before, after)
    answer = plan.api.patch(
        f"{plan.path}/tasks", {"edits": [{"id": a["id"], "version": 1, "start_on": "2026-03-04"}]}
    )
    assert [row["title"] for row in answer.json()["items"]] == ["A", "B", "C"]
    bars = plan.bars()
    assert {name: bars[name]["start_on"] for name in "ABCD"} == {
        "A": "2026-03-04",
        "B": "2026-03-06",
        "C": "2026-03-09",
        "D": "2026-03-04",
    }
    links = {link["successor"]: link["is_broken"] for link in plan.gantt()["links"]}
    assert (links[b["id"]], links[c["id"]], links[d["id"]]) == (False, False, True)
    assert plan.undo(answer).status_code == 200
    bars = plan.bars()
    assert [bars[name]["start_on"] for name in "ABC"] == ["2026-03-02", "2026-03-04", "2026-03-05"]


@pytest.mark.parametrize(
    ("kind", "day", "start_on", "said"),
    [
        ("start_no_earlier", "2026-03-06", "2026-03-05", "must not begin before 2026-03-06."),
        ("start_no_later", "2026-03-04", "2026-03-05", "must begin by 2026-03-04."),
        ("finish_no_earlier", "2026-03-06", "2026-03-04", "must not finish before 2026-03-06."),
        ("finish_no_later", "2026-03-05", "2026-03-05", "must finish by 2026-03-05."),
        ("must_start", "2026-03-09", "2026-03-10", "must begin on 2026-03-09."),
        ("must_finish", "2026-03-10", "2026-03-10", "must finish on 2026-03-10."),
    ],
)
def test_a_drag_says_which_constraint_it_would_break(plan, kind, day, start_on, said) -> None:
    # Two days of work that stand right: their constraint is kept until somebody drags them.
    right = {"start_no_later": "2026-03-04", "finish_no_later": "2026-03-04"}
    task = plan.task("T", effort_days=2, start_on=right.get(kind, "2026-03-09"))
    key = task["key"]
    body = {"constraint_kind": kind, "constraint_on": day}
    assert plan.api.patch(f"{plan.path}/tasks/{key}", body).status_code == 200
    shown = plan.api.post(f"{plan.path}/schedule/preview", {"task": task["id"], "start_on": start_on}).json()
    assert [one["sentence"]["text"] for one in shown["conflicts"]] == [f"{key} {said}"]


def test_interrupted_and_recurring_work_is_drawn_in_pieces(plan) -> None:
    task = plan.task("Split", effort_days=3, start_on="2026-03-02", pauses=[{"after_days": 1, "days": 2}])
    assert (task["finish_on"], task["effort_days"]) == ("2026-03-06", 3)
    rule = {
        "unit": "week",
        "weekdays": [2],
        "first_on": "2026-03-02",
        "until_on": "2026-03-20",
        "effort_days": 0.5,
    }
    meeting = plan.task("Weekly", recurrence=rule)
    assert (meeting["start_on"], meeting["finish_on"], meeting["effort_days"]) == (
        "2026-03-03",
        "2026-03-17",
        1.5,
    )
    bars = plan.bars()
    assert [(p["start_on"], p["finish_on"]) for p in bars["Split"]["pieces"]] == [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-05", "2026-03-06"),
    ]
    assert [p["start_on"] for p in bars["Weekly"]["pieces"]] == ["2026-03-03", "2026-03-10", "2026-03-17"]
    refused = plan.api.patch(f"{plan.path}/tasks/{task['key']}", {"pauses": [{"after_days": 9, "days": 1}]})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["pauses"])
    assert plan.bars()["Split"]["pauses"] == [{"after_days": 1, "days": 2}]


def test_as_late_as_possible_goes_along_with_what_waits_for_it(plan) -> None:
    """Learn leads to Show; both may wait for Launch, which is pinned; Learn goes back and forth with it."""
    learn = plan.task("Learn", effort_days=2, start_on="2026-03-02", is_auto=True)
    show = plan.task("Show", effort_days=1, start_on="2026-03-04", is_auto=True)
    launch = plan.task("Launch", effort_days=1, start_on="2026-03-13")
    plan.tie(learn, show)
    plan.tie(show, launch)
    late = {"constraint_kind": "as_late_as_possible"}
    answer = plan.api.patch(f"{plan.path}/tasks", {"edits": [{"id": learn["id"], **late}]})
    # The plan ends on the 13th: Show may begin on the 12th at the latest, and Learn ends the day before.
    assert [row["title"] for row in answer.json()["items"]] == ["Learn", "Show"]
    starts = {name: bar["start_on"] for name, bar in plan.bars().items()}
    assert starts == {"Learn": "2026-03-10", "Show": "2026-03-12", "Launch": "2026-03-13"}
    assert plan.undo(answer).status_code == 200
    assert plan.bars()["Learn"]["start_on"] == "2026-03-02"
    both = [{"id": task["id"], **late} for task in (learn, show)]
    assert plan.api.patch(f"{plan.path}/tasks", {"edits": both}).status_code == 200
    assert plan.bars()["Learn"]["start_on"] == "2026-03-10"
    # Launch two days earlier: both come back with it, first in the preview, then for good.
    wanted = {"task": launch["id"], "start_on": "2026-03-11"}
    shown = plan.api.post(f"{plan.path}/schedule/preview", wanted).json()
    assert [(row["title"], row["after"]["start_on"]) for row in shown["moved"]] == [
        ("Learn", "2026-03-06"),
        ("Show", "2026-03-10"),
        ("Launch", "2026-03-11"),
    ]
    assert shown["conflicts"] == []
    plan.api.patch(f"{plan.path}/tasks", {"edits": [{"id": launch["id"], "start_on": "2026-03-11"}]})
    starts = {name: bar["start_on"] for name, bar in plan.bars().items()}
    assert starts == {"Learn": "2026-03-06", "Show": "2026-03-10", "Launch": "2026-03-11"}
