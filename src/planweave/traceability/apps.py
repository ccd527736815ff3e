from django.apps import AppConfig


class TraceabilityConfig(AppConfig):
    name = "planweave.traceability"
    label = "traceability"
    default_auto_field = "django.db.models.BigAutoField"
