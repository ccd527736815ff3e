"""Conflicts in the reader's words."""

from collections.abc import Sequence
from typing import Any

from planweave.baselines.rules.saying import label_of
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language

from ... import policy, texts
from ...models import Conflict
from ...queries.about import about_rows
from ...queries.conflicts import parties_of
from ...rules.words import ConflictState
from ...schemas.conflicts import ConflictRow
from .words import about_out, person, value_said


def conflict_rows(actor: Actor, rows: Sequence[Conflict]) -> list[ConflictRow]:
    ids = [row.pk for row in rows]
    about, parties = about_rows(ids), parties_of(ids)
    found = []
    for row in rows:
        people = [user.pk for user in parties[row.pk]]
        dismissed_by = row.dismissed_by
        found.append(
            ConflictRow(
                key=row.record.key,
                kind=row.kind,
                title=row.record.title,
                words=conflict_words(row, actor.language, [one["key"] for one in about[row.pk]]),
                state=row.state,
                parties=[person(user) for user in parties[row.pk]],
                about=about_out(about[row.pk]),
                found_at=row.found_at,
                gone_at=row.gone_at,
                dismissed_by=person(dismissed_by) if dismissed_by else None,
                dismissed_because=row.dismissed_because,
                disagreement=row.disagreement.record.key if row.disagreement else "",
                is_mine=actor.user_id in people,
                can_settle=policy.can_settle(actor, people)
                and row.state in (ConflictState.OPEN, ConflictState.DISMISSED),
                can_open=policy.can_open(actor) and row.state == ConflictState.OPEN,
            )
        )
    return found


def conflict_words(row: Conflict, language: Language, keys: Sequence[Any]) -> str:
    """What collides, as a sentence. `keys` are those of the things, in their order."""
    facts = row.facts
    one, other = (*keys, "", "")[:2]
    said = {"one": one, "other": other}
    if row.kind == "people":
        return texts.CLASHES["people"].say(
            language,
            **said,
            person=facts["person"],
            first=facts["first"],
            last=facts["last"],
            wanted=f"{facts['wanted']:g}",
            available=f"{facts['available']:g}",
        )
    if row.kind == "dates":
        name = "dates.skill" if facts["skill"] else "dates"
        return texts.CLASHES[name].say(
            language,
            skill=facts["skill"],
            planned=f"{facts['planned']:g}",
            capacity=f"{facts['capacity']:g}",
        )
    if row.kind == "priorities":
        needs = value_said("priority", facts["needs"], language, {})
        gives = value_said("priority", facts["gives"], language, {})
        return texts.CLASHES["priorities"].say(language, **said, needs=needs, gives=gives)
    if row.kind == "linked":
        return texts.CLASHES[f"linked.{facts['link']}"].say(language, **said)
    if row.kind == "targets":
        return texts.CLASHES["targets"].say(
            language, metric=facts["metric"], here=facts["one"], there=facts["other"]
        )
    if row.kind == "words":
        pairs = (texts.AGAINST_PAIR.say(language, here=a, there=b) for a, b in facts["against"])
        between = texts.BETWEEN.say(language)
        return texts.CLASHES["words"].say(language, **said, pairs=between.join(pairs))
    field = label_of(facts["field"], language)
    return texts.CLASHES["edits"].say(language, one=one, field=field, minutes=facts["minutes"])
