"""One table of permissions: every operation, in every role, and knocked on with everything that is another's.

`permissions.csv` is the truth. After a change of rights, edit it by hand: the test prints the row that it measured.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planweave.kernel.models import ChainHead
from planweave.site.api import api

from .case import Case
from .cases import CASES
from .world import World, ask

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("permissions.csv")
ROLES = ("anonymous", "owner", "lead", "product_manager", "contributor", "viewer", "guest", "outsider")
REFUSED = (404, 422)
EXPECTED = {
    "confirm_part": (409,),  # one's own part is not the one that was named
    "settle_finding": (409, 422),  # a finding that is none here, an owner who is no member
    "leave_presence": (204,),  # touches only one's own tabs
    "mark_notices_read": (204,),  # and only one's own notices
    "undo_operation": (409,),  # there is nothing of one's own to undo
}


def operations() -> dict[str, tuple[str, str]]:
    """operation id → (method, path below /api/v1)."""
    return {
        operation["operationId"]: (method.upper(), path.removeprefix("/api/v1"))
        for path, methods in api.get_openapi_schema()["paths"].items()
        for method, operation in methods.items()
    }


OPERATIONS = operations()


def table() -> dict[str, dict[str, int]]:
    with TABLE.open(newline="") as file:
        return {
            row.pop("operation"): {role: int(status) for role, status in row.items()}
            for row in csv.DictReader(file)
        }


def address(world: World, path: str, case: Case) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda found: str({"slug": world.slug, **case.path}[found[1]]), path)
    return f"{filled}?{case.query}" if case.query else filled


def test_every_operation_has_a_case_and_a_row() -> None:
    cases = {name.partition("/")[0] for name in CASES}
    rows = {name.partition("/")[0] for name in table()}
    assert sorted(OPERATIONS) == sorted(cases), "add a line to tests/contracts/cases.py"
    assert sorted(OPERATIONS) == sorted(rows), "add a row to tests/contracts/permissions.csv"


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_table_of_permissions_holds(worlds: tuple[World, World], name: str) -> None:
    home, abroad = worlds
    method, path = OPERATIONS[name.partition("/")[0]]
    measured = {}
    for role in ROLES:
        case = CASES[name](home)
        at = address(home, path, case)
        answer = (
            ask(abroad, "owner", method, at, case)
            if role == "outsider"
            else ask(home, role, method, at, case)
        )
        measured[role] = answer.status_code
        mine, others = (abroad, home) if role == "outsider" else (home, abroad)
        if role != "anonymous":
            assert mine is not others
            assert others.canary.encode() not in answer.content, f"{role} was shown what is another's"
    row = ",".join([name, *(str(measured[role]) for role in ROLES)])
    assert table().get(name) == measured, f"measured: {row}"


def in_a_workspace() -> list[str]:
    return [name for name in sorted(CASES) if "{slug}" in OPERATIONS.get(name.partition("/")[0], ("", ""))[1]]


@pytest.mark.parametrize("name", in_a_workspace())
def test_what_belongs_to_another_workspace_does_not_exist(
    worlds: tuple[World, World],
    name: str,
) -> None:
    """The owner asks at home for each thing of the other workspace in turn, in the path and in the body."""
    home, abroad = worlds
    operation = name.partition("/")[0]
    method, path = OPERATIONS[operation]
    ours, theirs = CASES[name](home), CASES[name](abroad)
    probes = [
        Case({**ours.path, key: value}, ours.query, ours.body)
        for key, value in theirs.path.items()
        if value != ours.path[key]  # a version is a number, the same in both
    ]
    probes += [Case(ours.path, ours.query, body) for body in swapped(ours.body, theirs.body)]
    if theirs.query != ours.query:
        probes.append(Case(ours.path, theirs.query, ours.body))
    before = ChainHead.objects.get(pk=abroad.house.workspace.pk).seq
    for probe in probes:
        answer = ask(home, "owner", method, address(home, path, probe), probe)
        assert answer.status_code in EXPECTED.get(operation, REFUSED), (probe, answer.content)
        assert abroad.canary.encode() not in answer.content
    assert ChainHead.objects.get(pk=abroad.house.workspace.pk).seq == before


def swapped(ours: Any, theirs: Any) -> Iterator[Any]:
    """`ours` with one leaf after another replaced by the one of `theirs` where they differ: the ids."""
    if isinstance(ours, dict):
        for key in ours:
            for value in swapped(ours[key], theirs[key]):
                yield {**ours, key: value}
    elif isinstance(ours, list):
        for position, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            for value in swapped(one, other):
                yield [*ours[:position], value, *ours[position + 1 :]]
    elif ours != theirs:
        yield theirs
