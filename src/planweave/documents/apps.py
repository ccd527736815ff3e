from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "planweave.documents"
    label = "documents"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import papers, told  # noqa: F401  (Word and PDF of papers of rooms below; what cockpits count)
