"""Whether yesterday can be brought back."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

from django.utils import timezone

from planweave.archive import sealing
from planweave.archive.points import links_in

from ..models import Backup
from ..rules import Malformed, Schedule, schedule_in
from .kind import Finding, Place, check, early_check, found, kind

SECRET_MARK = b"AGE-SECRET-KEY-"
LARGEST_KEY_BYTES = 64 * 1024

NONE = kind(
    "backup_none",
    "backup",
    "advice",
    wrong=(
        "Nothing is backed up by itself, and no good backup is known.",
        "未设置自动备份，也没有成功的备份。",
    ),
    todo=(
        "Set PLANWEAVE_BACKUP_FOLDER to a folder on another disk and PLANWEAVE_BACKUP_TO to a public key "
        "(docs/operate/backup.md).",
        "请将 PLANWEAVE_BACKUP_FOLDER 设为另一块磁盘上的文件夹，并将 PLANWEAVE_BACKUP_TO 设为公钥"
        "（见 docs/operate/backup.md）。",
    ),
)
MALFORMED = kind(
    "backup_settings",
    "backup",
    "error",
    wrong=(
        "{name} cannot be understood, so nothing is backed up.",
        "无法理解 {name} 的值，因此不会进行备份。",
    ),
    todo=(
        "Hours and days are numbers above 0; what is kept is three numbers, for instance 7,4,6.",
        "小时与天数须为大于 0 的数字；保留数量为三个数字，例如 7,4,6。",
    ),
)
KEY_INVALID = kind(
    "backup_key_invalid",
    "backup",
    "error",
    wrong=(
        "“{key}” in PLANWEAVE_BACKUP_TO is no public key, so no backup can be sealed.",
        "PLANWEAVE_BACKUP_TO 中的“{key}”不是有效公钥，无法加密备份。",
    ),
    todo=(
        "Put the line age1… there that “planweave backup --make-key” printed.",
        "请填入 “planweave backup --make-key” 输出的 age1… 公钥。",
    ),
)
NOT_SEALED = kind(
    "backup_not_sealed",
    "backup",
    "advice",
    wrong=(
        "Backups are not encrypted: whoever reads {path} reads everything.",
        "备份未加密，能读取 {path} 的人即可读取全部数据。",
    ),
    todo=(
        "Make a key with “planweave backup --make-key”, and set PLANWEAVE_BACKUP_TO.",
        "请用 “planweave backup --make-key” 生成密钥，并设置 PLANWEAVE_BACKUP_TO。",
    ),
)
KEY_HERE = kind(
    "backup_key_here",
    "backup",
    "error",
    wrong=(
        "The secret key {path} lies beside what it protects.",
        "私钥 {path} 与它所保护的数据放在一起。",
    ),
    todo=(
        "Move it to another machine or a safe: whoever takes this disk can read every backup.",
        "请将其移到其他机器或保险处：拿到这块磁盘的人能读取所有备份。",
    ),
)
KEY_MISSING = kind(
    "backup_key_missing",
    "backup",
    "error",
    wrong=(
        "PLANWEAVE_BACKUP_KEY names {path}, which is not there: sealed backups cannot be tested.",
        "PLANWEAVE_BACKUP_KEY 指定的 {path} 不存在，无法测试加密的备份。",
    ),
    todo=(
        "Put the key there, or unset it: then the content is tested before it is sealed.",
        "请放置该密钥，或取消设置（改为在加密前测试内容）。",
    ),
)
FOLDER_UNUSABLE = kind(
    "backup_folder_unusable",
    "backup",
    "error",
    wrong=("Nothing can be written into {path}: {reason}", "无法写入 {path}：{reason}"),
    todo=(
        "Mount the disk, or give the folder to the user that runs the server.",
        "请挂载该磁盘，或将文件夹权限授予运行服务的用户。",
    ),
)
SAME_DISK = kind(
    "backup_same_disk",
    "backup",
    "advice",
    wrong=(
        "The backups in {path} lie on the disk of the database: one fault takes both.",
        "{path} 中的备份与数据库在同一块磁盘上，一次故障会同时丢失两者。",
    ),
    todo=(
        "Use a folder on another disk or another machine.",
        "请使用另一块磁盘或另一台机器上的文件夹。",
    ),
)
OLD = kind(
    "backup_old",
    "backup",
    "error",
    wrong=(
        "The newest good backup is of {at} (UTC), {hours} hours ago.",
        "最近一次成功的备份在 {at}（UTC），距今 {hours} 小时。",
    ),
    todo=(
        "See on the server page why later ones failed, and that a worker runs.",
        "请在服务器页面查看之后失败的原因，并确认后台进程在运行。",
    ),
)
FAILED = kind(
    "backup_failed",
    "backup",
    "error",
    wrong=("The last backup failed: {reason}", "最近一次备份失败：{reason}"),
    todo=(
        "Mend what it says and run “planweave backup --now”.",
        "请按提示处理后执行 “planweave backup --now”。",
    ),
)
UNTESTED = kind(
    "backup_untested",
    "backup",
    "advice",
    wrong=(
        "No backup of the last {days} days was restored as a test.",
        "最近 {days} 天内没有做过备份还原测试。",
    ),
    todo=(
        "Run “planweave backup --now --test”; a backup that was never restored is a hope.",
        "请执行 “planweave backup --now --test”；从未还原过的备份并不可靠。",
    ),
)
TEST_FAILED = kind(
    "backup_test_failed",
    "backup",
    "error",
    wrong=(
        "The backup of {at} (UTC) could not be restored in the test: {reason}",
        "{at}（UTC）的备份在还原测试中失败：{reason}",
    ),
    todo=(
        "Do not rely on it. Make another with “planweave backup --now --test”.",
        "请勿依赖该备份，请执行 “planweave backup --now --test” 重新备份。",
    ),
)
GONE = kind(
    "backup_gone",
    "backup",
    "error",
    wrong=(
        "The newest backup {path} is not there any more, or has another size.",
        "最近的备份 {path} 已不存在，或大小已变。",
    ),
    todo=(
        "Find out who removed it, and make another with “planweave backup --now”.",
        "请查明原因，并执行 “planweave backup --now” 重新备份。",
    ),
)

POINTS_OLD = kind(
    "points_old",
    "backup",
    "error",
    wrong=(
        "The last point in time in {path} is {minutes} minutes older than the last change of the database.",
        "{path} 中最后一个时间点比数据库最近的修改早 {minutes} 分钟。",
    ),
    todo=(
        "See that a server runs with PLANWEAVE_POINTS set, and that its folder can be written.",
        "请确认有服务在运行且设置了 PLANWEAVE_POINTS，并且其文件夹可写入。",
    ),
)
POINTS_IDLE = kind(
    "points_idle",
    "backup",
    "advice",
    wrong=(
        "PLANWEAVE_POINTS has no effect on PostgreSQL.",
        "PLANWEAVE_POINTS 对 PostgreSQL 不起作用。",
    ),
    todo=(
        "Archive its write-ahead log instead (docs/operate/backup.md), and unset the variable.",
        "请改用预写日志归档（见 docs/operate/backup.md），并取消该变量。",
    ),
)
POINTS_LATE_SECONDS = 180


def _schedule(place: Place) -> Schedule | None:
    try:
        return schedule_in(place.environment)
    except Malformed:
        return None


@early_check
def settings_of_backups_are_understood(place: Place) -> Iterator[Finding]:
    try:
        schedule_in(place.environment)
    except Malformed as error:
        yield found(MALFORMED, name=error)
    for key in place.environment.get("PLANWEAVE_BACKUP_TO", "").split():
        if not sealing.is_public_key(key):
            yield found(KEY_INVALID, key=key)


@early_check
def backups_are_sealed_for_somebody_else(place: Place) -> Iterator[Finding]:
    schedule = _schedule(place)
    if schedule and not schedule.keys:
        yield found(NOT_SEALED, path=schedule.folder)
    if schedule and schedule.secret and not schedule.secret.is_file():
        yield found(KEY_MISSING, path=schedule.secret)
    folders = {place.data, *([schedule.folder] if schedule else [])}
    for path in sorted(file for folder in folders for file in _small_files(folder)):
        with path.open("rb") as file:
            if SECRET_MARK in file.read(LARGEST_KEY_BYTES):
                yield found(KEY_HERE, path=path)


@early_check
def backups_have_a_place(place: Place) -> Iterator[Finding]:
    schedule = _schedule(place)
    if schedule is None:
        return
    probe = schedule.folder / ".planweave-probe"
    try:
        schedule.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe.write_bytes(b"planweave")
        probe.unlink()
    except OSError as error:
        yield found(FOLDER_UNUSABLE, path=schedule.folder, reason=error.strerror)
        return
    is_sqlite = not place.environment.get("PLANWEAVE_DATABASE_URL")
    if is_sqlite and place.data.exists() and os.stat(schedule.folder).st_dev == os.stat(place.data).st_dev:
        yield found(SAME_DISK, path=schedule.folder)


@early_check
def points_keep_up(place: Place) -> Iterator[Finding]:
    named = place.environment.get("PLANWEAVE_POINTS", "")
    if not named:
        return
    if place.environment.get("PLANWEAVE_DATABASE_URL"):
        yield found(POINTS_IDLE)
        return
    files = [place.data / name for name in ("planweave.sqlite3", "planweave.sqlite3-wal")]
    changed = max((file.stat().st_mtime for file in files if file.exists()), default=0.0)
    links = links_in(Path(named))
    late = changed - (links[-1].at.timestamp() if links else 0.0)
    is_old = timezone.now().timestamp() - changed > POINTS_LATE_SECONDS  # else the next link is on its way
    if changed and late > POINTS_LATE_SECONDS and (is_old or not links):
        yield found(POINTS_OLD, path=named, minutes=round(late / 60))


@check
def the_newest_backup_is_good(place: Place) -> Iterator[Finding]:
    schedule = _schedule(place)
    good = Backup.objects.filter(state=Backup.State.DONE).order_by("-started_at").first()
    if good is None and schedule is None:
        yield found(NONE)
    last = (
        Backup.objects.filter(state__in=[Backup.State.DONE, Backup.State.FAILED])
        .order_by("-started_at")
        .first()
    )
    if last and last.state == Backup.State.FAILED:
        yield found(FAILED, reason=last.problem)
    if good is None:
        return
    age = timezone.now() - good.started_at
    if schedule and age > 2 * schedule.every:
        yield found(OLD, at=_shown(good.started_at), hours=round(age.total_seconds() / 3600))
    file = Path(good.path)
    is_mine = file.parent.is_dir()  # another server's folder says nothing
    if is_mine and (not file.is_file() or file.stat().st_size != good.bytes):
        yield found(GONE, path=good.path)


@check
def backups_come_back(place: Place) -> Iterator[Finding]:
    schedule = _schedule(place)
    if not Backup.objects.filter(state=Backup.State.DONE).exists():
        return
    every = schedule.test_every if schedule else datetime.timedelta(days=30)
    tested = Backup.objects.exclude(tested_at=None).order_by("-tested_at").first()
    if tested and tested.test == Backup.Test.FAILED:
        yield found(TEST_FAILED, at=_shown(tested.started_at), reason=tested.problem)
    elif tested is None or tested.tested_at is None or timezone.now() - tested.tested_at > 2 * every:
        yield found(UNTESTED, days=round(2 * every.total_seconds() / 86400, 1))


def _small_files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in folder.iterdir():
            if path.is_file() and path.stat().st_size <= LARGEST_KEY_BYTES and os.access(path, os.R_OK):
                yield path


def _shown(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M")
