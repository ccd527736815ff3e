"""Whether the plan is still the one that a forecast was made of."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from planweave.kernel.events import canonical
from planweave.kernel.models import Activity, ChainHead

from ..models import Forecast
from ..rules import Scope
from .facts import digest_of, facts_of

HARMLESS = (
    "Forecast",
    "Job",
    "Comment",
    "Proposal",
    "Document",
    "Review",
    "Baseline",
    "Scenario",
    "PlanBaseline",
    "Objective",
    "Roadmap",
    "Evaluation",
    "Feedback",
    "Decision",
)
"""Beginnings of kinds of events after which every forecast would come out the same."""
NAMED_AT_MOST = 5
LOOKED_AT = 50
"""The newest events, among which the named things are found."""
_MOST_KEPT = 16
_digests: OrderedDict[tuple[int, int, str], str] = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True, kw_only=True)
class State:
    """`changes` counts what happened since to things that forecasts rest on, `keys` names the newest of them."""

    is_stale: bool
    changes: int = 0
    keys: tuple[str, ...] = ()


def head_of(workspace_id: int) -> int:
    """The place of the last event in the workspace's history."""
    return ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", flat=True).first() or 0


def state_of(forecast: Forecast) -> State:
    """Old only where the same question, asked now, is another one: what was taken back does not count.

    One query where nothing happened since; the plan is read again only then, and once for each place in the history.
    """
    since = Activity.objects.filter(workspace_id=forecast.workspace_id, seq__gt=forecast.seq)
    harmless = Q()
    for beginning in HARMLESS:
        harmless |= Q(kind__startswith=beginning)
    since = since.exclude(harmless).order_by("-seq")
    newest = list(since.values_list("seq", "record_key")[:LOOKED_AT])
    if not newest or _digest(forecast.workspace_id, newest[0][0], forecast.scope) == forecast.digest:
        return State(is_stale=False)
    keys = tuple(dict.fromkeys(key for _, key in newest if key))[:NAMED_AT_MOST]
    return State(is_stale=True, changes=since.count(), keys=keys)


def _digest(workspace_id: int, seq: int, scope: Mapping[str, Any]) -> str:
    place = (workspace_id, seq, canonical([scope["kind"], scope["releases"], scope["project"]]))
    with _lock:
        if place in _digests:
            _digests.move_to_end(place)
            return _digests[place]
    found = digest_of(facts_of(workspace_id), Scope.of(scope))
    with _lock:
        _digests[place] = found
        while len(_digests) > _MOST_KEPT:
            _digests.popitem(last=False)
    return found
