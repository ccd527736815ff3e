"""Every write of the ranking, and the only place that writes a requirement's `score`.

A score depends on nothing but its own inputs and the workspace's criteria, all of which are written
here: so a stored figure cannot go stale behind our back. MoSCoW's class is the requirement's priority
itself, which others write: it is read where it is, and the stored score is empty while MoSCoW rules.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from planweave.goals import events as goals
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, hears, record_event, record_events
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, STALE_VERSION, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts_events
from planweave.requirements.events import RequirementChanged
from planweave.requirements.models import Requirement
from planweave.requirements.texts import TOO_MANY
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from .. import events
from ..bridge import scores as bridge
from ..models import Method, Ranking, Score
from ..policy import can_change_ranking, can_score
from ..queries.scores import settings_of
from ..queries.themes import theme_ratings
from ..rules.scores import RATED, Settings, criteria_fault, theme_criterion
from ..texts import scores as texts

MAX_AT_ONCE = 10_000
SHOWN_FAULTS = 20


@dataclass(frozen=True, kw_only=True)
class ScoreEdit:
    """New inputs for one requirement and method, as seen at `version` of the score (None: whatever it is).

    Inputs not named stay; None takes one away.
    """

    id: int
    method: str
    inputs: dict[str, float | None]
    version: int | None = None


def change_ranking(
    actor: Actor, *, version: int, method: str | None = None, criteria: list[dict[str, Any]] | None = None
) -> Settings:
    """Choose the method that orders the backlog, or change the weighted criteria; every score follows.

    A criterion without an id is new. Raises Conflict when the settings are no longer at `version`.
    """
    require(can_change_ranking(actor), actor)
    if method is not None and method not in Method.values:
        raise Invalid.of({"method": texts.METHOD_UNKNOWN})
    with transaction.atomic():
        ranking = _locked_ranking(actor)
        if ranking.version != version:
            raise Conflict(texts.RANKING_STALE, extra={"version": ranking.version})
        before = {"method": ranking.method, "criteria": ranking.criteria}
        after = {
            "method": method or ranking.method,
            "criteria": _checked_criteria(ranking, criteria) if criteria is not None else ranking.criteria,
        }
        changes = field_changes(before, after)
        if changes:
            ranking.method, ranking.criteria = after["method"], after["criteria"]
            ranking.version += 1
            ranking.save(update_fields=["method", "criteria", "version"])
            if "criteria" in changes:
                _compute_weighted(actor, _settings(ranking))
            _put_active_scores(actor, ranking.method)
            record_event(actor, events.RankingChanged(version=ranking.version, changes=changes))
    return _settings(ranking)


def set_scores(actor: Actor, edits: Sequence[ScoreEdit]) -> list[Score]:
    """Set inputs of many scores in one step, all or none; a constant number of queries.

    The actor becomes the author of what changes. Raises NotFound for a requirement that the actor may
    not see, Invalid with a sentence per refused input, Conflict with both values where somebody changed
    the same input since `version`.
    """
    require(can_score(actor), actor)
    if len(edits) > MAX_AT_ONCE:
        raise Invalid(TOO_MANY, limit=MAX_AT_ONCE)
    for edit in edits:
        if edit.method not in Method.values:
            raise Invalid.of({"method": texts.METHOD_UNKNOWN})
        if edit.method == Method.MOSCOW:
            raise Invalid.of({"method": texts.CLASSES_NOT_SCORED})
        if edit.method in RATED:
            raise Invalid.of({"method": texts.RATED_NOT_TYPED})
    return write_scores(actor, edits)


def write_scores(actor: Actor, edits: Sequence[ScoreEdit]) -> list[Score]:
    """As `set_scores`, also by the methods that get their figures from rating sessions."""
    require(can_score(actor), actor)
    with transaction.atomic():
        settings = _settings(_locked_ranking(actor))
        records = _lock(actor, {edit.id for edit in edits})
        _check_inputs(settings, records, edits)
        scores = {
            (score.requirement_id, score.method): score
            for score in Score.objects.filter(requirement_id__in=list(records))
        }
        ratings = theme_ratings(
            settings, actor.here, [edit.id for edit in edits if edit.method == "weighted"]
        )
        sciences = {method: bridge.method_of(settings, method) for method in {edit.method for edit in edits}}
        made, changed, entries, touched = [], [], [], []
        now = timezone.now()
        for edit in edits:
            record, place = records[edit.id], (edit.id, edit.method)
            score = scores.get(place) or Score(
                workspace_id=actor.here, requirement_id=edit.id, method=edit.method, version=0
            )
            scores[place] = score
            touched.append(score)
            _check_version(record, score, edit)
            inputs = {
                name: value for name, value in (score.inputs | edit.inputs).items() if value is not None
            }
            names = edit.inputs.keys()
            changes = field_changes(
                {f"{edit.method}.{name}": score.inputs.get(name) for name in names},
                {f"{edit.method}.{name}": inputs.get(name) for name in names},
            )
            if not changes:
                continue
            used = bridge.with_computed(settings, edit.method, inputs, ratings.get(edit.id))
            figure = bridge.figure_of(sciences[edit.method], used)
            (changed if score.pk else made).append(score)
            told = events.ScoreInputsChanged(
                method=edit.method, version=score.version + 1, figure=[score.figure, figure]
            )
            entries.append(Entry(event=told, record=record, changes=changes))
            score.inputs, score.figure, score.version = inputs, figure, score.version + 1
            score.author_id, score.at = actor.user_id, now
        Score.objects.bulk_create(made, batch_size=500)
        Score.objects.bulk_update(changed, ["inputs", "figure", "version", "author", "at"], batch_size=100)
        active = [score for score in (*made, *changed) if score.method == settings.method]
        Requirement.objects.bulk_update(
            [Requirement(pk=score.requirement_id, score=score.figure) for score in active],
            ["score"],
            batch_size=200,
        )
        record_events(actor, entries)
    return touched


@reverts_events(events.ScoreInputsChanged)
def revert_inputs(actor: Actor, steps: Sequence[Activity]) -> None:
    """Take inputs back to what they were before the operation, newest first."""
    settings = settings_of(actor)
    present = {
        (score.requirement_id, score.method): dict(score.inputs)
        for score in Score.objects.filter(requirement_id__in={step.record_id for step in steps})
    }
    back: dict[tuple[int, str], dict[str, float | None]] = {}
    spoiled: list[str] = []
    for step in steps:
        method = step.data["method"]
        place = (step.record_id, method)
        declared = {item.name for item in bridge.method_of(settings, method).inputs}
        for field, (before, after) in step.changes.items():
            name = field.removeprefix(f"{method}.")
            now = back.get(place, {}).get(name, present.get(place, {}).get(name))
            if now != after or name not in declared:
                spoiled.append(f"{step.record_key} ({field})")
            back.setdefault(place, {})[name] = before
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    write_scores(
        actor,
        [ScoreEdit(id=pk, method=method, inputs=inputs) for (pk, method), inputs in back.items()],
    )


@hears(
    *(goals.ThemeCreated, goals.ThemeChanged, goals.ThemeDeleted, goals.ThemeRestored),
    *(goals.ObjectiveChanged, goals.ObjectiveClosed, goals.ObjectiveDeleted, goals.ObjectiveRestored),
    *(goals.ContributionsChanged, RequirementChanged),
)
def follow_the_themes(actor: Actor, entries: Sequence[Entry]) -> None:
    """What is computed from the themes stays true: the figures follow in the transaction of the change.

    Of a requirement only another parent matters, from which its contributions may be inherited.
    """
    if not any(_may_move(entry) for entry in entries):
        return
    settings = settings_of(actor)
    if theme_criterion(settings) is None:
        return
    ranking = _locked_ranking(actor)
    _compute_weighted(actor, _settings(ranking))
    _put_active_scores(actor, ranking.method)


def _may_move(entry: Entry) -> bool:
    return not isinstance(entry.event, RequirementChanged) or "parent" in entry.changes


def _locked_ranking(actor: Actor) -> Ranking:
    """The settings' row, made of the defaults where it is missing. Locked also by those who score, so that
    no figure is computed with criteria that change meanwhile."""
    rows = Ranking.objects.select_for_update().filter(workspace_id=actor.here)
    ranking = rows.first()
    if ranking is None:
        settings = settings_of(actor)
        fresh = Ranking(
            workspace_id=actor.here, method=settings.method, criteria=list(settings.criteria), version=0
        )
        Ranking.objects.bulk_create([fresh], ignore_conflicts=True)
        ranking = rows.get()
    return ranking


def _settings(ranking: Ranking) -> Settings:
    return Settings(method=ranking.method, criteria=tuple(ranking.criteria), version=ranking.version)


def _checked_criteria(ranking: Ranking, criteria: list[dict[str, Any]]) -> list[dict[str, Any]]:
    known = {row["id"]: row.get("source", "") for row in ranking.criteria}
    criteria = [row | {"source": known.get(row.get("id"), row.get("source", ""))} for row in criteria]
    given = [row.get("id") for row in criteria if row.get("id")]
    fault = criteria_fault(criteria)
    if fault is None and (set(given) - known.keys() or len(set(given)) < len(given)):
        fault = texts.CRITERION_UNKNOWN
    if fault is not None:
        raise Invalid.of({"criteria": fault})
    return [
        {
            "id": row.get("id") or f"c{uuid.uuid4().hex[:10]}",
            "name": row["name"].strip(),
            "weight": row["weight"],
        }
        | ({"source": row["source"]} if row.get("source") else {})
        for row in criteria
    ]


def _compute_weighted(actor: Actor, settings: Settings) -> None:
    """Every weighted figure anew, with the criteria as they are now."""
    science = bridge.method_of(settings, Method.WEIGHTED)
    scores = list(Score.objects.filter(workspace_id=actor.here, method=Method.WEIGHTED))
    ratings = theme_ratings(settings, actor.here, [score.requirement_id for score in scores])
    changed = []
    for score in scores:
        rating = ratings.get(score.requirement_id)
        used = bridge.with_computed(settings, Method.WEIGHTED, score.inputs, rating)
        figure = bridge.figure_of(science, used)
        if figure != score.figure:
            score.figure = figure
            changed.append(score)
    Score.objects.bulk_update(changed, ["figure"], batch_size=500)


def _put_active_scores(actor: Actor, method: str) -> None:
    """Copy the figures of the method that rules to the requirements: one statement for all of them."""
    figures = Score.objects.filter(requirement_id=OuterRef("pk"), method=method).values("figure")[:1]
    Requirement.objects.filter(record__workspace_id=actor.here).update(score=Subquery(figures))


def _lock(actor: Actor, ids: set[int]) -> dict[int, Record]:
    found = records_readable_by(actor).filter(pk__in=ids, kind="requirement").order_by("pk")
    records = {record.pk: record for record in found.select_for_update(of=("self",))}
    if ids - records.keys():
        raise NotFound(NOT_FOUND)
    return records


def _check_inputs(settings: Settings, records: dict[int, Record], edits: Sequence[ScoreEdit]) -> None:
    wrong: dict[str, Any] = {}
    seen: set[tuple[int, str]] = set()
    for edit in edits:
        key = records[edit.id].key
        if (edit.id, edit.method) in seen:
            wrong[f"{key}.{edit.method}"] = texts.filled(texts.SCORE_TWICE, key=key)
        seen.add((edit.id, edit.method))
        given = {name: value for name, value in edit.inputs.items() if value is not None}
        found = bridge.faults(settings, edit.method, key=key, given=given)
        wrong |= {f"{key}.{edit.method}.{name}": text for name, text in found.items()}
    if wrong:
        raise Invalid.of(dict(list(wrong.items())[:SHOWN_FAULTS]))


def _check_version(record: Record, score: Score, edit: ScoreEdit) -> None:
    """Refuse where somebody changed one of the same inputs since `edit.version`; both values are told."""
    if edit.version is None or edit.version >= score.version:
        return
    contested: dict[str, Any] = {}
    newer = Activity.objects.filter(record_id=record.pk, kind=events.ScoreInputsChanged.__name__)
    for step in newer.select_related("actor").order_by("seq"):
        if step.data["method"] != edit.method or step.data["version"] <= edit.version:
            continue
        for field, (before, after) in step.changes.items():
            name = field.removeprefix(f"{edit.method}.")
            if name in edit.inputs:
                contested[field] = {
                    "base": contested[field]["base"] if field in contested else before,
                    "theirs": after,
                    "yours": edit.inputs[name],
                    "by": step.actor.name,
                    "at": step.at.isoformat(),
                }
    contested = {field: both for field, both in contested.items() if both["theirs"] != both["yours"]}
    if contested:
        raise Conflict(
            STALE_VERSION,
            key=record.key,
            extra={"key": record.key, "version": score.version, "contested": contested},
        )
