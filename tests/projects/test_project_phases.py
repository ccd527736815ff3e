"""Projects through the API: begun from a template, on the Gantt, adapted, moved, computed, undone."""

from typing import Any

from harness.projects import Projects
from planweave.kernel.models import Activity, Record
from planweave.planning.models import Task
from planweave.projects.models import Criterion, MilestoneGate, Project
from planweave.reviews.models import MilestoneMeeting
from planweave.workspaces.models import Skill


def spans(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(row["title"], row["start_on"], row["finish_on"]) for row in rows]


def test_a_template_becomes_phases_and_milestones_on_the_gantt_and_one_undo_takes_them_back(
    projects: Projects,
) -> None:
    answer = projects.ask(
        "product_manager",
        "POST",
        "/projects",
        {
            "title": "Checkout anew",
            "product": projects.house.product.pk,
            "start_on": "2027-03-01",
            "deadline": "2027-05-28",
            "template": "waterfall",
        },
    )
    one = answer.json()
    assert (answer.status_code, one["key"], one["kind"], one["can"]["edit"]) == (
        201,
        "PRJ-1",
        "waterfall",
        True,
    )
    assert spans(one["phases"]) == [
        ("Analysis", "2027-03-01", "2027-03-17"),
        ("Design and prototype", "2027-03-18", "2027-04-05"),
        ("Development", "2027-04-06", "2027-05-06"),
        ("Test", "2027-05-07", "2027-05-19"),
        ("Deployment and release", "2027-05-20", "2027-05-28"),
    ]
    assert [(row["title"], row["on"], row["state"], len(row["criteria"])) for row in one["stones"]] == [
        ("Requirements reviewed", "2027-03-17", "planned", 3),
        ("Prototype reviewed", "2027-04-05", "planned", 3),
        ("Ready for test", "2027-05-06", "planned", 2),
        ("Tests passed", "2027-05-19", "planned", 3),
        ("Released", "2027-05-28", "planned", 3),
    ]
    assert MilestoneMeeting.objects.count() == 5
    gantt = projects.done("GET", f"/gantt?project={one['id']}")["tasks"]
    assert [row["is_phase"] for row in gantt] == [True, False] * 5
    chinese = projects.ask("lead", "GET", "/project-templates", language="zh").json()["items"]
    assert [row["code"] for row in chinese] == ["waterfall", "ipd", "scrum", "mixed"]
    ipd = [
        stone["name"].split()[0] for phase in chinese[1]["shape"]["phases"] for stone in phase["milestones"]
    ]
    assert ipd == [
        "TR1", "CDCP", "TR2", "TR3", "PDCP", "TR4", "TR5", "TR6", "ADCP", "GA", "LDCP", "EOL",
    ]  # fmt: skip
    assert projects.undo(answer).status_code == 200
    assert projects.done("GET", "/projects")["items"] == []
    assert projects.done("GET", "/gantt")["tasks"] == []


def test_tasks_below_a_phase_take_its_project_and_give_it_its_span_and_progress(projects: Projects) -> None:
    one = projects.begun()
    analysis, design = one["phases"][0], one["phases"][1]
    first = projects.task("Ask", parent=analysis["id"], start_on="2027-03-02", effort_days=3)
    projects.task("Write", parent=analysis["id"], start_on="2027-03-15", effort_days=5)
    assert (first["project"], projects.task("Beside")["project"]) == (one["id"], None)
    projects.done("PATCH", f"/tasks/{first['key']}", {"progress": 1})
    now = projects.done("GET", "/projects/PRJ-1")
    phase = now["phases"][0]
    assert spans([phase]) == [("Analysis", "2027-03-02", "2027-03-19")]
    assert (phase["window_finish_on"], phase["is_late"], phase["tasks"], phase["tasks_done"]) == (
        "2027-03-17",
        True,
        2,
        1,
    )
    assert (phase["progress"], now["progress"], now["effort_days"]) == (0.375, 0.375, 8)
    moved = projects.done("PATCH", f"/tasks/{first['key']}", {"parent": design["id"]})
    assert (moved["parent"], moved["project"]) == (design["id"], one["id"])
    row = projects.done("GET", "/projects")["items"][0]
    assert (row["finish_on"], row["next_milestone"]["title"]) == ("2027-05-28", "Requirements reviewed")


def test_another_start_moves_what_is_not_begun_after_a_preview(projects: Projects) -> None:
    one = projects.begun()
    analysis = one["phases"][0]["id"]
    begun = projects.task("Begun", parent=analysis, start_on="2027-03-01", effort_days=2)
    projects.done("PATCH", f"/tasks/{begun['key']}", {"progress": 0.5})
    free = projects.task("Free", parent=analysis, start_on="2027-03-05", effort_days=1, deadline="2027-03-08")
    projects.done("POST", "/task-links", {"predecessor": free["id"], "successor": begun["id"], "kind": "SS"})
    body = {"start_on": "2027-03-08"}
    writes = Activity.objects.count()
    seen = projects.done("POST", "/projects/PRJ-1/move/preview", body)
    assert Activity.objects.count() == writes
    # Ten of the template's tasks but the phase that has begun, and the free task.
    assert (seen["days"], len(seen["moves"])) == (5, 10)
    assert [(row["title"], row["why"]) for row in seen["stays"]] == [
        ("Analysis", "begun"),
        ("Begun", "begun"),
    ]
    moved = next(row for row in seen["moves"] if row["title"] == "Free")
    assert (moved["before_start_on"], moved["start_on"], moved["is_late"]) == (
        "2027-03-05",
        "2027-03-12",
        True,
    )
    stale = projects.ask("product_manager", "POST", "/projects/PRJ-1/move", body | {"start_on": "2028-01-01"})
    assert (stale.status_code, list(stale.json()["fields"])) == (422, ["deadline"])
    assert Project.objects.get().start_on.isoformat() == "2027-03-01"
    answer = projects.ask("product_manager", "POST", "/projects/PRJ-1/move", body)
    after = answer.json()
    assert (after["start_on"], after["deadline"]) == ("2027-03-08", "2027-05-28")
    assert spans(after["phases"])[1] == ("Design and prototype", "2027-03-25", "2027-04-12")
    assert after["stones"][0]["on"] == "2027-03-24"
    assert Task.objects.get(record__title="Requirements reviewed").constraint_on.isoformat() == "2027-03-24"
    assert projects.undo(answer).status_code == 200
    back = projects.done("GET", "/projects/PRJ-1")
    assert (back["start_on"], spans(back["phases"])[1:]) == ("2027-03-01", spans(one["phases"])[1:])


def test_days_follow_from_estimates_people_and_what_is_awaited_from_outside(projects: Projects) -> None:
    projects.done("POST", "/people", {"name": "Ann", "skills": ["backend"]})
    skills = {row["name"]: row["id"] for row in projects.done("GET", "")["skills"]}
    one = projects.begun(deadline="2027-03-31")
    build = one["phases"][2]["id"]
    release = projects.done(
        "POST", "/releases", {"name": "R1", "start_on": "2027-03-01", "finish_on": "2027-03-12"}
    )
    fields = {"parent": build, "skill": skills["backend"], "release": release["id"]}
    first = projects.task("One", effort_days=5, **fields)
    second = projects.task("Two", effort_days=5, **fields)
    lost = projects.task("Nobody", parent=build, effort_days=2, skill=_skill(projects, "welding"))
    projects.done("PUT", f"/projects/PRJ-1/deliveries/{release['id']}", {"goal": "Ann can pay"})
    got = projects.done("GET", "/projects/PRJ-1/deliveries")
    # One person, ten days from Monday the 1st of March on: until Friday the 12th.
    assert got["project"] == {"computed_on": "2027-03-12", "promised_on": "2027-03-31", "slack_days": 13}
    [delivery] = got["deliveries"]
    assert (delivery["name"], delivery["goal"], delivery["computed_on"], delivery["slack_days"]) == (
        "R1",
        "Ann can pay",
        "2027-03-12",
        0,
    )
    assert got["unstaffed"] == [lost["key"]]
    factor = {"name": "Bank interface", "expected_on": "2027-03-08", "delay_days": 2, "tasks": [second["id"]]}
    made = projects.ask("product_manager", "POST", "/projects/PRJ-1/factors", factor)
    [awaited] = made.json()["factors"]
    assert (awaited["is_there_on"], [row["key"] for row in awaited["tasks"]]) == (
        "2027-03-09",
        [second["key"]],
    )
    got = projects.done("GET", "/projects/PRJ-1/deliveries")
    assert (got["deliveries"][0]["computed_on"], got["deliveries"][0]["slack_days"]) == ("2027-03-16", -2)
    assert got["driven_by"] == [awaited["key"]]
    later = projects.done("PATCH", f"/factors/{awaited['key']}", {"delay_days": 4, "tasks": [first["id"]]})
    assert later["factors"][0]["is_there_on"] == "2027-03-11"
    assert [row["key"] for row in later["factors"][0]["tasks"]] == [first["key"]]
    wrong = projects.ask(
        "product_manager", "POST", "/projects/PRJ-1/factors", factor | {"delay_days": -1, "name": "x"}
    )
    assert (wrong.status_code, list(wrong.json()["fields"])) == (422, ["delay_days"])
    assert Record.objects.filter(title="x").count() == 0


def _skill(projects: Projects, name: str) -> int:
    """A skill that nobody has."""
    return Skill.objects.create(workspace=projects.house.workspace, name=name).pk


def test_a_project_is_kept_as_a_template_and_comes_back_in_its_shape(projects: Projects) -> None:
    projects.begun()
    kept = projects.done("POST", "/projects/PRJ-1/template", {"name": "Our way"})
    assert (kept["is_own"], kept["usual_days"]) == (True, 65)
    taken = projects.ask("product_manager", "POST", "/projects/PRJ-1/template", {"name": "Our way"})
    assert (taken.status_code, taken.json()["code"]) == (409, "project.template_taken")
    again = projects.begun(title="Again", template=kept["code"])
    first = projects.done("GET", "/projects/PRJ-1")
    assert spans(again["phases"]) == spans(first["phases"])
    assert [row["on"] for row in again["stones"]] == [row["on"] for row in first["stones"]]
    assert [[c["text"] for c in row["criteria"]] for row in again["stones"]] == [
        [c["text"] for c in row["criteria"]] for row in first["stones"]
    ]
    projects.done("DELETE", f"/project-templates/{kept['code']}")
    assert len(projects.done("GET", "/project-templates")["items"]) == 4


def test_wrong_values_are_refused_with_a_sentence_each_and_nothing_is_written(projects: Projects) -> None:
    product = projects.house.product.pk
    wrong = {
        "title": " ",
        "product": product,
        "owner": projects.house.users["viewer"].pk,
        "start_on": "2027-03-01",
        "deadline": "2027-02-01",
        "template": "ipd",
    }
    refused = projects.ask("product_manager", "POST", "/projects", wrong)
    assert (refused.status_code, sorted(refused.json()["fields"])) == (422, ["deadline", "owner", "title"])
    phases = [{"name": "x", "start_on": "2027-03-02", "finish_on": "2027-03-01"}]
    turned = wrong | {"title": "T", "owner": None, "deadline": None, "phases": phases}
    assert projects.ask("product_manager", "POST", "/projects", turned).status_code == 422
    unknown = projects.ask("product_manager", "POST", "/projects", turned | {"template": "kanban"})
    assert unknown.json()["title"] == "There is no template “kanban”."
    assert projects.ask("contributor", "POST", "/projects", turned).status_code == 403
    counts = (Project.objects.count(), Task.objects.count(), MilestoneGate.objects.count())
    assert (*counts, Criterion.objects.count()) == (0, 0, 0, 0)


def test_what_lies_below_a_task_goes_along_to_its_project_and_back(projects: Projects) -> None:
    """Two levels deep, in one step; what is taken out in the same step stays behind."""
    project = projects.begun()
    phase = project["phases"][0]["id"]
    above = projects.task("Above")["id"]
    below, beside = (projects.task(title, parent=above)["id"] for title in ("Below", "Beside"))
    deep = projects.task("Deep", parent=below)["id"]
    answer = projects.ask(
        "product_manager",
        "PATCH",
        "/tasks",
        {"edits": [{"id": beside, "parent": None}, {"id": above, "parent": phase}]},
    )
    assert answer.status_code == 200
    of = dict(Task.objects.values_list("record_id", "project_id"))
    assert [of[pk] for pk in (above, below, deep, beside)] == [project["id"]] * 3 + [None]
    projects.undo(answer)
    of = dict(Task.objects.values_list("record_id", "project_id"))
    assert [of[pk] for pk in (above, below, deep, beside)] == [None] * 4
    assert dict(Task.objects.values_list("record_id", "parent_id"))[beside] == above
