"""A measured value against a fit criterion: exact figures, converted units, no guesses."""

import pytest

from planweave.requirements.rules.fit import FitCriterion, compare


def criterion(**given):
    return FitCriterion(**({"metric": "m", "operator": "<=", "target": 2, "unit": "s"} | given))


@pytest.mark.parametrize(
    ("given", "value", "unit", "status"),
    [
        ({}, 2, "s", "met"),
        ({}, 2000, "ms", "met"),
        ({}, 2000.001, "毫秒", "not_met"),
        ({"operator": "<"}, 2, "seconds", "not_met"),
        ({"target": 0.3, "operator": "="}, 300, "ms", "met"),
        ({"target": 99.9, "operator": ">=", "unit": "%"}, 0.999, "", "not_comparable"),
        ({"target": 99.9, "operator": ">=", "unit": "%"}, 999, "‰", "met"),
        ({"target": 99.95, "operator": ">", "unit": "%"}, 99.95, "%", "not_met"),
        ({"operator": "between", "target": 1, "target_high": 2, "unit": "MB"}, 1000, "kB", "met"),
        ({"operator": "between", "target": 1, "target_high": 2, "unit": "MiB"}, 1000, "KB", "not_met"),
        ({"unit": "MB"}, 1, "s", "not_comparable"),
        ({"unit": "clicks"}, 2, "Clicks", "not_comparable"),
        ({"unit": "clicks"}, 2, "clicks", "met"),
        ({"unit": ""}, 3, "", "not_met"),
        ({"target": None}, 1, "s", "not_comparable"),
        ({"target": 200, "operator": ">=", "unit": "次/秒"}, 12000, "per minute", "met"),
    ],
)
def test_a_measured_value_meets_the_target_or_not_or_cannot_be_compared(given, value, unit, status):
    assert compare(criterion(**given), value=value, unit=unit).status == status


def test_the_verdict_tells_the_value_in_the_criterions_unit():
    assert compare(criterion(), value=1500, unit="ms").value == 1.5
    assert compare(criterion(), value=1500, unit="kg").value is None


def test_the_api_compares_and_says_why(house, change):
    rows = [{"metric": "p95", "operator": "<=", "target": 2, "unit": "s", "characteristic": "reliability"}]
    assert change(type="non_functional", fit_criteria=rows).json()["fit_criteria"][0]["id"] == "FC1"
    path = f"{house.path}/requirements/{change.made['key']}/fit-criteria"
    ask = house.api("viewer", "zh").post
    met = ask(f"{path}/FC1/check", {"value": 1500, "unit": "ms"})
    assert met.json() == {
        "status": "met",
        "value": 1.5,
        "unit": "s",
        "sentence": "实测 1.5 s，达到目标。",
    }
    strange = ask(f"{path}/FC1/check", {"value": 3, "unit": "clicks"}).json()
    assert strange["status"] == "not_comparable"
    assert strange["sentence"] == "“clicks”无法换算为“s”，请按指标的单位填写测量值。"
    assert ask(f"{path}/FC9/check", {"value": 3}).status_code == 404
    assert ask(f"{path}/FC1/check", {"value": "fast"}).status_code == 422
