"""Everything about a person, put together as one ZIP."""

import datetime
import io
import json
import zipfile
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from planweave.accounts.models import SecurityEvent, SignInAttempt, User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound

from .. import texts
from ..models import DataExport
from ..policy import can_handle
from ..registry import Table, all_tables

PERSON_COLUMNS = (
    "id",
    "email",
    "name",
    "language",
    "is_active",
    "is_administrator",
    "created_at",
    "last_login",
)
ABOUT = """Everything that this server keeps about one person. · 本服务器保存的关于一个人的全部数据。

person.json      the account · 账号
data/<table>.json the rows that are theirs: made, owned, judged or received by them · 由其创建、负责、评价或收到的记录
files/           the files that they brought or had made · 其上传或生成的文件

Left out: passwords, keys and other proofs of who one is, and what others said about them that is not yet shown to them.
未包含：密码、密钥等身份凭据，以及他人尚未向其公开的评价。
"""


def ask_for_export(actor: Actor, user_id: int) -> DataExport:
    """By the person or by an administrator. Conflict while one is being made; NotFound for a stranger."""
    if not can_handle(actor, user_id) or not User.objects.filter(pk=user_id).exists():
        raise NotFound(texts.PERSON_UNKNOWN)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user_id)
        hour = timezone.now() - datetime.timedelta(hours=1)
        underway = DataExport.objects.filter(
            person_id=user_id, state__in=("queued", "running"), asked_at__gt=hour
        )
        if underway.exists():
            raise Conflict(texts.EXPORT_RUNNING)
        return DataExport.objects.create(person_id=user_id, asked_by_id=actor.user_id)


def carry_out_export(export_id: int) -> None:
    """Once, by whichever worker takes it; a failure ends in the row."""
    mine = DataExport.objects.filter(pk=export_id, state="queued")
    if not mine.update(state="running"):
        return
    row = DataExport.objects.get(pk=export_id)
    try:
        content, count = zip_of(row.person_id, row=row)
    except Exception:
        DataExport.objects.filter(pk=export_id).update(state="failed", finished_at=timezone.now())
        raise
    row.content, row.rows, row.state, row.progress = content, count, "done", 1.0
    row.finished_at = timezone.now()
    row.save(update_fields=["content", "rows", "state", "progress", "finished_at"])


def zip_of(user_id: int, *, row: DataExport | None = None) -> tuple[bytes, int]:
    """The bytes of the ZIP, and how many rows are in it."""
    out, count = io.BytesIO(), 0
    tables = all_tables()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("README.txt", ABOUT)
        user = User.objects.get(pk=user_id)
        packed.writestr("person.json", _json({name: getattr(user, name) for name in PERSON_COLUMNS}))
        for number, (model, table) in enumerate(tables, start=1):
            rows = _rows(model, table, user_id, packed)
            if rows:
                packed.writestr(f"data/{model._meta.label}.json", _json(rows))
                count += len(rows)
            if row is not None and number % 10 == 0:
                DataExport.objects.filter(pk=row.pk).update(progress=number / len(tables))
        for label, apart in (
            ("accounts.SecurityEvent", SecurityEvent.objects.filter(user_id=user_id)),
            ("accounts.SignInAttempt", SignInAttempt.objects.filter(email__iexact=user.email)),
        ):
            if rows := [_row(one, ("salt", "hash")) for one in apart.order_by("pk")]:
                packed.writestr(f"data/{label}.json", _json(rows))
                count += len(rows)
    return out.getvalue(), count


def _rows(
    model: type[models.Model], table: Table, user_id: int, packed: zipfile.ZipFile
) -> list[dict[str, Any]]:
    people = table.people.split()
    if not people:
        return []
    mine = Q()
    for name in people:
        mine |= Q(**{name: user_id})
    found = []
    files = table.files.split()
    without = {*table.proofs.split(), "salt", "hash"}
    for one in model._base_manager.filter(mine).filter(**table.when).order_by("pk").iterator(500):
        row = _row(one, (*without, *files))
        if table.hides and row.get(f"{table.hides}_id") != user_id:
            row.pop(f"{table.hides}_id", None)
        for column in files:
            held = getattr(one, column)
            if model is not DataExport and held and (content := bytes(held)):
                name = f"files/{model._meta.label}-{one.pk}-{column}"
                packed.writestr(name, content)
                row[column] = name
        found.append(row)
    return found


def _row(one: models.Model, without: tuple[str, ...]) -> dict[str, Any]:
    return {
        column.attname: getattr(one, column.attname)
        for column in one._meta.concrete_fields
        if column.name not in without and not isinstance(column, models.BinaryField)
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)
