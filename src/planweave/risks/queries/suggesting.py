"""What could go wrong, from what went wrong before and from what the data say. Nothing is written."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.planning.queries.spreads import spreads_of
from planweave.resources.models import PersonSkill

from ..models import About, Occurrence, Response, Risk
from ..rules.likeness import FITTING, grams_of, likeness
from ..rules.words import AboutKind, Category, State
from .about import Targets
from .measures import plan_of
from .risks import risks_readable_by

WIDE = 2.0
"""A pessimistic estimate this many times the optimistic one is wide."""
MANY_LATE = 2
MOST = 12
MOST_PER_KIND = 4


@dataclass(frozen=True, kw_only=True)
class Past:
    """A risk that ended, with what came of it. `because` says why it fits: "words", "category", "link"."""

    risk: Risk
    score: float
    because: list[str]
    occurrences: list[Occurrence]
    responses: list[Response]


@dataclass(frozen=True, kw_only=True)
class Sign:
    """Something in the data that often comes before trouble. `facts` fill the sentence of its `kind`."""

    kind: str
    category: str
    about: list[str]
    facts: dict[str, Any] = field(default_factory=dict)


def from_history(actor: Actor, *, text: str, about: str, category: str) -> list[Past]:
    """Closed and occurred risks of the workspace that fit, best first: by words (of `text`, or of the thing named by
    `about`), by category, by a thing in common. Invalid where there is no
    such thing. Seven queries."""
    rows = list(risks_readable_by(actor).filter(state__in=[State.CLOSED, State.OCCURRED]))
    asked = text
    targets: set[tuple[str, int]] = set()
    if about:
        [target] = Targets(actor, [about]).of([about])
        targets.add((target.kind, target.id))
        named: QuerySet[Any] = Record.objects.filter(pk=target.id).values_list("title", flat=True)
        if target.kind == AboutKind.RELEASE:
            named = Release.objects.filter(pk=target.id).values_list("name", flat=True)
        asked = f"{asked} {named.get()}"
    wanted = grams_of(asked)
    linked: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for pk, kind, target in About.objects.filter(risk__in=rows).values_list("risk_id", "kind", "target_id"):
        linked[pk].add((kind, target))
    found = []
    for row in rows:
        near = likeness(wanted, grams_of(f"{row.record.title} {row.cause} {row.event} {row.effect}"))
        because = ["words"] if near >= FITTING else []
        score = near
        if category and row.category == category:
            because.append("category")
            score += 0.3
        if targets & linked[row.pk]:
            because.append("link")
            score += 0.4
        if because or not (wanted or category or targets):
            found.append((score, row, because))
    found.sort(key=lambda one: (-one[0], -one[1].pk))
    chosen = found[:MOST]
    ids = [row.pk for _, row, _ in chosen]
    happened: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in Occurrence.objects.filter(risk_id__in=ids).order_by("number"):
        happened[occurrence.risk_id].append(occurrence)
    responses: dict[int, list[Response]] = defaultdict(list)
    for response in Response.objects.filter(risk_id__in=ids, removed_at=None).order_by("number"):
        responses[response.risk_id].append(response)
    return [
        Past(
            risk=row,
            score=round(score, 3),
            because=because,
            occurrences=happened[row.pk],
            responses=responses[row.pk],
        )
        for score, row, because in chosen
    ]


def from_data(actor: Actor) -> list[Sign]:
    """Signs in the plan as it stands; six queries. What a risk already names is not suggested again."""
    plan = plan_of(actor.here)
    today = timezone.localdate()
    known = set(
        About.objects.filter(risk__in=risks_readable_by(actor).order_by().values("pk")).values_list(
            "key", flat=True
        )
    )
    found: list[Sign] = []
    wide: dict[int, float] = {}
    for task, spread in spreads_of(actor.here).items():
        if task in plan.jobs and not plan.jobs[task].is_done and spread.low > 0:
            wide[spread.requirement] = spread.high / spread.low
    estimated = Record.objects.in_bulk([pk for pk, ratio in wide.items() if ratio >= WIDE])
    for pk, record in sorted(estimated.items(), key=lambda one: (-wide[one[0]], one[0])):
        if record.key not in known and len(found) < MOST_PER_KIND:
            facts = {"key": record.key, "title": record.title, "ratio": f"{wide[pk]:.1f}"}
            category = Category.SCHEDULE.value
            found.append(Sign(kind="wide_estimate", category=category, about=[record.key], facts=facts))
    found += _single_people(actor, plan.jobs.values(), known)
    waiting: dict[int, list[int]] = defaultdict(list)
    for before, after in plan.waits:
        waiting[after].append(before)
    crowded = []
    for pk, before in waiting.items():
        late = [one for one in before if one in plan.jobs and plan.jobs[one].is_late(today)]
        if pk in plan.jobs and not plan.jobs[pk].is_done and len(late) >= MANY_LATE:
            crowded.append((len(late), plan.jobs[pk], late))
    for count, job, late in sorted(crowded, key=lambda one: (-one[0], one[1].id))[:MOST_PER_KIND]:
        if job.key not in known:
            keys = ", ".join(plan.jobs[one].key for one in late[:5])
            crowd = {"key": job.key, "title": job.title, "count": count, "keys": keys}
            found.append(
                Sign(kind="late_before", category=Category.SCHEDULE.value, about=[job.key], facts=crowd)
            )
    return found


def _single_people(actor: Actor, jobs: Any, known: set[str]) -> list[Sign]:
    """Skills that open tasks need and one person alone has."""
    soon = timezone.localdate() - datetime.timedelta(days=1)
    needed: dict[int, list[Any]] = defaultdict(list)
    for job in jobs:
        if job.skill is not None and not job.is_done:
            needed[job.skill].append(job)
    there = Q(person__leaves_after=None) | Q(person__leaves_after__gt=soon)
    rows = PersonSkill.objects.filter(there, skill_id__in=list(needed)).order_by()
    single = [pk for pk, count in rows.values_list("skill_id").annotate(count=Count("pk")) if count == 1]
    found = []
    named = rows.filter(skill_id__in=single).values_list("skill_id", "skill__name", "person__name")
    for skill, name, person in sorted(named, key=lambda one: (-len(needed[one[0]]), one[1])):
        keys = [job.key for job in needed[skill]]
        if known.isdisjoint(keys):
            facts = {"skill": name, "person": person, "count": len(keys)}
            found.append(
                Sign(kind="single_person", category=Category.RESOURCE.value, about=keys[:10], facts=facts)
            )
    return found[:MOST_PER_KIND]
