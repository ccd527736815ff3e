"""The history shows whatever was done behind the product's back."""

import hashlib

import pytest
from django.db import connection

from harness.house import House
from planweave.kernel.audit import first_broken_link
from planweave.kernel.events import canonical, row_hash
from planweave.kernel.models import Activity, ChainHead


def _write_some(house: House, count: int = 4) -> None:
    for number in range(count):
        body = {"product": house.product.pk, "title": f"Row {number}"}
        assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201


def _sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_history_is_whole_and_its_numbers_have_no_gap(house: House) -> None:
    _write_some(house)
    rows = Activity.objects.filter(workspace=house.workspace).order_by("seq")
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert first_broken_link(house.workspace.pk) is None


def test_the_hash_covers_what_it_promises(house: House) -> None:
    """Recomputed here from the written rule: SHA-256 over canonical JSON, from sixty-four zeros on."""
    row = Activity.objects.get(workspace=house.workspace, seq=1)
    content = [
        "0" * 64, house.workspace.pk, 1, row.at.isoformat(timespec="microseconds"), row.actor_id, "command",
        str(row.operation_id), None, "WorkspaceCreated", None, "", None, "{}",
        '{"name":"Workspace shop"}', row.salt,
    ]  # fmt: skip
    assert len(row.salt) == 32
    assert row.hash == hashlib.sha256(canonical(content).encode()).hexdigest()
    assert row.hash == row_hash(row, previous="0" * 64)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kernel_activity SET changes_json = '{}' WHERE seq = 9 AND workspace_id = %s",
        "UPDATE kernel_activity SET data_json = '{\"product\":0}' WHERE seq = 9 AND workspace_id = %s",
        "UPDATE kernel_activity SET actor_id = (SELECT max(id) FROM accounts_user) "
        "WHERE seq = 9 AND workspace_id = %s",
        "UPDATE kernel_activity SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 9 AND workspace_id = %s",
        "UPDATE kernel_activity SET record_key = 'X-1' WHERE seq = 9 AND workspace_id = %s",
        "DELETE FROM kernel_activity WHERE seq = 9 AND workspace_id = %s",
    ],
)
def test_a_row_changed_or_removed_behind_the_product_shows(house: House, change: str) -> None:
    _write_some(house)
    assert Activity.objects.get(workspace=house.workspace, seq=9).kind == "RequirementCreated"
    _sql(change, house.workspace.pk)
    assert first_broken_link(house.workspace.pk) == 9


def test_a_forged_row_with_a_fitting_hash_breaks_the_next(house: House) -> None:
    _write_some(house)
    row = Activity.objects.get(workspace=house.workspace, seq=9)
    before = Activity.objects.get(workspace=house.workspace, seq=8)
    row.changes_json = canonical({"title": ["", "Forged"]})
    row.hash = row_hash(row, previous=before.hash)
    row.save()
    assert first_broken_link(house.workspace.pk) == 10


def test_rows_cut_off_the_end_show_against_the_head(house: House) -> None:
    _write_some(house)
    last = ChainHead.objects.get(pk=house.workspace.pk).seq
    Activity.objects.filter(workspace=house.workspace, seq=last).delete()
    assert first_broken_link(house.workspace.pk) == last


def test_a_removed_head_shows(house: House) -> None:
    _write_some(house)
    rows = Activity.objects.filter(workspace=house.workspace).count()
    ChainHead.objects.filter(pk=house.workspace.pk).delete()
    assert first_broken_link(house.workspace.pk) == rows + 1


def test_a_workspace_without_events_and_one_beside_are_each_their_own(
    house: House, foreign_house: House
) -> None:
    _sql("UPDATE kernel_activity SET changes_json = '[]' WHERE seq = 2 AND workspace_id = %s",
         foreign_house.workspace.pk)  # fmt: skip
    assert first_broken_link(house.workspace.pk) is None
    assert first_broken_link(foreign_house.workspace.pk) == 2
