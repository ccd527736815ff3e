from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SiteConfig(AppConfig):
    name = "planweave.site"
    label = "site"

    def ready(self) -> None:
        """Declare every feature's jobs and chores, so that workers and servers know them."""
        autodiscover_modules("jobs")
