from django.apps import AppConfig


class RisksConfig(AppConfig):
    name = "planweave.risks"
    label = "risks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            actions,  # noqa: F401  (how its events are taken back, in every process that undoes)
            jobs,  # noqa: F401  (its chores, in every process that keeps the clock)
        )
