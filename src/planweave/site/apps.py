from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SiteConfig(AppConfig):
    name = "planweave.site"
    label = "site"

    def ready(self) -> None:
        """Declare every feature's jobs and chores, so that workers and servers know them."""
        autodiscover_modules("jobs")
        # The demo has no tables, so it is no application of Django's.
        from planweave.demo import jobs  # noqa: F401  (declares its jobs)
