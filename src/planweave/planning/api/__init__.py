"""Routes of releases, tasks, the Gantt and proposals."""

from ninja import Router

from .gantt import router as gantt
from .load import router as load
from .phases import router as phases
from .proposals import router as proposals
from .releases import router as releases
from .tasks import router as tasks

router = Router(tags=["planning"])
# "releases/plan" must be known before "releases/{release_id}".
for part in (proposals, releases, tasks, gantt, phases, load):
    router.add_router("", part)
