"""What a rating session left open, as the beginning of a disagreement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.prioritisation.models import Rater, RatingRound, RatingSession
from planweave.prioritisation.queries.ratings import readable_rating
from planweave.prioritisation.rules.ratings import Naming
from planweave.workspaces.models import Membership, Role

from .. import texts
from .about import Target


@dataclass(frozen=True, kw_only=True)
class Rated:
    """Who rated and can be a party, and in words where the newest revealed round put the things."""

    parties: list[User]
    background: str


def rated_before(actor: Actor, key: str, targets: Sequence[Target]) -> Rated:
    """Leads step aside where at least two others rated: they may have to decide. Nothing of a round that is not
    revealed is read, and an unnamed session's places bear no names. NotFound without such a session. Five queries."""
    session = readable_rating(actor, key)
    raters = [row.user for row in Rater.objects.filter(session=session).select_related("user").order_by("pk")]
    roles = dict(
        Membership.objects.filter(workspace_id=actor.here, user__in=raters).values_list("user_id", "role")
    )
    here = [user for user in raters if roles.get(user.pk, Role.GUEST) != Role.GUEST]
    others = [user for user in here if roles[user.pk] != Role.LEAD]
    round_ = (
        RatingRound.objects.filter(session=session, revealed_at__isnull=False).order_by("-number").first()
    )
    return Rated(
        parties=others if len(others) > 1 else here,
        background=_said(actor, session, round_, targets) if round_ else "",
    )


def _said(actor: Actor, session: RatingSession, round_: RatingRound, targets: Sequence[Target]) -> str:
    result: dict[str, Any] = round_.result or {}
    w = result["agreement"]["w"]
    said = [
        texts.FROM_RATING.say(
            actor.language,
            key=session.record.key,
            title=session.record.title,
            round=round_.number,
            w="–" if w is None else f"{w:.2f}",
        )
    ]
    users = [value["user"] for row in result["items"] for value in row["values"]]
    names = dict(User.objects.filter(pk__in=users).values_list("pk", "name"))
    known = {row["item"]: row for row in result["items"]}
    mark = "、" if actor.language == "zh" else ", "
    for target in targets:
        if target.id not in known or target.record_kind != "requirement":
            continue
        values = sorted(known[target.id]["values"], key=lambda value: value["rank"])
        is_named = session.naming == Naming.NAMED
        places = [
            f"{names.get(one['user'], '') if is_named else ''} {one['rank']:g}".strip() for one in values
        ]
        said.append(
            texts.FROM_RATING_PLACES.say(
                actor.language, item=f"{target.key} {target.name}", places=mark.join(places)
            )
        )
    return "\n".join(said)
