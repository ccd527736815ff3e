"""Reading costs the same number of queries for one row and for many, and that number is pinned.

`queries.csv` is the truth; where a read becomes dearer on purpose, edit it by hand.
"""

import csv
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from planweave.accounts.models import Token

from .cases import CASES
from .conftest import let_planner_look
from .test_permissions import OPERATIONS, address
from .world import World

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("queries.csv")
APART = {
    "get_session",
    "get_shared_roadmap",
    "list_security_events",
    "read_calendar_feed",
    # of the server, not of a workspace: tests/operations
    "get_server_checks",
    "get_server_work",
    "list_backups",
    "list_server_jobs",
    # likewise: tests/privacy
    "get_retention",
    "list_server_people",
}  # of nobody's workspace; all but the first are counted among their own tests
READS = [
    name
    for name in sorted(CASES)
    if "/" not in name and OPERATIONS.get(name, ("", ""))[0] == "GET" and name not in APART
]
MANY = 4


def counts(world: World) -> dict[str, int]:
    measured = {}
    for name in READS:
        method, path = OPERATIONS[name]
        at = address(world, path, CASES[name](world))
        api = world.house.api("owner")
        assert api(method, at).status_code == 200, name  # what is looked up once per process is looked up now
        # Its use is noted once a minute: not between these two.
        Token.objects.update(last_used_at=timezone.now())
        with CaptureQueriesContext(connection) as queries:
            answer = api(method, at)
        assert answer.status_code == 200, (name, answer.content)
        measured[name] = len(queries)
    return measured


def test_reads_cost_a_pinned_number_of_queries_whatever_the_number_of_rows(
    worlds: tuple[World, World],
) -> None:
    home, _ = worlds
    few = counts(home)
    for number in range(MANY):
        home.grow(number)
    let_planner_look()
    many = counts(home)
    assert {name: (few[name], many[name]) for name in few if many[name] != few[name]} == {}
    with TABLE.open(newline="") as file:
        pinned = {name: int(count) for name, count in csv.reader(file)}
    assert few == pinned, "\n".join(f"{name},{count}" for name, count in few.items())
