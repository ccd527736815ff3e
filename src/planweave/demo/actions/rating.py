"""What the demo's people rate together: a revealed round in which one stands apart, and a round that is open."""

import datetime
import tomllib

from django.utils import timezone

from planweave.prioritisation.actions.ratings import (
    Plan,
    give_rating_reason,
    hand_in_ballot,
    reveal_round,
    start_rating,
)
from planweave.prioritisation.actions.shared import add_missing_priorities

from ..content import HERE
from .cast import Cast

SET = ("order_submit", "pay_wallets", "cart_merge", "order_cancel", "return_window", "refund_origin")
ORDERS = {"lead": (0, 1, 5, 2, 3, 4), "tech": (0, 1, 5, 3, 2, 4), "mkt": (2, 1, 0, 3, 5, 4)}
APART = ("mkt", "cart_merge")
POINTS = {"lead": (40, 30, 10, 20, 0, 0), "mkt": (20, 40, 30, 10, 0, 0)}
NOTHING: dict[str, list[object]] = {
    part: [] for part in ("order", "scores", "points", "duels", "replies", "judgements")
}


def rate_together(cast: Cast) -> None:
    """The lead puts all on the shared list and leads two sessions, of which only the first is revealed."""
    add_missing_priorities(cast.actor("lead"))
    told = tomllib.loads((HERE / cast.story.language / "rating.toml").read_text("utf-8"))
    items = [cast.records[slug].pk for slug in SET]
    quarter = start_rating(
        cast.actor("lead"),
        Plan(
            title=told["quarter"]["title"],
            purpose=told["quarter"]["purpose"],
            people=tuple((cast.users[who].pk, weight) for who, weight in zip(ORDERS, (2, 1, 1), strict=True)),
            agreed_from=0.8,
        ),
        way="ranking",
        items=items,
    )
    key = quarter.record.key
    for who, order in ORDERS.items():
        given = {**NOTHING, "order": [[items[place]] for place in order]}
        hand_in_ballot(cast.actor(who), key, round_number=1, answers=given)
    reveal_round(cast.actor("lead"), key)
    who, slug = APART
    give_rating_reason(cast.actor(who), key, cast.records[slug].key, body=told["quarter"]["reason"])
    points = start_rating(
        cast.actor("lead"),
        Plan(
            title=told["points"]["title"],
            purpose=told["points"]["purpose"],
            people=tuple((cast.users[who].pk, 1) for who in ("lead", "tech", "mkt", "ux")),
            due_at=timezone.now() + datetime.timedelta(days=2),
        ),
        way="points",
        items=items,
    )
    for who, shares in POINTS.items():
        rows = [{"item": pk, "points": share} for pk, share in zip(items, shares, strict=True) if share]
        hand_in_ballot(
            cast.actor(who), points.record.key, round_number=1, answers={**NOTHING, "points": rows}
        )
