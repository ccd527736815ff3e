"""Versions: told by the history alone, true whatever fields there are, restored by an ordinary write."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from harness.house import House
from planweave.baselines.queries.contents import contents_now
from planweave.baselines.queries.versions import content_at, versions_of
from planweave.kernel.actor import Actor
from planweave.kernel.models import Activity, Record
from planweave.kernel.undo import undo
from planweave.requirements.actions import (
    Edit,
    change_requirements,
    create_requirement,
    delete_requirements,
)
from planweave.requirements.rules import CHOICES, FIELDS
from planweave.workspaces.models import Skill

WORDS = st.text("支付退款 shall within seconds\n<>&", max_size=30)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "title": st.text("abc支付", min_size=1, max_size=12).filter(str.strip),
    "description": WORDS.map(lambda words: f"<p>{words}</p>"),
    "effort_likely_days": st.none() | st.integers(1, 40).map(float),
    "cost": st.none() | st.integers(0, 9).map(float),
    "value": st.none() | st.integers(0, 100).map(float),
    "efforts": st.dictionaries(st.sampled_from(["Backend", "测试"]), st.integers(1, 9).map(float)),
    "demands": st.dictionaries(st.sampled_from(["Acme", "客户乙"]), st.integers(0, 100).map(float)),
    "position": st.integers(1, 9).map(float),
    "source_detail": st.text("abc", max_size=5),
    "acceptance": st.lists(st.fixed_dictionaries({"given": st.text("ab", max_size=3), "then": st.just("x")})),
} | {name: st.sampled_from(sorted(allowed)) for name, allowed in CHOICES.items()}
STEPS = st.lists(
    st.one_of(
        st.sampled_from(sorted(VALUES)).flatmap(
            lambda name: st.tuples(st.just("change"), st.just(name), VALUES[name])
        ),
        st.just(("undo", "", None)),
        st.just(("trash", "", None)),
    ),
    max_size=12,
)


def now(actor: Actor, pk: int) -> dict[str, Any]:
    return contents_now(actor.here, [pk])[pk].values


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.fixed_dictionaries({}, optional=VALUES), steps=STEPS)
def test_every_version_equals_what_the_requirement_was_at_the_time(
    house: House, first: dict[str, Any], steps: list[tuple[str, str, Any]]
) -> None:
    actor = house.actor("owner")
    for name in ("Backend", "测试"):
        Skill.objects.get_or_create(workspace=house.workspace, name=name)
    record = create_requirement(actor, product_id=house.product.pk, values={"title": "first"} | first)
    seen = {1: now(actor, record.pk)}
    for what, name, value in steps:
        acting = house.actor("owner")
        if what == "change":
            change_requirements(acting, [Edit(id=record.pk, version=None, values={name: value})])
        elif what == "trash":
            delete_requirements(acting, [record.pk])
            undo(house.actor("owner"), acting.operation_id)
        else:
            last = Activity.objects.filter(record_id=record.pk).order_by("-seq")[0]
            if last.kind == "RequirementChanged":
                undo(acting, last.operation_id)
        version = Record.objects.get(pk=record.pk).version
        seen[version] = now(actor, record.pk)
    again = Record.objects.get(pk=record.pk)
    assert versions_of(again).last == again.version
    told = {version: content_at(actor, again, version).values for version in seen}
    assert told == seen
    assert told[1].keys() == set(FIELDS)


@pytest.fixture
def key(house: House) -> str:
    """SHOP-1 in three versions."""
    owner = house.api("owner")
    body = {"product": house.product.pk, "title": "Refund", "description": "<p>退款须在三天内完成。</p>"}
    assert owner.post(f"{house.path}/requirements", body).status_code == 201
    at = f"{house.path}/requirements/SHOP-1"
    said = {"description": "<p>退款须在两个工作日内原路完成。</p>", "reason": "法务要求"}
    assert owner.patch(at, said).status_code == 200
    assert house.api("lead").patch(at, {"title": "Refunds", "priority": "must"}).status_code == 200
    return "SHOP-1"


def versions(house: House, key: str, more: str = "", role: str = "owner", language: str = "en") -> Any:
    return house.api(role, language).get(f"{house.path}/requirements/{key}/versions{more}")


def test_versions_name_author_reason_and_fields(house: House, key: str) -> None:
    listed = versions(house, key).json()
    assert listed["current"] == 3
    assert [(row["version"], row["by"]["name"], row["reason"], row["fields"]) for row in listed["items"]] == [
        (3, "lead of shop", "", ["Title", "Priority"]),
        (2, "owner of shop", "法务要求", ["Description"]),
        (1, "owner of shop", "", ["Title", "Description", "Owner"]),
    ]
    assert versions(house, key, role="viewer").json()["can"] == {"restore": False}
    page = versions(house, key, "?limit=2").json()
    rest = versions(house, key, f"?limit=2&cursor={page['next_cursor']}").json()
    assert [row["version"] for row in rest["items"]] == [1]


def test_a_difference_of_chinese_text_reads_by_characters(house: House, key: str) -> None:
    told = versions(house, key, "/2/differences", language="zh").json()
    [description] = told["differences"]
    assert (told["left"], told["right"], description["label"]) == (1, 2, "描述")
    assert [(part["op"], part["text"]) for part in description["parts"]] == [
        ("same", "退款须在"),
        ("removed", "三天内"),
        ("added", "两个工作日内原路"),
        ("same", "完成。"),
    ]


def test_any_two_versions_compare_either_way(house: House, key: str) -> None:
    told = versions(house, key, "/1/differences?against=3").json()
    assert {(one["field"], one["before"], one["after"]) for one in told["differences"]} == {
        ("title", "Refunds", "Refund"),
        ("priority", "Must", ""),
        ("description", "退款须在两个工作日内原路完成。", "退款须在三天内完成。"),
    }
    first = versions(house, key, "/1/differences").json()
    assert first["left"] == 0
    assert [(one["field"], one["before"], one["after"]) for one in first["differences"]] == [
        ("title", "", "Refund"),
        ("type", "", "Functional"),
        ("description", "", "退款须在三天内完成。"),
        ("owner", "", "owner of shop"),
        ("state", "", "Collected"),
    ]


def test_links_belong_to_the_version_that_was_current(house: House, key: str) -> None:
    owner = house.api("owner")
    owner.post(f"{house.path}/requirements", {"product": house.product.pk, "title": "Pay"})
    at = f"{house.path}/requirements/{key}"
    made = owner.post(f"{at}/links", {"kind": "depends_on", "target": "SHOP-2"}).json()
    owner.patch(at, {"priority": "could"})
    owner.delete(f"{at}/links/{made['links'][0]['id']}")
    said = [
        {field["field"]: field["said"] for field in versions(house, key, f"/{number}").json()["fields"]}
        for number in (2, 3, 4)
    ]
    assert [one.get("links") for one in said] == [None, "depends on SHOP-2", None]


def test_restoring_writes_a_new_version_that_can_be_undone(house: House, key: str) -> None:
    owner = house.api("owner")
    at = f"{house.path}/requirements/{key}"
    answer = owner.post(f"{at}/versions/1/restore", {"version": 3})
    assert (answer.status_code, answer.json()) == (200, {"key": key, "version": 4, "left_out": []})
    restored = owner.get(at).json()
    assert (restored["title"], restored["priority"]) == ("Refund", "")
    assert restored["description"] == "<p>退款须在三天内完成。</p>"
    assert versions(house, key).json()["items"][0]["reason"] == "Restored from version 1"
    undone = owner.post(f"{house.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})
    assert undone.status_code == 200
    again = owner.get(at).json()
    assert (again["title"], again["priority"], again["version"]) == ("Refunds", "must", 5)


def test_restoring_leaves_out_what_is_gone(house: House, key: str) -> None:
    owner = house.api("owner")
    at = f"{house.path}/requirements/{key}"
    release = owner.post(
        f"{house.path}/releases", {"name": "Q1", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
    ).json()
    owner.patch(at, {"release": release["id"], "title": "Refunds in Q1"})
    owner.delete(f"{house.path}/releases/{release['id']}")
    owner.patch(at, {"title": "Refunds some day"})
    answer = owner.post(f"{at}/versions/4/restore", {"reason": "back to the plan"})
    assert answer.json()["left_out"] == ["Release"]
    assert owner.get(at).json()["title"] == "Refunds in Q1"
    assert versions(house, key).json()["items"][0]["reason"] == "back to the plan"


@pytest.mark.parametrize(
    ("role", "version", "body", "status", "code"),
    [
        ("owner", 9, {}, 404, "version.unknown"),
        ("owner", 3, {}, 409, "version.same"),
        ("owner", 1, {"version": 1}, 409, "stale_version"),
        ("owner", 1, {"reason": "x" * 501}, 422, "invalid.fields"),
        ("viewer", 1, {}, 403, "forbidden"),
        ("contributor", 1, {}, 403, "forbidden"),
    ],
)
def test_what_cannot_be_restored_is_refused_and_nothing_changes(
    house: House, key: str, role: str, version: int, body: dict[str, Any], status: int, code: str
) -> None:
    before = Activity.objects.count()
    at = f"{house.path}/requirements/{key}"
    answer = house.api(role).post(f"{at}/versions/{version}/restore", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (Activity.objects.count(), house.api("owner").get(at).json()["version"]) == (before, 3)


def test_a_reason_can_be_said_afterwards_and_the_latest_counts(house: House, key: str) -> None:
    at = f"{house.path}/requirements/{key}/versions/3/reason"
    for reason in ("typo", "Named after what support calls it"):
        assert house.api("lead").put(at, {"reason": reason}).status_code == 204
    rows = versions(house, key).json()
    assert (rows["current"], rows["items"][0]["reason"]) == (3, "Named after what support calls it")
    assert house.api("lead").put(at, {"reason": "  "}).status_code == 422
    assert house.api("viewer").put(at, {"reason": "x"}).status_code == 403
    assert house.api("lead").put(at.replace("/3/", "/7/"), {"reason": "x"}).status_code == 404
    assert Activity.objects.filter(kind="VersionExplained").count() == 2


def test_a_guest_learns_no_key_of_other_products(house: House, key: str) -> None:
    owner = house.api("owner")
    other = owner.post(f"{house.path}/products", {"name": "Secret", "key_prefix": "SEC"}).json()["id"]
    owner.post(f"{house.path}/requirements", {"product": other, "title": "Secret plan"})
    at = f"{house.path}/requirements/{key}"
    assert owner.post(f"{at}/links", {"kind": "depends_on", "target": "SEC-1"}).status_code == 201
    parent = owner.get(f"{house.path}/requirements/SEC-1").json()["id"]
    owner.patch(at, {"parent": parent})
    for more in ("/4", "/4/differences?against=2", ""):
        assert b"SEC-1" not in versions(house, key, more, role="guest").content
    assert b"SEC-1" in versions(house, key, "/4", role="viewer").content


def test_a_workspaces_own_fields_have_versions_too(house: House, key: str) -> None:
    owner = house.api("owner")
    body = {
        "key": "tier",
        "name_en": "Tier",
        "name_zh": "等级",
        "kind": "choice",
        "options": [{"value": "gold", "name_en": "Gold", "name_zh": "金牌"}],
    }
    made = owner.post(f"{house.path}/custom-fields", body)
    assert made.status_code == 201, made.content
    at = f"{house.path}/requirements/{key}"
    changed = owner.patch(at, {"custom": {"tier": "gold"}})
    assert changed.status_code == 200, changed.content
    [told] = versions(house, key, "/4/differences", language="zh").json()["differences"]
    assert (told["label"], told["before"], told["after"]) == ("等级", "", "金牌")
    assert versions(house, key).json()["items"][0]["fields"] == ["Tier"]
    assert owner.post(f"{at}/versions/3/restore", {}).status_code == 200
    assert owner.get(at).json()["custom"] == {}
    assert owner.post(f"{at}/versions/4/restore", {}).status_code == 200
    assert owner.get(at).json()["custom"] == {"tier": "gold"}
    record = Record.objects.get(key=key, workspace=house.workspace)
    actor = house.actor("owner")
    assert content_at(actor, record, record.version).values == now(actor, record.pk)
