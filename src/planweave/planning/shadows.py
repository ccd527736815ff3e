"""Where tasks were planned once. Who keeps that is above planning and declares itself here."""

import datetime
from collections.abc import Callable, Mapping

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND

Shadows = Mapping[int, tuple[datetime.date, datetime.date]]
"""Task → start and finish."""
Teller = Callable[[Actor, int], Shadows]

_TELLERS: list[Teller] = []


def tells_shadows(teller: Teller) -> Teller:
    """Declare what knows the dates of a plan baseline by its id; it raises NotFound where the actor may not see it."""
    _TELLERS.append(teller)
    return teller


def shadows_in(actor: Actor, baseline: int) -> Shadows:
    """NotFound where nobody knows the baseline."""
    for teller in _TELLERS:
        return teller(actor, baseline)
    raise NotFound(NOT_FOUND)
