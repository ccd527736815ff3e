"""Who has agreed to which edition, and who is still missing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.workspaces.models import Membership

from ..models import Agreement, Edition, Objective
from ..policy import AWAITED_ROLES
from ..rules.words import State


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One person and one objective: the newest edition that they agreed to (0: none), and whether it is today's."""

    user: int
    name: str
    edition: int
    at: Any
    is_awaited: bool
    is_current: bool


def awaited_in(workspace_id: int) -> dict[int, str]:
    """{person: name} of those whose agreement every active objective waits for: the product managers."""
    rows = Membership.objects.filter(
        workspace_id=workspace_id, role__in=AWAITED_ROLES, user__is_active=True
    ).order_by("user__name", "user_id")
    return dict(rows.values_list("user_id", "user__name"))


def voices_of(workspace_id: int, objectives: Sequence[Objective]) -> dict[int, list[Voice]]:
    """{objective: a voice per person who is awaited or has agreed}; nobody's for what is not active. Two queries."""
    awaited = awaited_in(workspace_id)
    now = {one.pk: one.edition for one in objectives}
    given: dict[int, dict[int, Agreement]] = defaultdict(dict)
    rows = Agreement.objects.filter(edition__objective__in=list(now)).select_related("edition", "user")
    for row in rows.order_by("edition__number", "pk"):
        known = given[row.edition.objective_id].get(row.user_id)
        # After an undo today's edition may not be the newest; what was said of today's counts before all others.
        if known is None or known.edition.number != now[row.edition.objective_id]:
            given[row.edition.objective_id][row.user_id] = row
    found: dict[int, list[Voice]] = {}
    for one in objectives:
        people = awaited | {pk: row.user.name for pk, row in given[one.pk].items()}
        is_active = one.state == State.ACTIVE
        voices = []
        for user, name in sorted(people.items(), key=lambda pair: (pair[1], pair[0])):
            row = given[one.pk].get(user)
            voices.append(
                Voice(
                    user=user,
                    name=name,
                    edition=row.edition.number if row else 0,
                    at=row.at if row else None,
                    is_awaited=user in awaited and is_active,
                    is_current=row is not None and row.edition.number == one.edition,
                )
            )
        found[one.pk] = [] if one.state == State.DRAFT else voices
    return found


def missing_from(voices: Sequence[Voice]) -> list[Voice]:
    return [one for one in voices if one.is_awaited and not one.is_current]


def contents_of(objective: Objective) -> dict[int, dict[str, Any]]:
    """{edition: its words}."""
    return dict(Edition.objects.filter(objective=objective).values_list("number", "content"))
