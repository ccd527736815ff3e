"""Routes of feedback and of evaluations."""

from ninja import Router

from . import cycles, feedback, feedback_cycles, results

router = Router(tags=["evaluation"])
for part in (feedback, feedback_cycles, cycles, results):
    router.add_router("", part.router)
