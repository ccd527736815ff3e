"""The answer of release planning against every rule and every assignment, told from the rows alone."""

import itertools
import random

import pytest

from planweave.kernel.models import Link
from planweave.planning.models import Release
from planweave.requirements.models import EffortShare, Requirement


@pytest.mark.parametrize("seed", range(4))
def test_every_rule_recomputed_from_the_rows_and_the_optimum_by_enumeration(plan, core, seed):
    """Another code path: reads the database after applying, and tries every assignment."""
    chance = random.Random(seed)
    for name, skills in (("A", ["backend"]), ("B", ["backend", "test"])):
        plan.person(name, *skills)
    plan.release("R1", "2026-03-02", "2026-03-06", budget=20, weight=1.5)
    plan.release("R2", "2026-03-09", "2026-03-13", budget=25)
    made = [
        plan.requirement(
            f"Q{n}",
            efforts={"backend": chance.randint(1, 5), "test": chance.randint(1, 3)},
            value=chance.randint(1, 50),
            cost=chance.randint(0, 12),
            priority=chance.choice(["", "", "", "must"]) if n < 2 else "",
        )
        for n in range(7)
    ]
    plan.link(made[0], "depends_on", made[1])
    plan.link(made[2], "excludes", made[3])
    plan.link(made[4], "together_with", made[5])
    proposal = core.releases()
    worth_of = worth_by_the_rows()
    best = max(
        (
            worth
            for choice in itertools.product([None, 0, 1], repeat=7)
            if (worth := worth_of(choice)) is not None
        ),
        default=None,
    )
    if best is None:
        assert proposal["status"] == "infeasible"
        return
    assert proposal["status"] == "optimal"
    assert core.settle(proposal).status_code == 200
    order = {pk: n for n, pk in enumerate(Release.objects.order_by("start_on").values_list("pk", flat=True))}
    choice = tuple(
        order.get(pk) for pk in Requirement.objects.order_by("pk").values_list("release_id", flat=True)
    )
    assert worth_of(choice) == pytest.approx(best)
    assert proposal["release_plan"]["objective"] == pytest.approx(best)


def worth_by_the_rows():
    """What tells the value of an assignment, None where it breaks a rule; from the rows as they are now."""
    rows = list(Requirement.objects.order_by("pk").select_related("record"))
    links = list(Link.objects.values_list("kind", "source_id", "target_id"))
    efforts = {}
    for pk, skill, days in EffortShare.objects.values_list("requirement_id", "skill__name", "days"):
        efforts.setdefault(pk, {})[skill] = days

    def worth_of(choice):
        at = {row.pk: place for row, place in zip(rows, choice, strict=True)}
        if any(row.priority == "must" and at[row.pk] is None for row in rows):
            return None
        for kind, a, b in links:
            if kind == "depends_on" and at[a] is not None and (at[b] is None or at[b] > at[a]):
                return None
            if kind == "excludes" and None not in (at[a], at[b]):
                return None
            if kind == "together_with" and at[a] != at[b]:
                return None
        for release, budget in ((0, 20), (1, 25)):
            inside = [row for row in rows if at[row.pk] == release]
            # Five days: A gives five to backend, B two and a half to each skill.
            for skill, room in (("backend", 7.5), ("test", 2.5)):
                if sum(efforts[row.pk].get(skill, 0) for row in inside) > room:
                    return None
            if sum(row.cost for row in inside) > budget:
                return None
        return sum(row.value * (1.5 if at[row.pk] == 0 else 1.0) for row in rows if at[row.pk] is not None)

    return worth_of
