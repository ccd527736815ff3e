"""Rows and details of the register."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_discuss

from ... import policy
from ...bridge.quantities import expected, mean
from ...models import Response, Risk
from ...queries.risks import Around, around, occurrences_of, trails_of
from ...queries.scheme import category_name, scale_of
from ...rules.course import proximity
from ...rules.moves import MOVES
from ...rules.responses import IN_PLACE, PROMISED, Effect, Remaining, remaining, scaled
from ...rules.scale import Scale
from ...rules.words import MEASURED, OPEN, ResponseState, State
from ...schemas import risks as wire
from .words import person, sentence


def risk_rows(actor: Actor, rows: Sequence[Risk]) -> list[wire.RiskRow]:
    """Six queries whatever the number of rows."""
    beside = around(rows)
    scale = scale_of(actor.here)
    return [wire.RiskRow(**_row(actor, row, beside, scale)) for row in rows]


def _row(actor: Actor, row: Risk, beside: Around, scale: Scale) -> dict[str, Any]:
    today = timezone.localdate()
    responses = beside.responses[row.pk]
    is_open = row.state in OPEN
    return {
        "id": row.pk,
        "key": row.record.key,
        "version": row.record.version,
        "title": row.record.title,
        "sentence": sentence(row.cause, row.event, row.effect, actor.language),
        "cause": row.cause,
        "event": row.event,
        "effect": row.effect,
        "category": row.category,
        "category_name": category_name(row.category, actor.language),
        "phase": row.phase,
        "state": row.state,
        "product": row.record.product_id,
        "owner": person(row.record.owner),
        "strikes_from": row.strikes_from,
        "strikes_until": row.strikes_until,
        "proximity": proximity(row.strikes_from, row.strikes_until, today=today),
        "next_review_on": row.next_review_on,
        "is_review_due": is_open and row.next_review_on is not None and row.next_review_on <= today,
        **{
            f"{stage}_{axis}": getattr(row, f"{stage}_{axis}")
            for stage in ("inherent", "residual", "target")
            for axis in ("likelihood", "impact")
        },
        "level": row.level,
        "score": row.score,
        "expected_cost": row.expected_cost,
        "expected_days": row.expected_days,
        "trend": beside.trends[row.pk],
        "about": [wire.RiskAboutOut(**one) for one in beside.about[row.pk]],
        "responses_open": sum(
            one.state in (ResponseState.PLANNED, ResponseState.ACTIVE) for one in responses
        ),
        "responses_done": sum(one.state == ResponseState.DONE for one in responses),
        "is_missing_contingency": is_open
        and not row.contingency
        and scale.needs_contingency(row.level, row.expected_cost),
        "can": wire.RiskCan(
            edit=policy.can_change(actor, row), delete=policy.can_delete(actor), discuss=can_discuss(actor)
        ),
    }


def risk_out(actor: Actor, row: Risk) -> wire.RiskOut:
    beside = around([row])
    scale = scale_of(actor.here)
    responses = beside.responses[row.pk]
    effects = [effect_of(one) for one in responses]
    left = {
        name: remaining(
            row.inherent_likelihood, row.inherent_impact, row.inherent_probability, effects, states=states
        )
        for name, states in (("in_place", IN_PLACE), ("promised", PROMISED))
    }
    today = timezone.localdate()
    spent = sum(one.cost or 0 for one in responses if one.state != ResponseState.DROPPED)
    proposed = {name: _proposed(row, one) for name, one in left.items()}
    return wire.RiskOut(
        **_row(actor, row, beside, scale),
        contingency=row.contingency,
        contingency_trigger=row.contingency_trigger,
        is_contingency_due=scale.needs_contingency(row.level, row.expected_cost),
        review_every_days=row.review_every_days,
        reviewed_at=row.reviewed_at,
        created_at=row.record.created_at,
        inherent=_quantity(row, "inherent"),
        residual=_quantity(row, "residual"),
        in_place=proposed["in_place"],
        promised=proposed["promised"],
        response_cost=spent,
        worth=_worth(row, proposed["promised"], spent),
        moves=[one for one in MOVES[row.state] if one != row.state],
        responses=[response_out(one, today=today) for one in responses],
        occurrences=[
            wire.RiskOccurrenceOut(
                number=one.number,
                occurred_on=one.occurred_on,
                delay_days=one.delay_days,
                cost=one.cost,
                happened=one.happened,
                done=one.done,
                lesson=one.lesson,
                closed_on=one.closed_on,
                by=wire.PersonRef(id=one.by_id, name=one.by.name),
            )
            for one in occurrences_of(row)
        ],
        trail=[wire.RiskPositionOut(**one) for one in trails_of([row.pk])[row.pk]],
        mismatches=_mismatches(row, scale),
    )


def effect_of(one: Response) -> Effect:
    return Effect(
        strategy=one.strategy,
        state=one.state,
        likelihood_steps=one.likelihood_steps,
        impact_steps=one.impact_steps,
        probability_factor=one.probability_factor,
        impact_factor=one.impact_factor,
    )


def response_out(one: Response, *, today: datetime.date) -> wire.RiskResponseOut:
    is_over = one.state in (ResponseState.DONE, ResponseState.DROPPED)
    return wire.RiskResponseOut(
        number=one.number,
        strategy=one.strategy,
        words=one.words,
        owner=person(one.owner),
        cost=one.cost,
        due_on=one.due_on,
        is_overdue=not is_over and one.due_on is not None and one.due_on < today,
        state=one.state,
        task=one.task.key if one.task else "",
        likelihood_steps=one.likelihood_steps,
        impact_steps=one.impact_steps,
        probability_factor=one.probability_factor,
        impact_factor=one.impact_factor,
    )


def _quantity(row: Risk, stage: str) -> wire.RiskQuantityOut:
    probability = getattr(row, f"{stage}_probability")
    delay, cost = getattr(row, f"{stage}_delay"), getattr(row, f"{stage}_cost")
    return wire.RiskQuantityOut(
        probability=probability,
        delay=delay,
        cost=cost,
        mean_days=mean(delay),
        mean_cost=mean(cost),
        expected_days=expected(probability, delay),
        expected_cost=expected(probability, cost),
    )


def _proposed(row: Risk, left: Remaining) -> wire.RiskProposedOut:
    delay, cost = (
        scaled(row.inherent_delay, left.impact_factor),
        scaled(row.inherent_cost, left.impact_factor),
    )
    return wire.RiskProposedOut(
        likelihood=left.likelihood,
        impact=left.impact,
        probability=left.probability,
        delay=delay,
        cost=cost,
        expected_days=expected(left.probability, delay),
        expected_cost=expected(left.probability, cost),
    )


def _worth(row: Risk, promised: wire.RiskProposedOut, spent: float) -> float | None:
    """Expected cost that the responses take away, less what they cost; None where there is nothing to reckon with."""
    before = expected(row.inherent_probability, row.inherent_cost)
    if before is None or promised.expected_cost is None:
        return None
    return round(before - promised.expected_cost - spent, 6)


def _mismatches(row: Risk, scale: Scale) -> list[str]:
    """Where the place on a scale is not the one that the figures say."""
    found = []
    for stage in MEASURED:
        share = getattr(row, f"{stage.value}_probability")
        placed_at = getattr(row, f"{stage.value}_likelihood")
        if share is not None and placed_at is not None and scale.likelihood_of(share) != placed_at:
            found.append(f"{stage.value}_likelihood")
        step = scale.impact_of(
            days=mean(getattr(row, f"{stage.value}_delay")), cost=mean(getattr(row, f"{stage.value}_cost"))
        )
        placed_at = getattr(row, f"{stage.value}_impact")
        if step is not None and placed_at is not None and step != placed_at:
            found.append(f"{stage.value}_impact")
    return found


def placed(actor: Actor, rows: Sequence[Risk]) -> list[wire.RiskPlacedOut]:
    """The risks that may still strike or did, where they stand on the matrix and stood before; one query more."""
    trails = trails_of([row.pk for row in rows])

    def at(row: Risk, stage: str) -> list[int] | None:
        likelihood, impact = getattr(row, f"{stage}_likelihood"), getattr(row, f"{stage}_impact")
        return [likelihood, impact] if likelihood and impact else None

    return [
        wire.RiskPlacedOut(
            id=row.pk,
            key=row.record.key,
            version=row.record.version,
            title=row.record.title,
            state=row.state,
            inherent=at(row, "inherent"),
            residual=at(row, "residual"),
            target=at(row, "target"),
            trail=[wire.RiskPositionOut(**one) for one in trails[row.pk]],
            can_edit=policy.can_change(actor, row) and row.state != State.CLOSED,
        )
        for row in rows
    ]
