"""The web of links as a whole: tree, matrix, coverage, impact, roll-ups; a product small enough to count by hand."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from harness.house import Api, House
from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Link
from planweave.traceability.rules import ends_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Any]


class Shop:
    """A goal, a feature with two stories, a test of one of them, an orphan and an unanswered wish."""

    def __init__(self, house: House, owner: Api, make: Make, link: Callable[..., int]) -> None:
        self.house, self.owner = house, owner
        self.goal = make("Sell more", level="goal", state="analysed", demands={"ACME": 50})
        self.feature = make("Pay by card", level="feature", state="analysed", effort_likely_days=30, cost=9)
        self.pay = make(
            "Pay", level="story", state="done", parent=self.feature["id"], effort_likely_days=6, cost=100
        )
        self.refund = make(
            "Refund", level="story", state="planned", parent=self.feature["id"], effort_likely_days=2
        )
        self.orphan = make("A golden logo", state="planned")
        self.wish = make("Pay in instalments", demands={"Bolt": 90})
        self.rejected = make("Pay by cheque", state="rejected", demands={"Bolt": 10})
        self.derives = link(self.feature["key"], "derives_from", self.goal["key"])
        made = owner.post(
            f"{house.path}/test-cases",
            {"product": house.product.pk, "title": "Pays", "state": "ready", "verifies": [self.pay["key"]]},
        )
        assert made.status_code == 201, made.content
        self.test = made.json()

    def get(self, path: str) -> Any:
        answer = self.owner.get(f"{self.house.path}/{path}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def coverage(self, query: str = "") -> dict[str, tuple[int, int]]:
        found = self.get(f"trace/coverage?{query}")["gaps"]
        return {one["gap"]: (one["asked"], one["lacking"]) for one in found}

    def gap(self, name: str) -> set[str]:
        found = self.get(f"trace/gaps?gap={name}")
        assert found["total"] == len(found["items"])
        return {one["key"] for one in found["items"]}


@pytest.fixture
def shop(house: House, owner: Api, make: Make, link: Callable[..., int]) -> Shop:
    return Shop(house, owner, make, link)


def keys(nodes: list[Any]) -> list[str]:
    return [node["key"] for node in nodes]


def test_the_tree_goes_from_goal_to_test_and_opens_on_demand(shop: Shop) -> None:
    roots = shop.get("trace/roots")
    assert keys(roots["nodes"]) == [shop.goal["key"]]
    assert (roots["nodes"][0]["more_down"], roots["nodes"][0]["more_up"]) == (1, 0)
    one = shop.get(f"trace/graph?record={shop.goal['key']}&direction=down&steps=1")
    assert [(node["key"], node["distance"], node["more_down"]) for node in one["nodes"]] == [
        (shop.goal["key"], 0, 0),
        (shop.feature["key"], 1, 2),
    ]
    all_down = shop.get(f"trace/graph?record={shop.goal['key']}&direction=down&steps=8")
    assert [(node["key"], node["kind"], node["distance"]) for node in all_down["nodes"]] == [
        (shop.goal["key"], "requirement", 0),
        (shop.feature["key"], "requirement", 1),
        (shop.pay["key"], "requirement", 2),
        (shop.refund["key"], "requirement", 2),
        (shop.test["key"], "test_case", 3),
    ]
    by_id = {node["id"]: node["key"] for node in all_down["nodes"]}
    assert {(by_id[e["source"]], e["kind"], by_id[e["target"]], e["id"] is None) for e in all_down["links"]} == {
        (shop.feature["key"], "derives_from", shop.goal["key"], False),
        (shop.pay["key"], "part_of", shop.feature["key"], True),
        (shop.refund["key"], "part_of", shop.feature["key"], True),
        (shop.test["key"], "verifies", shop.pay["key"], False),
    }  # fmt: skip
    up = shop.get(f"trace/graph?record={shop.test['key']}&direction=up&steps=8")
    assert keys(up["nodes"]) == [shop.test["key"], shop.pay["key"], shop.feature["key"], shop.goal["key"]]
    cut = shop.get(f"trace/graph?record={shop.goal['key']}&direction=down&steps=8&limit=3")
    assert (keys(cut["nodes"]), cut["is_cut"]) == (
        [shop.goal["key"], shop.feature["key"], shop.pay["key"]], True
    )  # fmt: skip
    assert keys(shop.get("trace/roots?q=golden")["nodes"]) == [shop.orphan["key"]]


def test_impact_goes_both_ways_with_distance_and_way(shop: Shop) -> None:
    found = shop.get(f"trace/impact?record={shop.feature['key']}")
    assert [(one["node"]["key"], one["distance"]) for one in found["reaches"]["items"]] == [
        (shop.pay["key"], 1),
        (shop.refund["key"], 1),
        (shop.test["key"], 2),
    ]
    assert found["reaches"]["by_distance"] == [{"distance": 1, "count": 2}, {"distance": 2, "count": 1}]
    assert found["reaches"]["items"][2]["way"] == [
        {"from_key": shop.pay["key"], "kind": "part_of", "to_key": shop.feature["key"]},
        {"from_key": shop.test["key"], "kind": "verifies", "to_key": shop.pay["key"]},
    ]
    assert [(one["node"]["key"], one["distance"]) for one in found["stands_on"]["items"]] == [
        (shop.goal["key"], 1)
    ]
    only = shop.get(f"trace/impact?record={shop.goal['key']}&kinds=derives_from")
    assert [one["node"]["key"] for one in only["reaches"]["items"]] == [shop.feature["key"]]
    alone = shop.get(f"trace/impact?record={shop.orphan['key']}")
    assert (alone["reaches"]["total"], alone["stands_on"]["total"]) == (0, 0)
    few = shop.get(f"trace/impact?record={shop.goal['key']}&limit=1")
    assert (few["reaches"]["total"], len(few["reaches"]["items"])) == (4, 1)


def test_impact_follows_at_once_when_links_and_parts_change(shop: Shop) -> None:
    path = f"trace/impact?record={shop.goal['key']}"
    assert shop.get(path)["reaches"]["total"] == 4
    shop.owner.delete(f"{shop.house.path}/links/{shop.derives}")
    assert shop.get(path)["reaches"]["total"] == 0
    shop.owner.patch(f"{shop.house.path}/requirements/{shop.feature['key']}", {"parent": shop.goal["id"]})
    assert shop.get(path)["reaches"]["total"] == 4
    shop.owner.post(f"{shop.house.path}/requirements/delete", {"ids": [shop.pay["id"]]})
    assert [one["node"]["key"] for one in shop.get(path)["reaches"]["items"]] == [
        shop.feature["key"], shop.refund["key"]
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [*LINK_KINDS])
def test_a_change_travels_each_kind_of_link_as_the_rule_says(
    house: House, owner: Api, make: Make, link: Callable[..., int], kind: str
) -> None:
    source, target = make("One"), make("Other")
    link(source["key"], kind, target["key"])

    def reached(key: str) -> list[str]:
        found = owner.get(f"{house.path}/trace/impact?record={key}&kinds={kind}").json()
        return keys([one["node"] for one in found["reaches"]["items"]])

    ends = ends_of(kind, source["id"], target["id"])
    assert reached(target["key"]) == ([source["key"]] if (source["id"], target["id"]) in ends else [])
    assert reached(source["key"]) == ([target["key"]] if (target["id"], source["id"]) in ends else [])


def test_a_kept_web_sees_a_link_that_takes_the_place_of_another(
    house: House, shop: Shop, link: Callable[..., int]
) -> None:
    """The number of links and the newest one are as before: the sum of the ids is not."""
    path = f"trace/impact?record={shop.goal['key']}&kinds=derives_from"
    early, late = (
        Link.objects.create(
            workspace=house.workspace, source_id=source["id"], target_id=shop.wish["id"], kind="relates_to",
            created_by=house.users["owner"],
        )
        for source in (shop.orphan, shop.rejected)
    )  # fmt: skip
    assert late.pk > early.pk
    assert keys([one["node"] for one in shop.get(path)["reaches"]["items"]]) == [shop.feature["key"]]
    Link.objects.filter(pk=shop.derives).delete()
    early.delete()
    Link.objects.create(
        pk=early.pk, workspace=house.workspace, source_id=shop.pay["id"], target_id=shop.goal["id"],
        kind="derives_from", created_by=house.users["owner"],
    )  # fmt: skip
    shop.owner.patch(f"{shop.house.path}/requirements/{shop.orphan['key']}", {"title": "A silver logo"})
    assert keys([one["node"] for one in shop.get(path)["reaches"]["items"]]) == [shop.pay["key"]]


def test_impact_costs_two_reads_until_something_is_written(shop: Shop) -> None:
    path = f"trace/impact?record={shop.goal['key']}"

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            shop.get(path)
        return len(queries)

    first, again = cost(), cost()
    shop.owner.patch(f"{shop.house.path}/requirements/{shop.orphan['key']}", {"title": "A silver logo"})
    assert (first - again, cost() - again) == (5, 4)


def test_coverage_counts_and_lists_what_is_missing(shop: Shop) -> None:
    assert shop.coverage() == {
        "no_origin": (5, 2),
        "no_parts": (2, 0),
        "no_test": (6, 5),
        "not_passed": (1, 1),
        "no_demand": (4, 1),
        "unmet_demand": (2, 1),
    }
    assert shop.gap("no_origin") == {shop.orphan["key"], shop.wish["key"]}
    assert shop.gap("no_demand") == {shop.orphan["key"]}
    assert shop.gap("unmet_demand") == {shop.wish["key"]}
    assert shop.coverage("level=story")["no_test"] == (2, 1)
    found = shop.get("trace/coverage")
    assert [(one["name"], one["demands"]) for one in found["stakeholders"]] == [("Bolt", 2)]
    assert found["requirements"] == 6


def test_a_whole_is_tested_when_all_its_parts_are_and_passes_when_they_pass(
    shop: Shop, link: Callable[..., int]
) -> None:
    link(shop.test["key"], "verifies", shop.refund["key"])
    assert shop.gap("no_test") == {shop.orphan["key"], shop.wish["key"]}
    path = f"{shop.house.path}/test-cases/{shop.test['key']}"
    refused = shop.owner.patch(path, {"last_result": "passed"})
    assert refused.status_code == 422
    ran = shop.owner.patch(path, {"last_result": "passed", "last_run_on": "2026-03-02"})
    assert (ran.json()["last_result"], ran.json()["last_run_on"]) == ("passed", "2026-03-02")
    assert shop.gap("not_passed") == set()
    undone = shop.owner.post(f"{shop.house.path}/undo", {"operation_id": ran.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content
    assert shop.gap("not_passed") == {shop.pay["key"], shop.refund["key"]}
    shop.owner.patch(path, {"state": "retired"})
    assert len(shop.gap("no_test")) == 6


def test_a_demand_is_answered_by_what_stands_below_or_duplicates_it(
    shop: Shop, link: Callable[..., int]
) -> None:
    made = link(shop.pay["key"], "satisfies", shop.wish["key"])
    assert shop.gap("unmet_demand") == set()
    assert shop.get("trace/coverage")["stakeholders"] == []
    shop.owner.delete(f"{shop.house.path}/links/{made}")
    link(shop.wish["key"], "duplicates", shop.pay["key"])
    assert shop.gap("unmet_demand") == set()


def test_the_matrix_shows_links_either_way_and_exports_without_formulas(
    shop: Shop, make: Make, change: Callable[..., str]
) -> None:
    change(shop.pay["key"], title="=cmd()")
    found = shop.get("trace/matrix?rows=test_case&columns_level=story,feature&kinds=verifies")
    assert (keys(found["rows"]), keys(found["columns"])) == (
        [shop.test["key"]], [shop.feature["key"], shop.pay["key"], shop.refund["key"]]
    )  # fmt: skip
    ((cell,), (link,)) = found["cells"], found["cells"][0]["links"]
    assert (cell["row"], cell["column"]) == (shop.test["id"], shop.pay["id"])
    assert (link["kind"], link["is_forward"], link["is_suspect"]) == ("verifies", True, True)
    turned = shop.get("trace/matrix?rows_level=story&columns=test_case&rows_linked=true&kinds=verifies")
    assert [one["links"][0]["is_forward"] for one in turned["cells"]] == [False]
    assert keys(turned["rows"]) == [shop.pay["key"]]
    query = "trace/matrix/file?rows_level=story&columns=test_case"
    file = shop.owner.get(f"{shop.house.path}/{query}")
    sheet = load_workbook(io.BytesIO(file.content)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [
        [None, None, shop.test["key"]],
        [None, "Title", "Pays"],
        [shop.pay["key"], "=cmd()", "⚠ is verified by"],
        [shop.refund["key"], "Refund", None],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"inlineStr", "s", "n"}
    chinese = shop.house.api("viewer", "zh").get(f"{shop.house.path}/{query}&format=csv")
    said = chinese.content.decode("utf-8-sig").splitlines()
    assert said[1:3] == [",标题,Pays", f"{shop.pay['key']},'=cmd(),⚠ 由其验证"]
    assert shop.owner.get(f"{shop.house.path}/trace/matrix?rows=meeting").status_code == 422


def test_figures_roll_up_the_tree(shop: Shop) -> None:
    rows = {one["id"]: one for one in shop.get("trace/rollups")}
    assert set(rows) == {shop.feature["id"]}
    told = rows[shop.feature["id"]]
    assert {name: told[name] for name in told if name != "id"} == {
        "parts": 2, "depth": 1, "leaves": 2, "done": 1,
        "effort_days": 38, "own_effort_days": 30, "cost": 109, "own_cost": 9,
        "progress": 0.1579, "verified": 1, "verifiable": 2,
    }  # fmt: skip
    task = {"title": "Do", "requirement": shop.refund["id"], "effort_days": 4}
    made = shop.owner.post(f"{shop.house.path}/tasks", task).json()
    shop.owner.patch(f"{shop.house.path}/tasks/{made['key']}", {"progress": 0.5})
    (one,) = shop.get(f"trace/rollups?record={shop.feature['key']}")
    assert one["progress"] == 0.1842
    shop.owner.patch(f"{shop.house.path}/requirements/{shop.pay['key']}", {"state": "rejected"})
    (one,) = shop.get(f"trace/rollups?record={shop.feature['key']}")
    assert (one["parts"], one["effort_days"], one["cost"], one["progress"]) == (1, 32, 9, 0.0312)


def test_a_test_case_is_made_changed_and_deleted_with_refusals_that_change_nothing(
    house: House, owner: Api, shop: Shop
) -> None:
    path = f"{house.path}/test-cases"
    before = shop.get("test-cases")["total"]
    product = house.product.pk
    for body, field in (
        ({"title": " "}, "title"),
        ({"title": "x", "state": "great"}, "state"),
        ({"title": "x", "url": "javascript:alert(1)"}, "url"),
        ({"title": "x", "last_result": "passed"}, "last_run_on"),
        ({"title": "x", "verifies": [shop.test["key"]]}, "verifies"),
    ):
        refused = owner.post(path, {"product": product} | body)
        assert (refused.status_code, list(refused.json()["fields"])) == (422, [field])
    assert owner.post(path, {"product": product, "title": "x", "verifies": ["SHOP-999"]}).status_code == 404
    assert house.api("viewer").post(path, {"product": product, "title": "x"}).status_code == 403
    assert shop.get("test-cases")["total"] == before
    seen = shop.test["version"]
    assert (
        owner.patch(f"{path}/{shop.test['key']}", {"title": "Pays well", "version": seen}).status_code == 200
    )
    stale = owner.patch(f"{path}/{shop.test['key']}", {"title": "Pays badly", "version": seen})
    assert (stale.status_code, stale.json()["contested"]["title"]["theirs"]) == (409, "Pays well")
    deleted = owner.delete(f"{path}/{shop.test['key']}")
    assert deleted.status_code == 204
    assert shop.get("test-cases")["total"] == before - 1
    assert shop.pay["key"] in shop.gap("no_test")
    owner.post(f"{house.path}/undo", {"operation_id": deleted.headers["X-Operation-Id"]})
    assert shop.pay["key"] not in shop.gap("no_test")


def test_a_changed_test_makes_its_links_suspect_too(shop: Shop, suspects: Callable[[], list[Any]]) -> None:
    shop.owner.patch(f"{shop.house.path}/test-cases/{shop.test['key']}", {"description": "<p>Step one</p>"})
    (found,) = suspects()
    assert (found["kind"], found["changed"][0]["key"]) == ("verifies", shop.test["key"])
