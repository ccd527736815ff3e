"""What people agree to, as numbered editions; who agrees says so for themselves."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Entry, canonical, record_event, record_events
from planweave.kernel.models import Record
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Agreement, Edition, KeyResult, Objective
from ..policy import can_confirm
from ..queries.agreements import awaited_in
from ..queries.objectives import values_of
from ..rules.words import KEY_RESULT_SUBSTANCE, SUBSTANCE, State
from .locked import hold, wired

ASKED = "goal_asked"
MOST = 500


def settle_edition(actor: Actor, record: Record, objective: Objective) -> None:
    """See whether an active objective still says what its edition says; if not, make another and ask everybody.

    Words that were an edition before are that edition again: after an undo the agreements hold as they did, and nobody
    is asked.
    """
    if objective.state != State.ACTIVE:
        return
    content = _content(objective)
    digest = hashlib.sha256(canonical(content).encode()).hexdigest()
    known = Edition.objects.filter(objective=objective, hash=digest).first()
    if known is not None and known.number == objective.edition:
        return
    if known is None:
        last = Edition.objects.filter(objective=objective).order_by("-number").first()
        number = last.number + 1 if last else 1
        Edition.objects.create(
            objective=objective, number=number, hash=digest, content=content, by_id=actor.user_id
        )
        tell(actor, record, ASKED, awaited_in(actor.here))
    else:
        number = known.number
    objective.edition = number
    objective.save(update_fields=["edition"])
    record_event(actor, events.ObjectiveRevised(edition=number), record)


def confirm_goals(actor: Actor, wanted: Sequence[tuple[str, int]]) -> int:
    """ "Understood and agreed", for oneself: (key, edition as read) of one goal or a set; all or none.

    The number that were new. Conflict where an objective is another edition by now: nobody agrees to words unread.
    """
    require(can_confirm(actor), actor)
    if not wanted or len(wanted) > MOST:
        raise Invalid(texts.NOTHING_TO_CONFIRM)
    entries = []
    with transaction.atomic():
        for key, seen in sorted(dict(wanted).items()):
            held = hold(actor, key)
            if held.objective.state != State.ACTIVE:
                raise Conflict(texts.NOT_ACTIVE, key=key)
            if held.objective.edition != seen:
                raise Conflict(texts.EDITION_OLD, key=key, now=held.objective.edition, seen=seen)
            edition = Edition.objects.get(objective=held.objective, number=seen)
            _, is_new = Agreement.objects.get_or_create(edition=edition, user_id=actor.user_id)
            if is_new:
                entries.append(Entry(event=events.GoalConfirmed(edition=seen), record=held.record))
        record_events(actor, entries)
    return len(entries)


def _content(objective: Objective) -> dict[str, Any]:
    values = values_of(objective, objective.products.values_list("pk", flat=True))
    rows = KeyResult.objects.filter(objective=objective, is_removed=False).order_by("pk")
    return wired({name: values[name] for name in SUBSTANCE}) | {
        "key_results": [{name: getattr(row, name) for name in KEY_RESULT_SUBSTANCE} for row in rows]
    }
