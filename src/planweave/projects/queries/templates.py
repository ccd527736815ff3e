"""The shapes that come with the product, and those that the workspace keeps."""

import functools
import tomllib
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.language import Language
from planweave.workspaces.policy import require

from .. import texts
from ..models import ProjectTemplate
from ..policy import can_read
from ..rules.words import ProjectKind
from ..templates import HERE


def templates_readable_by(actor: Actor) -> list[dict[str, Any]]:
    """Those of the product in the actor's language, by kind, then the workspace's own by name; one query."""
    require(can_read(actor), actor)
    built_in = [
        {"code": kind.value, "kind": kind.value, "is_own": False, **said(kind.value, actor.language)}
        for kind in ProjectKind
    ]
    own = ProjectTemplate.objects.filter(workspace_id=actor.here).order_by("name")
    return [*built_in, *(_own(row) for row in own)]


def template_readable_by(actor: Actor, code: str) -> dict[str, Any]:
    """One of them by its code: a kind, or the number of one's own. NotFound names it."""
    require(can_read(actor), actor)
    if code in ProjectKind.values:
        return {"code": code, "kind": code, "is_own": False, **said(code, actor.language)}
    row = None
    if code.isascii() and code.isdigit() and len(code) < 16:
        row = ProjectTemplate.objects.filter(workspace_id=actor.here, pk=int(code)).first()
    if row is None:
        raise NotFound(texts.TEMPLATE_UNKNOWN, template=code)
    return _own(row)


def _own(row: ProjectTemplate) -> dict[str, Any]:
    return {
        "code": str(row.pk),
        "kind": row.kind,
        "is_own": True,
        "name": row.name,
        "usual_days": row.shape.get("usual_days", 120),
        "shape": {"phases": row.shape["phases"]},
    }


def said(kind: str, language: Language) -> dict[str, Any]:
    """A template of the product in one language: its name, how many working days it usually takes, its shape."""
    told = _told(kind)
    return {
        "name": told["name"][language],
        "usual_days": told["usual_days"],
        "shape": {
            "phases": [
                {
                    "name": phase[language],
                    "share": phase["share"],
                    "each_days": phase.get("each_days"),
                    "milestones": [
                        {
                            "name": stone[language],
                            "at": stone.get("at", 1.0),
                            "every": stone.get("every", 1),
                            "criteria": [one[language] for one in stone["criteria"]],
                        }
                        for stone in phase.get("milestones", [])
                    ],
                }
                for phase in told["phases"]
            ]
        },
    }


@functools.cache
def _told(kind: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{kind}.toml").read_text("utf-8"))
