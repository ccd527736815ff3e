"""The simulation itself: thin, loads by id, asks the core through the bridge, keeps the answer."""

from typing import Any

from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress, job
from planweave.planning.bridge.stopping import StopOf
from planweave.planning.jobs import starter_of

from . import actions, texts
from .bridge.answer import answer_to
from .bridge.question import question_of
from .models import Forecast
from .queries.facts import digest_of, facts_of
from .queries.state import head_of
from .rules import Asked


@job(actions.KIND)
def forecast(progress: Progress) -> dict[str, Any]:
    """How sure date and cost are. Ends with a sentence where no task of the scope has dates. The result names the
    forecast and holds no money: everybody who reads the plan sees jobs."""
    row = progress.row
    actor = starter_of(row)
    known = Forecast.objects.filter(job=row).first()
    if known is None:
        asked = Asked.of(row.parameters)
        seq = head_of(actor.here)
        facts = facts_of(actor.here)
        question = question_of(facts, asked)
        if question is None:
            raise Invalid(texts.NOTHING_TO_FORECAST, name=asked.scope.name)
        answer = answer_to(
            question,
            asked,
            stop=StopOf(progress.stop),
            watch=lambda figures, share: progress.show(share, **figures),
        )
        known = actions.keep_forecast(
            actor, row, asked=asked, answer=answer, digest=digest_of(facts, asked.scope), seq=seq
        )
    return {
        "forecast": known.pk,
        "p50": known.p50_on.isoformat(),
        "p80": known.p80_on.isoformat(),
        "p90": known.p90_on.isoformat(),
    }
