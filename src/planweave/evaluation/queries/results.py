"""A person's result: what is computed, what the voices say, what both come to."""

import datetime
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor

from ..models import Evaluation
from ..rules.cycles import CriterionKind, shows_results
from ..rules.measures import Measured, measured
from ..rules.results import Judged, Said, judged, points_of, total
from .measures import cases_of


def result_of(actor: Actor, one: Evaluation) -> dict[str, Any]:
    """As JSON. Of a closed cycle what was frozen; else computed now. Voices, points of what is judged and the total are
    there from the review on, and nobody has them earlier."""
    if one.snapshot is not None:
        frozen: dict[str, Any] = one.snapshot
        return frozen
    return computed_result(actor, one)


def computed_result(actor: Actor, one: Evaluation) -> dict[str, Any]:
    cycle = one.cycle
    criteria = cycle.criteria
    last = min(cycle.finish_on, timezone.localdate())
    wanted = {row["measure"] for row in criteria if row["kind"] == CriterionKind.COMPUTED}
    cases = cases_of(actor, one.subject_id, wanted, first=cycle.start_on, last=last)
    figures = {
        row["id"]: measured(
            row["measure"],
            cases[row["measure"]],
            least=row["least"],
            at_zero=row["at_zero"],
            at_full=row["at_full"],
        )
        for row in criteria
        if row["kind"] == CriterionKind.COMPUTED
    }
    is_shown = shows_results(cycle.stage)
    said = _said(one) if is_shown else []
    voices = {
        row["id"]: judged(row["id"], said, shown=cycle.peers_shown)
        for row in criteria
        if row["kind"] == CriterionKind.JUDGED
    }
    appeal = getattr(one, "appeal", None)
    adjusted = {appeal.criterion: appeal.points} if appeal and appeal.points is not None else {}
    points = points_of(criteria, computed=figures, voices=voices, adjusted=adjusted)
    whole = total(criteria, points) if is_shown else None
    return {
        "criteria": [
            row
            | {"points": points[row["id"]], "is_adjusted": row["id"] in adjusted}
            | (_figure(figures[row["id"]]) if row["id"] in figures else _voices(voices[row["id"]]))
            for row in criteria
        ],
        "points": whole.points if whole else None,
        "covered": whole.covered if whole else None,
        "at": timezone.now().astimezone(datetime.UTC).isoformat(),
    }


def _said(one: Evaluation) -> list[Said]:
    return [
        Said(judge=row.judge_id, name=row.judge.name, voice=row.voice, scores=row.scores, words=row.words)
        for row in one.judgements.all()
        if row.submitted_at is not None
    ]


def _figure(found: Measured) -> dict[str, Any]:
    return {"value": found.value, "cases": found.cases, "rows": [row.said() for row in found.rows]}


def _voices(found: Judged) -> dict[str, Any]:
    return {
        "own": found.own,
        "own_words": found.own_words,
        "lead": found.lead,
        "lead_words": found.lead_words,
        "peers": found.peers,
        "peer_count": found.peer_count,
        "named": [{"name": name, "score": score, "words": words} for name, score, words in found.named],
    }
