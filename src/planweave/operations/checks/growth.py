"""What a larger installation leans on: a broker for jobs, a store for files, a collector of traces."""

import importlib.util
import os
import socket
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from planweave.kernel import files

from .kind import Finding, Place, check, early_check, found, kind

BROKERS = ("redis", "rediss", "amqp", "amqps", "sentinel")
SECONDS = 3

EXTRA_MISSING = kind(
    "extra_missing",
    "settings",
    "error",
    wrong=(
        "{name} is set, but what it needs is not installed (the extra “{part}”).",
        "已设置 {name}，但未安装其所需的组件（附加包 “{part}”）。",
    ),
    todo=(
        "Install planweave[{part}], or unset {name}.",
        "请安装 planweave[{part}]，或取消设置 {name}。",
    ),
)
QUEUE_UNKNOWN = kind(
    "queue_unknown",
    "settings",
    "error",
    wrong=(
        "PLANWEAVE_QUEUE begins with {scheme}://, which is no broker that jobs can go through.",
        "PLANWEAVE_QUEUE 以 {scheme}:// 开头，不是可用于任务队列的消息代理。",
    ),
    todo=(
        "Name it as redis://host:6379/0, rediss://… or amqp://…, the same on every server and worker.",
        "请写成 redis://host:6379/0、rediss://… 或 amqp://…，并在所有服务与后台进程上保持一致。",
    ),
)
QUEUE_UNREACHABLE = kind(
    "queue_unreachable",
    "work",
    "error",
    wrong=(
        "The broker of PLANWEAVE_QUEUE does not answer ({reason}): jobs wait until it does.",
        "PLANWEAVE_QUEUE 指定的消息代理无响应（{reason}），任务将一直等待。",
    ),
    todo=(
        "Start it, or correct the address and the password in it. Nothing is lost: waiting jobs are sent again.",
        "请启动它，或更正地址与密码。任务不会丢失，恢复后会自动重新发送。",
    ),
)
FILES_MALFORMED = kind(
    "files_malformed",
    "settings",
    "error",
    wrong=(
        "PLANWEAVE_FILES cannot be understood: “{value}”.",
        "无法识别 PLANWEAVE_FILES：“{value}”。",
    ),
    todo=(
        "Write s3://bucket/folder, for other stores than Amazon's with ?endpoint=https://… behind it.",
        "请写成 s3://bucket/folder；非亚马逊的存储请在其后加上 ?endpoint=https://…。",
    ),
)
BUCKET_MISSING = kind(
    "files_bucket_missing",
    "settings",
    "error",
    wrong=(
        "The store has no bucket “{bucket}”: files can neither be kept nor read.",
        "对象存储中没有名为“{bucket}”的存储桶，文件无法保存或读取。",
    ),
    todo=(
        "Create the bucket, or correct its name in PLANWEAVE_FILES.",
        "请创建该存储桶，或更正 PLANWEAVE_FILES 中的名称。",
    ),
)
BUCKET_FORBIDDEN = kind(
    "files_bucket_forbidden",
    "settings",
    "error",
    wrong=(
        "The bucket “{bucket}” refuses to {what}: {reason}.",
        "存储桶“{bucket}”拒绝该操作（{what}）：{reason}。",
    ),
    todo=(
        "Give the key in AWS_ACCESS_KEY_ID the right to list the bucket and to read, write and delete in it.",
        "请为 AWS_ACCESS_KEY_ID 所用的密钥授予列出该存储桶以及读、写、删除对象的权限。",
    ),
)
BUCKET_PUBLIC = kind(
    "files_bucket_public",
    "settings",
    "error",
    wrong=(
        "Anybody can read what lies in the bucket “{bucket}” without signing in.",
        "存储桶“{bucket}”中的内容无需登录即可被任何人读取。",
    ),
    todo=(
        "Block public access to the bucket: Planweave hands files out itself, to those who may have them.",
        "请关闭该存储桶的公开访问：文件由织策按权限提供。",
    ),
)
STORE_UNREACHABLE = kind(
    "files_store_unreachable",
    "settings",
    "error",
    wrong=(
        "The store of PLANWEAVE_FILES does not answer: {reason}.",
        "PLANWEAVE_FILES 指定的对象存储无响应：{reason}。",
    ),
    todo=(
        "See that it runs, and correct the endpoint, region and keys.",
        "请确认其正常运行，并核对 endpoint、region 与访问密钥。",
    ),
)
FILES_LEFT_BEHIND = kind(
    "files_left_behind",
    "settings",
    "error",
    wrong=(
        "At least one file lies in a store of objects, but PLANWEAVE_FILES does not say where that is.",
        "有文件存放在对象存储中，但未设置 PLANWEAVE_FILES，无法读取。",
    ),
    todo=(
        "Set PLANWEAVE_FILES again; “planweave files --to database” brings the files back into the database.",
        "请重新设置 PLANWEAVE_FILES；执行 “planweave files --to database” 可将文件移回数据库。",
    ),
)
COLLECTOR_UNREACHABLE = kind(
    "traces_unreachable",
    "settings",
    "advice",
    wrong=(
        "Nothing takes the traces at {address}: {reason}.",
        "{address} 无法接收链路追踪数据：{reason}。",
    ),
    todo=(
        "Start the collector, correct OTEL_EXPORTER_OTLP_ENDPOINT (OTLP over HTTP, port 4318), or unset it.",
        "请启动采集端，或更正 OTEL_EXPORTER_OTLP_ENDPOINT（OTLP/HTTP，端口 4318），或取消设置。",
    ),
)


@early_check
def extras_are_installed(place: Place) -> Iterator[Finding]:
    wanted = (
        ("PLANWEAVE_QUEUE", "celery", "fleet"),
        ("PLANWEAVE_FILES", "storages", "s3"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "opentelemetry.instrumentation.django", "traces"),
    )
    for name, module, extra in wanted:
        if place.environment.get(name) and not _is_installed(module):
            yield found(EXTRA_MISSING, name=name, part=extra)


@early_check
def queue_is_a_broker(place: Place) -> Iterator[Finding]:
    named = place.environment.get("PLANWEAVE_QUEUE", "")
    if named and (scheme := urlsplit(named).scheme) not in BROKERS:
        yield found(QUEUE_UNKNOWN, scheme=scheme)


@early_check
def files_have_a_place(place: Place) -> Iterator[Finding]:
    named = place.environment.get("PLANWEAVE_FILES", "")
    if named and (urlsplit(named).scheme != "s3" or not urlsplit(named).netloc):
        yield found(FILES_MALFORMED, value=named)


@early_check
def traces_are_taken(place: Place) -> Iterator[Finding]:
    named = place.environment.get("OTEL_EXPORTER_OTLP_ENDPOINT", "")
    if not named:
        return
    parts = urlsplit(named)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        socket.create_connection((parts.hostname or "", port), timeout=SECONDS).close()
    except (OSError, ValueError) as error:
        yield found(COLLECTOR_UNREACHABLE, address=f"{parts.hostname}:{parts.port}", reason=_said(error))


@check
def the_broker_answers(_place: Place) -> Iterator[Finding]:
    named = settings.QUEUE
    if not named or urlsplit(named).scheme not in BROKERS or not _is_installed("celery"):
        return
    from kombu import Connection

    options = {"socket_connect_timeout": SECONDS, "socket_timeout": SECONDS}
    with Connection(named, connect_timeout=SECONDS, transport_options=options) as connection:
        try:
            connection.ensure_connection(max_retries=1, interval_start=0, timeout=SECONDS)
        except Exception as error:  # every kind of broker raises errors of its own
            yield found(QUEUE_UNREACHABLE, reason=_said(error))


@check
def the_store_keeps_files(place: Place) -> Iterator[Finding]:
    if not files.uses_store():
        if next(files.rows_in_store(), None):
            yield found(FILES_LEFT_BEHIND)
        return
    if not _is_installed("storages"):
        return
    from botocore.exceptions import BotoCoreError, ClientError

    store: Any = storages["files"]
    try:
        store.connection.meta.client.head_bucket(Bucket=store.bucket_name)
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
        if status == 404:
            yield found(BUCKET_MISSING, bucket=store.bucket_name)
        else:
            yield found(BUCKET_FORBIDDEN, bucket=store.bucket_name, what="open", reason=_said(error))
        return
    except (BotoCoreError, OSError) as error:
        yield found(STORE_UNREACHABLE, reason=_said(error))
        return
    yield from _tried(store)


def _tried(store: Any) -> Iterator[Finding]:
    """Whether a file can be written, listed, read back and removed; and whether strangers could have read it."""
    from botocore.exceptions import ClientError

    name, content, what = f"{files.FOLDER}/{uuid.uuid4().hex}", os.urandom(64), "write"
    try:
        store.save(name, ContentFile(content))
        what = "list"
        store.listdir(files.FOLDER)
        what = "read"
        with store.open(name) as file:
            file.read()
        if _is_public(store.url(name).partition("?")[0]):
            yield found(BUCKET_PUBLIC, bucket=store.bucket_name)
        what = "delete"
        store.delete(name)
    except ClientError as error:
        yield found(BUCKET_FORBIDDEN, bucket=store.bucket_name, what=what, reason=_said(error))


def _is_public(address: str) -> bool:
    if not address.startswith(("http://", "https://")):
        return False
    try:
        with urllib.request.urlopen(address, timeout=SECONDS):  # noqa: S310 (http and https alone, see above)
            return True
    except (urllib.error.URLError, OSError):
        return False


def _is_installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _said(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__
