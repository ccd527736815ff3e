"""What risks threaten: from keys to things, and from things to tasks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.planning.queries.tasks import tasks_in
from planweave.workspaces.queries import records_readable_by

from .. import texts
from ..models import About
from ..rules.fields import MOST_ABOUT
from ..rules.words import ABOUT_RECORDS, AboutKind


@dataclass(frozen=True, slots=True)
class Target:
    kind: str
    id: int
    key: str


class Targets:
    """The things behind many keys, looked up once: two queries."""

    def __init__(self, actor: Actor, keys: Iterable[str]) -> None:
        wanted = {key.strip() for key in keys}
        plain = [key for key in wanted if ":" not in key]
        releases = [int(key[8:]) for key in wanted if key.startswith("release:") and key[8:].isdecimal()]
        self._known: dict[str, Target] = {}
        if plain:
            records = records_readable_by(actor).filter(key__in=plain, kind__in=ABOUT_RECORDS)
            for pk, key in records.values_list("pk", "key"):
                self._known[key] = Target(AboutKind.RECORD.value, pk, key)
        if releases:
            for pk in Release.objects.filter(workspace_id=actor.here, pk__in=releases).values_list(
                "pk", flat=True
            ):
                self._known[f"release:{pk}"] = Target(AboutKind.RELEASE.value, pk, f"release:{pk}")

    def knows(self, key: str) -> bool:
        return key.strip() in self._known

    def of(self, keys: Sequence[str]) -> list[Target]:
        """Each once, in the order given. Invalid where one is not there for the actor."""
        wanted = list(dict.fromkeys(key.strip() for key in keys if key.strip()))
        if len(wanted) > MOST_ABOUT:
            raise Invalid.of({"about": texts.ABOUT_TOO_MUCH}, limit=MOST_ABOUT)
        for key in wanted:
            if key not in self._known:
                raise Invalid.of({"about": texts.ABOUT_UNKNOWN}, key=key)
        return [self._known[key] for key in wanted]


def about_keys(risk_ids: Collection[int]) -> dict[int, list[str]]:
    """{risk: keys of what it threatens}; one query."""
    found: dict[int, list[str]] = {pk: [] for pk in risk_ids}
    for risk, key in About.objects.filter(risk_id__in=risk_ids).order_by("pk").values_list("risk_id", "key"):
        found[risk].append(key)
    return found


def about_rows(risk_ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """{risk: [{"key", "kind", "name"}]} of what still is there; three queries."""
    rows = list(About.objects.filter(risk_id__in=risk_ids).order_by("pk"))
    records = {
        pk: (key, kind, title)
        for pk, key, kind, title in Record.objects.filter(
            pk__in=[row.target_id for row in rows if row.kind == AboutKind.RECORD], deleted_at=None
        ).values_list("pk", "key", "kind", "title")
    }
    releases = dict(
        Release.objects.filter(
            pk__in=[row.target_id for row in rows if row.kind == AboutKind.RELEASE]
        ).values_list("pk", "name")
    )
    found: dict[int, list[dict[str, Any]]] = {pk: [] for pk in risk_ids}
    for row in rows:
        if row.kind == AboutKind.RELEASE:
            if row.target_id in releases:
                found[row.risk_id].append(
                    {"key": row.key, "kind": "release", "name": releases[row.target_id]}
                )
        elif row.target_id in records:
            key, kind, title = records[row.target_id]
            found[row.risk_id].append({"key": key, "kind": kind, "name": title})
    return found


def tasks_struck(workspace_id: int, risk_ids: Collection[int]) -> dict[int, list[int]]:
    """{risk: tasks that its delay lengthens}; two queries.

    A task that is named is struck itself. A requirement, project or release is struck once, at the one of its open
    tasks that ends last (by its dates, then by its id): its delay shall not count once per task. A thing without an
    open task strikes none.
    """
    rows = list(
        About.objects.filter(risk_id__in=risk_ids).order_by("pk").values_list("risk_id", "kind", "target_id")
    )
    last: dict[tuple[str, int], int] = {}
    open_tasks = set()
    if rows:
        tasks = tasks_in(workspace_id).filter(progress__lt=1, is_phase=False)
        columns = ("record_id", "requirement_id", "project_id", "release_id")
        for task, requirement, project, release in tasks.order_by(
            "finish_on", "finish_part", "-record_id"
        ).values_list(*columns):
            open_tasks.add(task)
            for kind, owner in (
                (AboutKind.RECORD.value, requirement),
                (AboutKind.RECORD.value, project),
                (AboutKind.RELEASE.value, release),
            ):
                if owner is not None:
                    last[kind, owner] = task
    found: dict[int, list[int]] = {pk: [] for pk in risk_ids}
    for risk, kind, target in rows:
        struck = target if kind == AboutKind.RECORD and target in open_tasks else last.get((kind, target))
        if struck is not None and struck not in found[risk]:
            found[risk].append(struck)
    return found
