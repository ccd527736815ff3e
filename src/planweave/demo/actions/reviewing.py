"""What the demo has frozen and reviewed: a baseline, a review signed off and touched since, and one going on."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.accounts.actions import make_sign_in_link
from planweave.baselines.actions import take_baseline
from planweave.requirements.actions import change_requirement
from planweave.reviews.actions import add_remark, give_verdict, sign_off_round, sign_round, start_review
from planweave.reviews.actions.leading import Plan
from planweave.reviews.models import Review

from ..content import HERE
from .cast import Cast

PAYMENT = ("pay_wallets", "pay_flow", "return_window", "refund_origin")
CHECKOUT = ("cart_basic", "cart_merge", "order_submit", "order_flow", "order_cancel")
TOUCHED = "refund_origin"


def freeze_and_review(cast: Cast) -> None:
    """The lead leads both reviews; its approver and reviewers are the people whom the requirements concern."""
    told = tomllib.loads((HERE / cast.story.language / "reviewing.toml").read_text("utf-8"))
    take_baseline(
        cast.actor("lead"),
        name=told["baseline"],
        reason=told["baseline_reason"],
        scope={"kind": "product", "product": cast.products["SHOP"].pk},
    )
    _signed_off(cast, told["payment"])
    _going_on(cast, told["checkout"])


def _signed_off(cast: Cast, told: dict[str, Any]) -> None:
    review = _start(cast, told, PAYMENT, {"lead": "approver", "mkt": "reviewer"}, days=-3)
    key = review.record.key
    for who, meaning in (("lead", "approved"), ("mkt", "reviewed")):
        for slug in PAYMENT:
            give_verdict(cast.actor(who), key, cast.records[slug].key, verdict="accept")
        # The demo's people have no password: they prove themselves with a link, as the product asks.
        sign_round(cast.actor(who), key, meaning=meaning, secret=make_sign_in_link(cast.users[who]))
    sign_off_round(cast.actor("lead"), key)
    change_requirement(
        cast.actor("tech"),
        cast.records[TOUCHED].pk,
        version=None,
        values={"title": told["changed"]},
        reason=told["changed_reason"],
    )


def _going_on(cast: Cast, told: dict[str, Any]) -> None:
    seats = {"lead": "approver", "ux": "reviewer", "tech": "reviewer", "mkt": "optional"}
    review = _start(cast, told, CHECKOUT, seats, days=9)
    key = review.record.key
    first, second, third = (cast.records[slug].key for slug in CHECKOUT[:3])
    for who in ("ux", "tech"):
        give_verdict(cast.actor(who), key, first, verdict="accept")
    give_verdict(cast.actor("tech"), key, second, verdict="accept_with_changes", reason=told["with_changes"])
    remark = add_remark(cast.actor("ux"), key, third, body=told["remark"])
    add_remark(cast.actor("lead"), key, third, body=told["answer"], answers=remark.pk)


def _start(
    cast: Cast, told: dict[str, Any], slugs: tuple[str, ...], seats: dict[str, str], *, days: int
) -> Review:
    plan = Plan(
        title=told["title"],
        purpose=told["purpose"],
        due_on=timezone.now().date() + datetime.timedelta(days=days),
        quorum=2,
        checklist=tuple(told["checklist"]),
        people=tuple((cast.users[who].pk, role) for who, role in seats.items()),
    )
    ids = [cast.records[slug].pk for slug in slugs]
    return start_review(cast.actor("lead"), plan, scope={"kind": "chosen", "ids": ids})
