"""A plan file comes in through the public API as its dry run says, is kept whole, and goes out with what changed."""

import pytest
from lxml import etree

from factories.mspdi_files import assignment, brakes, link, mspdi, resource, task
from planweave.interchange.mspdi.models import PlanElement, PlanFile
from planweave.kernel.models import Activity
from planweave.planning.actions.links import change_link
from planweave.planning.actions.tasks import Edit, change_tasks, delete_tasks
from planweave.planning.models import Task, TaskLink
from planweave.projects.models import Project
from planweave.resources.models import Person

NOTHING = {"create": 0, "change": 0, "conflict": 0, "gone": 0, "deleted": 0, "skip": 0}


def by_title():
    return {
        task.record.title: task
        for task in Task.objects.filter(record__deleted_at=None).select_related("record")
    }


def change(house, of, **values):
    edit = Edit(id=by_title()[of].pk, version=None, values=values)
    return change_tasks(house.actor("product_manager"), [edit])


def in_file(content, uid):
    root = etree.fromstring(content)
    return next(each for each in root.iterfind("{*}Tasks/{*}Task") if each.findtext("{*}UID") == str(uid))


def texts(element):
    return {etree.QName(child).localname: child.text for child in element if not len(child)}


def test_a_plan_comes_in_as_its_dry_run_says(house, plans):
    session = plans.checked(brakes())
    assert session["counts"] == NOTHING | {"create": 4}
    assert by_title() == {}
    told = {line["code"]: (line["count"], line["names"]) for line in session["report"]}
    assert told == {
        "baselines": (1, ["Calculate"]),
        "notes": (1, ["Draw"]),
        "custom_fields": (1, ["Calculate"]),
        "link_summary": (1, ["Approved"]),
        "lag_rounded": (1, ["Calculate"]),
        "shared_tasks": (1, ["Draw"]),
        "material": (1, ["Steel"]),
        "rates": (1, ["Ann Example"]),
        "calendars": (1, ["Standard"]),
    }

    result = plans.commit(session)

    found = by_title()
    assert set(found) == {"Design", "Draw", "Calculate", "Approved"}
    draw, calculate, approved = found["Draw"], found["Calculate"], found["Approved"]
    assert draw.parent_id == calculate.parent_id == found["Design"].pk
    assert (str(draw.start_on), draw.start_part, str(draw.finish_on), draw.finish_part) == (
        "2026-03-02",
        0.0,
        "2026-03-03",
        1.0,
    )
    assert (str(calculate.start_on), calculate.start_part) == ("2026-03-04", 0.5)
    assert (str(calculate.finish_on), calculate.finish_part) == ("2026-03-06", 0.5)
    assert (draw.progress, draw.effort_days, str(draw.deadline)) == (0.5, 2.0, "2026-03-05")
    assert (calculate.constraint_kind, str(calculate.constraint_on)) == ("start_no_earlier", "2026-03-04")
    assert (approved.is_milestone, str(approved.finish_on), approved.finish_part) == (True, "2026-03-06", 1.0)
    assert draw.person.name == "Ann Example"
    assert calculate.person is None
    links = TaskLink.objects.values_list(
        "predecessor__record__title", "successor__record__title", "kind", "lag_days"
    )
    assert set(links) == {("Draw", "Calculate", "FS", 1), ("Calculate", "Approved", "FF", 0)}
    project = Project.objects.select_related("record").get(pk=result["project"])
    assert (project.record.title, str(project.start_on)) == ("Brakes", "2026-03-02")
    assert set(Person.objects.values_list("name", flat=True)) == {"Ann Example", "Bob Example"}
    assert Activity.objects.filter(kind="PlanImported").count() == 1

    assert plans.undo(result).status_code == 200
    assert by_title() == {}
    assert Person.objects.count() == 2


def test_what_changed_here_is_written_and_all_else_goes_out_as_it_came(house, plans):
    project = plans.take(brakes())["project"]
    change(house, "Draw", title="Draw twice", start_on="2026-03-03")
    change_link(house.actor("product_manager"), TaskLink.objects.get(kind="FF").pk, kind="FS", lag_days=2)
    change(house, "Calculate", person=Person.objects.get(name="Bob Example").pk)

    content = plans.export(project)

    drawn = texts(in_file(content, 2))
    assert (drawn["Name"], drawn["Start"], drawn["Finish"], drawn["Duration"]) == (
        "Draw twice",
        "2026-03-03T08:00:00",
        "2026-03-04T17:00:00",
        "PT16H0M0S",
    )
    assert (drawn["Notes"], drawn["Deadline"]) == ("By hand first", "2026-03-05T17:00:00")
    calculated = in_file(content, 3)
    assert calculated.findtext("{*}Baseline/{*}Work") == "PT16H0M0S"
    assert calculated.findtext("{*}ExtendedAttribute/{*}Value") == "4711"
    assert calculated.findtext("{*}PredecessorLink/{*}LinkLag") == "2400"
    approved = in_file(content, 4).findall("{*}PredecessorLink")
    assert [[child.text for child in each] for each in approved] == [
        ["3", "1", "0", "9600", "7"],
        ["1", "1", "0", "0", "7"],
    ]
    staff = [
        tuple(each.findtext(f"{{*}}{name}") for name in ("TaskUID", "ResourceUID"))
        for each in etree.fromstring(content).iterfind("{*}Assignments/{*}Assignment")
    ]
    assert staff == [("2", "2"), ("2", "1"), ("3", "3"), ("3", "2")]
    again = plans.checked(content, project)
    assert again["counts"] == NOTHING | {"skip": 4}


def test_the_same_project_again_shows_what_each_side_changed(house, plans):
    project = plans.take(brakes())["project"]
    change(house, "Draw", title="Draw here", deadline="2026-03-09")
    theirs = mspdi(
        task(0, "Brakes", level=0, Summary=1)
        + task(1, "Design", Summary=1)
        + task(
            2,
            "Draw there",
            level=2,
            PercentComplete=80,
            Deadline="2026-03-05T17:00:00",
            Notes="By hand first",
        )
        + task(5, "Weigh", level=2)
        + task(4, "Approved", Start="2026-03-06T17:00:00", Finish="2026-03-06T17:00:00", Milestone=1),
    )
    session = plans.checked(theirs, project, people={})
    assert session["counts"] == NOTHING | {"create": 1, "conflict": 1, "gone": 1, "change": 1, "skip": 1}
    [conflict] = plans.rows(session, "conflict")
    shown = {
        each["field"]: (each["ours"], each["theirs"], each["is_conflict"]) for each in conflict["changes"]
    }
    assert shown == {
        "title": ("Draw here", "Draw there", True),
        "progress": ("50%", "80%", False),
        "person": ("Ann Example", "", False),
    }
    assert (conflict["choices"], conflict["chosen"]) == (["mine", "take", "leave"], "mine")
    [gone] = plans.rows(session, "gone")
    assert (gone["title"], gone["chosen"]) == ("Calculate", "leave")

    plans.choose(session, everything={"gone": "take"})
    result = plans.commit(session)

    found = by_title()
    assert set(found) == {"Design", "Draw here", "Weigh", "Approved"}
    assert (found["Draw here"].progress, str(found["Draw here"].deadline)) == (0.8, "2026-03-09")
    assert found["Draw here"].position < found["Weigh"].position
    content = plans.export(project)
    assert texts(in_file(content, 2))["Name"] == "Draw here"
    assert texts(in_file(content, 2))["Deadline"] == "2026-03-09T17:00:00"
    assert plans.checked(theirs, project)["counts"] == NOTHING | {"skip": 4}

    assert plans.undo(result).status_code == 200
    found = by_title()
    assert set(found) == {"Design", "Draw here", "Calculate", "Approved"}
    assert found["Draw here"].progress == 0.5
    assert plans.checked(brakes(), project)["counts"] == NOTHING | {"skip": 4}


def test_rows_that_stay_out_stay_out_with_what_is_below_them(house, plans):
    session = plans.checked(brakes())
    plans.choose(session, choices={"1": "leave"})
    project = plans.commit(session)["project"]
    assert set(by_title()) == {"Approved"}
    assert TaskLink.objects.count() == 0
    root = etree.fromstring(plans.export(project))
    assert [each.text for each in root.iterfind("{*}Tasks/{*}Task/{*}UID")] == ["0", "4"]


def test_a_task_deleted_here_comes_back_only_if_asked(house, plans):
    project = plans.take(brakes())["project"]
    delete_tasks(house.actor("product_manager"), [by_title()["Calculate"].pk])
    session = plans.checked(brakes(), project)
    assert session["counts"] == NOTHING | {"deleted": 1, "skip": 3}
    plans.commit(session)
    assert "Calculate" not in by_title()
    assert b"Calculate" not in plans.export(project)
    session = plans.checked(brakes(), project)
    plans.choose(session, choices={"3": "take"})
    plans.commit(session)
    assert by_title()["Calculate"].parent.title == "Design"


def test_a_plan_that_never_was_a_file_goes_out_and_comes_in_the_same(house, plans):
    """All four kinds of links, a summary, a milestone and people, written from nothing."""
    rows = "".join(
        task(uid, f"Task {uid}", links="" if uid == 1 else link(1, kind=uid - 2, lag=4800))
        for uid in range(1, 6)
    )
    content = mspdi(rows, resources=resource(1, "Ann"), assignments=assignment(1, 1, 1))
    project = plans.take(content)["project"]
    PlanElement.objects.all().delete()
    PlanFile.objects.all().delete()

    written = plans.export(project)

    session = plans.checked(written)
    plans.commit(session)
    pairs = {}
    for made in Task.objects.select_related("record", "person"):
        values = (made.start_on, made.finish_on, made.effort_days, made.person and made.person.name)
        pairs.setdefault(made.record.title, []).append(values)
    assert all(len(found) == 2 and found[0] == found[1] for found in pairs.values()), pairs
    kinds = TaskLink.objects.order_by("pk").values_list("successor__record__title", "kind", "lag_days")
    assert (
        sorted(kinds)[::2]
        == sorted(kinds)[1::2]
        == [
            ("Task 2", "FF", 1),
            ("Task 3", "FS", 1),
            ("Task 4", "SF", 1),
            ("Task 5", "SS", 1),
        ]
    )


@pytest.mark.parametrize("role", ["contributor", "guest"])
def test_only_who_plans_brings_a_plan_in(house, plans, role):
    plans.api = house.api(role)
    assert plans.upload(brakes()).status_code == 403
    assert PlanElement.objects.count() == 0
