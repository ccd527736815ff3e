from django.apps import AppConfig


class TraceabilityConfig(AppConfig):
    name = "planweave.traceability"
    label = "traceability"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import measures  # noqa: F401  (figures that others may watch)
        from .actions import reshaping, suspects, test_cases  # noqa: F401  (hears of changes in every process that writes)
