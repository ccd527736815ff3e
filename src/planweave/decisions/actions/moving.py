"""From step to step: because everybody is done, or because time is up.

What the clock does depends on the deadlines alone and not on when somebody looks: a step that ended while nobody was
there began, for the next, when its own deadline passed.
"""

import datetime

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.clock import clock_actor
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.prioritisation.models import Ranking
from planweave.prioritisation.rules import default_settings

from .. import events
from ..bridge import round_result
from ..models import Disagreement, Option, Round
from ..queries.disagreements import Standing, due_in, is_due, managers_of, standing_of
from ..rules.scores import stops_because
from ..rules.steps import round_until
from ..rules.words import ENDED, TIMED, Cause, Step
from .locked import locked

MOST_CRITERIA = 10
MOST_OPTIONS = 20


def settle_due(workspace_id: int | None = None) -> int:
    """End every step whose time is up, each disagreement in a transaction of its own; how many were moved."""
    moved = 0
    for pk, here in list(due_in(workspace_id).values_list("pk", "record__workspace_id")):
        with transaction.atomic():
            row = locked(here, pk)
            moved += catch_up(row)
    return moved


def catch_up(row: Disagreement) -> bool:
    """Move a locked disagreement on to where its deadlines have brought it."""
    has_moved = False
    while is_due(row) and row.step_until is not None:
        at = row.step_until
        actor = clock_actor(row.record)
        if row.step == Step.AUTHORITY:
            _escalate(actor, row)
        else:
            move_on(actor, standing_of(row), because=Cause.DEADLINE, at=at)
        has_moved = True
    return has_moved


def move_on_if_all_in(actor: Actor, row: Disagreement) -> None:
    """End the step when every party has done its part."""
    held = standing_of(row)
    if held.row.step != Step.AUTHORITY and not held.awaited:
        move_on(actor, held, because=Cause.ALL_IN, at=timezone.now())


def move_on(actor: Actor, held: Standing, *, because: Cause, at: datetime.datetime) -> None:
    """End the running step at `at` and begin what follows from how it ended."""
    row = held.row
    if row.step == Step.POSITIONS:
        row.revealed_at = at
        told = events.PositionsRevealed(stated=len(held.positions), parties=len(held.parties))
        record_event(actor, told, row.record)
        _seed_criteria(held)
        _enter(actor, held, Step.COMMON_GROUND, because=because, at=at)
    elif row.step == Step.COMMON_GROUND:
        _seed_options(held)
        _enter(actor, held, Step.OPTIONS, because=because, at=at)
    elif row.step == Step.OPTIONS:
        if len(held.live_options) == 1 and because == Cause.ALL_IN:
            # They merged everything into one answer, and all said yes to it.
            from .deciding import decide_by_consensus

            decide_by_consensus(actor, held, option=held.live_options[0], at=at)
        elif len(held.live_options) < 2:
            _enter(actor, held, Step.AUTHORITY, because=Cause.TOO_FEW_OPTIONS, at=at)
        else:
            _open_round(held, number=1, at=at)
            _enter(actor, held, Step.SCORING, because=because, at=at)
    elif row.step == Step.SCORING:
        _close_round(actor, held, at=at, because=because)


def _enter(actor: Actor, held: Standing, step: Step, *, because: Cause, at: datetime.datetime) -> None:
    row, left = held.row, held.row.step
    row.step, row.step_since = step, at
    row.step_until = _until(row, held, at) if step in TIMED else None
    row.save()
    touch(row.record, actor)
    until = row.step_until.isoformat() if row.step_until else None
    told = events.DisagreementStepped(left=left, entered=step, because=because, until=until)
    record_event(actor, told, row.record)
    if step == Step.AUTHORITY:
        tell(actor, row.record, "disagreement_authority", [row.authority_id])
    elif step in TIMED:
        tell(actor, row.record, "disagreement_step", held.party_ids)


def _until(row: Disagreement, held: Standing, at: datetime.datetime) -> datetime.datetime:
    deadline = datetime.datetime.fromisoformat(row.deadlines[row.step])
    if row.step == Step.SCORING:
        begun = Round.objects.filter(disagreement=row).count()
        return round_until(now=at, deadline=deadline, rounds_left=row.round_limit - begun + 1)
    return deadline


def _escalate(actor: Actor, row: Disagreement) -> None:
    """The authority's time is up: the step stays, and those who lead may decide as well."""
    row.escalated_at, row.step_until = row.step_until, None
    row.save()
    touch(row.record, actor)
    record_event(actor, events.DisagreementEscalated(), row.record)
    tell(
        actor, row.record, "disagreement_authority", {row.authority_id, *managers_of(row.record.workspace_id)}
    )


def _seed_criteria(held: Standing) -> None:
    """What at least two parties named, weighted by how many did; else what the workspace ranks by."""
    named: dict[str, list[str]] = {}
    for position in held.positions.values():
        for name in position.criteria:
            named.setdefault(name.casefold(), []).append(name)
    shared = [(names[0], len(names)) for names in named.values() if len(names) > 1]
    shared.sort(key=lambda row: (-row[1], row[0].casefold()))
    if not shared:
        ranking = Ranking.objects.filter(workspace_id=held.row.record.workspace_id).first()
        language = held.row.record.workspace.language
        rows = ranking.criteria if ranking else default_settings(language).criteria
        shared = [(row["name"], row["weight"]) for row in rows if row["weight"] > 0]
    held.row.criteria = [
        {"id": f"c{place}", "name": name, "weight": weight}
        for place, (name, weight) in enumerate(shared[:MOST_CRITERIA], start=1)
    ]
    held.row.criteria_revision += 1


def _seed_options(held: Standing) -> None:
    """Every position is an option to begin with; the parties reword, merge and add to them."""
    known = {one.title.casefold() for one in held.options}
    number = max((one.number for one in held.options), default=0)
    fresh = []
    for user in held.parties:
        position = held.positions.get(user.pk)
        if position is None:
            continue
        title = " ".join(position.position.split())
        title = title if len(title) <= 120 else f"{title[:119]}…"
        if title.casefold() in known:
            continue
        known.add(title.casefold())
        number += 1
        text = position.position if len(position.position) > 120 else ""
        fresh.append(Option(disagreement=held.row, number=number, title=title, text=text, author_id=user.pk))
    Option.objects.bulk_create(fresh[:MOST_OPTIONS])
    held.row.options_revision += 1


def _open_round(held: Standing, *, number: int, at: datetime.datetime) -> Round:
    return Round.objects.create(disagreement=held.row, number=number, started_at=at)


def _close_round(actor: Actor, held: Standing, *, at: datetime.datetime, because: Cause) -> None:
    """Reveal the round's scores and go on as the stop rule says."""
    row, round_ = held.row, held.round
    if round_ is None:
        return
    last = [one.result["w"] for one in held.rounds if one.closed_at is not None]
    sheets = {str(user): sheet.scores for user, sheet in held.sheets.get(round_.pk, {}).items()}
    result = round_result(
        [str(one.pk) for one in held.live_options], row.criteria, sheets, last_w=last[-1] if last else None
    )
    round_.result, round_.closed_at = result, at
    round_.save(update_fields=["result", "closed_at"])
    told = events.ScoreRoundClosed(
        round=round_.number, w=result["w"], gain=result["gain"], raters=result["raters"]
    )
    record_event(actor, told, row.record)
    stop = stops_because(
        result,
        number=round_.number,
        threshold=row.threshold,
        limit=row.round_limit,
        least_gain=row.least_gain,
    )
    is_late = at >= datetime.datetime.fromisoformat(row.deadlines[Step.SCORING])
    if stop is None and not is_late:
        _open_round(held, number=round_.number + 1, at=at)
        _enter(actor, held, Step.SCORING, because=because, at=at)
    elif stop == Cause.AGREED:
        from .deciding import decide_by_consensus

        best = next(one for one in held.live_options if str(one.pk) == result["best"])
        decide_by_consensus(actor, standing_of(row), option=best, at=at)
    else:
        _enter(actor, held, Step.AUTHORITY, because=stop or Cause.DEADLINE, at=at)


def end(
    actor: Actor, row: Disagreement, step: Step, *, because: Cause, at: datetime.datetime, words: str = ""
) -> None:
    """Close a disagreement: settled, or withdrawn."""
    assert step in ENDED
    left = row.step
    row.step, row.step_since, row.step_until = step, at, None
    row.ended_at, row.ended_because = at, words
    row.save()
    touch(row.record, actor)
    told = events.DisagreementStepped(left=left, entered=step, because=because, until=None)
    record_event(actor, told, row.record)


__all__ = ["catch_up", "end", "move_on", "move_on_if_all_in", "settle_due"]
