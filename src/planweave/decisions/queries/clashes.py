"""What looking for conflicts needs to know of a workspace; a constant number of queries."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from pydantic import ValidationError

from planweave.kernel.models import Activity, Link
from planweave.planning.models import Release
from planweave.planning.queries.releases import capacities_of
from planweave.planning.queries.tasks import tasks_in
from planweave.requirements.models import EffortShare, Requirement
from planweave.requirements.rules.fit import FitCriterion

from ..rules.clashes import CLOSED, Claim, Edit, Wish

EDITS_OF = datetime.timedelta(days=7)
"""How far back edits are looked at."""
FIELD_KINDS = ("RequirementChanged",)
UNCONTESTED = frozenset({"position", "stages"})
"""Places in a list follow from dragging, steps are kept per person: no value of somebody else's is overwritten."""


def claims_in(workspace_id: int) -> list[Claim]:
    """Undone tasks with dates and a person; one query. Whose they are: the requirement's owner's, else the task's."""
    rows = (
        tasks_in(workspace_id)
        .filter(person__isnull=False, start_on__isnull=False, progress__lt=1, is_milestone=False)
        .exclude(requirement__requirement__state__in=CLOSED)
        .values_list(
            "record_id",
            "requirement__owner_id",
            "record__owner_id",
            "record__created_by_id",
            "person_id",
            "start_on",
            "start_part",
            "finish_on",
            "finish_part",
            "effort_days",
        )
    )
    return [
        Claim(
            task=pk,
            owner=of_requirement or of_task or creator,
            person=person,
            start_on=start_on,
            start_part=start_part,
            finish_on=finish_on,
            finish_part=finish_part,
            effort_days=effort,
        )
        for (
            pk,
            of_requirement,
            of_task,
            creator,
            person,
            start_on,
            start_part,
            finish_on,
            finish_part,
            effort,
        ) in rows
    ]


def wishes_in(workspace_id: int) -> dict[int, Wish]:
    """{id: open requirement that somebody owns}; two queries."""
    efforts: dict[int, dict[str, float]] = {}
    shares = EffortShare.objects.filter(requirement__record__workspace_id=workspace_id)
    for pk, skill, days in shares.values_list("requirement_id", "skill__name", "days"):
        efforts.setdefault(pk, {})[skill] = days
    rows = (
        Requirement.objects.filter(
            record__workspace_id=workspace_id,
            record__kind="requirement",
            record__deleted_at=None,
            record__owner__isnull=False,
        )
        .exclude(state__in=CLOSED)
        .values_list(
            "pk",
            "record__owner_id",
            "priority",
            "release_id",
            "area_id",
            "parent_id",
            "effort_likely_days",
            "fit_criteria",
        )
    )
    return {
        pk: Wish(
            id=pk,
            owner=owner,
            priority=priority,
            release=release or 0,
            area=area or 0,
            parent=parent or 0,
            effort_days=effort or 0.0,
            efforts=efforts.get(pk, {}),
            criteria=_criteria(criteria),
        )
        for pk, owner, priority, release, area, parent, effort, criteria in rows
    }


def _criteria(rows: Iterable[Mapping[str, object]]) -> Sequence[FitCriterion]:
    found = []
    for row in rows:
        try:
            found.append(FitCriterion.model_validate(row))
        except ValidationError:
            continue  # kept under an earlier form: nothing that could be compared
    return found


def capacities_ahead(
    workspace_id: int, *, today: datetime.date
) -> dict[int, tuple[float, Mapping[str, float]]]:
    """{release that is not over: (person-days in all, by skill)}."""
    ahead = list(Release.objects.filter(workspace_id=workspace_id, finish_on__gte=today))
    found = capacities_of(ahead, workspace_id)
    return {pk: (capacity.total, capacity.by_skill) for pk, capacity in found.items()}


def links_in(workspace_id: int) -> list[tuple[int, int, str]]:
    rows = Link.objects.filter(workspace_id=workspace_id)
    return list(rows.values_list("source_id", "target_id", "kind"))


def edits_since(workspace_id: int, since: datetime.datetime) -> list[Edit]:
    """Changes of requirements' fields by people; undoing, imports and jobs are not edits. One query."""
    rows = Activity.objects.filter(
        workspace_id=workspace_id,
        at__gte=since,
        kind__in=FIELD_KINDS,
        undoes=None,
        via__in=("browser", "token"),
        record_id__isnull=False,
    )
    found = []
    for row in rows.only("record_id", "actor_id", "at", "changes_json").order_by("seq").iterator(2000):
        found += [
            Edit(
                record=row.record_id or 0,
                field=name,
                by=row.actor_id,
                at=row.at,
                before=before,
                after=after,
            )
            for name, (before, after) in row.changes.items()
            if name not in UNCONTESTED
        ]
    return found
