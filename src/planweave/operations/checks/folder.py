"""The machine under the server: folder, disk, temporary files, port."""

import http.client
import os
import shutil
import socket
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from .kind import Finding, Place, check, early_check, found, kind

LEAST_FREE_BYTES = 1024**3
LEAST_FREE_SHARE = 0.05
LEAST_FILES = 1024
LARGEST_WAL_BYTES = 1024**3
DATABASE_FILE = "planweave.sqlite3"

DATA_NOT_WRITABLE = kind(
    "data_not_writable",
    "folder",
    "error",
    wrong=(
        "Nothing can be written into the data folder {path}: {reason}",
        "无法写入数据文件夹 {path}：{reason}",
    ),
    todo=(
        "Give the folder to the user that runs the server, or name another with PLANWEAVE_HOME.",
        "请将该文件夹的权限授予运行服务的用户，或用 PLANWEAVE_HOME 指定其他文件夹。",
    ),
)
DATA_READABLE = kind(
    "data_readable_by_others",
    "folder",
    "error",
    wrong=(
        "{path} can be read by every user of this machine (mode {mode}).",
        "本机所有用户都能读取 {path}（权限 {mode}）。",
    ),
    todo=("Run: chmod o-rwx {path}", "请执行：chmod o-rwx {path}"),
)
DISK_FULL = kind(
    "disk_nearly_full",
    "folder",
    "error",
    wrong=(
        "Only {free_mb} MB are free on the disk of {path}. When it is full, nothing can be saved.",
        "{path} 所在磁盘仅剩 {free_mb} MB，写满后将无法保存任何内容。",
    ),
    todo=(
        "Free some space or move the data folder to a larger disk; old backups are often the largest files.",
        "请清理磁盘或将数据文件夹迁移到更大的磁盘；旧备份往往占用最多。",
    ),
)
TEMP_NOT_WRITABLE = kind(
    "temp_not_writable",
    "folder",
    "error",
    wrong=(
        "No temporary file can be written ({reason}). Imports, papers and backups need them.",
        "无法写入临时文件（{reason}）。导入、文档输出与备份都需要它。",
    ),
    todo=(
        "Point TMPDIR to a folder that the server may write to.",
        "请将 TMPDIR 指向服务可写入的文件夹。",
    ),
)
FILES_FEW = kind(
    "files_few",
    "folder",
    "error",
    wrong=(
        "The server may open {limit} files at once; every open page needs one.",
        "服务最多只能同时打开 {limit} 个文件，而每个打开的页面都要占用一个。",
    ),
    todo=(
        "Raise the limit: “ulimit -n 65536”, or LimitNOFILE=65536 in the systemd unit.",
        "请提高上限：执行 “ulimit -n 65536”，或在 systemd 单元中设置 LimitNOFILE=65536。",
    ),
)
WAL_LARGE = kind(
    "wal_large",
    "folder",
    "advice",
    wrong=(
        "The write-ahead log beside the database has grown to {size_mb} MB: something reads without end.",
        "数据库旁的预写日志已增长到 {size_mb} MB，说明有读取长期未结束。",
    ),
    todo=(
        "Restart the server; if it grows again, end other programs that have the file open.",
        "请重启服务；若再次增长，请关闭其他打开该文件的程序。",
    ),
)
PORT_TAKEN = kind(
    "port_taken",
    "folder",
    "error",
    wrong=(
        "Another program answers at {address}, where Planweave was last started.",
        "{address}（织策上次启动的地址）现在由其他程序应答。",
    ),
    todo=(
        "End that program, or start Planweave with another --port.",
        "请结束该程序，或用 --port 换一个端口启动织策。",
    ),
)
SERVER_SILENT = kind(
    "server_silent",
    "folder",
    "advice",
    wrong=(
        "Nothing answers at {address}, where Planweave was last started.",
        "{address}（织策上次启动的地址）没有应答。",
    ),
    todo=(
        "Start it with “planweave serve”; where it was started with a proxy in front, look there.",
        "请用 “planweave serve” 启动；若前面有代理，请检查代理。",
    ),
)


@early_check
def data_can_be_written(place: Place) -> Iterator[Finding]:
    try:
        place.data.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place.data) as probe:
            probe.write(b"planweave")
    except OSError as error:
        yield found(DATA_NOT_WRITABLE, path=place.data, reason=error.strerror)


@early_check
def data_is_private(place: Place) -> Iterator[Finding]:
    if os.name != "posix":
        return
    for path in (place.data / DATABASE_FILE, place.data / "secret-key"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o004 and _others_reach(path.parent):
            yield found(DATA_READABLE, path=path, mode=f"{stat.S_IMODE(path.stat().st_mode):03o}")


@early_check
def disk_has_room(place: Place) -> Iterator[Finding]:
    if not place.data.exists():
        return
    total, _, free = shutil.disk_usage(place.data)
    if free < LEAST_FREE_BYTES and free < max(total * LEAST_FREE_SHARE, 1):
        yield found(DISK_FULL, path=place.data, free_mb=free // 1024**2)


@early_check
def temporary_files_can_be_written(_place: Place) -> Iterator[Finding]:
    try:
        with tempfile.TemporaryFile() as probe:
            probe.write(b"planweave")
    except OSError as error:
        yield found(TEMP_NOT_WRITABLE, reason=error.strerror or error)


@early_check
def enough_files_may_be_open(_place: Place) -> Iterator[Finding]:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < LEAST_FILES:
        yield found(FILES_FEW, limit=soft)


@early_check
def log_of_writes_is_short(place: Place) -> Iterator[Finding]:
    path = place.data / f"{DATABASE_FILE}-wal"
    if path.exists() and path.stat().st_size > LARGEST_WAL_BYTES:
        yield found(WAL_LARGE, size_mb=path.stat().st_size // 1024**2)


@check
def the_server_answers(place: Place) -> Iterator[Finding]:
    """Only where it was started from this folder, and not from inside the server itself."""
    told = place.data / "address"
    if place.is_inside or not told.exists():
        return
    address = told.read_text().strip()
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=3)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        if answer.status != 200 or answer.read(64).strip() != b"planweave":
            yield found(PORT_TAKEN, address=address)
    except (http.client.HTTPException, TimeoutError):
        yield found(PORT_TAKEN, address=address)
    except (OSError, socket.gaierror):
        yield found(SERVER_SILENT, address=address)
    finally:
        connection.close()


def _others_reach(folder: Path) -> bool:
    return bool(stat.S_IMODE(folder.stat().st_mode) & 0o001)
