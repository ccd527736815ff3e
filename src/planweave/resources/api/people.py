"""Routes of people, departments, the words for levels and the skills that work needs."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import actions, policy, queries, schemas
from ..models import Department, Person
from ..queries.borrowings import skill_needs_of
from ..queries.people import departments_of, level_words_of

router = Router()


@router.get("/workspaces/{slug}/people", response=list[schemas.PersonOut], operation_id="list_people")
def list_people(request: HttpRequest, slug: str) -> Any:
    """Who does the work: skills, availability and leave."""
    actor = here(request, slug)
    return _people_out(actor, list(queries.people_of(actor)))


@router.post("/workspaces/{slug}/people", response={201: schemas.PersonOut}, operation_id="create_person")
def create_person(request: HttpRequest, slug: str, body: schemas.PersonIn) -> Any:
    """Somebody new in the team; skills are named, and new ones join the workspace's list."""
    actor = here(request, slug)
    return Status(201, _people_out(actor, [actions.create_person(actor, body.given())])[0])


@router.patch(
    "/workspaces/{slug}/people/{person_id}", response=schemas.PersonOut, operation_id="change_person"
)
def change_person(request: HttpRequest, slug: str, person_id: int, body: schemas.PersonChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    person = actions.change_person(actor, person_id, version=body.version, values=body.given())
    return _people_out(actor, [person])[0]


@router.delete("/workspaces/{slug}/people/{person_id}", response={204: None}, operation_id="delete_person")
def delete_person(request: HttpRequest, slug: str, person_id: int) -> Any:
    """Remove somebody who has no task."""
    actions.delete_person(here(request, slug), person_id)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/departments", response=schemas.DepartmentsOut, operation_id="list_departments"
)
def list_departments(request: HttpRequest, slug: str) -> Any:
    """Departments with their heads, who decide about lending."""
    return _departments_out(here(request, slug))


@router.post(
    "/workspaces/{slug}/departments",
    response={201: schemas.DepartmentsOut},
    operation_id="create_department",
)
def create_department(request: HttpRequest, slug: str, body: schemas.DepartmentIn) -> Any:
    """A new department; answers with all of them."""
    actor = here(request, slug)
    actions.create_department(actor, name=body.name, head=body.head)
    return Status(201, _departments_out(actor))


@router.patch(
    "/workspaces/{slug}/departments/{department_id}",
    response=schemas.DepartmentsOut,
    operation_id="change_department",
)
def change_department(
    request: HttpRequest, slug: str, department_id: int, body: schemas.DepartmentChangeIn
) -> Any:
    """Its name or its head."""
    actor = here(request, slug)
    actions.change_department(actor, department_id, body.model_dump(exclude_unset=True))
    return _departments_out(actor)


@router.delete(
    "/workspaces/{slug}/departments/{department_id}", response={204: None}, operation_id="delete_department"
)
def delete_department(request: HttpRequest, slug: str, department_id: int) -> Any:
    """One that nobody is in and that never lent or borrowed anybody."""
    actions.delete_department(here(request, slug), department_id)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/skill-levels", response=schemas.SkillLevelsOut, operation_id="list_skill_levels"
)
def list_skill_levels(request: HttpRequest, slug: str) -> Any:
    """What the five levels are called here, in both languages."""
    return _levels_out(here(request, slug))


@router.put(
    "/workspaces/{slug}/skill-levels", response=schemas.SkillLevelsOut, operation_id="set_skill_levels"
)
def set_skill_levels(request: HttpRequest, slug: str, body: schemas.SkillLevelsIn) -> Any:
    """Own words for all five levels."""
    actor = here(request, slug)
    actions.set_skill_levels(actor, [word.model_dump() for word in body.levels])
    return _levels_out(actor)


@router.get(
    "/workspaces/{slug}/records/{key}/skill-needs",
    response=schemas.SkillNeedsOut,
    operation_id="get_skill_needs",
)
def get_skill_needs(request: HttpRequest, slug: str, key: str) -> Any:
    """The least levels of skills that a requirement or task asks for."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    record = readable_record(actor, key)
    return _needs_out(actor, record.key, skill_needs_of([record.pk]).get(record.pk, {}))


@router.put(
    "/workspaces/{slug}/records/{key}/skill-needs",
    response=schemas.SkillNeedsOut,
    operation_id="set_skill_needs",
)
def set_skill_needs(request: HttpRequest, slug: str, key: str, body: schemas.SkillNeedsIn) -> Any:
    """All needs of a requirement or task at once."""
    actor = here(request, slug)
    record = readable_record(actor, key)
    needs = actions.set_skill_needs(actor, record, {need.skill: need.level for need in body.needs})
    return _needs_out(actor, record.key, needs)


def _people_out(actor: Actor, people: list[Person]) -> list[dict[str, Any]]:
    can_edit = policy.can_edit_people(actor)
    names = dict(Department.objects.filter(workspace_id=actor.here).values_list("pk", "name"))
    return [
        row | {"can_edit": can_edit, "department_name": names.get(row["department"], "")}
        for row in queries.people_rows(actor, people)
    ]


def _departments_out(actor: Actor) -> dict[str, Any]:
    return {"items": departments_of(actor), "can_edit": policy.can_edit_departments(actor)}


def _levels_out(actor: Actor) -> dict[str, Any]:
    require(policy.can_read(actor), actor)
    return {"levels": level_words_of(actor.here), "can_edit": policy.can_edit_departments(actor)}


def _needs_out(actor: Actor, key: str, needs: dict[str, int]) -> dict[str, Any]:
    rows = [{"skill": skill, "level": level} for skill, level in needs.items()]
    return {"key": key, "needs": rows, "can_edit": policy.can_set_needs(actor)}
