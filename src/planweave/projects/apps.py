from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "planweave.projects"
    label = "projects"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import reverting  # noqa: F401  (how projects are undone, in every process that writes)
