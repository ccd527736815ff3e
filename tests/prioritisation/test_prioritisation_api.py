"""The ranking through the public API."""

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity
from planweave.prioritisation.models import Ranking, Score
from planweave.prioritisation.rules import CLASS_FIGURES
from planweave.requirements.models import Requirement
from planweave.science.priority import Moscow, moscow_rank, ranked

WSJF = {"business_value": 8, "time_criticality": 5, "risk_reduction": 3, "job_size": 5}


def make(house, title="Cart", **fields):
    answer = house.api("product_manager").post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": title, **fields}
    )
    assert answer.status_code == 201, answer.content
    return answer.json()


def score(house, edits, role="product_manager", language="en"):
    return house.api(role, language).patch(f"{house.path}/scores", {"edits": edits})


def rank_by(house, method, version=0):
    answer = house.api("lead").put(f"{house.path}/ranking", {"version": version, "method": method})
    assert answer.status_code == 200, answer.content
    return answer.json()


def listed(house, query="", role="viewer"):
    answer = house.api(role).get(f"{house.path}/scores?{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_new_workspace_ranks_by_a_weighted_score_with_readable_formulas(house):
    ranking = house.api("viewer").get(f"{house.path}/ranking").json()
    assert (ranking["method"], ranking["version"]) == ("weighted", 0)
    assert [(row["name"], row["weight"]) for row in ranking["criteria"]] == [
        ("User value", 40),
        ("Business value", 30),
        ("Strategic fit", 20),
        ("Urgency", 10),
    ]
    assert ranking["can"] == {"change": False, "score": False}
    in_chinese = house.api("lead", "zh").get(f"{house.path}/ranking").json()
    formulas = {row["id"]: row["formula"] for row in in_chinese["methods"]}
    assert formulas["rice"] == "触达人数 × 影响程度 × 信心 ÷ 投入"
    assert formulas["wsjf"] == "(用户与业务价值 + 时间紧迫性 + 降低风险或开启机会) ÷ 作业规模"
    assert in_chinese["can"] == {"change": True, "score": True}
    impact = next(row for row in in_chinese["methods"] if row["id"] == "rice")["inputs"][1]
    assert impact["choices"] == [0.25, 0.5, 1, 2, 3]
    assert Ranking.objects.count() == 0


def test_a_score_shows_its_inputs_author_figure_and_formula_with_the_numbers(house):
    made = make(house, effort_likely_days=30)
    answer = score(house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}])
    assert answer.status_code == 200, answer.content
    assert answer.json()[0]["formula"] == "(8 + 5 + 3) ÷ 5 = 3.2"
    row = listed(house, "method=wsjf")["items"][0]
    assert row["position"] == 1
    shown = row["scores"]["wsjf"]
    assert (shown["figure"], shown["inputs"], shown["version"]) == (3.2, WSJF, 1)
    assert shown["author"]["name"] == house.users["product_manager"].name
    assert row["scores"]["rice"] == {
        "figure": None,
        "computed": {},
        "inputs": {},
        "proposed": {"effort": 1.5},
        "missing": ["reach", "impact", "confidence", "effort"],
        "formula": "",
        "author": None,
        "at": None,
        "version": 0,
    }


def test_the_requirement_carries_the_score_of_the_method_that_rules(house):
    made = make(house)
    score(house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}])
    assert Requirement.objects.get().score is None
    rank_by(house, "wsjf")
    assert Requirement.objects.get().score == 3.2
    score(house, [{"id": made["id"], "method": "wsjf", "inputs": {"job_size": 8}}])
    assert Requirement.objects.get().score == 2.0
    score(house, [{"id": made["id"], "method": "wsjf", "inputs": {"job_size": None}}])
    assert Requirement.objects.get().score is None
    assert listed(house)["items"][0]["scores"]["wsjf"]["missing"] == ["job_size"]


def test_changed_criteria_change_every_weighted_score(house):
    made = make(house)
    inputs = {"user_value": 8, "business_value": 6, "strategic_fit": 5, "urgency": 2}
    score(house, [{"id": made["id"], "method": "weighted", "inputs": inputs}])
    assert Requirement.objects.get().score == pytest.approx(6.2)  # (320 + 180 + 100 + 20) / 100
    kept = [{"id": "user_value", "name": "Joy", "weight": 1}, {"id": "urgency", "name": "Haste", "weight": 1}]
    answer = house.api("lead").put(f"{house.path}/ranking", {"version": 0, "criteria": kept})
    assert answer.json()["methods"][0]["formula"] == "(1 × Joy + 1 × Haste) ÷ 2"
    assert Requirement.objects.get().score == 5
    row = listed(house)["items"][0]["scores"]["weighted"]
    assert row["formula"] == "(1 × 8 + 1 × 2) ÷ 2 = 5"
    added = [*kept, {"name": "Law", "weight": 2}]
    answer = house.api("lead").put(f"{house.path}/ranking", {"version": 1, "criteria": added})
    assert answer.status_code == 200
    assert Requirement.objects.get().score is None
    assert listed(house)["items"][0]["scores"]["weighted"]["missing"] == [answer.json()["criteria"][2]["id"]]
    assert first_broken_link(house.workspace.pk) is None


def test_settings_changed_by_somebody_else_are_not_overwritten(house):
    rank_by(house, "rice")
    answer = house.api("product_manager").put(f"{house.path}/ranking", {"version": 0, "method": "wsjf"})
    assert (answer.status_code, answer.json()["code"]) == (409, "ranking.stale")
    assert Ranking.objects.get().method == "rice"


@pytest.mark.parametrize(
    ("criteria", "code"),
    [
        ([], "criteria.count"),
        ([{"name": " ", "weight": 1}], "criteria.name"),
        ([{"name": "A", "weight": 1}, {"name": "a", "weight": 1}], "criteria.twice"),
        ([{"name": "A", "weight": -1}], "criteria.weight"),
        ([{"name": "A", "weight": 0}], "criteria.weightless"),
        ([{"id": "foreign", "name": "A", "weight": 1}], "criteria.unknown"),
    ],
)
def test_criteria_that_cannot_be_used_are_refused_with_a_sentence(house, criteria, code):
    answer = house.api("lead").put(f"{house.path}/ranking", {"version": 0, "criteria": criteria})
    assert (answer.status_code, answer.json()["fields"]["criteria"]["code"]) == (422, code)
    assert not Ranking.objects.filter(version__gt=0).exists()


def test_inputs_out_of_range_are_refused_by_name_and_nothing_is_written(house):
    made, other = make(house), make(house, "Orders")
    before = Activity.objects.count()
    answer = score(
        house,
        [
            {"id": other["id"], "method": "wsjf", "inputs": WSJF},
            {"id": made["id"], "method": "rice", "inputs": {"impact": 4, "effort": 0, "reach": -1, "x": 1}},
            {"id": made["id"], "method": "weighted", "inputs": {"urgency": 11}},
        ],
        language="zh",
    )
    assert answer.status_code == 422
    said = {name: fault["message"] for name, fault in answer.json()["fields"].items()}
    assert said == {
        "SHOP-1.rice.reach": "SHOP-1：触达人数应为不小于 0 的数。",
        "SHOP-1.rice.impact": "SHOP-1：影响程度只能取 0.25、0.5、1、2、3 之一。",
        "SHOP-1.rice.effort": "SHOP-1：投入应为大于 0 的数。",
        "SHOP-1.rice.x": "SHOP-1：方法“RICE”没有“x”这一评分项，可用：reach, impact, confidence, effort。",
        "SHOP-1.weighted.urgency": "SHOP-1：Urgency应为 0 到 10 之间的数。",
    }
    assert (Score.objects.count(), Activity.objects.count()) == (0, before)


@pytest.mark.parametrize(
    ("method", "code"),
    [
        ("dice", "ranking.method_unknown"),
        ("moscow", "score.classes_not_scored"),
        ("kano", "score.rated_not_typed"),
    ],
)
def test_methods_that_take_no_inputs_are_refused(house, method, code):
    made = make(house)
    answer = score(house, [{"id": made["id"], "method": method, "inputs": {}}])
    assert (answer.status_code, answer.json()["fields"]["method"]["code"]) == (422, code)


@pytest.mark.parametrize(("role", "status"), [("contributor", 403), ("viewer", 403), ("guest", 403)])
def test_who_does_not_plan_does_not_score(house, role, status):
    made = make(house)
    assert score(house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}], role).status_code == status
    answer = house.api(role).put(f"{house.path}/ranking", {"version": 0, "method": "rice"})
    assert answer.status_code == status
    assert (Score.objects.count(), Ranking.objects.count()) == (0, 0)


def test_a_guest_does_not_see_the_ranking_and_a_stranger_not_even_the_workspace(house, foreign_house):
    assert house.api("guest").get(f"{house.path}/scores").status_code == 403
    assert foreign_house.api("owner").get(f"{house.path}/scores").status_code == 404
    made = make(house)
    foreign = score(foreign_house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}])
    assert foreign.status_code == 404
    assert Score.objects.count() == 0


def test_one_step_scores_many_and_undo_and_redo_take_it_as_one(house):
    made = [make(house, f"R{n}") for n in range(3)]
    rank_by(house, "wsjf")
    first = score(house, [{"id": made[0]["id"], "method": "wsjf", "inputs": WSJF}])
    assert first.status_code == 200
    second = score(
        house, [{"id": row["id"], "method": "wsjf", "inputs": WSJF | {"job_size": 1}} for row in made]
    )
    assert list(Requirement.objects.values_list("score", flat=True)) == [16, 16, 16]
    api = house.api("product_manager")
    undone = api.post(f"{house.path}/undo", {"operation_id": second.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content
    assert list(Requirement.objects.order_by("pk").values_list("score", flat=True)) == [3.2, None, None]
    redone = api.post(f"{house.path}/undo", {"operation_id": undone.json()["operation_id"]})
    assert redone.status_code == 200, redone.content
    assert list(Requirement.objects.values_list("score", flat=True)) == [16, 16, 16]
    assert first_broken_link(house.workspace.pk) is None


def test_undo_is_refused_where_an_input_was_changed_since(house):
    made = make(house)
    first = score(house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}])
    score(house, [{"id": made["id"], "method": "wsjf", "inputs": {"job_size": 1}}], role="lead")
    answer = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": first.headers["X-Operation-Id"]}
    )
    assert answer.status_code == 409
    assert "SHOP-1 (wsjf.job_size)" in answer.json()["title"]
    assert Score.objects.get().figure == 16


def test_a_requirement_that_was_scored_can_still_be_changed_back_and_made_undone(house):
    answer = house.api("product_manager").post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": "Cart"}
    )
    score(house, [{"id": answer.json()["id"], "method": "wsjf", "inputs": WSJF}])
    undone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]}
    )
    assert undone.status_code == 200, undone.content
    assert listed(house)["items"] == []


def test_the_same_input_changed_twice_is_a_conflict_with_both_values(house):
    made = make(house)
    score(house, [{"id": made["id"], "method": "wsjf", "inputs": WSJF}])
    change = {"id": made["id"], "method": "wsjf", "version": 1}
    other_input = score(house, [change | {"inputs": {"time_criticality": 13}}], role="lead")
    assert other_input.status_code == 200
    beside = score(house, [change | {"inputs": {"job_size": 8}}])
    assert beside.status_code == 200
    refused = score(house, [change | {"inputs": {"time_criticality": 2}}])
    assert refused.status_code == 409
    contested = refused.json()["contested"]["wsjf.time_criticality"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == (5, 13, 2)
    assert contested["by"] == house.users["lead"].name
    assert Score.objects.get().inputs == WSJF | {"time_criticality": 13, "job_size": 8}


def test_positions_are_those_of_the_pure_ranking_and_closed_ones_have_none(house):
    sizes = {"A": 2, "B": 1, "C": 2, "D": 8, "E": None}
    made = {name: make(house, name) for name in [*sizes, "F"]}
    edits = [
        {"id": made[name]["id"], "method": "wsjf", "inputs": WSJF | {"job_size": size}}
        for name, size in sizes.items()
    ]
    score(house, [*edits, {"id": made["F"]["id"], "method": "wsjf", "inputs": WSJF | {"job_size": 1}}])
    house.api("lead").patch(f"{house.path}/requirements/{made['F']['key']}", {"state": "done"})
    items = listed(house, "method=wsjf")["items"]
    assert [row["title"] for row in items] == ["B", "F", "A", "C", "D", "E"]
    positions = {row["title"]: row["position"] for row in items}
    expected = dict(ranked({name: 16 / size for name, size in sizes.items() if size}))
    assert positions == expected | {"E": None, "F": None}
    narrowed = listed(house, "method=wsjf&q=D")["items"]
    assert [(row["title"], row["position"]) for row in narrowed] == [("D", 4)]


def test_pages_of_the_ranking_follow_each_other_without_gap_or_repeat(house):
    for n in range(7):
        made = make(house, f"R{n}")
        if n % 2:
            inputs = WSJF | {"job_size": (1, 2, 3)[n // 2]}
            score(house, [{"id": made["id"], "method": "wsjf", "inputs": inputs}])
    seen, cursor = [], ""
    while cursor is not None:
        page = listed(house, f"method=wsjf&limit=3&cursor={cursor}")
        seen += [(row["title"], row["position"]) for row in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [("R1", 1), ("R3", 2), ("R5", 3), ("R0", None), ("R2", None), ("R4", None), ("R6", None)]


def test_moscow_orders_by_class_then_value_and_leaves_the_stored_score_empty(house):
    for title, moscow, value in (("A", "could", 90), ("B", "must", 10), ("C", "must", 50), ("D", "", 99)):
        make(house, title, priority=moscow, value=value, effort_likely_days=4)
    rank_by(house, "moscow")
    items = listed(house)["items"]
    assert [(row["title"], row["position"]) for row in items] == [("C", 1), ("B", 1), ("A", 3), ("D", None)]
    assert [row["scores"]["moscow"]["figure"] for row in items] == [4, 4, 2, None]
    assert set(Requirement.objects.values_list("score", flat=True)) == {None}
    shares = house.api("viewer").get(f"{house.path}/scores/moscow").json()
    assert shares["must"] == pytest.approx(2 / 3)
    assert shares["must_excess_days"] == pytest.approx(0.8)
    assert shares["without_estimate"] == []


@pytest.mark.parametrize("count", [1, 30])
def test_scoring_and_listing_cost_the_same_number_of_queries_whatever_the_length(
    house, django_assert_num_queries, count
):
    made = [make(house, f"R{n}") for n in range(count)]
    rank_by(house, "wsjf")
    api = house.api("viewer")
    api.get("/me")
    house.api("product_manager").get("/me")
    edits = [{"id": row["id"], "method": "wsjf", "inputs": WSJF} for row in made]
    with django_assert_num_queries(13):
        assert score(house, edits).status_code == 200
    with django_assert_num_queries(6):
        assert len(listed(house)["items"]) == count


def test_the_figures_of_the_classes_are_those_of_the_pure_order():
    assert {name: 5 - moscow_rank(Moscow(name)) for name in CLASS_FIGURES} == CLASS_FIGURES


def test_value_against_effort_is_parted_at_the_medians(house):
    given = {"Quick": (9, 1), "Bet": (8, 8), "Fill": (2, 2), "Pit": (1, 9)}
    for title, (value, effort) in given.items():
        made = make(house, title)
        score(
            house,
            [{"id": made["id"], "method": "value_effort", "inputs": {"value": value, "effort": effort}}],
        )
    make(house, "Without figures")
    picture = house.api("viewer").get(f"{house.path}/scores/quadrants").json()
    assert (picture["value_line"], picture["effort_line"]) == (5, 5)
    assert {row["title"]: row["quadrant"] for row in picture["points"]} == {
        "Quick": "quick_win",
        "Bet": "big_bet",
        "Fill": "fill_in",
        "Pit": "money_pit",
    }
    row = listed(house, "method=value_effort")["items"][0]
    assert (row["title"], row["scores"]["value_effort"]["formula"]) == ("Quick", "9 ÷ 1 = 9")


def test_both_readings_of_wsjf_and_ice_stand_side_by_side(house):
    made = make(house, effort_likely_days=10)
    edits = [
        {"id": made["id"], "method": "wsjf", "inputs": WSJF},
        {"id": made["id"], "method": "cd3", "inputs": {"cost_of_delay": 9000, "duration": 3}},
        {"id": made["id"], "method": "ice", "inputs": {"impact": 8, "confidence": 5, "ease": 2}},
    ]
    assert score(house, edits).status_code == 200
    scores = listed(house, "method=cd3")["items"][0]["scores"]
    assert (scores["wsjf"]["figure"], scores["cd3"]["figure"], scores["ice"]["figure"]) == (3.2, 3000, 80)
    assert scores["cd3"]["proposed"] == {"duration": 2}
    assert scores["value_effort"]["proposed"] == {"effort": 10}
    ranking = house.api("viewer").get(f"{house.path}/ranking").json()
    assert [row["id"] for row in ranking["methods"] if row["is_rated"]] == [
        "ranking",
        "points",
        "duels",
        "ahp",
        "kano",
    ]
