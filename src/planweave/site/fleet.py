"""Jobs through Celery and its broker instead of the database (extra `fleet`), where PLANWEAVE_QUEUE names one.

The job's row stays what decides: a message only says that there is one. A worker takes a job by changing its row, so a
message that comes twice does nothing, and the upkeep of every server sends again what waits in the database without a
message or whose worker died. Therefore a broker may lose all it holds and no job is lost.
"""

import functools
import logging
import os
import time
from typing import Any

from django.utils import timezone
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id

log = logging.getLogger(__name__)

QUEUE = "planweave"
TASK = "planweave.run"
PAUSE_SECONDS = 5
"""After a broker did not answer nobody waits for it so long; to find that out takes up to two seconds."""

_silent_until = 0.0


@functools.cache
def celery_app() -> Any:
    """Celery with the broker of the setting."""
    from celery import Celery

    made = Celery("planweave", broker=os.environ["PLANWEAVE_QUEUE"], set_as_current=False)
    made.conf.update(
        task_default_queue=os.environ.get("PLANWEAVE_QUEUE_NAME") or QUEUE,
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,
        # A message is given back when its worker dies before the end: at least once.
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        worker_send_task_events=False,
        enable_utc=True,
        broker_connection_retry_on_startup=True,
        # A request must not wait for a broker that is gone: the upkeep sends the message later.
        broker_connection_timeout=2,
        broker_transport_options={"socket_connect_timeout": 2, "socket_timeout": 30},
        task_publish_retry=False,
    )
    made.task(name=TASK)(run)
    return made


def run(module: str, name: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Do what a message says: only Planweave's functions that were declared as tasks. (Celery's part for Django looks
    after connections to the database before and after.)"""
    from django.utils.module_loading import import_string

    if not module.startswith("planweave."):
        raise TypeError(f"{module} is not Planweave's")
    task = import_string(f"{module}.{name}")
    if not isinstance(task, Task):
        raise TypeError(f"{module}.{name} is no task")
    task.call(*args, **kwargs)


class FleetBackend(BaseTaskBackend):
    """Django's tasks interface, sent through Celery."""

    supports_priority = True

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        """Send the message. A broker that does not answer is logged, not raised: what asked for the job is committed
        already, and the upkeep sends again."""
        self.validate_task(task)
        module, _, name = task.module_path.rpartition(".")
        made: TaskResult[Any] = TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=list(args),
            kwargs=dict(kwargs),
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        global _silent_until
        if time.monotonic() < _silent_until:
            return made
        try:
            celery_app().send_task(
                TASK, args=[module, name, list(args), dict(kwargs)], task_id=made.id, ignore_result=True
            )
        except Exception as error:  # every kind of broker raises errors of its own
            _silent_until = time.monotonic() + PAUSE_SECONDS
            log.error("the queue did not take a job (%s); it is sent again within a minute", error)
        return made


def work_for_fleet() -> None:
    """Take jobs from the broker one at a time until SIGTERM or SIGINT; a running one is finished first.

    Celery's “solo” pool: solvers start processes of their own, which processes of a pool may not.
    """
    celery_app().Worker(
        pool="solo",
        concurrency=1,
        loglevel="WARNING",
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
        quiet=True,
    ).start()
