"""Two sides beside each other: a baseline and another, or a baseline and today."""

from dataclasses import dataclass
from typing import Literal

import orjson

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid

from .. import texts
from ..models import Baseline, BaselineItem, Snapshot
from ..rules.content import Content, differs
from .baselines import readable_baseline
from .contents import contents_now
from .scope import requirements_in

Change = Literal["added", "removed", "changed"]


@dataclass(frozen=True, kw_only=True)
class Side:
    """One side: a baseline, or today (None)."""

    baseline: Baseline | None

    @property
    def name(self) -> str:
        return self.baseline.name if self.baseline else "today"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """A requirement that differs; `before` or `after` is missing where it is on one side only."""

    record: int
    key: str
    title: str
    change: Change
    before: Content | None
    after: Content | None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All that differs, by key; and how many are the same."""

    left: Side
    right: Side
    found: tuple[Compared, ...]
    same: int

    def counts(self) -> dict[str, int]:
        changes = [one.change for one in self.found]
        return {name: changes.count(name) for name in ("added", "removed", "changed")} | {"same": self.same}


def side_of(actor: Actor, said: str) -> Side:
    """ "today", or the number of a baseline."""
    if said == "today":
        return Side(baseline=None)
    if not said.isdigit() or len(said) > 18:
        raise Invalid(texts.SIDE_MALFORMED)
    return Side(baseline=readable_baseline(actor, int(said)))


def compare(actor: Actor, *, left: str, right: str) -> Comparison:
    """What came, went and changed from the left side to the right one.

    "Today" holds what the other side's scope holds now, and those of its requirements that have left the scope
    but still exist (they are changed, not removed).
    """
    sides = side_of(actor, left), side_of(actor, right)
    fixed = [side.baseline for side in sides if side.baseline]
    if not fixed:
        raise Invalid(texts.NOTHING_TO_COMPARE)
    frozen = {baseline.pk: _hashes(baseline) for baseline in fixed}
    today: dict[int, str | Content] = {}
    if len(fixed) == 1:
        scope = orjson.loads(fixed[0].scope)
        inside = set(requirements_in(actor, scope).values_list("pk", flat=True))
        today = dict(contents_now(actor.here, sorted(inside | frozen[fixed[0].pk].keys())))
    one_side, other_side = (frozen[side.baseline.pk] if side.baseline else today for side in sides)
    same, pairs = 0, []
    for pk in sorted(one_side.keys() | other_side.keys()):
        held = one_side.get(pk), other_side.get(pk)
        if held[0] == held[1]:  # the same hash is the same content: it need not be read at all
            same += 1
        else:
            pairs.append((pk, held))
    contents = _contents(actor.here, {hash_ for _, held in pairs for hash_ in held if isinstance(hash_, str)})
    found = []
    for pk, held in pairs:
        before, after = (contents.get(one) if isinstance(one, str) else one for one in held)
        if before and after and not differs(before, after):
            same += 1
        elif shown := after or before:
            change: Change = "changed" if before and after else "added" if after else "removed"
            title = str(shown.values.get("title", ""))
            found.append(
                Compared(record=pk, key=shown.key, title=title, change=change, before=before, after=after)
            )
    found.sort(key=lambda one: _by_key(one.key))
    return Comparison(left=sides[0], right=sides[1], found=tuple(found), same=same)


def _by_key(key: str) -> tuple[str, int]:
    prefix, _, number = key.rpartition("-")
    return prefix, int(number) if number.isdigit() else 0


def _hashes(baseline: Baseline) -> dict[int, str | Content]:
    rows = BaselineItem.objects.filter(baseline=baseline)
    return dict(rows.values_list("record_id", "snapshot__hash"))


def _contents(workspace_id: int, hashes: set[str]) -> dict[str, Content]:
    rows = Snapshot.objects.filter(workspace_id=workspace_id, hash__in=hashes)
    return {hash_: Content.read(content) for hash_, content in rows.values_list("hash", "content")}
