from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    name = "planweave.budgets"
    label = "budgets"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            actions,  # noqa: F401  (how its events are taken back, in every process that undoes)
            jobs,  # noqa: F401  (its chores, in every process that keeps the clock)
            measures,  # noqa: F401  (what rules that warn early can watch, in every process)
            policy,  # noqa: F401  (who may know of its records)
        )
