from django.apps import AppConfig


class PrioritisationConfig(AppConfig):
    name = "planweave.prioritisation"
    label = "prioritisation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import jobs  # noqa: F401  (declares its chores in every process)
