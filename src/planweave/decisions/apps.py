from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "planweave.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import told  # noqa: F401  (what progress reports say of decisions)
