"""Who decides when there is no consensus, unless somebody else is named: by the map and the charters of
responsibility."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language, Text
from planweave.requirements.models import Requirement
from planweave.responsibility.bridge import places_of
from planweave.responsibility.models import Charter
from planweave.responsibility.queries.facts import AreaFact, ItemFact, areas_here
from planweave.responsibility.rules.words import RowKind
from planweave.workspaces.models import Membership, Role

from .. import texts
from ..queries.about import Target
from ..rules.clashes import plain
from ..rules.words import TargetKind

Named = tuple[int, Text, dict[str, str]]
"""A person, and the sentence that says why, with the names in it."""


@dataclass(frozen=True, kw_only=True)
class Authority:
    """Who would decide, and why it is they."""

    user: User
    because: Text
    names: dict[str, str] = field(default_factory=dict)

    def says(self, language: Language) -> str:
        return self.because.say(language, **self.names)


def default_authority(actor: Actor, targets: Sequence[Target], parties: Iterable[int]) -> Authority | None:
    """The Approver of a deliverable that it is about, else who answers for its area, else the lead, else an owner:
    the first of them who is a member and no party. None where nobody stands outside. At most nine queries."""
    outside = _outside(actor, parties)
    for person, because, names in (*_approvers(actor, targets), *_accountable(actor, targets)):
        if person in outside:
            return Authority(user=outside[person].user, because=because, names=names)
    for role, because in ((Role.LEAD, texts.AUTHORITY_LEAD), (Role.OWNER, texts.AUTHORITY_OWNER)):
        found = [one for one in outside.values() if one.role == role]
        if found:
            return Authority(user=found[0].user, because=because)
    return None


def _outside(actor: Actor, parties: Iterable[int]) -> dict[int, Membership]:
    rows = Membership.objects.filter(workspace_id=actor.here, user__is_active=True).exclude(role=Role.GUEST)
    return {
        row.user_id: row
        for row in rows.exclude(user_id__in=list(parties)).select_related("user").order_by("pk")
    }


def _approvers(actor: Actor, targets: Sequence[Target]) -> Iterable[Named]:
    """The A of charters' deliverables that bear the name of a thing or of a deliverable of a requirement; newest
    charter first. A deliverable with several A's, or none, names nobody."""
    named: dict[str, None] = {plain(one.name): None for one in targets}
    requirements = [one.id for one in targets if one.record_kind == "requirement"]
    for rows in Requirement.objects.filter(pk__in=requirements).values_list("deliverables", flat=True):
        named |= {plain(row["name"]): None for row in rows}
    charters = Charter.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    for charter in charters.select_related("record").order_by("-record__number"):
        for row in charter.rows:
            if row["kind"] != RowKind.DELIVERABLE or plain(row["name"]) not in named:
                continue
            having = [
                person for person in charter.people if "A" in charter.duties.get(f"{row['id']}/{person}", "")
            ]
            if len(having) == 1:
                names = {"deliverable": row["name"], "key": charter.record.key}
                yield having[0], texts.AUTHORITY_APPROVER, names


def _accountable(actor: Actor, targets: Sequence[Target]) -> Iterable[Named]:
    """The first owner of each thing's area, or of the nearest area above that has one."""
    areas = areas_here(actor.here)
    known = {one.id: one for one in areas}
    for area in _areas_of(targets, areas):
        above: int | None = area
        seen: set[int] = set()
        while above in known and above not in seen:
            seen.add(above)
            if known[above].owners:
                yield known[above].owners[0], texts.AUTHORITY_ACCOUNTABLE, {"area": known[above].name}
                break
            above = known[above].parent


def _areas_of(targets: Sequence[Target], areas: Sequence[AreaFact]) -> list[int]:
    """Areas in the order of the things, each once. A requirement without one belongs to its product's line."""
    rows = Requirement.objects.filter(pk__in=[one.id for one in targets if one.record_kind == "requirement"])
    columns = ("pk", "area_id", "record__product_id")
    items = [
        ItemFact(id=pk, key="", title="", area=area, product=product, release=None, owner=None, is_open=True)
        for pk, area, product in rows.values_list(*columns)
    ]
    places = defaultdict(lambda: None, places_of(items, areas))
    found = [
        one.id
        if one.kind == TargetKind.AREA
        else places[one.id]
        if one.record_kind == "requirement"
        else None
        for one in targets
    ]
    return list(dict.fromkeys(area for area in found if area is not None))
