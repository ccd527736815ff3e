"""Requirements become tasks: one per skill, in the order of work, waiting for what they depend on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from django.db import transaction
from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Link, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.requirements.models import Requirement
from planweave.requirements.queries import efforts_of
from planweave.workspaces.models import Skill
from planweave.workspaces.policy import require

from ..models import Release, TaskLink
from ..policy import can_edit_tasks
from ..queries.tasks import tasks_in
from ..rules import step_of
from .links import NewLink, add_links
from .tasks import Draft, create_tasks


@dataclass(frozen=True, kw_only=True)
class BrokenDown:
    """`already` had tasks before; `unestimated` got none, because nobody has said how long they take."""

    tasks: list[Record]
    links: int
    already: int
    unestimated: list[str]


@dataclass(kw_only=True)
class _Piece:
    """The tasks of one requirement, by steps of work: those of one step go side by side."""

    steps: dict[int, list[int]] = field(default_factory=dict)

    @property
    def first(self) -> list[int]:
        return self.steps[min(self.steps)] if self.steps else []

    @property
    def last(self) -> list[int]:
        return self.steps[max(self.steps)] if self.steps else []


def break_down(
    actor: Actor, *, requirement_ids: Sequence[int], release_ids: Sequence[int], order: Sequence[str] = ()
) -> BrokenDown:
    """Make tasks for chosen requirements (or all of chosen releases) that have none; one step for undo.

    A requirement with efforts by skill gets a task for each, linked finish-to-start from step to step; one
    without split gets one task. Dependencies of requirements become links from the last tasks of one to
    the first of the other. Each release gets a milestone behind its last tasks.
    """
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        chosen = _chosen(actor, requirement_ids, release_ids)
        with_tasks = set(
            tasks_in(actor.here)
            .filter(requirement__in=[row.pk for row in chosen])
            .values_list("requirement_id", flat=True)
        )
        fresh = [row for row in chosen if row.pk not in with_tasks and row.effort_likely_days]
        pieces, made = _make_tasks(actor, fresh, order)
        links = _follow_steps(pieces)
        links += _follow_dependencies(actor, pieces)
        stones, stone_links = _make_milestones(actor, fresh, pieces, links)
        wanted = list({(link.predecessor, link.successor): link for link in [*links, *stone_links]}.values())
        add_links(actor, wanted)
    return BrokenDown(
        tasks=[*made, *stones],
        links=len(wanted),
        already=len(with_tasks),
        unestimated=[
            row.record.key for row in chosen if row.pk not in with_tasks and not row.effort_likely_days
        ],
    )


def _chosen(actor: Actor, requirement_ids: Sequence[int], release_ids: Sequence[int]) -> list[Requirement]:
    found = Requirement.objects.filter(
        record__workspace_id=actor.here, record__deleted_at=None, record__kind="requirement"
    )
    if set(requirement_ids) - set(found.filter(pk__in=requirement_ids).values_list("pk", flat=True)):
        raise NotFound(NOT_FOUND)
    open_ones = found.filter(Q(pk__in=requirement_ids) | Q(release_id__in=release_ids)).exclude(
        state__in=("done", "rejected")
    )
    return list(open_ones.select_related("record", "release").order_by("release__start_on", "position", "pk"))


def _make_tasks(
    actor: Actor, fresh: Sequence[Requirement], order: Sequence[str]
) -> tuple[dict[int, _Piece], list[Record]]:
    """The pieces by requirement, and every task made, in order."""
    skills = dict(Skill.objects.filter(workspace_id=actor.here).values_list("name", "pk"))
    efforts = efforts_of([row.pk for row in fresh])
    drafts: list[Draft] = []
    places: list[tuple[int, int]] = []
    for row in fresh:
        shares = sorted(
            efforts.get(row.pk, {}).items(), key=lambda share: (step_of(share[0], order=order), share[0])
        )
        for skill, days in shares or [("", row.effort_likely_days or 0.0)]:
            title = row.record.title if len(shares) <= 1 else f"{row.record.title} · {skill}"
            drafts.append(
                Draft(
                    product_id=row.record.product_id,
                    values={
                        "title": title[:500],
                        "requirement": row.pk,
                        "release": row.release_id,
                        "skill": skills.get(skill),
                        "effort_days": days,
                    },
                )
            )
            places.append((row.pk, step_of(skill, order=order)))
    made = create_tasks(actor, drafts)
    pieces: dict[int, _Piece] = {}
    for record, (requirement_id, step) in zip(made, places, strict=True):
        pieces.setdefault(requirement_id, _Piece()).steps.setdefault(step, []).append(record.pk)
    return pieces, made


def _follow_steps(pieces: Mapping[int, _Piece]) -> list[NewLink]:
    links = []
    for piece in pieces.values():
        steps = sorted(piece.steps)
        for step, following in pairwise(steps):
            links += _each_to_each(piece.steps[step], piece.steps[following])
    return links


def _follow_dependencies(actor: Actor, pieces: Mapping[int, _Piece]) -> list[NewLink]:
    """Links between requirements of which at least one is new; the other may have had its tasks before."""
    pairs = Link.objects.filter(workspace_id=actor.here, kind="depends_on").filter(
        Q(source__in=pieces) | Q(target__in=pieces)
    )
    needs = list(pairs.order_by("pk").values_list("source_id", "target_id"))
    others = {pk for pair in needs for pk in pair} - pieces.keys()
    known = dict(pieces) | _present_pieces(actor, others)
    links: list[NewLink] = []
    for source, target in needs:
        if source in known and target in known:
            links += _each_to_each(known[target].last, known[source].first)
    return links


def _present_pieces(actor: Actor, requirement_ids: set[int]) -> dict[int, _Piece]:
    """Of requirements that have tasks: which of them come first and which last."""
    tasks: dict[int, list[int]] = {}
    rows = tasks_in(actor.here).filter(requirement__in=requirement_ids, is_milestone=False)
    holding = set(tasks_in(actor.here).exclude(parent=None).values_list("parent_id", flat=True))
    for pk, requirement_id in rows.values_list("pk", "requirement_id"):
        if pk not in holding:
            tasks.setdefault(requirement_id, []).append(pk)
    owner = {pk: requirement_id for requirement_id, pks in tasks.items() for pk in pks}
    ends = TaskLink.objects.filter(predecessor__in=owner, successor__in=owner)
    inner = [
        pair
        for pair in ends.values_list("predecessor_id", "successor_id")
        if owner[pair[0]] == owner[pair[1]]
    ]
    waiting = {after for _, after in inner}
    followed = {before for before, _ in inner}
    return {
        requirement_id: _Piece(
            steps={
                0: [pk for pk in pks if pk not in waiting],
                1: [pk for pk in pks if pk not in followed],
            }
        )
        for requirement_id, pks in tasks.items()
    }


def _make_milestones(
    actor: Actor,
    fresh: Sequence[Requirement],
    pieces: Mapping[int, _Piece],
    links: Sequence[NewLink],
) -> tuple[list[Record], list[NewLink]]:
    """One milestone for each release that has none, behind every new task that nothing of its release follows."""
    inside: dict[int, list[Requirement]] = {}
    for row in fresh:
        if row.release_id is not None:
            inside.setdefault(row.release_id, []).append(row)
    known = tasks_in(actor.here).filter(release__in=inside, is_milestone=True, requirement=None)
    stones: dict[int, int] = dict(known.order_by("-pk").values_list("release_id", "pk"))
    releases = Release.objects.in_bulk([pk for pk in inside if pk not in stones])
    drafts = [
        Draft(
            product_id=release.product_id or _commonest_product(inside[pk]),
            values={"title": release.name, "release": pk, "is_milestone": True},
        )
        for pk, release in releases.items()
    ]
    made = create_tasks(actor, drafts)
    stones |= dict(zip(releases, (record.pk for record in made), strict=True))
    release_of = {
        pk: row.release_id for row in fresh for step in pieces[row.pk].steps.values() for pk in step
    }
    followed = {
        link.predecessor
        for link in links
        if release_of.get(link.predecessor) == release_of.get(link.successor)
    }
    return made, [
        NewLink(predecessor=pk, successor=stones[release_id])
        for release_id, rows in inside.items()
        for row in rows
        for pk in pieces[row.pk].last
        if pk not in followed
    ]


def _commonest_product(rows: Sequence[Requirement]) -> int | None:
    return Counter(row.record.product_id for row in rows).most_common(1)[0][0]


def _each_to_each(before: Sequence[int], after: Sequence[int]) -> list[NewLink]:
    return [NewLink(predecessor=a, successor=b) for a in before for b in after]
