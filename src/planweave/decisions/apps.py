from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "planweave.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import jobs  # noqa: F401  (the clock and the jobs are declared in every process)
