"""Cycles of evaluation as their readers may see them; a constant number of queries whatever their number."""

from collections.abc import Iterable

from django.db.models import Count, Prefetch, Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import MANAGERS, PLANNERS, WRITERS, require

from ..models import Evaluation, EvaluationCycle, Judgement
from ..policy import can_enter, can_make_cycle, can_read_result, leads_cycle
from ..rules.cycles import Stage


def cycles_readable_by(actor: Actor) -> QuerySet[EvaluationCycle]:
    """What all members know once it is published: title, period, criteria. A draft is its lead's alone."""
    require(can_enter(actor), actor)
    own = Q(lead_id=actor.user_id) if can_make_cycle(actor) else Q(pk__in=[])
    return (
        EvaluationCycle.objects.filter(~Q(stage=Stage.DRAFT) | own, workspace_id=actor.here)
        .select_related("lead", "appeals_to")
        .order_by("-start_on", "-pk")
    )


def readable_cycle(actor: Actor, cycle_id: int) -> EvaluationCycle:
    row = cycles_readable_by(actor).filter(pk=cycle_id).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def own_judgements(actor: Actor, cycles: Iterable[EvaluationCycle]) -> list[Judgement]:
    """What the actor is asked to judge, and wrote, from the moment on at which judging began."""
    open_to = [cycle.pk for cycle in cycles if cycle.stage not in (Stage.DRAFT, Stage.PUBLISHED)]
    rows = Judgement.objects.filter(evaluation__cycle__in=open_to, judge_id=actor.user_id)
    return list(
        rows.select_related("evaluation__subject", "judge").order_by(
            "-evaluation__cycle", "voice", "evaluation__subject__name", "pk"
        )
    )


def evaluations_seen(actor: Actor, cycles: Iterable[EvaluationCycle]) -> list[Evaluation]:
    """Those whose being there the actor may know: their own, those of cycles that they lead, those appealed to them."""
    ids = [cycle.pk for cycle in cycles]
    rows = _whole(Evaluation.objects.filter(cycle__in=ids))
    mine = rows.filter(
        Q(subject_id=actor.user_id)
        | Q(cycle__lead_id=actor.user_id)
        | Q(cycle__appeals_to_id=actor.user_id, appeal__isnull=False)
    )
    return [
        one
        for one in mine.order_by("subject__name", "pk")
        if can_read_result(actor, one) or leads_cycle(actor, one.cycle)
    ]


def readable_evaluation(actor: Actor, cycle_id: int, subject_id: int) -> Evaluation:
    """NotFound for everybody whom the result does not concern: nobody learns who is evaluated."""
    require(can_enter(actor), actor)
    rows = _whole(Evaluation.objects.filter(cycle__workspace_id=actor.here))
    one = rows.filter(cycle_id=cycle_id, subject_id=subject_id).first()
    if one is None or not can_read_result(actor, one):
        raise NotFound(NOT_FOUND)
    return one


def _whole(rows: QuerySet[Evaluation]) -> QuerySet[Evaluation]:
    judgements = Judgement.objects.select_related("judge").order_by("voice", "judge__name", "pk")
    return rows.select_related(
        "cycle__lead", "cycle__appeals_to", "subject", "appeal__answered_by"
    ).prefetch_related(Prefetch("judgements", queryset=judgements))


def waited_for(cycle: EvaluationCycle) -> set[int]:
    """Who has a judgement to submit."""
    rows = Judgement.objects.filter(evaluation__cycle=cycle, submitted_at=None)
    return set(rows.values_list("judge_id", flat=True))


def progress_of(cycles: Iterable[EvaluationCycle]) -> dict[int, tuple[int, int]]:
    """{cycle: (submitted judgements, all)}; one query."""
    rows = Judgement.objects.filter(evaluation__cycle__in=[cycle.pk for cycle in cycles])
    told = rows.values_list("evaluation__cycle").annotate(
        done=Count("pk", filter=Q(submitted_at__isnull=False)), whole=Count("pk")
    )
    return {cycle: (done, whole) for cycle, done, whole in told}


def concerned(cycle: EvaluationCycle) -> set[int]:
    """Everybody whom the cycle concerns: evaluated, judging, leading, hearing appeals."""
    rows = Judgement.objects.filter(evaluation__cycle=cycle)
    pairs = rows.values_list("judge_id", "evaluation__subject_id")
    return {pk for pair in pairs for pk in pair} | {cycle.lead_id, cycle.appeals_to_id}


def can_be_evaluated(workspace_id: int) -> dict[int, str]:
    return _members(workspace_id, PLANNERS)


def can_judge(workspace_id: int) -> dict[int, str]:
    return _members(workspace_id, WRITERS)


def can_hear_appeals(workspace_id: int) -> dict[int, str]:
    return _members(workspace_id, MANAGERS)


def _members(workspace_id: int, roles: Iterable[Role]) -> dict[int, str]:
    rows = Membership.objects.filter(workspace_id=workspace_id, role__in=roles, user__is_active=True)
    return dict(rows.order_by("user__name", "pk").values_list("user_id", "user__name"))
