from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "planweave.goals"
    label = "goals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import reverting  # noqa: F401  (how goals are undone, in every process that writes)
