"""An archive gives back exactly what was there, or nothing."""

import gzip
import io
import random
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from harness.damage import no_damage_passes
from harness.house import House
from planweave.archive.reading import Damaged, NotEmpty, TooNew, check_archive, restore
from planweave.archive.tables import last_id, models_kept
from planweave.archive.writing import Contents, contents_now, write_archive
from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Record

TRIALS = 25


def good(answer: Any) -> Any:
    assert answer.status_code in (200, 201, 204), answer.content
    return answer.json() if answer.content else None


def fill(house: House) -> None:
    """Requirements with a comment and own words in both scripts, linked tasks, a risk with a distribution, a release;
    and a record that is gone, whose number must not come again."""
    api, path = house.api("owner"), house.path
    product = house.product.pk
    first = good(
        api.post(
            f"{path}/requirements",
            {"product": product, "title": "扫码支付 “=1+1”\t", "value": 2.5, "efforts": {}, "cost": 1000.1},
        )
    )
    good(api.post(f"{path}/records/{first['key']}/comments", {"body": "<p>好的 🙂</p>"}))
    tasks = [
        good(api.post(f"{path}/tasks", {"title": name, "requirement": first["id"], "start_on": "2026-03-02"}))
        for name in ("One", "Two")
    ]
    link = {"predecessor": tasks[0]["id"], "successor": tasks[1]["id"], "lag_days": 1}
    good(api.post(f"{path}/task-links", link))
    cost = {"kind": "pert", "low": 1, "mode": 2, "high": 9}
    risk = {"event": "It fails", "product": product, "inherent_probability": 0.3, "inherent_cost": cost}
    good(api.post(f"{path}/risks", risk))
    Record.objects.create(
        workspace=house.workspace,
        kind="task",
        key="GONE-1",
        number=1,
        title="Gone",
        created_by=house.users["owner"],
    ).delete()


def write() -> tuple[bytes, Contents]:
    out = io.BytesIO()
    contents = write_archive(out)
    return out.getvalue(), contents


def empty() -> None:
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        # With what refers to them and is in no archive: open sessions.
        tables = [model._meta.db_table for model in models_kept(apps)]
        for statement in connection.ops.sql_flush(_style(), tables, reset_sequences=True, allow_cascade=True):
            cursor.execute(statement)


def _style() -> Any:
    from django.core.management.color import no_style

    return no_style()


@pytest.mark.django_db(transaction=True)
def test_what_was_there_comes_back_whole_or_not_at_all(house: House) -> None:
    fill(house)
    archive, written = write()
    numbers = {model._meta.db_table: last_id(model) for model in models_kept(apps)}
    assert written == contents_now()
    with pytest.raises(NotEmpty):
        restore(io.BytesIO(archive))
    assert contents_now() == written
    empty()
    nothing = contents_now()
    assert nothing.rows == 0
    lines = gzip.decompress(archive).splitlines(keepends=True)
    newer = lines[0].replace(b'"migrations": [', b'"migrations": [["kernel", "9999_later"], ')
    with pytest.raises(TooNew):
        restore(io.BytesIO(gzip.compress(b"".join([newer, *lines[1:]]))))
    # Late enough that rows are in already when it is found out.
    swapped = [*lines[:-2], lines[-1], lines[-2]]
    for torn in (lines[:-1], swapped):
        with pytest.raises(Damaged):
            restore(io.BytesIO(gzip.compress(b"".join(torn))))
        assert contents_now() == nothing
    assert restore(io.BytesIO(archive)).contents == written
    assert contents_now() == written
    assert {model._meta.db_table: last_id(model) for model in models_kept(apps)} == numbers
    assert first_broken_link(house.workspace.pk) is None
    # People go on where they were, and no number is given twice.
    highest = numbers["kernel_record"]
    made = good(
        house.api("owner").post(
            f"{house.path}/requirements", {"product": house.product.pk, "title": "After the restore"}
        )
    )
    assert highest is not None
    assert made["id"] == highest + 1


@pytest.mark.django_db(transaction=True)
def test_no_damaged_file_passes(house: House) -> None:
    archive, written = write()
    assert check_archive(io.BytesIO(archive))[1] == written
    passed: list[str] = []
    no_damage_passes(
        archive, TRIALS, random.Random(7), lambda is_right, said: is_right or passed.append(said)
    )
    assert passed == []
    for words in (
        b"",
        b"PK\x03\x04",
        gzip.compress(b"[]\n"),
        gzip.compress(b'{"format": 1, "migrations": []}\n'),
    ):
        with pytest.raises(Damaged):
            check_archive(io.BytesIO(words))
