"""Routes of projects as a whole: list, page, beginning, moving, keeping the shape."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.projects import actions as projects
from planweave.projects.policy import can_create_project
from planweave.projects.queries.projects import projects_readable_by, readable_project
from planweave.projects.queries.templates import template_readable_by
from planweave.projects.rules.shapes import DatedMilestone, DatedPhase
from planweave.projects.schemas import ProjectChangeIn, TemplateOut
from planweave.resources.queries import working_time_of
from planweave.workspaces.api import here

from ... import phase_schemas as schemas
from ...actions import phases as actions
from ...bridge.phases import project_detail, project_rows, shift_out
from ...queries.phases import shift_of

router = Router()
PROJECTS = "/workspaces/{slug}/projects"
PROJECT = PROJECTS + "/{key}"


@router.get(PROJECTS, response=schemas.ProjectsOut, operation_id="list_projects")
def list_projects(request: HttpRequest, slug: str) -> Any:
    """Projects, oldest first, with progress, planned finish and the next milestone."""
    actor = here(request, slug)
    rows = project_rows(actor, list(projects_readable_by(actor)))
    return {"items": rows, "can_create": can_create_project(actor)}


@router.post(PROJECTS, response={201: schemas.ProjectOut}, operation_id="create_project")
def create_project(request: HttpRequest, slug: str, body: schemas.ProjectBeginIn) -> Any:
    """Begin a project with the phases given, or with those that a template proposes; one step for undo."""
    actor = here(request, slug)
    template = template_readable_by(actor, body.template) if body.template else None
    phases = None if body.phases is None else _dated(body.phases)
    begun = actions.begin_project(actor, values=body.given(), template=template, phases=phases)
    return Status(201, _detail(actor, begun.record.key))


@router.post(PROJECTS + "/propose", response=schemas.ProposedPhases, operation_id="propose_phases")
def propose_phases(request: HttpRequest, slug: str, body: schemas.ProposePhasesIn) -> Any:
    """What a template would lay out from a start (to a deadline), on working days. Nothing is written."""
    actor = here(request, slug)
    template = template_readable_by(actor, body.template)
    phases = actions.propose(
        template["shape"],
        start_on=body.start_on,
        deadline=body.deadline,
        usual_days=template["usual_days"],
        days=working_time_of(actor.here),
    )
    return {"phases": [asdict(phase) for phase in phases]}


@router.get(PROJECT, response=schemas.ProjectOut, operation_id="get_project")
def get_project(request: HttpRequest, slug: str, key: str) -> Any:
    """A project with phases, milestones, what it waits for, and its requirements."""
    return _detail(here(request, slug), key)


@router.patch(PROJECT, response=schemas.ProjectOut, operation_id="change_project")
def change_project(request: HttpRequest, slug: str, key: str, body: ProjectChangeIn) -> Any:
    """Change fields; moves no task. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    readable_project(actor, key)
    projects.change_project(actor, key, version=body.version, values=body.given())
    return _detail(actor, key)


@router.delete(PROJECT, response={204: None}, operation_id="delete_project")
def delete_project(request: HttpRequest, slug: str, key: str) -> Any:
    """Move a project to the trash; its tasks stay on the plan, undo brings it back."""
    actor = here(request, slug)
    readable_project(actor, key)
    projects.delete_project(actor, key)
    return Status(204, None)


@router.post(PROJECT + "/phases", response={201: schemas.ProjectOut}, operation_id="add_phases")
def add_phases(request: HttpRequest, slug: str, key: str, body: schemas.PhasesIn) -> Any:
    """Lay out further phases with their milestones."""
    actor = here(request, slug)
    readable_project(actor, key)
    actions.lay_out(actor, key, _dated(body.phases))
    return Status(201, _detail(actor, key))


@router.post(PROJECT + "/move/preview", response=schemas.ShiftOut, operation_id="preview_project_move")
def preview_project_move(request: HttpRequest, slug: str, key: str, body: schemas.ProjectMoveIn) -> Any:
    """What another start would move, and what would stay. Nothing is written."""
    actor = here(request, slug)
    project = readable_project(actor, key)
    return shift_out(actor, shift_of(actor, project, start_on=body.start_on))


@router.post(PROJECT + "/move", response=schemas.ProjectOut, operation_id="move_project")
def move_project(request: HttpRequest, slug: str, key: str, body: schemas.ProjectMoveIn) -> Any:
    """Start on another day and take along what is not begun; one step for undo. Null keeps the deadline."""
    actor = here(request, slug)
    project = readable_project(actor, key)
    actions.move_project(
        actor,
        project,
        start_on=body.start_on,
        deadline=body.deadline or project.deadline,
        version=body.version,
    )
    return _detail(actor, key)


@router.post(PROJECT + "/template", response={201: TemplateOut}, operation_id="keep_project_template")
def keep_project_template(request: HttpRequest, slug: str, key: str, body: schemas.KeepShapeIn) -> Any:
    """Keep the project's phases and milestones as a template of the workspace."""
    actor = here(request, slug)
    row = actions.keep_shape(actor, readable_project(actor, key), name=body.name)
    return Status(201, template_readable_by(actor, str(row.pk)))


def _detail(actor: Actor, key: str) -> dict[str, Any]:
    return project_detail(actor, readable_project(actor, key))


def _dated(phases: Sequence[schemas.DatedPhaseIn]) -> list[DatedPhase]:
    return [
        DatedPhase(
            name=phase.name,
            start_on=phase.start_on,
            finish_on=phase.finish_on,
            milestones=tuple(
                DatedMilestone(name=stone.name, on=stone.on, criteria=tuple(stone.criteria))
                for stone in phase.milestones
            ),
        )
        for phase in phases
    ]
