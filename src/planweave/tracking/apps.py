from django.apps import AppConfig


class TrackingConfig(AppConfig):
    name = "planweave.tracking"
    label = "tracking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            actions,  # noqa: F401  (how its events are taken back, in every process that undoes)
            jobs,  # noqa: F401  (its chores, in every process that keeps the clock)
        )
        from .bridge import measures  # noqa: F401  (its figures, for whoever warns early)
