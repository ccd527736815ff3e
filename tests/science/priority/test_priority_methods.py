"""Scores by hand, published examples, and the refusals."""

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest

from planweave.science.priority import (
    CD3,
    ICE,
    METHODS,
    RICE,
    VALUE_EFFORT,
    WSJF,
    ComparisonError,
    Criterion,
    InputIssue,
    JudgementError,
    KanoClass,
    Moscow,
    PointsIssue,
    Quadrant,
    Reply,
    ahp,
    bradley_terry,
    group_judgements,
    hundred_points,
    kano,
    kano_class,
    log_likelihood,
    moscow_rank,
    moscow_shares,
    quadrants,
    ranked,
    rendered,
    weighted_method,
    wsjf_columns_without_one,
)


def test_rice_is_reach_times_impact_times_confidence_per_effort() -> None:
    score = RICE.score({"reach": 500, "impact": 2, "confidence": 0.8, "effort": 4})
    assert score.value == 200.0
    assert score.issues == ()
    assert rendered(RICE.formula) == "reach × impact × confidence ÷ effort"


def test_both_readings_of_wsjf() -> None:
    safe = WSJF.score({"business_value": 8, "time_criticality": 5, "risk_reduction": 2, "job_size": 3})
    assert safe.value == 5.0
    assert CD3.score({"cost_of_delay": 30_000, "duration": 4}).value == 7500.0


def test_ice_and_value_per_effort() -> None:
    assert ICE.score({"impact": 8, "confidence": 5, "ease": 10}).value == 400
    assert VALUE_EFFORT.score({"value": 9, "effort": 4.5}).value == 2


@pytest.mark.parametrize(
    ("method", "inputs", "issue"),
    [
        (RICE, {"reach": 1, "impact": 1, "confidence": 1}, InputIssue("missing", "effort")),
        (RICE, {"reach": 1, "impact": 1, "confidence": 1, "effort": None}, InputIssue("missing", "effort")),
        (
            RICE,
            {"reach": 1, "impact": 1, "confidence": 1, "effort": 0},
            InputIssue("not_above", "effort", 0.0),
        ),
        (RICE, {"reach": -1, "impact": 1, "confidence": 1, "effort": 1}, InputIssue("below", "reach", 0.0)),
        (
            RICE,
            {"reach": 1, "impact": 1.5, "confidence": 1, "effort": 1},
            InputIssue("not_a_choice", "impact"),
        ),
        (
            RICE,
            {"reach": math.nan, "impact": 1, "confidence": 1, "effort": 1},
            InputIssue("not_finite", "reach"),
        ),
        (ICE, {"impact": 11, "confidence": 1, "ease": 1}, InputIssue("above", "impact", 10.0)),
        (ICE, {"impact": 1, "confidence": 1, "ease": 1, "magic": 3}, InputIssue("unknown", "magic")),
    ],
)
def test_an_impossible_input_gives_its_code_and_no_score(method, inputs, issue) -> None:
    score = method.score(inputs)
    assert score.value is None
    assert score.issues == (issue,)


def test_the_formula_shown_is_the_formula_computed() -> None:
    pick = random.Random(5)
    for method in METHODS.values():
        text = rendered(method.formula).replace("×", "*").replace("÷", "/")
        for _ in range(50):
            inputs = {
                i.name: pick.choice(i.choices) if i.choices else pick.uniform(i.low or 0.5, i.high or 99)
                for i in method.inputs
            }
            assert method.score(inputs).value == pytest.approx(eval(text, {}, inputs), rel=1e-12)
    weighted = weighted_method([Criterion("a", 3), Criterion("b", 1)])
    assert rendered(weighted.formula, {"a": "客户价值", "b": "风险"}) == "(3 × 客户价值 + 1 × 风险) ÷ 4"
    assert weighted.score({"a": 10, "b": 2}).value == 8.0


def test_a_weighted_score_without_weight_is_refused() -> None:
    for criteria in ([], [Criterion("a", 0)], [Criterion("a", 1), Criterion("a", 1)], [Criterion("a", -1)]):
        with pytest.raises(ValueError, match=r"criteri|weight"):
            weighted_method(criteria)


def test_the_relative_scale_needs_a_one_in_each_column() -> None:
    rows = [
        {"business_value": 1, "time_criticality": 2, "risk_reduction": 1, "job_size": 3},
        {"business_value": 8, "time_criticality": 5, "risk_reduction": 1, "job_size": 2},
    ]
    assert wsjf_columns_without_one(rows) == ("time_criticality", "job_size")


def test_equal_scores_share_a_rank() -> None:
    assert ranked({"a": 1.0, "b": 5.0, "c": 5.0, "d": 0.0}) == (("b", 1), ("c", 1), ("a", 3), ("d", 4))


def test_moscow_shares_and_the_sixty_percent() -> None:
    items = [
        ("a", Moscow.MUST, 7.0),
        ("b", Moscow.SHOULD, 2.0),
        ("c", Moscow.COULD, 1.0),
        ("d", Moscow.WONT, 50.0),
        ("e", Moscow.MUST, None),
    ]
    shares = moscow_shares(items)
    assert (shares.must, shares.should, shares.could, shares.total_days) == (0.7, 0.2, 0.1, 10.0)
    assert shares.must_excess_days == pytest.approx(1.0)
    assert shares.without == ("e",)
    assert not shares.is_deliverable
    exactly = moscow_shares([("a", Moscow.MUST, 0.6), ("b", Moscow.COULD, 0.4)])
    assert exactly.must_excess_days == 0.0
    assert exactly.is_deliverable
    assert [moscow_rank(m) for m in Moscow] == [1, 2, 3, 4]


def test_quadrants_by_the_medians() -> None:
    found = quadrants({"a": (9, 1), "b": (8, 9), "c": (1, 1), "d": (2, 8)})
    assert found.of == {
        "a": Quadrant.QUICK_WIN,
        "b": Quadrant.BIG_BET,
        "c": Quadrant.FILL_IN,
        "d": Quadrant.MONEY_PIT,
    }
    assert (found.value_line, found.effort_line) == (5.0, 4.5)


def test_the_kano_table_has_its_published_cells() -> None:
    cells = [[kano_class(a, b).value for b in Reply] for a in Reply]
    assert ["".join(row) for row in cells] == ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]


def test_kano_coefficients_and_the_significance_of_a_class() -> None:
    replies = (
        [(Reply.LIKE, Reply.NEUTRAL)] * 6
        + [(Reply.LIKE, Reply.DISLIKE)] * 3
        + [(Reply.NEUTRAL, Reply.DISLIKE)] * 1
        + [(Reply.NEUTRAL, Reply.NEUTRAL)] * 2
        + [(Reply.DISLIKE, Reply.LIKE)] * 1
    )
    result = kano(replies)
    assert (result.better, result.worse) == (9 / 12, -4 / 12)
    assert (result.leading, result.respondents) == (KanoClass.A, 13)
    # |6 - 3| against 1.65 * sqrt(9 * 17 / 26) = 4.0
    assert not result.is_significant
    assert kano(replies + [(Reply.LIKE, Reply.NEUTRAL)] * 4).is_significant
    tie = kano([(Reply.LIKE, Reply.NEUTRAL), (Reply.NEUTRAL, Reply.DISLIKE)])
    assert tie.leading == KanoClass.M
    empty = kano([])
    assert (empty.leading, empty.better, empty.is_significant) == (None, None, False)


SAATY_HOUSE = {
    # Saaty 1980, choosing a house: eight criteria; published weights and lambda max 9.669, CR 0.17.
    "size": (1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4),
    "transport": (1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7),
    "neighbourhood": (1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5),
    "age": (1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8),
    "yard": (1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6),
    "facilities": (1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6),
    "condition": (3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2),
    "financing": (4, 7, 5, 8, 6, 6, 2, 1),
}


def upper(rows: dict[str, tuple[float, ...]]) -> dict[tuple[str, str], float]:
    names = list(rows)
    return {(names[i], names[j]): rows[names[i]][j] for i, j in combinations(range(len(names)), 2)}


def test_ahp_gives_the_published_weights_of_the_house() -> None:
    result = ahp(list(SAATY_HOUSE), upper(SAATY_HOUSE))
    published = (0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333)
    assert tuple(result.weights.values()) == pytest.approx(published, abs=0.003)
    assert result.eigenvalue == pytest.approx(9.669, abs=0.01)
    assert result.consistency_ratio == pytest.approx(0.17, abs=0.005)
    assert result.is_consistent is False
    assert result.revisit is not None
    assert {result.revisit.first, result.revisit.second} == {"neighbourhood", "condition"}
    assert result.revisit.ratio_after < 0.10


def test_consistent_judgements_return_their_weights_exactly() -> None:
    weights = {"a": 0.5, "b": 0.3, "c": 0.15, "d": 0.05}
    judgements = {(x, y): weights[x] / weights[y] for x, y in combinations(weights, 2)}
    result = ahp(list(weights), judgements)
    assert result.weights == pytest.approx(weights, abs=1e-12)
    assert result.consistency_ratio == pytest.approx(0.0, abs=1e-12)
    assert result.geometric_index == pytest.approx(0.0, abs=1e-12)
    assert result.worst_triple is None
    partial = {k: v for k, v in judgements.items() if k in {("a", "b"), ("b", "c"), ("c", "d")}}
    sparse = ahp(list(weights), partial)
    assert sparse.weights == pytest.approx(weights, abs=1e-9)
    assert sparse.consistency_ratio is None
    assert set(sparse.missing) == {("a", "c"), ("a", "d"), ("b", "d")}


def test_the_eigenvector_satisfies_its_equation() -> None:
    pick = random.Random(2)
    for n in range(3, 11):
        names = [f"k{i}" for i in range(n)]
        scale = [1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9]
        judgements = {pair: pick.choice(scale) for pair in combinations(names, 2)}
        result = ahp(names, judgements)
        a = {
            **judgements,
            **{(y, x): 1 / v for (x, y), v in judgements.items()},
            **{(x, x): 1 for x in names},
        }
        for x in names:
            product = sum(a[x, y] * result.weights[y] for y in names)
            assert product == pytest.approx(result.eigenvalue * result.weights[x], rel=1e-9)


def test_group_judgements_keep_reciprocals() -> None:
    both = group_judgements([{("a", "b"): 4.0}, {("b", "a"): 1.0}])
    assert both == {("a", "b"): pytest.approx(2.0)}
    assert group_judgements([{("a", "b"): 4.0}, {("a", "b"): 1.0}], weights=[1, 0]) == {
        ("a", "b"): pytest.approx(4.0)
    }


@pytest.mark.parametrize(
    ("items", "judgements", "code"),
    [
        (["a"], {}, "too_few"),
        ([f"k{i}" for i in range(11)], {}, "too_many"),
        (["a", "b"], {("a", "z"): 2}, "unknown"),
        (["a", "b"], {("a", "b"): 0}, "not_positive"),
        (["a", "b"], {("a", "b"): 2, ("b", "a"): 2}, "contradicting"),
        (["a", "b", "c"], {("a", "b"): 2}, "not_connected"),
    ],
)
def test_judgements_that_cannot_be_used_are_refused(
    items: list[str], judgements: dict[tuple[str, str], float], code: str
) -> None:
    with pytest.raises(JudgementError) as caught:
        ahp(items, judgements)
    assert caught.value.code == code


def test_bradley_terry_finds_the_top_of_the_likelihood() -> None:
    pick = random.Random(8)
    names = ["a", "b", "c", "d", "e"]
    answers = [(x, y, float(pick.random() < 0.6)) for x, y in combinations(names, 2) for _ in range(20)]
    result = bradley_terry(names, answers)
    top = log_likelihood(result.shares, answers)
    for _ in range(300):
        shaken = {n: s * math.exp(pick.gauss(0, 0.05)) for n, s in result.shares.items()}
        assert log_likelihood(shaken, answers) <= top + 1e-9
    assert sum(result.shares.values()) == pytest.approx(1)
    assert all(0 < e < 1 for e in result.standard_errors.values())


def test_bradley_terry_of_two_is_the_share_of_wins() -> None:
    result = bradley_terry(["a", "b"], [("a", "b", 1.0)] * 3 + [("a", "b", 0.0)])
    assert result.preference("a", "b") == pytest.approx(0.75)
    # The log odds have variance 1 / (n p q); each share carries half of it.
    assert result.standard_errors["a"] == pytest.approx(math.sqrt(1 / (4 * 0.75 * 0.25)) / 2)


def test_an_unbeaten_item_is_named_and_a_prior_helps() -> None:
    answers = [("a", "b", 1.0), ("a", "c", 1.0), ("b", "c", 1.0), ("c", "b", 1.0)]
    with pytest.raises(ComparisonError) as caught:
        bradley_terry(["a", "b", "c"], answers)
    assert (caught.value.code, caught.value.ids) == ("unbeaten", ("a",))
    shares = bradley_terry(["a", "b", "c"], answers, prior=0.5).shares
    assert shares["a"] > shares["b"] == pytest.approx(shares["c"])


def test_a_hundred_points() -> None:
    result = hundred_points(
        ("a", "b", "c"),
        {
            "p": {"a": 60, "b": 40},
            "q": {"a": 20, "b": 30, "c": 50},
            "r": {"a": 99},
            "s": {"a": 120, "b": -20},
            "t": {"z": 100},
        },
    )
    assert result.shares == {"a": 0.4, "b": 0.35, "c": 0.25}
    assert result.raters == ("p", "q")
    assert result.issues == (
        PointsIssue("wrong_total", "r", (), 1.0),
        PointsIssue("negative", "s", ("b",)),
        PointsIssue("unknown", "t", ("z",)),
    )


def test_groups_that_nothing_compares_are_told_apart_from_a_group_that_only_wins() -> None:
    answers = [("a", "b", 0.5), ("c", "d", 1.0), ("d", "c", 1.0)]
    with pytest.raises(ComparisonError, match="Nothing compares a, b with the other items") as caught:
        bradley_terry(["a", "b", "c", "d"], answers)
    assert (caught.value.code, caught.value.ids) == ("not_connected", ("a", "b"))
    with pytest.raises(ComparisonError, match="None of a, b ever lost") as caught:
        bradley_terry(["a", "b", "c", "d"], [*answers, ("a", "c", 1.0)])
    assert (caught.value.code, caught.value.ids) == ("unbeaten", ("a", "b"))
    shares = bradley_terry(["a", "b", "c", "d"], answers, prior=1.0).shares
    assert list(shares.values()) == pytest.approx([0.25] * 4)


def test_ties_alone_make_everybody_equal() -> None:
    result = bradley_terry(["a", "b", "c"], [("a", "b", 0.5), ("b", "c", 0.5)])
    assert list(result.shares.values()) == pytest.approx([1 / 3] * 3)


@pytest.mark.parametrize(
    ("items", "answers", "code"),
    [
        (["a"], [], "too_few"),
        ([], [], "too_few"),
        (["a", "b", "a"], [], "duplicate"),
        (["a", "b"], [("a", "a", 1.0)], "unknown"),
        (["a", "b"], [("a", "z", 1.0)], "unknown"),
        (["a", "b"], [], "not_connected"),
    ],
)
def test_answers_that_decide_nothing_are_refused_with_a_sentence(
    items: list[str], answers: list[tuple[str, str, float]], code: str
) -> None:
    with pytest.raises(ComparisonError, match=r"^[A-Z].*\.$") as caught:
        bradley_terry(items, answers)
    assert caught.value.code == code


@pytest.mark.parametrize("bad", [-1.0, math.nan, math.inf])
def test_numbers_that_weigh_nothing_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="prior"):
        bradley_terry(["a", "b"], [("a", "b", 0.5)], prior=bad)
    with pytest.raises(ValueError, match="weight of a rater"):
        hundred_points(("a",), {"p": {"a": 100}}, weights={"p": bad})
    with pytest.raises(ValueError, match="weight of a rater"):
        group_judgements([{("a", "b"): 2.0}], weights=[bad])
    with pytest.raises(JudgementError) as caught:
        group_judgements([{("a", "b"): bad}])
    assert caught.value.code == "not_positive"


def test_an_item_named_twice_has_no_place_in_a_matrix() -> None:
    with pytest.raises(JudgementError, match="more than once: a") as caught:
        ahp(["a", "b", "a"], {("a", "b"): 2})
    assert caught.value.code == "duplicate"


def test_nobody_with_valid_points_gives_no_shares() -> None:
    none = hundred_points(("a", "b"), {"p": {"a": 50}})
    assert (none.shares, none.raters) == ({"a": 0.0, "b": 0.0}, ())
    weightless = hundred_points(("a", "b"), {"p": {"a": 100}}, weights={"p": 0.0})
    assert weightless.shares == {"a": 0.0, "b": 0.0}


def test_a_reach_of_nothing_is_a_score_of_nothing_and_no_effort_is_none() -> None:
    nobody = RICE.score({"reach": 0, "impact": 1, "confidence": 1, "effort": 2})
    assert (nobody.value, nobody.issues) == (0.0, ())
    free = RICE.score({"reach": 5, "impact": 1, "confidence": 1, "effort": 0})
    assert (free.value, [i.code for i in free.issues]) == (None, ["not_above"])


def test_moscow_of_nothing_has_no_shares() -> None:
    shares = moscow_shares([])
    assert (shares.must, shares.should, shares.could, shares.is_deliverable) == (0.0, 0.0, 0.0, True)
    won_t = moscow_shares([("a", Moscow.WONT, None), ("b", Moscow.MUST, 0.0)])
    assert (won_t.total_days, won_t.without, won_t.must) == (0.0, (), 0.0)
