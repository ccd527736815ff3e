from django.apps import AppConfig


class ResponsibilityConfig(AppConfig):
    name = "planweave.responsibility"
    label = "responsibility"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import jobs  # noqa: F401  (reminds when a review day has come)
        from .actions import charters, guarding  # noqa: F401  (undo, and what stands before the start)
