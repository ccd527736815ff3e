from django.apps import AppConfig


class PrioritisationConfig(AppConfig):
    name = "planweave.prioritisation"
    label = "prioritisation"
    default_auto_field = "django.db.models.BigAutoField"
