"""What a cycle of evaluation may be: its stages, its criteria, and what is wrong with them. No database."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import cycle_texts as texts
from .measures import MEASURES

TITLE_LENGTH = 120
WORDS_LENGTH = 2_000
CRITERIA_LIMIT = 20
PEOPLE_LIMIT = 100
DAYS_LIMIT = 60
SCALE = (1, 2, 3, 4, 5)


class Stage(TextChoices):
    """draft: only its lead sees it. published: the criteria are known. judging: people judge. review: each sees their
    result and may comment and appeal. closed: the results are frozen."""

    DRAFT = "draft"
    PUBLISHED = "published"
    JUDGING = "judging"
    REVIEW = "review"
    CLOSED = "closed"


ORDER: tuple[Stage, ...] = (Stage.DRAFT, Stage.PUBLISHED, Stage.JUDGING, Stage.REVIEW, Stage.CLOSED)
"""A cycle goes forward one stage at a time and never back."""


class Shown(TextChoices):
    """How peers' judgements are shown: as a mean from three on, or each with its name."""

    AGGREGATE = "aggregate"
    NAMED = "named"


class Voice(TextChoices):
    SELF = "self"
    PEER = "peer"
    LEAD = "lead"


class Outcome(TextChoices):
    """What an appeal came to: the result stays, or one criterion comes to something else."""

    KEPT = "kept"
    CHANGED = "changed"


class CriterionKind(TextChoices):
    COMPUTED = "computed"
    JUDGED = "judged"


def next_stage(stage: str) -> Stage | None:
    place = ORDER.index(Stage(stage))
    return ORDER[place + 1] if place + 1 < len(ORDER) else None


def may_change(stage: str) -> bool:
    """Criteria, people and dates stand from the moment on at which the first judgement can be given."""
    return stage in (Stage.DRAFT, Stage.PUBLISHED)


def shows_results(stage: str) -> bool:
    return stage in (Stage.REVIEW, Stage.CLOSED)


def cycle_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with a cycle's title, dates, days and way of showing, by field."""
    wrong: dict[str, Text] = {}
    if not values["title"]:
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > TITLE_LENGTH:
        wrong["title"] = texts.TITLE_TOO_LONG
    if len(values["note"]) > WORDS_LENGTH:
        wrong["note"] = texts.WORDS_TOO_LONG
    if values["finish_on"] < values["start_on"]:
        wrong["finish_on"] = texts.PERIOD_REVERSED
    elif values["judge_until"] < values["start_on"]:
        wrong["judge_until"] = texts.JUDGED_TOO_EARLY
    for name in ("appeal_days", "answer_days"):
        if not 1 <= values[name] <= DAYS_LIMIT:
            wrong[name] = texts.DAYS_RANGE
    if values["peers_shown"] not in Shown.values:
        wrong["peers_shown"] = texts.SHOWN_UNKNOWN
    return wrong


def criteria_fault(criteria: Sequence[Mapping[str, Any]]) -> Text | None:
    """The first thing that is wrong with a set of criteria; None where it can be published."""
    if not criteria:
        return texts.CRITERIA_NEEDED
    if len(criteria) > CRITERIA_LIMIT:
        return texts.CRITERIA_TOO_MANY
    names = [one["name"].casefold() for one in criteria]
    if len(set(names)) < len(names):
        return texts.CRITERIA_TWICE
    for one in criteria:
        if fault := _criterion_fault(one):
            return fault
    return None


def _criterion_fault(one: Mapping[str, Any]) -> Text | None:
    if not one["name"] or len(one["name"]) > TITLE_LENGTH:
        return texts.CRITERION_NAME
    if not 0 < one["weight"] <= 100:
        return texts.CRITERION_WEIGHT
    if len(one["words"]) > WORDS_LENGTH:
        return texts.WORDS_TOO_LONG
    if one["kind"] == CriterionKind.COMPUTED:
        if one["measure"] not in MEASURES:
            return texts.MEASURE_UNKNOWN
        if one["at_zero"] == one["at_full"]:
            return texts.ENDS_EQUAL
        return None if 1 <= one["least"] <= 100 else texts.LEAST_RANGE
    if one["kind"] != CriterionKind.JUDGED:
        return texts.CRITERION_KIND
    if len(one["anchors"]) != len(SCALE) or not all(one["anchors"]):
        return texts.ANCHORS_NEEDED
    if max(map(len, one["anchors"])) > 300:
        return texts.ANCHOR_TOO_LONG
    voices = set(one["voices"])
    if not voices & {Voice.PEER, Voice.LEAD} or voices - set(Voice.values):
        return texts.VOICES_NEEDED
    return None


def numbered(
    criteria: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Each with an id; one that was there before keeps its own, and none is given twice."""
    known = {one["id"] for one in before}
    last = max((int(one["id"][1:]) for one in before), default=0)
    used: set[str] = set()
    found = []
    for one in criteria:
        name = one.get("id") or ""
        if name not in known or name in used:
            last += 1
            name = f"c{last}"
        used.add(name)
        found.append(dict(one) | {"id": name})
    return found


def scores_fault(
    criteria: Sequence[Mapping[str, Any]],
    *,
    voice: str,
    shown: str,
    scores: Mapping[str, int],
    words: Mapping[str, str],
) -> dict[str, Text]:
    """What is wrong with a judgement. A peer whose single judgement is not shown writes no words either: they would
    tell who it was."""
    asked = {one["id"] for one in asked_of(criteria, voice)}
    wrong: dict[str, Text] = {}
    if set(scores) - asked or any(value not in SCALE for value in scores.values()):
        wrong["scores"] = texts.SCORES_WRONG
    if set(words) - asked:
        wrong["words"] = texts.SCORES_WRONG
    elif any(len(one) > WORDS_LENGTH for one in words.values()):
        wrong["words"] = texts.WORDS_TOO_LONG
    elif any(words.values()) and voice == Voice.PEER and shown == Shown.AGGREGATE:
        wrong["words"] = texts.NO_WORDS_HERE
    return wrong


def asked_of(criteria: Sequence[Mapping[str, Any]], voice: str) -> list[Mapping[str, Any]]:
    """The criteria that this voice is asked about."""
    return [one for one in criteria if one["kind"] == CriterionKind.JUDGED and voice in one["voices"]]


def appeal_ends_on(review_at: datetime.datetime, days: int) -> datetime.date:
    """The last day on which a result can be appealed against."""
    return review_at.date() + datetime.timedelta(days=days)
