from django.apps import AppConfig


class ResponsibilityConfig(AppConfig):
    name = "planweave.responsibility"
    label = "responsibility"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import charters, guarding  # noqa: F401  (undo, and what stands before the start)
