import importlib

from django.apps import AppConfig

FEATURES_WITH_JOBS = ("planning", "interchange", "demo", "similarity", "documents")


class SiteConfig(AppConfig):
    name = "planweave.site"
    label = "site"

    def ready(self) -> None:
        """Declare every feature's jobs, so that a worker knows them."""
        for feature in FEATURES_WITH_JOBS:
            importlib.import_module(f"planweave.{feature}.jobs")
