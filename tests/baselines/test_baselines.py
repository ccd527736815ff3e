"""Baselines: taken of any scope, frozen for good, compared with each other and with today."""

import hashlib
import io
from typing import Any

import openpyxl
import pytest
from django.db import DatabaseError, connection, transaction

from harness.house import House
from planweave.baselines.models import Baseline, BaselineItem, Snapshot
from planweave.baselines.queries.baselines import broken_baselines
from planweave.kernel.models import Activity
from planweave.workspaces.actions import purge_workspace


@pytest.fixture
def keys(house: House) -> list[str]:
    """Three requirements: SHOP-1 with a description, an effort and a link to SHOP-2, and SHOP-3."""
    first = made(
        house,
        title="Pay by card",
        description="<p>The shop shall take cards.</p>",
        priority="must",
        efforts={"Backend": 3},
        owner=house.users["lead"].pk,
    )
    second, third = made(house, title="Refund"), made(house, title="Vouchers", priority="could")
    link = {"kind": "depends_on", "target": second["key"]}
    assert house.api("owner").post(f"{house.path}/requirements/{first['key']}/links", link).status_code == 201
    return [first["key"], second["key"], third["key"]]


def made(house: House, **fields: Any) -> Any:
    body = {"product": house.product.pk} | fields
    if "efforts" in body:
        skill = {"name": "Somebody", "skills": list(body["efforts"]), "availability": 1}
        house.api("owner").post(f"{house.path}/people", skill)
    answer = house.api("owner").post(f"{house.path}/requirements", body)
    assert answer.status_code == 201, answer.content
    return answer.json()


def change(house: House, key: str, **fields: Any) -> Any:
    answer = house.api("owner").patch(f"{house.path}/requirements/{key}", fields)
    assert answer.status_code == 200, answer.content
    return answer.json()


def take(house: House, name: str, **scope: Any) -> Any:
    body = {"name": name, "scope": scope or {"kind": "workspace"}}
    answer = house.api("owner").post(f"{house.path}/baselines", body)
    assert answer.status_code == 201, answer.content
    return answer.json()


def compared(house: House, left: Any, right: Any = "today", more: str = "", language: str = "en") -> Any:
    address = f"{house.path}/baselines/compare?left={left}&right={right}{more}"
    answer = house.api("owner", language).get(address)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_baseline_says_who_froze_what_when_and_its_hash(house: House, keys: list[str]) -> None:
    body = {
        "name": " Signed  scope ",
        "reason": "Contract",
        "scope": {"kind": "product", "product": house.product.pk},
    }
    answer = house.api("product_manager").post(f"{house.path}/baselines", body)
    assert answer.status_code == 201
    taken = answer.json()
    assert (taken["name"], taken["reason"], taken["scope"], taken["count"]) == (
        "Signed scope", "Contract", "Product Product SHOP", 3,
    )  # fmt: skip
    assert taken["taken_by"]["name"] == "product_manager of shop"
    assert len(taken["hash"]) == 64
    told = Activity.objects.get(kind="BaselineTaken")
    assert told.data == {
        "baseline": taken["id"], "name": "Signed scope", "count": 3, "hash": taken["hash"],
    }  # fmt: skip
    listed = house.api("viewer").get(f"{house.path}/baselines").json()
    assert [one["id"] for one in listed["items"]] == [taken["id"]]
    assert listed["can_take"] is False


def test_what_is_frozen_stays_whatever_happens_to_the_requirement(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    change(house, keys[0], title="Pay by card or wallet", description="<p>Other.</p>", owner=None)
    house.api("owner").post(f"{house.path}/requirements/delete", {"ids": [_id(house, keys[2])]})
    item = house.api("viewer").get(f"{house.path}/baselines/{taken['id']}/items/{keys[0]}").json()
    said = {field["label"]: field["said"] for field in item["fields"]}
    assert said["Title"] == "Pay by card"
    assert said["Description"] == "<p>The shop shall take cards.</p>"
    assert said["Owner"] == "lead of shop"
    assert said["Effort by skill"] == "Backend: 3"
    assert said["Links"] == "depends on SHOP-2"
    rows = house.api("viewer").get(f"{house.path}/baselines/{taken['id']}/items").json()["items"]
    assert [(row["key"], row["title"], row["version"]) for row in rows] == [
        ("SHOP-1", "Pay by card", 1), ("SHOP-2", "Refund", 1), ("SHOP-3", "Vouchers", 1),
    ]  # fmt: skip


def _id(house: House, key: str) -> int:
    return int(house.api("owner").get(f"{house.path}/requirements/{key}").json()["id"])


def test_compare_with_today_shows_what_came_went_and_changed(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    assert compared(house, taken["id"])["counts"] == {"added": 0, "removed": 0, "changed": 0, "same": 3}
    change(
        house,
        keys[0],
        description="<p>The shop shall take cards and wallets.</p>",
        priority="should",
        efforts={"Backend": 5},
    )
    house.api("owner").post(f"{house.path}/requirements/delete", {"ids": [_id(house, keys[2])]})
    made(house, title="Gift cards")
    found = compared(house, taken["id"])
    assert found["counts"] == {"added": 1, "removed": 1, "changed": 1, "same": 1}
    assert [(one["key"], one["change"]) for one in found["items"]] == [
        ("SHOP-1", "changed"), ("SHOP-3", "removed"), ("SHOP-4", "added"),
    ]  # fmt: skip
    told = {one["field"]: one for one in found["items"][0]["differences"]}
    assert told.keys() == {"description", "priority", "efforts", "effort_likely_days"}
    assert [(part["op"], part["text"]) for part in told["description"]["parts"]] == [
        ("same", "The shop shall take cards"), ("added", " and wallets"), ("same", "."),
    ]  # fmt: skip
    assert (told["priority"]["before"], told["priority"]["after"]) == ("Must", "Should")
    [effort] = told["efforts"]["items"]
    assert (effort["op"], effort["before"], effort["after"]) == ("changed", "Backend: 3", "Backend: 5")
    chinese = compared(house, taken["id"], language="zh")
    assert chinese["right"]["name"] == "当前"
    told = {one["field"]: one for one in chinese["items"][0]["differences"]}
    assert (told["priority"]["label"], told["priority"]["before"]) == ("优先级", "必须")


def test_the_dropped_link_of_the_trash_is_a_difference_too(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    house.api("owner").post(f"{house.path}/requirements/delete", {"ids": [_id(house, keys[1])]})
    [changed] = [one for one in compared(house, taken["id"])["items"] if one["change"] == "changed"]
    [links] = changed["differences"]
    assert (changed["key"], links["label"]) == ("SHOP-1", "Links")
    assert [(item["op"], item["before"]) for item in links["items"]] == [("removed", "depends on SHOP-2")]


def test_any_two_baselines_compare_and_pages_follow_each_other(house: House, keys: list[str]) -> None:
    one = take(house, "V1")
    change(house, keys[0], title="Pay by wallet")
    change(house, keys[1], title="Refunds")
    other = take(house, "V2")
    found = compared(house, one["id"], other["id"], "&limit=1")
    assert (found["left"]["name"], found["right"]["name"]) == ("V1", "V2")
    assert [row["key"] for row in found["items"]] == ["SHOP-1"]
    rest = compared(house, one["id"], other["id"], f"&limit=1&cursor={found['next_cursor']}")
    assert ([row["key"] for row in rest["items"]], rest["next_cursor"]) == (["SHOP-2"], None)
    back = compared(house, other["id"], one["id"])
    [title] = back["items"][0]["differences"]
    assert (title["before"], title["after"]) == ("Pay by wallet", "Pay by card")
    assert compared(house, one["id"], other["id"], "&change=added")["items"] == []


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ({"kind": "workspace"}, ["SHOP-1", "SHOP-2", "SHOP-3"]),
        ({"kind": "filter", "query": "?priority=must,could&view=board&sort=-score"}, ["SHOP-1", "SHOP-3"]),
        ({"kind": "filter", "query": "q=refund"}, ["SHOP-2"]),
        ({"kind": "filter", "query": "estimated=yes"}, ["SHOP-1"]),
        ({"kind": "view"}, ["SHOP-3"]),
        ({"kind": "release"}, ["SHOP-2"]),
        ({"kind": "chosen"}, ["SHOP-1", "SHOP-2"]),
        ({"kind": "chosen", "keys": ["shop-3", " SHOP-1 ", "SHOP-3"]}, ["SHOP-1", "SHOP-3"]),
        ({"kind": "filter", "query": "custom=tier%3Agold&view=tree"}, ["SHOP-2"]),
        ({"kind": "filter", "query": "custom=tier%3Anone&overdue=yes"}, ["SHOP-3"]),
        ({"kind": "filter", "query": "scope=out"}, ["SHOP-1"]),
    ],
)
def test_every_scope_freezes_what_it_says(
    house: House, keys: list[str], scope: dict[str, Any], expected: list[str]
) -> None:
    owner = house.api("owner")
    if scope["kind"] == "view":
        view = {"page": "requirements", "name": "Later", "query": "priority=could", "is_shared": True}
        scope = scope | {"view": owner.post(f"{house.path}/views", view).json()["id"]}
    if scope["kind"] == "release":
        release = {"name": "Q1", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
        scope = scope | {"release": owner.post(f"{house.path}/releases", release).json()["id"]}
        change(house, keys[1], release=scope["release"])
    if "custom" in scope.get("query", ""):
        owner.post(f"{house.path}/custom-fields", {"key": "tier", "kind": "text", "name_en": "Tier"})
        change(house, keys[1], custom={"tier": "gold"})
        change(house, keys[2], stages={"collect": {"owner": None, "due_on": "2020-01-01"}})
    if scope.get("query") == "scope=out":
        release = {"name": "Q1", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
        number = owner.post(f"{house.path}/releases", release).json()["id"]
        change(house, keys[0], scope={str(number): {"stand": "out", "reason": "Too early"}})
    if scope == {"kind": "chosen"}:
        scope = scope | {"ids": [_id(house, key) for key in keys[:2]]}
    taken = take(house, "Scope", **scope)
    rows = owner.get(f"{house.path}/baselines/{taken['id']}/items").json()["items"]
    assert [row["key"] for row in rows] == expected


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"name": "  ", "scope": {"kind": "workspace"}}, 422, "invalid.fields"),
        ({"name": "x" * 101, "scope": {"kind": "workspace"}}, 422, "invalid.fields"),
        (
            {"name": "Empty", "scope": {"kind": "filter", "query": "q=nothing-like-it"}},
            422,
            "baseline.scope_empty",
        ),
        ({"name": "Odd", "scope": {"kind": "filter", "query": "colour=red"}}, 422, "baseline.filter_unknown"),
        ({"name": "Gone", "scope": {"kind": "product", "product": 0}}, 422, "baseline.scope_missing"),
        ({"name": "Gone", "scope": {"kind": "chosen", "ids": [999_999]}}, 422, "baseline.scope_missing"),
        ({"name": "Gone", "scope": {"kind": "chosen", "keys": ["SHOP-99"]}}, 422, "baseline.scope_missing"),
        (
            {"name": "Odd", "scope": {"kind": "filter", "query": "custom=shoe:9"}},
            422,
            "custom.filter",
        ),
        ({"name": "Kind", "scope": {"kind": "universe"}}, 422, "invalid.request"),
        ({"name": "v1", "scope": {"kind": "workspace"}}, 409, "baseline.name_taken"),
    ],
)
def test_what_cannot_be_frozen_is_refused_and_nothing_is_written(
    house: House, keys: list[str], body: dict[str, Any], status: int, code: str
) -> None:
    take(house, "V1")
    before = (Activity.objects.count(), Snapshot.objects.count(), BaselineItem.objects.count())
    answer = house.api("owner").post(f"{house.path}/baselines", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (Activity.objects.count(), Snapshot.objects.count(), BaselineItem.objects.count()) == before
    assert Baseline.objects.count() == 1


@pytest.mark.parametrize(
    ("left", "right", "status"),
    [("today", "today", 422), ("0", "today", 404), ("one", "today", 422), ("9" * 30, "today", 422)],
)
def test_a_comparison_without_a_baseline_is_refused(house: House, left: str, right: str, status: int) -> None:
    answer = house.api("owner").get(f"{house.path}/baselines/compare?left={left}&right={right}")
    assert answer.status_code == status


def test_the_same_content_is_kept_once(house: House, keys: list[str]) -> None:
    take(house, "V1")
    change(house, keys[1], title="Refunds")
    take(house, "V2")
    assert (BaselineItem.objects.count(), Snapshot.objects.count()) == (6, 4)


def test_the_database_itself_refuses_to_change_what_is_frozen(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    changes = [
        ("UPDATE baselines_snapshot SET content = '{}'", Snapshot),
        ("UPDATE baselines_baseline SET name = 'V0'", Baseline),
        ("UPDATE baselines_baseline SET hash = ''", Baseline),
        ("UPDATE baselines_baselineitem SET version = 9", BaselineItem),
    ]
    for statement, _ in changes:
        with (
            pytest.raises(DatabaseError, match="frozen"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert broken_baselines(house.workspace.pk) == []
    answer = house.api("viewer").get(f"{house.path}/baselines/{taken['id']}/integrity").json()
    assert answer == {"is_whole": True, "hash": taken["hash"], "faults": []}


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        ("UPDATE baselines_snapshot SET content = replace(content, 'take cards', 'take all')", ["SHOP-1"]),
        ("UPDATE baselines_baselineitem SET version = 7 WHERE key = 'SHOP-2'", ["hash"]),
        ("UPDATE baselines_baseline SET name = 'V1 final'", ["hash"]),
        ("UPDATE baselines_baseline SET hash = replace(hash, substr(hash, 1, 1), 'x')", ["hash", "history"]),
        ("DELETE FROM baselines_baselineitem WHERE key = 'SHOP-3'", ["hash"]),
    ],
)
def test_a_change_behind_the_triggers_shows(
    house: House, keys: list[str], statement: str, faults: list[str]
) -> None:
    """With the triggers dropped, as somebody with the database in their hands could do."""
    taken = take(house, "V1")
    with connection.cursor() as cursor:
        for table in ("snapshot", "baseline", "baselineitem"):
            on_table = f" ON baselines_{table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER baselines_{table}_frozen{on_table}")
        cursor.execute(statement)
    answer = house.api("viewer").get(f"{house.path}/baselines/{taken['id']}/integrity").json()
    assert (answer["is_whole"], answer["faults"]) == (False, faults)


def test_a_baseline_that_was_removed_altogether_shows(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    Baseline.objects.filter(pk=taken["id"]).delete()
    assert broken_baselines(house.workspace.pk) == [(f"#{taken['id']}", ["gone"])]


def test_the_hash_covers_the_canonical_content(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    item = house.api("viewer").get(f"{house.path}/baselines/{taken['id']}/items/SHOP-2").json()
    content = Snapshot.objects.get(hash=item["hash"]).content
    assert hashlib.sha256(content.encode()).hexdigest() == item["hash"]
    assert content.startswith('{"key":"SHOP-2","links":[["depends_on","in","SHOP-1"]],"names":{')


def test_withdrawing_keeps_it_readable_and_its_name_taken(house: House, keys: list[str]) -> None:
    taken = take(house, "V1")
    at = f"{house.path}/baselines/{taken['id']}"
    assert house.api("product_manager").post(f"{at}/withdraw").status_code == 403
    assert house.api("lead").post(f"{at}/withdraw").json()["is_withdrawn"] is True
    assert house.api("viewer").get(f"{at}/items/SHOP-1").status_code == 200
    again = house.api("owner").post(f"{house.path}/baselines", {"name": "V1", "scope": {"kind": "workspace"}})
    assert again.status_code == 409
    assert house.api("owner").post(f"{at}/reinstate").json()["is_withdrawn"] is False
    told = list(
        Activity.objects.filter(kind__startswith="Baseline").order_by("seq").values_list("kind", flat=True)
    )
    assert told == ["BaselineTaken", "BaselineWithdrawn", "BaselineReinstated"]


def test_a_workspace_with_baselines_can_be_deleted_leaving_nothing(house: House, keys: list[str]) -> None:
    take(house, "V1")
    assert house.api("owner").delete(house.path).status_code == 204
    purge_workspace(house.workspace.pk)  # as the daily job does when its time in the trash is over
    assert (Baseline.objects.count(), BaselineItem.objects.count(), Snapshot.objects.count()) == (0, 0, 0)


def test_the_comparison_leaves_as_a_workbook_and_as_csv(house: House, keys: list[str]) -> None:
    taken = take(house, "=V1")
    change(house, keys[0], title="=Pay by card or wallet", priority="should")
    at = f"{house.path}/export/comparison?left={taken['id']}"
    book = openpyxl.load_workbook(io.BytesIO(house.api("viewer").get(at).content))
    assert book.sheetnames == ["Compared", "Differences"]
    cells = list(book["Differences"].iter_rows())
    assert [[cell.value or "" for cell in row] for row in cells] == [
        ["Key", "Title", "Change", "Field", "Before", "After", "Difference"],
        ["SHOP-1", "=Pay by card or wallet", "Changed", "Title", "Pay by card", "=Pay by card or wallet",
         "{+=+}Pay by card{+ or wallet+}"],
        ["SHOP-1", "=Pay by card or wallet", "Changed", "Priority", "Must", "Should", ""],
    ]  # fmt: skip
    assert {cell.data_type for row in cells for cell in row if cell.value} == {"s"}
    said = {row[0].value: row[1].value for row in book["Compared"].iter_rows()}
    assert (said["From"], said["To"], said["SHA-256"]) == ("=V1", "today", taken["hash"])
    text = house.api("viewer").get(f"{at}&format=csv&language=zh").content.decode("utf-8-sig")
    assert text.splitlines()[0] == "编号,标题,变化,字段,变更前,变更后,差异标注"
    assert house.api("viewer").get(f"{at}&format=pdf").status_code == 422
