"""Goals on the wire."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.policy import can_discuss

from .. import policy, texts
from ..models import CheckIn
from ..queries.agreements import Voice, missing_from
from ..queries.objectives import Result, Standing
from ..rules.alignment import Delivery
from ..rules.scores import Measure, band_of, direction_of, score_of
from ..rules.smart import LETTERS
from ..rules.words import State

NOTHING = Delivery()


def person(record: Record) -> dict[str, Any] | None:
    return {"id": record.owner_id, "name": record.owner.name} if record.owner else None


def delivery_out(delivery: Delivery) -> dict[str, Any]:
    return {
        "effort_days": delivery.effort_days,
        "done_days": delivery.done_days,
        "under_way_days": delivery.under_way_days,
        "requirements": delivery.requirements,
        "done": delivery.done,
        "unestimated": delivery.unestimated,
        "progress": delivery.progress,
    }


def row_out(
    actor: Actor,
    standing: Standing,
    voices: Sequence[Voice],
    *,
    deliveries: Mapping[int, Delivery],
) -> dict[str, Any]:
    one, record = standing.objective, standing.objective.record
    delivery = deliveries.get(one.pk, NOTHING)
    served = sum(each.effort_days for each in deliveries.values())
    awaited = [voice for voice in voices if voice.is_awaited]
    mine = next((voice for voice in voices if voice.user == actor.user_id), None)
    is_active = one.state == State.ACTIVE
    return {
        "id": one.pk,
        "key": record.key,
        "version": record.version,
        "title": record.title,
        "state": one.state,
        "ambition": one.ambition,
        "owner": person(record),
        "theme": one.theme.record.key if one.theme else None,
        "products": [product.pk for product in standing.products],
        "period": one.period,
        "due_on": one.due_on,
        "is_overdue": one.state != State.CLOSED
        and one.due_on is not None
        and one.due_on < timezone.localdate(),
        "metric": one.metric,
        "unit": one.unit,
        "baseline": one.baseline,
        "target": one.target,
        "actual": standing.own.value,
        "direction": direction_of(one.baseline, one.target),
        "score": standing.score,
        "band": band_of(standing.score),
        "confidence": standing.confidence,
        "last_check_in_on": standing.last_check_in_on,
        "effort_days": one.effort_days,
        "cost": one.cost,
        "key_results": len(standing.results),
        "missing_letters": list(dict.fromkeys(each.letter for each in standing.missing()))
        if one.state == State.DRAFT
        else [],
        "edition": one.edition,
        "agreed": len(awaited) - len(missing_from(voices)),
        "awaited": len(awaited),
        "my_voice": _my_voice(actor, mine) if is_active else "",
        "delivery": delivery_out(delivery),
        "effort_share": delivery.effort_days / served if served else None,
    }


def _my_voice(actor: Actor, mine: Voice | None) -> str:
    if mine and mine.is_current:
        return "agreed"
    return "missing" if policy.can_confirm(actor) and mine and mine.is_awaited else ""


def smart_out(actor: Actor, standing: Standing) -> list[dict[str, Any]]:
    missing = standing.missing()
    language = actor.language
    return [
        {
            "letter": letter,
            "name": texts.LETTERS[letter].say(language),
            "meaning": texts.LETTERS_SAID[letter].say(language),
            "is_met": all(one.letter != letter for one in missing),
            "missing": [
                {
                    "field": one.field,
                    "label": texts.FIELDS[one.field].say(language),
                    "say": one.text.say(language),
                }
                for one in missing
                if one.letter == letter
            ],
        }
        for letter in LETTERS
    ]


def result_out(actor: Actor, standing: Standing, result: Result, *, may_edit: bool) -> dict[str, Any]:
    row, measure = result.row, result.measure
    score = score_of(measure)
    is_active = standing.objective.state == State.ACTIVE
    return {
        "id": row.pk,
        "title": row.title,
        "owner": {"id": row.owner_id, "name": row.owner.name} if row.owner else None,
        "metric": row.metric,
        "unit": row.unit,
        "baseline": row.baseline,
        "target": row.target,
        "weight": row.weight,
        "direction": direction_of(row.baseline, row.target),
        "value": measure.value,
        "confidence": measure.confidence,
        "score": score,
        "band": band_of(score),
        "formula": formula_of(measure),
        "check_ins": check_ins_out(actor, result.check_ins, measure, may_edit=may_edit and is_active),
        "can_check_in": is_active and policy.can_check_in(actor, row.owner_id, may_edit=may_edit),
    }


def check_ins_out(
    actor: Actor, rows: Sequence[CheckIn], measure: Measure, *, may_edit: bool
) -> list[dict[str, Any]]:
    return [
        {
            "id": row.pk,
            "on": row.on,
            "value": row.value,
            "confidence": row.confidence,
            "comment": row.comment,
            "score": score_of(Measure(baseline=measure.baseline, target=measure.target, value=row.value)),
            "by": {"id": row.by_id, "name": row.by.name},
            "at": row.at,
            "can_remove": may_edit,
        }
        for row in rows
    ]


def formula_of(measure: Measure) -> str:
    """The score in figures: (7 − 5) / (10 − 5) = 0.40; empty while nothing was measured."""
    score = score_of(measure)
    if score is None:
        return ""
    value, baseline, target = (figure(each) for each in (measure.value, measure.baseline, measure.target))
    return f"({value} − {baseline}) / ({target} − {baseline}) → {score:.2f}"


def figure(value: float | None) -> str:
    """At most four decimals, a negative number in brackets."""
    if value is None:
        return "–"
    said = f"{value:.4f}".rstrip("0").rstrip(".")
    return f"({said})" if value < 0 else said


def voices_out(voices: Sequence[Voice]) -> list[dict[str, Any]]:
    return [
        {
            "person": {"id": one.user, "name": one.name},
            "is_awaited": one.is_awaited,
            "is_current": one.is_current,
            "edition": one.edition,
            "at": one.at,
        }
        for one in voices
    ]


def can_out(actor: Actor, standing: Standing, *, may_edit: bool) -> dict[str, bool]:
    state = standing.objective.state
    return {
        "edit": may_edit and state != State.CLOSED,
        "activate": may_edit and state == State.DRAFT and not standing.missing(),
        "close": may_edit and state == State.ACTIVE,
        "delete": may_edit and state != State.CLOSED,
        "confirm": policy.can_confirm(actor) and state == State.ACTIVE,
        "check_in": may_edit and state == State.ACTIVE,
        "declare": policy.can_contribute(actor) and state != State.CLOSED,
        "discuss": can_discuss(actor),
    }


def ref_out(standing: Standing) -> dict[str, Any]:
    record = standing.objective.record
    return {"key": record.key, "title": record.title, "owner": person(record)}
