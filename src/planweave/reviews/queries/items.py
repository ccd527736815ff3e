"""One requirement under review, with what it was in the round before and what it is today."""

from dataclasses import dataclass

from planweave.baselines.models import BaselineItem
from planweave.baselines.queries.contents import contents_now
from planweave.baselines.rules.content import Content
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound

from .. import texts
from ..models import Review, Round
from ..rules.outcomes import is_same_substance
from .reviews import Item, Standing


@dataclass(frozen=True, kw_only=True)
class Looked:
    """`last_round` and `today` are None where there is no round before, or the requirement is gone."""

    item: Item
    content: Content
    last_round: Content | None
    today: Content | None

    @property
    def is_gone(self) -> bool:
        return self.today is None


def look_at(actor: Actor, standing: Standing, requirement: str) -> Looked:
    """NotFound where the requirement is not in this round."""
    item = next((one for one in standing.items if one.key == requirement), None)
    if item is None:
        raise NotFound(texts.NOT_IN_SET, requirement=requirement, key=standing.review.record.key)
    before = _round_before(standing.review, standing.round)
    baselines = [standing.round.baseline_id] + ([before.baseline_id] if before else [])
    rows = BaselineItem.objects.filter(baseline__in=baselines, record_id=item.record)
    contents = {
        baseline: Content.read(text)
        for baseline, text in rows.values_list("baseline_id", "snapshot__content")
    }
    return Looked(
        item=item,
        content=contents[standing.round.baseline_id],
        last_round=contents.get(before.baseline_id) if before else None,
        today=contents_now(actor.here, [item.record]).get(item.record),
    )


def changed_from_last_round(review: Review, round_: Round) -> set[int]:
    """The requirements whose substance is another than in the round before; all of them in the first round."""
    now = _contents(round_.baseline_id)
    before = _round_before(review, round_)
    last = _contents(before.baseline_id) if before else {}
    return {pk for pk, content in now.items() if pk not in last or not is_same_substance(last[pk], content)}


def _round_before(review: Review, round_: Round) -> Round | None:
    return Round.objects.filter(review=review, number=round_.number - 1).first()


def _contents(baseline_id: int) -> dict[int, Content]:
    rows = BaselineItem.objects.filter(baseline_id=baseline_id).values_list("record_id", "snapshot__content")
    return {pk: Content.read(text) for pk, text in rows}
