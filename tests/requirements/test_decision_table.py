"""The check of a rule table, against examples worked by hand and against trying every whole number."""

import itertools
import random

from planweave.requirements.rules.decision_table import RuleTable, check_table, table_fault

AGE = {"name": "age", "kind": "integer", "domain": {"low": 0, "high": 120}}
VIP = {"name": "vip", "kind": "yes_no"}


def table(inputs, *rules, policy="unique"):
    made = RuleTable(
        hit_policy=policy,
        inputs=inputs,
        outputs=[{"name": "discount"}],
        rules=[{"conditions": list(cells), "results": [result]} for *cells, result in rules],
    )
    assert table_fault(made) is None
    return made


def span(low=None, high=None, **rest):
    return {"intervals": [{"low": low, "high": high, **rest}]}


def test_whole_numbers_leave_no_gap_between_17_and_18_and_numbers_do():
    rules = [(span(high=17), "none"), (span(low=18), "10 %")]
    assert check_table(table([AGE], *rules)).gaps == []
    report = check_table(table([AGE | {"kind": "number"}], *rules))
    assert report.gaps == [{"age": "17.5"}]
    assert report.overlaps == []


def test_two_rules_that_both_apply_are_named_with_an_example():
    report = check_table(
        table([AGE, VIP], (span(high=30), {}, "a"), (span(low=30), {"values": ["yes"]}, "b"))
    )
    (overlap,) = report.overlaps
    assert (overlap.rules, overlap.example, overlap.is_same_result) == (
        (1, 2),
        {"age": "30", "vip": "yes"},
        False,
    )
    assert report.gaps == [{"age": "31", "vip": "no"}]


def test_an_open_end_does_not_overlap():
    rules = [(span(high=30, high_open=True), "a"), (span(low=30), "b")]
    report = check_table(table([AGE | {"kind": "number"}], *rules))
    assert (report.overlaps, report.gaps) == ([], [])


def test_under_first_a_rule_behind_broader_ones_is_never_reached():
    report = check_table(
        table([VIP], ({"values": ["yes"]}, "a"), ({}, "b"), ({"values": ["no"]}, "c"), policy="first")
    )
    assert (report.overlaps, report.unreachable, report.gaps) == ([], [3], [])


def test_dates_follow_each_other_without_a_gap():
    day = {"name": "ordered", "kind": "date"}
    rules = [(span(high="2026-06-30"), "a"), (span(low="2026-07-01"), "b")]
    assert check_table(table([day], *rules)).gaps == []
    late = check_table(table([day], rules[0], (span(low="2026-07-02"), "b")))
    assert late.gaps == [{"ordered": "2026-07-01"}]


def test_what_the_check_says_is_what_trying_every_case_says():
    chance = random.Random(4)
    for _ in range(120):
        inputs = [
            {"name": "n", "kind": "integer", "domain": {"low": 0, "high": 9}},
            {"name": "m", "kind": "integer", "domain": {"low": 0, "high": 5}},
            {"name": "c", "kind": "choice", "values": ["x", "y", "z"]},
        ]
        rules = []
        for _ in range(chance.randint(1, 6)):
            low, other = sorted(chance.sample(range(10), 2)), sorted(chance.sample(range(6), 2))
            cells = [
                {} if chance.random() < 0.3 else span(*low, low_open=chance.random() < 0.3),
                {} if chance.random() < 0.3 else span(*other),
                {} if chance.random() < 0.4 else {"values": chance.sample("xyz", chance.randint(1, 2))},
            ]
            rules.append((*cells, "r"))
        made = table(inputs, *rules)
        report = check_table(made)
        hits = {
            case: [number for number, rule in enumerate(made.rules, 1) if applies(rule, case)]
            for case in itertools.product(range(10), range(6), "xyz")
        }
        assert {overlap.rules for overlap in report.overlaps} == {
            pair for found in hits.values() for pair in itertools.combinations(found, 2)
        }
        assert bool(report.gaps) == any(not found for found in hits.values())
        for gap in report.gaps:
            assert hits[int(gap["n"]), int(gap["m"]), gap["c"]] == []
        first = check_table(made.model_copy(update={"hit_policy": "first"}))
        assert set(first.unreachable) == set(range(1, len(rules) + 1)) - {
            found[0] for found in hits.values() if found
        }


def applies(rule, case):
    for condition, value in zip(rule.conditions, case, strict=True):
        if condition.values and value not in condition.values:
            return False
        for one in condition.intervals:
            if value < one.low or value > one.high or (one.low_open and value == one.low):
                return False
    return True


def test_a_table_too_wide_to_finish_says_so():
    inputs = [{"name": f"n{place}", "kind": "number"} for place in range(10)]
    chance = random.Random(1)
    rules = [
        (*(span(low, low + 9) for low in chance.choices(range(100), k=10)), str(number))
        for number in range(200)
    ]
    report = check_table(table(inputs, *rules))
    assert len(report.gaps) == 20 or not report.is_finished


def test_the_api_checks_a_table_and_refuses_a_broken_one(house):
    made = {
        "inputs": [VIP],
        "outputs": [{"name": "discount"}],
        "rules": [{"conditions": [{"values": ["yes"]}], "results": ["10 %"]}],
    }
    answer = house.api("viewer").post(f"{house.path}/rule-tables/check", made)
    assert answer.json() == {
        "overlaps": [],
        "gaps": [{"vip": "no"}],
        "unreachable": [],
        "is_finished": True,
    }
    made["rules"][0]["conditions"] = [{"values": ["maybe"]}]
    answer = house.api("viewer", "zh").post(f"{house.path}/rule-tables/check", made)
    assert answer.status_code == 422
    assert answer.json()["fields"]["rule_table"]["message"] == "规则 1 的“vip”：只能使用该列已列出的取值。"
