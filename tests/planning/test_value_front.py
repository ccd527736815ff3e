"""How much is enough: the front of value against effort or money, from the button to its points."""

import itertools
import random

import pytest

from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Activity
from planweave.planning import jobs


def found(core, **body):
    return jobs.release_front(Progress(core.asked("releases/front", body)))


def members(front, point):
    bits = int(point["members"], 16)
    return {row["title"] for i, row in enumerate(front["free"]) if bits >> i & 1}


def test_every_efficient_amount_its_knee_and_the_capacity(plan, core):
    plan.person("A", "backend")
    plan.release("R1", "2026-03-02", "2026-03-13")
    plan.requirement("Cart", effort_likely_days=2, value=50)
    plan.requirement("Search", effort_likely_days=3, value=30)
    plan.requirement("Gift", effort_likely_days=5, value=10)
    before = Activity.objects.count()
    front = found(core)
    points = [(p["amount"], p["value"], members(front, p)) for p in front["points"]]
    assert points == [
        (0, 0, set()),
        (2, 50, {"Cart"}),
        (5, 80, {"Cart", "Search"}),
        (10, 90, {"Cart", "Search", "Gift"}),
    ]
    assert (front["knee"], front["count"], front["is_complete"]) == (2, 4, True)
    assert (front["measure"], front["basis"], front["capacity"]) == ("effort", "value", 10)
    assert Activity.objects.count() == before + 1  # the job's start: a question changes nothing


def test_musts_take_along_what_they_need_and_wonts_take_out_what_needs_them(plan, core):
    base = plan.requirement("Login", effort_likely_days=1, value=0)
    must = plan.requirement("Pay", effort_likely_days=2, value=40, priority="must")
    plan.link(must, "depends_on", base)
    wont = plan.requirement("Chat", effort_likely_days=1, value=90, priority="wont")
    on_top = plan.requirement("Chat bot", effort_likely_days=1, value=90)
    plan.link(on_top, "depends_on", wont)
    rival = plan.requirement("Invoice", effort_likely_days=1, value=90)
    plan.link(rival, "excludes", must)
    plan.requirement("Skin", effort_likely_days=4, value=8)
    front = found(core)
    assert [row["title"] for row in front["base"]] == ["Login", "Pay"]
    assert [row["title"] for row in front["out"]] == ["Chat", "Chat bot", "Invoice"]
    assert [(p["amount"], p["value"]) for p in front["points"]] == [(3, 40), (7, 48)]
    assert front["knee"] is None


def test_money_instead_of_days(plan, core):
    plan.requirement("Cart", effort_likely_days=2, value=50, cost=900)
    plan.requirement("Search", effort_likely_days=3, value=30, cost=100)
    front = found(core, measure="cost")
    assert [(p["amount"], p["value"]) for p in front["points"]] == [
        (0, 0),
        (100, 30),
        (900, 50),
        (1000, 80),
    ]
    assert front["capacity"] is None


def test_brute_force_agrees(plan, core):
    """Every subset that keeps the dependencies, of nine requirements: the efficient ones are the front."""
    dice = random.Random(7)
    facts = [(dice.randint(1, 6), dice.randint(1, 30)) for _ in range(9)]
    made = [
        plan.requirement(f"W{i}", effort_likely_days=days, value=value)
        for i, (days, value) in enumerate(facts)
    ]
    needs = [(3, 0), (5, 3), (8, 1)]
    for a, b in needs:
        plan.link(made[a], "depends_on", made[b])
    plan.link(made[2], "excludes", made[6])
    best = {}
    for chosen in itertools.product((0, 1), repeat=9):
        if any(chosen[a] > chosen[b] for a, b in needs) or (chosen[2] and chosen[6]):
            continue
        amount = sum(c * f[0] for c, f in zip(chosen, facts, strict=True))
        value = sum(c * f[1] for c, f in zip(chosen, facts, strict=True))
        best[amount] = max(best.get(amount, -1), value)
    efficient, highest = [], -1
    for amount in sorted(best):
        if best[amount] > highest:
            highest = best[amount]
            efficient.append((amount, highest))
    front = found(core)
    assert [(p["amount"], p["value"]) for p in front["points"]] == efficient
    assert front["is_complete"]


def test_what_cannot_be_weighed_is_refused_with_a_sentence(plan, core, house):
    plan.requirement("Cart", value=50)
    job = core.asked("releases/front", {})
    with pytest.raises(Invalid) as refused:
        jobs.release_front(Progress(job))
    assert refused.value.body("en")["title"] == (
        "No open requirement has an effort, so nothing can be weighed against it. Estimate some first."
    )
    answer = plan.api.post(f"{plan.path}/releases/front", {"releases": [999_999]})
    assert answer.status_code == 422
    assert house.api("viewer").post(f"{plan.path}/releases/front", {}).status_code == 403
