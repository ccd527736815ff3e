"""Routes of comparisons."""

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router

from planweave.kernel.errors import Problem
from planweave.kernel.language import Language
from planweave.kernel.texts import INVALID_CURSOR
from planweave.kernel.wire import WireIn
from planweave.workspaces.api import here

from .. import schemas, texts
from ..queries.comparing import Side, compare
from .said import differences_out

router = Router()
MOST = 200


class ComparisonQuery(WireIn):
    """Sides are numbers of baselines, or “today”."""

    left: str
    right: str = "today"
    change: Literal["", "added", "removed", "changed"] = ""
    cursor: str | None = None
    limit: int = 50


@router.get(
    "/workspaces/{slug}/baselines/compare", response=schemas.ComparisonOut, operation_id="compare_baselines"
)
def compare_baselines(request: HttpRequest, slug: str, query: Query[ComparisonQuery]) -> Any:
    """What came, went and changed from one baseline to another, or to today; a page at a time, by key."""
    actor = here(request, slug)
    compared = compare(actor, left=query.left, right=query.right)
    found = [one for one in compared.found if query.change in ("", one.change)]
    start = _start(query.cursor)
    end = start + max(1, min(query.limit, MOST))
    return {
        "left": side_out(compared.left, actor.language),
        "right": side_out(compared.right, actor.language),
        "counts": compared.counts(),
        "items": [
            {
                "record": one.record,
                "key": one.key,
                "title": one.title,
                "change": one.change,
                "differences": differences_out(one.before, one.after, language=actor.language)
                if one.change == "changed"
                else [],
            }
            for one in found[start:end]
        ],
        "next_cursor": str(end) if end < len(found) else None,
    }


def side_out(side: Side, language: Language) -> schemas.SideOut:
    if side.baseline is None:
        return schemas.SideOut(baseline=None, name=texts.TODAY.say(language))
    return schemas.SideOut(baseline=side.baseline.pk, name=side.baseline.name)


def _start(cursor: str | None) -> int:
    """A place in a list that is made anew: both sides are frozen, or today's place is as good as any."""
    if not cursor:
        return 0
    if not cursor.isdigit() or len(cursor) > 9:
        raise Problem(INVALID_CURSOR)
    return int(cursor)
