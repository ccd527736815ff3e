"""The plan as an import finds its tasks again, and what the names in a file mean here."""

from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.planning.queries.tasks import ROW_COLUMNS, as_rows, link_rows, links_in, tasks_readable_by
from planweave.planning.rules import TASK_DATES
from planweave.projects.queries.projects import projects_in
from planweave.resources.models import Person
from planweave.workspaces.models import Product, Skill

from ..rules import Known, folded
from .facts import Names, Present


def present_of(actor: Actor) -> Present:
    """Every task that the actor may read, with its links; two queries."""
    rows = as_rows(tasks_readable_by(actor).order_by("position", "record_id").values(*ROW_COLUMNS.values()))
    known = {}
    below: dict[int | None, list[int]] = {}
    for row in rows:
        values = {name: _json(name, value) for name, value in row.items()}
        known[row["id"]] = Known(id=row["id"], key=row["key"], version=row["version"], values=values)
        below.setdefault(row["parent"], []).append(row["id"])
    links: dict[int, dict[int, tuple[str, int]]] = {}
    for link in link_rows(links_in(actor.here)):
        links.setdefault(link["successor"], {})[link["predecessor"]] = link["kind"], link["lag_days"]
    return Present(known=known, below=below, links=links)


def names_of(actor: Actor) -> Names:
    """Six queries, whatever the file names."""
    here = {"workspace_id": actor.here}
    people = dict(Person.objects.filter(**here).values_list("pk", "name"))
    skills = dict(Skill.objects.filter(**here).values_list("pk", "name"))
    releases = dict(Release.objects.filter(**here).values_list("pk", "name"))
    requirements = dict(
        Record.objects.filter(**here, kind="requirement", deleted_at=None).values_list("pk", "key")
    )
    projects: dict[str, list[int]] = {}
    titles: dict[int, str] = {}
    for pk, key, title in projects_in(actor.here).values_list("pk", "record__key", "record__title"):
        titles[pk] = title
        for name in {folded(key), folded(title)}:
            projects.setdefault(name, []).append(pk)
    return Names(
        people=_reversed(people),
        skills=_reversed(skills),
        releases=_reversed(releases),
        requirements=_reversed(requirements),
        projects=projects,
        prefixes=frozenset(
            prefix.casefold()
            for prefix in Product.objects.filter(**here).values_list("key_prefix", flat=True)
        ),
        said={
            "person": people,
            "skill": skills,
            "release": releases,
            "requirement": requirements,
            "project": titles,
        },
    )


def _reversed(names: dict[int, str]) -> dict[str, int]:
    return {folded(name): pk for pk, name in names.items()}


def _json(name: str, value: Any) -> Any:
    return value.isoformat() if name in TASK_DATES and value else value
