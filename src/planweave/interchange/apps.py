from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    name = "planweave.interchange"
    label = "interchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .mspdi.actions import freezing  # noqa: F401  (what it hears of undoing, in every process that undoes)
