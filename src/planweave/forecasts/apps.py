from django.apps import AppConfig


class ForecastsConfig(AppConfig):
    name = "planweave.forecasts"
    label = "forecasts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .queries import measures  # noqa: F401  (what rules that warn early can watch, in every process)
