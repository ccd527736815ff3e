from django.apps import AppConfig


class EquipmentConfig(AppConfig):
    name = "planweave.equipment"
    label = "equipment"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            actions,  # noqa: F401  (how its events are taken back, in every process that undoes)
            jobs,  # noqa: F401  (its chores, in every process that keeps the clock)
            queries,  # noqa: F401  (the figures that it offers to early-warning rules)
        )
