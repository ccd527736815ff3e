"""What is covered and what is not: by an origin, by parts, by tests, by somebody who asks for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Link
from planweave.kernel.paging import Page, Sort, page_of
from planweave.planning.models import Task
from planweave.requirements.models import Demand, Stakeholder
from planweave.requirements.queries import Filters, filtered, requirements_readable_by
from planweave.science.trace import all_the_way_down

from .. import texts
from ..models import TestCase
from ..queries.nodes import nodes_by_id
from ..rules import ORIGIN_KINDS

ACCEPTED = frozenset({"analysed", "planned", "in_progress", "done"})
BROKEN_DOWN = frozenset({"goal", "business", "system", "feature"})
"""Levels at which parts are expected; what has no level is not asked for any."""


@dataclass(frozen=True, kw_only=True)
class Row:
    parent: int | None
    state: str
    level: str
    source: str


@dataclass(kw_only=True)
class Facts:
    """Everything that coverage is judged by: requirements that are not rejected, and what hangs on them."""

    rows: dict[int, Row]
    origins: dict[int, list[int]] = field(default_factory=dict)
    below: dict[int, list[int]] = field(default_factory=dict)
    results: dict[int, list[str]] = field(default_factory=dict)
    demanded: dict[int, set[int]] = field(default_factory=dict)
    worked_on: set[int] = field(default_factory=set)

    def leads_to_accepted(self, pk: int) -> bool:
        """Whether it is accepted itself, or something right below it is."""
        return any(
            self.rows[one].state in ACCEPTED for one in (pk, *self.below.get(pk, ())) if one in self.rows
        )


def facts_of(actor: Actor) -> Facts:
    """Seven queries, whatever the number of requirements."""
    rows = requirements_readable_by(actor).exclude(state="rejected").order_by()
    facts = Facts(
        rows={
            pk: Row(parent=parent, state=state, level=level, source=source)
            for pk, parent, state, level, source in rows.values_list(
                "record_id", "parent_id", "state", "level", "source"
            )
        }
    )
    for pk, row in facts.rows.items():
        if row.parent in facts.rows:
            facts.below.setdefault(row.parent, []).append(pk)
    links = Link.objects.filter(
        workspace_id=actor.here, kind__in=[*ORIGIN_KINDS, "duplicates"],
        source__deleted_at=None, target__deleted_at=None,
    )  # fmt: skip
    for source, kind, target in links.order_by().values_list("source_id", "kind", "target_id"):
        facts.below.setdefault(target, []).append(source)
        if kind == "duplicates":
            facts.below.setdefault(source, []).append(target)
        else:
            facts.origins.setdefault(source, []).append(target)
    here = TestCase.objects.filter(record__workspace_id=actor.here)
    retired = set(here.filter(state="retired").values_list("pk", flat=True))
    results = dict(here.values_list("pk", "last_result"))
    tests = Link.objects.filter(workspace_id=actor.here, kind="verifies", source__deleted_at=None)
    for test, requirement in tests.order_by().values_list("source_id", "target_id"):
        if test not in retired:
            facts.results.setdefault(requirement, []).append(results.get(test, ""))
    wishes = Demand.objects.filter(requirement__record__workspace_id=actor.here, value__gt=0)
    for requirement, stakeholder in wishes.values_list("requirement_id", "stakeholder_id"):
        facts.demanded.setdefault(requirement, set()).add(stakeholder)
    tasks = Task.objects.filter(
        record__workspace_id=actor.here, record__deleted_at=None, requirement__isnull=False
    )
    facts.worked_on = set(tasks.values_list("requirement_id", flat=True))
    return facts


Verdict = tuple[set[int], set[int]]
"""(what the question is asked of, what lacks it)."""


def _no_origin(facts: Facts) -> Verdict:
    asked = {pk for pk, row in facts.rows.items() if row.level != "goal"}
    return asked, {pk for pk in asked if facts.rows[pk].parent is None and pk not in facts.origins}


def _no_parts(facts: Facts) -> Verdict:
    asked = {pk for pk, row in facts.rows.items() if row.level in BROKEN_DOWN}
    return asked, {pk for pk in asked if not facts.below.get(pk) and pk not in facts.worked_on}


def _no_test(facts: Facts) -> Verdict:
    tested = all_the_way_down(_parts(facts), facts.rows, direct=facts.results.keys())
    return set(facts.rows), facts.rows.keys() - tested


def _not_passed(facts: Facts) -> Verdict:
    asked = facts.rows.keys() & facts.results.keys()
    return asked, {pk for pk in asked if set(facts.results[pk]) != {"passed"}}


def _no_demand(facts: Facts) -> Verdict:
    """Over-development: nobody asks for it, nothing above it needs it, no law demands it."""
    asked = {pk for pk, row in facts.rows.items() if row.state in ACCEPTED and row.level != "goal"}
    lacking = {
        pk
        for pk in asked
        if pk not in facts.demanded
        and pk not in facts.origins
        and facts.rows[pk].parent is None
        and facts.rows[pk].source != "law"
    }
    return asked, lacking


def _unmet_demand(facts: Facts) -> Verdict:
    """A missing function: somebody asks for it, and nothing accepted answers."""
    asked = facts.rows.keys() & facts.demanded.keys()
    return asked, {pk for pk in asked if not facts.leads_to_accepted(pk)}


GAPS: dict[str, Callable[[Facts], Verdict]] = {
    "no_origin": _no_origin,
    "no_parts": _no_parts,
    "no_test": _no_test,
    "not_passed": _not_passed,
    "no_demand": _no_demand,
    "unmet_demand": _unmet_demand,
}


def coverage_of(actor: Actor, *, filters: Filters) -> dict[str, Any]:
    """For each question, how many requirements it is asked of and how many lack what it asks for.

    `stakeholders` are those for whom nothing is accepted. Rejected requirements are asked nothing; the filter
    says of which requirements is told, not what is looked at to judge them. Nine queries.
    """
    facts = facts_of(actor)
    chosen = _chosen(actor, filters)
    gaps = []
    for name, judge in GAPS.items():
        asked, lacking = judge(facts)
        gaps.append({"gap": name, "asked": len(asked & chosen), "lacking": len(lacking & chosen)})
    return {
        "requirements": len(facts.rows.keys() & chosen),
        "gaps": gaps,
        "stakeholders": _unheard(actor, facts),
    }


def gap_page(actor: Actor, *, gap: str, filters: Filters, cursor: str | None, limit: int) -> tuple[Page, int]:
    """The requirements that lack what `gap` asks for, by key, a page at a time."""
    if gap not in GAPS:
        raise Invalid.of({"gap": texts.GAP_UNKNOWN}, gaps=", ".join(GAPS))
    facts = facts_of(actor)
    _, lacking = GAPS[gap](facts)
    ids = lacking & _chosen(actor, filters)
    page = page_of(
        requirements_readable_by(actor).filter(pk__in=ids),
        sorts=[Sort("record__product_id"), Sort("record__number")],
        tie="record_id",
        columns=["record_id"],
        cursor=cursor,
        limit=min(limit, 500),
    )
    nodes = nodes_by_id(actor, [row["record_id"] for row in page.rows])
    return Page(rows=list(nodes.values()), next_cursor=page.next_cursor), len(ids)


def _chosen(actor: Actor, filters: Filters) -> set[int]:
    return set(filtered(requirements_readable_by(actor), filters).values_list("pk", flat=True))


def _parts(facts: Facts) -> dict[int, list[int]]:
    return {pk: below for pk, below in facts.below.items() if pk in facts.rows}


def _unheard(actor: Actor, facts: Facts) -> list[dict[str, Any]]:
    heard: set[int] = set()
    wishes: dict[int, int] = {}
    for requirement, stakeholders in facts.demanded.items():
        for stakeholder in stakeholders:
            wishes[stakeholder] = wishes.get(stakeholder, 0) + 1
        if requirement in facts.rows and facts.leads_to_accepted(requirement):
            heard |= stakeholders
    people = Stakeholder.objects.filter(workspace_id=actor.here).exclude(pk__in=heard)
    return [
        {"id": one.pk, "name": one.name, "weight": one.weight, "demands": wishes.get(one.pk, 0)}
        for one in people.order_by("-weight", "name")
    ]
