from django.apps import AppConfig


class PrioritisationConfig(AppConfig):
    name = "planweave.prioritisation"
    label = "prioritisation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import scores  # noqa: F401  (undo, and the figures that follow the goals)
