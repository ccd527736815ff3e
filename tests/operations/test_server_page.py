"""What the administrator reads, and nobody else; what probes and Prometheus get; what logs never say."""

import datetime
import json
import logging
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from harness.house import House
from planweave.accounts.models import User
from planweave.kernel import statements, tracing
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Activity, Job
from planweave.operations.actions import keep_slow_statements
from planweave.operations.models import Backup
from planweave.site.logs import AsJson, without_secrets

pytestmark = pytest.mark.django_db
READS = {"checks": None, "backups": 2, "jobs": 5, "work": 2}
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def administrator(house: House) -> House:
    User.objects.filter(pk=house.users["owner"].pk).update(is_administrator=True)
    return house


def test_only_an_administrator_of_the_server_sees_it(administrator: House) -> None:
    for name in READS:
        assert administrator.api("owner").get(f"/server/{name}").status_code == 200
        refused = administrator.api("lead", "zh").get(f"/server/{name}")
        assert (refused.status_code, refused.json()["code"]) == (403, "operations.administrators_only")
    assert administrator.api("lead").post("/server/backups").status_code == 403
    none_set = administrator.api("owner").post("/server/backups")
    assert (none_set.status_code, none_set.json()["code"]) == (409, "operations.no_folder")
    assert Backup.objects.count() == 0


def test_the_checks_speak_the_readers_language(administrator: House) -> None:
    english, chinese = (
        administrator.api("owner", language).get("/server/checks").json() for language in ("en", "zh")
    )
    assert english["kinds"] >= 45
    assert [one["code"] for one in english["findings"]] == [one["code"] for one in chinese["findings"]]
    told = {one["code"]: one["wrong"] for one in chinese["findings"]}
    assert told["backup_none"] == "未设置自动备份，也没有成功的备份。"
    order = [one["severity"] for one in english["findings"]]
    assert order == sorted(order, key=lambda severity: severity != "error")


def test_reading_costs_the_same_whatever_there_is(
    administrator: House, django_assert_num_queries: Any
) -> None:
    api, owner = administrator.api("owner"), administrator.actor("owner")
    api.get("/server/work")

    def costs() -> dict[str, int]:
        from django.test.utils import CaptureQueriesContext

        found = {}
        for name in READS:
            with CaptureQueriesContext(connection) as queries:
                assert api.get(f"/server/{name}").status_code == 200
            found[name] = len(queries)
        return found

    start_job(owner, "contract_test", {"canary": "canary"})
    few = costs()
    for _ in range(3):
        start_job(owner, "contract_test", {"canary": "canary"})
        Backup.objects.create(state="done", path="/nowhere/b", test="none")
    many = costs()
    assert {name: few[name] for name in READS if READS[name]} == {
        name: many[name] for name in READS if READS[name]
    }
    jobs = api.get("/server/jobs")
    assert len(jobs.json()["items"]) == 4
    assert sum(jobs.json()["counts"].values()) == Job.objects.count()
    assert b"canary" not in jobs.content  # the work of a workspace is not the administrator's to read


def test_probes_and_figures(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client()
    assert (client.get("/healthz").content, client.get("/readyz").content) == (b"planweave\n", b"ready\n")
    assert client.get("/metrics").status_code == 404
    monkeypatch.setenv("PLANWEAVE_METRICS", "a-long-random-word")
    assert client.get("/metrics", headers={"Authorization": "Bearer another"}).status_code == 404

    def told() -> tuple[dict[str, float], list[str]]:
        answer = client.get("/metrics", headers={"Authorization": "Bearer a-long-random-word"})
        assert answer.headers["Content-Type"].startswith("text/plain; version=")
        lines = answer.content.decode().splitlines()
        values = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
        return {name: float(value) for name, value in values.items()}, lines

    house.api("owner").get("/workspaces")  # whatever was first
    before, _ = told()
    assert house.api("owner").get(house.path).status_code == 200
    assert client.generic("CANARY", "/canary").status_code in (200, 405)
    values, lines = told()

    def more(name: str) -> float:
        return values[name] - before.get(name, 0)

    assert more('planweave_requests_total{method="GET",status="200"}') == 1
    route = '{method="GET",route="/api/v1/workspaces/{slug}"}'
    assert more(f"planweave_route_seconds_count{route}") == 1
    assert not [line for line in lines if "canary" in line.lower() or house.path in line]
    assert more("planweave_request_seconds_count") == 2
    assert values['planweave_request_seconds_bucket{le="+Inf"}'] == values["planweave_request_seconds_count"]
    assert more("planweave_queries_total") > 0
    assert more("planweave_database_seconds_total") > 0
    assert values["planweave_live_listeners"] == 0
    assert values['planweave_jobs{state="queued"}'] == 0
    assert values["planweave_events_total"] > 0
    assert values["planweave_database_bytes"] > 0
    Job.objects.create(
        workspace=house.workspace,
        kind="schedule",
        created_by=house.users["lead"],
        created_at=timezone.now() - HOUR,
    )
    values, lines = told()
    assert values['planweave_job_queue_depth{kind="schedule"}'] == 1
    assert 3600 <= values['planweave_job_queue_age_seconds{kind="schedule"}'] < 3700
    assert 3600 <= values["planweave_job_waiting_seconds"] < 3700
    kinds = {line.split()[2]: line.split()[3] for line in lines if line.startswith("# TYPE")}
    assert all(name.partition("{")[0].removesuffix("_bucket").removesuffix("_sum").removesuffix("_count") in kinds
               for name in values)  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'operations'")
    unready = client.get("/readyz")
    assert (unready.status_code, unready.content) == (503, b"migrations_pending\n")


def test_slow_statements_are_grouped_without_their_values(
    administrator: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    api, asked = administrator.api("owner"), f"{administrator.path}/requirements?search=canary"
    statements.taken()
    monkeypatch.setattr(statements, "SLOW_SECONDS", 0.0)
    for _ in range(3):
        assert api.get(asked).status_code == 200
    monkeypatch.setattr(statements, "SLOW_SECONDS", 100.0)

    def shown() -> list[dict[str, Any]]:
        told = api.get("/server/work").json()
        assert "canary" not in json.dumps(told)
        assert (told["days"], told["slow_ms"]) == (7, 100_000)
        return list(told["statements"])

    in_memory = shown()
    route = "GET /api/v1/workspaces/{slug}/requirements"
    three = [one for one in in_memory if one["during"] == route and one["count"] == 3]
    assert three
    for one in in_memory:
        assert one["mean_ms"] <= one["slowest_ms"]
        assert one["within_ms"] <= one["slowest_ms"]
        assert one["total_ms"] == pytest.approx(one["mean_ms"] * one["count"])
    assert [one["total_ms"] for one in in_memory] == sorted(
        (one["total_ms"] for one in in_memory), reverse=True
    )
    # The same from the table, and added up with what comes later.
    assert keep_slow_statements() == len(in_memory)
    assert keep_slow_statements() == 0
    assert shown() == in_memory
    statements.note(three[0]["sql"], seconds=7.0, during="job schedule")
    [now] = [one for one in shown() if one["sql"] == three[0]["sql"]]
    assert (now["count"], now["slowest_ms"], now["during"]) == (4, 7000, "job schedule")
    keep_slow_statements()
    assert [one for one in shown() if one["sql"] == three[0]["sql"]] == [now]


def test_an_administrator_stops_jobs_and_tries_failed_ones_again(administrator: House) -> None:
    api, lead = administrator.api("owner"), administrator.users["lead"]
    waiting, failed, done = (
        Job.objects.create(workspace=administrator.workspace, kind="contract_test", created_by=lead, **values)
        for values in (
            {},
            {
                "state": "failed", "finished_at": timezone.now(), "attempts": 1,
                "problem": {"title": "It went wrong."}, "parameters": {"language": "en"},
            },
            {"state": "done", "finished_at": timezone.now() - HOUR},
        )
    )  # fmt: skip
    told = api.get("/server/jobs").json()
    assert [(one["kind"], one["count"]) for one in told["waiting"]] == [("contract_test", 1)]
    assert len(told["hours"]) == 24
    assert sum(one["done"] for one in told["hours"][-2:]) == 1
    assert told["hours"][-1]["failed"] == 1
    can = {one["id"]: (one["can"], one["problem"]) for one in told["items"]}
    assert can[str(waiting.pk)] == ({"stop": True, "retry": False}, "")
    assert can[str(failed.pk)] == ({"stop": False, "retry": True}, "It went wrong.")
    assert can[str(done.pk)] == ({"stop": False, "retry": False}, "")
    assert [one["id"] for one in api.get("/server/jobs?state=failed").json()["items"]] == [str(failed.pk)]

    noted = Activity.objects.count()
    for path in (f"/server/jobs/{waiting.pk}/stop", f"/server/jobs/{failed.pk}/retry"):
        assert administrator.api("lead").post(path).status_code == 403
    for path in (f"/server/jobs/{done.pk}/stop", f"/server/jobs/{waiting.pk}/retry"):
        assert api.post(path).status_code == 409
    assert (api.post(f"/server/jobs/{uuid.uuid4()}/stop").status_code, Activity.objects.count()) == (
        404,
        noted,
    )

    stopped = api.post(f"/server/jobs/{waiting.pk}/stop")
    assert (stopped.status_code, stopped.json()["state"]) == (202, "stopped")
    again = api.post(f"/server/jobs/{failed.pk}/retry")
    assert (again.status_code, again.json()["state"], again.json()["problem"]) == (202, "queued", "")
    assert list(Activity.objects.order_by("-pk").values_list("kind", "actor__email")[:2]) == [
        ("JobTriedAgain", administrator.users["owner"].email),
        ("JobStopRequested", administrator.users["owner"].email),
    ]


def test_shapes_have_no_values_and_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    one = 'SELECT "a"."b" FROM "T3"  WHERE x IN (%s, %s, %s) AND y = \'it\'\'s\' LIMIT 21'
    assert statements.shape_of(one) == 'SELECT "a"."b" FROM "T3" WHERE x IN (?) AND y = ? LIMIT ?'
    assert statements.shape_of(one) == statements.shape_of(one.replace("%s, %s, %s", "%s"))
    assert statements.shape_of("INSERT INTO t VALUES (%s, %s), (%s, %s)") == "INSERT INTO t VALUES (?)"
    assert statements.shape_of('SAVEPOINT "s140_x7"') == "SAVEPOINT …"
    assert (
        tracing.name_of('SELECT "q"."id" FROM "requirements_requirement" "q"')
        == "SELECT requirements_requirement"
    )
    assert (
        tracing.name_of('UPDATE "kernel_job" SET "a" = %s WHERE x IN (SELECT y FROM z)')
        == "UPDATE kernel_job"
    )
    statements.taken()
    monkeypatch.setattr(statements, "MOST_SHAPES", 3)
    for number in range(1, 101):
        statements.note("SELECT 1", seconds=number / 100, during="a")
    for letter in "abcde":
        statements.note(f"SELECT {letter}", seconds=1, during="b")
    groups = {one.sql: one for one in statements.taken()}
    assert {sql: one.count for sql, one in groups.items()} == {
        "SELECT ?": 100, "SELECT a": 1, "SELECT b": 1, statements.REST: 3,
    }  # fmt: skip
    assert 0.95 <= groups["SELECT ?"].within(0.95) < 0.95 * 1.1
    assert groups["SELECT a"].within(0.95) == 1


def test_logs_for_programs_hold_no_secret() -> None:
    said = (
        "postgresql://planweave:hunter2@db/planweave Authorization: Bearer pw_abcdefghijkl sessionid=s3ss10n; "
        "http://h/sign-in#l1nk AGE-SECRET-KEY-1ABC {'password': 'hunter2', \"secret\": \"s3cret\"}"
    )
    record = logging.LogRecord("planweave", logging.ERROR, "", 0, "%s", (said,), None)
    record.status = 500
    told = json.loads(AsJson().format(record))
    assert (told["level"], told["logger"], told["status"]) == ("ERROR", "planweave", 500)
    for secret in ("hunter2", "pw_abc", "s3ss10n", "l1nk", "1ABC", "s3cret"):
        assert secret not in told["said"]
    assert without_secrets("nothing to hide: 5 tokens") == "nothing to hide: 5 tokens"
