"""Taking personal data out of the history without breaking its chain (ADR 0027).

A row's hash covers its content, so a row whose content was changed does not fit any more. It is accepted again only
where a later row of the same chain, which the chain proves as any other, says which rows were redacted and what
stands in them now. Nobody can redact in silence; the hashes that others noted as anchors stay as they are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from .actor import Actor
from .events import Event, record_event, row_hash
from .models import Activity

MOST_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class HistoryRedacted(Event):
    """`rows`: number in the history → what the row's content hashes to now. `why`: erasure."""

    why: str
    rows: dict[str, str]


def digest_of(row: Activity) -> str:
    """What stands in the row, apart from its place in the chain."""
    return row_hash(row, previous="")


def redact(actor: Actor, contents: Mapping[int, tuple[str, str]], *, why: str) -> int:
    """Put other contents (seq → changes_json, data_json) in rows of the actor's workspace, and say so in its history.

    The salts go: what stood there cannot be guessed from the rows' hashes. Rows that say what was redacted are never
    redacted themselves. Needs the caller's transaction.
    """
    told: dict[str, str] = {}
    rows = Activity.objects.filter(workspace_id=actor.here, seq__in=contents)
    for row in rows.exclude(kind=HistoryRedacted.__name__).order_by("seq"):
        row.changes_json, row.data_json = contents[row.seq]
        row.salt = ""
        row.save(update_fields=["changes_json", "data_json", "salt"])
        told[str(row.seq)] = digest_of(row)
    for first in range(0, len(told), MOST_AT_ONCE):
        part = dict(list(told.items())[first : first + MOST_AT_ONCE])
        record_event(actor, HistoryRedacted(why=why, rows=part))
    return len(told)


def redactions_in(workspace_id: int) -> dict[int, str]:
    """Number of a row → what its content must hash to, as the last row that redacted it says."""
    found: dict[int, str] = {}
    rows = Activity.objects.filter(workspace_id=workspace_id, kind=HistoryRedacted.__name__).order_by("seq")
    for seq, told in rows.values_list("seq", "data_json"):
        # A row speaks of rows before it only.
        found |= {int(one): digest for one, digest in _rows_of(told).items() if int(one) < seq}
    return found


def _rows_of(told: str) -> dict[str, str]:
    try:
        rows = json.loads(told)["rows"]
        return {one: str(digest) for one, digest in rows.items() if one.isdigit()}
    except (ValueError, KeyError, AttributeError):
        return {}  # an altered row; the chain says so when it comes to it
