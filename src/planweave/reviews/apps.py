from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "planweave.reviews"
    label = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import meetings, reopening  # noqa: F401  (hears of changes in every process that writes)
