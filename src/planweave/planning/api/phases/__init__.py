"""Routes of projects on the plan."""

from ninja import Router

from . import deliveries, factors, milestones, projects

router = Router(tags=["projects"])
for part in (projects, milestones, factors, deliveries):
    router.add_router("", part.router)
