from django.apps import AppConfig


class SimilarityConfig(AppConfig):
    name = "planweave.similarity"
    label = "similarity"
    default_auto_field = "django.db.models.BigAutoField"
