"""What the administrator reads, and nobody else; what probes and Prometheus get; what logs never say."""

import json
import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from harness.house import House
from planweave.accounts.models import User
from planweave.kernel import watching
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.operations.models import Backup
from planweave.site.logs import AsJson, without_secrets

pytestmark = pytest.mark.django_db
READS = {"checks": None, "backups": 2, "jobs": 3, "work": 1}


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
    before = watching.FIGURES.requests["GET", 200]
    assert house.api("owner").get("/workspaces").status_code == 200
    answer = client.get("/metrics", headers={"Authorization": "Bearer a-long-random-word"})
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    lines = answer.content.decode().splitlines()
    values = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    assert values['planweave_requests_total{method="GET",status="200"}'] == str(before + 1)
    assert values['planweave_request_seconds_bucket{le="+Inf"}'] == values["planweave_request_seconds_count"]
    assert values['planweave_jobs{state="queued"}'] == "0"
    assert float(values["planweave_events_total"]) > 0
    assert float(values["planweave_database_bytes"]) > 0
    kinds = {line.split()[2]: line.split()[3] for line in lines if line.startswith("# TYPE")}
    assert all(name.partition("{")[0].removesuffix("_bucket").removesuffix("_sum").removesuffix("_count") in kinds
               for name in values)  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'operations'")
    unready = client.get("/readyz")
    assert (unready.status_code, unready.content) == (503, b"migrations_pending\n")


def test_a_slow_query_is_noted_without_its_values(
    administrator: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SLOW_SECONDS", 0.0)
    noted = watching.FIGURES.slow_count
    assert (
        administrator.api("owner").get(f"{administrator.path}/requirements?search=canary").status_code == 200
    )
    assert watching.FIGURES.slow_count > noted
    shown = administrator.api("owner").get("/server/work").json()
    ours = [one for one in shown["slow"] if one["during"] == f"GET /api/v1{administrator.path}/requirements"]
    assert ours
    assert "canary" not in json.dumps(shown)


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
