"""Disagreements as their readers may see them; a constant number of queries whatever the number of rows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from ..models import Assent, Disagreement, Option, Party, Position, Reason, Round, Sheet
from ..policy import can_read
from ..rules.steps import awaited
from ..rules.words import ENDED, Assented, Step
from .about import Target


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A disagreement with everything in it, revealed or not: what is told of it is decided in `said`.

    `done` are the parties who have done what the running step asks of them.
    """

    row: Disagreement
    parties: tuple[User, ...]
    positions: dict[int, Position]
    assents: dict[str, set[int]]
    options: tuple[Option, ...]
    rounds: tuple[Round, ...]
    sheets: dict[int, dict[int, Sheet]]
    reasons: dict[int, tuple[Reason, ...]]

    @property
    def live_options(self) -> tuple[Option, ...]:
        return tuple(one for one in self.options if one.merged_into_id is None)

    @property
    def round(self) -> Round | None:
        """The round that is open."""
        last = self.rounds[-1] if self.rounds else None
        return last if last and last.closed_at is None else None

    @property
    def party_ids(self) -> list[int]:
        return [user.pk for user in self.parties]

    @property
    def done(self) -> set[int]:
        if self.row.step == Step.POSITIONS:
            return set(self.positions)
        if self.row.step == Step.COMMON_GROUND:
            return self.assents[Assented.CRITERIA]
        if self.row.step == Step.OPTIONS:
            return self.assents[Assented.OPTIONS]
        if self.row.step == Step.SCORING and self.round:
            return set(self.sheets.get(self.round.pk, {}))
        return set()

    @property
    def awaited(self) -> list[int]:
        return awaited(self.row.step, parties=self.party_ids, done=self.done, authority=self.row.authority_id)


def disagreements_readable_by(actor: Actor) -> QuerySet[Disagreement]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read(actor), actor)
    return Disagreement.objects.filter(
        record__workspace_id=actor.here, record__deleted_at=None
    ).select_related("record", "record__owner", "authority")


def readable_disagreement(actor: Actor, key: str) -> Disagreement:
    row = disagreements_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def is_due(row: Disagreement) -> bool:
    """Whether the clock of its step has run out."""
    return row.step not in ENDED and row.step_until is not None and row.step_until <= timezone.now()


def due_in(workspace_id: int | None = None) -> QuerySet[Disagreement]:
    """Those whose step has to end by itself."""
    rows = Disagreement.objects.filter(step_until__lte=timezone.now(), record__deleted_at=None)
    rows = rows.exclude(step__in=ENDED)
    return rows if workspace_id is None else rows.filter(record__workspace_id=workspace_id)


def standing_of(row: Disagreement) -> Standing:
    return standings([row])[0]


def standings(rows: Sequence[Disagreement]) -> list[Standing]:
    """Seven queries."""
    ids = [row.pk for row in rows]
    here = {"disagreement__in": ids}
    parties: dict[int, list[User]] = defaultdict(list)
    for party in Party.objects.filter(**here).select_related("user").order_by("pk"):
        parties[party.disagreement_id].append(party.user)
    positions: dict[int, dict[int, Position]] = defaultdict(dict)
    for position in Position.objects.filter(**here):
        positions[position.disagreement_id][position.user_id] = position
    options: dict[int, list[Option]] = defaultdict(list)
    for option in Option.objects.filter(**here).select_related("author").order_by("number"):
        options[option.disagreement_id].append(option)
    rounds: dict[int, list[Round]] = defaultdict(list)
    for round_ in Round.objects.filter(**here).order_by("number"):
        rounds[round_.disagreement_id].append(round_)
    sheets: dict[int, dict[int, dict[int, Sheet]]] = defaultdict(lambda: defaultdict(dict))
    for sheet in Sheet.objects.filter(round__disagreement__in=ids).select_related("round"):
        sheets[sheet.round.disagreement_id][sheet.round_id][sheet.user_id] = sheet
    reasons: dict[int, dict[int, list[Reason]]] = defaultdict(lambda: defaultdict(list))
    found = Reason.objects.filter(round__disagreement__in=ids).select_related("round", "user", "option")
    for reason in found.order_by("pk"):
        reasons[reason.round.disagreement_id][reason.round_id].append(reason)
    assents: dict[int, list[Assent]] = defaultdict(list)
    for assent in Assent.objects.filter(**here):
        assents[assent.disagreement_id].append(assent)
    return [
        Standing(
            row=row,
            parties=tuple(parties[row.pk]),
            positions=positions[row.pk],
            assents=_present(row, assents[row.pk]),
            options=tuple(options[row.pk]),
            rounds=tuple(rounds[row.pk]),
            sheets=sheets[row.pk],
            reasons={pk: tuple(given) for pk, given in reasons[row.pk].items()},
        )
        for row in rows
    ]


def _present(row: Disagreement, assents: Sequence[Assent]) -> dict[str, set[int]]:
    """Who said yes to what stands now; a yes to an earlier revision does not count."""
    now = {Assented.CRITERIA: row.criteria_revision, Assented.OPTIONS: row.options_revision}
    return {
        what: {one.user_id for one in assents if one.what == what and one.revision == revision}
        for what, revision in now.items()
    }


def managers_of(workspace_id: int) -> list[int]:
    rows = Membership.objects.filter(workspace_id=workspace_id, role__in=[Role.LEAD, Role.OWNER])
    return list(rows.values_list("user_id", flat=True))


def members_among(workspace_id: int, user_ids: Sequence[int]) -> set[int]:
    """Those who may take part: members, no guests."""
    rows = Membership.objects.filter(workspace_id=workspace_id, user_id__in=user_ids)
    return set(rows.exclude(role=Role.GUEST).values_list("user_id", flat=True))


def owners_of(actor: Actor, targets: Sequence[Target]) -> list[User]:
    """Who answers for these things, each once, in their order; no guests."""
    wanted = list(dict.fromkeys(one.owner for one in targets if one.owner))
    known = members_among(actor.here, wanted)
    people: dict[int, Any] = User.objects.in_bulk([pk for pk in wanted if pk in known])
    return [people[pk] for pk in wanted if pk in people]
