"""The figures of earned value of what queries found."""

from ..queries.earned_value import Standing
from .earned import Assessment, assess


def assessment_of(standing: Standing) -> Assessment | None:
    """None where nothing is planned."""
    return assess(
        planned=standing.planned,
        level=standing.level,
        earned=standing.earned,
        spent=standing.spent,
        days=standing.days,
        today=standing.today,
    )
