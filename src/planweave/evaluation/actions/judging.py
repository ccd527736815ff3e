"""What judges write: unseen by everybody else until the results are shown."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import cycle_texts as texts
from .. import events
from ..models import Judgement
from ..policy import can_enter
from ..queries.cycles import readable_cycle
from ..rules.cycles import Stage, scores_fault
from ..rules.feedback import tidy
from .stale import refuse_stale


def save_judgement(
    actor: Actor,
    cycle_id: int,
    subject: int,
    *,
    version: int,
    scores: dict[str, int],
    words: dict[str, str],
    is_submitted: bool,
) -> Judgement:
    """Keep one's judgement, as a draft or submitted; it can be written anew until the results are shown.

    NotFound where one is not asked to judge this person. A criterion that one cannot judge is left out.
    """
    require(can_enter(actor), actor)
    with transaction.atomic():
        cycle = readable_cycle(actor, cycle_id)
        row = (
            Judgement.objects.select_for_update(of=("self",))
            .select_related("evaluation__cycle", "evaluation__subject")
            .filter(evaluation__cycle=cycle, evaluation__subject_id=subject, judge_id=actor.user_id)
            .first()
        )
        if row is None or cycle.stage in (Stage.DRAFT, Stage.PUBLISHED):
            raise NotFound(NOT_FOUND)
        if cycle.stage != Stage.JUDGING:
            raise Conflict(texts.NOT_JUDGING)
        final = {name: tidied for name, said in words.items() if (tidied := tidy(said))}
        wrong = scores_fault(
            cycle.criteria, voice=row.voice, shown=cycle.peers_shown, scores=scores, words=final
        )
        if is_submitted and not scores:
            wrong.setdefault("scores", texts.NOTHING_SCORED)
        if wrong:
            raise Invalid.of(wrong)
        _check_version(actor, row, version=version, mine={"scores": scores, "words": final})
        row.scores, row.words = scores, final
        row.submitted_at = timezone.now() if is_submitted else None
        row.version += 1
        row.save(update_fields=["scores", "words", "submitted_at", "version"])
        record_event(actor, events.EvaluationWritten())
    return row


def _check_version(actor: Actor, row: Judgement, *, version: int, mine: dict[str, Any]) -> None:
    theirs = {"scores": row.scores, "words": row.words}
    other = {name: value for name, value in mine.items() if value != theirs[name]}
    if version < row.version and other:
        at = row.submitted_at or row.evaluation.cycle.judging_at or timezone.now()
        refuse_stale(
            actor,
            name=row.evaluation.subject.name,
            version=row.version,
            theirs=theirs,
            mine=other,
            at=at.isoformat(),
        )
