"""Is the history as it was written? What does not fit, where, and how it can have come about.

The chain alone shows whatever is done to rows by somebody who cannot also write the end of the chain. Who can do that
may cut the end off, or write everything anew from some row on; for those there are anchors: ends of the chain that
were noted in a second place while they were true.
"""

import datetime
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from django.utils import timezone

from .events import row_hash
from .models import Activity, ChainHead
from .redacting import HistoryRedacted, digest_of, redactions_in

What = Literal["altered", "missing", "added", "cut_off", "end_altered", "rewritten"]
BEGINNING = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Fault:
    """The first row, by its `seq`, that is not as it was written."""

    seq: int
    what: What


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """The end of a workspace's history as it was at a time."""

    at: str
    workspace: int
    seq: int
    hash: str


def first_fault(workspace_id: int, anchors: Iterable[Anchor] = ()) -> Fault | None:
    """None when every row fits the one before it, the last fits the end, and every anchor lies on the chain."""
    noted = {one.seq: one.hash for one in anchors if one.workspace == workspace_id}
    furthest = max(noted, default=0)
    agreed, is_another = 0, False
    redacted = redactions_in(workspace_id)
    previous, expected = BEGINNING, 1
    for row in Activity.objects.filter(workspace_id=workspace_id).order_by("seq").iterator(2000):
        if row.seq != expected:
            return Fault(seq=min(row.seq, expected), what="missing" if row.seq > expected else "added")
        if row_hash(row, previous=previous) != row.hash and not _is_redacted(row, redacted):
            return Fault(seq=expected, what="altered")
        if noted.get(expected) == row.hash and not is_another:
            agreed = expected
        elif expected in noted:
            is_another = True
        previous, expected = row.hash, expected + 1
    head = ChainHead.objects.filter(workspace_id=workspace_id).first()
    seq, hash = (head.seq, head.hash) if head else (expected - 1, BEGINNING)
    if max(seq, furthest) >= expected:
        return Fault(seq=expected, what="cut_off")
    if seq < expected - 1:
        return Fault(seq=seq + 1, what="added")
    if hash != previous:
        return Fault(seq=expected, what="end_altered")
    # Every row fits the one before it, but they are not the rows that were there when the anchor was noted.
    return Fault(seq=agreed + 1, what="rewritten") if is_another else None


def _is_redacted(row: Activity, redacted: dict[int, str]) -> bool:
    """Whether a later row says that this is what stands here now. The row after it still proves its hash."""
    return row.kind != HistoryRedacted.__name__ and redacted.get(row.seq) == digest_of(row)


def first_broken_link(workspace_id: int) -> int | None:
    """The `seq` of the first row that does not fit the chain; None when all of it, to the head, fits."""
    fault = first_fault(workspace_id)
    return fault.seq if fault else None


def ends() -> list[Anchor]:
    """Where every workspace's history ends now."""
    now = timezone.now().astimezone(datetime.UTC).isoformat(timespec="seconds")
    return [
        Anchor(at=now, workspace=head.workspace_id, seq=head.seq, hash=head.hash)
        for head in ChainHead.objects.order_by("workspace_id")
    ]


def line_of(anchor: Anchor) -> str:
    return json.dumps(asdict(anchor))


def anchors_in(lines: Iterable[str]) -> list[Anchor]:
    """ValueError, with the number of the line, where one is no anchor; empty lines are nothing."""
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            found.append(
                Anchor(
                    at=str(told["at"]),
                    workspace=int(told["workspace"]),
                    seq=int(told["seq"]),
                    hash=told["hash"],
                )
            )
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(number) from error
    return found
