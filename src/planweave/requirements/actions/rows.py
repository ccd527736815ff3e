"""From values to rows and back: locking, comparing and saving, in few queries for many requirements."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.utils import timezone

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.language import Text
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Skill
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from .. import texts
from ..models import Demand, EffortShare, Requirement, ScopeStatement
from ..policy import can_commit_to_release
from ..queries import demands_of, efforts_of, scope_of, values_of
from ..rules import (
    EMPTY_SUBSTANCE,
    OWN_FIELDS,
    RECORD_FIELDS,
    REFERENCES,
    ROW_PREFIXES,
    SHARED_FIELDS,
    SUBSTANCE_FIELDS,
)
from ..rules.custom import PREFIX, STORED
from ..rules.stages import clean_stages, present_step
from ..rules.substance import SubstanceFault, clean_substance, number_rows
from .known import Known
from .stakeholders import set_stakeholder
from .values import MAX_AT_ONCE, PLAN_FIELDS


def check_count(items: Sequence[object]) -> None:
    if len(items) > MAX_AT_ONCE:
        raise Invalid(texts.TOO_MANY, limit=MAX_AT_ONCE)


@contextmanager
def naming(record: Record, *, among: int) -> Iterator[None]:
    """What is refused for one of several requirements says for which: in words and, for programs, by its key."""
    try:
        yield
    except Invalid as refusal:
        if among == 1:
            raise
        text = refusal.text
        said = Text(text.code, f"{texts.REFUSED_FOR.en} {text.en}", f"{texts.REFUSED_FOR.zh}{text.zh}")
        raise Invalid(
            said,
            fields=refusal.fields,
            extra=refusal.extra | {"key": record.key},
            **refusal.params | {"refused_key": record.key, "refused_title": record.title},
        ) from refusal


def check_plan_fields(actor: Actor, values: dict[str, Any]) -> None:
    if values.keys() & PLAN_FIELDS:
        require(can_commit_to_release(actor), actor)


def clean(values: dict[str, Any], *, numbers: dict[str, int]) -> None:
    """Bring values into the form in which they are kept; `numbers` counts the ids given to rows on.

    Raises Invalid with a sentence for the first part that cannot be taken.
    """
    if values.get("description"):
        values["description"] = richtext.clean(values["description"])
    if isinstance(values.get("title"), str):
        values["title"] = " ".join(values["title"].split())
    if values.get("stages"):
        values["stages"] = clean_stages(values["stages"])
    for name in SUBSTANCE_FIELDS:
        if name not in values or values[name] == EMPTY_SUBSTANCE[name]:
            continue
        try:
            values[name] = clean_substance(name, values[name])
        except SubstanceFault as fault:
            raise Invalid.of({name: fault.text}, **fault.params) from fault
        if name in ROW_PREFIXES:
            values[name], numbers[name] = number_rows(name, values[name], last=numbers.get(name, 0))


def lock_requirements(actor: Actor, ids: Sequence[int]) -> dict[int, Record]:
    """The records, locked in one order (no deadlock), or NotFound if any may not be seen."""
    records = {
        record.pk: record
        for record in records_readable_by(actor)
        .filter(pk__in=ids, kind="requirement")
        .select_for_update(of=("self",))
        .order_by("pk")
    }
    if set(ids) - records.keys():
        raise NotFound(NOT_FOUND)
    return records


def present_values(requirements: dict[int, Requirement]) -> dict[int, dict[str, Any]]:
    ids = list(requirements)
    efforts, demands, scope = efforts_of(ids), demands_of(ids), scope_of(ids)
    return {
        pk: values_of(requirement)
        | {"efforts": efforts.get(pk, {}), "demands": demands.get(pk, {}), "scope": scope.get(pk, {})}
        for pk, requirement in requirements.items()
    }


def columns_of(values: dict[str, Any]) -> dict[str, Any]:
    columns = {f"{name}_id" if name in REFERENCES else name: values[name] for name in OWN_FIELDS}
    given = {name: value for name, value in values.items() if name.startswith(PREFIX) and value is not None}
    return columns | {"custom": {f"{STORED}{name.removeprefix(PREFIX)}": given[name] for name in given}}


def first_customs(values: dict[str, Any]) -> dict[str, list[Any]]:
    """Own fields of a new requirement as changes from nothing."""
    return {
        name: [None, value] for name, value in values.items() if name.startswith(PREFIX) and value is not None
    }


def settle_stage(requirement: Requirement, *, changed: Collection[str]) -> None:
    """Bring what follows from state and steps in step with them: since when, whose turn, until when."""
    if "state" in changed:
        requirement.state_since = timezone.now()
    if "state" in changed or "stages" in changed:
        owner, due_on = present_step(requirement.state, requirement.stages)
        requirement.stage_owner_id, requirement.stage_due_on = owner, due_on


def put(requirement: Requirement, name: str, value: Any) -> None:
    if name.startswith(PREFIX):
        stored = f"{STORED}{name.removeprefix(PREFIX)}"
        others = {key: kept for key, kept in requirement.custom.items() if key != stored}
        requirement.custom = others if value is None else others | {stored: value}
        return
    target = requirement.record if name in RECORD_FIELDS else requirement
    if name not in SHARED_FIELDS:
        setattr(target, f"{name}_id" if name in REFERENCES else name, value)


def save(
    records: dict[int, Record], requirements: dict[int, Requirement], changed: dict[int, set[str]]
) -> None:
    """Write the columns that some edit touched, and no others: a wide UPDATE of many rows is slow."""
    names = set().union(*changed.values())
    on_record = [name for name in RECORD_FIELDS if name in names]
    Record.objects.bulk_update(
        [records[pk] for pk in changed], [*on_record, "version", "updated_at"], batch_size=500
    )
    own = [name for name in OWN_FIELDS if name in names]
    if names & ROW_PREFIXES.keys():
        own.append("row_numbers")
    if any(name.startswith(PREFIX) for name in names):
        own.append("custom")
    if names & {"state", "stages"}:
        own += ["state_since", "stage_owner", "stage_due_on"]
    if own:
        Requirement.objects.bulk_update([requirements[pk] for pk in changed], own, batch_size=200)


def save_shares(actor: Actor, known: Known, changed: Sequence[tuple[Record, dict[str, Any]]]) -> None:
    """Rewrite the rows behind `efforts`, `demands` and `scope`."""
    ids = [record.pk for record, _ in changed]
    EffortShare.objects.filter(requirement_id__in=ids).delete()
    Demand.objects.filter(requirement_id__in=ids).delete()
    ScopeStatement.objects.filter(requirement_id__in=ids).delete()
    add_shares(actor, known, changed)


def add_shares(actor: Actor, known: Known, changed: Sequence[tuple[Record, dict[str, Any]]]) -> None:
    """The same rows of requirements that have none yet; no query where nothing is named."""
    ScopeStatement.objects.bulk_create(
        [
            ScopeStatement(requirement_id=record.pk, release_id=int(release), **given)
            for record, values in changed
            for release, given in values["scope"].items()
        ],
        batch_size=500,
    )
    for name in {name for _, values in changed for name in values["demands"]} - known.stakeholders.keys():
        known.stakeholders[name] = set_stakeholder(actor, name=name, weight=1).pk
    skills = known.skills
    if not skills and any(values["efforts"] for _, values in changed):
        skills = dict(Skill.objects.filter(workspace_id=actor.here).values_list("name", "pk"))
    EffortShare.objects.bulk_create(
        [
            EffortShare(requirement_id=record.pk, skill_id=skills[name], days=days)
            for record, values in changed
            for name, days in values["efforts"].items()
        ],
        batch_size=500,
    )
    Demand.objects.bulk_create(
        [
            Demand(requirement_id=record.pk, stakeholder_id=known.stakeholders[name], value=value)
            for record, values in changed
            for name, value in values["demands"].items()
        ],
        batch_size=500,
    )
