"""Files written by Microsoft Project 2007, 2013 and 2019: in, out and in again, and nothing is lost or changed."""

import os
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from planweave.interchange.mspdi.child import lines_of
from planweave.interchange.mspdi.document import read_document
from planweave.interchange.mspdi.order import out_of_order
from planweave.interchange.mspdi.refusals import PlanRefused
from planweave.interchange.mspdi.values import KNOWN
from planweave.interchange.mspdi.writing import write

FOLDER = Path(os.environ.get("PLANWEAVE_DATA") or Path(__file__).parents[4] / "shared" / "data") / "mspdi"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(),
    reason=f"the public Microsoft Project files are not at {FOLDER}; set PLANWEAVE_DATA to their parent folder",
)
FAMILIES = (
    "assignment-assignments-project2019-mspdi.xml",
    "baselines.xml",
    "calendar-recurring-exceptions-project2013-mspdi.xml",
    "mspdinulltasks.xml",
    "mspdirelations.xml",
    "mspdiresource.xml",
    "mspdisplittask.xml",
    "mspditimephased.xml",
    "resource-type-project2007-mspdi.xml",
    "task-dates-project2019-mspdi.xml",
    "task-links-project2013-mspdi.xml",
)
PRIMAVERA = ("PredecessorCalendar.xml", "TwentyFourHourCalendar.xml")
"""These are no Microsoft Project files, whatever folder they are in."""


def files():
    return sorted(path for path in FOLDER.glob("*.xml") if path.name not in PRIMAVERA)


def name_of(element):
    return etree.QName(element).localname


def canonical(content):
    """The document without what XML does not count: white space between elements, quotes, order of attributes."""
    root = etree.fromstring(content)
    for element in root.iter():
        if len(element) and not (element.text or "").strip():
            element.text = None
        if not (element.tail or "").strip():
            element.tail = None
    return etree.tostring(root, method="c14n")


def misplaced(content):
    found = set()
    for element in etree.fromstring(content).iter():
        if pair := out_of_order(name_of(element), [name_of(child) for child in element]):
            found.add((name_of(element), *pair))
    return found


def test_reading_and_writing_alone_change_nothing():
    """In this process: the child that a server uses does the same, and starting it 78 times proves nothing more."""
    for path in files():
        content = path.read_bytes()
        first, *lines = lines_of(content)
        rows = {name: [] for name in ("task", "resource", "assignment")}
        for line in lines:
            if line[0] != "shell":
                rows[line[0]].append({"xml": line[2], "set": {}, "links": None})
        request = {f"{name}s": found for name, found in rows.items()}
        shell = "".join(line[1] for line in lines if line[0] == "shell")
        written = write({"shell": shell, "project": {}, "calendars": []} | request)
        assert canonical(written) == canonical(content), path.name
        assert misplaced(written) == set(), path.name
        assert set(first["elements"]) == set(KNOWN)
    assert len(files()) == 39


def test_files_of_primavera_are_refused_by_their_name():
    for name in PRIMAVERA:
        with pytest.raises(PlanRefused, match="Primavera P6"):
            read_document((FOLDER / name).read_bytes())


def test_import_export_import_changes_nothing(plans):
    """One file of each family; all 39 with EVERY_PLAN_FILE set."""
    told = Counter()
    for path in files() if os.environ.get("EVERY_PLAN_FILE") else [FOLDER / name for name in FAMILIES]:
        content = path.read_bytes()
        session = plans.checked(content)
        _every_element_is_understood_or_named(content, session)
        told.update(line["code"] for line in session["report"])
        project = plans.commit(session)["project"]
        written = plans.export(project)
        assert canonical(written) == canonical(content), path.name

        again = plans.checked(written, project)
        tasks = session["counts"]["create"]
        nothing = {"create": 0, "change": 0, "conflict": 0, "gone": 0, "deleted": 0, "skip": tasks}
        assert again["counts"] == nothing, path.name
    expected = {
        "blank_rows",
        "baselines",
        "timephased",
        "calendars",
        "exceptions",
        "rates",
        "material",
        "notes",
    }
    assert expected <= set(told)


def _every_element_is_understood_or_named(content, session):
    root = etree.fromstring(content)
    for kind, elements in {
        "Project": [root],
        "Task": root.findall("{*}Tasks/{*}Task"),
        "Resource": root.findall("{*}Resources/{*}Resource"),
        "Assignment": root.findall("{*}Assignments/{*}Assignment"),
    }.items():
        counted = Counter(name_of(child) for element in elements for child in element)
        left = {name: count for name, count in counted.items() if name not in KNOWN[kind]}
        assert session["kept"][kind] == left
