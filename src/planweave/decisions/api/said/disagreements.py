"""A disagreement as its reader may see it: the one place that decides what is shown before it is revealed."""

import datetime
import math
from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.workspaces.schemas import PersonRef

from ... import policy, texts
from ...models import Decision, Option, Position, Round
from ...queries.about import about_rows
from ...queries.disagreements import Standing
from ...queries.ground import common_goals
from ...rules.words import ENDED, TIMED, Step
from ...schemas import disagreements as wire
from .words import about_out, effects_out, person, release_names


def disagreement_rows(actor: Actor, found: Sequence[Standing]) -> list[wire.DisagreementRow]:
    ids = [one.row.pk for one in found]
    about = about_rows(ids)
    decisions = dict(
        Decision.objects.filter(disagreement__in=ids).values_list("disagreement_id", "record__key")
    )
    return [
        wire.DisagreementRow(
            key=one.row.record.key,
            title=one.row.record.title,
            step=one.row.step,
            until=one.row.step_until,
            parties=[person(user) for user in one.parties],
            about=about_out(about[one.row.pk]),
            awaited=one.awaited,
            is_my_turn=_is_mine(actor, one),
            opened_at=one.row.record.created_at,
            ended_at=one.row.ended_at,
            decision=decisions.get(one.row.pk, ""),
        )
        for one in found
    ]


def disagreement_out(actor: Actor, held: Standing, *, about: list[wire.AboutOut]) -> wire.DisagreementOut:
    row = held.row
    is_revealed = row.revealed_at is not None
    decision = Decision.objects.filter(disagreement=row).values_list("record__key", flat=True).first()
    opener = row.record.owner
    return wire.DisagreementOut(
        key=row.record.key,
        version=row.record.version,
        question=row.record.title,
        background=row.background,
        opened_by=person(opener) if opener else None,
        opened_at=row.record.created_at,
        about=about,
        parties=[wire.PartyOut(person=person(user), is_done=user.pk in held.done) for user in held.parties],
        authority=person(row.authority),
        is_escalated=row.escalated_at is not None,
        step=row.step,
        steps=_steps(actor, held),
        todo=_todo(actor, held),
        threshold=row.threshold,
        round_limit=row.round_limit,
        least_gain=row.least_gain,
        positions=_positions(actor, held),
        revealed_at=row.revealed_at,
        goals=[wire.GoalOut(**goal) for goal in common_goals(row, held.party_ids)],
        criteria=_criteria(held) if is_revealed else [],
        criteria_revision=row.criteria_revision,
        options=_options(actor, held),
        options_revision=row.options_revision,
        agreed=sorted(held.done) if row.step in (Step.COMMON_GROUND, Step.OPTIONS) else [],
        rounds=[_round(actor, held, one) for one in held.rounds],
        decision=decision or "",
        ended_at=row.ended_at,
        ended_because=row.ended_because,
        can=wire.DisagreementCan(
            lead=policy.can_lead(actor, row.record.owner_id) and row.step not in ENDED,
            take_part=policy.can_take_part(actor, held.party_ids) and row.step not in ENDED,
            decide=row.step == Step.AUTHORITY
            and policy.can_decide(actor, row.authority_id, is_escalated=row.escalated_at is not None),
        ),
    )


def _is_mine(actor: Actor, held: Standing) -> bool:
    if held.row.step == Step.AUTHORITY:
        is_escalated = held.row.escalated_at is not None
        return policy.can_decide(actor, held.row.authority_id, is_escalated=is_escalated)
    return actor.user_id in held.awaited


def _positions(actor: Actor, held: Standing) -> list[wire.PositionOut]:
    """Words only after the reveal, and one's own before. A withdrawn one that was never revealed stays so."""
    is_revealed = held.row.revealed_at is not None
    found = []
    for user in held.parties:
        given = held.positions.get(user.pk)
        is_visible = given is not None and (is_revealed or user.pk == actor.user_id)
        shown = given if given is not None and is_visible else Position()
        found.append(
            wire.PositionOut(
                person=person(user),
                is_stated=given is not None,
                at=given.at if given else None,
                is_visible=is_visible,
                position=shown.position,
                reasons=shown.reasons,
                evidence=shown.evidence,
                criteria=shown.criteria,
            )
        )
    return found


def _criteria(held: Standing) -> list[wire.CriterionOut]:
    whole = math.fsum(row["weight"] for row in held.row.criteria) or 1.0
    return [
        wire.CriterionOut(
            id=row["id"],
            name=row["name"],
            weight=row["weight"],
            share=row["weight"] / whole,
            named_by=[
                user
                for user, position in held.positions.items()
                if row["name"].casefold() in {name.casefold() for name in position.criteria}
            ],
        )
        for row in held.row.criteria
    ]


def _options(actor: Actor, held: Standing) -> list[wire.OptionOut]:
    numbers = {one.pk: one.number for one in held.options}
    merged: dict[int, list[int]] = {}
    for one in held.options:
        if one.merged_into_id is not None:
            merged.setdefault(one.merged_into_id, []).append(one.number)
    releases = release_names(actor.here, [effect for one in held.options for effect in one.effects])
    return [
        wire.OptionOut(
            number=one.number,
            title=one.title,
            text=one.text,
            effects=effects_out(one.effects, actor.language, releases),
            author=person(one.author),
            version=one.version,
            merged_into=numbers.get(one.merged_into_id) if one.merged_into_id else None,
            merged_from=merged.get(one.pk, []),
        )
        for one in held.options
    ]


def _round(actor: Actor, held: Standing, round_: Round) -> wire.ScoreRoundOut:
    """Of an open round nothing but one's own points."""
    options = {str(one.pk): one for one in held.options}
    sheet = held.sheets.get(round_.pk, {}).get(actor.user_id)
    mine = (
        {str(options[pk].number): given for pk, given in sheet.scores.items() if pk in options}
        if sheet
        else {}
    )
    result = round_.result if round_.closed_at is not None else {}
    best = options.get(result.get("best") or "")
    return wire.ScoreRoundOut(
        number=round_.number,
        started_at=round_.started_at,
        closed_at=round_.closed_at,
        w=result.get("w"),
        p=result.get("p"),
        strength=result.get("strength"),
        gain=result.get("gain"),
        best=best.number if best else None,
        raters=len(held.sheets.get(round_.pk, {})),
        options=[
            _option_result(held, round_, options[pk], figures)
            for pk, figures in sorted(result.get("options", {}).items(), key=lambda row: int(row[0]))
            if pk in options
        ],
        my_scores=mine,
    )


def _option_result(
    held: Standing, round_: Round, option: Option, figures: dict[str, Any]
) -> wire.OptionResultOut:
    totals = round_.result["totals"]
    return wire.OptionResultOut(
        number=option.number,
        mean=figures["mean"],
        borda=figures["borda"],
        median=figures["median"],
        quartile_range=figures["quartile_range"],
        totals=[
            wire.TotalOut(person=int(rater), total=given[str(option.pk)])
            for rater, given in totals.items()
            if str(option.pk) in given
        ],
        apart=[int(rater) for rater in figures["apart"]],
        reasons=[
            wire.ReasonOut(person=person(one.user), text=one.text)
            for one in held.reasons.get(round_.pk, ())
            if one.option_id == option.pk
        ],
    )


def _steps(actor: Actor, held: Standing) -> list[wire.StepOut]:
    """The way with its deadlines. Steps that a decision made needless are skipped."""
    row = held.row
    passed = _passed(held)
    found = []
    for step in TIMED:
        state = "now" if step == row.step else "done" if step in passed else "later"
        if row.step in ENDED and state == "later":
            state = "skipped"
        found.append(
            wire.StepOut(
                name=step.value,
                title=texts.STEPS[step].say(actor.language),
                deadline=datetime.datetime.fromisoformat(row.deadlines[step]),
                state=state,
            )
        )
    return found


def _passed(held: Standing) -> set[str]:
    row = held.row
    if row.step in TIMED:
        return {step.value for step in TIMED[: TIMED.index(Step(row.step))]}
    passed = set()
    if row.revealed_at is not None:
        passed |= {Step.POSITIONS.value}
    if row.options_revision:
        passed |= {Step.COMMON_GROUND.value}
    if held.rounds or row.step == Step.SETTLED:
        passed |= {Step.OPTIONS.value}
    if held.rounds:
        passed |= {Step.SCORING.value}
    if row.step == Step.SETTLED and Decision.objects.filter(disagreement=row, how="authority").exists():
        passed |= {Step.AUTHORITY.value}
    return passed


def _todo(actor: Actor, held: Standing) -> wire.TodoOut:
    people = {user.pk: user for user in (*held.parties, held.row.authority)}
    row = held.row
    name = f"{row.step}.escalated" if row.step == Step.AUTHORITY and row.escalated_at else row.step
    return wire.TodoOut(
        words=texts.TODO[name].say(actor.language, name=row.authority.name),
        people=[PersonRef(id=pk, name=people[pk].name) for pk in held.awaited],
        until=row.step_until,
        is_mine=_is_mine(actor, held),
    )
