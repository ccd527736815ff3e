"""Baselines of a file are plan baselines here, and plan baselines are baselines of a file."""

from lxml import etree

from factories.mspdi_files import assignment, mspdi, resource, task
from planweave.interchange.mspdi.order import out_of_order
from planweave.planning.actions.tasks import Edit, change_tasks
from planweave.planning.models import Task
from planweave.scenarios.actions.copies import take_plan_baseline
from planweave.scenarios.models import CopiedRow, PlanCopy


def frozen(number, first, last, *, hours=16, more=""):
    return (
        f"<Baseline><Number>{number}</Number><Start>2026-03-{first}</Start><Finish>2026-03-{last}</Finish>"
        f"<Duration>PT{hours}H0M0S</Duration><DurationFormat>7</DurationFormat><Work>PT{hours}H0M0S</Work>{more}"
        "</Baseline>"
    )


def of_assignment(number, hours):
    return f"<Baseline><Number>{number}</Number><Work>PT{hours}H0M0S</Work></Baseline>"


def plan():
    """Two tasks below a summary: baseline 0 of both, baseline 3 of the first with a cost, frozen work of two people."""
    whole = frozen(0, "02T08:00:00", "06T17:00:00", hours=40)
    assigned = assignment(1, 2, 1).replace("</Assignment>", of_assignment(0, 4) + "</Assignment>")
    helped = assignment(2, 2, 2).replace("</Assignment>", of_assignment(0, 12) + "</Assignment>")
    return mspdi(
        task(1, "Design", Summary=1, Finish="2026-03-06T17:00:00", more=whole)
        + task(
            2,
            "Draw",
            level=2,
            more=frozen(0, "02T08:00:00", "03T12:00:00", hours=12)
            + frozen(3, "04T13:00:00", "05T17:00:00", hours=12, more="<Cost>500</Cost>"),
        )
        + task(3, "Calculate", level=2, more=frozen(0, "04T08:00:00", "05T17:00:00")),
        resources=resource(1, "Ann") + resource(2, "Bo"),
        assignments=assigned + helped,
    )


def rows_of(name):
    rows = CopiedRow.objects.filter(copy__name=name, kind="task").order_by("name")
    fields = ("start_on", "start_part", "finish_on", "finish_part", "effort_days")
    return {row.name: tuple(row.frozen[field] for field in fields) for row in rows}


def in_file(content, kind="Task"):
    """{(UID, number): texts of the baseline}."""
    root = etree.fromstring(content)
    return {
        (each.findtext("{*}UID"), baseline.findtext("{*}Number")): [child.text for child in baseline][1:]
        for each in root.iterfind(f"{{*}}{kind}s/{{*}}{kind}")
        for baseline in each.findall("{*}Baseline")
    }


def misplaced(content):
    """Where children stand otherwise than in the schema: in the files of these tests some do from the beginning."""
    found = set()
    for element in etree.fromstring(content).iter():
        name = etree.QName(element).localname
        found.add((name, out_of_order(name, [etree.QName(child).localname for child in element])))
    return {(name, pair) for name, pair in found if pair}


def test_baselines_come_in_as_plan_baselines_and_go_out_of_use_with_the_import(house, plans):
    session = plans.checked(plan())
    assert session["baselines"] == [
        {"number": 0, "name": "Brakes: baseline", "tasks": 2, "action": "create"},
        {"number": 3, "name": "Brakes: baseline 3", "tasks": 1, "action": "create"},
    ]
    told = {line["code"]: (line["count"], line["names"]) for line in session["report"]}
    assert told["baseline_figures"] == (3, ["Draw"])
    assert "baselines" not in told
    assert "Baseline" not in session["kept"]["Task"]
    assert PlanCopy.objects.count() == 0

    result = plans.commit(session)

    assert rows_of("Brakes: baseline") == {
        "Calculate": ("2026-03-04", 0.0, "2026-03-05", 1.0, 2.0),
        "Design": (None, 0.0, None, 1.0, 1.0),
        "Draw": ("2026-03-02", 0.0, "2026-03-03", 0.5, 1.5),
    }
    assert rows_of("Brakes: baseline 3")["Draw"] == ("2026-03-04", 0.5, "2026-03-05", 1.0, 1.5)
    drawn = CopiedRow.objects.get(copy__name="Brakes: baseline", name="Draw")
    people = {row.ref: row.name for row in CopiedRow.objects.filter(copy=drawn.copy, kind="person")}
    assert (people[drawn.frozen["person"]], Task.objects.get(pk=drawn.ref).person.name) == ("Bo", "Ann")
    compared = plans.api.get(f"{house.path}/plan-baselines/{drawn.copy_id}/compare").json()
    assert {row["title"]: row["finish_days"] for row in compared["items"]} == {"Calculate": -2, "Draw": 0}

    assert plans.undo(result).status_code == 200
    assert (PlanCopy.objects.count(), PlanCopy.objects.filter(withdrawn_at=None).count()) == (2, 0)


def test_import_export_import_makes_no_second_baseline_and_a_new_one_goes_out(house, plans):
    project = plans.take(plan())["project"]
    before = in_file(plan())
    assert in_file(plans.export(project)) == before
    names = ["Brakes: baseline", "Brakes: baseline 3"]
    again = plans.checked(plans.export(project), project)
    assert [(each["name"], each["action"]) for each in again["baselines"]] == [
        (name, "same") for name in names
    ]
    plans.commit(again)
    assert sorted(PlanCopy.objects.values_list("name", flat=True)) == names

    lead = house.actor("product_manager")
    calculated = Task.objects.get(record__title="Calculate")
    change_tasks(lead, [Edit(id=calculated.pk, version=None, values={"start_on": "2026-03-09"})])
    take_plan_baseline(lead, name="Agreed", scope={"kind": "project", "project": project})
    written = plans.export(project)
    added = {place: texts for place, texts in in_file(written).items() if place not in before}
    assert added == {
        ("2", "1"): ["2026-03-02T08:00:00", "2026-03-03T17:00:00", "PT16H0M0S", "7", "PT16H0M0S"],
        ("3", "1"): ["2026-03-09T08:00:00", "2026-03-10T17:00:00", "PT16H0M0S", "7", "PT16H0M0S"],
    }
    work = {place: texts for place, texts in in_file(written, "Assignment").items() if place[1] == "1"}
    assert work == {("1", "1"): ["2026-03-02T08:00:00", "2026-03-03T17:00:00", "PT16H0M0S"]}
    assert misplaced(written) == misplaced(plan())
    again = plans.checked(written, project)
    assert [(each["number"], each["name"], each["action"]) for each in again["baselines"]] == [
        (0, names[0], "same"),
        (1, "Agreed", "same"),
        (3, names[1], "same"),
    ]
    plans.commit(again)
    assert PlanCopy.objects.count() == 3
    assert plans.export(project) == written
