from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "planweave.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import equipment  # noqa: F401  (what it hears, in every process that writes)
