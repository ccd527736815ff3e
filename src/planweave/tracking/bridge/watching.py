"""Every alarm whose sign is there now."""

from ..models import Watch
from ..rules.alarms import Sign, Thresholds, Whole, signs_of
from ..rules.words import Scope
from .picture import Picture


def limits_of(workspace_id: int) -> tuple[Thresholds, int]:
    """A workspace's own thresholds, else the usual ones, with their version (0: nobody has changed them)."""
    row = Watch.objects.filter(workspace_id=workspace_id).first()
    return (Thresholds(**row.limits), row.version) if row else (Thresholds(), 0)


def wholes_of(picture: Picture) -> list[Whole]:
    """Projects that are not done, and releases that hold work."""
    found = [
        Whole(
            scope=Scope.PROJECT,
            ref=project.pk,
            key=project.record.key,
            name=project.record.title,
            due_on=project.deadline,
            figures=picture.figures("project", project.pk),
        )
        for project in picture.projects
        if project.state not in ("done", "cancelled")
    ]
    return found + [
        Whole(
            scope=Scope.RELEASE,
            ref=release.pk,
            key="",
            name=release.name,
            due_on=release.finish_on,
            figures=picture.figures("release", release.pk),
        )
        for release in picture.releases
    ]


def signs_now(picture: Picture, limits: Thresholds) -> list[Sign]:
    return signs_of(
        list(picture.pieces.values()),
        wholes_of(picture),
        limits=limits,
        today=picture.today,
        days=picture.days,
    )
