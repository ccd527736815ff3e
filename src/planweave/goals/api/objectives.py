"""Routes of objectives."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.workspaces.api import here
from planweave.workspaces.models import Membership, Product

from .. import actions, policy, schemas, texts
from ..models import Objective, Theme
from ..queries.agreements import Voice, contents_of, voices_of
from ..queries.alignment import alignment_of, contributions_to
from ..queries.objectives import readable_objective, standing_of
from .said import can_out, check_ins_out, figure, formula_of, result_out, row_out, smart_out, voices_out

router = Router()
OBJECTIVE = "/workspaces/{slug}/objectives/{key}"
NULLABLE = ("owner", "theme", "baseline", "target", "due_on", "effort_days", "cost")


@router.post(
    "/workspaces/{slug}/objectives", response={201: schemas.ObjectiveOut}, operation_id="create_objective"
)
def create_objective(request: HttpRequest, slug: str, body: schemas.ObjectiveIn) -> Any:
    """A draft of an objective; it becomes active once it is SMART."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True)
    record = actions.create_objective(actor, values=values)
    return Status(201, detail(actor, readable_objective(actor, record.key)))


@router.get(OBJECTIVE, response=schemas.ObjectiveOut, operation_id="get_objective")
def get_objective(request: HttpRequest, slug: str, key: str) -> Any:
    """An objective: SMART letter by letter, key results with check-ins, voices, and the work that serves it."""
    actor = here(request, slug)
    return detail(actor, readable_objective(actor, key))


@router.patch(OBJECTIVE, response=schemas.ObjectiveOut, operation_id="change_objective")
def change_objective(request: HttpRequest, slug: str, key: str, body: schemas.ObjectiveChangeIn) -> Any:
    """Change fields. An active objective stays SMART; a change of its substance asks everybody again."""
    actor = here(request, slug)
    readable_objective(actor, key)
    values = body.model_dump(exclude_unset=True)
    version = values.pop("version", None)
    given = {name: value for name, value in values.items() if value is not None or name in NULLABLE}
    actions.change_objective(actor, key, version=version, values=given)
    return detail(actor, readable_objective(actor, key))


@router.delete(OBJECTIVE, response={204: None}, operation_id="delete_objective")
def delete_objective(request: HttpRequest, slug: str, key: str) -> Any:
    """Move an objective to the trash; undo brings it back."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.delete_objective(actor, key)
    return Status(204, None)


@router.post(OBJECTIVE + "/activate", response=schemas.ObjectiveOut, operation_id="activate_objective")
def activate_objective(request: HttpRequest, slug: str, key: str) -> Any:
    """Make a draft active; 409 names the letters that are missing and says what to write."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.activate_objective(actor, key)
    return detail(actor, readable_objective(actor, key))


@router.post(OBJECTIVE + "/close", response=schemas.ObjectiveOut, operation_id="close_objective")
def close_objective(request: HttpRequest, slug: str, key: str, body: schemas.ObjectiveCloseIn) -> Any:
    """Close an active objective with what its metric came to, and what was learned."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.close_objective(actor, key, actual=body.actual, conclusion=body.conclusion)
    return detail(actor, readable_objective(actor, key))


def detail(actor: Actor, objective: Objective) -> dict[str, Any]:
    standing = standing_of(objective)
    voices = voices_of(actor.here, [objective])[objective.pk]
    record = objective.record
    may_edit = policy.can_edit_objective(actor, record.owner_id, record.created_by_id)
    can = can_out(actor, standing, may_edit=may_edit)
    aligned = alignment_of(actor.here)
    return row_out(actor, standing, voices, deliveries=aligned.deliveries) | {
        "description": objective.description,
        "theme_id": objective.theme_id,
        "theme_title": objective.theme.record.title if objective.theme else "",
        "conclusion": objective.conclusion,
        "closed_on": objective.closed_on,
        "formula": formula_of(standing.own),
        "smart": smart_out(actor, standing),
        "results": [result_out(actor, standing, one, may_edit=may_edit) for one in standing.results],
        "check_ins": check_ins_out(actor, standing.check_ins, standing.own, may_edit=can["check_in"]),
        "voices": voices_out(voices),
        "changed_since": changed_since(actor, objective, voices),
        "contributors": contributions_to(objective),
        "can": can,
    }


def changed_since(actor: Actor, objective: Objective, voices: list[Voice]) -> list[dict[str, str]]:
    """What differs between the edition that the reader agreed to last and today's."""
    mine = next((one for one in voices if one.user == actor.user_id and one.edition), None)
    if mine is None or mine.is_current:
        return []
    contents = contents_of(objective)
    before, after = contents[mine.edition], contents[objective.edition]
    names = _names(actor)
    return [
        {
            "field": name,
            "label": texts.FIELDS[name].say(actor.language),
            "before": _said(name, before.get(name), names, actor.language),
            "after": _said(name, after.get(name), names, actor.language),
        }
        for name in after
        if before.get(name) != after[name]
    ]


def _names(actor: Actor) -> dict[str, dict[int, str]]:
    """Names of people, themes and products, for what a person reads; three queries."""
    people = Membership.objects.filter(workspace_id=actor.here)
    themes = Theme.objects.filter(record__workspace_id=actor.here)
    return {
        "owner": dict(people.values_list("user_id", "user__name")),
        "theme": dict(themes.values_list("record_id", "record__title")),
        "products": dict(Product.objects.filter(workspace_id=actor.here).values_list("pk", "name")),
    }


def _said(name: str, value: Any, names: dict[str, dict[int, str]], language: Language) -> str:
    comma = "、" if language == "zh" else ", "
    if value is None or value == "":
        return "–"
    if name == "products":
        return comma.join(names["products"].get(pk, "?") for pk in value) or "–"
    if name in names:
        return names[name].get(value, "?")
    if name == "key_results":
        return (
            comma.join(
                f"{one['title']} ({figure(one['baseline'])} → {figure(one['target'])} {one['unit']})".strip()
                for one in value
            )
            or "–"
        )
    return figure(value) if isinstance(value, float | int) else str(value)
