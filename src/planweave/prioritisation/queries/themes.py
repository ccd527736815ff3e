"""How far requirements serve the strategy themes, as a criterion of the weighted score reads it."""

from collections.abc import Sequence
from dataclasses import dataclass

from planweave.goals.queries import theme_shares_of, theme_weights

from ..rules.scores import Settings, theme_criterion, theme_rating


@dataclass(frozen=True, kw_only=True)
class ThemeRating:
    """0 to 10, and what it comes from: (theme, share of the effort that serves it, weight of the theme)."""

    value: float
    parts: tuple[tuple[str, float, float], ...]


def theme_ratings(
    settings: Settings, workspace_id: int, requirement_ids: Sequence[int]
) -> dict[int, ThemeRating]:
    """{requirement: rating}; empty, and no query, where no criterion is computed from the themes. Else four queries."""
    if theme_criterion(settings) is None or not requirement_ids:
        return {}
    themes = theme_weights(workspace_id)
    weights = {theme.id: theme.weight for theme in themes}
    served = theme_shares_of(workspace_id, requirement_ids)
    return {
        pk: ThemeRating(
            value=theme_rating(served.get(pk, {}), weights),
            parts=tuple(
                (theme.title, served[pk][theme.id], theme.weight)
                for theme in themes
                if served.get(pk, {}).get(theme.id)
            ),
        )
        for pk in requirement_ids
    }
