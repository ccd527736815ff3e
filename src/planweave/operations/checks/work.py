"""Whether jobs are done, the clock is right, and somebody may look after the server."""

import datetime
from collections.abc import Iterator

from django.db.models import Max
from django.utils import timezone

from planweave.accounts.models import User
from planweave.kernel.models import Activity, Job

from .kind import Finding, Place, check, found, kind

WAITS_AT_MOST = datetime.timedelta(minutes=3)
SILENT_AT_MOST = datetime.timedelta(minutes=2)
MANY_FAILURES = 3
CLOCK_TOLERANCE = datetime.timedelta(minutes=1)

NO_WORKER = kind(
    "no_worker",
    "work",
    "error",
    wrong=(
        "{count} jobs wait, the oldest since {since} (UTC), and no worker takes them.",
        "有 {count} 个后台任务在等待，最早的自 {since}（UTC）起，没有进程处理。",
    ),
    todo=(
        "Start “planweave worker”, or the server with --workers 1 or more; its log says why workers ended.",
        "请启动 “planweave worker”，或以 --workers 1 以上启动服务；后台进程退出的原因见日志。",
    ),
)
JOBS_SILENT = kind(
    "jobs_stuck",
    "work",
    "error",
    wrong=(
        "{count} running jobs have not been heard of for two minutes: their workers died.",
        "有 {count} 个运行中的后台任务已两分钟没有消息，处理它的进程已退出。",
    ),
    todo=(
        "A running server gives them back to the queue within a minute; see that one runs.",
        "运行中的服务会在一分钟内将其重新排队，请确认至少有一台服务在运行。",
    ),
)
JOBS_FAIL = kind(
    "jobs_failing",
    "work",
    "advice",
    wrong=(
        "{count} jobs failed within a day, most often “{name}”.",
        "一天内有 {count} 个后台任务失败，最多的是“{name}”。",
    ),
    todo=(
        "Look at them on the server page; the log names each by its reference.",
        "请在服务器页面查看；日志中可按参考号找到每次失败。",
    ),
)
CLOCK_BEHIND = kind(
    "clock_behind",
    "work",
    "error",
    wrong=(
        "The clock says {now} (UTC), but the history ends at {last}: the clock was set back, or is wrong.",
        "时钟显示 {now}（UTC），但历史记录已到 {last}，时钟可能被回拨或不准。",
    ),
    todo=(
        "Let the machine take its time from the network (NTP).",
        "请让服务器通过网络校时（NTP）。",
    ),
)
NO_ADMINISTRATOR = kind(
    "no_administrator",
    "work",
    "advice",
    wrong=(
        "No active account is an administrator: nobody sees the state of the server in the browser.",
        "没有处于启用状态的管理员账号，无人能在浏览器中查看服务器状态。",
    ),
    todo=(
        "Make one: planweave user create --email … --name … --administrator",
        "请创建：planweave user create --email … --name … --administrator",
    ),
)


@check
def jobs_are_taken(_place: Place) -> Iterator[Finding]:
    waiting = Job.objects.filter(
        state=Job.State.QUEUED, created_at__lt=timezone.now() - WAITS_AT_MOST
    ).order_by("created_at")
    oldest = waiting.first()
    if oldest and not Job.objects.filter(state=Job.State.RUNNING).exists():
        since = oldest.created_at.astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M")
        yield found(NO_WORKER, count=waiting.count(), since=since)


@check
def jobs_are_alive(_place: Place) -> Iterator[Finding]:
    silent = Job.objects.filter(
        state=Job.State.RUNNING, seen_alive_at__lt=timezone.now() - SILENT_AT_MOST
    ).count()
    if silent:
        yield found(JOBS_SILENT, count=silent)


@check
def jobs_succeed(_place: Place) -> Iterator[Finding]:
    since = timezone.now() - datetime.timedelta(days=1)
    failed = list(
        Job.objects.filter(state=Job.State.FAILED, finished_at__gt=since).values_list("kind", flat=True)
    )
    if len(failed) >= MANY_FAILURES:
        yield found(JOBS_FAIL, count=len(failed), name=max(sorted(set(failed)), key=failed.count))


@check
def the_clock_goes_forward(_place: Place) -> Iterator[Finding]:
    now, last = timezone.now(), Activity.objects.aggregate(last=Max("at"))["last"]
    if last and last > now + CLOCK_TOLERANCE:
        shown = [at.astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M") for at in (now, last)]
        yield found(CLOCK_BEHIND, now=shown[0], last=shown[1])


@check
def somebody_looks_after_it(_place: Place) -> Iterator[Finding]:
    if User.objects.exists() and not User.objects.filter(is_administrator=True, is_active=True).exists():
        yield found(NO_ADMINISTRATOR)
