"""A project's shape, kept as a template of the workspace."""

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.projects import actions as projects
from planweave.projects import texts
from planweave.projects.models import Project, ProjectTemplate

from ...queries.phases import shape_of


def keep_shape(actor: Actor, project: Project, *, name: str) -> ProjectTemplate:
    """Its phases by their length in working days, with the milestones in them and their criteria."""
    shape = shape_of(actor, project)
    if not shape["phases"]:
        raise Conflict(texts.NOTHING_TO_KEEP, key=project.record.key)
    usual = round(sum(phase["share"] for phase in shape["phases"]))
    return projects.keep_template(actor, name=name, kind=project.kind, shape=shape, usual_days=usual)
