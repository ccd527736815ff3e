"""Routes of releases, tasks, the Gantt and proposals."""

from ninja import Router

from .gantt import router as gantt
from .releases import router as releases
from .tasks import router as tasks

router = Router(tags=["planning"])
for part in (releases, tasks, gantt):
    router.add_router("", part)
