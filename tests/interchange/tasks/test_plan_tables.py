"""A plan goes out as a table and comes in again: nothing changed changes nothing, and a changed cell is the change."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from planweave.interchange.models import ImportSession
from planweave.kernel.audit import first_broken_link
from planweave.planning.models import Task, TaskLink
from planweave.projects.models import Project
from planweave.resources.actions import create_person
from planweave.resources.models import Person

NOTHING = {"create": 0, "change": 0, "skip": 0, "error": 0, "left_out": 0}
ENGLISH = [
    "Outline",
    "ID",
    "Task name",
    "Start",
    "Finish",
    "Work (days)",
    "% Complete",
    "Assignee",
    "Predecessors",
]
PLAN = [
    ["1", 1, "Design", None, None, None, None, None, None],
    ["1.1", 2, "Draw", "2027-03-01", "2027-03-03", None, 0.5, "Ann", None],
    ["1.2", 3, "Calculate", "2027-03-04", "2027-03-05", 3, None, None, "2FS+1d"],
    ["2", 4, "Build", "2027-03-08", None, 2, None, "Ann", "1.2, 2SS"],
]


def workbook(rows, headings=ENGLISH):
    book = Workbook()
    for row in [headings, *rows]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


class Tables:
    def __init__(self, house, api, on_commit):
        self.house, self.api, self._on_commit = house, api, on_commit
        self.path = f"{house.path}/imports"

    def upload(self, content, name="plan.xlsx", about=""):
        file = SimpleUploadedFile(name, content)
        query = f"?about={about}" if about else ""
        return self.api.client.post(f"/api/v1{self.path}{query}", {"file": file}, headers=self.api.headers)

    def checked(self, content, name="plan.xlsx", about="", **body):
        read = self.upload(content, name, about)
        assert read.status_code == 201, read.content
        where = {"product": self.house.product.pk} | body
        answer = self.api.put(f"{self.path}/{read.json()['id']}/check", where)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def rows(self, session, action=""):
        return self.api.get(f"{self.path}/{session['id']}/rows?action={action}&limit=500").json()["items"]

    def commit(self, session):
        with self._on_commit(execute=True):
            answer = self.api.post(f"{self.path}/{session['id']}/commit")
        assert answer.status_code == 202, answer.content
        job = self.api.get(f"{self.house.path}/jobs/{answer.json()['job']}").json()
        assert job["state"] == "done", job
        return job["result"]

    def out(self, form="xlsx"):
        address = f"/api/v1{self.house.path}/gantt/table?format={form}"
        return self.api.client.get(address, headers=self.api.headers).content


@pytest.fixture
def tables(house, django_capture_on_commit_callbacks):
    create_person(house.actor("product_manager"), {"name": "Ann"})
    return Tables(house, house.api("product_manager"), django_capture_on_commit_callbacks)


def cells(content, form):
    """What stands in the table: a workbook also holds when it was written."""
    if form == "csv":
        return content
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(content)).active.iter_rows()]


def by_title():
    found = Task.objects.filter(record__deleted_at=None).select_related("record", "person")
    return {task.record.title: task for task in found}


def links():
    names = ("predecessor__record__title", "successor__record__title", "kind", "lag_days")
    return set(TaskLink.objects.values_list(*names))


def test_a_plan_of_another_tool_comes_in_as_a_new_project_and_is_undone_as_one_step(house, tables):
    session = tables.checked(workbook(PLAN), "Brakes.xlsx", project="new")
    assert (session["about"], session["counts"]) == ("tasks", NOTHING | {"create": 4})
    assert Task.objects.count() == Project.objects.count() == 0

    result = tables.commit(session)

    found = by_title()
    draw, calculate, build = found["Draw"], found["Calculate"], found["Build"]
    assert draw.parent_id == calculate.parent_id == found["Design"].pk
    assert (str(draw.start_on), str(draw.finish_on), draw.effort_days, draw.progress) == (
        "2027-03-01",
        "2027-03-03",
        3.0,
        0.5,
    )
    assert (draw.person.name, calculate.person, calculate.effort_days) == ("Ann", None, 3.0)
    assert (str(build.start_on), str(build.finish_on)) == ("2027-03-08", "2027-03-09")
    assert links() == {
        ("Draw", "Calculate", "FS", 1),
        ("Calculate", "Build", "FS", 0),
        ("Draw", "Build", "SS", 0),
    }
    project = Project.objects.select_related("record").get()
    assert (project.record.title, str(project.start_on), result["project"]) == (
        "Brakes",
        "2027-03-01",
        project.pk,
    )
    assert {task.project_id for task in found.values()} == {project.pk}

    again = tables.checked(workbook(PLAN), "Brakes.xlsx", project=project.pk)
    assert again["counts"] == NOTHING | {"skip": 4}
    undone = tables.api.post(f"{house.path}/undo", {"operation_id": result["operation_id"]})
    assert undone.status_code == 200
    assert by_title() == {}
    assert TaskLink.objects.count() == 0
    assert first_broken_link(house.workspace.pk) is None


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_out_in_out_is_equal_and_a_changed_cell_is_the_only_change(house, tables, form, language):
    tables.commit(tables.checked(workbook(PLAN), project="new"))
    tables.api = house.api("product_manager", language)
    written = tables.out(form)
    session = tables.checked(written, f"plan.{form}")
    assert (session["about"], session["counts"]) == ("tasks", NOTHING | {"skip": 4})

    if form == "xlsx":
        book = load_workbook(io.BytesIO(written))
        for row in book.active.iter_rows(min_row=2):
            if row[2].value == "Calculate":
                row[7].value = 25
            elif row[2].value == "Build":
                row[4].value, row[10].value = "2027-03-09", row[10].value.split(",")[0] + "+2d"
        content = io.BytesIO()
        book.save(content)
        changed = content.getvalue()
    else:
        rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
        for row in rows[1:]:
            if row[2] == "Calculate":
                row[7] = "25"
            elif row[2] == "Build":
                row[4], row[10] = "2027-03-09", row[10].split(",")[0] + "FS+2d"
        target = io.StringIO()
        csv.writer(target).writerows(rows)
        changed = target.getvalue().encode("gb18030" if language == "zh" else "utf-16")
    session = tables.checked(changed, f"plan.{form}")
    assert session["counts"] == NOTHING | {"change": 2, "skip": 2}
    shown = {row["title"]: (row["changes"], row["labels"]) for row in tables.rows(session, "change")}
    assert shown["Calculate"][0] == {"progress": ["0%", "25%"]}
    assert shown["Calculate"][1] == {"progress": "进度" if language == "zh" else "Progress"}
    moved = shown["Build"][0]
    assert moved["start_on"] == ["2027-03-08", "2027-03-09"]
    assert moved["predecessors"][1].count("+2d") == 1
    result = tables.commit(session)
    found = by_title()
    assert (str(found["Build"].start_on), str(found["Build"].finish_on)) == ("2027-03-09", "2027-03-09")
    assert found["Calculate"].progress == 0.25
    assert len(links()) == 2
    assert tables.api.post(f"{house.path}/undo", {"operation_id": result["operation_id"]}).status_code == 200
    assert cells(tables.out(form), form) == cells(written, form)


WRONG = {
    "an unknown person": ({1: {7: "Nobody"}}, "H3", "There is no “Nobody” here."),
    "a circle": ({1: {8: "3"}}, "I3", "These tasks would wait for each other in a circle"),
    "itself": ({1: {8: "2"}}, "I3", "A task cannot wait for itself."),
    "a task that holds others": ({3: {8: "1"}}, "I5", "1 holds other tasks."),
    "an unknown task": ({3: {8: "77"}}, "I5", "It waits for “77”"),
    "an unclear lag": ({3: {8: "2FS+50%"}}, "I5", "“2FS+50%” is not understood."),
    "a key that is not here": ({3: {1: "SHOP-999"}}, "B5", "There is no task SHOP-999 here."),
    "an outline that leads nowhere": ({3: {0: "7.1"}}, "A5", "No row above has the number"),
    "turned dates": ({1: {4: "2027-02-01"}}, "E3", "The finish cannot be before the start."),
    "too much progress": ({1: {6: 700}, 2: {6: 0.5}, 3: {6: 0.2}}, "G3", None),
    "no date": ({1: {3: "soon"}}, "D3", None),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_cell_keeps_its_row_out_and_says_where_and_why(tables, house, case):
    cells, place, words = WRONG[case]
    prefix = house.product.key_prefix
    rows = [list(row) for row in PLAN]
    for number, values in cells.items():
        for column, value in values.items():
            rows[number][column] = value.replace("SHOP", prefix) if isinstance(value, str) else value
    session = tables.checked(workbook(rows), project="new")
    told = {
        issue["cell"]: issue["message"]
        for row in tables.rows(session, "error")
        for issue in row["issues"]
        if issue["severity"] == "error"
    }
    assert place in told, told
    if words:
        assert told[place].startswith(words.replace("SHOP", prefix))
    assert session["counts"]["error"] >= 1
    assert Task.objects.count() == 0


def test_hostile_files_are_refused_whole_and_nothing_is_written(tables):
    wide = workbook([["x"] * 300], [f"c{number}" for number in range(300)])
    for content, name in (
        (wide, "wide.xlsx"),
        (b"PK\x03\x04" + b"\0" * 64, "bomb.xlsx"),
        (b"\0\xff" * 99, "x.csv"),
    ):
        answer = tables.upload(content, name, "tasks")
        assert answer.status_code == 422, name
        assert len(answer.json()["title"]) > 10
    assert ImportSession.objects.count() == 0


def test_what_a_person_leaves_out_stays_out_with_what_lies_in_it(tables, house):
    session = tables.checked(workbook(PLAN), project="new")
    left = tables.api.put(f"{tables.path}/{session['id']}/left-out", {"rows": [2]}).json()
    assert (left["left_out"], left["counts"]) == ([2, 3, 4], NOTHING | {"create": 1, "left_out": 3})
    [row] = tables.rows(session, "create")
    assert [issue["message"] for issue in row["issues"]] == [
        "#4 is left out, so the reference to it is left out too.",
        "#3 is left out, so the reference to it is left out too.",
    ]
    tables.commit(session)
    assert set(by_title()) == {"Build"}
    assert links() == set()


def test_somebody_who_was_faster_stops_the_import_and_a_table_can_be_read_as_the_other_kind(tables, house):
    tables.commit(tables.checked(workbook(PLAN), project="new"))
    book = load_workbook(io.BytesIO(tables.out()))
    for row in book.active.iter_rows(min_row=2):
        if row[2].value == "Build":
            row[2].value = "Build it"
    content = io.BytesIO()
    book.save(content)
    session = tables.checked(content.getvalue())
    tables.api.patch(f"{house.path}/tasks/{by_title()['Build'].record.key}", {"progress": 0.5})
    with tables._on_commit(execute=True):
        job = tables.api.post(f"{tables.path}/{session['id']}/commit").json()["job"]
    told = tables.api.get(f"{house.path}/jobs/{job}").json()
    assert (told["state"], "Build it" in by_title()) == ("failed", False)
    assert Person.objects.count() == 1

    other = tables.upload(content.getvalue()).json()
    assert other["about"] == "tasks"
    taken = tables.api.put(f"{tables.path}/{other['id']}/about", {"about": "table"}).json()
    assert (taken["about"], taken["counts"]) == ("table", None)
    fields = {column["heading"]: column["used"] and column["used"]["field"] for column in taken["columns"]}
    assert (fields["Title"], fields["Outline"]) == ("title", None)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_template_comes_in_without_a_fault(house, tables, language):
    tables.api = house.api("product_manager", language)
    answer = tables.api.client.get(f"/api/v1{tables.path}/template?about=tasks", headers=tables.api.headers)
    session = tables.checked(answer.content, project="new")
    assert (session["about"], session["counts"]) == ("tasks", NOTHING | {"create": 5})
    assert [issue for row in tables.rows(session) for issue in row["issues"]] == []
    assert [column["heading"] for column in session["columns"] if column["used"] is None] == []
