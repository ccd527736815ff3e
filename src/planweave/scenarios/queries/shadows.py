"""Tells planning where a plan baseline had its tasks, for the Gantt as a picture."""

import datetime

from planweave.kernel.actor import Actor
from planweave.planning.shadows import Shadows, tells_shadows

from ..rules.words import CopyKind
from .copies import readable_copy, shadows_of


@tells_shadows
def baseline_shadows(actor: Actor, baseline: int) -> Shadows:
    copy = readable_copy(actor, baseline, CopyKind.BASELINE)
    day = datetime.date.fromisoformat
    return {task: (day(start), day(finish)) for task, _, start, finish in shadows_of(copy)}
