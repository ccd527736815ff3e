"""Decisions in the reader's words, with what they were made on."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.baselines.api.said import fields_out
from planweave.baselines.queries.contents import contents_now
from planweave.baselines.rules.content import Content, hash_of
from planweave.baselines.schemas import FieldOut
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language

from ... import policy, texts
from ...actions.deciding import hash_of_decision
from ...models import Contradiction, Decision, DecisionItem
from ...queries.about import about_rows
from ...queries.decisions import contradictions_kept
from ...queries.naming import with_names
from ...rules.contradictions import Opposed
from ...rules.words import Against
from ...schemas import decisions as wire
from .words import about_out, effects_out, person, release_names, value_said


def decision_rows(rows: Sequence[Decision]) -> list[wire.DecisionRow]:
    about = about_rows([row.pk for row in rows])
    against = contradictions_kept([row.pk for row in rows])
    return [wire.DecisionRow(**_row(row, about[row.pk], against[row.pk])) for row in rows]


def _row(row: Decision, about: list[dict[str, Any]], against: Sequence[Contradiction]) -> dict[str, Any]:
    by = getattr(row, "reversed_by", None)
    others = {
        other.record.key
        for one in against
        for other in (one.newer, one.older)
        if other.pk != row.pk and getattr(other, "reversed_by", None) is None
    }
    return {
        "key": row.record.key,
        "title": row.record.title,
        "choice": row.choice,
        "how": row.how,
        "deciders": [one["name"] for one in row.deciders],
        "decided_at": row.decided_at,
        "days": (row.decided_at - row.raised_at) / datetime.timedelta(days=1),
        "about": about_out(about),
        "review_on": row.review_on,
        "is_due": by is None and row.review_on is not None and row.review_on <= timezone.localdate(),
        "reversed_by": by.record.key if by else "",
        "reverses": row.reverses.record.key if row.reverses else "",
        "contradicts": sorted(others) if by is None else [],
        "changes": len(row.consequences),
        "applied": len(row.applied),
    }


def decision_out(actor: Actor, row: Decision) -> wire.DecisionOut:
    items = list(DecisionItem.objects.filter(decision=row).select_related("snapshot").order_by("pk"))
    present = contents_now(actor.here, [item.record_id for item in items])
    against = contradictions_kept([row.pk])[row.pk]
    owner = row.record.owner
    frozen = [[item.record_id, item.version, item.snapshot.hash] for item in sorted(items, key=_record)]
    is_intact = row.hash == hash_of_decision(row, frozen) and all(
        hash_of(item.snapshot.content) == item.snapshot.hash for item in items
    )
    by = getattr(row, "reversed_by", None)
    return wire.DecisionOut(
        **_row(row, about_rows([row.pk])[row.pk], against),
        version=row.record.version,
        owner=person(owner) if owner else None,
        grounds=row.grounds,
        disagreement=row.disagreement.record.key if row.disagreement else "",
        options=[
            wire.DecidedOption(title=one["title"], text=one.get("text", ""), mean=one.get("mean"))
            for one in row.options
        ],
        criteria=[wire.DecidedCriterion(name=one["name"], weight=one.get("weight")) for one in row.criteria],
        agreement=row.agreement,
        raised_at=row.raised_at,
        consequences=_consequences(actor, row, present),
        frozen=[_frozen(item, present.get(item.record_id), actor.language) for item in items]
        + [_fact(one, actor.language) for one in row.facts],
        against=[_against_out(one, row, actor) for one in against],
        hash=row.hash,
        is_intact=is_intact,
        can=wire.DecisionCan(
            apply=policy.can_apply(actor) and by is None and len(row.applied) < len(row.consequences),
            keep=policy.can_keep(actor, row.record.owner_id),
            reverse=policy.can_record(actor) and by is None,
        ),
    )


def _record(item: DecisionItem) -> int:
    return item.record_id


def _consequences(actor: Actor, row: Decision, present: dict[int, Content]) -> list[wire.ConsequenceOut]:
    now = {
        (pk, field): content.values.get(field) for pk, content in present.items() for field in texts.FIELDS
    }
    values = [
        {"field": one["field"], "value": now.get((one["record"], one["field"]))} for one in row.consequences
    ]
    releases = release_names(actor.here, [*row.consequences, *values])
    said = effects_out(row.consequences, actor.language, releases)
    return [
        wire.ConsequenceOut(
            **one.model_dump(),
            place=place,
            is_applied=place in row.applied,
            now=value_said(one.field, now.get((one.record, one.field)), actor.language, releases),
        )
        for place, one in enumerate(said)
    ]


def _frozen(item: DecisionItem, present: Content | None, language: Language) -> wire.FrozenOut:
    return wire.FrozenOut(
        key=item.key,
        title=item.title,
        version=item.version,
        is_gone=present is None,
        is_changed=present is not None and hash_of(present.canonical()) != item.snapshot.hash,
        fields=fields_out(Content.read(item.snapshot.content), language=language),
    )


def _fact(fact: dict[str, Any], language: Language) -> wire.FrozenOut:
    """What is no requirement: the fields that say something, references by the names that they had then. Decisions
    from before names were kept get those of today."""
    called = fact["said"] if "said" in fact else with_names([fact])[0]["said"]
    fields = [
        FieldOut(
            field=name,
            label=texts.FACTS[name].say(language) if name in texts.FACTS else name,
            said=called.get(name, str(value)),
            is_rich=False,
        )
        for name, value in fact["values"].items()
        if value not in (None, "", [], {}, False)
    ]
    return wire.FrozenOut(
        key=fact["key"], title=fact["name"], version=None, is_gone=False, is_changed=False, fields=fields
    )


def _against_out(one: Contradiction, row: Decision, actor: Actor) -> wire.AgainstOut:
    is_newer = one.older_id == row.pk
    other = one.newer if is_newer else one.older
    way = Opposed(
        kind=Against(one.kind),
        record=one.detail.get("record"),
        field=one.detail.get("field", ""),
        older=one.detail.get("older"),
        newer=one.detail.get("newer"),
    )
    return wire.AgainstOut(
        key=other.record.key,
        title=other.record.title,
        choice=other.choice,
        decided_at=other.decided_at,
        kind=one.kind,
        words=against_words(actor, way, other),
        is_newer=is_newer,
        is_reversed=getattr(other, "reversed_by", None) is not None,
    )


def against_words(actor: Actor, way: Opposed, other: Decision) -> str:
    """How a decision speaks against `other`, as a sentence."""
    language = actor.language
    if way.kind == Against.CHOICE:
        return texts.AGAINST_CHOICE.say(language, choice=other.choice)
    key = next((one["key"] for one in other.consequences if one["record"] == way.record), "")
    effects = [{"field": way.field, "value": way.older}, {"field": way.field, "value": way.newer}]
    releases = release_names(actor.here, effects)
    none = texts.NONE.say(language)
    older, newer = (
        value_said(way.field, value, language, releases) or none for value in (way.older, way.newer)
    )
    field = texts.FIELDS[way.field].say(language)
    return texts.AGAINST_CONSEQUENCE.say(language, key=key, field=field, older=older, newer=newer)
