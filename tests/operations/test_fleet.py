"""Jobs through a broker: a message says that there is a job, the job's row decides what happens."""

import datetime
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone
from kombu import Connection

from harness.house import House
from planweave.kernel import jobs
from planweave.kernel.jobs import Progress, request_stop, requeue_lost_jobs, start_job
from planweave.kernel.models import Job
from planweave.operations.checks import Place, growth
from planweave.site import fleet

pytestmark = pytest.mark.django_db
FLEET = {"default": {"BACKEND": "planweave.site.fleet.FleetBackend"}}


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The jobs of the kind “counted” that were worked on, once for each time."""
    done: list[str] = []

    def counted(progress: Progress) -> dict[str, Any]:
        done.append(str(progress.row.pk))
        return {"said": "done"}

    monkeypatch.setitem(jobs._KINDS, "counted", counted)
    return done


@pytest.fixture
def broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Celery's own broker within a process."""
    yield from _on(monkeypatch, "memory://")


def _on(monkeypatch: pytest.MonkeyPatch, address: str) -> Iterator[str]:
    monkeypatch.setenv("PLANWEAVE_QUEUE", address)
    monkeypatch.setattr(fleet, "_silent_until", 0.0)
    fleet.celery_app.cache_clear()
    with override_settings(TASKS=FLEET, QUEUE=address):
        yield address
    fleet.celery_app.cache_clear()


def messages(address: str) -> list[list[Any]]:
    """The arguments of what lies in the queue; they are taken."""
    taken = []
    with Connection(address) as connection, connection.SimpleQueue(fleet.QUEUE) as queue:
        while len(queue):
            message = queue.get(block=False)
            args, _, _ = message.decode()
            taken.append(args)
            message.ack()
    return taken


def test_a_message_that_comes_twice_does_the_work_once(
    house: House, broker: str, runs: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        first, second = (start_job(house.actor("lead"), "counted", {}) for _ in range(2))
    sent = messages(broker)
    assert sent == [["planweave.kernel.jobs", "run_job", [str(one.pk)], {}] for one in (first, second)]
    request_stop(house.actor("lead"), second)
    for message in [*sent, *sent]:
        fleet.celery_app().tasks[fleet.TASK].apply(args=message, throw=True)
    assert runs == [str(first.pk)]
    states = dict(Job.objects.filter(kind="counted").values_list("pk", "state"))
    assert states == {first.pk: "done", second.pk: "stopped"}
    assert Job.objects.get(pk=first.pk).result == {"said": "done"}


def test_a_message_runs_nothing_but_our_tasks(broker: str) -> None:
    for module, name in (("os", "system"), ("planweave.kernel.jobs", "requeue_lost_jobs")):
        with pytest.raises(TypeError):
            fleet.run(module, name, [], {})


def test_a_broker_that_lost_everything_loses_no_job(
    house: House, broker: str, runs: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = start_job(house.actor("lead"), "counted", {})
    assert len(messages(broker)) == 1  # and it is gone
    with django_capture_on_commit_callbacks(execute=True):
        assert requeue_lost_jobs() == 0  # it may only wait its turn
    long_ago = timezone.now() - 2 * jobs.LONGEST_WAIT
    Job.objects.filter(pk=made.pk).update(created_at=long_ago, changed_at=long_ago)
    with django_capture_on_commit_callbacks(execute=True):
        assert requeue_lost_jobs() == 1
    [again] = messages(broker)
    fleet.run(*again)
    assert (runs, Job.objects.get(pk=made.pk).state) == ([str(made.pk)], "done")
    # Each time it waits longer for the next, so that a long queue is not filled by the upkeep.
    now = timezone.now()
    for waited, since, sent in ((600, 40, 0), (600, 310, 1), (7200, 590, 0), (7200, 610, 1)):
        Job.objects.filter(pk=made.pk).update(
            state="queued", created_at=now - _seconds(waited), changed_at=now - _seconds(since)
        )
        assert requeue_lost_jobs() == sent, (waited, since)


def test_a_broker_that_is_gone_fails_no_request(
    house: House, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any, tmp_path: Path
) -> None:
    gone = _on(monkeypatch, "redis://127.0.0.1:1/0")
    next(gone)
    with django_capture_on_commit_callbacks(execute=True):
        made = start_job(house.actor("lead"), "counted", {})
    assert Job.objects.get(pk=made.pk).state == "queued"
    [finding] = growth.the_broker_answers(Place(data=tmp_path))
    assert finding.kind.code == "queue_unreachable"
    next(gone, None)
    wrong = Place(data=tmp_path, environment={"PLANWEAVE_QUEUE": "http://queue"})
    assert [one.kind.code for one in growth.queue_is_a_broker(wrong)] == ["queue_unknown"]
    silent = Place(data=tmp_path, environment={"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1"})
    assert [one.kind.code for one in growth.traces_are_taken(silent)] == ["traces_unreachable"]


def _seconds(number: int) -> datetime.timedelta:
    return datetime.timedelta(seconds=number)


def test_what_a_setting_needs_and_is_not_installed_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = {
        "PLANWEAVE_QUEUE": "redis://queue",
        "PLANWEAVE_FILES": "s3://files",
        "OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318",
    }
    place = Place(data=tmp_path, environment=settings)
    assert list(growth.extras_are_installed(place)) == []
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    findings = list(growth.extras_are_installed(place))
    assert [one.kind.code for one in findings] == ["extra_missing"] * 3
    assert [one.facts["part"] for one in findings] == ["fleet", "s3", "traces"]
    assert findings[0].wrong("zh").startswith("已设置 PLANWEAVE_QUEUE")
