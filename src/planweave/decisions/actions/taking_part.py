"""What parties do: state a position, agree on criteria, shape the options."""

import math
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch

from .. import events, texts
from ..models import Assent, Option, Position
from ..queries.disagreements import Standing
from ..rules.words import Assented, Step
from .effects import checked_effects
from .locked import hold, require_party, require_step
from .moving import MOST_CRITERIA, MOST_OPTIONS, move_on_if_all_in


def state_position(
    actor: Actor,
    key: str,
    *,
    position: str,
    reasons: str,
    evidence: str = "",
    criteria: Sequence[str] = (),
) -> None:
    """One's position with reasons, evidence, and what the answer should be measured by; again until the reveal.

    Unseen by everybody else: neither the event nor any answer but one's own holds a word of it. With the last
    position all are revealed.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require_party(actor, held)
        require_step(actor, held, Step.POSITIONS)
        wrong = {}
        if not position.strip():
            wrong["position"] = texts.POSITION_NEEDED
        if not reasons.strip():
            wrong["reasons"] = texts.REASONS_NEEDED
        for name, words in (("position", position), ("reasons", reasons), ("evidence", evidence)):
            if len(words) > 10_000:
                wrong[name] = texts.WORDS_TOO_LONG
        names = [" ".join(name.split()) for name in criteria if name.strip()]
        if len(names) > 10 or any(len(name) > 60 for name in names) or _has_twice(names):
            wrong["criteria"] = texts.CRITERIA_NAMED
        if wrong:
            raise Invalid.of(wrong)
        Position.objects.update_or_create(
            disagreement=held.row,
            user_id=actor.user_id,
            defaults={
                "position": position.strip(),
                "reasons": reasons.strip(),
                "evidence": evidence.strip(),
                "criteria": names,
                "at": timezone.now(),
            },
        )
        record_event(actor, events.PositionStated(by=actor.name), held.row.record)
        move_on_if_all_in(actor, held.row)


def propose_criteria(actor: Actor, key: str, criteria: Sequence[dict[str, Any]], *, revision: int) -> None:
    """The criteria with their weights, as one set; everybody's earlier yes falls away, the actor's is in this.

    Conflict with the present set where it is no longer at `revision`.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require_party(actor, held)
        require_step(actor, held, Step.COMMON_GROUND)
        row = held.row
        _check_revision(held, Assented.CRITERIA, revision, mine=list(criteria))
        names = [" ".join(str(one["name"]).split()) for one in criteria]
        weights = [one["weight"] for one in criteria]
        is_named = all(0 < len(name) <= 60 for name in names) and not _has_twice(names)
        if not 0 < len(names) <= MOST_CRITERIA or not is_named:
            raise Invalid.of({"criteria": texts.CRITERIA_SHAPE})
        if any(not math.isfinite(weight) or not 0 <= weight <= 100 for weight in weights) or not any(weights):
            raise Invalid.of({"criteria": texts.WEIGHTS_SHAPE})
        row.criteria = [
            {"id": f"c{place}", "name": name, "weight": weight}
            for place, (name, weight) in enumerate(zip(names, weights, strict=True), start=1)
        ]
        row.criteria_revision += 1
        row.save(update_fields=["criteria", "criteria_revision"])
        touch(row.record, actor)
        told = events.CriteriaProposed(revision=row.criteria_revision, criteria=row.criteria)
        record_event(actor, told, row.record)
        _assent(actor, held, Assented.CRITERIA, row.criteria_revision)


def agree(actor: Actor, key: str, *, what: str, revision: int) -> None:
    """Say yes to the criteria, or to the options, as they stand at `revision`; with the last yes the step ends."""
    with transaction.atomic():
        held = hold(actor, key)
        require_party(actor, held)
        asked = Assented(what)
        step = Step.COMMON_GROUND if asked == Assented.CRITERIA else Step.OPTIONS
        require_step(actor, held, step)
        _check_revision(held, asked, revision)
        if asked == Assented.CRITERIA and not held.row.criteria:
            raise Conflict(texts.NO_CRITERIA_YET)
        if asked == Assented.OPTIONS and not held.live_options:
            raise Conflict(texts.OPTIONS_NEEDED)
        _assent(actor, held, asked, revision)


def add_option(
    actor: Actor, key: str, *, title: str, text: str = "", effects: Sequence[dict[str, Any]] = ()
) -> Option:
    """Another possible answer, perhaps with the changes of requirements that follow from it."""
    with transaction.atomic():
        held = hold(actor, key)
        _check_option(actor, held, title=title, text=text)
        if len(held.live_options) >= MOST_OPTIONS:
            raise Conflict(texts.OPTIONS_LIMIT, limit=MOST_OPTIONS)
        option = Option.objects.create(
            disagreement=held.row,
            number=_next_number(held),
            title=" ".join(title.split()),
            text=text.strip(),
            effects=checked_effects(actor, effects),
            author_id=actor.user_id,
        )
        told = events.OptionAdded(number=option.number, title=option.title)
        _options_changed(actor, held, told)
    return option


def change_option(
    actor: Actor,
    key: str,
    number: int,
    *,
    title: str,
    text: str = "",
    effects: Sequence[dict[str, Any]] = (),
    version: int,
) -> Option:
    """New words for an option, by any party. Conflict with both where somebody was faster."""
    with transaction.atomic():
        held = hold(actor, key)
        _check_option(actor, held, title=title, text=text, but=number)
        option = option_in(held, number)
        if option.version != version:
            theirs = {"title": option.title, "text": option.text, "version": option.version}
            raise Conflict(
                texts.OPTIONS_STALE, extra={"theirs": theirs, "yours": {"title": title, "text": text}}
            )
        option.title, option.text = " ".join(title.split()), text.strip()
        option.effects = checked_effects(actor, effects)
        option.version += 1
        option.save(update_fields=["title", "text", "effects", "version"])
        _options_changed(actor, held, events.OptionChanged(number=number, title=option.title))
    return option


def merge_options(
    actor: Actor,
    key: str,
    numbers: Sequence[int],
    *,
    title: str,
    text: str = "",
    effects: Sequence[dict[str, Any]] = (),
) -> Option:
    """One option out of several; those keep their words and say into which they went."""
    with transaction.atomic():
        held = hold(actor, key)
        _check_option(actor, held, title=title, text=text, but=None, merging=frozenset(numbers))
        if len(set(numbers)) < 2:
            raise Invalid.of({"numbers": texts.MERGE_TWO})
        parts = [option_in(held, number) for number in sorted(set(numbers))]
        option = Option.objects.create(
            disagreement=held.row,
            number=_next_number(held),
            title=" ".join(title.split()),
            text=text.strip(),
            effects=checked_effects(actor, effects),
            author_id=actor.user_id,
        )
        Option.objects.filter(pk__in=[part.pk for part in parts]).update(merged_into=option)
        told = events.OptionsMerged(
            numbers=[part.number for part in parts], into=option.number, title=option.title
        )
        _options_changed(actor, held, told)
    return option


def option_in(held: Standing, number: int) -> Option:
    """An option that can still be chosen."""
    for option in held.live_options:
        if option.number == number:
            return option
    raise Invalid(texts.OPTION_UNKNOWN, number=number, key=held.row.record.key)


def _check_option(
    actor: Actor,
    held: Standing,
    *,
    title: str,
    text: str,
    but: int | None = None,
    merging: frozenset[int] = frozenset(),
) -> None:
    require_party(actor, held)
    require_step(actor, held, Step.OPTIONS)
    name = " ".join(title.split())
    if not name or len(name) > 200:
        raise Invalid.of({"title": texts.OPTION_TITLE})
    if len(text) > 10_000:
        raise Invalid.of({"text": texts.WORDS_TOO_LONG})
    for one in held.live_options:
        is_other = one.number != but and one.number not in merging
        if is_other and one.title.casefold() == name.casefold():
            raise Invalid.of({"title": texts.OPTION_TWICE}, number=one.number)


def _next_number(held: Standing) -> int:
    return (Option.objects.filter(disagreement=held.row).aggregate(last=Max("number"))["last"] or 0) + 1


def _options_changed(actor: Actor, held: Standing, told: Any) -> None:
    held.row.options_revision += 1
    held.row.save(update_fields=["options_revision"])
    touch(held.row.record, actor)
    record_event(actor, told, held.row.record)


def _check_revision(held: Standing, what: str, revision: int, *, mine: Any = None) -> None:
    if what == Assented.CRITERIA:
        now, theirs, stale = held.row.criteria_revision, held.row.criteria, texts.CRITERIA_STALE
    else:
        now = held.row.options_revision
        theirs = [{"number": one.number, "title": one.title} for one in held.live_options]
        stale = texts.OPTIONS_STALE
    if revision != now:
        raise Conflict(stale, extra={"revision": now, "theirs": theirs, "yours": mine})


def _assent(actor: Actor, held: Standing, what: Assented, revision: int) -> None:
    Assent.objects.update_or_create(
        disagreement=held.row, user_id=actor.user_id, what=what, defaults={"revision": revision}
    )
    record_event(actor, events.DisagreementAssented(what=what, revision=revision), held.row.record)
    move_on_if_all_in(actor, held.row)


def _has_twice(names: Sequence[str]) -> bool:
    return len({name.casefold() for name in names}) < len(names)
