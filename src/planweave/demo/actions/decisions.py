"""What the demo's managers disagree about: one question settled by consensus, one at common ground, one that begins."""

import tomllib
from typing import Any

from planweave.decisions import actions
from planweave.decisions.models import Disagreement

from ..content import HERE
from .cast import Cast

PARTIES = ("ux", "mkt")


def disagree(cast: Cast) -> None:
    """The lead opens what its managers disagree about and decides where they do not come together."""
    told = tomllib.loads((HERE / cast.story.language / "decisions.toml").read_text("utf-8"))
    _settled(cast, told["settled"])
    _revealed(cast, told["revealed"])
    begun = _open(cast, told["begun"], "cart_share", "order_track", parties=("tech", "mkt"))
    _state(cast, begun, "tech", told["begun"]["tech"])
    actions.look_for_conflicts(cast.actor("lead"))


def _settled(cast: Cast, told: dict[str, Any]) -> None:
    key = _revealed(cast, told)
    for what in ("criteria", "options"):
        for who in PARTIES:
            row = _row(cast, key)
            actions.agree(cast.actor(who), key, what=what, revision=getattr(row, f"{what}_revision"))
    criteria = [one["id"] for one in _row(cast, key).criteria]
    for who, points in (("ux", (8.0, 5.0)), ("mkt", (7.0, 6.0))):
        scores = {str(number): dict.fromkeys(criteria, given) for number, given in enumerate(points, start=1)}
        actions.score_options(cast.actor(who), key, round_number=1, scores=scores)


def _revealed(cast: Cast, told: dict[str, Any]) -> str:
    key = _open(cast, told, *told["about"])
    for who in PARTIES:
        _state(cast, key, who, told[who])
    return key


def _open(cast: Cast, told: dict[str, Any], *slugs: str, parties: tuple[str, str] = PARTIES) -> str:
    opening = actions.Opening(
        question=told["question"],
        background=told["background"],
        about=[cast.records[slug].key for slug in slugs],
        parties=[cast.users[who].pk for who in parties],
        authority=cast.users["lead"].pk,
    )
    return str(actions.open_disagreement(cast.actor("lead"), opening).record.key)


def _state(cast: Cast, key: str, who: str, said: dict[str, Any]) -> None:
    actions.state_position(cast.actor(who), key, **said)


def _row(cast: Cast, key: str) -> Disagreement:
    """As it stands now."""
    return Disagreement.objects.get(record__workspace_id=cast.actor("lead").here, record__key=key)
