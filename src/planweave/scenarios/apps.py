from django.apps import AppConfig


class ScenariosConfig(AppConfig):
    name = "planweave.scenarios"
    label = "scenarios"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from planweave.planning.sentences import declare

        from .queries import shadows  # noqa: F401  (declares where baselines had the tasks)
        from .texts import VERDICTS

        declare(*VERDICTS.values())  # a re-plan is a proposal of planning and is told there, too
