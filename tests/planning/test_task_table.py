"""The plan as a table: tree, links in the usual notation, and text that stays text."""

import csv
import io

import openpyxl
import pytest

from planweave.planning.task_table import outline_numbers, predecessors_of


def test_outline_numbers_say_the_tree():
    assert outline_numbers([0, 1, 1, 2, 0, 1]) == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]


def test_links_are_written_as_people_write_them():
    tasks = [{"id": n, "key": f"A-{n}"} for n in (1, 2, 3)]
    links = [
        {"predecessor": 1, "successor": 3, "kind": "FS", "lag_days": 0},
        {"predecessor": 2, "successor": 3, "kind": "SS", "lag_days": -2},
        {"predecessor": 1, "successor": 2, "kind": "FS", "lag_days": 3},
    ]
    assert predecessors_of(tasks, links) == {3: "A-1, A-2SS-2d", 2: "A-1FS+3d"}


@pytest.mark.django_db
def test_a_plan_goes_out_as_workbook_and_csv(plan):
    release = plan.release("R1", "2026-03-02", "2026-04-30")
    top = plan.task("=1+1", release=release["id"])
    fields = {"parent": top["id"], "start_on": "2026-03-02", "effort_days": 2}
    a = plan.task("A", **fields, constraint_kind="start_no_earlier", constraint_on="2026-03-02")
    b = plan.task("B", **fields)
    plan.tie(a, b, kind="SS", lag_days=1)
    answer = plan.api.get(f"{plan.path}/gantt/table?format=xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows())
    assert [[cell.value for cell in row[:3]] for row in rows[1:]] == [
        ["1", top["key"], "=1+1"],
        ["1.1", a["key"], "A"],
        ["1.2", b["key"], "B"],
    ]
    assert rows[1][2].data_type == "s"
    assert [row[10].value for row in rows[1:]] == [None, None, f"{a['key']}SS+1d"]
    assert (rows[2][4].value, rows[2][6].value, rows[2][11].value) == (
        "2026-03-02",
        2,
        "Start no earlier than",
    )
    lines = plan.api.get(f"{plan.path}/gantt/table?format=csv&language=en").content.decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(lines)))
    assert len(table) == 4
    assert table[1][2] == "'=1+1"
    assert plan.house.api("guest").get(f"{plan.path}/gantt/table").status_code == 403
