"""A workspace's own types and fields through the public API: made, used, asked for, retired."""

import pytest

from planweave.kernel.models import Activity
from planweave.requirements.models import CustomField, Requirement, RequirementType

OPTIONS = [{"value": "gold", "name_en": "Gold", "name_zh": "金"}, {"value": "base", "name_en": "Base"}]


@pytest.fixture
def lead(house):
    return house.api("lead")


def made(answer):
    assert answer.status_code == 201, answer.content
    return answer.json()


@pytest.fixture
def interface(house, lead):
    """An own type over "functional"."""
    return made(
        lead.post(
            f"{house.path}/requirement-types",
            {"base": "functional", "name_en": "Interface", "name_zh": "接口", "mandatory": ["rationale"]},
        )
    )


@pytest.fixture
def fields(house, lead):
    """One own field of each kind that lists can filter by."""
    for key, kind in (
        ("tier", "choice"),
        ("markets", "multi_choice"),
        ("rate", "number"),
        ("due", "date"),
        ("note", "text"),
        ("is_paid", "yes_no"),
        ("expert", "person"),
        ("spec", "link"),
    ):
        options = OPTIONS if "choice" in kind else []
        made(
            lead.post(
                f"{house.path}/custom-fields",
                {"key": key, "kind": kind, "name_en": key.title(), "options": options},
            )
        )


def test_an_own_type_brings_its_base_and_leaves_with_it(house, make, interface):
    got = make(own_type=interface["id"], type="business")
    assert (got["type"], got["own_type"]) == ("functional", interface["id"])
    path = f"{house.path}/requirements/{got['key']}"
    api = house.api("product_manager")
    left = api.patch(path, {"type": "business"}).json()
    assert (left["type"], left["own_type"]) == ("business", None)
    listed = api.get(f"{house.path}/requirements?type=own:{interface['id']}").json()
    assert listed["total"] == 0
    api.patch(path, {"own_type": interface["id"]})
    assert api.get(f"{house.path}/requirements?type=own:{interface['id']}").json()["total"] == 1
    assert api.get(f"{house.path}/requirements?type=functional").json()["total"] == 1


def test_what_a_type_asks_for_must_be_there_from_the_analysis_on(house, make, interface):
    got = make(own_type=interface["id"])
    path = f"{house.path}/requirements/{got['key']}"
    before = Activity.objects.count()
    refused = house.api("product_manager", "zh").patch(path, {"state": "analysed", "priority": "must"})
    assert refused.status_code == 422
    assert refused.json()["fields"]["state"]["message"] == (
        "“接口”进入“已分析”前还须填写：提出理由。请补齐后再改状态。"
    )
    assert Activity.objects.count() == before
    api = house.api("product_manager")
    done = api.patch(path, {"state": "analysed", "rationale": "<p>Because</p>"})
    assert done.json()["state"] == "analysed"
    emptied = api.patch(path, {"rationale": "<p> </p>"})
    assert emptied.json()["fields"]["rationale"]["code"] == "type.mandatory_here"
    assert api.patch(path, {"title": "Other"}).status_code == 200
    undone = api.post(f"{house.path}/undo", {"operation_id": done.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content


def test_a_base_can_ask_too_and_required_fields_only_where_they_belong(house, lead, make, interface):
    standard = lead.patch(f"{house.path}/requirement-types/business", {"mandatory": ["owner", "acceptance"]})
    assert (standard.json()["id"], standard.json()["mandatory"]) == (None, ["owner", "acceptance"])
    made(
        lead.post(
            f"{house.path}/custom-fields",
            {
                "key": "port",
                "kind": "number",
                "name_en": "Port",
                "is_required": True,
                "types": [f"own:{interface['id']}"],
            },
        )
    )
    create = house.api("lead").post
    body = {"product": house.product.pk, "title": "x", "state": "analysed"}
    assert create(f"{house.path}/requirements", body).status_code == 201
    late = create(f"{house.path}/requirements", body | {"type": "business"}).json()
    assert "Acceptance criteria" in late["fields"]["state"]["message"]
    late = create(f"{house.path}/requirements", body | {"own_type": interface["id"]}).json()
    assert late["fields"]["state"]["message"] == (
        "Before it counts as analysed, “Interface” needs: Rationale, Port. Fill this in, then change the state."
    )


def test_own_fields_are_fields_of_their_own_in_history_conflict_and_undo(house, make, fields):
    got = make(custom={"tier": "gold"})
    assert got["custom"] == {"tier": "gold"}
    path = f"{house.path}/requirements/{got['key']}"
    mine = house.api("lead").patch(path, {"version": got["version"], "custom": {"rate": 2.5}})
    theirs = house.api("product_manager").patch(
        path, {"version": got["version"], "custom": {"tier": "base", "markets": ["base", "gold"]}}
    )
    assert theirs.json()["custom"] == {"tier": "base", "markets": ["gold", "base"], "rate": 2.5}
    clash = house.api("product_manager").patch(path, {"version": got["version"], "custom": {"rate": 3}})
    assert clash.json()["contested"]["custom.rate"]["theirs"] == 2.5
    undone = house.api("lead").post(f"{house.path}/undo", {"operation_id": mine.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content
    now = house.api("lead").get(path).json()
    assert now["custom"] == {"tier": "base", "markets": ["gold", "base"]}
    created = Activity.objects.get(record_key=got["key"], kind="RequirementCreated")
    assert created.changes["custom.tier"] == [None, "gold"]


@pytest.mark.parametrize(
    "value",
    [
        {"tier": "silver"},
        {"markets": "gold"},
        {"rate": "much"},
        {"due": "tomorrow"},
        {"is_paid": "yes"},
        {"expert": 999_999},
        {"spec": "javascript:alert(1)"},
        {"note": "x" * 501},
        {"unheard": 1},
    ],
)
def test_what_an_own_field_cannot_hold_is_refused_and_nothing_changes(house, make, fields, value):
    got = make()
    before = Activity.objects.count()
    answer = house.api("lead").patch(
        f"{house.path}/requirements/{got['key']}", {"title": "y", "custom": value}
    )
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {f"custom.{name}" for name in value}
    assert Activity.objects.count() == before


def test_lists_filter_and_sort_by_own_fields(house, make, fields):
    expert = house.users["lead"].pk
    make("A", custom={"tier": "base", "rate": 10, "due": "2026-05-01", "markets": ["gold"], "note": "Zebra"})
    make(
        "B",
        custom={"tier": "gold", "rate": 9.5, "is_paid": True, "expert": expert, "markets": ["gold", "base"]},
    )
    make("C", custom={"note": "ant", "is_paid": False, "due": "2026-04-01"})
    get = house.api("viewer").get

    def keys(query):
        answer = get(f"{house.path}/requirements?{query}")
        assert answer.status_code == 200, answer.content
        return [row["title"] for row in answer.json()["items"]]

    assert keys("custom=tier:gold") == ["B"]
    assert keys("custom=tier:gold,base") == ["A", "B"]
    assert keys("custom=tier:none") == ["C"]
    assert keys("custom=markets:base") == ["B"]
    assert keys("custom=rate:9.6..") == ["A"]
    assert keys("custom=rate:..9.5;tier:gold") == ["B"]
    assert keys("custom=due:2026-04-15..") == ["A"]
    assert keys("custom=is_paid:no") == ["C"]
    assert keys(f"custom=expert:{expert}") == ["B"]
    assert keys("custom=note:zeb") == ["A"]
    assert keys("sort=custom.rate") == ["B", "A", "C"]
    assert keys("sort=-custom.rate") == ["A", "B", "C"]
    assert keys("sort=custom.tier") == ["B", "A", "C"]
    assert keys("sort=custom.due") == ["C", "A", "B"]
    assert keys("sort=custom.is_paid") == ["C", "B", "A"]
    page = get(f"{house.path}/requirements?sort=custom.rate&limit=1").json()
    following = get(f"{house.path}/requirements?sort=custom.rate&limit=2&cursor={page['next_cursor']}").json()
    assert [row["title"] for row in following["items"]] == ["A", "C"]
    assert get(f"{house.path}/requirements?custom=unheard:1").status_code == 422
    assert get(f"{house.path}/requirements?custom=rate:x..y").status_code == 422
    assert get(f"{house.path}/requirements?sort=custom.expert").status_code == 422


def test_what_is_used_is_retired_and_not_deleted(house, lead, make, fields, interface):
    got = make(own_type=interface["id"], custom={"tier": "gold"})
    types, customs = f"{house.path}/requirement-types", f"{house.path}/custom-fields"
    used = lead.delete(f"{types}/{interface['id']}")
    assert (used.status_code, used.json()["code"]) == (409, "type.used")
    assert lead.delete(f"{customs}/tier").json()["code"] == "custom.used"
    assert RequirementType.objects.filter(pk=interface["id"]).exists()
    assert lead.delete(f"{customs}/rate").status_code == 204
    lead.patch(f"{types}/{interface['id']}", {"is_retired": True})
    answer = house.api("lead").post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": "n", "own_type": interface["id"]}
    )
    assert answer.json()["fields"]["own_type"]["code"] == "type.unknown"
    kept = lead.patch(f"{house.path}/requirements/{got['key']}", {"title": "still"})
    assert (kept.status_code, kept.json()["own_type"]) == (200, interface["id"])


def test_an_option_in_use_is_retired_and_one_that_is_not_goes(house, lead, make, fields):
    make(custom={"tier": "gold"})
    changed = lead.patch(
        f"{house.path}/custom-fields/tier", {"options": [{"value": "new", "name_en": "New"}]}
    )
    assert [(one["value"], one["is_retired"]) for one in changed.json()["options"]] == [
        ("new", False),
        ("gold", True),
    ]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("requirement-types", {"base": "epic", "name_en": "X"}, "base"),
        ("requirement-types", {"base": "business"}, "name_en"),
        ("requirement-types", {"base": "business", "name_en": "X", "mandatory": ["colour"]}, "mandatory"),
        ("requirement-types", {"base": "business", "name_zh": "接口"}, "name_zh"),
        ("requirement-types", {"base": "business", "name_en": "X", "colour": "#f00"}, "colour"),
        (
            "requirement-types",
            {"base": "business", "name_en": "X", "template": {"fit_criteria": [{"metric": "m"}]}},
            "template",
        ),
        ("custom-fields", {"key": "Bad key", "kind": "text", "name_en": "X"}, "key"),
        ("custom-fields", {"key": "a__b", "kind": "text", "name_en": "X"}, "key"),
        ("custom-fields", {"key": "ok", "kind": "formula", "name_en": "X"}, "kind"),
        ("custom-fields", {"key": "ok", "kind": "choice", "name_en": "X"}, "options"),
        ("custom-fields", {"key": "ok", "kind": "text", "name_en": "X", "types": ["own:99"]}, "types"),
        ("custom-fields", {"key": "tier", "kind": "text", "name_en": "X"}, "key"),
    ],
)
def test_a_definition_that_makes_no_sense_is_refused(house, lead, interface, fields, path, body, field):
    before = (RequirementType.objects.count(), CustomField.objects.count(), Activity.objects.count())
    answer = lead.post(f"{house.path}/{path}", body)
    assert answer.status_code == 422, answer.content
    assert field in answer.json()["fields"]
    assert (RequirementType.objects.count(), CustomField.objects.count(), Activity.objects.count()) == before


def test_types_and_fields_are_the_managers_matter(house, interface, fields):
    for role in ("product_manager", "viewer", "guest"):
        api = house.api(role)
        assert api.get(f"{house.path}/requirement-types").status_code == 200
        body = {"base": "business", "name_en": "X"}
        assert api.post(f"{house.path}/requirement-types", body).status_code == 403
        assert api.delete(f"{house.path}/custom-fields/tier").status_code == 403


def test_a_template_is_cleaned_and_keeps_no_ids(house, lead):
    template = {
        "description": "<p onclick='x()'>Why</p>",
        "acceptance": [{"id": "AC7", "given": "a", "when": "b", "then": "c"}],
    }
    kind = made(
        lead.post(
            f"{house.path}/requirement-types",
            {
                "base": "functional",
                "name_zh": "报表",
                "template": template,
                "deliverables": ["原型", "原型", " "],
            },
        )
    )
    assert kind["template"]["description"] == "<p>Why</p>"
    assert kind["template"]["acceptance"] == [{"id": "", "given": "a", "when": "b", "then": "c"}]
    assert kind["deliverables"] == ["原型"]
    assert Requirement.objects.count() == 0
